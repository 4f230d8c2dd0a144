/// Hierarchical grouping by mean distance, by chains of nearest neighbours: O(n²) time.
///
/// Murtagh (1983), doi:10.1093/comjnl/26.4.354; Lance and Williams (1967), doi:10.1093/comjnl/9.4.373.
struct AverageLinkage {
    private(set) var merges: [StructuralEquivalence.Merge] = []
    private let count: Int
    private var distances: [Double]
    private var size: [Int]

    init(vertexCount n: Int, distances: [Double]) {
        count = n
        self.distances = distances
        size = [Int](repeating: 1, count: n)
    }

    mutating func run(_ control: WorkControl) throws(NetworkError) {
        var joined: [(a: Int, b: Int, height: Double)] = []
        var chain: [Int] = []
        var alive = Array(0..<count)
        while joined.count < count - 1 {
            if joined.count % 64 == 0 { try control.checkCancellation() }
            if chain.isEmpty { chain.append(alive[0]) }
            let tip = chain[chain.count - 1]
            // The vertex before the tip wins ties, so that a chain cannot turn for ever; then the least number.
            var nearest = chain.count > 1 ? chain[chain.count - 2] : -1
            var least = nearest >= 0 ? distances[StructuralEquivalence.place(tip, nearest, count)] : .infinity
            for other in alive where other != tip {
                let distance = distances[StructuralEquivalence.place(tip, other, count)]
                if distance < least {
                    least = distance
                    nearest = other
                }
            }
            if chain.count > 1, nearest == chain[chain.count - 2] {
                chain.removeLast(2)
                let (kept, gone) = (min(tip, nearest), max(tip, nearest))
                joined.append((kept, gone, least))
                join(kept, gone, alive)
                alive.removeAll { $0 == gone }
            } else {
                chain.append(nearest)
            }
        }
        label(joined)
    }

    /// The mean distance to the joined group is the mean of the two, by their sizes.
    private mutating func join(_ kept: Int, _ gone: Int, _ alive: [Int]) {
        let (a, b) = (Double(size[kept]), Double(size[gone]))
        for other in alive where other != kept && other != gone {
            let place = StructuralEquivalence.place(kept, other, count)
            distances[place] =
                (a * distances[place] + b * distances[StructuralEquivalence.place(gone, other, count)]) / (a + b)
        }
        size[kept] += size[gone]
    }

    /// Puts the joinings in order of height and numbers their results.
    private mutating func label(_ joined: [(a: Int, b: Int, height: Double)]) {
        // Found order breaks ties: a chain never finds a joining before those inside its groups.
        let sorted = joined.enumerated().sorted { ($0.element.height, $0.offset) < ($1.element.height, $1.offset) }
        var group = Array(0..<count)
        var sizes = [Int](repeating: 1, count: count)
        var parent = Array(0..<count)
        func root(_ v: Int) -> Int {
            var r = v
            while parent[r] != r { r = parent[r] }
            return r
        }
        for (index, entry) in sorted.enumerated() {
            let (x, y) = (root(entry.element.a), root(entry.element.b))
            let (low, high) = (min(x, y), max(x, y))
            merges.append(
                StructuralEquivalence.Merge(
                    left: group[low], right: group[high], height: entry.element.height,
                    size: sizes[low] + sizes[high]))
            parent[high] = low
            sizes[low] += sizes[high]
            group[low] = count + index
        }
    }

    /// The leaves from left to right.
    func leafOrder() -> [Int] {
        guard count > 0 else { return [] }
        var order: [Int] = []
        var open = [count + merges.count - 1]
        while let group = open.popLast() {
            if group < count {
                order.append(group)
            } else {
                open.append(merges[group - count].right)
                open.append(merges[group - count].left)
            }
        }
        return order
    }
}
