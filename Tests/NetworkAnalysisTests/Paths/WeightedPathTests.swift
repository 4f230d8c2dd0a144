internal import NetworkAnalysis
internal import Testing

@Suite struct WeightedPathTests {
    @Test(arguments: OracleNetwork.weighted) func equalNetworkX(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        let values = try graph.weightedBetweenness()
        network.expect(values.vertices, are: "betweenness")
        network.expect(edges: values.edges, are: "betweenness")
        let paths = try graph.weightedPathSummary()
        network.expect(paths.closeness, are: "closeness")
        network.expect(paths.harmonic, are: "harmonic")
        network.expect(paths.eccentricity ?? [Double?](repeating: nil, count: graph.vertexCount), are: "eccentricity")
        network.expect(paths.diameter, is: "diameter")
        network.expect(paths.radius, is: "radius")
        network.expect(paths.averagePathLength, is: "averagePathLength")
    }

    @Test(arguments: [false, true]) func withEqualLengthsEqualsTheUnweighted(directed: Bool) throws {
        for seed in 1...4 as ClosedRange<UInt64> {
            let graph = try SmallGraphs.random(
                vertices: 40, edges: 30 + 15 * Int(seed), directed: directed, seed: seed)
            let ones = [Double](repeating: 1, count: graph.edgeCount)
            let plain = try graph.betweennessValues()
            let weighted = try graph.weightedBetweenness(lengths: ones)
            expectEqual(weighted.vertices, plain.vertices, "seed \(seed)")
            expectEqual(weighted.edges, plain.edges, "seed \(seed), edges")
            let paths = try graph.pathSummary()
            let lengths = try graph.weightedPathSummary(lengths: ones)
            expectEqual(lengths.closeness, paths.closeness, "seed \(seed), closeness")
            #expect(lengths.reachedEccentricity == paths.reachedEccentricity.map(Double.init))
        }
    }

    @Test func hasTheSameBitsForAnyNumberOfThreads() throws {
        let graph = try SmallGraphs.random(vertices: 150, edges: 400, weighted: true, seed: 9)
        let one = try graph.weightedBetweenness(WorkControl(threads: 1))
        #expect(try graph.weightedBetweenness(WorkControl(threads: 3)) == one)
    }

    @Test func refusesLengthsThatDoNotFit() throws {
        let graph = try CompactGraph(vertexCount: 2, edges: [(0, 1)])
        #expect(throws: NetworkError.needsWeights(measure: "lengths from strengths")) {
            try graph.weightedBetweenness()
        }
        #expect(throws: NetworkError.weightNotPositive(edge: 0, weight: 0)) {
            try graph.weightedBetweenness(lengths: [0])
        }
        #expect(throws: NetworkError.unequalColumns) { try graph.weightedPathSummary(lengths: []) }
    }

    @Test func shortestPathsAreChains() throws {
        let graph = try CompactGraph(vertexCount: 6, edges: [(0, 1), (1, 2), (0, 3), (3, 2), (2, 4)])
        let path = try #require(try graph.shortestPath(from: 0, to: 4))
        #expect(path.vertices == [0, 1, 2, 4])
        #expect(path.edges.map { graph.ends(ofEdge: $0).1 } == [1, 2, 4])
        #expect(path.length == 3)
        #expect(try graph.shortestPath(from: 0, to: 5) == nil)
        #expect(try graph.shortestPath(from: 5, to: 5)?.vertices == [5])
        // The way over 3 is shorter once the tie of 0 and 1 is long.
        let lengths = (0..<graph.edgeCount).map { graph.ends(ofEdge: $0) == (0, 1) ? 9.0 : 1 }
        #expect(try graph.shortestPath(from: 0, to: 4, lengths: lengths)?.vertices == [0, 3, 2, 4])
        #expect(throws: NetworkError.vertexOutOfRange(6, vertices: 6)) { try graph.shortestPath(from: 0, to: 6) }
    }

    @Test func anEgoNetworkGrowsRingByRing() throws {
        let graph = try CompactGraph(vertexCount: 5, edges: [(3, 1), (1, 0), (0, 2), (2, 4)])
        #expect(try graph.egoNetwork(of: 1) == [1, 0, 3])
        #expect(try graph.egoNetwork(of: 1, radius: 2) == [1, 0, 3, 2])
        #expect(try graph.egoNetwork(of: 1, radius: 0) == [1])
    }
}
