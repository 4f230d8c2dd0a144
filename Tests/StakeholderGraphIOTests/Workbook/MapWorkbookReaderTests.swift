import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("A map in a workbook")
struct MapWorkbookReaderTests {
    private func text(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private func draft(_ sheets: [(String, [[String]])]) throws -> MapDraft {
        var fixture = WorkbookFixture()
        fixture.sheets = sheets.map { name, rows in
            let cells = rows.enumerated().map { line, row in
                "<row r=\"\(line + 1)\">"
                    + row.enumerated().map { text(SourceLocation.columnLetters($0 + 1) + "\(line + 1)", $1) }.joined()
                    + "</row>"
            }
            return (name, "visible", cells.joined())
        }
        return try MapWorkbookReader(path: "m.xlsx", bytes: fixture.bytes).draft()
    }

    @Test("The sheet map holds the settings; unknown and repeated sheets are remarked upon")
    func settings() throws {
        let draft = try draft([
            (
                "Map",
                [["key", "value"], ["title", "Nakuru"], ["Dates", "day-first"], ["draft", "TRUE"], ["title", "x"]]
            ),
            ("stakeholders", [["name", "category"], ["A", "youth"]]), ("Stakeholder", [["a"], ["b"]]),
            ("target groups", [["id", "name"], ["a", "A"]]), ("target_groups", [["id", "name"], ["b", "B"]]),
        ])
        #expect(draft.settings.map { "\($0.key)=\($0.value)" } == ["title=Nakuru", "dates=day-first", "draft=yes"])
        #expect(draft.settings.first?.location.text == "Map!B2")
        #expect(draft.tables.map(\.name) == ["stakeholders", "target-groups"])
        #expect(
            draft.diagnostics.map { "\($0.severity.name) \($0.code.rawValue) \($0.location.text)" } == [
                "warning bad-setting Map!B5", "note unknown-file Stakeholder", "error unknown-file target_groups",
            ])
        #expect(draft.diagnostics[1].suggestions == ["stakeholders"])
    }

    @Test("Of a sheet that is not read nothing is said but that")
    func notes() throws {
        let draft = try draft([
            ("stakeholders", [["name", "category"], ["A", "youth"]]),
            ("My notes", [["remember"], ["ring", "them", "up"], ["", "=soon", "later"]]),
        ])
        #expect(draft.diagnostics.map { "\($0.code.rawValue) \($0.location.text)" } == ["unknown-file My notes"])
    }

    @Test("A workbook without a sheet of a map is no map")
    func noMap() {
        #expect(throws: MapReadingError.self) { try draft([("Sheet1", [["a"], ["b"]])]) }
    }
}
