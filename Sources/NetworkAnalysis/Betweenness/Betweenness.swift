/// Betweenness of vertices and, if asked for, of edges.
public struct BetweennessValues: Sendable, Equatable {
    /// One value a vertex.
    public let vertices: [Double]

    /// One value an edge; empty if edges were not asked for.
    public let edges: [Double]
}

extension CompactGraph {
    /// How often a body stands on the shortest ways between two others: who carries word between groups that do not
    /// meet.
    ///
    /// b(v) = Σ σ(s, t | v) / σ(s, t) over pairs s ≠ t other than v that a path joins, each unordered pair once (ordered
    /// pairs if directed). Normalised: over the number of such pairs, (n − 1)(n − 2) / 2 (twice that if directed); edges
    /// over n(n − 1) / 2. With fewer than three vertices all values are 0. Never undefined.
    ///
    /// Complexity O(n m) time, O(n + m) memory a thread. Freeman (1977), doi:10.2307/3033543; Brandes (2001),
    /// doi:10.1080/0022250X.2001.9990249.
    ///
    /// In a path of three the middle is between the two ends:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).betweenness() == [0, 1, 0]
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`, `.cancelled`.
    public func betweenness(
        normalised: Bool = true, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> [Double] {
        try betweennessValues(normalised: normalised, edges: false, control).vertices
    }

    /// How often a tie lies on the shortest ways between two bodies. See ``betweenness(normalised:_:)``.
    ///
    /// Girvan and Newman (2002), doi:10.1073/pnas.122653799.
    public func edgeBetweenness(
        normalised: Bool = true, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> [Double] {
        try betweennessValues(normalised: normalised, edges: true, control).edges
    }

    /// Both at once, for little more than the cost of one.
    public func betweennessValues(
        normalised: Bool = true, edges: Bool = true, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> BetweennessValues {
        try control.check(
            "exact betweenness", predicted: Double(vertexCount) * Double(edgeCount), limit: \.betweenness,
            name: "betweenness", alternative: "estimate it from sampled paths, with a stated error")
        let plan = BetweennessPlan(self)
        let sums = try plan.run(edges: edges, control)
        return scaled(sums, normalised: normalised, edges: edges)
    }

    /// Sums over ordered pairs turned into the values asked for.
    func scaled(_ sums: BetweennessValues, normalised: Bool, edges: Bool) -> BetweennessValues {
        let n = Double(vertexCount)
        let half = isDirected ? 1 : 0.5
        let vertexScale = normalised ? (n > 2 ? 1 / ((n - 1) * (n - 2)) : 1) : half
        let edgeScale = normalised ? (n > 1 ? 1 / (n * (n - 1)) : 1) : half
        return BetweennessValues(
            vertices: sums.vertices.map { $0 * vertexScale },
            edges: edges ? sums.edges.map { $0 * edgeScale } : [])
    }
}

/// The work of exact betweenness cut into parts: blocks of 64 sources, gathered into a fixed number of parts whose sums
/// are added in their order.
private struct BetweennessPlan {
    let graph: CompactGraph
    let folding: TreeFolding?
    let ordered: OrderedGraph
    let weight: [Double]
    let blocks: [(sources: Range<Int>, component: Range<Int>)]

    /// Sums of their own for so many parts: few enough for memory, many enough for an even load.
    static let parts = 32

    init(_ graph: CompactGraph) {
        self.graph = graph
        folding = graph.isDirected ? nil : TreeFolding(graph)
        ordered = OrderedGraph(graph, leavingOut: folding?.isFolded)
        weight = ordered.original.map { [folding] in folding?.weight[Int($0)] ?? 1 }
        var blocks: [(Range<Int>, Range<Int>)] = []
        for component in ordered.components where component.count > 1 {
            for start in stride(from: component.lowerBound, to: component.upperBound, by: 64) {
                blocks.append((start..<min(start + 64, component.upperBound), component))
            }
        }
        self.blocks = blocks
    }

    /// Dependencies summed over ordered pairs.
    func run(edges: Bool, _ control: WorkControl) throws(NetworkError) -> BetweennessValues {
        let n = ordered.original.count
        let m = edges ? graph.edgeCount : 0
        let parts = Parallel.ranges(of: blocks.count, parts: BetweennessPlan.parts)
        let sums = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * n)
        let edgeSums = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * m)
        sums.initialize(repeating: 0, count: parts.count * n)
        edgeSums.initialize(repeating: 0, count: parts.count * m)
        defer {
            sums.deallocate()
            edgeSums.deallocate()
        }
        let workers = (0..<min(control.threads, max(1, parts.count))).map { _ in Worker(vertexCount: n) }
        try ordered.outgoing.withRows { (outgoing) throws(NetworkError) in
            try ordered.incoming.withRows { (incoming) throws(NetworkError) in
                try weight.withUnsafeBufferPointer { (weight) throws(NetworkError) in
                    guard let weight = weight.baseAddress else { return }
                    try Parallel.run(parts: parts.count, control: control) { worker, part in
                        for block in parts[part] {
                            workers[worker].add(
                                blocks[block].sources, in: blocks[block].component, outgoing, incoming, weight,
                                to: sums + part * n, edgeSums: edges ? edgeSums + part * m : nil)
                        }
                    }
                }
            }
        }
        return gathered(sums, edgeSums, parts: parts.count, edges: edges)
    }

    /// Adds the parts in their order, then twice (for ordered pairs) what the folded trees add.
    private func gathered(
        _ sums: UnsafeMutablePointer<Double>, _ edgeSums: UnsafeMutablePointer<Double>, parts: Int, edges: Bool
    ) -> BetweennessValues {
        let n = ordered.original.count
        let m = graph.edgeCount
        var vertices = [Double](repeating: 0, count: graph.vertexCount)
        for (place, vertex) in ordered.original.enumerated() {
            for part in 0..<parts { vertices[Int(vertex)] += sums[part * n + place] }
        }
        var byEdge = [Double](repeating: 0, count: edges ? m : 0)
        for edge in byEdge.indices {
            for part in 0..<parts { byEdge[edge] += edgeSums[part * m + edge] }
        }
        if let folding {
            for v in vertices.indices { vertices[v] += 2 * folding.vertexShare[v] }
            for edge in byEdge.indices { byEdge[edge] += 2 * folding.edgeShare[edge] }
        }
        return BetweennessValues(vertices: vertices, edges: byEdge)
    }
}

/// The memory of one thread.
private final class Worker {
    private let search: LaneSearch
    private var lanes: LaneBetweenness
    private let vertexCount: Int

    init(vertexCount: Int) {
        self.vertexCount = vertexCount
        search = LaneSearch(vertexCount: vertexCount)
        lanes = LaneBetweenness(vertexCount: vertexCount)
    }

    deinit {
        lanes.deallocate()
    }

    func add(
        _ sources: Range<Int>, in component: Range<Int>, _ outgoing: Rows, _ incoming: Rows,
        _ weight: UnsafePointer<Double>, to sums: UnsafeMutablePointer<Double>,
        edgeSums: UnsafeMutablePointer<Double>?
    ) {
        search.run(from: sources, in: component, outgoing)
        for g in 0..<((sources.count + 7) / 8) {
            let first = sources.lowerBound + 8 * g
            let group = first..<min(first + 8, sources.upperBound)
            guard lanes.countPaths(search.groups[g], in: component, incoming) else {
                var scaled = ScaledBetweenness(vertexCount: vertexCount)
                for source in group {
                    scaled.add(source: source, outgoing, weight: weight, to: sums, edgeSums: edgeSums)
                }
                continue
            }
            var sourceWeights = LaneBetweenness.Lanes()
            for (lane, source) in group.enumerated() { sourceWeights[lane] = weight[source] }
            lanes.addDependencies(
                search.groups[g], outgoing, weight: weight, sourceWeights: sourceWeights, to: sums,
                edgeSums: edgeSums)
        }
    }
}
