/// How good a relation is.
public enum TieQuality: String, Sendable, CaseIterable {
    case strong
    case weak
    case informal
    case tension
    case broken

    /// Whether saying so is a judgement of the whole tie.
    public var isJudgement: Bool { self == .tension || self == .broken }
}

/// Whether somebody checked what was reported.
public enum Confidence: String, Sendable, CaseIterable {
    case reported
    case confirmed
}

/// A typed, dated, sourced relation between two records.
public struct Tie: Hashable, Sendable {
    public let id: Identifier<Tie>
    public let from: EntityID
    public let kind: TieKind
    public let to: EntityID
    /// 1 to 5.
    public let strength: Double?
    /// `direction=both`, or a symmetric kind.
    public let isMutual: Bool
    public let span: DateSpan
    /// The kind of resource that a resource tie carries.
    public let resource: TermID?
    public let amount: Double?
    public let unit: String?
    /// The programme served.
    public let programme: ProgrammeID?
    public let quality: TieQuality?
    public let confidence: Confidence?
    public let attributes: [String: String]
    public let evidence: Evidence
    public let note: String?

    public init(
        id: Identifier<Tie>, from: EntityID, kind: TieKind, to: EntityID, strength: Double? = nil,
        isMutual: Bool = false, span: DateSpan = DateSpan(), resource: TermID? = nil, amount: Double? = nil,
        unit: String? = nil, programme: ProgrammeID? = nil, quality: TieQuality? = nil,
        confidence: Confidence? = nil, attributes: [String: String] = [:], evidence: Evidence, note: String? = nil
    ) {
        self.id = id
        self.from = from
        self.kind = kind
        self.to = to
        self.strength = strength
        self.isMutual = isMutual
        self.span = span
        self.resource = resource
        self.amount = amount
        self.unit = unit
        self.programme = programme
        self.quality = quality
        self.confidence = confidence
        self.attributes = attributes
        self.evidence = evidence
        self.note = note
    }
}
