/// Rows of neighbours in one array: the arcs of vertex v are those from `offsets[v]` up to `offsets[v + 1]`.
struct Adjacency: Sendable, Equatable {
    /// n + 1 positions.
    let offsets: [Int32]

    /// The vertex at the other end of every arc, ascending within a row.
    let heads: [Int32]

    /// The edge that every arc belongs to.
    let edges: [Int32]

    /// Sorts arcs into rows. `from` and `to` must ascend by (from, to) or be such a list with its columns exchanged:
    /// then every row comes out ascending without sorting.
    init(vertexCount n: Int, from: [Int32], to: [Int32], bothWays: Bool) {
        var offsets = [Int32](repeating: 0, count: n + 1)
        for vertex in from { offsets[Int(vertex) + 1] += 1 }
        if bothWays { for vertex in to { offsets[Int(vertex) + 1] += 1 } }
        for vertex in 0..<n { offsets[vertex + 1] += offsets[vertex] }
        var next = offsets
        let arcs = from.count * (bothWays ? 2 : 1)
        var heads = [Int32](repeating: 0, count: arcs)
        var edges = heads
        if bothWays {
            // An undirected edge has tail < head, so the arcs to lesser vertices come first in every row.
            for edge in from.indices {
                let place = Int(next[Int(to[edge])])
                next[Int(to[edge])] += 1
                heads[place] = from[edge]
                edges[place] = Int32(edge)
            }
        }
        for edge in from.indices {
            let place = Int(next[Int(from[edge])])
            next[Int(from[edge])] += 1
            heads[place] = to[edge]
            edges[place] = Int32(edge)
        }
        self.offsets = offsets
        self.heads = heads
        self.edges = edges
    }

    /// Rows that are known already.
    init(offsets: [Int32], heads: [Int32], edges: [Int32]) {
        self.offsets = offsets
        self.heads = heads
        self.edges = edges
    }

    /// The positions of the arcs of a vertex.
    func range(_ vertex: Int) -> Range<Int> {
        Int(offsets[vertex])..<Int(offsets[vertex + 1])
    }

    /// The number of arcs of a vertex.
    func degree(_ vertex: Int) -> Int {
        Int(offsets[vertex + 1] - offsets[vertex])
    }

    /// Calls `body` with the rows as bare pointers: inner loops then have no bounds checks and no reference counts.
    func withRows<Result, Failure: Error>(
        _ body: (Rows) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try offsets.withUnsafeBufferPointer { (offsets) throws(Failure) -> Result in
            try heads.withUnsafeBufferPointer { (heads) throws(Failure) -> Result in
                try edges.withUnsafeBufferPointer { (edges) throws(Failure) -> Result in
                    try body(Rows(offsets: offsets, heads: heads, edges: edges))
                }
            }
        }
    }
}

/// The rows of an ``Adjacency`` as bare memory, valid only inside ``Adjacency/withRows(_:)``.
struct Rows {
    let offsets: UnsafeBufferPointer<Int32>
    let heads: UnsafeBufferPointer<Int32>
    let edges: UnsafeBufferPointer<Int32>

    /// The number of vertices.
    @inline(__always) var vertexCount: Int { offsets.count - 1 }

    /// The position of the first arc of a vertex.
    @inline(__always) func start(_ vertex: Int) -> Int { Int(offsets[vertex]) }

    /// The position after the last arc of a vertex.
    @inline(__always) func end(_ vertex: Int) -> Int { Int(offsets[vertex + 1]) }

    /// The number of arcs of a vertex.
    @inline(__always) func degree(_ vertex: Int) -> Int { Int(offsets[vertex + 1] &- offsets[vertex]) }
}
