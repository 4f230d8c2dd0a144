internal import NetworkAnalysis
internal import Testing

@Suite struct EstimateTests {
    @Test(arguments: [false, true]) func betweennessIsWithinItsPromise(directed: Bool) throws {
        let graph = try SmallGraphs.random(vertices: 80, edges: 200, directed: directed, seed: 2)
        let estimate = try graph.estimatedBetweenness(epsilon: 0.05, delta: 0.01, seed: 7)
        let exact = try graph.betweenness().map { $0 * 78 / 80 }
        for (value, other) in zip(estimate.values, exact) { #expect(abs(value - other) <= 0.05) }
        #expect(estimate.samples >= 200 * 5)
        #expect(
            try graph.estimatedBetweenness(epsilon: 0.05, delta: 0.01, seed: 7, WorkControl(threads: 5)) == estimate)
    }

    @Test(arguments: [false, true]) func kadabraIsWithinItsPromise(directed: Bool) throws {
        let graph = try SmallGraphs.random(vertices: 300, edges: 700, directed: directed, seed: 2)
        let exact = try graph.betweenness().map { $0 * 298 / 300 }
        for seed in 1...5 as ClosedRange<UInt64> {
            let estimate = try graph.estimatedBetweenness(.kadabra, epsilon: 0.03, delta: 0.05, seed: seed)
            for (value, other) in zip(estimate.values, exact) { #expect(abs(value - other) <= 0.03) }
            #expect(estimate.method == "KADABRA")
        }
    }

    /// Where no body stands between many, fewer paths are needed than for the worst case.
    @Test func kadabraStopsEarly() throws {
        let graph = try SmallGraphs.random(vertices: 400, edges: 1600, seed: 5)
        let fixed = try graph.estimatedBetweenness(epsilon: 0.01, delta: 0.1, seed: 1)
        let adaptive = try graph.estimatedBetweenness(.kadabra, epsilon: 0.01, delta: 0.1, seed: 1)
        #expect(adaptive.samples < fixed.samples)
    }

    @Test func transitivityIsWithinItsPromise() throws {
        let graph = try OracleNetwork.named("karate").graph()
        let estimate = try graph.estimatedTransitivity(epsilon: 0.05, delta: 0.01, seed: 3)
        #expect(abs(estimate.values[0] - (try graph.transitivity())) <= 0.05)
        #expect(estimate.samples == 1060)
    }

    @Test func meanDistanceIsWithinItsPromise() throws {
        let graph = try OracleNetwork.named("karate").graph()
        let (estimate, bound) = try graph.estimatedMeanDistance(epsilon: 0.1, delta: 0.01, seed: 3)
        let farness = try graph.pathSummary().farness
        for (value, far) in zip(estimate.values, farness) {
            #expect(abs(value - Double(far) / 33 / Double(bound)) <= 0.1)
        }
        #expect(throws: NetworkError.self) {
            try CompactGraph(vertexCount: 3, edges: [(0, 1)]).estimatedMeanDistance(seed: 1)
        }
    }

    @Test func refusesAnImpossiblePromise() throws {
        let graph = try CompactGraph(vertexCount: 3, edges: [(0, 1)])
        #expect(throws: NetworkError.self) { try graph.estimatedBetweenness(epsilon: 0, seed: 1) }
    }
}
