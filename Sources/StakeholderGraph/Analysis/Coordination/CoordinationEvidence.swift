/// One row that shows coordination between two implementers, or one half of it: of a shared forum each side's own row.
public struct CoordinationEvidence: Hashable, Sendable {
    /// 1 share information · 2 joint analysis · 3 shared plan · 4 shared resources or joint delivery.
    public let level: Int
    /// The kind of tie, or `funder`, `member`, `seat`, `plan`.
    public let kind: String
    /// The identifier of one end.
    public let from: String
    /// The identifier of the other end: a stakeholder, a programme or a forum.
    public let to: String
    public let location: SourceLocation
    /// The source of the row, as typed.
    public let source: String?
    /// When it was last confirmed.
    public let asOf: PartialDate?

    init(level: Int, kind: String, from: String, to: String, evidence: Evidence) {
        self.level = level
        self.kind = kind
        self.from = from
        self.to = to
        location = evidence.location
        source = evidence.source
        asOf = evidence.asOf
    }

    /// The higher level first, then kind, ends and row: a total order but for rows that say the same.
    static func comesFirst(_ left: Self, _ right: Self) -> Bool {
        if left.level != right.level { return left.level > right.level }
        if left.kind != right.kind { return left.kind < right.kind }
        if left.from != right.from { return left.from < right.from }
        if left.to != right.to { return left.to < right.to }
        return left.location < right.location
    }
}

/// The days on which a tie or seat must be in force to count.
enum CoordinationPeriod: Equatable, Sendable {
    /// The window is unknown: everything counts.
    case any
    /// There is no shared window: only what has no dates.
    case undated
    /// In force on some day from the first to the last.
    case days(Int32, Int32)
}

/// When something is in force, as day numbers; open ends reach to the limits of the type.
struct ForcePeriod: Equatable, Sendable {
    let first: Int32
    let last: Int32

    static let always = ForcePeriod(first: .min, last: .max)

    init(first: Int32, last: Int32) {
        self.first = first
        self.last = last
    }

    init(_ span: DateSpan) {
        first = span.firstDay.map { Int32(clamping: $0.dayNumber) } ?? .min
        last = span.lastDay.map { Int32(clamping: $0.dayNumber) } ?? .max
    }

    @inline(__always)
    func counts(in period: CoordinationPeriod) -> Bool {
        switch period {
        case .any: true
        case .undated: first == .min && last == .max
        case .days(let from, let to): first <= to && last >= from
        }
    }
}
