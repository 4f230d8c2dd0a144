internal import StakeholderGraph

/// Dates of a 3W table: days in the order that the column itself proves, months by name.
struct ThreeWDates {
    private let words: ImportWords
    private var dayFirst = 0
    private var monthFirst = 0
    /// Dates that can be read two ways, or none.
    private(set) var unread = 0

    init(_ words: ImportWords) { self.words = words }

    /// Notes a date, for what it tells of the order of days and months.
    mutating func note(_ text: String) {
        guard case .ambiguous(let readings) = DateReader.read(text, order: .iso), readings.count == 1 else { return }
        // One reading exists: a number above twelve is a day, or the two are equal, which proves nothing.
        let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 else { return }
        if parts[0] > 12 { dayFirst += 1 } else if parts[1] > 12 { monthFirst += 1 }
    }

    /// A date, `nil` and counted when it cannot be told.
    mutating func read(_ text: String) -> PartialDate? {
        guard !text.isEmpty else { return nil }
        switch DateReader.read(text, order: .iso) {
        case .date(let date): return date
        case .ambiguous(let readings):
            if readings.count == 1 { return .day(readings[0]) }
            if dayFirst > 0, monthFirst == 0 { return .day(readings[0]) }
            if monthFirst > 0, dayFirst == 0 { return .day(readings[1]) }
        case .unreadable: break
        }
        unread += 1
        return nil
    }

    /// A month such as `2022-01`, `August` beside a year, `Jan 2022`.
    mutating func month(_ text: String, year: String) -> PartialDate? {
        guard !text.isEmpty else { return Int(year).map { .year($0) } }
        if case .date(let date) = DateReader.read(text, order: .iso) {
            return date
        }
        let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let number = parts.compactMap { monthNumber($0) }.first
        let written = (parts + [year]).compactMap { Int($0) }.first { (1900...2100).contains($0) }
        if let number, let written, let month = YearMonth(year: written, month: number) { return .month(month) }
        if case .ambiguous = DateReader.read(text, order: .iso) { return read(text) }
        unread += 1
        return nil
    }

    /// A month by how its name begins, in the languages of the reference data.
    private func monthNumber(_ word: String) -> Int? {
        let word = word.lowercased()
        guard word.count >= 3, Int(word) == nil else { return nil }
        return words.months.first { word.hasPrefix($0.start) }?.number
    }
}
