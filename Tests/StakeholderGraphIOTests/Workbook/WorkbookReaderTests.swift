import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Workbook reader, XLSX")
struct WorkbookReaderTests {
    private func rows(_ table: DraftTable?) -> [[String]] {
        guard let table else { return [] }
        return (0..<table.rowCount).map { row in
            (0..<table.header.count).map { table.text(row: row, column: $0) }
        }
    }

    private func problems(_ reading: WorkbookReading) -> [String] {
        reading.diagnostics.map { "\($0.severity.name) \($0.code.rawValue) \($0.location.text)" }
    }

    private func read(_ fixture: WorkbookFixture) throws -> WorkbookReading {
        try WorkbookReader.read(fixture.bytes) { name in name == "ties" ? ["from", "kind", "to", "note", "start"] : [] }
    }

    private func text(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private func row(_ number: Int, _ cells: String) -> String { "<row r=\"\(number)\">\(cells)</row>" }

    private var header: String { row(1, text("A1", "from") + text("B1", "kind") + text("C1", "to")) }

    @Test("Shared and inline text, gaps, booleans, numbers and formulas become what a clerk would type")
    func values() throws {
        var fixture = WorkbookFixture()
        fixture.shared = [
            "<si><t>007</t></si>", "<si><r><t>Mto </t></r><r><t>Elgon</t></r><rPh><t>x</t></rPh></si>",
            "<si><t xml:space=\"preserve\"> a_x000D_\nb_x0041_ </t></si>",
        ]
        fixture.sheets = [
            (
                "Ties", "visible",
                header
                    + row(3, "<c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>")
                    + row(4, "<c t=\"s\"><v>2</v></c><c t=\"b\"><v>1</v></c><c><v>2.5000000000000001E-2</v></c>")
                    + row(5, "<c r=\"A5\"><f>1+1</f><v>2</v></c><c r=\"B5\" t=\"str\"><f>A1</f><v>x</v></c>")
                    + row(6, "<c r=\"A6\"><v>0.30000000000000004</v></c><c r=\"B6\"><v>1E3</v></c>")
            )
        ]
        let reading = try read(fixture)
        let table = try #require(reading.sheets.first)
        #expect(table.name == "ties")
        #expect(
            rows(table) == [
                ["007", "", "Mto Elgon"], ["a\nbA", "TRUE", "0.025"], ["2", "x", ""], ["0.3", "1000", ""],
            ])
        #expect(table.location(row: 0, column: 2).text == "Ties!C3")
        #expect(problems(reading) == [])
    }

