internal import NetworkAnalysis
internal import Testing

@Suite struct RemovalTests {
    @Test func minimumCutsEqualNetworkX() throws {
        for oracle in try ExtraOracle.read().cuts {
            let n = oracle.vertexCount
            let graph = try CompactGraph(
                vertexCount: n, isDirected: oracle.isDirected, edges: oracle.edges.map { (Int($0[0]), Int($0[1])) },
                weights: oracle.edges.map { $0[2] })
            let cut = try graph.minimumCut(between: [0, 1], and: [n - 2, n - 1])
            #expect(cut.value == oracle.value)
            let gone = Set(cut.edges)
            let kept = (0..<graph.edgeCount).filter { !gone.contains($0) }
            let rest = try CompactGraph(
                vertexCount: n, isDirected: oracle.isDirected, edges: kept.map { graph.ends(ofEdge: $0) })
            for start in [0, 1] {
                for end in [n - 2, n - 1] { #expect(try rest.shortestPath(from: start, to: end) == nil) }
            }
        }
    }

    @Test func twoTrianglesArePartedByOneTie() throws {
        let graph = try CompactGraph(
            vertexCount: 6, edges: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
        let cut = try graph.minimumCut(between: [0], and: [5])
        #expect(cut.value == 1)
        #expect(cut.edges.map { graph.ends(ofEdge: $0).0 } == [2])
        #expect(cut.isOnFirstSide == [true, true, true, false, false, false])
        #expect(throws: NetworkError.self) { try graph.minimumCut(between: [0], and: [0]) }
        #expect(throws: NetworkError.self) { try graph.minimumCut(between: [], and: [0]) }
    }

    @Test func theMiddleOfAPathBreaksItBest() throws {
        let graph = try CompactGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)])
        let players = try graph.keyBreakers(1)
        #expect(players.vertices == [2])
        // Of the 12 ordered pairs of four bodies 4 are still joined.
        expectEqual(players.values, [8.0 / 12], "fragmentation")
        #expect(graph.fragmentation() == 0)
    }

    @Test func breakersEqualTheNaiveTwin() throws {
        for seed in 1...5 as ClosedRange<UInt64> {
            let graph = try SmallGraphs.random(vertices: 24, edges: 30, seed: seed)
            let players = try graph.keyBreakers(4)
            var gone: [Int] = []
            for step in 0..<4 {
                let values = (0..<24).map { v -> Double in
                    if gone.contains(v) { return -1 }
                    let rest = graph.induced(on: (0..<24).filter { $0 != v && !gone.contains($0) }).graph
                    return rest.fragmentation() ?? 1
                }
                let greatest = values.max() ?? 0
                #expect(abs(players.values[step] - greatest) < 1e-12)
                #expect(abs(values[players.vertices[step]] - greatest) < 1e-12)
                gone.append(players.vertices[step])
            }
        }
    }

    @Test func reachersCoverMostFirst() throws {
        // Two stars of 4 and 3 leaves.
        let graph = try CompactGraph(
            vertexCount: 9, edges: [(0, 1), (0, 2), (0, 3), (0, 4), (5, 6), (5, 7), (5, 8)])
        let players = try graph.keyReachers(2)
        #expect(players.vertices == [0, 5])
        expectEqual(players.values, [5.0 / 9, 1], "reached")
    }

    /// Hand calculation: vertex 0 has ties of 8, 1 and 1, so its strong tie has (1 − 0.8)² = 0.04 and the others 0.81; the far
    /// ends have one tie each.
    @Test func aTieThatStandsOut() throws {
        let graph = try CompactGraph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1])
        expectEqual(try graph.disparity(), [0.04, 0.81, 0.81], "disparity")
        #expect(throws: NetworkError.needsWeights(measure: "the backbone of strengths")) {
            try graph.unweighted().disparity()
        }
    }
}
