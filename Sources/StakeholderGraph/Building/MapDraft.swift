/// What was read of a map, before names are resolved and rules are checked.
public struct MapDraft: Sendable {
    /// One setting of `map.yaml`, or of the sheet `map`.
    public struct Setting: Sendable, Hashable {
        /// The key; a nested one with a dot: `criteria.minimum-shared-days`.
        public let key: String
        public let value: String
        public let location: SourceLocation

        public init(key: String, value: String, location: SourceLocation) {
            self.key = key
            self.value = value
            self.location = location
        }
    }

    public var tables: [DraftTable]
    public var settings: [Setting]
    /// What the readers found wrong with the files themselves.
    public var diagnostics: [Diagnostic]
    /// Rows that could not be read at all, by file.
    public var rejectedRows: [String: Int]

    public init(
        tables: [DraftTable] = [], settings: [Setting] = [], diagnostics: [Diagnostic] = [],
        rejectedRows: [String: Int] = [:]
    ) {
        self.tables = tables
        self.settings = settings
        self.diagnostics = diagnostics
        self.rejectedRows = rejectedRows
    }
}

/// What became of the rows of a file: `read = accepted + merged + rejected`.
public struct FileAccount: Sendable, Hashable {
    public let file: String
    public var accepted = 0
    public var merged = 0
    public var rejected = 0

    public init(file: String) { self.file = file }

    public var read: Int { accepted + merged + rejected }
}

/// An identifier that the builder made because the row had none.
public struct DerivedIdentifier: Sendable, Hashable {
    public let id: String
    public let name: String
    public let location: SourceLocation
}

/// A built map with all that was noticed on the way.
public struct MapBuilding: Sendable {
    public let map: StakeholderMap
    /// In the order of their places.
    public let diagnostics: [Diagnostic]
    /// In the order of the contract, other files after them by name.
    public let accounts: [FileAccount]
    /// In the order of their places.
    public let derivedIdentifiers: [DerivedIdentifier]

    public init(
        map: StakeholderMap, diagnostics: [Diagnostic], accounts: [FileAccount],
        derivedIdentifiers: [DerivedIdentifier]
    ) {
        self.map = map
        self.diagnostics = diagnostics
        self.accounts = accounts
        self.derivedIdentifiers = derivedIdentifiers
    }

    /// Whether any row was left out or any problem is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
