/// Where a programme stands.
public enum ProgrammeStatus: String, Sendable, CaseIterable {
    case planned
    case ongoing
    case ended
}

/// A funded or planned effort: what is done (themes, activities), where, for whom, when, by whom.
public struct Programme: Hashable, Sendable {
    public let id: ProgrammeID
    public let name: String
    /// The list columns; ties of the same kinds are apart: ask the map for all implementers.
    public let leads: Stated<StakeholderID>
    public let implementers: Stated<StakeholderID>
    public let funders: Stated<StakeholderID>
    public let supporters: Stated<StakeholderID>
    public let hosts: Stated<StakeholderID>
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
    /// Letters a to n of the circular.
    public let duties: Stated<String>
    public let attributes: [String: String]
    public let evidence: Evidence
    public let note: String?

    public init(
        id: ProgrammeID, name: String, leads: Stated<StakeholderID> = .unknown,
        implementers: Stated<StakeholderID> = .unknown, funders: Stated<StakeholderID> = .unknown,
        supporters: Stated<StakeholderID> = .unknown, hosts: Stated<StakeholderID> = .unknown,
        themes: Stated<TermID> = .unknown, activities: Stated<TermID> = .unknown, places: Stated<PlaceID> = .unknown,
        targetGroups: Stated<TermID> = .unknown, span: DateSpan = DateSpan(), status: ProgrammeStatus? = nil,
        budget: Double? = nil, currency: String? = nil, peopleTargeted: Double? = nil, peopleReached: Double? = nil,
        duties: Stated<String> = .unknown, attributes: [String: String] = [:], evidence: Evidence,
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.leads = leads
        self.implementers = implementers
        self.funders = funders
        self.supporters = supporters
        self.hosts = hosts
        self.themes = themes
        self.activities = activities
        self.places = places
        self.targetGroups = targetGroups
        self.span = span
        self.status = status
        self.budget = budget
        self.currency = currency
        self.peopleTargeted = peopleTargeted
        self.peopleReached = peopleReached
        self.duties = duties
        self.attributes = attributes
        self.evidence = evidence
        self.note = note
    }

    /// Whether the programme is active on a day: `true`, `false`, or `nil` when its dates do not tell.
    ///
    /// An ongoing programme without a written end lasts until the later of the day asked for and its start.
    public func isActive(on day: CivilDate) -> Bool? {
        if let end = span.lastDay, end < day { return false }
        guard let start = span.firstDay else { return nil }
        if start > day { return false }
        if span.end == nil, status != .ongoing { return nil }
        return true
    }
}
