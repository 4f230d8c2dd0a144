extension CompactGraph {
    /// Where one would most often be after following ties at random for a long time, starting anew now and then.
    ///
    /// x = d Σ w(u, v) x(u) / s⁺(u) + what is left, spread evenly; a vertex without arcs out spreads all of its value evenly.
    /// The values add up to 1. Empty without vertices. Solved as y = 1 + d P y by Gauss–Seidel sweeps along the
    /// arcs where they make no circle, scaled at the end, until a sweep changes less than 10⁻¹² of the whole. Complexity O(m) a sweep, about log 10⁻¹² / log d sweeps at most.
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
        let ordered = RankOrder(self)
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
            // All values are at least 1, so that their sum need not be known to go on.
            if change > 1e-12 * Double(n) / (1 - damping) { continue }
            let sum = values.reduce(0, +)
            if change <= 1e-12 * sum {
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
                        guard let weights else { return sweep(rows, share, values, handed) }
                        return weights.withUnsafeBufferPointer { sweep(rows, $0, share, values, handed) }
                    }
                }
            }
        }
    }

    private static func sweep(
        _ rows: Rows, _ share: UnsafeBufferPointer<Double>, _ values: UnsafeMutableBufferPointer<Double>,
        _ handed: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        var change = 0.0
        for v in 0..<values.count {
            var sum = 1.0
            for arc in rows.start(v)..<rows.end(v) { sum += handed[Int(rows.heads[arc])] }
            change += abs(sum - values[v])
            values[v] = sum
            handed[v] = sum * share[v]
        }
        return change
    }

    private static func sweep(
        _ rows: Rows, _ weights: UnsafeBufferPointer<Double>, _ share: UnsafeBufferPointer<Double>,
        _ values: UnsafeMutableBufferPointer<Double>, _ handed: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        var change = 0.0
        for v in 0..<values.count {
            var sum = 1.0
            for arc in rows.start(v)..<rows.end(v) { sum += weights[arc] * handed[Int(rows.heads[arc])] }
            change += abs(sum - values[v])
            values[v] = sum
            handed[v] = sum * share[v]
        }
        return change
    }
}

/// Vertices in reverse postorder of a depth-first search along the arcs: most arcs then lead forward, so that one sweep carries
/// a value along a whole chain.
private struct RankOrder {
    /// For every new number the vertex it stands for, and the other way round.
    let original: [Int32]
    let place: [Int32]

    /// The arcs into every vertex, in new numbers.
    let incoming: Adjacency

    init(_ graph: CompactGraph) {
        let n = graph.vertexCount
        var place = [Int32](repeating: -1, count: n)
        var original = place
        var next = graph.outgoing.offsets
        var path: [Int32] = []
        var isSeen = [Bool](repeating: false, count: n)
        var last = n
        let (offsets, heads) = (graph.outgoing.offsets, graph.outgoing.heads)
        for start in 0..<n where !isSeen[start] {
            isSeen[start] = true
            path.append(Int32(start))
            while let top = path.last {
                let v = Int(top)
                if next[v] < offsets[v + 1] {
                    let w = Int(heads[Int(next[v])])
                    next[v] += 1
                    if isSeen[w] { continue }
                    isSeen[w] = true
                    path.append(Int32(w))
                } else {
                    path.removeLast()
                    last -= 1
                    place[v] = Int32(last)
                    original[last] = top
                }
            }
        }
        var rowOffsets = [Int32](repeating: 0, count: n + 1)
        var rowHeads: [Int32] = []
        var rowEdges: [Int32] = []
        rowHeads.reserveCapacity(graph.incoming.heads.count)
        rowEdges.reserveCapacity(graph.incoming.heads.count)
        for (number, vertex) in original.enumerated() {
            for arc in graph.incoming.range(Int(vertex)) {
                rowHeads.append(place[Int(graph.incoming.heads[arc])])
                rowEdges.append(graph.incoming.edges[arc])
            }
            rowOffsets[number + 1] = Int32(rowHeads.count)
        }
        self.original = original
        self.place = place
        incoming = Adjacency(offsets: rowOffsets, heads: rowHeads, edges: rowEdges)
    }
}
