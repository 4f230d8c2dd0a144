internal import NetworkAnalysis
internal import Testing

@Suite struct ExternalInternalIndexTests {
    @Test func oneTieInsideAndOneAcross() throws {
        let graph = try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
        let index = try graph.externalInternalIndex(of: [0, 0, 1], categories: 2)
        #expect(index.byVertex == [-1, 0, 1])
        #expect(index.byCategory == [0, 1])
        #expect(index.whole == 0)
    }

    @Test func isUndefinedWithoutTies() throws {
        let index = try CompactGraph(vertexCount: 1, edges: []).externalInternalIndex(of: [0], categories: 1)
        #expect(index.whole == nil)
        #expect(index.byCategory == [nil])
        #expect(index.byVertex == [nil])
    }

    /// Two cliques of five, each a category: no permutation has a lower index, and the expected share of ties across is
    /// 2 · 5 · 5 / (10 · 9) = 5/9, an index of 1/9.
    @Test func twoCliquesAreLowerThanChance() throws {
        var edges: [(Int, Int)] = []
        for a in 0..<5 { for b in (a + 1)..<5 { edges += [(a, b), (a + 5, b + 5)] } }
        let graph = try CompactGraph(vertexCount: 10, edges: edges)
        let category = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
        let test = try #require(
            try graph.externalInternalTest(of: category, categories: 2, permutations: 500, seed: 1))
        #expect(test.observed == -1)
        #expect(abs(test.mean - 1.0 / 9) < 0.05)
        #expect(test.shareAsLow < 0.05)
        #expect(test.shareAsHigh == 1)
        #expect(try graph.externalInternalTest(of: category, categories: 2, permutations: 500, seed: 1) == test)
    }

    @Test func refusesACategoryThatDoesNotExist() throws {
        let graph = try CompactGraph(vertexCount: 2, edges: [(0, 1)])
        #expect(throws: NetworkError.self) { try graph.externalInternalIndex(of: [0, 2], categories: 2) }
        #expect(throws: NetworkError.unequalColumns) { try graph.externalInternalIndex(of: [0], categories: 1) }
    }
}
