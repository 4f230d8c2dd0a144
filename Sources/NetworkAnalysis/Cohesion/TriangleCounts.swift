/// Triangles listed once each, from vertices of low degree to vertices of high degree.
///
/// Every edge is directed from its end of lesser (degree, number) to the other; a row then has at most √(2m) arcs, so that
/// listing all triangles takes O(m √m) (Latapy 2008, doi:10.1016/j.tcs.2008.07.017).
struct TriangleLister {
    /// Vertices by ascending (degree, number): `original[rank]`.
    let original: [Int32]

    /// Arcs from lower to higher rank, in ranks.
    let offsets: [Int32]
    let heads: [Int32]
    let edges: [Int32]

    /// - Parameter graph: an undirected graph.
    init(_ graph: CompactGraph) {
        let n = graph.vertexCount
        let rows = graph.outgoing
        var starts = [Int32](repeating: 0, count: n + 1)
        for vertex in 0..<n { starts[min(n, rows.degree(vertex) + 1)] += 1 }
        for d in 0..<n { starts[d + 1] += starts[d] }
        var original = [Int32](repeating: 0, count: n)
        var rank = original
        for vertex in 0..<n {
            let d = rows.degree(vertex)
            original[Int(starts[d])] = Int32(vertex)
            rank[vertex] = starts[d]
            starts[d] += 1
        }
        var offsets = [Int32](repeating: 0, count: n + 1)
        for edge in 0..<graph.edgeCount {
            offsets[Int(min(rank[Int(graph.edgeTails[edge])], rank[Int(graph.edgeHeads[edge])])) + 1] += 1
        }
        for v in 0..<n { offsets[v + 1] += offsets[v] }
        var next = offsets
        var heads = [Int32](repeating: 0, count: graph.edgeCount)
        var edges = heads
        // By descending rank of the head, so that every row comes out in one order without sorting.
        for high in stride(from: n - 1, through: 0, by: -1) {
            let vertex = Int(original[high])
            for arc in rows.range(vertex) {
                let low = Int(rank[Int(rows.heads[arc])])
                guard low < high else { continue }
                let place = Int(next[low])
                next[low] += 1
                heads[place] = Int32(high)
                edges[place] = rows.edges[arc]
            }
        }
        self.original = original
        self.offsets = offsets
        self.heads = heads
        self.edges = edges
    }

    /// Calls `found` once a triangle with its vertices (as ranks) and the edges opposite to each of them.
    @inline(__always)
    func forEachTriangle(
        _ found: (_ a: Int, _ b: Int, _ c: Int, _ oppositeA: Int, _ oppositeB: Int, _ oppositeC: Int) -> Void
    ) {
        let n = original.count
        // `arcTo[c]` is 1 + the position of the arc a → c while a is being served, else 0.
        var arcTo = [Int32](repeating: 0, count: n)
        arcTo.withUnsafeMutableBufferPointer { arcTo in
            offsets.withUnsafeBufferPointer { offsets in
                heads.withUnsafeBufferPointer { heads in
                    edges.withUnsafeBufferPointer { edges in
                        for a in 0..<n {
                            let row = Int(offsets[a])..<Int(offsets[a + 1])
                            if row.count < 2 { continue }
                            for arc in row { arcTo[Int(heads[arc])] = Int32(truncatingIfNeeded: arc &+ 1) }
                            for ab in row {
                                let b = Int(heads[ab])
                                for bc in Int(offsets[b])..<Int(offsets[b + 1]) {
                                    let c = Int(heads[bc])
                                    let ac = Int(arcTo[c])
                                    if ac != 0 {
                                        found(a, b, c, Int(edges[bc]), Int(edges[ac &- 1]), Int(edges[ab]))
                                    }
                                }
                            }
                            for arc in row { arcTo[Int(heads[arc])] = 0 }
                        }
                    }
                }
            }
        }
    }
}

extension CompactGraph {
    /// In how many closed threes each body is: it knows both, and they know each other.
    ///
    /// Complexity O(m √m) time, O(n + m) memory.
    ///
    /// - Throws: `NetworkError.needsUndirected`, as NetworkX does; `.tooMuchWork`.
    public func triangles(_ control: WorkControl = WorkControl()) throws(NetworkError) -> [Int] {
        guard !isDirected else { throw .needsUndirected(measure: "triangles") }
        try checkTriangleWork("triangles", control)
        return countedTriangles()
    }

    /// Refuses graphs whose triangles cannot be listed in good time.
    func checkTriangleWork(_ measure: String, _ control: WorkControl) throws(NetworkError) {
        let m = Double(edgeCount)
        try control.check(
            measure, predicted: m * m.squareRoot(), limit: \.triangles, name: "triangles",
            alternative: "estimate the transitivity by sampled wedges")
    }

    /// Triangles at every vertex of an undirected graph.
    func countedTriangles() -> [Int] {
        let lister = TriangleLister(self)
        var counts = [Int](repeating: 0, count: vertexCount)
        counts.withUnsafeMutableBufferPointer { counts in
            lister.forEachTriangle { a, b, c, _, _, _ in
                counts[a] &+= 1
                counts[b] &+= 1
                counts[c] &+= 1
            }
        }
        var byVertex = counts
        for (rank, vertex) in lister.original.enumerated() { byVertex[Int(vertex)] = counts[rank] }
        return byVertex
    }
}
