/// A small table of reference data: a CSV file in UTF-8 with a header.
///
/// Reference files are the project's own or follow its form, so the reader is strict: a wrong row stops the load.
struct ReferenceTable {
    /// One row, whose cells are asked for by column.
    struct Row {
        let line: Int
        fileprivate let cells: [String]
        fileprivate let columns: [String: Int]

        /// The cell of a column without white space around it; empty when the file does not have the column.
        func callAsFunction(_ column: String) -> String {
            guard let index = columns[column], index < cells.count else { return "" }
            return cells[index]
        }

        /// The cell, `nil` when it is empty.
        func optional(_ column: String) -> String? {
            let cell = self(column)
            return cell.isEmpty ? nil : cell
        }

        /// The parts of a cell that are split by `|`.
        func list(_ column: String) -> [String] {
            self(column).split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
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
        var records = try ReferenceRecords(file).records
        guard let header = records.first else { throw file.damaged(1, "The file is empty") }
        records.removeFirst()
        var columns: [String: Int] = [:]
        for (index, name) in header.cells.enumerated() {
            let known = columns.updateValue(index, forKey: name.lowercased())
            guard known == nil else { throw file.damaged(1, "The column \(name) stands twice") }
        }
        for name in required where columns[name] == nil { throw file.damaged(1, "The column \(name) is missing") }
        var rows: [Row] = []
        rows.reserveCapacity(records.count)
        for record in records where record.cells != [""] {
            guard record.cells.count == header.cells.count else {
                throw file.damaged(
                    record.line, "The row has \(record.cells.count) cells, the header \(header.cells.count)")
            }
            let row = Row(line: record.line, cells: record.cells, columns: columns)
            for name in required where row(name).isEmpty {
                throw file.damaged(record.line, "The column \(name) is empty")
            }
            rows.append(row)
        }
        self.rows = rows
    }
}

/// The records of a CSV file, by one pass over its bytes.
private struct ReferenceRecords {
    private(set) var records: [(line: Int, cells: [String])] = []

    init(_ file: ReferenceFile) throws(ReferenceDataError) {
        let bytes = file.bytes
        let comma = UInt8(ascii: ",")
        let quote = UInt8(ascii: "\"")
        let newline = UInt8(ascii: "\n")
        let carriageReturn = UInt8(ascii: "\r")
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while index < bytes.count {
            let firstLine = line
            var cells: [String] = []
            var isInRecord = true
            while isInRecord {
                var cell: [UInt8] = []
                if index < bytes.count, bytes[index] == quote {
                    index += 1
                    while true {
                        guard index < bytes.count else {
                            throw file.damaged(firstLine, "A quotation mark is not closed")
                        }
                        if bytes[index] == quote {
                            index += 1
                            guard index < bytes.count, bytes[index] == quote else { break }
                        }
                        if bytes[index] == newline { line += 1 }
                        cell.append(bytes[index])
                        index += 1
                    }
                }
                let start = index
                while index < bytes.count, bytes[index] != comma, bytes[index] != newline { index += 1 }
                cell += bytes[start..<index]
                if cell.last == carriageReturn { cell.removeLast() }
                guard let text = String(validating: cell, as: UTF8.self) else {
                    throw file.damaged(line, "The text is not UTF-8")
                }
                cells.append(trimmed(text))
                isInRecord = index < bytes.count && bytes[index] == comma
                index += 1
            }
            records.append((firstLine, cells))
            line += 1
        }
    }
}

/// The text without white space at its ends.
private func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
}
