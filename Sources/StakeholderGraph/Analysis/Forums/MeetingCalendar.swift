/// Which forums met in a quarter, and which made a plan.
public struct MeetingQuarter: Sendable, Hashable {
    public let quarter: YearQuarter
    /// Forums that are asked for a meeting in the quarter.
    public let asked: Int
    /// Those of them with a meeting recorded.
    public let held: Int
    /// Those of them whose meeting made an action plan.
    public let heldWithPlan: Int
    /// Those without a meeting recorded, by identifier.
    public let withoutMeeting: [ForumID]
    /// Those that met without an action plan on record, by identifier.
    public let withoutPlan: [ForumID]
}

enum MeetingCalendar {
    /// One row a quarter, oldest first. A forum is asked for those of the last four quarters that its audit looks at.
    /// - Complexity: O(forums).
    static func quarters(_ audits: [ForumAudit]) -> [MeetingQuarter] {
        var states: [YearQuarter: [MeetingFinding.State: [ForumID]]] = [:]
        for audit in audits {
            for meeting in audit.meetings {
                states[meeting.quarter, default: [:]][meeting.state, default: []].append(audit.forum)
            }
        }
        return states.sorted { $0.key < $1.key }.map { quarter, forums in
            let (missing, held) = (forums[.missing] ?? [], forums[.held] ?? [])
            let planned = forums[.heldWithPlan]?.count ?? 0
            return MeetingQuarter(
                quarter: quarter, asked: missing.count + held.count + planned, held: held.count + planned,
                heldWithPlan: planned, withoutMeeting: missing.sorted(), withoutPlan: held.sorted())
        }
    }
}

extension MeetingQuarter: Encodable {
    private enum Key: String, CodingKey { case quarter, asked, held, heldWithPlan, withoutMeeting, withoutPlan }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(quarter.description, forKey: .quarter)
        try container.encode(asked, forKey: .asked)
        try container.encode(held, forKey: .held)
        try container.encode(heldWithPlan, forKey: .heldWithPlan)
        try container.encode(withoutMeeting, forKey: .withoutMeeting)
        try container.encode(withoutPlan, forKey: .withoutPlan)
    }
}
