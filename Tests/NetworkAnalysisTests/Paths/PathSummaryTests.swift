internal import NetworkAnalysis
internal import Testing

@Suite struct PathSummaryTests {
    @Test func harmonicOfAPath() throws {
        #expect(try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).pathSummary().harmonic == [1.5, 2, 1.5])
    }

    @Test(arguments: [false, true]) func equalsTheNaiveTwin(directed: Bool) throws {
        var graphs = try SmallGraphs.all(upTo: directed ? 0 : 5)
        for seed in 1...6 as ClosedRange<UInt64> {
            graphs.append(
                try SmallGraphs.random(vertices: 40, edges: 20 + 15 * Int(seed), directed: directed, seed: seed))
        }
        for graph in graphs { check(graph) }
    }

    /// 700 vertices in one row need two rounds of 512 sources and long sparse fronts.
    @Test func aLongPath() throws {
        let n = 700
        let graph = try CompactGraph(vertexCount: n, edges: (1..<n).map { ($0 - 1, $0) })
        let summary = try graph.pathSummary()
        #expect(summary.diameter == n - 1)
        #expect(summary.radius == n / 2)
        #expect(summary.closeness[0] == Double(n - 1) / Double(n * (n - 1) / 2))
    }

    @Test func hasTheSameBitsForAnyNumberOfThreads() throws {
        let graph = try SmallGraphs.random(vertices: 1200, edges: 2600, seed: 4)
        let one = try graph.pathSummary(WorkControl(threads: 1))
        #expect(try graph.pathSummary(WorkControl(threads: 2)) == one)
        #expect(try graph.pathSummary(WorkControl(threads: 7)) == one)
    }

    private func check(_ graph: CompactGraph) {
        let n = graph.vertexCount
        let d = Naive.distances(graph)
        guard let summary = try? graph.pathSummary() else {
            Issue.record("refused")
            return
        }
        var sum = 0
        var pairs = 0
        for v in 0..<n {
            let to = (0..<n).filter { $0 != v }.compactMap { d[$0][v] }
            let total = to.reduce(0, +)
            sum += total
            pairs += to.count
            let r = Double(to.count)
            expectEqual(
                [summary.closeness[v], summary.harmonic[v]],
                [
                    total == 0 ? 0 : r / Double(total) * r / Double(n - 1),
                    to.reduce(0.0) { $0 + 1 / Double($1) },
                ], "vertex \(v)")
            #expect(summary.reachedEccentricity[v] == (d[v].compactMap { $0 }.max() ?? 0))
        }
        expectEqual(
            [summary.averageOverConnectedPairs], [pairs == 0 ? nil : Double(sum) / Double(pairs)], "average")
        #expect(summary.isConnected == (n > 0 && pairs == n * (n - 1)))
    }
}
