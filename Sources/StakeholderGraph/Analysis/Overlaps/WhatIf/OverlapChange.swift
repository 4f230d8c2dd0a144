/// A change to two programmes that somebody thinks about.
public enum OverlapChange: Sendable, Hashable {
    /// The two become one programme that does all that either does.
    case merge(ProgrammeID, ProgrammeID)
    /// The two divide the places that both work in.
    case split(ProgrammeID, ProgrammeID)

    /// The two programmes, the lower identifier first.
    public var programmes: [ProgrammeID] {
        switch self {
        case .merge(let a, let b), .split(let a, let b): [min(a, b), max(a, b)]
        }
    }

    /// `merge` or `split`.
    public var kind: String {
        switch self {
        case .merge: "merge"
        case .split: "split"
        }
    }
}

/// What a change would do to coverage and to the pairs in which either programme stands.
public struct OverlapWhatIf: Sendable, Hashable {
    public let change: OverlapChange
    /// The names of the two, in the order of `change.programmes`.
    public let names: [String]
    /// Where each programme would work; one entry for a merge.
    public let areas: [Area]
    /// Every cell of theme, place and target group that either serves before or after, by theme, place and group.
    public let cells: [Cell]
    /// How many pairs of each verdict have one of the two in them.
    public let pairsBefore: [OverlapVerdict: Int]
    public let pairsAfter: [OverlapVerdict: Int]
    /// What is spent together, when both give a budget in one currency.
    public let money: Money?

    /// A programme after the change.
    public struct Area: Sendable, Hashable {
        public let programme: ProgrammeID
        public let name: String
        /// By identifier.
        public let places: [PlaceID]
        /// A place next door that nobody is known to serve, into which it would move because the other keeps its own.
        public let movesTo: PlaceID?
    }

    public struct Money: Sendable, Hashable {
        public let amount: Double
        public let currency: String?
    }

    /// One theme in one place for one target group.
    public struct Cell: Sendable, Hashable {
        public let theme: TermID
        public let place: PlaceID
        /// `nil` where neither programme says whom it serves.
        public let targetGroup: TermID?
        /// Programmes of the whole map that are known to serve it and are not over, by identifier.
        public let before: [ProgrammeID]
        public let after: [ProgrammeID]
        public let isDeclaredNeed: Bool

        public var effect: Effect {
            if before.isEmpty { return after.isEmpty ? .unchanged : .gained }
            if after.isEmpty { return .lost }
            if after.count == before.count { return .unchanged }
            return after.count < before.count ? .fewer : .more
        }
    }

    /// What becomes of a cell.
    public enum Effect: String, Sendable, CaseIterable {
        /// No programme would be known to serve it any more.
        case lost
        /// Nobody serves it today, somebody would.
        case gained
        /// Fewer programmes than today, still at least one.
        case fewer
        case more
        case unchanged
    }

    /// How many cells each effect has.
    public func count(_ effect: Effect) -> Int { cells.count { $0.effect == effect } }
}
