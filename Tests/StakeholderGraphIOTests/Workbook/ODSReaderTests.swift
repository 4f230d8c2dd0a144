import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Workbook reader, ODS")
struct ODSReaderTests {
    private func read(_ tables: String, styles: String = "") throws -> WorkbookReading {
        let names = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        var zip = StoredZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip.add(
            "content.xml",
            "<office:document-content \(names.joined(separator: " "))><office:automatic-styles>\(styles)"
                + "</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet>"
                + "</office:body></office:document-content>")
        return try WorkbookReader.read(zip.bytes) { $0 == "ties" ? ["from", "kind", "to"] : [] }
    }

    private func table(_ name: String, _ rows: String, style: String = "s") -> String {
        "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(rows)</table:table>"
    }

    private func row(_ cells: String, repeats: Int = 1) -> String {
        "<table:table-row table:number-rows-repeated=\"\(repeats)\">\(cells)</table:table-row>"
    }

    private func cell(_ text: String) -> String {
        "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }

    private func rows(_ table: DraftTable?) -> [[String]] {
        guard let table else { return [] }
        return (0..<table.rowCount).map { row in
            (0..<table.header.count).map { table.text(row: row, column: $0) }
        }
    }

    @Test("Values, repeated cells and rows, and what is no text of the cell")
    func values() throws {
        let header = row(cell("from") + cell("kind") + cell("to"))
        let data =
            row(
                cell("a<text:s text:c=\"2\"/>b") + "<table:table-cell table:number-columns-repeated=\"2\" "
                    + "office:value-type=\"float\" office:value=\"1.50\"><text:p>1,5</text:p></table:table-cell>")
            + row("<table:table-cell/>", repeats: 3)
            + row(
                "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-12T10:00:00\"><text:p>x</text:p>"
                    + "</table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                    + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p>"
                    + "</office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell>", repeats: 2)
            + row("<table:table-cell table:number-columns-repeated=\"16384\"/>", repeats: 1_048_000)
        let reading = try read(table("ties", header + data))
        let ties = try #require(reading.sheets.first)
        #expect(
            rows(ties) == [
                ["a  b", "1.5", "1.5"], ["2025-03-12", "TRUE", "one\ntwo"], ["2025-03-12", "TRUE", "one\ntwo"],
            ])
        #expect((0..<ties.rowCount).map { ties.line(row: $0) } == [2, 6, 7])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test("Hidden sheets are noted")
    func hidden() throws {
        let styles = "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
        let reading = try read(table("ties", row(cell("from")) + row(cell("a")), style: "h"), styles: styles)
        #expect(reading.diagnostics.map(\.code) == [.hiddenSheet])
    }

    @Test("A sheet full of one repeated cell is refused before it fills the memory")
    func repeatedContent() {
        #expect(throws: WorkbookError.self) {
            try read(
                table(
                    "ties",
                    row(
                        "<table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"float\" "
                            + "office:value=\"1\"/>", repeats: 1_000_000)))
        }
    }
}
