extension CompactGraph {
    /// The same edges without direction: the weights of an edge and its reverse are added.
    ///
    /// - Complexity: O(n + m).
    public func undirected() -> CompactGraph {
        guard isDirected else { return self }
        return rebuilt(isDirected: false, tails: edgeTails, heads: edgeHeads, weights: edgeWeights)
    }

    /// The same edges without weights.
    public func unweighted() -> CompactGraph {
        rebuilt(isDirected: isDirected, tails: edgeTails, heads: edgeHeads, weights: nil)
    }

    /// Every arc turned round; an undirected graph is its own reverse.
    public func reversed() -> CompactGraph {
        guard isDirected else { return self }
        return rebuilt(isDirected: true, tails: edgeHeads, heads: edgeTails, weights: edgeWeights)
    }

    /// The graph without the edges of some vertices, which stay as isolated vertices so that numbers keep their meaning.
    ///
    /// - Complexity: O(n + m).
    public func isolating(_ vertices: [Int]) -> CompactGraph {
        var gone = [Bool](repeating: false, count: vertexCount)
        for vertex in vertices where gone.indices.contains(vertex) { gone[vertex] = true }
        return filteringEdges { edge in !gone[Int(edgeTails[edge])] && !gone[Int(edgeHeads[edge])] }
    }

    /// The part of the graph on some vertices, renumbered in the order given; vertices named twice count once.
    ///
    /// - Returns: the subgraph, and for each of its vertices the vertex it was.
    /// - Complexity: O(n + m).
    public func induced(on vertices: [Int]) -> (graph: CompactGraph, original: [Int]) {
        var place = [Int32](repeating: -1, count: vertexCount)
        var original: [Int] = []
        for vertex in vertices where place.indices.contains(vertex) && place[vertex] < 0 {
            place[vertex] = Int32(original.count)
            original.append(vertex)
        }
        var tails: [Int32] = []
        var heads: [Int32] = []
        var weights: [Double] = []
        for edge in 0..<edgeCount {
            let tail = place[Int(edgeTails[edge])]
            let head = place[Int(edgeHeads[edge])]
            guard tail >= 0, head >= 0 else { continue }
            tails.append(tail)
            heads.append(head)
            if let edgeWeights { weights.append(edgeWeights[edge]) }
        }
        let list = EdgeList(
            vertexCount: original.count, isDirected: isDirected, tails: tails, heads: heads,
            weights: isWeighted ? weights : nil)
        return (CompactGraph(vertexCount: original.count, isDirected: isDirected, list: list), original)
    }

    /// The graph with more edges; weights are needed exactly when the graph has weights.
    ///
    /// - Throws: as the initialiser; `.needsWeights` if the graph is weighted and no weights are given.
    public func adding(edges: [(Int, Int)], weights: [Double]? = nil) throws(NetworkError) -> CompactGraph {
        if isWeighted && weights == nil { throw .needsWeights(measure: "adding edges") }
        let added = try CompactGraph(
            vertexCount: vertexCount, isDirected: isDirected, edges: edges, weights: isWeighted ? weights : nil)
        return rebuilt(
            isDirected: isDirected, tails: edgeTails + added.edgeTails, heads: edgeHeads + added.edgeHeads,
            weights: edgeWeights.map { $0 + (added.edgeWeights ?? []) })
    }

    /// The edges for which `keep` holds, on the same vertices.
    func filteringEdges(_ keep: (Int) -> Bool) -> CompactGraph {
        let kept = (0..<edgeCount).filter(keep)
        return rebuilt(
            isDirected: isDirected, tails: kept.map { edgeTails[$0] }, heads: kept.map { edgeHeads[$0] },
            weights: edgeWeights.map { weights in kept.map { weights[$0] } })
    }

    /// A graph on the same vertices from edges that are known to be valid.
    private func rebuilt(isDirected: Bool, tails: [Int32], heads: [Int32], weights: [Double]?) -> CompactGraph {
        let list = EdgeList(
            vertexCount: vertexCount, isDirected: isDirected, tails: tails, heads: heads, weights: weights)
        return CompactGraph(vertexCount: vertexCount, isDirected: isDirected, list: list)
    }
}
