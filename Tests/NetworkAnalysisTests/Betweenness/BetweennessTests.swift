internal import NetworkAnalysis
internal import Testing

@Suite struct BetweennessTests {
    @Test func theMiddleOfAPathIsBetweenItsEnds() throws {
        #expect(try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).betweenness() == [0, 1, 0])
    }

    @Test func equalsTheNaiveTwinOnAllSmallGraphs() throws {
        for graph in try SmallGraphs.all(upTo: 6) {
            let values = try graph.betweennessValues(normalised: false, WorkControl(threads: 1))
            expectEqual(values.vertices, Naive.betweenness(graph), "\(graph.vertexCount) vertices")
            expectEqual(values.edges, Naive.edgeBetweenness(graph), "\(graph.vertexCount) vertices, edges")
        }
    }

    @Test(arguments: [false, true]) func equalsTheNaiveTwinOnRandomGraphs(directed: Bool) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let graph = try SmallGraphs.random(
                vertices: 30, edges: 25 + 10 * Int(seed), directed: directed, seed: seed)
            let values = try graph.betweennessValues(normalised: false)
            expectEqual(values.vertices, Naive.betweenness(graph), "seed \(seed)")
            expectEqual(values.edges, Naive.edgeBetweenness(graph), "seed \(seed), edges")
        }
    }

    @Test func hasTheSameBitsForAnyNumberOfThreads() throws {
        let graph = try SmallGraphs.random(vertices: 300, edges: 700, seed: 9)
        let one = try graph.betweennessValues(WorkControl(threads: 1))
        for threads in [2, 7] {
            #expect(try graph.betweennessValues(WorkControl(threads: threads)) == one)
        }
    }

    /// From corner to corner of a 40 × 40 grid there are C(78, 39) ≈ 2.7 · 10²² shortest paths, above 2⁶⁴; doubles still hold
    /// them. Every vertex of a grid has a mirror image with the same value.
    @Test func countsOfPathsAbove64BitsKeepTheirSymmetry() throws {
        let side = 40
        let values = try SmallGraphs.grid(side, side).betweenness(normalised: false)
        for y in 0..<side {
            for x in 0..<side {
                let mirror = values[(side - 1 - y) * side + (side - 1 - x)]
                #expect(abs(values[y * side + x] - mirror) <= 1e-9 * max(1, mirror))
            }
        }
        #expect(values.allSatisfy { $0.isFinite && $0 > 0 })
    }

    @Test func refusesWhatWouldTakeTooLong() throws {
        var limits = WorkLimits()
        limits.betweenness = 1
        let graph = try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
        #expect {
            try graph.betweenness(WorkControl(limits: limits))
        } throws: { error in
            guard case .tooMuchWork(let estimate)? = error as? NetworkError else { return false }
            return estimate.predicted == 6 && estimate.limitName == "betweenness"
        }
    }

    @Test func stopsWhenItsTaskIsCancelled() async throws {
        let graph = try SmallGraphs.random(vertices: 300, edges: 700, seed: 9)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try graph.betweenness(WorkControl(threads: 2))
        }
        task.cancel()
        await #expect(throws: NetworkError.cancelled) { try await task.value }
    }
}
