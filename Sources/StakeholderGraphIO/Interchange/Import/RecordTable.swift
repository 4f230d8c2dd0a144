internal import StakeholderGraph

/// A table of an import, filled cell by cell: cells that may not be kept are left out and counted, and only columns that
/// are required or filled are in it.
struct RecordTable {
    private let file: MapFile
    private struct Column {
        let name: String
        let isPersonal: Bool
        let mayHoldContacts: Bool
        var isFilled = false
    }

    private var columns: [Column] = []
    private var numbers: [String: Int] = [:]
    private var rows = TableRows(width: 0)

    init(_ file: MapFile) { self.file = file }

    /// Adds a cell to the row under way.
    mutating func append(_ column: String, _ text: String, _ personal: inout PersonalColumns) {
        guard !text.isEmpty else { return }
        let number = number(of: column, personal)
        if columns[number].isPersonal {
            _ = personal.leavesOut(column, text)
        } else if columns[number].mayHoldContacts, ContactScanner.scan(text) != nil {
            personal.countCell()
        } else {
            columns[number].isFilled = true
            rows.append(text, column: number)
        }
    }

    private mutating func number(of column: String, _ personal: PersonalColumns) -> Int {
        if let known = numbers[column] { return known }
        numbers[column] = columns.count
        columns.append(
            Column(
                name: column, isPersonal: personal.isPersonal(column),
                mayHoldContacts: PersonalColumns.mayHoldContacts(column)))
        return columns.count - 1
    }

    /// Ends the row under way.
    mutating func endRow() { rows.endRow() }

    /// The table: the columns of the contract in its order, then others by name.
    mutating func table() -> MapFolderTable {
        let header = file.header(filled: Set(columns.filter(\.isFilled).map(\.name)))
        let positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        rows.settle(positions: columns.map { positions[$0.name] ?? -1 }, width: header.count)
        return MapFolderTable(file: file, header: header, rows: rows)
    }
}
