internal import NetworkAnalysis

/// Plain twins of the engine's algorithms, written from the definitions.
enum Naive {
    /// Distances between all pairs, nil without a path (Floyd and Warshall).
    static func distances(_ graph: CompactGraph) -> [[Int?]] {
        let n = graph.vertexCount
        var d = [[Int?]](repeating: [Int?](repeating: nil, count: n), count: n)
        for v in 0..<n {
            d[v][v] = 0
            for w in graph.neighbours(of: v) { d[v][w] = 1 }
        }
        for k in 0..<n {
            for i in 0..<n {
                guard let ik = d[i][k] else { continue }
                for j in 0..<n {
                    guard let kj = d[k][j] else { continue }
                    if d[i][j].map({ $0 > ik + kj }) ?? true { d[i][j] = ik + kj }
                }
            }
        }
        return d
    }

    /// Shortest paths between all pairs, counted by distance.
    static func pathCounts(_ graph: CompactGraph, _ d: [[Int?]]) -> [[Double]] {
        let n = graph.vertexCount
        var counts = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for s in 0..<n {
            counts[s][s] = 1
            let reached = (0..<n).filter { d[s][$0] != nil && $0 != s }.sorted { (d[s][$0] ?? 0) < (d[s][$1] ?? 0) }
            for t in reached {
                for v in graph.predecessors(of: t) where d[s][v].map({ $0 + 1 }) == d[s][t] {
                    counts[s][t] += counts[s][v]
                }
            }
        }
        return counts
    }

    /// Betweenness from σ(s, v) σ(v, t) / σ(s, t), not normalised; unordered pairs if undirected.
    static func betweenness(_ graph: CompactGraph) -> [Double] {
        let n = graph.vertexCount
        let d = distances(graph)
        let counts = pathCounts(graph, d)
        var values = [Double](repeating: 0, count: n)
        for s in 0..<n {
            for t in 0..<n where t != s {
                guard let st = d[s][t] else { continue }
                for v in 0..<n where v != s && v != t {
                    if let sv = d[s][v], let vt = d[v][t], sv + vt == st {
                        values[v] += counts[s][v] * counts[v][t] / counts[s][t]
                    }
                }
            }
        }
        return graph.isDirected ? values : values.map { $0 / 2 }
    }

    /// Betweenness of edges, not normalised.
    static func edgeBetweenness(_ graph: CompactGraph) -> [Double] {
        let n = graph.vertexCount
        let d = distances(graph)
        let counts = pathCounts(graph, d)
        return (0..<graph.edgeCount).map { edge in
            let (a, b) = graph.ends(ofEdge: edge)
            var value = 0.0
            for s in 0..<n {
                for t in 0..<n where t != s {
                    guard let st = d[s][t] else { continue }
                    for (u, v) in graph.isDirected ? [(a, b)] : [(a, b), (b, a)] {
                        if let su = d[s][u], let vt = d[v][t], su + 1 + vt == st {
                            value += counts[s][u] * counts[v][t] / counts[s][t]
                        }
                    }
                }
            }
            return graph.isDirected ? value : value / 2
        }
    }

    /// The number of components.
    static func componentCount(_ graph: CompactGraph) -> Int {
        let d = distances(graph.undirected())
        return (0..<graph.vertexCount).filter { v in !(0..<v).contains { d[v][$0] != nil } }.count
    }
}
