/// The two values of Kleinberg's method; each column adds up to 1.
public struct HubsAndAuthorities: Sendable, Equatable {
    public let hubs: [Double]
    public let authorities: [Double]
}

extension CompactGraph {
    /// Who points to many good sources (hub), and who is pointed to by many good pointers (authority).
    ///
    /// a is the eigenvector of the greatest eigenvalue of Aᵀ A, h = A a, both scaled to a sum of 1. Where several vectors belong
    /// to it, as in an undirected network without odd cycles, the projection of equal values is taken (NetworkX then returns one
    /// of them by chance). Nil without edges, where NetworkX raises. Complexity O(m) an iteration.
    /// Kleinberg (1999), doi:10.1145/324133.324140.
    ///
    /// - Throws: `NetworkError.notConverged`, `.cancelled`.
    public func hubsAndAuthorities(
        _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> HubsAndAuthorities? {
        guard edgeCount > 0 else { return nil }
        try checkSpectralWork("hubs and authorities", iterations: 200, control)
        let ordered = OrderedGraph(self)
        let into = WeightedRows(self, ordered, incoming: true)
        let out = WeightedRows(self, ordered, incoming: false)
        let between = UnsafeMutablePointer<Double>.allocate(capacity: vertexCount)
        between.initialize(repeating: 0, count: vertexCount)
        defer { between.deallocate() }
        let pair = try Lanczos.greatest("hubs and authorities", size: vertexCount, control) { x, result in
            out.apply(x, to: between)
            into.apply(between, to: result)
        }
        let hubs = out.applied(to: pair.vector)
        let hubSum = hubs.reduce(0, +)
        let authoritySum = pair.vector.reduce(0, +)
        return HubsAndAuthorities(
            hubs: out.restored(hubs.map { $0 / hubSum }),
            authorities: into.restored(pair.vector.map { $0 / authoritySum }))
    }
}
