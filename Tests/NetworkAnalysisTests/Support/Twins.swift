internal import NetworkAnalysis

/// More plain twins, each straight from a definition.
extension Naive {
    /// Vertices whose loss leaves more components among the others.
    static func articulationPoints(_ graph: CompactGraph) -> [Bool] {
        let all = componentCount(graph)
        return (0..<graph.vertexCount).map { v in
            // The vertex itself becomes a component of its own, or was one already.
            componentCount(graph.isolating([v])) - 1 > all - (graph.neighbours(of: v).isEmpty ? 1 : 0)
        }
    }

    /// Edges whose loss leaves one more component.
    static func bridges(_ graph: CompactGraph) throws -> [Bool] {
        let all = componentCount(graph)
        let edges = (0..<graph.edgeCount).map { graph.ends(ofEdge: $0) }
        return try edges.indices.map { gone in
            let left = edges.indices.filter { $0 != gone }.map { edges[$0] }
            return componentCount(try CompactGraph(vertexCount: graph.vertexCount, edges: left)) > all
        }
    }

    /// The greatest k for which taking away vertices with fewer than k ties again and again leaves the vertex.
    static func cores(_ graph: CompactGraph) -> [Int] {
        var cores = [Int](repeating: 0, count: graph.vertexCount)
        for k in 1..<max(2, graph.vertexCount) {
            var left = Set(0..<graph.vertexCount)
            while true {
                let weak = left.filter { v in graph.neighbours(of: v).count { left.contains($0) } < k }
                if weak.isEmpty { break }
                left.subtract(weak)
            }
            for v in left { cores[v] = k }
        }
        return cores
    }

    /// Triangles at every vertex.
    static func triangles(_ graph: CompactGraph) -> [Int] {
        (0..<graph.vertexCount).map { v in
            let near = graph.neighbours(of: v)
            return near.reduce(0) { sum, a in sum + near.count { $0 > a && graph.edge(from: a, to: $0) != nil } }
        }
    }

    /// Burt's constraint by its formula.
    static func constraint(_ graph: CompactGraph) -> [Double?] {
        func share(_ u: Int, _ v: Int) -> Double {
            graph.edge(from: u, to: v) == nil ? 0 : 1 / Double(graph.neighbours(of: u).count)
        }
        return (0..<graph.vertexCount).map { u in
            let near = graph.neighbours(of: u)
            if near.isEmpty { return nil }
            return near.reduce(0.0) { sum, v in
                let indirect = near.reduce(0.0) { $0 + ($1 == v ? 0 : share(u, $1) * share($1, v)) }
                return sum + (share(u, v) + indirect) * (share(u, v) + indirect)
            }
        }
    }

    /// The fewest edges between the sides of any division that parts two vertices.
    static func minimumCut(_ graph: CompactGraph, _ s: Int, _ t: Int) -> Int {
        (0..<(1 << graph.vertexCount)).filter { $0 >> s & 1 == 1 && $0 >> t & 1 == 0 }.map { side in
            (0..<graph.edgeCount).count { edge in
                let (a, b) = graph.ends(ofEdge: edge)
                return side >> a & 1 != side >> b & 1
            }
        }.min() ?? 0
    }
}
