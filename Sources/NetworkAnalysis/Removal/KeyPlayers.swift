/// A set of vertices chosen one after another.
public struct KeyPlayers: Sendable, Equatable {
    /// The vertices in the order in which they were chosen.
    public let vertices: [Int]

    /// The value reached after each choice.
    public let values: [Double]
}

extension CompactGraph {
    /// The share of pairs of bodies that no chain of ties joins: 0 all joined, 1 none.
    ///
    /// 1 − Σ s(s − 1) / n(n − 1) over the components' sizes s; nil below two vertices. Complexity O(n + m).
    /// Borgatti (2006), doi:10.1007/s10588-006-7084-x.
    public func fragmentation() -> Double? {
        guard vertexCount > 1 else { return nil }
        let joined = components().sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        return 1 - joined / (Double(vertexCount) * Double(vertexCount - 1))
    }

    /// The bodies whose loss, one after another, would break the map into the most pieces.
    ///
    /// Borgatti's first key-player problem, greedily: each choice leaves the fewest joined pairs; among equals the least number.
    /// `values` are the ``fragmentation()`` of what remains. Fewer than `count` are chosen when only one vertex would remain.
    /// Directions are not looked at. Complexity O(count · (n + m)).
    ///
    /// In a path of five the middle comes first:
    /// ```
    /// try CompactGraph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)]).keyBreakers(1).vertices == [2]
    /// ```
    ///
    /// - Throws: `NetworkError.invalidParameter` for a negative count, `.tooMuchWork`, `.cancelled`.
    public func keyBreakers(
        _ count: Int, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> KeyPlayers {
        guard count >= 0 else { throw .invalidParameter("the number of bodies \(count) is negative") }
        try checkKeyPlayerWork(Double(count) * Double(vertexCount + edgeCount), control)
        var rest = undirected()
        var isGone = [Bool](repeating: false, count: vertexCount)
        var vertices: [Int] = []
        var values: [Double] = []
        while vertices.count < min(count, vertexCount - 1) {
            try control.checkCancellation()
            let pairs = rest.joinedPairsWithout()
            var best = -1
            for v in 0..<vertexCount where !isGone[v] && (best < 0 || pairs[v] < pairs[best]) { best = v }
            vertices.append(best)
            isGone[best] = true
            rest = rest.isolating(vertices)
            let left = Double(vertexCount - vertices.count)
            values.append(left > 1 ? 1 - pairs[best] / (left * (left - 1)) : 1)
        }
        return KeyPlayers(vertices: vertices, values: values)
    }

    /// The bodies from which together the most others are within `radius` ties.
    ///
    /// Borgatti's second key-player problem, greedily: each choice reaches the most that were not reached yet; among equals
    /// the least number. `values` are the shares of all vertices reached, the chosen ones among them. Along the direction of ties.
    /// Complexity O(count · n · size of a neighbourhood).
    ///
    /// - Throws: `NetworkError.invalidParameter` for a negative count or radius, `.tooMuchWork`, `.cancelled`.
    public func keyReachers(
        _ count: Int, radius: Int = 1, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> KeyPlayers {
        guard count >= 0, radius >= 0 else {
            throw .invalidParameter("the number of bodies \(count) or the radius \(radius) is negative")
        }
        let work = Double(radius > 1 ? vertexCount : 1) * Double(vertexCount + edgeCount)
        try checkKeyPlayerWork(Double(count) * work, control)
        var isReached = [Bool](repeating: false, count: vertexCount)
        var stamp = [Int](repeating: -1, count: vertexCount)
        var vertices: [Int] = []
        var values: [Double] = []
        var reached = 0
        var round = 0
        while vertices.count < min(count, vertexCount) {
            var best = -1
            var bestGain = -1
            for v in 0..<vertexCount where !vertices.contains(v) {
                if v % 1024 == 0 { try control.checkCancellation() }
                round += 1
                let gain = ball(v, radius, &stamp, round).reduce(0) { $0 + (isReached[$1] ? 0 : 1) }
                if gain > bestGain { (best, bestGain) = (v, gain) }
            }
            round += 1
            for w in ball(best, radius, &stamp, round) { isReached[w] = true }
            reached += bestGain
            vertices.append(best)
            values.append(Double(reached) / Double(vertexCount))
        }
        return KeyPlayers(vertices: vertices, values: values)
    }

    private func checkKeyPlayerWork(_ work: Double, _ control: WorkControl) throws(NetworkError) {
        try control.check(
            "key players", predicted: work, limit: \.keyPlayers, name: "keyPlayers",
            alternative: "choose fewer bodies or a smaller radius")
    }

    /// What is within `radius` of a vertex.
    private func ball(_ centre: Int, _ radius: Int, _ stamp: inout [Int], _ round: Int) -> [Int] {
        stamp[centre] = round
        var found = [centre]
        var from = 0
        for _ in 0..<radius {
            let to = found.count
            for i in from..<to {
                for arc in outgoing.range(found[i]) {
                    let w = Int(outgoing.heads[arc])
                    if stamp[w] != round {
                        stamp[w] = round
                        found.append(w)
                    }
                }
            }
            from = to
        }
        return found
    }

    /// For every vertex the ordered pairs that stay joined when it goes: one depth-first search that knows the sizes of the
    /// pieces each vertex holds together.
    private func joinedPairsWithout() -> [Double] {
        let grouping = components()
        let sizes = grouping.sizes
        let all = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        let n = vertexCount
        var seen = [Int32](repeating: 0, count: n)
        var low = seen
        var subtree = [Int](repeating: 1, count: n)
        var below = [Int](repeating: 0, count: n)
        var inPieces = [Double](repeating: 0, count: n)
        var next = outgoing.offsets
        var path: [Int] = []
        var time: Int32 = 0
        for root in 0..<n where seen[root] == 0 {
            path.append(root)
            while let v = path.last {
                if seen[v] == 0 {
                    time += 1
                    seen[v] = time
                    low[v] = time
                }
                if next[v] < outgoing.offsets[v + 1] {
                    let w = Int(outgoing.heads[Int(next[v])])
                    next[v] += 1
                    if seen[w] == 0 { path.append(w) } else { low[v] = min(low[v], seen[w]) }
                } else {
                    path.removeLast()
                    guard let u = path.last else { continue }
                    low[u] = min(low[u], low[v])
                    subtree[u] += subtree[v]
                    if low[v] >= seen[u] {
                        inPieces[u] += Double(subtree[v]) * Double(subtree[v] - 1)
                        below[u] += subtree[v]
                    }
                }
            }
        }
        return (0..<n).map { v in
            let size = sizes[grouping.groupOf[v]]
            let above = Double(size - 1 - below[v])
            return all - Double(size) * Double(size - 1) + inPieces[v] + above * (above - 1)
        }
    }
}
