/// How far a network hangs on its most central vertex: 0 all alike, 1 a star.
public struct Centralisation: Sendable, Equatable {
    /// Of degree; nil with fewer than three vertices.
    public let degree: Double?

    /// Of closeness; nil with fewer than three vertices.
    public let closeness: Double?

    /// Of betweenness; nil with fewer than three vertices.
    public let betweenness: Double?
}

extension CompactGraph {
    /// How far the whole map hangs on one body, by ties, by nearness and by standing between.
    ///
    /// Σ (greatest − value(v)) over the same sum in a star of n vertices: degree (n − 1)(n − 2), closeness
    /// (n − 1)(n − 2) / (2n − 3), normalised betweenness n − 1. For undirected, unweighted values. Nil below three vertices, where
    /// a star has no difference. Complexity O(n). Freeman (1978), doi:10.1016/0378-8733(78)90021-7.
    ///
    /// A star is fully centralised:
    /// ```
    /// let star = try CompactGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    /// star.centralisation(closeness: try star.pathSummary().closeness, betweenness: try star.betweenness()).degree == 1
    /// ```
    ///
    /// - Parameters:
    ///   - closeness: ``PathSummary/closeness`` of the graph.
    ///   - betweenness: normalised betweenness of the graph.
    /// - Throws: `NetworkError.needsUndirected`.
    public func centralisation(
        closeness: [Double], betweenness: [Double]
    ) throws(NetworkError) -> Centralisation {
        guard !isDirected else { throw .needsUndirected(measure: "centralisation") }
        let n = Double(vertexCount)
        guard vertexCount > 2 else { return Centralisation(degree: nil, closeness: nil, betweenness: nil) }
        func spread(_ values: [Double]) -> Double {
            let greatest = values.max() ?? 0
            return values.reduce(0) { $0 + (greatest - $1) }
        }
        return Centralisation(
            degree: spread(degrees().map(Double.init)) / ((n - 1) * (n - 2)),
            closeness: spread(closeness) / ((n - 1) * (n - 2) / (2 * n - 3)),
            betweenness: spread(betweenness) / (n - 1))
    }
}
