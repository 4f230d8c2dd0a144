import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("CSV reader")
struct CSVReaderTests {
    private func read(_ text: String) -> CSVReading { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> CSVReading {
        CSVReader.read(bytes, name: "stakeholders", file: "stakeholders.csv")
    }

    private func rows(_ reading: CSVReading) -> [[String]] {
        guard let table = reading.table else { return [] }
        return (0..<table.rowCount).map { row in
            (0..<table.header.count).map { table.text(row: row, column: $0) }
        }
    }

    private func problems(_ reading: CSVReading) -> [String] {
        reading.diagnostics.map { "\($0.severity.name) \($0.code.rawValue) \($0.location.text)" }
    }

    @Test("Line ends, byte-order mark and separators make no difference", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(newline: String) throws {
        for separator in [",", ";", "\t"] {
            let lines = ["\u{FEFF}name,category", "Wanjiru,youth", "\"a, b; c\td\",", "", ",", "Otieno,women"]
            let text = lines.map {
                $0.hasPrefix("\"") ? "\"a, b; c\td\"" + separator : $0.replacing(",", with: separator)
            }
            let reading = read(text.joined(separator: newline))
            #expect(reading.table?.header == ["name", "category"])
            #expect(rows(reading) == [["Wanjiru", "youth"], ["a, b; c\td", ""], ["Otieno", "women"]])
            #expect(reading.rowsRead == 3)
            #expect(problems(reading) == [])
            #expect(reading.table.map { table in (0..<3).map { table.line(row: $0) } } == [2, 3, 6])
        }
    }

    @Test("Excel's line sep=; names the separator and is no header")
    func separatorLine() {
        let reading = read("sep=;\r\nname;note\r\nA;b,c\r\n")
        #expect(reading.table?.header == ["name", "note"])
        #expect(reading.table?.headerLine == 2)
        #expect(rows(reading) == [["A", "b,c"]])
    }

    @Test("A last empty field is kept and line ends in cells become LF")
    func quotedCells() {
        let reading = read("name,note,goals\n\"one\r\ntwo \"\"x\"\"\",  \" padded \" ,\nlast,b,c")
        #expect(rows(reading) == [["one\ntwo \"x\"", "padded", ""], ["last", "b", "c"]])
        #expect(reading.table.map { table in (0..<2).map { table.line(row: $0) } } == [2, 4])
        #expect(problems(reading) == [])
    }

    @Test("Outer white space goes, also no-break spaces, and letters are composed")
    func textForms() {
        let reading = read("name , note\n\u{A0} Cafe\u{301}\u{3000},\" \u{FEFF}x\u{200B}\"\n")
        #expect(rows(reading) == [["Café", "x"]])
        #expect(rows(reading).first?.first?.unicodeScalars.count == 4)
    }

    @Test("An open quote costs its own row, which is named, and no other")
    func unterminatedQuote() {
        let reading = read("name,category\nA,youth\n\"B,women\nC,elders\n\"D, E\",media\nF,\"clergy\nG,youth\n")
        #expect(rows(reading) == [["A", "youth"], ["C", "elders"], ["D, E", "media"], ["G", "youth"]])
        #expect(
            problems(reading) == [
                "error unterminated-quote stakeholders.csv:3:1", "error unterminated-quote stakeholders.csv:6:2",
            ])
        #expect(reading.rejectedRows == 2)
        #expect(reading.rowsRead == 6)
    }

    @Test("Many open quotes are read in linear time")
    func manyOpenQuotes() {
        let reading = read("name,note\n" + String(repeating: "a,\"b\n", count: 20_000))
        #expect(reading.rowsRead == 20_000)
        #expect(reading.diagnostics.allSatisfy { $0.code == .unterminatedQuote })
    }

    @Test("Stray quotes are kept with a warning")
    func strayQuotes() {
        let reading = read("name,note\n5\" pipe,\"x\" y\nA,b\n")
        #expect(rows(reading) == [["5\" pipe", "x y"], ["A", "b"]])
        #expect(
            problems(reading) == [
                "warning stray-quote stakeholders.csv:2:1", "warning stray-quote stakeholders.csv:2:2",
            ])
    }

