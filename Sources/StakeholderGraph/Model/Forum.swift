/// Who holds an office of a forum.
public enum Officer: Hashable, Sendable {
    /// The cell was empty: not recorded.
    case unknown
    /// `-`: known to be empty.
    case vacant
    /// Somebody whom this audience may not see.
    case withheld
    /// A body of the map.
    case stakeholder(StakeholderID)
    /// Free text that names no body of the map.
    case named(String)
}

/// A multi-sectoral forum of a place.
public struct Forum: Hashable, Sendable {
    public let id: ForumID
    public let name: String
    public let tier: ForumTier
    public let place: PlaceID
    public let circular: CircularID?
    public let established: Fact<PartialDate>
    public let firstMeeting: Fact<PartialDate>
    public let chair: Officer
    public let chairOffice: Officer
    public let coChair: Officer
    public let secretary: Officer
    public let secretaryOffice: Officer
    /// For forums without seats.
    public let members: Stated<StakeholderID>
    public let attributes: [String: String]
    public let evidence: Evidence
    public let note: String?

    public init(
        id: ForumID, name: String, tier: ForumTier, place: PlaceID, circular: CircularID? = nil,
        established: Fact<PartialDate> = .unknown, firstMeeting: Fact<PartialDate> = .unknown,
        chair: Officer = .unknown, chairOffice: Officer = .unknown, coChair: Officer = .unknown,
        secretary: Officer = .unknown, secretaryOffice: Officer = .unknown,
        members: Stated<StakeholderID> = .unknown, attributes: [String: String] = [:], evidence: Evidence,
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.tier = tier
        self.place = place
        self.circular = circular
        self.established = established
        self.firstMeeting = firstMeeting
        self.chair = chair
        self.chairOffice = chairOffice
        self.coChair = coChair
        self.secretary = secretary
        self.secretaryOffice = secretaryOffice
        self.members = members
        self.attributes = attributes
        self.evidence = evidence
        self.note = note
    }
}

/// Where a seat stands.
public enum SeatStatus: String, Sendable, CaseIterable {
    case seated
    case invited
    case pending
    case declined
    case left
}

/// A seat of a category in a forum.
public struct Seat: Hashable, Sendable {
    public let forum: ForumID
    public let category: CategoryID
    /// `nil` when no holder is recorded or the holder is withheld.
    public let stakeholder: StakeholderID?
    /// Whether somebody holds it whom this audience may not see.
    public let isHolderWithheld: Bool
    public let status: SeatStatus
    public let span: DateSpan
    public let evidence: Evidence
    public let note: String?

    public init(
        forum: ForumID, category: CategoryID, stakeholder: StakeholderID?, isHolderWithheld: Bool = false,
        status: SeatStatus = .seated, span: DateSpan = DateSpan(), evidence: Evidence, note: String? = nil
    ) {
        self.forum = forum
        self.category = category
        self.stakeholder = stakeholder
        self.isHolderWithheld = isHolderWithheld
        self.status = status
        self.span = span
        self.evidence = evidence
        self.note = note
    }
}
