/// A recorded decision that two programmes overlap on purpose.
public struct Waiver: Hashable, Sendable {
    public let first: ProgrammeID
    public let second: ProgrammeID
    public let reason: String
    public let author: String
    /// The last day on which it holds is the latest this can mean.
    public let expires: PartialDate
    public let evidence: Evidence

    public init(
        first: ProgrammeID, second: ProgrammeID, reason: String, author: String, expires: PartialDate,
        evidence: Evidence
    ) {
        self.first = first
        self.second = second
        self.reason = reason
        self.author = author
        self.expires = expires
        self.evidence = evidence
    }
}

/// A recorded decision that a name means a body.
public struct AliasDecision: Hashable, Sendable {
    public let name: String
    public let stakeholder: StakeholderID
    public let decidedBy: String?
    public let date: PartialDate?
    public let reason: String?
    public let evidence: Evidence

    public init(
        name: String, stakeholder: StakeholderID, decidedBy: String? = nil, date: PartialDate? = nil,
        reason: String? = nil, evidence: Evidence
    ) {
        self.name = name
        self.stakeholder = stakeholder
        self.decidedBy = decidedBy
        self.date = date
        self.reason = reason
        self.evidence = evidence
    }
}
