/// A date as people write it: a day, a month or a year.
///
/// A month or a year stands for its first day as a start and for its last day as an end.
public enum PartialDate: Hashable, Sendable, CustomStringConvertible {
    case day(CivilDate)
    case month(YearMonth)
    case year(Int)

    /// The first day it can mean.
    public var earliest: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.firstDay
        case .year(let year): YearMonth(uncheckedYear: year, month: 1).firstDay
        }
    }

    /// The last day it can mean.
    public var latest: CivilDate {
        switch self {
        case .day(let date): date
        case .month(let month): month.lastDay
        case .year(let year): YearMonth(uncheckedYear: year, month: 12).lastDay
        }
    }

    /// As typed: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let month): month.description
        case .year(let year): FixedFormat.padded(year, 4)
        }
    }
}

/// From a first to a last day, both counted; either end may be unknown.
public struct DateSpan: Hashable, Sendable {
    public let start: PartialDate?
    public let end: PartialDate?

    public init(start: PartialDate? = nil, end: PartialDate? = nil) {
        self.start = start
        self.end = end
    }

    /// The first day, `nil` when open.
    public var firstDay: CivilDate? { start?.earliest }
    /// The last day, `nil` when open.
    public var lastDay: CivilDate? { end?.latest }

    /// Whether neither end is written.
    public var isUndated: Bool { start == nil && end == nil }

    /// Whether the span is in force on a day; a missing end is open.
    public func contains(_ day: CivilDate) -> Bool { meets(first: day, last: day) }

    /// Whether the span is in force on some day from `first` to `last`, `nil` meaning open; a missing end is open.
    public func meets(first: CivilDate?, last: CivilDate?) -> Bool {
        if let firstDay, let last, firstDay > last { return false }
        if let lastDay, let first, lastDay < first { return false }
        return true
    }
}
