/// What is found of one pair of programmes, with everything that it rests on.
public struct OverlapFinding: Sendable, Hashable {
    /// The two programmes, the lower identifier first.
    public let programmes: [ProgrammeProfile]
    public let verdict: OverlapVerdict
    /// From 0 to 100 to one decimal: it orders the list and never decides.
    public let score: Double
    /// The share of weight that is known, 0 to 1.
    public let completeness: Double
    /// Whether too little is known to rely on the score.
    public let isThin: Bool
    public let window: SharedWindow
    public let facets: FacetValues<FacetFinding>
    /// 0 none found · 1 share information · 2 joint analysis · 3 shared plan · 4 shared resources or joint delivery.
    public let coordinationLevel: Int
    /// Every row that shows coordination in the shared window, the highest level first.
    public let evidence: [CoordinationEvidence]
    /// For *cannot tell*: what it could be; `nil` stands for no finding.
    public let couldBe: [OverlapVerdict?]
    /// For *cannot tell*: what would decide it.
    public let asks: [FacetQuestion]
    /// The decision on record, for *intended redundancy*.
    public let waiver: Waiver?
    /// Cells of a shared theme next door that nobody is known to serve, those with a declared need first.
    public let neighbours: [NeighbourCell]
    /// One question to put to both.
    public let question: String
    public let options: [OverlapOption]

    /// Every source named by the rows behind the finding, each once, in the order of the rows.
    public let sources: [FindingSource]

    /// The rows behind the finding, each once: both programmes, the coordination and the waiver.
    public var rows: [SourceLocation] {
        let all =
            programmes.map(\.location) + evidence.map(\.location) + (waiver.map { [$0.evidence.location] } ?? [])
        var seen: Set<SourceLocation> = []
        return all.filter { seen.insert($0).inserted }
    }

    /// Whether it rests on a fact that was last confirmed too long ago.
    public var restsOnOldFacts: Bool { sources.contains(where: \.isOld) }
}

/// A source with the day on which it was last confirmed.
public struct FindingSource: Sendable, Hashable {
    /// As typed; `nil` when the row names none.
    public let source: String?
    public let asOf: PartialDate?
    /// From the end of `asOf` to the day of the report, 0 when it lies ahead.
    public let ageInDays: Int?
    /// Whether that is longer than the criteria allow.
    public let isOld: Bool
}

/// The days that two programmes share.
public struct SharedWindow: Sendable, Hashable {
    /// `nil` when unknown or when they are apart.
    public let start: CivilDate?
    public let end: CivilDate?
    /// 0 when apart, `nil` when unknown.
    public let days: Int?
    /// Days from the earlier end to the later start, when apart.
    public let daysApart: Int?
}

/// How far one facet of two programmes meets.
public struct FacetFinding: Sendable, Hashable {
    public enum State: String, Sendable {
        case intersects
        case disjoint
        case unknown
    }

    public let state: State
    /// Identifiers that both have, of a broader and a narrower the narrower; for dates the first and last shared day.
    public let shared: [String]
    /// `nil` when unknown.
    public let shares: FacetShares?
}

/// A fact to ask for.
public struct FacetQuestion: Sendable, Hashable {
    public let programme: ProgrammeID
    public let facet: Facet
}

/// What two programmes can do about an overlap.
public enum OverlapOption: String, Sendable, CaseIterable {
    case merge
    case splitArea = "split-area"
    case sequence
    case shareTools = "share-tools"
    case keep

    /// In words.
    public var label: String {
        switch self {
        case .merge: "merge"
        case .splitArea: "split the area"
        case .sequence: "sequence"
        case .shareTools: "share tools"
        case .keep: "keep as it is"
        }
    }
}

/// A cell of theme and place without a known active programme.
public struct NeighbourCell: Sendable, Hashable {
    public let theme: TermID
    public let place: PlaceID
    /// Whether somebody declared that it is needed there.
    public let isDeclaredNeed: Bool
    /// Whether the two places are on record as neighbours; else they only lie in one place.
    public let isAdjacent: Bool
}

/// A programme in its own words, with where they stand and how old they are.
public struct ProgrammeProfile: Sendable, Hashable {
    public let id: ProgrammeID
    public let name: String
    public let implementers: [StakeholderID]
    public let implementerNames: [String]
    public let funders: [StakeholderID]
    public let themes: Stated<TermID>
    public let activities: Stated<TermID>
    public let places: Stated<PlaceID>
    public let targetGroups: Stated<TermID>
    public let span: DateSpan
    public let status: ProgrammeStatus?
    public let budget: Double?
    public let currency: String?
    public let peopleTargeted: Double?
    public let peopleReached: Double?
    public let note: String?
    public let source: String?
    public let asOf: PartialDate?
    /// Days since the facts were last confirmed; `nil` when nobody wrote when.
    public let ageInDays: Int?
    /// Whether that is longer than the criteria allow.
    public let isOld: Bool
    public let location: SourceLocation
}
