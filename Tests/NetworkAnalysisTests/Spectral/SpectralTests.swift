internal import NetworkAnalysis
internal import Testing

@Suite struct SpectralTests {
    @Test(arguments: OracleNetwork.all) func equalNetworkX(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        let none = [Double?](repeating: nil, count: graph.vertexCount)
        network.expect((try? graph.eigenvector()) ?? none, are: "eigenvector", within: 1e-8)
        network.expect((try? graph.katz(alpha: 0.05)) ?? none, are: "katz")
        network.expect(try graph.pageRank(), are: "pagerank")
        if let values = try graph.hubsAndAuthorities() {
            network.expect(values.hubs, are: "hub", within: 1e-8)
            network.expect(values.authorities, are: "authority", within: 1e-8)
        }
    }

    @Test func aPairSharesEverything() throws {
        let graph = try CompactGraph(vertexCount: 2, edges: [(0, 1)])
        let half = 0.5.squareRoot()
        for value in try graph.eigenvector() { #expect(abs(value - half) < 1e-12) }
        expectEqual(try graph.pageRank(), [0.5, 0.5], "PageRank")
        expectEqual(try graph.hubsAndAuthorities()?.hubs ?? [], [0.5, 0.5], "hubs")
    }

    @Test func anEmptyNetworkHasNoValues() throws {
        let graph = try CompactGraph(vertexCount: 0, edges: [])
        #expect(try graph.eigenvector().isEmpty)
        #expect(try graph.katz().isEmpty)
        #expect(try graph.pageRank().isEmpty)
        #expect(try graph.hubsAndAuthorities() == nil)
    }

    /// The greatest eigenvalue of a complete graph of 12 is 11, so α = 0.1 is above 1/11.
    @Test func katzAboveItsLimitIsAnErrorNotANumber() throws {
        var edges: [(Int, Int)] = []
        for a in 0..<12 { for b in (a + 1)..<12 { edges.append((a, b)) } }
        let graph = try CompactGraph(vertexCount: 12, edges: edges)
        #expect {
            try graph.katz()
        } throws: { error in
            guard case .notConverged? = error as? NetworkError else { return false }
            return true
        }
        #expect(try graph.katz(alpha: 0.05).allSatisfy { abs($0 - (1.0 / 12).squareRoot()) < 1e-12 })
    }

    @Test func refusesParametersOutsideTheirDomain() throws {
        let graph = try CompactGraph(vertexCount: 2, edges: [(0, 1)])
        #expect(throws: NetworkError.self) { try graph.pageRank(damping: 1) }
        #expect(throws: NetworkError.self) { try graph.katz(alpha: 0) }
    }
}
