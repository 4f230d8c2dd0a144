/// Where a row comes from and how far it may travel.
public struct Evidence: Hashable, Sendable {
    /// The document, person's role or occasion that says so, as typed.
    public let source: String?
    /// When the fact was last confirmed.
    public let asOf: PartialDate?
    /// The row.
    public let location: SourceLocation
    public let sensitivity: Sensitivity

    public init(
        source: String? = nil, asOf: PartialDate? = nil, location: SourceLocation, sensitivity: Sensitivity = .public
    ) {
        self.source = source
        self.asOf = asOf
        self.location = location
        self.sensitivity = sensitivity
    }

    /// The same row without what might name a withheld body.
    func withoutSource() -> Evidence { Evidence(location: location, sensitivity: sensitivity) }
}

/// What a single cell says: nothing, that there is none (`-`), or a value.
public enum Fact<Value> {
    /// The cell was empty, or what it said may not be shown.
    case unknown
    /// Known to be none.
    case none
    case known(Value)

    /// The value, `nil` when unknown or none.
    public var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }

    public var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }
}

extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}
extension Fact: Sendable where Value: Sendable {}
