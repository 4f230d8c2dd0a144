/// A meeting of a forum.
public struct Meeting: Hashable, Sendable {
    public let forum: ForumID
    public let date: PartialDate
    /// Whether it made an action plan; `nil` when not recorded.
    public let hasActionPlan: Bool?
    public let attended: Stated<StakeholderID>
    public let evidence: Evidence

    public init(
        forum: ForumID, date: PartialDate, hasActionPlan: Bool?, attended: Stated<StakeholderID> = .unknown,
        evidence: Evidence
    ) {
        self.forum = forum
        self.date = date
        self.hasActionPlan = hasActionPlan
        self.attended = attended
        self.evidence = evidence
    }
}

/// A monthly report of a forum.
public struct Report: Hashable, Sendable {
    public let forum: ForumID
    public let period: YearMonth
    public let submitted: Fact<PartialDate>
    /// To whom, as typed.
    public let recipient: String?
    public let evidence: Evidence

    public init(
        forum: ForumID, period: YearMonth, submitted: Fact<PartialDate>, recipient: String?, evidence: Evidence
    ) {
        self.forum = forum
        self.period = period
        self.submitted = submitted
        self.recipient = recipient
        self.evidence = evidence
    }
}

/// An item of a forum's work plan.
public struct PlanItem: Hashable, Sendable {
    public let forum: ForumID
    public let item: String
    /// `a` to `n`.
    public let duty: String?
    public let theme: TermID?
    public let responsible: Stated<StakeholderID>
    public let due: PartialDate?
    /// As typed.
    public let status: String?
    public let programme: ProgrammeID?
    /// The indicator, its target and what was achieved, as typed.
    public let indicator: String?
    public let target: String?
    public let achieved: String?
    public let evidence: Evidence

    public init(
        forum: ForumID, item: String, duty: String? = nil, theme: TermID? = nil,
        responsible: Stated<StakeholderID> = .unknown, due: PartialDate? = nil, status: String? = nil,
        programme: ProgrammeID? = nil, indicator: String? = nil, target: String? = nil, achieved: String? = nil,
        evidence: Evidence
    ) {
        self.forum = forum
        self.item = item
        self.duty = duty
        self.theme = theme
        self.responsible = responsible
        self.due = due
        self.status = status
        self.programme = programme
        self.indicator = indicator
        self.target = target
        self.achieved = achieved
        self.evidence = evidence
    }
}
