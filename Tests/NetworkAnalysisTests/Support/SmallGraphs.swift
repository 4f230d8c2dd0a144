internal import NetworkAnalysis

/// Graphs for twins and properties.
enum SmallGraphs {
    /// Every undirected graph on up to `greatest` labelled vertices; on six only those whose degrees do not rise, which
    /// still hold one of every shape.
    static func all(upTo greatest: Int) throws -> [CompactGraph] {
        var graphs: [CompactGraph] = []
        for n in 0...greatest {
            let pairs = (0..<n).flatMap { a in ((a + 1)..<max(a + 1, n)).map { (a, $0) } }
            for code in 0..<(1 << pairs.count) {
                var degree = [Int](repeating: 0, count: n)
                var edges: [(Int, Int)] = []
                for (bit, pair) in pairs.enumerated() where code >> bit & 1 == 1 {
                    edges.append(pair)
                    degree[pair.0] += 1
                    degree[pair.1] += 1
                }
                if n >= 5, zip(degree, degree.dropFirst()).contains(where: { $0 < $1 }) { continue }
                graphs.append(try CompactGraph(vertexCount: n, edges: edges))
            }
        }
        return graphs
    }

    /// A random graph without loops or parallel edges.
    static func random(
        vertices n: Int, edges m: Int, directed: Bool = false, weighted: Bool = false, seed: UInt64
    ) throws -> CompactGraph {
        var random = SeededRandom(seed: seed)
        var chosen: Set<[Int]> = []
        while chosen.count < m {
            let a = Int.random(in: 0..<n, using: &random)
            let b = Int.random(in: 0..<n, using: &random)
            if a != b { chosen.insert(directed ? [a, b] : [min(a, b), max(a, b)]) }
        }
        let edges = chosen.sorted { $0.lexicographicallyPrecedes($1) }
        let weights = edges.map { _ in Double(Int.random(in: 1...5, using: &random)) }
        return try CompactGraph(
            vertexCount: n, isDirected: directed, edges: edges.map { ($0[0], $0[1]) }, weights: weighted ? weights : nil
        )
    }

    /// A grid of points, each tied to the next in its row and its column.
    static func grid(_ width: Int, _ height: Int) throws -> CompactGraph {
        var edges: [(Int, Int)] = []
        for y in 0..<height {
            for x in 0..<width {
                if x + 1 < width { edges.append((y * width + x, y * width + x + 1)) }
                if y + 1 < height { edges.append((y * width + x, (y + 1) * width + x)) }
            }
        }
        return try CompactGraph(vertexCount: width * height, edges: edges)
    }
}
