import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Annotated workbooks")
struct AnnotatedWorkbookTests {
    private func reader() -> MapReader { MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)) }

    private func temporary(_ name: String) -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + name)
    }

    @Test("An annotated workbook marks the cells of problems and keeps the others with their types")
    func annotated() throws {
        var fixture = WorkbookFixture()
        func text(_ reference: String, _ text: String) -> String {
            "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        fixture.sheets = [
            (
                "stakeholders", "visible",
                "<row r=\"1\">" + text("A1", "name") + text("B1", "category") + text("C1", "power") + "</row>"
                    + "<row r=\"2\">" + text("A2", "Wanjiru Group") + text("B2", "nonsense")
                    + "<c r=\"C2\"><v>7</v></c></row>"
                    + "<row r=\"3\">" + text("A3", " 007 ") + text("B3", "unknown") + "<c r=\"C3\"><v>70</v></c></row>"
            ),
            ("notes", "hidden", "<row r=\"4\">" + text("B4", "own") + "<c r=\"C4\" t=\"b\"><v>1</v></c></row>"),
        ]
        let input = temporary(".xlsx")
        defer { try? FileManager.default.removeItem(at: input) }
        try Data(fixture.bytes).write(to: input)
        let building = try reader().read(input)
        let out = try AnnotatedWorkbook(map: input, diagnostics: building.diagnostics).data()
        let sheets = try WorkbookReader.rawSheets(Array(out))
        #expect(sheets.map(\.name) == ["stakeholders", "notes", "problems", "proposed"])
        #expect(sheets.map(\.isHidden) == [false, true, false, false])
        #expect(
            sheets[0].ordered().map(\.value) == [
                .text("name"), .text("category"), .text("power"), .text("Wanjiru Group"), .text("nonsense"),
                .number(7), .text(" 007 "), .text("unknown"), .number(70),
            ])
        #expect(sheets[1].ordered().map(\.value) == [.text("own"), .boolean(true)])
        let links = sheets[2].ordered().filter { $0.column == 1 && $0.line > 1 }.map(\.value)
        #expect(links.contains(.text("stakeholders!B2")))
        #expect(links.contains(.text("stakeholders!C3")))
    }

    @Test("Names that no row defines are proposed once, with near misses; names of rejected rows are defined")
    func proposed() {
        func table(_ name: String, _ header: [String], _ rows: [[String]]) -> DraftTable {
            var table = DraftTable(name: name, file: name + ".csv")
            table.setHeader(header, line: 1)
            for (index, row) in rows.enumerated() { table.append(row: row, line: index + 2) }
            return table
        }
        let rows = ProposedRows.rows(of: [
            table(
                "stakeholders", ["Name", "Category", "part_of", "aliases"],
                [
                    ["Wanjiku", "unknown", "Mama Peace", ""], ["Mama Peace", "no such category", "-", "MP|Mama P"],
                    ["example-body", "unknown", "example-other", ""],
                ]),
            table("seats", ["forum", "category", "stakeholder"], [["Njoro forum", "elders", "wanjiru"]]),
            table(
                "ties", ["from", "kind", "to"], [["Wanjiru", "no kind", "mp"], ["Peace walk", "informs", "Wanjiku"]]),
            table("programmes", ["id", "name", "lead"], [["walk", "Peace walk", "Mama P|Elders of Njoro"]]),
        ])
        func place(_ file: String, _ line: Int, _ column: Int) -> StakeholderGraph.SourceLocation {
            StakeholderGraph.SourceLocation(file: file, line: line, column: column)
        }
        #expect(
            rows == [
                ProposedRow(
                    file: .stakeholders, id: "elders-of-njoro", name: "Elders of Njoro", nearMisses: [],
                    firstMet: place("programmes.csv", 2, 3), times: 1),
                ProposedRow(
                    file: .stakeholders, id: "wanjiru", name: "wanjiru", nearMisses: ["Wanjiku"],
                    firstMet: place("seats.csv", 2, 3), times: 2),
                ProposedRow(
                    file: .forums, id: "njoro-forum", name: "Njoro forum", nearMisses: [],
                    firstMet: place("seats.csv", 2, 1), times: 1),
            ])
    }
}
