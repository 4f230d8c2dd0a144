/// Reads the dates of the contract: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, and `12/03/2025` where the map says day first.
public enum DateReader {
    /// What a text means as a date.
    public enum Reading: Equatable, Sendable {
        case date(PartialDate)
        /// Written with the year last, in a map that does not say which comes first: the readings that exist.
        case ambiguous([CivilDate])
        case unreadable
    }

    /// Reads a text without outer white space.
    public static func read(_ text: String, order: MapSettings.DateOrder) -> Reading {
        let bytes = Array(text.utf8)
        if let date = yearFirst(bytes) { return .date(date) }
        guard let parts = yearLast(bytes) else { return .unreadable }
        let dayFirst = CivilDate(year: parts.2, month: parts.1, day: parts.0)
        if order == .dayFirst {
            return dayFirst.map { .date(.day($0)) } ?? .unreadable
        }
        let monthFirst = CivilDate(year: parts.2, month: parts.0, day: parts.1)
        var readings: [CivilDate] = []
        if let dayFirst { readings.append(dayFirst) }
        if let monthFirst, monthFirst != dayFirst { readings.append(monthFirst) }
        return readings.isEmpty ? .unreadable : .ambiguous(readings)
    }

    private static func yearFirst(_ bytes: [UInt8]) -> PartialDate? {
        var bytes = bytes
        // Spreadsheets and scripts add a midnight.
        if bytes.count == 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[11...].elementsEqual("00:00:00".utf8)
        {
            bytes.removeLast(9)
        }
        guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10, let year = number(bytes[0..<4]),
            year >= 1
        else { return nil }
        if bytes.count == 4 { return .year(year) }
        guard bytes[4] == UInt8(ascii: "-"), let month = number(bytes[5..<7]) else { return nil }
        if bytes.count == 7 { return YearMonth(year: year, month: month).map(PartialDate.month) }
        guard bytes[7] == UInt8(ascii: "-"), let day = number(bytes[8..<10]) else { return nil }
        return CivilDate(year: year, month: month, day: day).map(PartialDate.day)
    }

    private static func yearLast(_ bytes: [UInt8]) -> (Int, Int, Int)? {
        let separators = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]
        guard let separator = separators.first(where: { bytes.contains($0) }) else { return nil }
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts[2].count == 4, let first = number(parts[0]), let second = number(parts[1]),
            let year = number(parts[2])
        else { return nil }
        return (first, second, year)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        return digits.isEmpty ? nil : value
    }
}
