internal import NetworkAnalysis
internal import Testing

@Suite struct CentralisationTests {
    private func centralisation(_ graph: CompactGraph) throws -> Centralisation {
        try graph.centralisation(
            closeness: try graph.pathSummary().closeness, betweenness: try graph.betweenness())
    }

    @Test func aStarIsFullyCentralised() throws {
        let star = try centralisation(CompactGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)]))
        expectEqual([star.degree, star.closeness, star.betweenness], [1, 1, 1], "star")
    }

    @Test func aRingIsNot() throws {
        let ring = try centralisation(CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (0, 3)]))
        expectEqual([ring.degree, ring.closeness, ring.betweenness], [0, 0, 0], "ring")
    }

    /// Freeman's own formulas on Krackhardt's kite, by hand: degrees 4 4 3 6 3 5 5 3 2 1, greatest 6, sum of differences 24,
    /// over 9 · 8.
    @Test func theKiteByDegree() throws {
        let kite = try centralisation(OracleNetwork.named("kite").graph())
        expectEqual([kite.degree], [24.0 / 72], "kite")
    }

    @Test func isUndefinedBelowThreeVertices() throws {
        let pair = try centralisation(CompactGraph(vertexCount: 2, edges: [(0, 1)]))
        #expect(pair.degree == nil && pair.closeness == nil && pair.betweenness == nil)
    }
}