    @Test("Ragged rows are kept with a warning; what has no header is left out")
    func raggedRows() {
        let reading = read("name,category,note,\nA,b\nC,d,e,f,g\nH,i,j,\n")
        #expect(reading.table?.header == ["name", "category", "note"])
        #expect(rows(reading) == [["A", "b", ""], ["C", "d", "e"], ["H", "i", "j"]])
        #expect(
            problems(reading) == [
                "warning ragged-row stakeholders.csv:2", "warning ragged-row stakeholders.csv:3",
            ])
    }

    @Test("A header that comes twice is an error and its second column is left out")
    func repeatedHeader() {
        let reading = read("name,Works in,works_in\nA,b,c\n")
        #expect(reading.table?.header == ["name", "Works in", ""])
        #expect(problems(reading) == ["error duplicate-header stakeholders.csv:1:3"])
        #expect(reading.diagnostics.first?.field == "works_in")
    }

    @Test("Empty files are noted", arguments: ["", "\u{FEFF}", "\n\r\n , ,\n"])
    func emptyFiles(text: String) {
        let reading = read(text)
        #expect(reading.table == nil)
        #expect(problems(reading) == ["note empty-file stakeholders.csv"])
    }

    @Test("Other encodings are named, with the way out")
    func otherEncodings() throws {
        let text = "name,category\nWanjiru,youth\n"
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let forms = [little, big, Array(little.dropFirst(2)), Array(big.dropFirst(2))]
        for bytes in forms {
            let reading = read(bytes)
            #expect(reading.table == nil)
            #expect(problems(reading) == ["error wrong-encoding stakeholders.csv"])
            let message = try #require(reading.diagnostics.first).message
            #expect(message.contains("UTF-16") && message.contains("CSV UTF-8"))
        }
    }

    @Test("Windows-1252 is named; the rows that are plain are still read")
    func windows1252() {
        let reading = read(Array("name,category\nA,b\nCaf".utf8) + [0xE9] + Array(",media\n".utf8))
        #expect(rows(reading) == [["A", "b"], ["", "media"]])
        #expect(
            problems(reading) == [
                "warning invalid-utf8 stakeholders.csv:3:1", "error wrong-encoding stakeholders.csv:3",
            ])
    }

    @Test("A cell that is not UTF-8 is left out, its row stands")
    func invalidUTF8() {
        let reading = read(Array("name,note\nÅsa,x".utf8) + [0xFF, 0xC3] + Array("\n".utf8))
        #expect(rows(reading) == [["Åsa", ""]])
        #expect(problems(reading) == ["warning invalid-utf8 stakeholders.csv:2:2"])
    }

    @Test("A workbook or an old Excel file that is called .csv is refused with advice")
    func otherFiles() throws {
        let heads: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04, 0x14], ".xlsx"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "password"),
        ]
        for (head, word) in heads {
            let reading = read(head + Array(repeating: 1, count: 64))
            #expect(reading.table == nil)
            #expect(problems(reading) == ["error not-text stakeholders.csv"])
            #expect(try #require(reading.diagnostics.first).message.contains(word))
        }
    }

    @Test("Control characters are taken out with a warning")
    func controlCharacters() {
        let reading = read("name,note\nA\0B,\"c\u{7}d\"\n")
        #expect(rows(reading) == [["AB", "cd"]])
        #expect(
            problems(reading) == [
                "warning control-character stakeholders.csv:2:1", "warning control-character stakeholders.csv:2:2",
            ])
    }

    @Test("Formulas and very long cells are noted; numbers and a lone hyphen are neither")
    func notes() {
        let long = String(repeating: "x", count: 100_001)
        let reading = read("a,b,c,d\n=1+1,-,-3.5,+254 700\n@x,+y,-z," + long + "\n")
        #expect(rows(reading).first == ["=1+1", "-", "-3.5", "+254 700"])
        #expect(
            problems(reading) == [
                "note formula-like-cell stakeholders.csv:2:1", "note formula-like-cell stakeholders.csv:3:1",
                "note formula-like-cell stakeholders.csv:3:2", "note formula-like-cell stakeholders.csv:3:3",
                "note long-cell stakeholders.csv:3:4",
            ])
    }

    @Test("More columns than a sheet can have are refused")
    func tooManyColumns() {
        let reading = read(String(repeating: "x,", count: 100_000) + "\n1,2\n")
        #expect(reading.table == nil)
        #expect(problems(reading) == ["error too-many-columns stakeholders.csv:1"])
    }

    @Test("A grid has no header and no fixed width")
    func grid() throws {
        let reading = CSVReader.read(Array("title\na,a\n1,2,3\n".utf8), name: "x", file: "x.csv", shape: .grid)
        let table = try #require(reading.table)
        #expect(table.header == [])
        #expect((0..<table.rowCount).map { table.cellCount(row: $0) } == [1, 2, 3])
        #expect(table.text(row: 2, column: 2) == "3")
        #expect(reading.diagnostics.isEmpty)
    }
}
