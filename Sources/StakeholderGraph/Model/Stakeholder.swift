/// The part of society a body belongs to.
public enum Sector: String, Sendable, CaseIterable {
    case state
    case civilSociety = "civil-society"
    case `private`
    case media
    case international
}

/// How much a body matters for the question of the map.
public enum Importance: String, Sendable, CaseIterable {
    case key
    case primary
    case secondary
}

/// What people judge of a body. Judgements start at the map's level of judgements, `internal` unless it says otherwise.
public struct Judgements: Hashable, Sendable {
    public let importance: Importance?
    /// 0 to 8, the blocks of a Net-Map tower.
    public let influence: Double?
    /// 0 to 10.
    public let power: Double?
    /// 0 to 10.
    public let interest: Double?
    public let legitimacy: Bool?
    public let urgency: Bool?
    /// 0 to 10: how much the issue affects the body.
    public let affected: Double?
    /// −5 (against) to 5 (in favour).
    public let alignment: Double?
    /// Whether nothing can be decided against the body.
    public let veto: Bool?

    public init(
        importance: Importance? = nil, influence: Double? = nil, power: Double? = nil, interest: Double? = nil,
        legitimacy: Bool? = nil, urgency: Bool? = nil, affected: Double? = nil, alignment: Double? = nil,
        veto: Bool? = nil
    ) {
        self.importance = importance
        self.influence = influence
        self.power = power
        self.interest = interest
        self.legitimacy = legitimacy
        self.urgency = urgency
        self.affected = affected
        self.alignment = alignment
        self.veto = veto
    }

    /// No judgement is recorded, or none may be shown.
    public static let none = Judgements()
}

/// A body in the map: an organisation, an office, a committee, a group. Roles, not persons.
public struct Stakeholder: Hashable, Sendable {
    public let id: StakeholderID
    public let name: String
    /// Membership classes of the circular; unknown when the cell says `unknown`.
    public let categories: Stated<CategoryID>
    /// As written, or what all of the categories say; `nil` when neither tells.
    public let standing: Standing?
    public let sector: Sector?
    public let place: PlaceID?
    public let worksIn: Stated<PlaceID>
    /// The body this one is a part of.
    public let partOf: StakeholderID?
    public let aliases: [String]
    public let judgements: Judgements
    /// Stated goals: facts, not judgements.
    public let goals: Stated<String>
    /// Unknown columns, by their header.
    public let attributes: [String: String]
    public let evidence: Evidence
    public let note: String?

    public init(
        id: StakeholderID, name: String, categories: Stated<CategoryID>, standing: Standing? = nil,
        sector: Sector? = nil, place: PlaceID? = nil, worksIn: Stated<PlaceID> = .unknown,
        partOf: StakeholderID? = nil, aliases: [String] = [], judgements: Judgements = .none,
        goals: Stated<String> = .unknown, attributes: [String: String] = [:], evidence: Evidence, note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.categories = categories
        self.standing = standing
        self.sector = sector
        self.place = place
        self.worksIn = worksIn
        self.partOf = partOf
        self.aliases = aliases
        self.judgements = judgements
        self.goals = goals
        self.attributes = attributes
        self.evidence = evidence
        self.note = note
    }

    /// The same body as a part of none.
    func withoutPartOf() -> Stakeholder {
        Stakeholder(
            id: id, name: name, categories: categories, standing: standing, sector: sector, place: place,
            worksIn: worksIn, partOf: nil, aliases: aliases, judgements: judgements, goals: goals,
            attributes: attributes, evidence: evidence, note: note)
    }
}
