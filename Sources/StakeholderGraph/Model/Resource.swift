/// Whether a resource is offered or needed.
public enum ResourceDirection: String, Sendable, CaseIterable {
    case offer
    case need
}

/// Where an offer or need stands.
public enum ResourceStatus: String, Sendable, CaseIterable {
    case open
    case met
    case withdrawn
}

/// Money, staff, vehicles, a venue, airtime, skills or data that a body or programme offers or needs.
public struct Resource: Hashable, Sendable {
    public let id: Identifier<Resource>
    /// A stakeholder or a programme.
    public let holder: EntityID
    public let direction: ResourceDirection
    public let kind: TermID
    public let amount: Double?
    public let unit: String?
    public let place: PlaceID?
    public let span: DateSpan
    public let status: ResourceStatus?
    public let evidence: Evidence
    public let note: String?

    public init(
        id: Identifier<Resource>, holder: EntityID, direction: ResourceDirection, kind: TermID,
        amount: Double? = nil, unit: String? = nil, place: PlaceID? = nil, span: DateSpan = DateSpan(),
        status: ResourceStatus? = nil, evidence: Evidence, note: String? = nil
    ) {
        self.id = id
        self.holder = holder
        self.direction = direction
        self.kind = kind
        self.amount = amount
        self.unit = unit
        self.place = place
        self.span = span
        self.status = status
        self.evidence = evidence
        self.note = note
    }
}

/// A declared need of a place for work on a theme.
public struct Need: Hashable, Sendable {
    public let place: PlaceID
    public let theme: TermID
    public let targetGroups: Stated<TermID>
    /// As typed.
    public let severity: String?
    public let evidence: Evidence
    public let note: String?

    public init(
        place: PlaceID, theme: TermID, targetGroups: Stated<TermID> = .unknown, severity: String? = nil,
        evidence: Evidence, note: String? = nil
    ) {
        self.place = place
        self.theme = theme
        self.targetGroups = targetGroups
        self.severity = severity
        self.evidence = evidence
        self.note = note
    }
}
