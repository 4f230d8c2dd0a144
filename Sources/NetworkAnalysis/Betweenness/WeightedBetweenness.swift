extension CompactGraph {
    /// ``betweennessValues(normalised:edges:_:)`` in which a path is as long as its edges together.
    ///
    /// Complexity O(n m + n² log n) time, O(n m) where all lengths are small whole numbers; O(n + m) memory a thread.
    ///
    /// - Parameters:
    ///   - lengths: the length of every edge, positive; nil for 1 over its weight, so that a strong tie is short.
    ///   - normalised: whether a value is divided by the number of pairs it could lie between.
    ///   - edges: whether the values of edges are wanted too.
    ///   - control: threads, limits and progress.
    /// - Throws: `NetworkError.needsWeights`, `.unequalColumns`, `.weightNotPositive`, `.tooMuchWork`, `.cancelled`.
    public func weightedBetweenness(
        lengths: [Double]? = nil, normalised: Bool = true, edges: Bool = true, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> BetweennessValues {
        let lengths = try checkedLengths(lengths)
        try checkWeightedWork("exact betweenness by strength", control)
        // Sums of fractions depend on where they begin, and with them which paths are equal: then, to count what NetworkX counts,
        // every vertex is a source itself.
        let areExact = lengths.allSatisfy { $0 == $0.rounded() } && lengths.reduce(0, +) < 0x1p53
        let folding = isDirected || !areExact ? nil : TreeFolding(self)
        let ordered = OrderedGraph(self, leavingOut: folding?.isFolded)
        let rows = LengthRows(self, ordered, lengths: lengths)
        let weight = ordered.original.map { folding?.weight[Int($0)] ?? 1 }
        let n = ordered.original.count
        let m = edges ? edgeCount : 0
        let parts = Parallel.ranges(of: n, parts: 32)
        let sums = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * n)
        let edgeSums = UnsafeMutablePointer<Double>.allocate(capacity: parts.count * m)
        sums.initialize(repeating: 0, count: parts.count * n)
        edgeSums.initialize(repeating: 0, count: parts.count * m)
        defer {
            sums.deallocate()
            edgeSums.deallocate()
        }
        let workers = (0..<min(control.threads, max(1, parts.count))).map { _ in WeightedWorker(vertexCount: n) }
        // Small whole lengths need no heap.
        let greatest = lengths.max() ?? 0
        let steps = areExact && greatest <= 255 ? rows.outgoing.map { Int32($0) } : []
        let searches = steps.isEmpty ? [] : workers.map { _ in BucketSearch(vertexCount: n, greatest: Int(greatest)) }
        try ordered.outgoing.withRows { (outgoing) throws(NetworkError) in
            try rows.outgoing.withUnsafeBufferPointer { (lengths) throws(NetworkError) in
                guard let lengths = lengths.baseAddress else { return }
                try Parallel.run(parts: parts.count, control: control) { worker, part in
                    let edgeSums = edges ? edgeSums + part * m : nil
                    for source in parts[part] {
                        let isDone =
                            !searches.isEmpty
                            && searches[worker].add(
                                source, outgoing, steps, weight, to: sums + part * n, edgeSums: edgeSums)
                        if isDone { continue }
                        workers[worker].add(
                            source, outgoing, lengths, weight, to: sums + part * n, edgeSums: edgeSums)
                    }
                }
            }
        }
        var vertices = [Double](repeating: 0, count: vertexCount)
        for (place, vertex) in ordered.original.enumerated() {
            for part in 0..<parts.count { vertices[Int(vertex)] += sums[part * n + place] }
        }
        var byEdge = [Double](repeating: 0, count: m)
        for edge in 0..<m {
            for part in 0..<parts.count { byEdge[edge] += edgeSums[part * m + edge] }
        }
        if let folding {
            for v in vertices.indices { vertices[v] += 2 * folding.vertexShare[v] }
            for edge in byEdge.indices { byEdge[edge] += 2 * folding.edgeShare[edge] }
        }
        return scaled(BetweennessValues(vertices: vertices, edges: byEdge), normalised: normalised, edges: edges)
    }
}

/// The memory of one thread: a search, and what lies beyond every vertex over its number of paths.
private final class WeightedWorker {
    private let search: LengthSearch
    private var beyond: [Double]

    init(vertexCount: Int) {
        search = LengthSearch(vertexCount: vertexCount)
        beyond = [Double](repeating: 0, count: vertexCount)
    }

    func add(
        _ source: Int, _ rows: Rows, _ lengths: UnsafePointer<Double>, _ weight: [Double],
        to sums: UnsafeMutablePointer<Double>, edgeSums: UnsafeMutablePointer<Double>?
    ) {
        search.run(from: source, rows, lengths)
        if search.overflows {
            addScaled(source, rows, lengths, weight, to: sums, edgeSums: edgeSums)
            return
        }
        let order = search.order
        search.distance.withUnsafeBufferPointer { distance in
            search.paths.withUnsafeBufferPointer { paths in
                beyond.withUnsafeMutableBufferPointer { beyond in
                    for v in order.reversed().map(Int.init) {
                        var ahead = 0.0
                        for arc in rows.start(v)..<rows.end(v) {
                            let w = Int(rows.heads[arc])
                            // All vertices of the component were reached, so a distance is never left from another source.
                            if distance[v] + lengths[arc] == distance[w] {
                                ahead += beyond[w]
                                if let edgeSums {
                                    edgeSums[Int(rows.edges[arc])] += paths[v] * beyond[w] * weight[source]
                                }
                            }
                        }
                        let dependency = paths[v] * ahead
                        beyond[v] = (weight[v] + dependency) / paths[v]
                        if v != source { sums[v] += dependency * weight[source] }
                    }
                }
            }
        }
    }

    /// The same where numbers of paths are beyond `Double`.
    private func addScaled(
        _ source: Int, _ rows: Rows, _ lengths: UnsafePointer<Double>, _ weight: [Double],
        to sums: UnsafeMutablePointer<Double>, edgeSums: UnsafeMutablePointer<Double>?
    ) {
        let order = search.order.map(Int.init)
        let distance = search.distance
        var paths = [ScaledCount](repeating: .zero, count: distance.count)
        var dependency = [Double](repeating: 0, count: distance.count)
        paths[source] = ScaledCount(1)
        for v in order {
            for arc in rows.start(v)..<rows.end(v) where distance[v] + lengths[arc] == distance[Int(rows.heads[arc])] {
                paths[Int(rows.heads[arc])] += paths[v]
            }
        }
        for v in order.reversed() {
            for arc in rows.start(v)..<rows.end(v) where distance[v] + lengths[arc] == distance[Int(rows.heads[arc])] {
                let w = Int(rows.heads[arc])
                let part = paths[v] / paths[w] * (weight[w] + dependency[w])
                dependency[v] += part
                edgeSums?[Int(rows.edges[arc])] += part * weight[source]
            }
            if v != source { sums[v] += dependency[v] * weight[source] }
        }
    }
}
