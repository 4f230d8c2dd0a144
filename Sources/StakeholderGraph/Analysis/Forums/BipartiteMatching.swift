/// The largest number of pairs in which nothing stands twice.
enum BipartiteMatching {
    /// The size of a maximum matching between the left side, given by its choices on the right, and the right side.
    ///
    /// Augmenting paths (Kuhn 1955, doi:10.1002/nav.3800020109).
    /// - Complexity: O(left · choices in all).
    static func size(_ choices: [[Int]]) -> Int {
        var partner: [Int: Int] = [:]
        var size = 0
        for left in choices.indices {
            var visited: Set<Int> = []
            if augment(left, choices, &partner, &visited) { size += 1 }
        }
        return size
    }

    private static func augment(
        _ left: Int, _ choices: [[Int]], _ partner: inout [Int: Int], _ visited: inout Set<Int>
    ) -> Bool {
        for right in choices[left] where visited.insert(right).inserted {
            guard let holder = partner[right] else {
                partner[right] = left
                return true
            }
            if augment(holder, choices, &partner, &visited) {
                partner[right] = left
                return true
            }
        }
        return false
    }
}
