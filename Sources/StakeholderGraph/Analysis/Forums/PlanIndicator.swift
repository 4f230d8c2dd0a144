/// One item of a forum's work plan with its indicator.
public struct PlanIndicator: Sendable {
    /// What can be said of it on the date.
    public enum State: String, Sendable, Codable {
        /// The target is reached by the figures.
        case reached
        /// Recorded as done, whatever the figures say.
        case done
        /// Due later, or on the date.
        case open
        /// Due before the date, and neither done nor reached as far as is recorded.
        case overdue
        /// No due date is recorded.
        case undated
    }

    public let forum: ForumID
    public let item: String
    public let duty: String?
    public let indicator: String?
    public let target: String?
    public let achieved: String?
    /// Achieved as a share of the target; `nil` unless both are plain numbers and the target is above 0.
    public let share: Double?
    public let responsible: [StakeholderID]
    public let due: PartialDate?
    public let state: State
    public let evidence: SourceLocation

    /// The quarter in which it is due; `nil` when that is not recorded or only the year is.
    public var quarter: YearQuarter? {
        guard let due, YearQuarter(of: due.earliest.yearMonth) == YearQuarter(of: due.latest.yearMonth) else {
            return nil
        }
        return YearQuarter(of: due.latest.yearMonth)
    }
}

extension PlanIndicator: Encodable {
    private enum Key: String, CodingKey {
        case forum, item, duty, indicator, target, achieved, share, responsible, due, state, evidence
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(forum, forKey: .forum)
        try container.encode(item, forKey: .item)
        try container.encode(duty, forKey: .duty)
        try container.encode(indicator, forKey: .indicator)
        try container.encode(target, forKey: .target)
        try container.encode(achieved, forKey: .achieved)
        try container.encode(share, forKey: .share)
        try container.encode(responsible, forKey: .responsible)
        try container.encode(due?.description, forKey: .due)
        try container.encode(state, forKey: .state)
        try container.encode(EvidenceRow(evidence), forKey: .evidence)
    }
}
