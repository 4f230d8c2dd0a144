/// A stable name for one record of a map, typed by what it names, so that a programme cannot be looked up as a forum.
///
/// Identifiers order by their Unicode scalars: the order is total and the same on every machine.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
    /// The text that stands in files, for example `jukwaa-la-vijana-njoro`.
    public let rawValue: String

    /// Makes an identifier from its text; no rule is checked here.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
