/// Two or more maps that say different things of one cell, or that use one name for two bodies, and how it was settled.
public struct MergeConflict: Sendable, Hashable, Encodable {
    /// Why a value stands.
    public enum Rule: String, Sendable, Encodable {
        /// Somebody decided it in `decisions.csv`.
        case decision
        /// Its row was confirmed last (`as_of`).
        case latest
        /// Most maps say so.
        case most
        /// Neither was confirmed later nor said more often; it comes first in the order of texts.
        case first
        /// An id that was made from a name, and places that lie apart: two bodies, whose ids got their places.
        case keptApart = "kept-apart"
    }

    /// One value and the rows that have it, by map and row.
    public struct Stated: Sendable, Hashable, Encodable {
        public let value: String
        public let from: [String]
    }

    /// The file of the merged map.
    public let file: String
    /// The id of the record, or what it is known by: `nakuru-forum / elders`.
    public let id: String
    public let column: String
    /// Every value, in the order of texts.
    public let values: [Stated]
    /// The value that stands; empty when the rows were kept apart.
    public let chosen: String
    public let rule: Rule
}

/// What somebody decided about a cell of the merged map: a row of `decisions.csv`.
public struct MergeDecision: Sendable, Hashable {
    public let file: String
    public let id: String
    public let column: String
    public let value: String

    public init(file: String, id: String, column: String, value: String) {
        self.file = file
        self.id = id
        self.column = column
        self.value = value
    }
}
