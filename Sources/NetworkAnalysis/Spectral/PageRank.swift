extension CompactGraph {
    /// Where one would most often be after following ties at random for a long time, starting anew now and then.
    ///
    /// x = d Σ w(u, v) x(u) / s⁺(u) + what is left, spread evenly; a vertex without arcs out spreads all of its value evenly.
    /// The values add up to 1. Empty without vertices. Solved as y = 1 + d P y by Gauss–Seidel sweeps, scaled at the end,
    /// until a sweep changes less than 10⁻¹³ of the whole. Complexity O(m) a sweep, about log 10⁻¹³ / log d sweeps at most.
    /// Brin and Page (1998), doi:10.1016/S0169-7552(98)00110-X.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 2, edges: [(0, 1)]).pageRank() // 0.5 twice
    /// ```
    ///
    /// - Throws: `NetworkError.invalidParameter` for a damping outside 0..<1, `.notConverged`, `.cancelled`.
    public func pageRank(
        damping: Double = 0.85, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> [Double] {
        guard damping >= 0, damping < 1 else { throw .invalidParameter("the damping \(damping) is not in 0..<1") }
        let n = vertexCount
        guard n > 0 else { return [] }
        try checkSpectralWork("PageRank", iterations: 100, control)
        let ordered = OrderedGraph(self)
        var leaving = [Double](repeating: 0, count: n)
        for edge in 0..<edgeCount {
            let weight = weight(ofEdge: edge)
            leaving[Int(ordered.place[Int(edgeTails[edge])])] += weight
            if !isDirected { leaving[Int(ordered.place[Int(edgeHeads[edge])])] += weight }
        }
        // What a vertex hands on per unit of weight: d / s⁺ times its value.
        let share = leaving.map { $0 > 0 ? damping / $0 : 0 }
        let weights = edgeWeights.map { weights in ordered.incoming.edges.map { weights[Int($0)] } }
        var values = [Double](repeating: 1, count: n)
        var handed = share
        var change = Double.infinity
        for sweep in 0..<2_000 {
            if sweep % 16 == 0 { try control.checkCancellation() }
            change = CompactGraph.sweep(ordered.incoming, weights, share, &values, &handed)
            if change <= 1e-13 * values.reduce(0, +) {
                let sum = values.reduce(0, +)
                var ranks = values
                for (place, vertex) in ordered.original.enumerated() { ranks[Int(vertex)] = values[place] / sum }
                return ranks
            }
        }
        throw .notConverged(measure: "PageRank", iterations: 2_000, residual: change)
    }

    /// One sweep over all vertices, each from the newest values of its predecessors. Returns the sum of all changes.
    private static func sweep(
        _ incoming: Adjacency, _ weights: [Double]?, _ share: [Double], _ values: inout [Double],
        _ handed: inout [Double]
    ) -> Double {
        incoming.withRows { rows in
            values.withUnsafeMutableBufferPointer { values in
                handed.withUnsafeMutableBufferPointer { handed in
                    share.withUnsafeBufferPointer { share in
                        var change = 0.0
                        for v in 0..<values.count {
                            var sum = 1.0
                            if let weights {
                                weights.withUnsafeBufferPointer { weights in
                                    for arc in rows.start(v)..<rows.end(v) {
                                        sum += weights[arc] * handed[Int(rows.heads[arc])]
                                    }
                                }
                            } else {
                                for arc in rows.start(v)..<rows.end(v) { sum += handed[Int(rows.heads[arc])] }
                            }
                            change += abs(sum - values[v])
                            values[v] = sum
                            handed[v] = sum * share[v]
                        }
                        return change
                    }
                }
            }
        }
    }
}
