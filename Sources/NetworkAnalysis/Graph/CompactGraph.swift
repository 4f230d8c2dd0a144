/// A simple graph in compressed sparse rows: vertices are the integers below ``vertexCount``, nothing else is known of them.
///
/// Loops are left out and parallel edges become one edge whose weight is the sum of theirs; both are counted. The graph
/// depends only on the set of edges given, never on their order: neighbours and edges are sorted, and the weights of
/// parallel edges are added from the least to the greatest.
///
/// Memory: 8 bytes an edge, 8 bytes an arc (an undirected edge has two arcs), 8 bytes a weight.
public struct CompactGraph: Sendable, Equatable {
    /// The number of vertices.
    public let vertexCount: Int

    /// Whether an edge has a direction.
    public let isDirected: Bool

    /// Edges given that joined a vertex to itself; they are not part of the graph.
    public let loopsLeftOut: Int

    /// Edges given beyond the first between the same two vertices (in the same direction, if directed).
    public let parallelEdgesMerged: Int

    /// For every edge its source, or the lesser of its two ends. Edges ascend by (tail, head).
    let edgeTails: [Int32]

    /// For every edge its target, or the greater of its two ends.
    let edgeHeads: [Int32]

    /// For every edge its weight; nil in an unweighted graph.
    public let edgeWeights: [Double]?

    /// The arcs that leave each vertex.
    let outgoing: Adjacency

    /// The arcs that enter each vertex; the same as ``outgoing`` in an undirected graph.
    let incoming: Adjacency

    /// Builds the graph.
    ///
    /// - Parameters:
    ///   - vertexCount: the number of vertices; isolated ones are part of the graph.
    ///   - isDirected: whether `tails[i] → heads[i]` is an arc of its own.
    ///   - tails: one end of every edge.
    ///   - heads: the other end of every edge.
    ///   - weights: the strength of every edge, positive and finite; nil for an unweighted graph.
    /// - Throws: `NetworkError.unequalColumns`, `.vertexOutOfRange`, `.graphTooLarge`, `.weightNotPositive`.
    /// - Complexity: O(n + m) time and memory.
    public init(
        vertexCount: Int, isDirected: Bool = false, tails: [Int32], heads: [Int32], weights: [Double]? = nil
    ) throws(NetworkError) {
        guard vertexCount >= 0, vertexCount < Int(Int32.max), tails.count < Int(Int32.max) / 2 else {
            throw .graphTooLarge(vertices: vertexCount, edges: tails.count)
        }
        guard tails.count == heads.count, weights.map({ $0.count == tails.count }) ?? true else {
            throw .unequalColumns
        }
        for (index, tail) in tails.enumerated() {
            for end in [tail, heads[index]] where end < 0 || Int(end) >= vertexCount {
                throw .vertexOutOfRange(Int(end), vertices: vertexCount)
            }
        }
        if let weights {
            for (index, weight) in weights.enumerated() where !(weight > 0 && weight.isFinite) {
                throw .weightNotPositive(edge: index, weight: weight)
            }
        }
        let list = EdgeList(
            vertexCount: vertexCount, isDirected: isDirected, tails: tails, heads: heads, weights: weights)
        self.init(vertexCount: vertexCount, isDirected: isDirected, list: list)
    }

    /// Builds an unweighted graph from pairs, for short examples.
    public init(
        vertexCount: Int, isDirected: Bool = false, edges: [(Int, Int)], weights: [Double]? = nil
    ) throws(NetworkError) {
        for (tail, head) in edges {
            for end in [tail, head] where end < 0 || end >= vertexCount {
                throw .vertexOutOfRange(end, vertices: vertexCount)
            }
        }
        try self.init(
            vertexCount: vertexCount, isDirected: isDirected, tails: edges.map { Int32($0.0) },
            heads: edges.map { Int32($0.1) }, weights: weights)
    }

    /// Freezes a sorted, merged list of edges.
    init(vertexCount: Int, isDirected: Bool, list: EdgeList) {
        self.vertexCount = vertexCount
        self.isDirected = isDirected
        loopsLeftOut = list.loops
        parallelEdgesMerged = list.parallels
        edgeTails = list.tails
        edgeHeads = list.heads
        edgeWeights = list.weights
        if isDirected {
            outgoing = Adjacency(vertexCount: vertexCount, from: list.tails, to: list.heads, bothWays: false)
            incoming = Adjacency(vertexCount: vertexCount, from: list.heads, to: list.tails, bothWays: false)
        } else {
            outgoing = Adjacency(vertexCount: vertexCount, from: list.tails, to: list.heads, bothWays: true)
            incoming = outgoing
        }
    }

    /// The number of edges after merging.
    public var edgeCount: Int { edgeTails.count }

    /// Whether edges have weights.
    public var isWeighted: Bool { edgeWeights != nil }

    /// The two ends of an edge: source and target, or the lesser and the greater vertex.
    public func ends(ofEdge edge: Int) -> (Int, Int) {
        (Int(edgeTails[edge]), Int(edgeHeads[edge]))
    }

    /// The vertices that `vertex` has an edge to, ascending.
    public func neighbours(of vertex: Int) -> [Int] {
        outgoing.range(vertex).map { Int(outgoing.heads[$0]) }
    }

    /// The vertices that have an edge to `vertex`, ascending.
    public func predecessors(of vertex: Int) -> [Int] {
        incoming.range(vertex).map { Int(incoming.heads[$0]) }
    }

    /// The index of the edge from `tail` to `head` (in either order if undirected), or nil.
    public func edge(from tail: Int, to head: Int) -> Int? {
        var low = Int(outgoing.offsets[tail])
        var high = Int(outgoing.offsets[tail + 1])
        while low < high {
            let middle = (low + high) / 2
            if Int(outgoing.heads[middle]) < head { low = middle + 1 } else { high = middle }
        }
        guard low < Int(outgoing.offsets[tail + 1]), Int(outgoing.heads[low]) == head else { return nil }
        return Int(outgoing.edges[low])
    }

    /// The weight of an edge, 1 in an unweighted graph.
    public func weight(ofEdge edge: Int) -> Double {
        edgeWeights?[edge] ?? 1
    }
}
