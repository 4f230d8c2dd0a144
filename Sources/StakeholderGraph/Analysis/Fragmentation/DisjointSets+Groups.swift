extension DisjointSets {
    /// The sets of the numbers below `count`, each ascending, by their least number.
    /// - Complexity: O(count log count).
    mutating func groups(count: Int) -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for element in 0..<count { members[find(element), default: []].append(element) }
        return members.values.sorted { $0[0] < $1[0] }
    }
}
