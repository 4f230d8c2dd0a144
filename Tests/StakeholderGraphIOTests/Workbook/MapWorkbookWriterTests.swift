import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Maps written as workbooks")
struct MapWorkbookWriterTests {
    private func map(_ url: URL) throws -> StakeholderMap {
        let building = try MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)).read(url)
        #expect(building.hasErrors == false)
        return building.map
    }

    private func files(_ map: StakeholderMap) -> [String: Data] {
        Dictionary(
            MapFolderWriter.files(map.disclosed(for: Audience(.sealed))).map { ($0.name, $0.data) },
            uniquingKeysWith: { first, _ in first })
    }

    private func withFile<Result>(_ bytes: Data, _ body: (URL) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: url) }
        try bytes.write(to: url)
        return try body(url)
    }

    @Test("A map and its workbook give the same CSV, byte for byte", arguments: ["nakuru-workshop", "pilot-2025"])
    func roundTrip(name: String) throws {
        let original = try map(ReferenceFixture.folder.appendingPathComponent("samples/\(name)", isDirectory: true))
        let disclosed = original.disclosed(for: Audience(.sealed))
        let bytes = try MapWorkbookWriter.data(disclosed)
        #expect(try MapWorkbookWriter.data(disclosed) == bytes)
        let again = try withFile(bytes) { try map($0) }
        #expect(files(again) == files(original))
        #expect(files(original).count > 3)
    }

    @Test("Days are date cells, numbers numbers, and everything else is text")
    func types() throws {
        let table = MapFolderTable(
            file: .stakeholders, header: ["id", "name", "category", "power", "as_of", "Ward code", "note"],
            rows: [
                ["007", "=1+1", "youth-led", "7", "2025-03-12", "0012", "-5 degrees"],
                ["b", "Plain", "unknown", "2.5", "2025-03", "12", "-"],
                ["c", "'=x", "unknown", "", "2025", "1e3", "@home"],
            ])
        let settings = [(key: "title", value: "=T"), (key: "date", value: "2025-06-30")]
        let bytes = try MapWorkbookWriter.data(tables: [table], settings: settings)
        let sheets = try WorkbookReader.rawSheets(Array(bytes))
        #expect(sheets.map(\.name) == ["map", "stakeholders"])
        // 45,728 days lie between 30 December 1899 and 12 March 2025.
        #expect(
            sheets[1].ordered().filter { $0.line > 1 }.map(\.value) == [
                .text("007"), .text("'=1+1"), .text("youth-led"), .number(7), .date(45_728), .text("0012"),
                .text("'-5 degrees"), .text("b"), .text("Plain"), .text("unknown"), .number(2.5), .text("2025-03"),
                .text("12"), .text("-"), .text("c"), .text("''=x"), .text("unknown"), .text("2025"), .text("1e3"),
                .text("'@home"),
            ])
        let draft = try MapWorkbookReader(path: "t.xlsx", bytes: Array(bytes)).draft()
        let read = try #require(draft.tables.first)
        #expect((0..<3).map { row in (0..<7).map { read.text(row: row, column: $0) } } == Array(table.rows))
        #expect(draft.settings.map(\.value) == ["=T", "2025-06-30"])
        #expect(draft.diagnostics.map(\.code) == Array(repeating: .formulaLikeCell, count: 4))
        let plain = try MapWorkbookWriter.data(tables: [table], settings: [], neutralisingFormulas: false)
        #expect(try WorkbookReader.rawSheets(Array(plain))[0].ordered()[8].value == .text("=1+1"))
    }

    @Test("What a spreadsheet would run is guarded, and reading gives back what was typed")
    func formulas() {
        let cells = ["=1+1", "@x", "+y", "-z", "-", "-3.5", "'=kept", "''@twice", "'tis", "a=b", "'"]
        let written = cells.map(FormulaGuard.neutralised)
        #expect(
            written == [
                "'=1+1", "'@x", "'+y", "'-z", "-", "-3.5", "''=kept", "'''@twice", "'tis", "a=b", "'",
            ])
        let text = "name,category\n" + written.map { "\($0),youth-led\n" }.joined()
        let quoted = "name,category\n" + written.map { "\"\($0)\",youth-led\n" }.joined()
        for file in [text, quoted] {
            let reading = CSVReader.read(Array(file.utf8), name: "stakeholders", file: "stakeholders.csv")
            #expect(cells.indices.map { reading.table?.text(row: $0, column: 0) } == cells)
            #expect(reading.diagnostics.map(\.code) == Array(repeating: .formulaLikeCell, count: 4))
        }
    }
}
