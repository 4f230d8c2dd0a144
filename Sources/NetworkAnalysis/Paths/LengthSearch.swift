/// Rows of an ordered graph with a length an arc, ready for searches in which a path is as long as its edges together.
struct LengthRows {
    let ordered: OrderedGraph

    /// Length of every arc of `ordered.outgoing`.
    let outgoing: [Double]

    /// Length of every arc of `ordered.incoming`.
    let incoming: [Double]

    /// - Parameter lengths: the length of every edge; must be positive.
    init(_ graph: CompactGraph, _ ordered: OrderedGraph, lengths: [Double]) {
        self.ordered = ordered
        outgoing = ordered.outgoing.edges.map { lengths[Int($0)] }
        incoming = graph.isDirected ? ordered.incoming.edges.map { lengths[Int($0)] } : outgoing
    }
}

extension CompactGraph {
    /// A length for every edge in which a strong tie is short: 1 over its weight.
    ///
    /// - Throws: `NetworkError.needsWeights`.
    public func inverseWeights() throws(NetworkError) -> [Double] {
        guard let edgeWeights else { throw .needsWeights(measure: "lengths from strengths") }
        return edgeWeights.map { 1 / $0 }
    }

    /// Refuses lengths that do not fit the edges.
    func checkLengths(_ lengths: [Double]) throws(NetworkError) {
        guard lengths.count == edgeCount else { throw .unequalColumns }
        for (edge, length) in lengths.enumerated() where !(length > 0 && length.isFinite) {
            throw .weightNotPositive(edge: edge, weight: length)
        }
    }

    /// The lengths given, or 1 over the weights, checked.
    func checkedLengths(_ lengths: [Double]?) throws(NetworkError) -> [Double] {
        guard let lengths else { return try inverseWeights() }
        try checkLengths(lengths)
        return lengths
    }

    /// Refuses graphs that are too large for searches by length from every vertex.
    func checkWeightedWork(_ measure: String, _ control: WorkControl) throws(NetworkError) {
        let n = Double(vertexCount)
        var bits = 0.0
        var rest = vertexCount
        while rest > 1 {
            bits += 1
            rest /= 2
        }
        try control.check(
            measure, predicted: n * (Double(edgeCount) + n * bits), limit: \.weightedPaths, name: "weightedPaths",
            alternative: "leave the strengths out, or estimate from sampled paths")
    }
}

/// Dijkstra's search from one source after another, with counts of shortest paths.
///
/// Two lengths are equal when their sums from the source on are equal as doubles, as in NetworkX. A heap of pairs (length,
/// vertex) without decrease: a vertex may be in it more than once, and all but its first leaving are passed over.
/// Dijkstra (1959), doi:10.1007/BF01386390.
final class LengthSearch {
    /// Lengths from the source, infinite where there is no path.
    private(set) var distance: [Double]

    /// Numbers of shortest paths.
    private(set) var paths: [Double]

    /// The vertices reached, nearest first.
    private(set) var order: [Int32] = []

    /// Whether a number of paths is above what `Double` counts safely.
    private(set) var overflows = false

    private var heap: [(length: Double, vertex: Int32)] = []
    private var isSettled: [Bool]

    init(vertexCount n: Int) {
        distance = [Double](repeating: .infinity, count: n)
        paths = [Double](repeating: 0, count: n)
        isSettled = [Bool](repeating: false, count: n)
    }

    /// Searches from `source`; what the last search left is cleared first.
    func run(from source: Int, _ rows: Rows, _ lengths: UnsafePointer<Double>) {
        for v in order {
            distance[Int(v)] = .infinity
            paths[Int(v)] = 0
            isSettled[Int(v)] = false
        }
        order.removeAll(keepingCapacity: true)
        overflows = false
        distance[source] = 0
        paths[source] = 1
        push(0, Int32(source))
        distance.withUnsafeMutableBufferPointer { distance in
            paths.withUnsafeMutableBufferPointer { paths in
                while let nearest = pop() {
                    let v = Int(nearest)
                    if isSettled[v] { continue }
                    isSettled[v] = true
                    order.append(nearest)
                    let here = distance[v]
                    let count = paths[v]
                    if count > LaneBetweenness.greatestCount { overflows = true }
                    for arc in rows.start(v)..<rows.end(v) {
                        let w = Int(rows.heads[arc])
                        let there = here + lengths[arc]
                        if there < distance[w] {
                            distance[w] = there
                            paths[w] = count
                            push(there, rows.heads[arc])
                        } else if there == distance[w] {
                            paths[w] += count
                        }
                    }
                }
            }
        }
    }

    private func push(_ length: Double, _ vertex: Int32) {
        heap.append((length, vertex))
        heap.withUnsafeMutableBufferPointer { heap in
            var place = heap.count - 1
            while place > 0 {
                let parent = (place - 1) / 4
                if !(length < heap[parent].length) { break }
                heap[place] = heap[parent]
                place = parent
            }
            heap[place] = (length, vertex)
        }
    }

    private func pop() -> Int32? {
        guard let last = heap.popLast() else { return nil }
        guard let first = heap.first else { return last.vertex }
        heap.withUnsafeMutableBufferPointer { heap in
            let count = heap.count
            var place = 0
            while true {
                let child = 4 * place + 1
                if child >= count { break }
                var least = child
                for other in (child + 1)..<max(child + 1, min(child + 4, count))
                where heap[other].length < heap[least].length {
                    least = other
                }
                if !(heap[least].length < last.length) { break }
                heap[place] = heap[least]
                place = least
            }
            heap[place] = last
        }
        return first.vertex
    }
}
