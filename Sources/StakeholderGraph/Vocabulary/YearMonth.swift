/// A month of a year, for example the period of a report.
public struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since year 0, so that neighbouring months differ by one.
    public let ordinal: Int

    init(uncheckedYear year: Int, month: Int) { ordinal = year * 12 + month - 1 }

    /// Makes a month, or `nil` outside years 1 to 9999 and months 1 to 12.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        ordinal = year * 12 + month - 1
    }

    public var year: Int { ordinal / 12 }
    public var month: Int { ordinal % 12 + 1 }
    /// 1 to 4.
    public var quarter: Int { (month - 1) / 3 + 1 }
    public var firstDay: CivilDate { CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0) }
    public var lastDay: CivilDate { advanced(by: 1).firstDay.advanced(byDays: -1) }

    /// The month `months` later.
    public func advanced(by months: Int) -> YearMonth {
        let moved = ordinal + months
        return YearMonth(uncheckedYear: moved / 12, month: moved % 12 + 1)
    }

    public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

    /// `YYYY-MM`.
    public var description: String { "\(FixedFormat.padded(year, 4))-\(FixedFormat.padded(month, 2))" }
}

/// A quarter of a year, `2025-Q3`.
public struct YearQuarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Quarters since year 0.
    public let ordinal: Int

    /// The quarter in which a month lies.
    public init(of month: YearMonth) { ordinal = month.year * 4 + month.quarter - 1 }
    init(ordinal: Int) { self.ordinal = ordinal }

    public var year: Int { ordinal / 4 }
    /// 1 to 4.
    public var quarter: Int { ordinal % 4 + 1 }
    public var firstMonth: YearMonth { YearMonth(uncheckedYear: year, month: (quarter - 1) * 3 + 1) }
    public var firstDay: CivilDate { firstMonth.firstDay }
    public var lastDay: CivilDate { firstMonth.advanced(by: 2).lastDay }

    /// The quarter `quarters` later.
    public func advanced(by quarters: Int) -> YearQuarter { YearQuarter(ordinal: ordinal + quarters) }

    public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

    /// `YYYY-Qn`.
    public var description: String { "\(FixedFormat.padded(year, 4))-Q\(quarter)" }
}
