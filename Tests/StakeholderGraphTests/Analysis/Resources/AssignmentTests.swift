import Testing

@testable import StakeholderGraph

@Suite struct AssignmentTests {
    /// The best pairing by trying all: most pairs first, then the least sum.
    private func best(_ costs: [[Int?]], _ row: Int = 0, _ used: Set<Int> = []) -> (pairs: Int, sum: Int) {
        guard row < costs.count else { return (0, 0) }
        var result = best(costs, row + 1, used)
        for (column, cost) in costs[row].enumerated() where !used.contains(column) {
            guard let cost else { continue }
            let rest = best(costs, row + 1, used.union([column]))
            let (pairs, sum) = (rest.pairs + 1, rest.sum + cost)
            if (-pairs, sum) < (-result.pairs, result.sum) { result = (pairs, sum) }
        }
        return result
    }

    @Test func theNearestPairGivesWayWhenBothCanBeServed() {
        // Taking the cheapest pair first (row 0, column 0) would leave row 1 with a cost of 9.
        #expect(Assignment.cheapest([[0, 1], [1, 9]]) == [1, 0])
        #expect(Assignment.cheapest([[0, nil], [1, nil]]) == [0, nil])
        #expect(Assignment.cheapest([]).isEmpty)
        #expect(Assignment.cheapest([[nil]]) == [nil])
        #expect(Assignment.cheapest([[Int?]](repeating: [], count: 2)) == [nil, nil])
    }

    @Test func equalsTryingAllPairings() {
        var random = SeededGenerator(seed: 5)
        for round in 0..<3000 {
            let rows = Int.random(in: 1...5, using: &random)
            let columns = Int.random(in: 1...5, using: &random)
            let costs = (0..<rows).map { _ in
                (0..<columns).map { _ in
                    Int.random(in: 0..<10, using: &random) < 3 ? nil : Int.random(in: 0...12, using: &random)
                }
            }
            let chosen = Assignment.cheapest(costs)
            let pairs = chosen.enumerated().compactMap { row, column in column.map { (row, $0) } }
            #expect(Set(pairs.map(\.1)).count == pairs.count, "round \(round)")
            let sum = pairs.reduce(0) { $0 + (costs[$1.0][$1.1] ?? 1000) }
            let expected = best(costs)
            #expect(pairs.count == expected.pairs && sum == expected.sum, "round \(round)")
        }
    }
}
