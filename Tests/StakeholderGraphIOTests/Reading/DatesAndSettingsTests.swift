import Foundation
import StakeholderGraph
import Testing

/// Dates as clerks write them, and `map.yaml`.
@Suite("dates and settings")
struct DatesAndSettingsTests {
    private func starts(_ dates: [String], settings: String = "title: T\n") throws -> MapBuilding {
        let rows = dates.enumerated().map { "p\($0.offset),P\($0.offset),\($0.element)" }
        return try MapText.build([
            "map.yaml": settings, "programmes.csv": "id,name,start\n" + rows.joined(separator: "\n") + "\n",
        ])
    }

    private func texts(_ building: MapBuilding) -> [String?] { building.map.programmes.map(\.span.start?.description) }

    @Test func yearMonthAndDayAreReadAsFarAsTheyAreWritten() throws {
        let building = try starts(["2025", "2025-03", "2025-03-12", "-", "", "2024-02-29"])
        #expect(texts(building) == ["2025", "2025-03", "2025-03-12", nil, nil, "2024-02-29"])
        #expect(building.problems == [])
    }

    @Test func aDayFirstDateIsRefusedWithBothReadingsUnlessTheMapSaysSo() throws {
        let dates = ["12/03/2025", "3.12.2025", "25/03/2025", "03/25/2025", "31-12-2025"]
        let refused = try starts(dates)
        #expect(texts(refused) == [nil, nil, nil, nil, nil])
        #expect(refused.diagnostics.map(\.code) == Array(repeating: .ambiguousDate, count: 5))
        #expect(
            refused.diagnostics.map(\.suggestions) == [
                ["2025-03-12", "2025-12-03"], ["2025-12-03", "2025-03-12"], ["2025-03-25"], ["2025-03-25"],
                ["2025-12-31"],
            ])
        let read = try starts(dates, settings: "dates: day-first\n")
        #expect(texts(read) == ["2025-03-12", "2025-12-03", "2025-03-25", nil, "2025-12-31"])
        #expect(read.problems == ["programmes.csv:5:3 error bad-date"])
    }

    @Test(
        "what is no date is an error, and the row stands",
        arguments: ["2025-02-30", "2025-13", "25", "March 2025", "2025-3-1", "45000", "2025-03-12 14:30:00"])
    func badDates(text: String) throws {
        let building = try starts([text])
        #expect(building.problems == ["programmes.csv:2:3 error bad-date"])
        #expect(building.rows == [1, 1, 0, 0])
    }

    @Test func settingsAreReadWhateverTheirCaseAndTheBadOnesAreTheCarefulOnes() throws {
        let building = try starts(
            [],
            settings: """
                Title: "Njoro: who is missing"
                PLACE: njoro
                date: 2025-06-30
                draft: ndiyo
                language: sw
                audience: everyone
                judgements: secret
                subcounties: census-2019
                criteria:
                  minimum-shared-days: 60

                """)
        let settings = building.map.settings
        #expect(settings.title == "Njoro: who is missing")
        #expect(settings.place == "nakuru/njoro")
        #expect(settings.date?.description == "2025-06-30")
        #expect(settings.isDraft)
        #expect(settings.language == "sw")
        #expect(settings.subcounties == "census-2019")
        #expect(settings.criteria == ["minimum-shared-days": 60])
        #expect(settings.audience == Audience(.public))
        #expect(settings.judgements == .sealed)
        #expect(
            building.problems == ["map.yaml:6:11 warning bad-setting", "map.yaml:7:13 warning bad-setting"])
    }

    @Test(
        "settings that cannot be understood are one error, and the rows are read",
        arguments: [
            "title: \"open\n", "- a\n- list\n", "title: a: b\n", "title: one\ntitle: two\n", "\ttitle: T\n",
            "a: &a [*a]\n", "just words\n",
        ])
    func badYAML(text: String) throws {
        let building = try starts(["2025"], settings: text)
        #expect(building.diagnostics.count { $0.location.file == "map.yaml" } == 1)
        #expect(building.rows == [1, 1, 0, 0])
    }

    @Test func settingsThatAreNoTextAreRefused() throws {
        let utf16 = try MapText.build([
            "map.yaml": Data([0xFF, 0xFE, 0x74, 0x00]),
            "stakeholders.csv": Data("name,category\nA,cso\n".utf8),
        ])
        #expect(utf16.diagnostics.map(\.code) == [.wrongEncoding])
        let mark = try MapText.build([
            "map.yaml": Data([0xEF, 0xBB, 0xBF] + Array("title: Ramani\r\n".utf8)),
            "stakeholders.csv": Data("name,category\nA,cso\n".utf8),
        ])
        #expect(mark.map.settings.title == "Ramani")
        #expect(mark.diagnostics.isEmpty)
    }
}
