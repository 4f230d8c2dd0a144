/// How much a problem in the data weighs.
public enum Severity: Int, Comparable, Sendable, CaseIterable {
    /// Worth knowing; nothing was lost.
    case note = 0
    /// A cell was left out or is doubtful; its row stands.
    case warning = 1
    /// A row, a column or a file was left out.
    case error = 2

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// `note`, `warning` or `error`.
    public var name: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

/// A problem in the data, with its place and what to do about it. Findings about the world are another type.
public struct Diagnostic: Hashable, Sendable {
    /// A second place that explains the first.
    public struct Note: Hashable, Sendable {
        public let message: String
        public let location: SourceLocation?

        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    public let code: DiagnosticCode
    public let severity: Severity
    /// One plain sentence.
    public let message: String
    public let location: SourceLocation
    /// The header of the column, by its name in the contract.
    public let field: String?
    /// What was written there.
    public let value: String?
    /// What may have been meant, best first.
    public let suggestions: [String]
    public let notes: [Note]

    public init(
        _ code: DiagnosticCode, severity: Severity? = nil, _ message: String, at location: SourceLocation,
        field: String? = nil, value: String? = nil, suggestions: [String] = [], notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.location = location
        self.field = field
        self.value = value
        self.suggestions = suggestions
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// By place, then the graver first, then code, value and message: a total order.
    public static func < (left: Self, right: Self) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        if left.value != right.value { return (left.value ?? "") < (right.value ?? "") }
        return left.message < right.message
    }
}
