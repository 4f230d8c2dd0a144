extension CompactGraph {
    /// How deep in the dense middle of the map each body sits: core 3 means it belongs to a group in which everybody has
    /// at least three ties inside the group.
    ///
    /// The greatest k such that v is in a subgraph of least degree k. Directed: in- and out-degree together, as in
    /// NetworkX. 0 for a body without ties. Complexity O(n + m): Batagelj and Zaveršnik (2003), arXiv:cs/0310049.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 2), (2, 3)]).coreNumbers() == [2, 2, 2, 1]
    /// ```
    public func coreNumbers() -> [Int] {
        let n = vertexCount
        guard n > 0 else { return [] }
        var degree = degrees().map(Int32.init)
        let greatest = Int(degree.max() ?? 0)
        // Vertices in order of degree; `bins[d]` is where degree d begins.
        var bins = [Int32](repeating: 0, count: greatest + 2)
        for d in degree { bins[Int(d) + 1] += 1 }
        for d in 0...greatest { bins[d + 1] += bins[d] }
        var next = bins
        var place = [Int32](repeating: 0, count: n)
        var sorted = [Int32](repeating: 0, count: n)
        for vertex in 0..<n {
            let d = Int(degree[vertex])
            place[vertex] = next[d]
            sorted[Int(next[d])] = Int32(vertex)
            next[d] += 1
        }
        degree.withUnsafeMutableBufferPointer { degree in
            bins.withUnsafeMutableBufferPointer { bins in
                place.withUnsafeMutableBufferPointer { place in
                    sorted.withUnsafeMutableBufferPointer { sorted in
                        outgoing.withRows { out in
                            incoming.withRows { into in
                                CompactGraph.peel(
                                    rows: out, reverse: isDirected ? into : nil, degree: degree, bins: bins,
                                    place: place, sorted: sorted)
                            }
                        }
                    }
                }
            }
        }
        return degree.map(Int.init)
    }

    /// Takes away the vertex of least degree again and again; every neighbour of greater degree loses one and moves to
    /// the front of its bin, which shrinks by it.
    private static func peel(
        rows: Rows, reverse: Rows?, degree: UnsafeMutableBufferPointer<Int32>, bins: UnsafeMutableBufferPointer<Int32>,
        place: UnsafeMutableBufferPointer<Int32>, sorted: UnsafeMutableBufferPointer<Int32>
    ) {
        @inline(__always) func lower(_ w: Int, than level: Int32) {
            let d = degree[w]
            guard d > level else { return }
            let front = bins[Int(d)]
            let first = sorted[Int(front)]
            let old = place[w]
            sorted[Int(front)] = Int32(truncatingIfNeeded: w)
            sorted[Int(old)] = first
            place[w] = front
            place[Int(first)] = old
            bins[Int(d)] = front &+ 1
            degree[w] = d &- 1
        }
        for i in 0..<sorted.count {
            let v = Int(sorted[i])
            let level = degree[v]
            for arc in rows.start(v)..<rows.end(v) { lower(Int(rows.heads[arc]), than: level) }
            if let reverse {
                for arc in reverse.start(v)..<reverse.end(v) { lower(Int(reverse.heads[arc]), than: level) }
            }
        }
    }
}
