/// How differently vertices are tied to the rest, and an order in which alike ones stand together.
public struct StructuralEquivalence: Sendable, Equatable {
    /// One joining of two groups in the dendrogram.
    public struct Merge: Sendable, Equatable {
        /// The two groups: below n a vertex, n + i the result of merge i. The one with the lesser vertex comes first.
        public let left: Int
        public let right: Int

        /// The mean distance of their vertices.
        public let height: Double

        /// The number of vertices in the result.
        public let size: Int
    }

    /// The joinings, by ascending height.
    public let merges: [Merge]

    /// The vertices in the order of the dendrogram's leaves.
    public let order: [Int]

    /// The number of vertices.
    public let vertexCount: Int

    private let distances: [Double]

    init(merges: [Merge], order: [Int], vertexCount: Int, distances: [Double]) {
        self.merges = merges
        self.order = order
        self.vertexCount = vertexCount
        self.distances = distances
    }

    /// The distance of two vertices; 0 when they have the same ties to all others.
    public func distance(_ a: Int, _ b: Int) -> Double {
        a == b ? 0 : distances[StructuralEquivalence.place(a, b, vertexCount)]
    }

    /// The groups that are left when the dendrogram is cut into `count` of them.
    public func groups(_ count: Int) -> Grouping {
        var label = Array(0..<(vertexCount + merges.count))
        for (i, merge) in merges.prefix(max(0, vertexCount - max(1, count))).enumerated() {
            label[merge.left] = vertexCount + i
            label[merge.right] = vertexCount + i
        }
        func root(_ group: Int) -> Int {
            var g = group
            while label[g] != g { g = label[g] }
            return g
        }
        return Grouping(labels: (0..<vertexCount).map(root))
    }

    /// Where the distance of a pair stands in the half matrix.
    static func place(_ a: Int, _ b: Int, _ n: Int) -> Int {
        let (low, high) = (min(a, b), max(a, b))
        return low * n - low * (low + 1) / 2 + (high - low - 1)
    }
}

extension CompactGraph {
    /// Who could stand in for whom: bodies are alike when they have the same ties to all others.
    ///
    /// d(i, j)² = Σ over k other than i and j of (x(i,k) − x(j,k))² + (x(k,i) − x(k,j))², plus 2 (x(i,j) − x(j,i))²; in an
    /// undirected graph each tie is in both sums. x is the weight, or 1. The dendrogram joins the two groups of least mean distance
    /// (average linkage). Complexity O(n² + Σ k²) time, 4 n² bytes of memory.
    /// Burt (1976), doi:10.2307/2577097; Lorrain and White (1971), doi:10.1080/0022250X.1971.9989788.
    ///
    /// The two ends of a path of three are alike:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).structuralEquivalence().distance(0, 2) == 0
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`, `.cancelled`.
    public func structuralEquivalence(
        _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> StructuralEquivalence {
        let pairs = Double(vertexCount) * Double(vertexCount)
        try control.check(
            "structural equivalence", predicted: pairs, limit: \.pairs, name: "pairs", memoryBytes: pairs * 8,
            alternative: "take a part of the network, such as one forum or one county")
        let distances = try profileDistances(control)
        var linkage = AverageLinkage(vertexCount: vertexCount, distances: distances)
        try linkage.run(control)
        return StructuralEquivalence(
            merges: linkage.merges, order: linkage.leafOrder(), vertexCount: vertexCount, distances: distances)
    }

    /// The half matrix of distances: |a|² + |b|² − 2 a·b, with the entries at the pair itself taken out.
    private func profileDistances(_ control: WorkControl) throws(NetworkError) -> [Double] {
        let n = vertexCount
        var squares = [Double](repeating: 0, count: n)
        let sides = [outgoing, incoming]
        for v in 0..<n {
            for side in sides {
                for arc in side.range(v) {
                    let x = weight(ofEdge: Int(side.edges[arc]))
                    squares[v] += x * x
                }
            }
        }
        var distances = [Double](repeating: 0, count: max(0, n * (n - 1) / 2))
        var product = [Double](repeating: 0, count: n)
        var there = product
        var back = product
        for a in 0..<n {
            if a % 64 == 0 { try control.checkCancellation() }
            for index in 0..<n {
                product[index] = 0
                there[index] = 0
                back[index] = 0
            }
            for arc in outgoing.range(a) { there[Int(outgoing.heads[arc])] = weight(ofEdge: Int(outgoing.edges[arc])) }
            for arc in incoming.range(a) { back[Int(incoming.heads[arc])] = weight(ofEdge: Int(incoming.edges[arc])) }
            // a → k together with b → k, then k → a together with k → b.
            for (near, far) in [(outgoing, incoming), (incoming, outgoing)] {
                for arc in near.range(a) {
                    let x = weight(ofEdge: Int(near.edges[arc]))
                    let k = Int(near.heads[arc])
                    for second in far.range(k) {
                        product[Int(far.heads[second])] += x * weight(ofEdge: Int(far.edges[second]))
                    }
                }
            }
            for b in (a + 1)..<max(a + 1, n) {
                let (x, y) = (there[b], back[b])
                // Both profiles hold the tie of the pair once a direction: x², y² twice over in the squares.
                let square = squares[a] + squares[b] - 2 * product[b] - 2 * (x * x + y * y) + 2 * (x - y) * (x - y)
                distances[StructuralEquivalence.place(a, b, n)] = max(0, square).squareRoot()
            }
        }
        return distances
    }
}
