/// Edges sorted by (tail, head), without loops, parallel ones merged.
struct EdgeList {
    private(set) var tails: [Int32] = []
    private(set) var heads: [Int32] = []
    private(set) var weights: [Double]?
    private(set) var loops = 0
    private(set) var parallels = 0

    /// Two passes of counting sort, then one pass that merges neighbours: O(n + m).
    ///
    /// - Parameter keepsLoops: for lists whose two columns number different things.
    init(
        vertexCount n: Int, isDirected: Bool, tails rowTails: [Int32], heads rowHeads: [Int32],
        weights given: [Double]?,
        keepsLoops: Bool = false
    ) {
        let m = rowTails.count
        var low = rowTails
        var high = rowHeads
        if !isDirected {
            for i in 0..<m where low[i] > high[i] { (low[i], high[i]) = (high[i], low[i]) }
        }
        let byHead = EdgeList.stableOrder(Array(0..<Int32(m)), by: high, keys: n)
        let order = EdgeList.stableOrder(byHead, by: low, keys: n)
        tails.reserveCapacity(m)
        heads.reserveCapacity(m)
        var merged: [Double] = []
        if given != nil { merged.reserveCapacity(m) }
        var group: [Double] = []
        var position = 0
        while position < m {
            let first = Int(order[position])
            var end = position + 1
            while end < m, low[Int(order[end])] == low[first], high[Int(order[end])] == high[first] { end += 1 }
            if low[first] == high[first], !keepsLoops {
                loops += end - position
            } else {
                tails.append(low[first])
                heads.append(high[first])
                parallels += end - position - 1
                if let given {
                    if end == position + 1 {
                        merged.append(given[first])
                    } else {
                        // Ascending, so that the sum has the same bits whatever the order of the rows.
                        group.removeAll(keepingCapacity: true)
                        for i in position..<end { group.append(given[Int(order[i])]) }
                        group.sort()
                        merged.append(group.reduce(0, +))
                    }
                }
            }
            position = end
        }
        weights = given == nil ? nil : merged
    }

    /// A list that is sorted and merged already.
    init(sorted tails: [Int32], _ heads: [Int32], weights: [Double]?) {
        self.tails = tails
        self.heads = heads
        self.weights = weights
    }

    /// Positions in ascending order of their key, equal keys in the order given.
    private static func stableOrder(_ positions: [Int32], by key: [Int32], keys: Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: keys + 1)
        for position in positions { starts[Int(key[Int(position)]) + 1] += 1 }
        for k in 0..<keys { starts[k + 1] += starts[k] }
        var sorted = positions
        for position in positions {
            let k = Int(key[Int(position)])
            sorted[Int(starts[k])] = position
            starts[k] += 1
        }
        return sorted
    }
}
