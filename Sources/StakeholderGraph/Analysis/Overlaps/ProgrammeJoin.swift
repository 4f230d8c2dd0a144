/// Finds all pairs of programmes whose places meet, whose themes or activities meet, and whose windows may meet or are
/// apart by no more than a slack, without looking at most other pairs.
///
/// For every place there are two lists: who names it (`exact`) and who names it or something inside it (`within`). The
/// partners of a programme are those within its own places and those who name a place around them. Lists are ordered by
/// start, so that a programme meets only later starters and stops at the first that starts too late. A mark per
/// programme keeps a pair that shares several places from being found twice.
@_spi(Benchmarks) public struct ProgrammeJoin: Sendable {
    /// The programmes of each place; an entry is the start, shifted to be unsigned, above the position.
    private let exact: FlatLists<UInt64>
    private let within: FlatLists<UInt64>
    private let parents: [Int32]
    private let rows: FlatLists<Int32>
    /// For each programme its own entry.
    private let keys: [UInt64]
    /// For each programme the last entry that may be its partner.
    private let limits: [UInt64]
    private let stride: Int
    private let own: [UInt64]
    private let reach: [UInt64]

    /// What is compared, by position of the programme.
    @_spi(Benchmarks) public struct Input: Sendable {
        /// For each place the place around it, −1 at the top; a place stands after the one around it.
        public var parents: [Int32]
        /// For each programme where its places begin in `placeValues`, and one more entry at the end.
        public var placeStarts: [Int]
        /// The places of all programmes, each once a programme; none for programmes that are not compared.
        public var placeValues: [Int32]
        /// The first day; `Int32.min` when unknown.
        public var starts: [Int32]
        /// The last day that is possible; `Int32.max` when unknown.
        public var ends: [Int32]
        /// `words` words a programme: bits of its themes and activities.
        public var own: [UInt64]
        /// The bits that meet them.
        public var reach: [UInt64]
        public var words: Int

        public init(
            parents: [Int32], placeStarts: [Int], placeValues: [Int32], starts: [Int32], ends: [Int32],
            own: [UInt64], reach: [UInt64], words: Int
        ) {
            self.parents = parents
            self.placeStarts = placeStarts
            self.placeValues = placeValues
            self.starts = starts
            self.ends = ends
            self.own = own
            self.reach = reach
            self.words = words
        }
    }

    /// Builds the lists.
    /// - Parameter slack: Days by which windows may be apart: 0 for windows that must meet.
    /// - Complexity: O(k log k + rows · depth).
    @_spi(Benchmarks) public init(_ input: Input, slack: Int32) {
        self.init(
            parents: input.parents, rows: FlatLists(starts: input.placeStarts, values: input.placeValues),
            starts: input.starts, ends: input.ends,
            own: input.own, reach: input.reach, stride: input.words, slack: slack)
    }

    init(
        parents: [Int32], rows: FlatLists<Int32>, starts: [Int32], ends: [Int32], own: [UInt64], reach: [UInt64],
        stride: Int, slack: Int32
    ) {
        self.parents = parents
        self.rows = rows
        self.own = own
        self.reach = reach
        self.stride = stride
        func shifted(_ day: Int32) -> UInt64 { UInt64(UInt32(bitPattern: day ^ Int32.min)) << 32 }
        keys = starts.indices.map { shifted(starts[$0]) | UInt64($0) }
        limits = ends.map { end in
            let (last, overflow) = end.addingReportingOverflow(slack)
            return shifted(overflow ? Int32.max : last) | 0xFFFF_FFFF
        }
        exact = Self.lists(keys, rows, parents, withAncestors: false)
        within = Self.lists(keys, rows, parents, withAncestors: true)
    }

