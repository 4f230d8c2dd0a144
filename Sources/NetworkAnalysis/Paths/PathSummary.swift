/// What the distances between all pairs say, found in one pass.
public struct PathSummary: Sendable, Equatable {
    /// Closeness of every vertex; see ``CompactGraph/pathSummary(_:)``.
    public let closeness: [Double]

    /// Harmonic centrality of every vertex, not normalised.
    public let harmonic: [Double]

    /// How many others reach every vertex, and the sum of their distances.
    public let reachedCount: [Int]
    public let farness: [Int]

    /// The greatest distance from every vertex to any vertex that it reaches; 0 for one that reaches none.
    public let reachedEccentricity: [Int]

    /// Whether every vertex reaches every other; false without vertices.
    public let isConnected: Bool

    /// The greatest finite distance, 0 if no vertex reaches another.
    public let longestPath: Int

    /// The mean distance over ordered pairs with a path; nil if there is none.
    public let averageOverConnectedPairs: Double?

    /// Eccentricity of every vertex; nil if some vertex does not reach another, where NetworkX raises.
    public var eccentricity: [Int]? { isConnected ? reachedEccentricity : nil }

    /// The greatest eccentricity; nil where it is undefined.
    public var diameter: Int? { eccentricity?.max() }

    /// The least eccentricity; nil where it is undefined.
    public var radius: Int? { eccentricity?.min() }

    /// The mean distance over all ordered pairs; nil if some pair has no path, 0 for a single vertex, as in NetworkX.
    public var averagePathLength: Double? {
        guard isConnected else { return nil }
        return closeness.count == 1 ? 0 : averageOverConnectedPairs
    }
}

extension CompactGraph {
    /// How near each body is to all others, how far apart the farthest are, and how many steps it takes on average.
    ///
    /// - Closeness (Wasserman and Faust over components): ((r − 1) / (n − 1)) · (r − 1) / Σ d(u, v), over the r vertices u
    ///   that reach v, v itself among them; 0 if none other does.
    /// - Harmonic: Σ 1 / d(u, v) over the same u ≠ v.
    /// - Eccentricity, diameter, radius, average path length: over distances from the vertex.
    ///
    /// Directed: closeness and harmonic use distances *to* the vertex, eccentricity distances *from* it, as in NetworkX.
    /// Complexity O(n m / 512) at best, O(n m) at worst; memory 192 bytes a vertex and thread.
    /// Freeman (1978), doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust (1994), doi:10.1017/CBO9780511815478;
    /// Marchiori and Latora (2000), doi:10.1016/S0378-4371(00)00311-3.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).pathSummary().harmonic == [1.5, 2, 1.5]
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`, `.cancelled`.
    public func pathSummary(_ control: WorkControl = WorkControl()) throws(NetworkError) -> PathSummary {
        try control.check(
            "closeness, harmonic and diameter", predicted: Double(vertexCount) * Double(edgeCount), limit: \.paths,
            name: "paths", alternative: "estimate closeness from sampled sources, with a stated error")
        let n = vertexCount
        let ordered = OrderedGraph(self)
        let sums = try DistanceSums(ordered, reversed: false, control)
        let outward = isDirected ? try DistanceSums(ordered, reversed: true, control) : sums
        var closeness = [Double](repeating: 0, count: n)
        var harmonic = closeness
        var eccentricity = [Int](repeating: 0, count: n)
        var reachedCount = eccentricity
        var farness = eccentricity
        var total = 0
        var pairs = 0
        for (place, vertex) in ordered.original.enumerated() {
            let v = Int(vertex)
            let reached = Double(sums.reached[place])
            total += sums.farness[place]
            pairs += sums.reached[place]
            harmonic[v] = sums.harmonic[place]
            reachedCount[v] = sums.reached[place]
            farness[v] = sums.farness[place]
            eccentricity[v] = outward.farthest[place]
            if sums.farness[place] > 0 {
                closeness[v] = reached / Double(sums.farness[place]) * (reached / Double(n - 1))
            }
        }
        return PathSummary(
            closeness: closeness, harmonic: harmonic, reachedCount: reachedCount, farness: farness,
            reachedEccentricity: eccentricity, isConnected: n > 0 && pairs == n * (n - 1),
            longestPath: eccentricity.max() ?? 0,
            averageOverConnectedPairs: pairs == 0 ? nil : Double(total) / Double(pairs))
    }
}