    @Test("Days are told by number formats, in both calendars; a year typed into a date cell is a year")
    func dates() throws {
        var fixture = WorkbookFixture()
        fixture.styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[Red]dd/mm/yyyy;@\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"&quot;day&quot; 0.0\"/>"
            + "<numFmt numFmtId=\"172\" formatCode=\"[h]:mm\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
            + "<xf numFmtId=\"172\"/></cellXfs>"
        // 45728 days after 30 December 1899 are 12 March 2025; 44266 after 1 January 1904 are the same day.
        let cells =
            "<c r=\"A2\" s=\"1\"><v>SERIAL.604166</v></c><c r=\"B2\" s=\"2\"><v>SERIAL</v></c>"
            + "<c r=\"C2\" s=\"3\"><v>SERIAL</v></c>"
        let others =
            "<c r=\"A3\" s=\"1\"><v>2025</v></c><c r=\"B3\" t=\"d\"><v>2025-03-12T00:00:00</v></c>"
            + "<c r=\"C3\" s=\"4\"><v>1.0625</v></c>"
        for (is1904, serial) in [(false, "45728"), (true, "44266")] {
            fixture.is1904 = is1904
            let data = row(2, cells.replacing("SERIAL", with: serial)) + row(3, others)
            fixture.sheets = [("ties", "visible", header + data)]
            #expect(
                rows(try read(fixture).sheets.first) == [
                    ["2025-03-12", "2025-03-12", serial], ["2025", "2025-03-12", "25:30:00"],
                ])
        }
        #expect(SpreadsheetDate.day(1, is1904: false) == "1900-01-01")
        #expect(SpreadsheetDate.day(59, is1904: false) == "1900-02-28")
        #expect(SpreadsheetDate.day(61, is1904: false) == "1900-03-01")
        #expect(SpreadsheetDate.day(iso: "1905-07-17") == "2025")
    }

    @Test("The header is the row with the most known headers among the first six")
    func titleRows() throws {
        var fixture = WorkbookFixture()
        let title = row(1, text("A1", "Note")) + row(2, text("A2", "Everything about ties"))
        let headers = row(4, text("A4", "From") + text("B4", "KIND") + text("C4", "to"))
        fixture.sheets = [("ties", "visible", title + headers + row(5, text("A5", "a") + text("C5", "b")))]
        let table = try #require(try read(fixture).sheets.first)
        #expect(table.header == ["From", "KIND", "to"])
        #expect(table.headerLine == 4)
        #expect(rows(table) == [["a", "", "b"]])
    }

    @Test("Hidden sheets, joined cells, errors, unsaved formulas and stray cells are remarked upon")
    func remarks() throws {
        var fixture = WorkbookFixture()
        let data =
            row(2, "<c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"><f>1+1</f></c>" + text("C2", "=x"))
            + row(3, text("A3", "a") + text("E3", "beside"))
        fixture.sheets = [
            (
                "ties", "hidden",
                header + data + "</sheetData><mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells><sheetData>"
            ),
            ("help", "visible", row(1, text("A1", "text"))),
        ]
        let reading = try read(fixture)
        #expect(reading.sheets.count == 1)
        #expect(
            problems(reading) == [
                "warning bad-value ties!A2", "warning formula-without-value ties!B2", "note formula-like-cell ties!C2",
                "warning ragged-row ties!E3", "note hidden-sheet ties", "note merged-cells ties!A3",
            ])
    }

    @Test("A formula whose saved result is empty is told, unless it is an empty text")
    func formulasOfProgramsThatDoNotCalculate() throws {
        var fixture = WorkbookFixture()
        let cells =
            "<c r=\"A2\"><f>A1&amp;\"x\"</f><v></v></c><c r=\"B2\"><f>1+1</f><v/></c>"
            + "<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>"
        fixture.sheets = [("ties", "visible", header + row(2, cells) + row(3, text("A3", "a")))]
        #expect(
            problems(try read(fixture)) == [
                "warning formula-without-value ties!A2", "warning formula-without-value ties!B2",
            ])
    }

    @Test("A cell far out is an error of its own")
    func farCell() throws {
        var fixture = WorkbookFixture()
        fixture.sheets = [
            ("ties", "visible", header + row(2, text("A2", "a")) + row(1_048_576, text("XFD1048576", "x")))
        ]
        let reading = try read(fixture)
        #expect(problems(reading) == ["error too-many-columns ties!XFD1048576"])
        #expect(rows(reading.sheets.first) == [["a", "", ""]])
    }

    private func failure(_ bytes: [UInt8]) -> WorkbookError? {
        do throws(WorkbookError) {
            _ = try WorkbookReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("What is no workbook is refused with a reason")
    func refused() throws {
        #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .oldOrEncrypted)
        #expect(try #require(failure([0xD0, 0xCF, 0x11, 0xE0])).message.contains("password"))
        #expect(failure([]) == .notAWorkbook("the file is empty"))
        #expect(failure(Array("name,category\n".utf8)) == .notAWorkbook("it is not a ZIP package"))
        var fixture = WorkbookFixture()
        fixture.sheets = [("ties", "visible", header)]
        let whole = fixture.bytes
        for count in stride(from: 4, to: whole.count - 1, by: 97) {
            guard case .damaged = failure(Array(whole.prefix(count))) else {
                Issue.record("\(count) bytes of \(whole.count) were not refused as damaged")
                continue
            }
        }
    }

    @Test("Hostile packages are refused")
    func hostile() throws {
        func kind(_ change: (inout WorkbookFixture) -> Void) -> String {
            var fixture = WorkbookFixture()
            fixture.sheets = [("ties", "visible", header)]
            change(&fixture)
            return switch failure(fixture.bytes) {
            case .hostile: "hostile"
            case .damaged: "damaged"
            case .none: "read"
            default: "other"
            }
        }
        #expect(kind { _ in } == "read")
        #expect(kind { $0.extra = [("../../etc/passwd", "x")] } == "hostile")
        let deep = String(repeating: "<x>", count: 10_000)
        #expect(kind { $0.sheets = [("ties", "visible", deep)] } == "hostile")
        #expect(kind { $0.sheets = [("ties", "visible", row(2, "<c r=\"A2\" t=\"s\"><v>7</v></c>"))] } == "damaged")
        #expect(kind { $0.sheets = [("ties", "visible", row(2, "<c r=\"AAAA2\"><v>7</v></c>"))] } == "damaged")
        #expect(kind { $0.sheets = [("ties", "visible", row(9_999_999, ""))] } == "damaged")
        var laughs = StoredZip()
        laughs.add(
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")
        guard case .hostile = failure(laughs.bytes) else {
            Issue.record("a document type was read")
            return
        }
        var bomb = StoredZip()
        bomb.addZeros("xl/workbook.xml", count: 64 << 20)
        guard case .some = failure(bomb.bytes) else {
            Issue.record("a bomb was read")
            return
        }
    }

    @Test("An entry that inflates beyond measure is refused while it inflates")
    func bomb() throws {
        var zip = StoredZip()
        zip.addZeros("a", count: 64 << 20)
        let archive = try ZipArchive(zip.bytes)
        var seen = 0
        #expect(throws: WorkbookError.self) {
            try archive.read("a") { piece throws(WorkbookError) in seen += piece.count }
        }
        #expect(seen < 60 << 20)
    }
}
