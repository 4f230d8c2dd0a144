internal import NetworkAnalysis
internal import Testing

/// Random graphs that are cut down to the smallest one that still fails, so that a failure can be read.
@Suite struct ShrinkingTests {
    struct Sample {
        var vertexCount: Int
        var isDirected: Bool
        var edges: [(Int, Int)]

        func graph() throws -> CompactGraph {
            try CompactGraph(vertexCount: vertexCount, isDirected: isDirected, edges: edges)
        }
    }

    /// Tries a property on random graphs; a failure is reported with as few edges as possible.
    static func check(
        _ what: String, directed: Bool = false, _ holds: (CompactGraph, inout SeededRandom) throws -> Bool
    ) throws {
        for seed in 1...40 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            let n = Int.random(in: 1...24, using: &random)
            let m = Int.random(in: 0...(2 * n), using: &random)
            // Loops and parallel edges are part of the input.
            let edges = (0..<m).map { _ in
                (Int.random(in: 0..<n, using: &random), Int.random(in: 0..<n, using: &random))
            }
            var sample = Sample(vertexCount: n, isDirected: directed, edges: edges)
            func fails(_ sample: Sample) throws -> Bool {
                var random = SeededRandom(seed: seed)
                return !(try holds(try sample.graph(), &random))
            }
            guard try fails(sample) else { continue }
            var place = 0
            while place < sample.edges.count {
                var smaller = sample
                smaller.edges.remove(at: place)
                if try fails(smaller) { sample = smaller } else { place += 1 }
            }
            Issue.record("\(what) fails on \(n) vertices with the edges \(sample.edges) (seed \(seed))")
            return
        }
    }

    private static func near(_ a: [Double], _ b: [Double]) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    }

    @Test(arguments: [false, true]) func betweennessEqualsItsTwin(directed: Bool) throws {
        try Self.check("betweenness", directed: directed) { graph, _ in
            Self.near(try graph.betweenness(normalised: false), Naive.betweenness(graph))
        }
    }

    @Test func cohesionEqualsItsTwins() throws {
        try Self.check("cohesion") { graph, _ in
            let cuts = try graph.cuts()
            return try cuts.isArticulationPoint == Naive.articulationPoints(graph)
                && cuts.isBridge == Naive.bridges(graph) && graph.coreNumbers() == Naive.cores(graph)
                && graph.triangles() == Naive.triangles(graph)
        }
    }

    /// Who is called what plays no part: after a renumbering every value follows its vertex.
    @Test(arguments: [false, true]) func renumberingPermutesValues(directed: Bool) throws {
        try Self.check("renumbering", directed: directed) { graph, random in
            var order = Array(0..<graph.vertexCount)
            order.shuffle(using: &random)
            let edges = (0..<graph.edgeCount).map { graph.ends(ofEdge: $0) }
            let other = try CompactGraph(
                vertexCount: graph.vertexCount, isDirected: directed, edges: edges.map { (order[$0.0], order[$0.1]) })
            func follows(_ values: [Double], _ others: [Double]) -> Bool {
                Self.near(values, values.indices.map { others[order[$0]] })
            }
            return try follows(graph.betweenness(), other.betweenness())
                && follows(graph.pathSummary().closeness, other.pathSummary().closeness)
                && follows(graph.pageRank(), other.pageRank())
                && follows(graph.coreNumbers().map(Double.init), other.coreNumbers().map(Double.init))
                && follows(graph.clustering(), other.clustering())
                && follows(
                    graph.structuralHoles().constraint.map { $0 ?? -1 },
                    other.structuralHoles().constraint.map { $0 ?? -1 })
        }
    }

    /// The order of rows plays no part, to the last bit, and neither does the number of threads.
    @Test(arguments: [false, true]) func theOrderOfRowsAndThreadsChangeNoBit(directed: Bool) throws {
        try Self.check("order of rows", directed: directed) { graph, random in
            var edges = (0..<graph.edgeCount).map { graph.ends(ofEdge: $0) }
            let graph = try CompactGraph(vertexCount: graph.vertexCount, isDirected: directed, edges: edges)
            edges.shuffle(using: &random)
            let other = try CompactGraph(vertexCount: graph.vertexCount, isDirected: directed, edges: edges)
            let (one, seven) = (WorkControl(threads: 1), WorkControl(threads: 7))
            return try graph == other
                && graph.betweennessValues(one) == other.betweennessValues(seven)
                && graph.pathSummary(one) == other.pathSummary(seven)
                && graph.pageRank(one) == other.pageRank(seven)
                && graph.leiden(seed: 3, one) == other.leiden(seed: 3, seven)
                && graph.estimatedBetweenness(.kadabra, epsilon: 0.2, seed: 3, one)
                    == other.estimatedBetweenness(.kadabra, epsilon: 0.2, seed: 3, seven)
        }
    }
}
