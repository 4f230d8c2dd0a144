import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("A table of an import, cell by cell")
struct RecordTableTests {
    @Test("What may not be kept is left out and counted; a column of nothing else is not in the table")
    func personalCells() throws {
        var personal = PersonalColumns(try ReferenceFixture.library())
        var table = RecordTable(.programmes)
        for (name, note, email) in [("Call 0712345678", "0712345678", "a@b.org"), ("Plain", "", ""), ("Last", "", "c")]
        {
            table.append("email", email, &personal)
            table.append("note", note, &personal)
            table.append("name", name, &personal)
            table.append("zeal", "much", &personal)
            table.append("id", "id-" + name.prefix(1), &personal)
            table.append("budget", "", &personal)
            table.endRow()
        }
        let made = table.table()
        #expect(made.header == ["id", "name", "zeal"])
        #expect(
            Array(made.rows) == [
                ["id-C", "Call 0712345678", "much"], ["id-P", "Plain", "much"], ["id-L", "Last", "much"],
            ])
        #expect(personal.leftOut.map(\.count) == [2, 1])
    }

    @Test("Required columns are there when no row has them")
    func requiredColumns() {
        var table = RecordTable(.ties)
        table.endRow()
        #expect(table.table() == MapFolderTable(file: .ties, records: [[:]]))
    }
}
