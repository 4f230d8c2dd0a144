/// What a list cell says: nothing (`unknown`), or some values, which may be none at all (`-`).
///
/// Unknown is not empty: an analysis must treat the two differently.
public enum Stated<Value> {
    /// The cell was empty, or what it said may not be shown to this audience.
    case unknown
    /// What was written, in the order typed; an empty list when the cell said `-` or `none`.
    case stated([Value])

    /// The values, none when unknown.
    public var values: [Value] {
        switch self {
        case .unknown: []
        case .stated(let values): values
        }
    }

    public var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }

    /// The same statement with each value changed.
    public func map<Other>(_ change: (Value) -> Other) -> Stated<Other> {
        switch self {
        case .unknown: .unknown
        case .stated(let values): .stated(values.map(change))
        }
    }
}

extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}
extension Stated: Sendable where Value: Sendable {}
