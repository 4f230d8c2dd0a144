/// The kinds of gaps, in the order of the list. Gaps in the data are counted apart from all the others.
public enum GapKind: String, Sendable, CaseIterable, Codable, Comparable {
    /// A named category of the circular that is not seated in a forum.
    case seat
    /// An office that is vacant or wrongly held.
    case office
    /// A monthly report not received.
    case report
    /// A quarter without a meeting.
    case meeting
    /// A duty of the circular that nothing serves.
    case mandate
    /// A declared need that no active programme serves.
    case coverage
    /// A need for a resource without a transfer.
    case resource
    /// Bodies without ties, and places where the network hangs by one body or tie.
    case structure
    /// Something that is not recorded, or not confirmed for long.
    case data

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// How much a gap asks for attention. No gap is an error: each is something to discuss.
public enum GapSeverity: String, Sendable, CaseIterable, Codable, Comparable {
    /// The circular's own word, or a declared need that nobody serves.
    case high
    case medium
    /// Good practice, or already in hand.
    case low

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The higher severity comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// Something missing, with what it rests on and the next step.
public struct Gap: Sendable, Hashable {
    public let kind: GapKind
    public let severity: GapSeverity
    /// What it is about: `FORUM/CATEGORY`, `FORUM/OFFICE`, `FORUM/YYYY-MM`, `FORUM/YYYY-Qn`, `FORUM/DUTY`,
    /// `THEME/PLACE`, an identifier, or two identifiers joined by `|`.
    public let subject: String
    public let message: String
    /// The clause it rests on with its circular; `nil` where no document asks for it.
    public let clause: String?
    /// Where it is; `nil` when no place is recorded.
    public let place: PlaceID?
    /// The rows it rests on.
    public let evidence: [SourceLocation]
    /// The next steps, the best first.
    public let suggestions: [String]

    init(
        _ kind: GapKind, _ severity: GapSeverity, _ subject: String, _ message: String, clause: String? = nil,
        place: PlaceID? = nil, evidence: [SourceLocation] = [], suggestions: [String] = []
    ) {
        self.kind = kind
        self.severity = severity
        self.subject = subject
        self.message = message
        self.clause = clause
        self.place = place
        self.evidence = evidence
        self.suggestions = suggestions
    }

    /// By kind, severity, subject and message.
    static func comesBefore(_ left: Gap, _ right: Gap) -> Bool {
        if left.kind != right.kind { return left.kind < right.kind }
        if left.severity != right.severity { return left.severity < right.severity }
        return (left.subject, left.message) < (right.subject, right.message)
    }
}

/// A gap together with every place at which somebody may ask for it.
struct LocatedGap {
    let gap: Gap
    /// More than the gap's own place where it is about several.
    let places: [PlaceID]

    init(_ gap: Gap, at places: [PlaceID]? = nil) {
        self.gap = gap
        self.places = places ?? [gap.place].compactMap { $0 }
    }
}

/// A part of a whole: `9 of 14`.
public struct Denominator: Sendable, Hashable, Encodable {
    public let count: Int
    public let of: Int

    public init(_ count: Int, of total: Int) {
        self.count = count
        of = total
    }
}

/// The limits used when looking for gaps, printed with the result.
public struct GapCriteria: Sendable, Hashable, Encodable {
    /// A fact that was last confirmed more than so many months before the date is stale.
    public var staleAfterMonths = 24
    /// A sector whose E-I index is at or below this is closed in on itself.
    public var closedSectorIndex = -0.5
    /// The least number of ties on which a sector is judged.
    public var closedSectorTies = 5
    /// The least number of bodies on the smaller side of a tie for its loss to be reported.
    public var bridgeSide = 2
    /// How many candidates, offers or rows a gap names before it only counts them.
    public var named = 5

    public init() {}
}

/// The gaps of a map on a date.
public struct GapReport: Sendable {
    public let audience: Audience
    public let date: CivilDate
    /// The place asked for; `nil` for the whole map.
    public let place: PlaceID?
    /// By kind, severity, subject and message.
    public let gaps: [Gap]
    /// What each count is a part of, by its name.
    public let denominators: [String: Denominator]
    public let criteria: GapCriteria
    public let inclusion: [InclusionRow]
    public let matches: [ResourceMatch]
    /// Needs that were met, with what met them; empty unless resources were asked for.
    public let met: [MetNeed]
    /// Theme by place; `nil` unless coverage was asked for.
    public let coverage: CoverageMatrix?

    /// How many gaps of each kind there are.
    public var counts: [GapKind: Int] { Dictionary(grouping: gaps, by: \.kind).mapValues(\.count) }
}
