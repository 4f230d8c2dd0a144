import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

/// Packages built to do harm: each is refused with a reason, none is opened half.
@Suite("Hostile workbooks")
struct HostileWorkbookTests {
    private func failure(_ bytes: [UInt8]) -> WorkbookError? {
        do throws(WorkbookError) {
            _ = try WorkbookReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func isHostile(_ bytes: [UInt8]) -> Bool {
        if case .hostile = failure(bytes) { true } else { false }
    }

    private func isTooLarge(_ bytes: [UInt8]) -> Bool {
        if case .tooLarge = failure(bytes) { true } else { false }
    }

    private func fixture() -> WorkbookFixture {
        var fixture = WorkbookFixture()
        fixture.shared = ["<si><t>name</t></si>", "<si><t>category</t></si>"]
        fixture.sheets = [
            (
                "stakeholders", "visible",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>X</t></is></c><c r=\"B2\"><v>45000</v></c></row>"
            )
        ]
        return fixture
    }

    private func ods(_ content: String) -> [UInt8] {
        var zip = StoredZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip.add("content.xml", content)
        return zip.bytes
    }

    @Test("A package cut off anywhere is refused")
    func truncated() {
        let whole = fixture().bytes
        #expect(failure(whole) == nil)
        for length in stride(from: 0, to: whole.count, by: 37) {
            #expect(failure(Array(whole.prefix(length))) != nil, "cut at \(length) of \(whole.count)")
        }
    }

    @Test("Entities, inside and outside the document, are refused in every part")
    func entities() {
        let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
        let parameter = "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://localhost/x.dtd\"> %a;]>"
        for type in [laughs, outside, parameter, "<!DOCTYPE x SYSTEM \"x.dtd\">"] {
            #expect(isHostile(ods(type + "<x>&a;</x>")))
            for part in [
                "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
                "xl/styles.xml", "xl/worksheets/s0.xml",
            ] {
                var fixture = fixture()
                fixture.replaced = [part: type + "<x>&a;</x>"]
                #expect(isHostile(fixture.bytes), "\(part)")
            }
        }
    }

    @Test("Elements nested ten thousand deep are refused")
    func nesting() {
        let deep = String(repeating: "<x>", count: 10_000) + String(repeating: "</x>", count: 10_000)
        var fixture = fixture()
        fixture.sheets[0].rows = deep
        #expect(isHostile(fixture.bytes))
        #expect(isHostile(ods(deep)))
    }

    @Test("A name that leads outside the package is refused, whatever its spelling")
    func traversal() {
        for name in ["../x", "/etc/passwd", "xl/../../x", "..\\x", "C:\\x"] {
            var fixture = fixture()
            fixture.extra = [(name, "x")]
            #expect(isHostile(fixture.bytes), "\(name)")
        }
    }

    @Test("More parts than a workbook can have are refused")
    func entries() {
        var zip = StoredZip()
        for index in 0...ZipArchive.maximumEntries { zip.add("p\(index)", "") }
        #expect(isTooLarge(zip.bytes))
    }

    @Test("A bomb is refused in every part that is read")
    func bombs() {
        for part in ["content.xml", "xl/workbook.xml", "_rels/.rels"] {
            var zip = StoredZip()
            zip.addZeros(part, count: 12 << 20)
            #expect(failure(zip.bytes) != nil, "\(part)")
        }
    }

    @Test("Empty cells before a far one count")
    func gaps() throws {
        func fill(_ rows: Int, limit: Int) throws(WorkbookError) -> SheetBuilder {
            let builder = SheetBuilder(sheet: "s", shape: .grid, known: [], shared: [], cellLimit: limit)
            for line in 1...rows {
                builder.beginRow(line: line)
                try builder.set(SheetBuilder.maximumColumns - 1, text: "x")
                try builder.endRow()
            }
            return builder
        }
        #expect(try fill(10, limit: 10_240).cellCount == 10_240)
        #expect(throws: WorkbookError.self) { try fill(11, limit: 10_240) }
    }

    @Test("Whatever bytes are changed, reading ends with an answer")
    func mutations() {
        let whole = fixture().bytes
        var state: UInt64 = 20_240_725
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var read = 0
        for _ in 0..<200 {
            var bytes = whole
            for _ in 0...next(8) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if failure(bytes) == nil { read += 1 }
        }
        // Some bytes mean nothing; most do, or the checksums of the package tell.
        #expect(read < 200)
    }
}
