#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension CompactGraph {
    /// Transitivity from sampled pairs of ties that meet, for networks with too many triangles to list.
    ///
    /// r = ln(2/δ) / 2ε² wedges, each equally likely; with probability 1 − δ the share of closed ones is within ε of the
    /// transitivity (Hoeffding 1963, doi:10.1080/01621459.1963.10500830; Seshadhri, Pinar and Kolda 2014, doi:10.1002/sam.11224).
    /// 0 without wedges. Complexity O(n + r log k).
    ///
    /// - Throws: `NetworkError.needsUndirected`, `.invalidParameter`.
    public func estimatedTransitivity(
        epsilon: Double = 0.01, delta: Double = 0.1, seed: UInt64
    ) throws(NetworkError) -> Estimate {
        guard !isDirected else { throw .needsUndirected(measure: "the estimate of transitivity") }
        try checkPromise(epsilon: epsilon, delta: delta)
        var before = [0]
        for v in 0..<vertexCount { before.append(before[v] + outgoing.degree(v) * (outgoing.degree(v) - 1)) }
        let samples = Int((log(2 / delta) / (2 * epsilon * epsilon)).rounded(.up))
        var random = SeededRandom(seed: seed)
        var closed = 0
        if let wedges = before.last, wedges > 0 {
            for _ in 0..<samples {
                let draw = random.below(wedges)
                var (low, high) = (0, vertexCount)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if before[middle] <= draw { low = middle } else { high = middle }
                }
                let row = outgoing.range(low)
                let a = random.below(row.count)
                var b = random.below(row.count - 1)
                if b >= a { b += 1 }
                let ends = (Int(outgoing.heads[row.lowerBound + a]), Int(outgoing.heads[row.lowerBound + b]))
                if edge(from: ends.0, to: ends.1) != nil { closed += 1 }
            }
        }
        return Estimate(
            values: [Double(closed) / Double(samples)], method: "sampled wedges", samples: samples, seed: seed,
            epsilon: epsilon, delta: delta)
    }
}
