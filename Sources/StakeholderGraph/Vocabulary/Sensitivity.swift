/// How far a row may travel, from everybody to nobody but its author.
public enum Sensitivity: Int, Comparable, Sendable, CaseIterable {
    /// Anybody may see it: the default of facts.
    case `public` = 0
    /// The members of a forum.
    case forum = 1
    /// The team that keeps the map: the default of judgements.
    case `internal` = 2
    /// Nobody by default: contacts, and rows whose sensitivity cannot be read.
    case sealed = 3

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The word that stands in files.
    public var name: String {
        switch self {
        case .public: "public"
        case .forum: "forum"
        case .internal: "internal"
        case .sealed: "sealed"
        }
    }

    /// Reads the word of a file, in any case; `nil` for any other word.
    public init?(name: String) {
        let folded = name.lowercased()
        guard let match = Self.allCases.first(where: { $0.name == folded }) else { return nil }
        self = match
    }
}

/// The people for whom an output is made. An audience sees its own level and those below it.
public struct Audience: Hashable, Sendable {
    /// The highest sensitivity this audience may see.
    public let level: Sensitivity

    public init(_ level: Sensitivity) { self.level = level }

    /// `public`, `forum`, `internal` or `sealed`.
    public var name: String { level.name }

    /// Whether a row of this sensitivity may be shown.
    public func sees(_ sensitivity: Sensitivity) -> Bool { sensitivity <= level }

    /// The audience when neither the command nor the map names one.
    public static let standard = Audience(.forum)
}
