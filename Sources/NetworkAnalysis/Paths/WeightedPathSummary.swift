/// What the lengths of shortest paths between all pairs say; the counterpart of ``PathSummary``.
public struct WeightedPathSummary: Sendable, Equatable {
    /// Closeness of every vertex (Wasserman and Faust), from lengths.
    public let closeness: [Double]

    /// Harmonic centrality of every vertex, from lengths.
    public let harmonic: [Double]

    /// The greatest length from every vertex to any vertex that it reaches.
    public let reachedEccentricity: [Double]

    /// Whether every vertex reaches every other; false without vertices.
    public let isConnected: Bool

    /// The mean length over ordered pairs with a path; nil if there is none.
    public let averageOverConnectedPairs: Double?

    /// Eccentricity of every vertex; nil if some vertex does not reach another.
    public var eccentricity: [Double]? { isConnected ? reachedEccentricity : nil }

    /// The greatest eccentricity; nil where it is undefined.
    public var diameter: Double? { eccentricity?.max() }

    /// The least eccentricity; nil where it is undefined.
    public var radius: Double? { eccentricity?.min() }

    /// The mean length over all ordered pairs; nil if some pair has no path, 0 for a single vertex.
    public var averagePathLength: Double? {
        guard isConnected else { return nil }
        return closeness.count == 1 ? 0 : averageOverConnectedPairs
    }
}

extension CompactGraph {
    /// ``pathSummary(_:)`` in which a path is as long as its edges together.
    ///
    /// Complexity O(n m + n² log n) time, O(n + m) memory a thread.
    ///
    /// - Parameters:
    ///   - lengths: the length of every edge, positive; nil for 1 over its weight, so that a strong tie is short.
    ///   - control: threads, limits and progress.
    /// - Throws: `NetworkError.needsWeights`, `.unequalColumns`, `.weightNotPositive`, `.tooMuchWork`, `.cancelled`.
    public func weightedPathSummary(
        lengths: [Double]? = nil, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> WeightedPathSummary {
        let lengths = try checkedLengths(lengths)
        try checkWeightedWork("closeness by strength", control)
        let n = vertexCount
        let rows = LengthRows(self, OrderedGraph(self), lengths: lengths)
        let toward = try LengthSums(rows.ordered.incoming, rows.incoming, control)
        let outward = isDirected ? try LengthSums(rows.ordered.outgoing, rows.outgoing, control) : toward
        var closeness = [Double](repeating: 0, count: n)
        var harmonic = closeness
        var eccentricity = closeness
        var total = 0.0
        var pairs = 0
        for (place, vertex) in rows.ordered.original.enumerated() {
            let v = Int(vertex)
            harmonic[v] = toward.harmonic[place]
            eccentricity[v] = outward.farthest[place]
            total += outward.farness[place]
            pairs += toward.reached[place]
            if toward.reached[place] > 0 {
                let reached = Double(toward.reached[place])
                closeness[v] = reached / toward.farness[place] * (reached / Double(n - 1))
            }
        }
        return WeightedPathSummary(
            closeness: closeness, harmonic: harmonic, reachedEccentricity: eccentricity,
            isConnected: n > 0 && pairs == n * (n - 1),
            averageOverConnectedPairs: pairs == 0 ? nil : total / Double(pairs))
    }
}

/// Sums over lengths from every vertex; a vertex's sums are made by one search alone, so threads do not change them.
private struct LengthSums {
    private(set) var reached: [Int]
    private(set) var farness: [Double]
    private(set) var farthest: [Double]
    private(set) var harmonic: [Double]

    init(_ adjacency: Adjacency, _ lengths: [Double], _ control: WorkControl) throws(NetworkError) {
        let n = adjacency.offsets.count - 1
        let sums = UnsafeMutablePointer<(Int, Double, Double, Double)>.allocate(capacity: n)
        sums.initialize(repeating: (0, 0, 0, 0), count: n)
        defer { sums.deallocate() }
        let parts = Parallel.ranges(of: n, parts: max(1, n / 64))
        let workers = (0..<min(control.threads, max(1, parts.count))).map { _ in LengthSearch(vertexCount: n) }
        try adjacency.withRows { (rows) throws(NetworkError) in
            try lengths.withUnsafeBufferPointer { (lengths) throws(NetworkError) in
                guard let lengths = lengths.baseAddress else { return }
                try Parallel.run(parts: parts.count, control: control) { worker, part in
                    let search = workers[worker]
                    for source in parts[part] {
                        search.run(from: source, rows, lengths)
                        var (far, near, last) = (0.0, 0.0, 0.0)
                        for v in search.order.dropFirst() {
                            last = search.distance[Int(v)]
                            far += last
                            near += 1 / last
                        }
                        sums[source] = (search.order.count - 1, far, last, near)
                    }
                }
            }
        }
        reached = (0..<n).map { sums[$0].0 }
        farness = (0..<n).map { sums[$0].1 }
        farthest = (0..<n).map { sums[$0].2 }
        harmonic = (0..<n).map { sums[$0].3 }
    }
}
