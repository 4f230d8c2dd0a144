/// From when to when each programme runs, as day numbers, and what is known of it.
struct ProgrammeWindows: Sendable {
    /// `unknownStart` when no start is written.
    let starts: [Int32]
    /// `unknownEnd` when no end is written and none is assumed.
    let ends: [Int32]

    static let unknownStart = Int32.min
    static let unknownEnd = Int32.max

    /// An ongoing programme without a written end is taken to end on the later of `day` and its start.
    init(_ programmes: [Programme], on day: CivilDate) {
        var starts: [Int32] = []
        var ends: [Int32] = []
        starts.reserveCapacity(programmes.count)
        ends.reserveCapacity(programmes.count)
        for index in programmes.indices {
            let span = programmes[index].span
            let start = span.firstDay.map { Int32(clamping: $0.dayNumber) }
            starts.append(start ?? Self.unknownStart)
            if let end = span.lastDay {
                ends.append(Int32(clamping: end.dayNumber))
            } else if programmes[index].status == .ongoing {
                ends.append(max(Int32(clamping: day.dayNumber), start ?? Int32.min))
            } else {
                ends.append(Self.unknownEnd)
            }
        }
        self.starts = starts
        self.ends = ends
    }

    /// What is known of the windows of a pair.
    enum Pair: Equatable, Sendable {
        case unknown
        /// From the later start to the earlier end, both counted.
        case meets(first: Int32, last: Int32)
        /// Days from the earlier end to the later start.
        case apart(days: Int32)
    }

    @inline(__always)
    func isKnown(_ index: Int) -> Bool { starts[index] != Self.unknownStart && ends[index] != Self.unknownEnd }

    /// Apart when one starts after the other's end, whatever is missing; else known when both are.
    @inline(__always)
    func pair(_ a: Int, _ b: Int) -> Pair {
        let (startA, endA, startB, endB) = (starts[a], ends[a], starts[b], ends[b])
        if startB > endA { return .apart(days: startB - endA) }
        if startA > endB { return .apart(days: startA - endB) }
        guard isKnown(a), isKnown(b) else { return .unknown }
        return .meets(first: max(startA, startB), last: min(endA, endB))
    }

    /// The number of days of a known window.
    @inline(__always)
    func length(_ index: Int) -> Int32 { ends[index] - starts[index] + 1 }
}