    /// The entries of the programmes of each place, ascending: of those that name it, or also of those that name a place
    /// inside it.
    ///
    /// Programmes are gone through as they stand, because those of one region mostly stand together: sorting the short
    /// lists afterwards is cheaper than going through all programmes by their start.
    private static func lists(
        _ keys: [UInt64], _ rows: FlatLists<Int32>, _ parents: [Int32], withAncestors: Bool
    ) -> FlatLists<UInt64> {
        var starts = [Int](repeating: 0, count: parents.count + 1)
        var stamp = [Int32](repeating: -1, count: withAncestors ? parents.count : 0)
        for programme in keys.indices {
            for row in rows.range(programme) {
                var place = rows.values[row]
                guard withAncestors else {
                    starts[Int(place) + 1] += 1
                    continue
                }
                // Once a place is marked, so is everything around it.
                while place >= 0, stamp[Int(place)] != Int32(programme) {
                    stamp[Int(place)] = Int32(programme)
                    starts[Int(place) + 1] += 1
                    place = parents[Int(place)]
                }
            }
        }
        for place in parents.indices { starts[place + 1] += starts[place] }
        var next = starts
        var values = [UInt64](repeating: 0, count: starts[parents.count])
        for place in stamp.indices { stamp[place] = -1 }
        for (programme, key) in keys.enumerated() {
            for row in rows.range(programme) {
                var place = rows.values[row]
                repeat {
                    if withAncestors {
                        guard stamp[Int(place)] != Int32(programme) else { break }
                        stamp[Int(place)] = Int32(programme)
                    }
                    values[next[Int(place)]] = key
                    next[Int(place)] += 1
                    place = withAncestors ? parents[Int(place)] : -1
                } while place >= 0
            }
        }
        values.withUnsafeMutableBufferPointer { values in
            for place in parents.indices where starts[place + 1] - starts[place] > 1 {
                values[starts[place]..<starts[place + 1]].sort()
            }
        }
        return FlatLists(starts: starts, values: values)
    }

    /// An upper bound of the comparisons a search will make.
    /// - Complexity: O(places · depth).
    @_spi(Benchmarks) public var predictedComparisons: Int {
        var sum = 0
        for place in parents.indices {
            let here = exact.range(place).count
            guard here > 0 else { continue }
            sum += here * within.range(place).count
            var around = parents[place]
            while around >= 0 {
                sum += here * exact.range(Int(around)).count
                around = parents[Int(around)]
            }
        }
        return sum / 2
    }

    /// Calls `body` once for every pair, the one that starts first in front; of equal starts that with the lower
    /// position. Returns the number of entries looked at.
    @_spi(Benchmarks) public func forEachPair(_ body: (Int, Int) -> Void) -> Int {
        forEachPair(from: keys.indices, body)
    }

    /// The pairs whose first programme has a position in `range`: with ranges that part all positions, every pair once.
    @_spi(Benchmarks) public func forEachPair(from range: Range<Int>, _ body: (Int, Int) -> Void) -> Int {
        var compared = 0
        var seen = [Int32](repeating: -1, count: keys.count)
        own.withUnsafeBufferPointer { own in
            reach.withUnsafeBufferPointer { reach in
                seen.withUnsafeMutableBufferPointer { seen in
                    for programme in range {
                        for row in rows.range(programme) {
                            let place = Int(rows.values[row])
                            compared += scan(within, place, programme, own, reach, seen, body)
                            var around = parents[place]
                            while around >= 0 {
                                compared += scan(exact, Int(around), programme, own, reach, seen, body)
                                around = parents[Int(around)]
                            }
                        }
                    }
                }
            }
        }
        return compared
    }

    /// Looks at the entries of one list after the programme's own, up to its limit.
    @inline(__always)
    private func scan(
        _ lists: FlatLists<UInt64>, _ place: Int, _ programme: Int, _ own: UnsafeBufferPointer<UInt64>,
        _ reach: UnsafeBufferPointer<UInt64>, _ seen: UnsafeMutableBufferPointer<Int32>, _ body: (Int, Int) -> Void
    ) -> Int {
        let (key, limit, mark) = (keys[programme], limits[programme], Int32(truncatingIfNeeded: programme))
        let range = lists.range(place)
        return lists.values.withUnsafeBufferPointer { values in
            var (low, high) = (range.lowerBound, range.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if values[middle] <= key { low = middle + 1 } else { high = middle }
            }
            let first = low
            if stride == 2 {
                let (themes, activities) = (own[programme * 2], own[programme * 2 + 1])
                while low < range.upperBound, values[low] <= limit {
                    let other = Int(values[low] & 0xFFFF_FFFF)
                    low += 1
                    if (themes & reach[other * 2]) | (activities & reach[other * 2 + 1]) != 0, seen[other] != mark {
                        seen[other] = mark
                        body(programme, other)
                    }
                }
            } else {
                while low < range.upperBound, values[low] <= limit {
                    let other = Int(values[low] & 0xFFFF_FFFF)
                    low += 1
                    var meeting: UInt64 = 0
                    for word in 0..<stride { meeting |= own[programme * stride + word] & reach[other * stride + word] }
                    if meeting != 0, seen[other] != mark {
                        seen[other] = mark
                        body(programme, other)
                    }
                }
            }
            return low - first
        }
    }
}
