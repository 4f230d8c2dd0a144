/// What may have been meant by a text that matches nothing, best first.
///
/// Texts are compared as slugs, so case, spaces and punctuation do not count. A candidate is near when at most
/// max(1, length / 3) letters were added, left out, replaced or exchanged with their neighbour (Damerau 1964,
/// doi:10.1145/363958.363994, in the restricted form in which no part is edited twice). Where anything is within two
/// steps, what is farther is left out; otherwise within four, eight and so on. The text itself is never its own near
/// miss. Ties break by the candidate's text.
///
///     nearMisses(of: "Naivsha", among: ["Naivasha", "Njoro", "Nairobi"])  // ["Naivasha"]
///
/// To ask more than once of the same candidates, make a ``NearMissIndex``.
/// - Complexity: O(n log n) in the candidates.
public func nearMisses(of text: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    NearMissIndex(candidates).nearMisses(of: text, limit: limit)
}

/// Candidates prepared for many questions of the form *did you mean*.
public struct NearMissIndex: Sendable {
    /// By length of the folded text, then by text; each once.
    private let candidates: [String]
    /// The folded texts, one after another.
    private let scalars: [UInt32]
    /// Where each begins in `scalars`, and the end of the last.
    private let starts: [Int]
    /// Which scalars each holds, folded into 64 bits.
    private let masks: [UInt64]

    /// - Complexity: O(n log n).
    public init(_ candidates: some Sequence<String>) {
        var folded = Set(candidates).map { (text: $0, scalars: Self.fold($0)) }
        folded.sort { left, right in
            left.scalars.count == right.scalars.count
                ? left.text < right.text : left.scalars.count < right.scalars.count
        }
        var scalars: [UInt32] = []
        var starts = [0]
        scalars.reserveCapacity(folded.reduce(0) { $0 + $1.scalars.count })
        starts.reserveCapacity(folded.count + 1)
        for entry in folded {
            scalars += entry.scalars
            starts.append(scalars.count)
        }
        self.candidates = folded.map(\.text)
        self.scalars = scalars
        self.starts = starts
        masks = folded.map { Self.mask($0.scalars[...]) }
    }

    /// The nearest candidates, see ``nearMisses(of:among:limit:)``.
    /// - Complexity: O(n) to rule out most candidates, and O(length²) for each of the others.
    public func nearMisses(of text: String, limit: Int = 3) -> [String] {
        guard limit > 0 else { return [] }
        let query = Self.fold(text)
        guard !query.isEmpty else { return [] }
        let reach = max(1, query.count / 3)
        var bound = min(2, reach)
        var distance = EditDistance()
        while true {
            let found = nearest(to: query, other: text, within: bound, limit: limit, &distance)
            if !found.isEmpty || bound == reach { return found }
            bound = min(2 * bound, reach)
        }
    }

    /// The nearest candidates within a bound, but for one text.
    private func nearest(
        to query: [UInt32], other text: String, within bound: Int, limit: Int, _ distance: inout EditDistance
    ) -> [String] {
        var bound = bound
        let mask = Self.mask(query[...])
        var best: [(distance: Int, text: String)] = []
        let first = firstCandidate(ofLength: query.count - bound)
        let last = firstCandidate(ofLength: query.count + bound + 1)
        for index in first..<last {
            let other = masks[index]
            guard (mask & ~other).nonzeroBitCount <= bound, (other & ~mask).nonzeroBitCount <= bound else { continue }
            let candidate = scalars[starts[index]..<starts[index + 1]]
            guard let found = distance.between(query, candidate, atMost: bound), candidates[index] != text else {
                continue
            }
            best.append((found, candidates[index]))
            best.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
            if best.count > limit { best.removeLast() }
            // Once there are enough, only an equally near one can still come before the last.
            if best.count == limit { bound = min(bound, best[limit - 1].distance) }
        }
        return best.map(\.text)
    }

    /// The first candidate that is at least so long.
    private func firstCandidate(ofLength length: Int) -> Int {
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle + 1] - starts[middle] < length { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func fold(_ text: String) -> [UInt32] {
        let folded = slug(text)
        return (folded.isEmpty ? comparisonKey(text) : folded).unicodeScalars.map(\.value)
    }

    private static func mask(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
}

/// The restricted Damerau–Levenshtein distance within a bound; keeps its rows between calls.
private struct EditDistance {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    /// The distance, `nil` when it is above the bound.
    mutating func between(_ left: [UInt32], _ right: ArraySlice<UInt32>, atMost bound: Int) -> Int? {
        let width = right.count
        guard abs(left.count - width) <= bound else { return nil }
        let offset = right.startIndex
        let unreachable = bound + 1
        if current.count < width + 1 {
            beforeLast = [Int](repeating: 0, count: width + 1)
            last = beforeLast
            current = beforeLast
        }
        for column in 0...width { last[column] = column }
        for row in 1...left.count {
            // Cells farther from the diagonal than the bound cannot matter.
            let low = max(1, row - bound)
            let high = min(width, row + bound)
            guard low <= high else { return nil }
            current[low - 1] = low == 1 ? row : unreachable
            var smallest = current[low - 1]
            for column in low...high {
                let isSame = left[row - 1] == right[offset + column - 1]
                var cost = last[column - 1] + (isSame ? 0 : 1)
                if column > row - 1 + bound {
                    cost = min(cost, unreachable)
                } else {
                    cost = min(cost, last[column] + 1)
                }
                cost = min(cost, current[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[offset + column - 2],
                    left[row - 2] == right[offset + column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                smallest = min(smallest, cost)
            }
            if smallest > bound { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[width] <= bound ? last[width] : nil
    }
}
