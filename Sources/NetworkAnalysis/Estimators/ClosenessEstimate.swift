#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension CompactGraph {
    /// The mean distance of every vertex to all others, from sampled sources, for connected networks that are too large for all.
    ///
    /// r = ln(n/δ) / ε² sources drawn evenly; a value is n / (n − 1) times the mean distance to them, over the greatest distance
    /// possible; with probability 1 − δ all values are within ε of the exact mean distance over that greatest distance, on the scale
    /// 0 to 1. The greatest distance is bounded by twice the depth of a search. Closeness is 1 over the mean distance.
    /// Complexity O(r m). Eppstein and Wang (2004), doi:10.7155/jgaa.00081.
    ///
    /// - Returns: the estimate and the bound that its values are to be multiplied with.
    /// - Throws: `NetworkError.needsUndirected`, `.invalidParameter` if the graph is not connected or has fewer than two vertices,
    ///   `.cancelled`.
    public func estimatedMeanDistance(
        epsilon: Double = 0.05, delta: Double = 0.1, seed: UInt64, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> (estimate: Estimate, bound: Int) {
        guard !isDirected else { throw .needsUndirected(measure: "the estimate of closeness") }
        try checkPromise(epsilon: epsilon, delta: delta)
        guard vertexCount > 1, components().count == 1 else {
            throw .invalidParameter("the estimate of closeness needs a connected network: take one component")
        }
        let n = vertexCount
        let samples = Int((log(Double(n) / delta) / (epsilon * epsilon)).rounded(.up))
        var random = SeededRandom(seed: seed)
        var totals = [Int](repeating: 0, count: n)
        let bound = 2 * (distances(from: 0).max() ?? 0)
        for _ in 0..<samples {
            try control.checkCancellation()
            for (v, distance) in distances(from: random.below(n)).enumerated() { totals[v] += distance }
        }
        let scale = Double(n) / (Double(n - 1) * Double(samples) * Double(max(1, bound)))
        let estimate = Estimate(
            values: totals.map { Double($0) * scale }, method: "Eppstein–Wang", samples: samples, seed: seed,
            epsilon: epsilon, delta: delta)
        return (estimate, bound)
    }

    /// Distances along arcs from one vertex, −1 without a path.
    func distances(from source: Int) -> [Int] {
        var distance = [Int](repeating: -1, count: vertexCount)
        distance[source] = 0
        var queue = [Int32(source)]
        queue.reserveCapacity(vertexCount)
        var first = 0
        while first < queue.count {
            let v = Int(queue[first])
            first += 1
            for arc in outgoing.range(v) {
                let w = Int(outgoing.heads[arc])
                if distance[w] < 0 {
                    distance[w] = distance[v] + 1
                    queue.append(Int32(w))
                }
            }
        }
        return distance
    }
}
