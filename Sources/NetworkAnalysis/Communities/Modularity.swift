extension CompactGraph {
    /// How clearly a division falls into groups that work mostly among themselves: 0 no more than by chance.
    ///
    /// Q = Σ over groups c of L(c)/m − γ (K(c)/2m)², with L(c) the weight of edges inside c, K(c) the sum of its strengths
    /// and m the weight of all edges; directed: L(c)/m − γ K⁻(c) K⁺(c)/m². Nil without edges, where NetworkX raises.
    /// Complexity O(n + m). Newman and Girvan (2004), doi:10.1103/PhysRevE.69.026113; Leicht and Newman (2008),
    /// doi:10.1103/PhysRevLett.100.118703.
    ///
    /// Two pairs, each its own group:
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (2, 3)]).modularity(of: [0, 0, 1, 1]) == 0.5
    /// ```
    ///
    /// - Parameters:
    ///   - labels: the group of every vertex, any integers.
    ///   - resolution: γ; above 1 smaller groups are favoured.
    /// - Throws: `NetworkError.unequalColumns` if there is not one label a vertex.
    public func modularity(of labels: [Int], resolution: Double = 1) throws(NetworkError) -> Double? {
        guard labels.count == vertexCount else { throw .unequalColumns }
        let groups = Grouping(labels: labels)
        var inside = [Double](repeating: 0, count: groups.count)
        var leaving = inside
        var entering = inside
        var all = 0.0
        for edge in 0..<edgeCount {
            let weight = weight(ofEdge: edge)
            let a = groups.groupOf[Int(edgeTails[edge])]
            let b = groups.groupOf[Int(edgeHeads[edge])]
            if a == b { inside[a] += weight }
            leaving[a] += weight
            entering[b] += weight
            all += weight
        }
        guard all > 0 else { return nil }
        var quality = 0.0
        for c in 0..<groups.count {
            let expected =
                isDirected
                ? leaving[c] / all * (entering[c] / all)
                : (leaving[c] + entering[c]) / (2 * all) * ((leaving[c] + entering[c]) / (2 * all))
            quality += inside[c] / all - resolution * expected
        }
        return quality
    }
}
