internal import NetworkAnalysis
internal import Testing

@Suite struct CompactGraphTests {
    @Test func loopsAreLeftOutAndParallelEdgesMerged() throws {
        let graph = try CompactGraph(
            vertexCount: 3, edges: [(1, 0), (0, 1), (2, 2), (1, 2)], weights: [2, 3, 9, 1])
        #expect(graph.edgeCount == 2)
        #expect(graph.loopsLeftOut == 1)
        #expect(graph.parallelEdgesMerged == 1)
        #expect(graph.edgeWeights == [5, 1])
        #expect(graph.neighbours(of: 1) == [0, 2])
    }

    @Test func directionsAreKeptApart() throws {
        let graph = try CompactGraph(vertexCount: 3, isDirected: true, edges: [(1, 0), (0, 1), (1, 2)])
        #expect(graph.edgeCount == 3)
        #expect(graph.neighbours(of: 1) == [0, 2])
        #expect(graph.predecessors(of: 1) == [0])
        #expect(graph.reversed().neighbours(of: 2) == [1])
        #expect(graph.undirected().edgeCount == 2)
        #expect(graph.edge(from: 1, to: 2) == 2)
        #expect(graph.edge(from: 2, to: 1) == nil)
    }

    @Test(arguments: [0, -1, Double.infinity, Double.nan]) func refusesAWeightThatIsNotPositive(weight: Double) {
        #expect {
            try CompactGraph(vertexCount: 2, edges: [(0, 1)], weights: [weight])
        } throws: { error in
            guard case .weightNotPositive(edge: 0, _)? = error as? NetworkError else { return false }
            return true
        }
    }

    @Test func refusesVerticesThatDoNotExist() {
        #expect(throws: NetworkError.vertexOutOfRange(2, vertices: 2)) {
            try CompactGraph(vertexCount: 2, edges: [(0, 2)])
        }
        #expect(throws: NetworkError.unequalColumns) {
            try CompactGraph(vertexCount: 2, edges: [(0, 1)], weights: [])
        }
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        var random = SeededRandom(seed: 2)
        var rows: [(Int, Int, Double)] = (0..<200).map { _ in
            (
                Int.random(in: 0..<20, using: &random), Int.random(in: 0..<20, using: &random),
                Double.random(in: 0.1...1, using: &random)
            )
        }
        let first = try CompactGraph(
            vertexCount: 20, edges: rows.map { ($0.0, $0.1) }, weights: rows.map(\.2))
        rows.shuffle(using: &random)
        let second = try CompactGraph(
            vertexCount: 20, edges: rows.map { ($0.0, $0.1) }, weights: rows.map(\.2))
        #expect(first == second)
    }

    @Test func partsAndAdditions() throws {
        let graph = try CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
        let part = graph.induced(on: [3, 2, 0, 2])
        #expect(part.original == [3, 2, 0])
        #expect(part.graph.edgeCount == 1)
        #expect(graph.isolating([1]).edgeCount == 1)
        #expect(try graph.adding(edges: [(0, 3), (0, 1)]).edgeCount == 4)
    }
}
