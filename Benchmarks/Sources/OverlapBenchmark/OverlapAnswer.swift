internal import Dispatch
@_spi(Benchmarks) internal import StakeholderGraph

/// Every pair of a table with its verdict, eight bytes each.
struct OverlapAnswer {
    /// For each part of the programmes its pairs: the verdict above the lower position above the higher.
    private let parts: [[UInt64]]

    private static let verdicts = [
        "cannot-tell", "same-work", "possible-duplication", "same-people", "complementary", "related",
    ]

    init(_ table: ProgrammeTable, threads: Int) {
        let join = ProgrammeJoin(table.input, slack: 0)
        let count = table.targets.count
        // More parts than threads, because programmes that start early have more partners.
        let ranges = (0..<threads * 8).map { count * $0 / (threads * 8)..<count * ($0 + 1) / (threads * 8) }
        let slots = Slots(count: ranges.count)
        if threads == 1 {
            for (index, range) in ranges.enumerated() { slots.set(index, Self.pairs(join, table, range)) }
        } else {
            DispatchQueue.concurrentPerform(iterations: ranges.count) { index in
                slots.set(index, Self.pairs(join, table, ranges[index]))
            }
        }
        parts = slots.values
    }

    /// What the threads write to, each part in a place of its own.
    private final class Slots: @unchecked Sendable {
        // Proof: every access to `stored` is made while the lock is held.
        private let lock = DispatchSemaphore(value: 1)
        private var stored: [[UInt64]]

        init(count: Int) { stored = Array(repeating: [], count: count) }

        func set(_ index: Int, _ value: [UInt64]) {
            lock.wait()
            stored[index] = value
            lock.signal()
        }

        var values: [[UInt64]] {
            lock.wait()
            defer { lock.signal() }
            return stored
        }
    }

    private static func pairs(_ join: ProgrammeJoin, _ table: ProgrammeTable, _ range: Range<Int>) -> [UInt64] {
        var keys: [UInt64] = []
        let input = table.input
        _ = join.forEachPair(from: range) { first, second in
            guard table.implementers[first] != table.implementers[second] else { return }
            let (a, b) = first < second ? (first, second) : (second, first)
            let start = max(input.starts[a], input.starts[b])
            let least = min(table.earliestEnds[a], table.earliestEnds[b]) - start + 1
            let most = min(input.ends[a], input.ends[b]) - start + 1
            let themes = input.own[2 * a] & input.own[2 * b] != 0
            let activities = input.own[2 * a + 1] & input.own[2 * b + 1] != 0
            let (x, y) = (table.targets[a], table.targets[b])
            let verdict = verdict(
                themes, activities, x & y != 0, isKnown: x != 0 && y != 0, least: least, most: most)
            keys.append(verdict << 60 | UInt64(a) << 30 | UInt64(b))
        }
        return keys
    }

    @inline(__always)
    private static func verdict(
        _ themes: Bool, _ activities: Bool, _ targets: Bool, isKnown: Bool, least: Int32, most: Int32
    ) -> UInt64 {
        if least <= 0 { return 0 }
        if themes, activities {
            if isKnown, !targets { return 1 }
            if most < 30 { return 1 }
            return targets && least >= 30 ? 2 : 0
        }
        if !isKnown { return 0 }
        if activities, targets { return 3 }
        return themes && targets ? 4 : 5
    }

    /// The counts by verdict and the sums of positions that all tools must share.
    func checksum() -> [String: Double] {
        var counts = [Int](repeating: 0, count: Self.verdicts.count)
        var (first, second) = (0, 0)
        let mask: UInt64 = 1 << 30 - 1
        for key in parts.joined() {
            counts[Int(key >> 60)] += 1
            first += Int(key >> 30 & mask)
            second += Int(key & mask)
        }
        var result = Dictionary(uniqueKeysWithValues: zip(Self.verdicts, counts.map(Double.init)))
        result["pairs"] = Double(counts.reduce(0, +))
        result["sum_a"] = Double(first)
        result["sum_b"] = Double(second)
        return result
    }
}
