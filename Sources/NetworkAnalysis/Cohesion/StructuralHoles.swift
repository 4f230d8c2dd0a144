/// Burt's measures of a body's freedom between groups.
public struct StructuralHoles: Sendable, Equatable {
    /// Constraint of every vertex; nil for one without edges.
    public let constraint: [Double?]

    /// Effective size of every vertex; nil for one without edges.
    public let effectiveSize: [Double?]

    /// Effective size over degree (directed: over the number of neighbours either way), undefined where that is.
    public let efficiency: [Double?]
}

extension CompactGraph {
    /// How much a body is hemmed in by contacts who know each other, and how many truly separate contacts it has.
    ///
    /// With p(u, v) the share of u's ties that it gives to v (both directions added, weights if any):
    /// - constraint Σ over neighbours v of (p(u, v) + Σ p(u, w) p(w, v))²,
    /// - effective size Σ over neighbours v of 1 − Σ p(u, w) m(v, w), with m(v, w) the tie of v and w over v's strongest one;
    ///   unweighted and undirected k − 2t/k with t ties among the k neighbours,
    /// - efficiency: effective size / k.
    ///
    /// Complexity O(Σ k²), unweighted and undirected O(m √m). Burt (1992), ISBN 978-0-674-84371-4; Borgatti (1997),
    /// Connections 20(1), 35–38. Values are NetworkX's; of a directed or weighted network its effective size is this one
    /// when asked for vertices by name (its short cut for all vertices, in 3.6.1, divides by w's strongest tie instead).
    ///
    /// The middle of a path of three has two contacts who do not know each other:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).structuralHoles().constraint == [1, 0.5, 1]
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`.
    public func structuralHoles(_ control: WorkControl = WorkControl()) throws(NetworkError) -> StructuralHoles {
        let work = degrees().reduce(0.0) { $0 + Double($1) * Double($1) }
        try control.check(
            "constraint and effective size", predicted: work, limit: \.structuralHoles, name: "structuralHoles",
            alternative: "take the part of the network around the bodies of interest")
        return isDirected || isWeighted ? weightedHoles() : plainHoles()
    }

    /// Unweighted and undirected, from the triangles: p(u, v) = 1/k(u).
    private func plainHoles() -> StructuralHoles {
        let n = vertexCount
        let lister = TriangleLister(self)
        let inverse = lister.original.map { 1 / Double(max(1, outgoing.degree(Int($0)))) }
        // For every edge the sum of 1/k over the vertices that make a triangle with it; triangles at every vertex.
        var through = [Double](repeating: 0, count: edgeCount)
        var triangles = [Int32](repeating: 0, count: n)
        through.withUnsafeMutableBufferPointer { through in
            triangles.withUnsafeMutableBufferPointer { triangles in
                inverse.withUnsafeBufferPointer { inverse in
                    lister.forEachTriangle { a, b, c, oppositeA, oppositeB, oppositeC in
                        through[oppositeA] += inverse[a]
                        through[oppositeB] += inverse[b]
                        through[oppositeC] += inverse[c]
                        triangles[a] &+= 1
                        triangles[b] &+= 1
                        triangles[c] &+= 1
                    }
                }
            }
        }
        var constraint = [Double?](repeating: nil, count: n)
        var size = constraint
        var efficiency = constraint
        outgoing.withRows { rows in
            for (rank, vertex) in lister.original.enumerated() {
                let v = Int(vertex)
                let k = Double(rows.degree(v))
                guard k > 0 else { continue }
                var sum = 0.0
                for arc in rows.start(v)..<rows.end(v) {
                    let part = 1 + through[Int(rows.edges[arc])]
                    sum += part * part
                }
                constraint[v] = sum / (k * k)
                let effective = k - 2 * Double(triangles[rank]) / k
                size[v] = effective
                efficiency[v] = effective / k
            }
        }
        return StructuralHoles(constraint: constraint, effectiveSize: size, efficiency: efficiency)
    }

    /// The general case: weights of both directions added.
    private func weightedHoles() -> StructuralHoles {
        let n = vertexCount
        let both = isDirected ? undirected() : self
        let rows = both.outgoing
        var total = [Double](repeating: 0, count: n)
        var strongest = total
        for v in 0..<n {
            for arc in rows.range(v) {
                let weight = both.weight(ofEdge: Int(rows.edges[arc])) * mutualFactor(v, arc, both)
                total[v] += weight
                strongest[v] = max(strongest[v], weight)
            }
        }
        var constraint = [Double?](repeating: nil, count: n)
        var size = constraint
        var efficiency = constraint
        var mine = [Double](repeating: 0, count: n)
        for u in 0..<n where rows.degree(u) > 0 {
            for arc in rows.range(u) {
                mine[Int(rows.heads[arc])] = both.weight(ofEdge: Int(rows.edges[arc])) * mutualFactor(u, arc, both)
            }
            var held = 0.0
            var effective = 0.0
            for arc in rows.range(u) {
                let v = Int(rows.heads[arc])
                var indirect = 0.0
                var redundant = 0.0
                for second in rows.range(v) {
                    let w = Int(rows.heads[second])
                    guard w != u, mine[w] > 0 else { continue }
                    let weight = both.weight(ofEdge: Int(rows.edges[second])) * mutualFactor(v, second, both)
                    indirect += mine[w] / total[u] * (weight / total[w])
                    redundant += mine[w] / total[u] * (weight / strongest[v])
                }
                let part = mine[v] / total[u] + indirect
                held += part * part
                effective += 1 - redundant
            }
            for arc in rows.range(u) { mine[Int(rows.heads[arc])] = 0 }
            constraint[u] = held
            size[u] = effective
            efficiency[u] = effective / Double(rows.degree(u))
        }
        return StructuralHoles(constraint: constraint, effectiveSize: size, efficiency: efficiency)
    }

    /// An unweighted pair that is tied both ways counts twice; weights were added already when directions were dropped.
    private func mutualFactor(_ v: Int, _ arc: Int, _ both: CompactGraph) -> Double {
        guard isDirected, !isWeighted else { return 1 }
        let w = Int(both.outgoing.heads[arc])
        return edge(from: v, to: w) != nil && edge(from: w, to: v) != nil ? 2 : 1
    }
}
