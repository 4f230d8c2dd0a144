/// How many categories of the circular a forum has.
public struct ForumCoverage: Sendable, Hashable, Encodable {
    /// Named categories that are seated.
    public let seated: Int
    /// Named categories of the circular; the open entry is not one.
    public let of: Int
    /// The largest number of seated categories that can each be given a different voice.
    public let independent: Int
}

/// One voice that holds seats in two or more categories.
public struct SoleVoice: Sendable, Hashable, Encodable {
    /// The holders that count as one voice, sorted.
    public let stakeholders: [StakeholderID]
    /// The categories in which they hold seats, in the circular's order; categories merely covered are left out.
    public let categories: [CategoryID]
    /// Why several holders are one voice, in words; empty for a single body.
    public let reasons: [String]
}

/// Where an office of a forum stands.
public enum OfficeState: String, Sendable, CaseIterable, Codable {
    case filled
    case vacant
    /// Somebody holds it whom the circular does not provide for.
    case wrong
    /// Not recorded, or withheld from this audience.
    case unknown
}

/// What the audit found on one office.
public struct OfficeFinding: Sendable, Hashable {
    /// The offices in the order of the report.
    public enum Office: String, Sendable, CaseIterable, Codable {
        case chair
        case coChair = "co-chair"
        case secretary
    }

    public let office: Office
    public let state: OfficeState
    /// The identifier of the body, or the free text of the forum's row; `nil` when there is none to show.
    public let holder: String?
    /// Why the state is what it is, in words.
    public let reason: String
    public let clause: String
}

/// Whether the report of a month was received.
public struct ReportFinding: Sendable, Hashable {
    public enum State: String, Sendable, Codable {
        case received
        case missing
    }

    public let period: YearMonth
    public let state: State
}

/// Whether a forum met in a quarter.
public struct MeetingFinding: Sendable, Hashable {
    public enum State: String, Sendable, Codable {
        case held
        /// A meeting of the quarter made an action plan.
        case heldWithPlan = "held-with-plan"
        case missing
    }

    public let quarter: YearQuarter
    public let state: State
}

/// What serves one of the duties of the circular.
public struct DutyFinding: Sendable, Hashable {
    /// `a` to `n`.
    public let letter: String
    public let text: String
    public let clause: String
    /// Programmes with the duty at the forum's place, inside it or around it, sorted.
    public let programmes: [ProgrammeID]
    /// The forum's own plan items with the duty, sorted.
    public let planItems: [String]

    public var isServed: Bool { !programmes.isEmpty || !planItems.isEmpty }
}
