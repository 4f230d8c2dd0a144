/// The checksums of the bench kit: equal answers have equal ones, a permuted answer has not.
enum Checksum {
    /// A fixed weight from 0 up to 1 for a position.
    static func mix(_ position: Int) -> Double {
        Double(UInt32(truncatingIfNeeded: (position + 1) &* 2_654_435_761)) / 4_294_967_296
    }

    /// `n`, `undefined`, `sum`, `sumsq` and `wsum` of one value a vertex.
    static func vector(_ values: [Double?]) -> [(String, Double)] {
        var (sum, squares, mixed) = (ExactSum(), ExactSum(), ExactSum())
        var undefined = 0
        for (position, value) in values.enumerated() {
            guard let value else {
                undefined += 1
                continue
            }
            sum.add(value)
            squares.add(value * value)
            mixed.add(value * mix(position))
        }
        return [
            ("n", Double(values.count)), ("undefined", Double(undefined)), ("sum", sum.value),
            ("sumsq", squares.value), ("wsum", mixed.value),
        ]
    }

    /// The sum of values and their mixed sum, under names.
    static func pair(_ name: String, _ values: [Double]) -> [(String, Double)] {
        var (sum, mixed) = (ExactSum(), ExactSum())
        for (position, value) in values.enumerated() {
            sum.add(value)
            mixed.add(value * mix(position))
        }
        return [("\(name)_sum", sum.value), ("\(name)_wsum", mixed.value)]
    }

    /// Eigenvectors are scaled to a maximum of 1.
    static func scaled(_ values: [Double]) -> [Double] {
        let greatest = values.max() ?? 1
        return values.map { $0 / greatest }
    }
}

/// A sum with a running correction (Neumaier 1974), in place of Python's `fsum`.
struct ExactSum {
    private var sum = 0.0
    private var correction = 0.0

    mutating func add(_ value: Double) {
        let next = sum + value
        correction += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
        sum = next
    }

    var value: Double { sum + correction }
}
