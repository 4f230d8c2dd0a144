import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("The rows of a table as one block of bytes")
struct TableRowsTests {
    @Test("Rows come back as they were given, as wide as the table")
    func rowsComeBack() {
        let rows = TableRows([["a", "", "ümlaut"], [], ["", "b"], ["1", "2", "3", "4"]], width: 3)
        #expect(Array(rows) == [["a", "", "ümlaut"], ["", "", ""], ["", "b", ""], ["1", "2", "3"]])
    }

    @Test("Where the cells of a column stand may be said after they were added")
    func positionsAreSettledLater() {
        var rows = TableRows(width: 0)
        for (one, other) in [("x", "y"), ("", "z")] {
            rows.append(one, column: 0)
            rows.append("left out", column: 1)
            rows.append(other, column: 2)
            rows.endRow()
        }
        rows.settle(positions: [1, -1, 0], width: 2)
        #expect(Array(rows) == [["y", "x"], ["z", ""]])
    }

    @Test("Equal texts are equal rows, however they were added")
    func equalByTexts() {
        var added = TableRows(width: 0)
        added.append("b", column: 1)
        added.append("a", column: 0)
        added.endRow()
        added.settle(positions: [0, 1], width: 2)
        let given = TableRows([["a", "b"]], width: 2)
        #expect(added == given)
        #expect(Set([added, given]).count == 1)
        #expect(given != TableRows([["a", "c"]], width: 2))
        #expect(given != TableRows([["a", "b"], ["a", "b"]], width: 2))
        #expect(given != TableRows([["a", "b"]], width: 3))
    }

    @Test("A table of many pieces is written as its rows one by one")
    func writesInPieces() throws {
        let awkward = [
            "plain", "a,b", "say \"so\"", "two\nlines", "=SUM(A1)", "+254", "-", "-5", "- item", "@x", "'=x", "'tis",
            "",
        ]
        let rows = (0..<2000).map { number in
            awkward.indices.map { awkward[($0 + number) % awkward.count] } + ["row \(number)"]
        }
        let header = (0...awkward.count).map { "=column \($0)" }
        let table = MapFolderTable(file: .stakeholders, header: header, rows: rows)
        for isGuarded in [true, false] {
            var pieces: [Data] = []
            MapFolderWriter.write(table, neutralisingFormulas: isGuarded) { pieces.append($0) }
            let expected = ([header] + rows).map { row in
                row.map { CSVTableWriter.quoted(isGuarded ? FormulaGuard.neutralised($0) : $0) }.joined(separator: ",")
            }.joined(separator: "\n")
            #expect(pieces.count > 2)
            #expect(String(decoding: pieces.reduce(Data(), +), as: UTF8.self) == expected + "\n")
        }
    }
}
