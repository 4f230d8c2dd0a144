/// A body as far as its name goes: an identifier, its names and where it is.
public struct NameEntry: Sendable, Hashable {
    public let id: String
    /// The name first, then other names of the same body.
    public let names: [String]
    public let place: PlaceID?

    public init(id: String, names: [String], place: PlaceID? = nil) {
        self.id = id
        self.names = names
        self.place = place
    }
}

/// Why two names may mean one body.
public struct NameEvidence: Sendable, Hashable, Comparable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Equal but for case, marks, punctuation and spaces.
        case writing
        case wordOrder = "word-order"
        /// A known short form or a Kiswahili form of the same words.
        case wording
        case spelling
        case acronym
        case legalForm = "legal-form"
        /// One of the two names its place.
        case placeInName = "place-in-name"
        /// A word such as *group* stands in one of the two only.
        case extraWord = "extra-word"
        case samePlace = "same-place"
    }

    public let kind: Kind
    /// The words that show it, for example `grp / group`.
    public let words: String

    public init(kind: Kind, words: String) {
        self.kind = kind
        self.words = words
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.kind.rawValue != right.kind.rawValue ? left.kind.rawValue < right.kind.rawValue : left.words < right.words
    }
}

/// Two bodies that may be one.
public struct NamePair: Sendable, Hashable {
    /// The smaller identifier.
    public let first: String
    public let second: String
    /// From 0 to 1; 1 is the same name in the same place.
    public let score: Double
    public let evidence: [NameEvidence]
}

/// What was found among the names of a map.
public struct NameReport: Sendable {
    /// By score, the highest first, then by identifiers.
    public let pairs: [NamePair]
    /// A body without a place that may be any of several bodies of different places: nothing in the names decides.
    public let ambiguous: [(body: String, candidates: [String])]
    /// Groups of names left uncompared because they were too many, by the words they share.
    public let skipped: [(words: String, names: Int)]
    /// How many pairs were looked at.
    public let compared: Int
}
