internal import StakeholderGraph

/// A small table of reference data: a CSV file with a header.
///
/// Reference files are the project's own or follow its form, so the reader is strict: a wrong row stops the load.
struct ReferenceTable {
    /// One row, whose cells are asked for by column.
    struct Row {
        let line: Int
        fileprivate let number: Int
        fileprivate let table: DraftTable
        fileprivate let columns: [String: Int]

        /// The cell of a column without white space around it; empty when the file does not have the column.
        func callAsFunction(_ column: String) -> String {
            guard let index = columns[column] else { return "" }
            return table.text(row: number, column: index)
        }

        /// The cell, `nil` when it is empty.
        func optional(_ column: String) -> String? {
            let cell = self(column)
            return cell.isEmpty ? nil : cell
        }

        /// The parts of a cell that are split by `|`.
        func list(_ column: String) -> [String] {
            self(column).split(separator: "|").compactMap { part in
                let start = part.drop { $0 == " " }
                return start.lastIndex { $0 != " " }.map { String(start[...$0]) }
            }
        }

        /// The parts of a cell that are written `system:code`.
        func codes(_ column: String) -> [(system: String, code: String)] {
            list(column).compactMap { part in
                guard let colon = part.firstIndex(of: ":") else { return nil }
                return (String(part[..<colon]), String(part[part.index(after: colon)...]))
            }
        }
    }

    let file: ReferenceFile
    let rows: [Row]

    /// Reads a table that must have certain columns, which no row leaves empty.
    init(_ file: ReferenceFile, required: [String]) throws(ReferenceDataError) {
        self.file = file
        let reading = CSVReader.read(file.bytes, name: file.name, file: file.name)
        if let problem = reading.diagnostics.first(where: { $0.severity > .note || reading.table == nil }) {
            throw file.damaged(max(1, problem.location.line), problem.message)
        }
        guard let table = reading.table else { throw file.damaged(1, "The file is empty.") }
        var columns: [String: Int] = [:]
        for (index, name) in table.header.enumerated() { columns[HeaderName.contractName(name)] = index }
        for name in required where columns[name] == nil { throw file.damaged(1, "The column \(name) is missing.") }
        var rows: [Row] = []
        rows.reserveCapacity(table.rowCount)
        for number in 0..<table.rowCount {
            let row = Row(line: table.line(row: number), number: number, table: table, columns: columns)
            for name in required where row(name).isEmpty {
                throw file.damaged(row.line, "The column \(name) is empty.")
            }
            rows.append(row)
        }
        self.rows = rows
    }
}
