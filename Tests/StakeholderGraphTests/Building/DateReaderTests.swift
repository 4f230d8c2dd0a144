import Testing

@testable import StakeholderGraph

@Suite("Reading dates")
struct DateReaderTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test("day, month and year in the order of the contract")
    func yearFirst() throws {
        #expect(DateReader.read("2025-03-12", order: .iso) == .date(.day(try day(2025, 3, 12))))
        #expect(DateReader.read("2025-03", order: .iso) == .date(.month(try #require(YearMonth(year: 2025, month: 3)))))
        #expect(DateReader.read("2025", order: .dayFirst) == .date(.year(2025)))
        #expect(DateReader.read("2025-03-12 00:00:00", order: .iso) == .date(.day(try day(2025, 3, 12))))
    }

    @Test("the year last is refused with both readings, unless the map says day first")
    func yearLast() throws {
        #expect(
            DateReader.read("12/03/2025", order: .iso) == .ambiguous([try day(2025, 3, 12), try day(2025, 12, 3)]))
        #expect(DateReader.read("12/03/2025", order: .dayFirst) == .date(.day(try day(2025, 3, 12))))
        #expect(DateReader.read("31.12.2025", order: .dayFirst) == .date(.day(try day(2025, 12, 31))))
        #expect(DateReader.read("12/31/2025", order: .dayFirst) == .unreadable)
    }

    @Test(
        "what the calendar does not have is no date",
        arguments: ["2025-02-29", "2025-13", "2025-00-10", "25-03-12", "12/3/25", "March 2025", "", "2025-3-1", "0000"])
    func unreadable(text: String) {
        #expect(DateReader.read(text, order: .iso) == .unreadable)
    }

    @Test("every day from 1900 to 2100 comes back from its text")
    func roundTrip() throws {
        let (first, last) = (try day(1900, 1, 1), try day(2100, 12, 31))
        #expect(last.dayNumber - first.dayNumber == 73_413)
        for number in first.dayNumber...last.dayNumber {
            let date = CivilDate(dayNumber: number)
            #expect(DateReader.read(date.description, order: .iso) == .date(.day(date)))
        }
    }
}
