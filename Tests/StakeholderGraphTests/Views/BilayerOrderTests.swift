import Testing

@testable import StakeholderGraph

/// Crossings counted by hand and by comparing every pair, and orders that are known to be best.
@Suite struct BilayerOrderTests {
    private typealias Edge = (left: Int, right: Int)

    /// Every pair of lines compared.
    private func compared(_ edges: [Edge], left: [Int], right: [Int]) -> Int {
        var result = 0
        for (index, first) in edges.enumerated() {
            for second in edges[(index + 1)...] {
                guard let a = left.firstIndex(of: first.left), let b = left.firstIndex(of: second.left),
                    let c = right.firstIndex(of: first.right), let d = right.firstIndex(of: second.right)
                else { continue }
                if (a < b && c > d) || (a > b && c < d) { result += 1 }
            }
        }
        return result
    }

    @Test func crossingsOfTwoLinesAndOfAllWithAll() {
        // a–y and b–x cross once; lines that share an end never do.
        #expect(BilayerOrder.crossings([(0, 1), (1, 0)], left: [0, 1], right: [0, 1]) == 1)
        #expect(BilayerOrder.crossings([(0, 0), (0, 1), (0, 2)], left: [0], right: [0, 1, 2]) == 0)
        // All of three with all of three: (3 over 2)² = 9.
        let all = (0..<3).flatMap { left in (0..<3).map { (left, $0) } }
        #expect(BilayerOrder.crossings(all, left: [0, 1, 2], right: [0, 1, 2]) == 9)
        #expect(BilayerOrder.crossings([], left: [], right: []) == 0)
    }

    @Test(arguments: [UInt64](1...8))
    func theTreeOfSumsCountsAsEveryPairCompared(_ seed: UInt64) {
        var random = LayoutGenerator(seed: seed)
        let edges = (0..<40).map { _ in (left: random.below(9), right: random.below(12)) }
        let left = (0..<9).map { ($0 * 5 + 2) % 9 }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let right = Array((0..<12).reversed())
        #expect(left.count == 9)
        #expect(
            BilayerOrder.crossings(edges, left: left, right: right) == compared(edges, left: left, right: right))
    }

    @Test func aTangledLadderIsUntangled() {
        // Rung i joins left i and right 5 − i: fifteen crossings, and none when one side is turned round.
        let edges = (0..<6).map { (left: $0, right: 5 - $0) }
        let order = BilayerOrder(edges, left: 6, right: 6)
        #expect(order.crossingsBefore == 15)
        #expect(order.crossings == 0)
        #expect(compared(edges, left: order.left, right: order.right) == 0)
    }

    @Test(arguments: [UInt64](1...8))
    func neverWorseThanGivenAndAlwaysAnOrderOfAll(_ seed: UInt64) {
        var random = LayoutGenerator(seed: seed)
        let edges = (0..<30).map { _ in (left: random.below(10), right: random.below(8)) }
        let order = BilayerOrder(edges, left: 11, right: 9)
        #expect(order.left.sorted() == Array(0..<11))
        #expect(order.right.sorted() == Array(0..<9))
        #expect(order.crossings <= order.crossingsBefore)
        #expect(order.crossings == compared(edges, left: order.left, right: order.right))
        #expect(order.crossingsBefore == compared(edges, left: Array(0..<11), right: Array(0..<9)))
        // What has no line stands last or where it was.
        let again = BilayerOrder(edges, left: 11, right: 9)
        #expect(again.left == order.left && again.right == order.right)
    }
}
