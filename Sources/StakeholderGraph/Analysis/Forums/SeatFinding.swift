/// Where a category of a circular stands in a forum, from the least to the most.
public enum SeatState: String, Sendable, Comparable, CaseIterable, Codable {
    /// No body of the category is in the map for this place: the only state in which nobody can be phoned.
    case nobody
    /// Bodies of the category are in the map for this place, not yet seated.
    case known
    /// A seat is recorded as invited or pending.
    case invited
    /// A member of the forum holds it, directly or through a narrower category.
    case seated

    private var rank: Int {
        switch self {
        case .nobody: 0
        case .known: 1
        case .invited: 2
        case .seated: 3
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// The state in words.
    public var words: String {
        switch self {
        case .nobody: "nobody known"
        case .known: "known, not yet seated"
        case .invited: "invited, not yet seated"
        case .seated: "seated"
        }
    }
}

/// Somebody who could be asked to take a seat.
public struct SeatCandidate: Sendable, Hashable {
    /// What the forum's own records say of an earlier seat of the category.
    public enum Mark: String, Sendable {
        /// A seat of the category was offered and declined.
        case declined
        /// The body held a seat of the category and left it.
        case left
    }

    public let stakeholder: StakeholderID
    /// The nearest place in which the body is or works.
    public let place: PlaceID
    /// Steps up and down the tree of places from there to the forum's place.
    public let distance: Int
    public let mark: Mark?
}

/// What the audit found on one category of the circular.
public struct SeatFinding: Sendable {
    public let category: CategoryID
    /// The category's name in the circular.
    public let name: String
    public let state: SeatState
    /// Whether the category counts in the coverage: all but the open entry do.
    public let isCounted: Bool
    /// Who holds the seats of the state found, sorted; none for `known` and `nobody`.
    public let holders: [StakeholderID]
    /// Whether one of these seats is held by somebody whom this audience may not see.
    public let isHolderWithheld: Bool
    /// Whether one of these seats is recorded without saying who holds it.
    public let isHolderMissing: Bool
    /// The narrower categories through which alone the state was reached, in the circular's order.
    public let through: [CategoryID]
    /// For `known`: whom to ask, nearest first, then by identifier.
    public let candidates: [SeatCandidate]
    /// The clause of the circular that names the category.
    public let clause: String
    /// The seat rows of the state found.
    public let evidence: [SourceLocation]
}
