internal import NetworkAnalysis
internal import Testing

@Suite struct LeidenTests {
    static let twoTriangles = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]

    @Test func twoTrianglesJoinedByOneTie() throws {
        let graph = try CompactGraph(vertexCount: 6, edges: Self.twoTriangles)
        #expect(try graph.leiden(seed: 1).grouping.groupOf == [0, 0, 0, 1, 1, 1])
        #expect(try graph.louvain(seed: 1).grouping.groupOf == [0, 0, 0, 1, 1, 1])
    }

    @Test func withoutTiesEverybodyIsAlone() throws {
        let communities = try CompactGraph(vertexCount: 3, edges: []).leiden(seed: 1)
        #expect(communities.grouping.groupOf == [0, 1, 2])
        #expect(communities.modularity == nil)
        #expect(try CompactGraph(vertexCount: 0, edges: []).leiden(seed: 1).grouping.count == 0)
    }

    /// The best modularity of ten runs of leidenalg 0.12.0 (Tests/Oracles/network/leidenalg_best.py), less 0.002.
    @Test(arguments: [
        ("karate", 0.419790), ("florentine", 0.398750), ("women", 0.336006), ("grid", 0.513536), ("tree", 0.675214),
        ("kite", 0.222222), ("random", 0.470248), ("islands", 0.644628), ("wetlands", 0.423302), ("path", 0.319444),
        ("cycle", 0.281250), ("star", 0), ("complete", 0), ("tccoll", 0.100748),
    ])
    func isAsGoodAsLeidenalg(name: String, best: Double) throws {
        let graph = try OracleNetwork.named(name).graph()
        for seed in 1...3 as ClosedRange<UInt64> {
            let found = try #require(try graph.leiden(seed: seed).modularity)
            #expect(found >= best - 0.002, "\(name), seed \(seed): \(found)")
        }
    }

    @Test func everyCommunityIsConnectedInside() throws {
        for seed in 1...8 as ClosedRange<UInt64> {
            let graph = try SmallGraphs.random(vertices: 120, edges: 180, seed: seed)
            for members in try graph.leiden(seed: seed).grouping.members {
                #expect(graph.induced(on: members).graph.components().count == 1)
            }
        }
    }

    @Test func theSameSeedGivesTheSameCommunities() throws {
        let graph = try SmallGraphs.random(vertices: 120, edges: 300, seed: 3)
        #expect(try graph.leiden(seed: 5) == graph.leiden(seed: 5))
    }

    @Test func refusesAResolutionThatIsNotPositive() throws {
        let graph = try CompactGraph(vertexCount: 2, edges: [(0, 1)])
        #expect(throws: NetworkError.self) { try graph.leiden(resolution: 0, seed: 1) }
    }
}
