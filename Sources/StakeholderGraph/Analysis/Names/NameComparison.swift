/// Compares two names word by word.
struct NameComparison {
    /// What a comparison gives.
    struct Outcome {
        var score: Double
        /// Words that were found to be one word spelled in two ways.
        var spelled: [(Int32, Int32)] = []
        /// Words that stand in one of the names only.
        var extra: [Int32] = []
        /// Whether the names differ only in where one word ends and the next begins.
        var isSameLetters = false
    }

    let index: NameWordIndex

    /// The likeness of two names, `nil` when each has a word of its own that the other lacks.
    func compare(_ left: NameWordIndex.Form, _ right: NameWordIndex.Form) -> Outcome? {
        if let one = left.legalForm, let other = right.legalForm, one != other { return nil }
        var (mine, yours, shared) = Self.difference(left.words, right.words)
        var outcome = Outcome(score: 1)
        matchSpellings(&mine, &yours, &outcome)
        matchJoined(&mine, &yours, &outcome)
        matchJoined(&yours, &mine, &outcome)
        guard mine.isEmpty || yours.isEmpty else { return nil }
        let rest = mine + yours
        let matched = shared.count + outcome.spelled.count
        guard matched > 0 else { return nil }
        if !rest.isEmpty {
            let distinctive = shared.filter { !index.isGeneric[Int($0)] }.count + outcome.spelled.count
            guard rest.allSatisfy({ index.isGeneric[Int($0)] && !index.isOwnKind[Int($0)] }), distinctive >= 1,
                shared.count >= 2, outcome.spelled.isEmpty
            else { return nil }
            outcome.extra = rest
            outcome.score -= 0.12
        }
        return outcome
    }

    /// The words of each name that the other lacks, and the words of both; lists are sorted.
    static func difference(_ left: [Int32], _ right: [Int32]) -> (left: [Int32], right: [Int32], shared: [Int32]) {
        var (mine, yours, shared): ([Int32], [Int32], [Int32]) = ([], [], [])
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            if j == right.count || (i < left.count && left[i] < right[j]) {
                mine.append(left[i])
                i += 1
            } else if i == left.count || right[j] < left[i] {
                yours.append(right[j])
                j += 1
            } else {
                shared.append(left[i])
                i += 1
                j += 1
            }
        }
        return (mine, yours, shared)
    }

    private func matchSpellings(_ mine: inout [Int32], _ yours: inout [Int32], _ outcome: inout Outcome) {
        var unmatched: [Int32] = []
        for word in mine {
            var best: (at: Int, steps: Int)?
            for (at, other) in yours.enumerated() {
                if let steps = slip(word, other), best.map({ steps < $0.steps }) ?? true { best = (at, steps) }
            }
            if let best {
                outcome.spelled.append((word, yours.remove(at: best.at)))
                outcome.score -= 0.05 * Double(best.steps)
            } else {
                unmatched.append(word)
            }
        }
        mine = unmatched
    }

    /// How many slips part two words; `nil` when they are two words rather than two spellings.
    private func slip(_ left: Int32, _ right: Int32) -> Int? {
        let (a, b) = (Int(left), Int(right))
        if index.isKnown[a], index.isKnown[b] { return nil }
        let (first, second) = (index.bytes[a], index.bytes[b])
        let isDigit: (UInt8) -> Bool = { (48...57).contains($0) }
        guard !first.contains(where: isDigit), !second.contains(where: isDigit) else { return nil }
        // Two words that many names have are two words, however alike.
        let (less, more) = (min(index.frequency[a], index.frequency[b]), max(index.frequency[a], index.frequency[b]))
        guard less <= 2 || less * 20 <= more else { return nil }
        let limit = SpellingDistance.tolerance(length: min(first.count, second.count))
        guard limit > 0 else { return nil }
        return SpellingDistance.between(first, second, limit: limit)
    }

    /// One word of one name against two of the other: `Goodwill` and `Good Will`.
    private func matchJoined(_ single: inout [Int32], _ double: inout [Int32], _ outcome: inout Outcome) {
        guard single.count == 1, double.count == 2 else { return }
        let word = index.bytes[Int(single[0])]
        for (first, second) in [(double[0], double[1]), (double[1], double[0])] {
            let together = index.bytes[Int(first)] + index.bytes[Int(second)]
            guard word.count >= 6, let steps = SpellingDistance.between(word, together, limit: 1) else { continue }
            outcome.spelled += [(single[0], first), (single[0], second)]
            outcome.score -= 0.04 + 0.05 * Double(steps)
            single = []
            double = []
            return
        }
    }
}
