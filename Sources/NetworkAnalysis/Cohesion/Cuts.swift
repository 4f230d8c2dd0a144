/// Where a network comes apart.
public struct Cuts: Sendable, Equatable {
    /// For every vertex whether its loss leaves its component in more pieces.
    public let isArticulationPoint: [Bool]

    /// For every edge whether its loss cuts its component in two.
    public let isBridge: [Bool]

    /// For every edge the biconnected component it belongs to, numbered by least edge.
    public let blockOfEdge: [Int]

    /// The number of biconnected components.
    public let blockCount: Int

    /// For every vertex the number of biconnected components it is in: above 1 for articulation points only.
    public let blocksAtVertex: [Int]
}

extension CompactGraph {
    /// The bodies and the ties whose loss would split their part of the map, and the parts that no single loss can split.
    ///
    /// Articulation points, bridges and biconnected components, in one depth-first search without recursion.
    /// Complexity O(n + m). Hopcroft and Tarjan (1973), doi:10.1145/362248.362272.
    ///
    /// - Throws: `NetworkError.needsUndirected`, as NetworkX does.
    ///
    /// In a path of three the middle and both ties are cuts:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).cuts().isArticulationPoint == [false, true, false]
    /// ```
    public func cuts() throws(NetworkError) -> Cuts {
        guard !isDirected else { throw .needsUndirected(measure: "articulation points and bridges") }
        var search = BlockSearch(edgeCount: edgeCount)
        outgoing.withRows { search.run($0) }
        let blocks = Grouping(labels: search.block, below: max(1, Int(search.blockCount)))
        let sizes = blocks.sizes
        var lastVertex = [Int](repeating: -1, count: blocks.count)
        var blocksAtVertex = [Int](repeating: 0, count: vertexCount)
        for vertex in 0..<vertexCount {
            for arc in outgoing.range(vertex) {
                let block = blocks.groupOf[Int(outgoing.edges[arc])]
                if lastVertex[block] != vertex {
                    lastVertex[block] = vertex
                    blocksAtVertex[vertex] += 1
                }
            }
        }
        return Cuts(
            isArticulationPoint: blocksAtVertex.map { $0 > 1 }, isBridge: blocks.groupOf.map { sizes[$0] == 1 },
            blockOfEdge: blocks.groupOf, blockCount: blocks.count, blocksAtVertex: blocksAtVertex)
    }
}

/// The depth-first search behind ``CompactGraph/cuts()``: gives every edge its biconnected component.
private struct BlockSearch {
    var block: [Int32]
    var blockCount: Int32 = 0

    init(edgeCount: Int) {
        block = [Int32](repeating: 0, count: edgeCount)
    }

    mutating func run(_ rows: Rows) {
        let n = rows.vertexCount
        // Times begin at 1, so 0 is "not seen"; `low` is the earliest time reachable from the subtree by one back edge.
        var seen = [Int32](repeating: 0, count: n)
        var low = seen
        var next = Array(rows.offsets)
        var enteredBy = [Int32](repeating: -1, count: n)
        var path: [Int32] = []
        var open: [Int32] = []
        path.reserveCapacity(n)
        open.reserveCapacity(block.count)
        var time: Int32 = 0
        for root in 0..<n where seen[root] == 0 {
            time += 1
            seen[root] = time
            low[root] = time
            path.append(Int32(root))
            while let top = path.last {
                let v = Int(top)
                if next[v] < rows.offsets[v + 1] {
                    let arc = Int(next[v])
                    next[v] += 1
                    let w = Int(rows.heads[arc])
                    let edge = rows.edges[arc]
                    if seen[w] == 0 {
                        time += 1
                        seen[w] = time
                        low[w] = time
                        enteredBy[w] = edge
                        open.append(edge)
                        path.append(Int32(w))
                    } else if edge != enteredBy[v], seen[w] < seen[v] {
                        open.append(edge)
                        if seen[w] < low[v] { low[v] = seen[w] }
                    }
                } else {
                    path.removeLast()
                    guard let parent = path.last else { break }
                    let u = Int(parent)
                    if low[v] < low[u] { low[u] = low[v] }
                    if low[v] >= seen[u] { close(by: enteredBy[v], &open) }
                }
            }
        }
    }

    /// Everything on the stack down to this tree edge is one biconnected component.
    private mutating func close(by treeEdge: Int32, _ open: inout [Int32]) {
        while let edge = open.popLast() {
            block[Int(edge)] = blockCount
            if edge == treeEdge { break }
        }
        blockCount += 1
    }
}
