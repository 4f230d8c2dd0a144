#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// When KADABRA has seen enough: after τ of at most ω samples every value must be within ε by a bound that fits its own size.
///
/// Borassi and Natale (2016), doi:10.4230/LIPIcs.ESA.2016.20: theorem 9 for the bounds, section 3.2 for how the probability of
/// error is shared out among the vertices after a first, separate sample.
struct AdaptiveStop {
    let epsilon: Double

    /// ω, the samples after which the promise holds whatever was seen.
    let greatest: Int

    /// ln 1/δ of every vertex, the same below and above.
    private let surprise: [Double]

    /// - Parameters:
    ///   - counts: how often each vertex was inside a path of the first sample.
    ///   - first: the size of the first sample.
    init(counts: [Int], first: Int, epsilon: Double, delta: Double, greatest: Int) {
        self.epsilon = epsilon
        self.greatest = greatest
        let n = Double(max(1, counts.count))
        // A small part is dealt out evenly, so that no vertex is left with none.
        let even = 0.001
        let shares = counts.map { Double(max(1, $0)) / Double(max(1, first)) }
        // δ(v) = exp(−c ε² / b(v)): the c at which they add up to half of δ.
        var (low, high) = (0.0, log(n * 4 / (delta * (1 - even))) / (epsilon * epsilon))
        for _ in 0..<60 {
            let middle = (low + high) / 2
            let sum = shares.reduce(0) { $0 + 2 * exp(-middle * epsilon * epsilon / $1) }
            if sum >= delta / 2 * (1 - even) { low = middle } else { high = middle }
        }
        surprise = shares.map { share in
            -log(exp(-high * epsilon * epsilon / share) + delta * even / (4 * n))
        }
    }

    /// Whether all values are within ε after `samples` samples.
    func isEnough(_ counts: [Int], samples: Int) -> Bool {
        if samples >= greatest { return true }
        let tau = Double(samples)
        let ratio = Double(greatest) / tau
        for (count, surprise) in zip(counts, surprise) {
            let value = Double(count) / tau
            let spread = 2 * value * Double(greatest) / surprise
            let below = (1.0 / 3 - ratio) + ((1.0 / 3 - ratio) * (1.0 / 3 - ratio) + spread).squareRoot()
            let above = (1.0 / 3 + ratio) + ((1.0 / 3 + ratio) * (1.0 / 3 + ratio) + spread).squareRoot()
            if surprise / tau * max(below, above) > epsilon { return false }
        }
        return true
    }
}
