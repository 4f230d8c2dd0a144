/// Trees that hang from an undirected graph, folded away: every path between a folded vertex and the rest passes through the
/// place where its tree hangs, so what such paths add to betweenness is known in closed form.
struct TreeFolding {
    /// Whether a vertex was folded away. At least one vertex of every component stays.
    private(set) var isFolded: [Bool]

    /// For every vertex the number of vertices that hang below it, itself included.
    private(set) var weight: [Double]

    /// What paths with an end in a tree, each unordered pair once, add to every vertex.
    private(set) var vertexShare: [Double]

    /// The same for every edge of a tree.
    private(set) var edgeShare: [Double]

    /// - Parameter graph: an undirected graph. O(n + m).
    init(_ graph: CompactGraph) {
        let n = graph.vertexCount
        let grouping = graph.components()
        let sizes = grouping.sizes
        var left = (0..<n).map { graph.outgoing.degree($0) }
        isFolded = [Bool](repeating: false, count: n)
        weight = [Double](repeating: 1, count: n)
        vertexShare = [Double](repeating: 0, count: n)
        edgeShare = [Double](repeating: 0, count: graph.edgeCount)
        // Pairs of vertices in different branches below a vertex, while its branches arrive.
        var branchPairs = vertexShare
        var queue = (0..<n).filter { left[$0] == 1 }
        var head = 0
        while head < queue.count {
            let v = queue[head]
            head += 1
            // Of the last two vertices of a tree the second one finds that it has no neighbour left, and stays.
            guard left[v] == 1 else { continue }
            isFolded[v] = true
            left[v] = 0
            let outside = Double(sizes[grouping.groupOf[v]]) - weight[v]
            for arc in graph.outgoing.range(v) {
                let u = Int(graph.outgoing.heads[arc])
                if isFolded[u] { continue }
                edgeShare[Int(graph.outgoing.edges[arc])] = weight[v] * outside
                branchPairs[u] += (weight[u] - 1) * weight[v]
                weight[u] += weight[v]
                left[u] -= 1
                if left[u] == 1 { queue.append(u) }
            }
        }
        for v in 0..<n {
            let outside = Double(sizes[grouping.groupOf[v]]) - weight[v]
            vertexShare[v] = branchPairs[v] + (weight[v] - 1) * outside
        }
    }
}
