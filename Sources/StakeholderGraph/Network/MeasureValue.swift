/// One value of a measure.
public enum MeasureValue: Sendable, Hashable {
    case number(Double)
    case count(Int)
    case flag(Bool)

    /// The measure is not defined here, or was not worked out; nil in JSON.
    case undefined

    /// Several values under names, in this order.
    case group([MeasureEntry])

    init(_ number: Double?) { self = number.map { .number($0) } ?? .undefined }

    init(_ count: Int?) { self = count.map { .count($0) } ?? .undefined }

    /// The number to sort by; nil where there is none.
    public var magnitude: Double? {
        switch self {
        case .number(let value): value
        case .count(let value): Double(value)
        case .flag(let value): value ? 1 : 0
        case .undefined, .group: nil
        }
    }
}

/// A value under its name.
public struct MeasureEntry: Sendable, Hashable {
    public let key: String
    public let value: MeasureValue

    init(_ key: String, _ value: MeasureValue) {
        self.key = key
        self.value = value
    }
}
