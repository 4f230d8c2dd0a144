/// A copy of a graph, or of a part of it, with its vertices renumbered in breadth-first order, so that neighbours lie close
/// together in memory and consecutive vertices see the rest of the graph from nearly the same place.
///
/// Every weakly connected component is one range of numbers. The order is fixed by the graph: a component begins with its
/// vertex of greatest degree (then of least number), the components by their least vertex.
struct OrderedGraph {
    /// For every new number the vertex it stands for.
    let original: [Int32]

    /// For every vertex its new number, −1 for those left out.
    let place: [Int32]

    /// Arcs out of and into every vertex, in new numbers; `edges` are the edges of the graph.
    let outgoing: Adjacency
    let incoming: Adjacency

    /// The components, as ranges of new numbers.
    let components: [Range<Int>]

    /// - Parameter isLeftOut: vertices that are not copied; nil for none.
    init(_ graph: CompactGraph, leavingOut isLeftOut: [Bool]? = nil) {
        let n = graph.vertexCount
        var place = [Int32](repeating: -1, count: n)
        var original: [Int32] = []
        var components: [Range<Int>] = []
        original.reserveCapacity(n)
        let starts = OrderedGraph.starts(graph, isLeftOut)
        for start in starts {
            let first = original.count
            place[start] = Int32(first)
            original.append(Int32(start))
            var head = first
            while head < original.count {
                let v = Int(original[head])
                head += 1
                for side in graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing] {
                    for arc in side.range(v) {
                        let w = Int(side.heads[arc])
                        if place[w] >= 0 || isLeftOut?[w] == true { continue }
                        place[w] = Int32(original.count)
                        original.append(Int32(w))
                    }
                }
            }
            components.append(first..<original.count)
        }
        let outgoing = OrderedGraph.renumbered(graph.outgoing, original, place)
        self.incoming = graph.isDirected ? OrderedGraph.renumbered(graph.incoming, original, place) : outgoing
        self.outgoing = outgoing
        self.original = original
        self.place = place
        self.components = components
    }

    /// The vertex of greatest degree of every component.
    private static func starts(_ graph: CompactGraph, _ isLeftOut: [Bool]?) -> [Int] {
        let grouping = graph.components()
        var best = [Int](repeating: -1, count: grouping.count)
        var bestDegree = best
        for vertex in 0..<graph.vertexCount where isLeftOut?[vertex] != true {
            let component = grouping.groupOf[vertex]
            let degree =
                graph.outgoing.degree(vertex) + (graph.isDirected ? graph.incoming.degree(vertex) : 0)
            if degree > bestDegree[component] {
                bestDegree[component] = degree
                best[component] = vertex
            }
        }
        return best.filter { $0 >= 0 }
    }

    private static func renumbered(_ rows: Adjacency, _ original: [Int32], _ place: [Int32]) -> Adjacency {
        var offsets: [Int32] = [0]
        var heads: [Int32] = []
        var edges: [Int32] = []
        offsets.reserveCapacity(original.count + 1)
        heads.reserveCapacity(rows.heads.count)
        edges.reserveCapacity(rows.heads.count)
        for vertex in original {
            for arc in rows.range(Int(vertex)) where place[Int(rows.heads[arc])] >= 0 {
                heads.append(place[Int(rows.heads[arc])])
                edges.append(rows.edges[arc])
            }
            offsets.append(Int32(heads.count))
        }
        return Adjacency(offsets: offsets, heads: heads, edges: edges)
    }
}
