/// What differs between two maps, or two dates of one.
public struct MapComparison: Sendable {
    public enum Change: String, Sendable, CaseIterable {
        case added
        case removed
        case changed
    }

    /// One column of a record that differs; an empty text stands for nothing.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let before: String
        public let after: String
    }

    /// One record that is new, gone or different.
    public struct RecordChange: Sendable, Hashable {
        public let file: MapFile
        public let change: Change
        public let id: String
        public let name: String
        /// By name; none for records that are new or gone.
        public let fields: [Field]
    }

    /// A pair of programmes of which another verdict holds.
    public struct OverlapChange: Sendable, Hashable {
        public enum Outcome: String, Sendable, CaseIterable {
            /// It was found only later.
            case new
            /// It asked for an answer and no longer does: the overlap is gone, coordinated or intended.
            case resolved
            /// Another verdict holds.
            case changed
            /// It is no longer found, and asked for nothing before.
            case gone
        }

        public let first: ProgrammeID
        public let second: ProgrammeID
        public let outcome: Outcome
        public let before: OverlapVerdict?
        public let after: OverlapVerdict?
    }

    /// The seats of a forum that is in both maps, or in one.
    public struct ForumChange: Sendable, Hashable {
        public let forum: ForumID
        /// `nil` where the map does not have the forum.
        public let seatedBefore: Int?
        public let seatedAfter: Int?
        public let of: Int
        public let newlySeated: [CategoryID]
        public let noLongerSeated: [CategoryID]
    }

    /// A theme in a county of which another state holds.
    public struct CoverageChange: Sendable, Hashable {
        public let theme: TermID
        public let place: PlaceID
        public let before: CoverageState
        public let after: CoverageState
    }

    public let dayBefore: CivilDate
    public let dayAfter: CivilDate
    /// In the order of the contract's files, then by identifier.
    public let records: [RecordChange]
    /// Resolved before new, then by identifiers.
    public let overlaps: [OverlapChange]
    /// Whether the overlaps of both were looked for; there may be too many programmes to compare.
    public let hasOverlaps: Bool
    public let forums: [ForumChange]
    /// By theme, then place.
    public let coverage: [CoverageChange]

    /// How many records of a file changed in one way.
    public func count(_ file: MapFile, _ change: Change) -> Int {
        records.count { $0.file == file && $0.change == change }
    }

    /// Whether anything differs.
    public var isEmpty: Bool { records.isEmpty && overlaps.isEmpty && forums.isEmpty && coverage.isEmpty }
}
