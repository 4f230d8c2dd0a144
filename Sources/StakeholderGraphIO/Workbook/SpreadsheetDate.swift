internal import StakeholderGraph

/// What a number format makes of a number: a day, a time, or just a number.
enum NumberFormatKind {
    case number
    case date
    case time

    /// The kind of a built-in format of SpreadsheetML (ECMA-376, part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// The kind of a custom format code, by the letters of its first section that are not quoted, escaped or in
    /// brackets; brackets around hours, minutes or seconds mean elapsed time.
    init(code: String) {
        var letters = Set<Character>()
        var rest = Substring(code.lowercased())
        scan: while let character = rest.popFirst() {
            switch character {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                if !inner.isEmpty, inner.allSatisfy({ $0 == "h" || $0 == "m" || $0 == "s" }) { letters.insert("h") }
                rest = rest.dropFirst(inner.count + 1)
            case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
            case "a" where rest.hasPrefix("/p"): rest = rest.dropFirst(2)
            case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
            default: letters.insert(character)
            }
        }
        if letters.contains("y") || letters.contains("d") {
            self = .date
        } else if letters.contains("h") || letters.contains("s") {
            self = .time
        } else {
            self = letters.contains("m") ? .date : .number
        }
    }
}

/// Turns the numbers that spreadsheets keep for days and times into text.
enum SpreadsheetDate {
    /// Whole numbers in this range in a date column are years that somebody typed, not days of the year 1905.
    static let years = 1900.0...2100.0

    /// `2025-03-12` for a day, whatever its time; `2025` for a year typed into a date cell; `nil` for what is no day
    /// of the years 1900 to 9999.
    ///
    /// - Parameters:
    ///   - serial: Days since the beginning of the workbook's calendar.
    ///   - is1904: Whether that is 1 January 1904 (old workbooks of the Macintosh) and not 1900, of which
    ///     spreadsheets think that it had a 29 February.
    static func day(_ serial: Double, is1904: Bool) -> String? {
        if years.contains(serial), serial == serial.rounded() { return String(Int(serial)) }
        guard serial >= (is1904 ? 0 : 1), serial < 2_958_466 else { return nil }
        let days = Int(serial.rounded(.down))
        // Days since 1 January 1970.
        let epoch = is1904 ? days - 24_107 : days - (days >= 60 ? 25_569 : 25_568)
        return civil(epoch)
    }

    /// `14:30:00`, or hours beyond 24 for elapsed time.
    static func time(_ serial: Double) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }

    /// The day of an ISO text such as `2025-03-12T00:00:00`; a day of 1905 that is a typed year is that year.
    static func day(iso text: String) -> String? {
        let day = text.prefix(10)
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard day.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let date = Int(parts[2]), (1...12).contains(month), (1...31).contains(date)
        else { return nil }
        if year == 1905, let serial = (1900...2100).first(where: { civil($0 - 25_569) == day }) {
            return String(serial)
        }
        return String(day)
    }

    /// The serial number of a day `2025-03-12` in the calendar of 1900; `nil` for other texts, for days before March
    /// 1900 and for those that would read back as a typed year.
    static func serial(iso text: String) -> Double? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day),
            date.description == text
        else { return nil }
        let serial = Double(date.dayNumber + 25_569)
        return serial > 60 && !years.contains(serial) ? serial : nil
    }

    /// The date of a number of days since 1 January 1970.
    private static func civil(_ epochDays: Int) -> String { CivilDate(dayNumber: epochDays).description }
}
