extension CompactGraph {
    /// The separate parts of the map: two bodies are in one part if some chain of ties, whatever its direction, joins them.
    ///
    /// Weakly connected components. An empty graph has none. Complexity O(n + m).
    /// Tarjan (1972), doi:10.1137/0201010.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (2, 3)]).components().groupOf == [0, 0, 1, 1]
    /// ```
    public func components() -> Grouping {
        var parent = [Int32](unsafeUninitializedCapacity: vertexCount) { buffer, filled in
            for vertex in 0..<vertexCount { buffer[vertex] = Int32(vertex) }
            filled = vertexCount
        }
        // Union by least vertex with path halving: the root of a component ends as its least vertex.
        parent.withUnsafeMutableBufferPointer { parent in
            edgeTails.withUnsafeBufferPointer { tails in
                edgeHeads.withUnsafeBufferPointer { heads in
                    for edge in 0..<tails.count {
                        let a = CompactGraph.root(of: tails[edge], in: parent)
                        let b = CompactGraph.root(of: heads[edge], in: parent)
                        if a < b { parent[Int(b)] = a } else { parent[Int(a)] = b }
                    }
                }
            }
            for vertex in 0..<parent.count { parent[vertex] = parent[Int(parent[vertex])] }
        }
        return Grouping(labels: parent, below: vertexCount)
    }

    /// The root of a vertex's tree; halves the path on the way.
    @inline(__always)
    private static func root(of vertex: Int32, in parent: UnsafeMutableBufferPointer<Int32>) -> Int32 {
        var v = vertex
        while parent[Int(v)] != v {
            parent[Int(v)] = parent[Int(parent[Int(v)])]
            v = parent[Int(v)]
        }
        return v
    }

    /// The parts in which everybody can reach everybody else along the direction of the ties.
    ///
    /// Strongly connected components; in an undirected graph the components. Complexity O(n + m).
    /// Tarjan (1972), doi:10.1137/0201010, without recursion.
    public func strongComponents() -> Grouping {
        guard isDirected else { return components() }
        let n = vertexCount
        var index = [Int32](repeating: -1, count: n)
        var low = [Int32](repeating: 0, count: n)
        var label = [Int32](repeating: -1, count: n)
        var next = outgoing.offsets
        var open: [Int32] = []
        var path: [Int32] = []
        var counter: Int32 = 0
        for start in 0..<n where index[start] < 0 {
            path.append(Int32(start))
            while let top = path.last {
                let v = Int(top)
                if index[v] < 0 {
                    index[v] = counter
                    low[v] = counter
                    counter += 1
                    open.append(top)
                }
                if next[v] < outgoing.offsets[v + 1] {
                    let w = Int(outgoing.heads[Int(next[v])])
                    next[v] += 1
                    if index[w] < 0 {
                        path.append(Int32(w))
                    } else if label[w] < 0 {
                        low[v] = min(low[v], index[w])
                    }
                } else {
                    path.removeLast()
                    if low[v] == index[v] {
                        while let member = open.popLast() {
                            label[Int(member)] = top
                            if member == top { break }
                        }
                    }
                    if let below = path.last { low[Int(below)] = min(low[Int(below)], low[v]) }
                }
            }
        }
        return Grouping(labels: label, below: n)
    }
}
