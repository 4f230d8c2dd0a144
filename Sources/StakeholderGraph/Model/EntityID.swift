public typealias StakeholderID = Identifier<Stakeholder>
public typealias ProgrammeID = Identifier<Programme>
public typealias ForumID = Identifier<Forum>

/// An end of a tie: a stakeholder, a programme or a forum.
public enum EntityID: Hashable, Sendable, Comparable {
    case stakeholder(StakeholderID)
    case programme(ProgrammeID)
    case forum(ForumID)

    public var kind: EntityKind {
        switch self {
        case .stakeholder: .stakeholder
        case .programme: .programme
        case .forum: .forum
        }
    }

    /// The text of the identifier; unique only within its kind.
    public var rawValue: String {
        switch self {
        case .stakeholder(let id): id.rawValue
        case .programme(let id): id.rawValue
        case .forum(let id): id.rawValue
        }
    }

    /// The stakeholder, when it is one.
    public var stakeholder: StakeholderID? {
        if case .stakeholder(let id) = self { id } else { nil }
    }

    /// The programme, when it is one.
    public var programme: ProgrammeID? {
        if case .programme(let id) = self { id } else { nil }
    }

    /// The forum, when it is one.
    public var forum: ForumID? {
        if case .forum(let id) = self { id } else { nil }
    }

    private var rank: Int {
        switch self {
        case .stakeholder: 0
        case .programme: 1
        case .forum: 2
        }
    }

    /// Stakeholders, then programmes, then forums; by identifier within a kind.
    public static func < (left: Self, right: Self) -> Bool {
        left.rank != right.rank ? left.rank < right.rank : left.rawValue < right.rawValue
    }
}
