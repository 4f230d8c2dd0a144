/// The E-I index of a network, of its categories and of its vertices.
public struct ExternalInternalIndex: Sendable, Equatable {
    /// Over all edges; nil without edges.
    public let whole: Double?

    /// For every category over the edges at its vertices; nil for one without edges.
    public let byCategory: [Double?]

    /// For every vertex over its edges; nil for one without edges.
    public let byVertex: [Double?]
}

/// How an E-I index compares with those of the same network after its categories were dealt out at random.
public struct PermutationTest: Sendable, Equatable {
    /// The index as it is.
    public let observed: Double

    /// The mean index over the permutations.
    public let mean: Double

    /// The share of permutations, the present state counted as one, with an index as low or lower.
    public let shareAsLow: Double

    /// The same for as high or higher.
    public let shareAsHigh: Double

    /// The number of permutations.
    public let permutations: Int

    /// The seed that they came from.
    public let seed: UInt64
}

extension CompactGraph {
    /// Whether bodies tie with other categories (towards 1) or with their own (towards −1).
    ///
    /// (E − I) / (E + I), with E edges between categories and I edges inside one; of a category or a vertex over its own
    /// edges. In a directed graph every arc counts. Nil where there is no edge. Complexity O(n + m).
    /// Krackhardt and Stern (1988), doi:10.2307/2786835.
    ///
    /// One tie inside, one across:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    ///     .externalInternalIndex(of: [0, 0, 1], categories: 2).byVertex == [-1, 0, 1]
    /// ```
    ///
    /// - Throws: as ``mixingMatrix(of:categories:)``.
    public func externalInternalIndex(
        of category: [Int], categories: Int
    ) throws(NetworkError) -> ExternalInternalIndex {
        try checkCategories(category, categories)
        var external = [Int](repeating: 0, count: vertexCount)
        var between = [Int](repeating: 0, count: categories)
        var inside = between
        for edge in 0..<edgeCount {
            let (tail, head) = (Int(edgeTails[edge]), Int(edgeHeads[edge]))
            let (a, b) = (category[tail], category[head])
            if a == b {
                inside[a] += 1
            } else {
                between[a] += 1
                between[b] += 1
                external[tail] += 1
                external[head] += 1
            }
        }
        let degrees = degrees()
        let outer = between.reduce(0, +) / 2
        return ExternalInternalIndex(
            whole: CompactGraph.index(outer, of: edgeCount),
            byCategory: (0..<categories).map { CompactGraph.index(between[$0], of: between[$0] + inside[$0]) },
            byVertex: (0..<vertexCount).map { CompactGraph.index(external[$0], of: degrees[$0]) })
    }

    /// Whether the E-I index is lower or higher than chance: the categories are dealt out again at random, the ties stay.
    ///
    /// Nil without edges. Complexity O(permutations · (n + m)).
    ///
    /// - Throws: as ``mixingMatrix(of:categories:)``; `.invalidParameter` for fewer than one permutation; `.cancelled`.
    public func externalInternalTest(
        of category: [Int], categories: Int, permutations: Int = 1000, seed: UInt64,
        _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> PermutationTest? {
        guard permutations > 0 else { throw .invalidParameter("a test needs at least one permutation") }
        guard let observed = try externalInternalIndex(of: category, categories: categories).whole else { return nil }
        let count = { (labels: [Int]) in
            (0..<edgeCount).reduce(0) { $0 + (labels[Int(edgeTails[$1])] == labels[Int(edgeHeads[$1])] ? 0 : 1) }
        }
        let real = count(category)
        var random = SeededRandom(seed: seed)
        var dealt = category
        var (low, high, sum) = (1, 1, 0)
        for permutation in 0..<permutations {
            try control.checkCancellation()
            random.shuffle(&dealt)
            let external = count(dealt)
            if external <= real { low += 1 }
            if external >= real { high += 1 }
            sum += external
            control.onProgress?(permutation + 1, permutations)
        }
        let mean = Double(sum) / Double(permutations)
        return PermutationTest(
            observed: observed, mean: 2 * mean / Double(edgeCount) - 1,
            shareAsLow: Double(low) / Double(permutations + 1), shareAsHigh: Double(high) / Double(permutations + 1),
            permutations: permutations, seed: seed)
    }

    /// (E − I) / (E + I) from E and E + I.
    private static func index(_ external: Int, of all: Int) -> Double? {
        all == 0 ? nil : Double(2 * external - all) / Double(all)
    }
}
