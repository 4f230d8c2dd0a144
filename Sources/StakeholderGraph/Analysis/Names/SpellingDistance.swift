/// How many letters two words differ by: one step inserts, deletes, changes or swaps two neighbouring letters.
enum SpellingDistance {
    /// The optimal string alignment distance, or `nil` when it is above `limit`.
    ///
    /// - Complexity: O(length × limit).
    static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        let (n, m) = (left.count, right.count)
        guard abs(n - m) <= limit else { return nil }
        if n == 0 || m == 0 { return max(n, m) }
        var before = [Int](repeating: 0, count: m + 1)
        var previous = Array(0...m)
        var current = previous
        for i in 1...n {
            current[0] = i
            var least = i
            for j in 1...m {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, before[j - 2] + 1)
                }
                current[j] = value
                least = min(least, value)
            }
            if least > limit { return nil }
            (before, previous, current) = (previous, current, before)
        }
        return previous[m] <= limit ? previous[m] : nil
    }

    /// How many steps may still be a slip of the pen in a word of so many letters.
    static func tolerance(length: Int) -> Int { length < 4 ? 0 : length < 9 ? 1 : 2 }
}
