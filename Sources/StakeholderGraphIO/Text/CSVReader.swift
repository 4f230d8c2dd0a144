public import StakeholderGraph

/// What reading one CSV file gave.
public struct CSVReading: Sendable {
    /// The rows, or `nil` when there is nothing to read: the file was refused (an error says why) or is empty.
    public let table: DraftTable?
    /// The problems in the order in which they were met.
    public let diagnostics: [Diagnostic]
    /// Data rows that are not empty: `table.rowCount` + `rejectedRows`.
    public let rowsRead: Int
    /// Rows that could not be read at all, each with an error.
    public let rejectedRows: Int
}

/// Reads CSV as clerks, Excel and LibreOffice write it. Nothing about content throws: every problem is a diagnostic
/// with its line and cell, and the rows around it are read.
///
/// RFC 4180, and beyond it: a byte-order mark; CRLF, LF and lone CR; `,`, `;` or tab as the header line has it; blanks
/// around quoted cells; Excel's `sep=;` line. Cells are trimmed (no-break spaces too) and put into NFC; line ends inside
/// a cell become LF; the apostrophe that `FormulaGuard` puts before what looks like a formula is taken away. Rows without
/// any content are no rows. A quote that is never closed costs its own row only: reading goes on with the line after the
/// one where it was opened; so does a quote that reaches over several lines and ends in the middle of a cell. Diagnostics
/// never repeat what a cell holds, which may be sealed.
///
/// The time is linear in the size of the file, and the table shares the file's bytes.
public enum CSVReader {
    /// How the rows of a file are taken.
    public enum Shape: Sendable {
        /// The first row is the header; other rows have its width.
        case table
        /// Every row is data of its own width, as in files whose header stands further down.
        case grid
    }

    /// More columns than a spreadsheet can have are no table.
    public static let maximumColumns = 16_384

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: The name of the table, such as `stakeholders`.
    ///   - file: The file as it is to be shown in diagnostics.
    ///   - shape: Whether the first row is a header. A header that comes twice is an error; the second column is left
    ///     out, its header cell made empty.
    public static func read(_ bytes: [UInt8], name: String, file: String, shape: Shape = .table) -> CSVReading {
        let whole = SourceLocation(file: file, line: 0)
        func refused(_ code: DiagnosticCode, _ message: String, line: Int = 0) -> CSVReading {
            let diagnostic = Diagnostic(code, message + ".", at: SourceLocation(file: file, line: line))
            return CSVReading(table: nil, diagnostics: [diagnostic], rowsRead: 0, rejectedRows: 0)
        }
        // Rewritten cells are at most three times as long as the bytes they come from.
        guard bytes.count < DraftTable.maximumBytes / 4 else {
            return refused(.unreadableFile, "The file is larger than one gigabyte; divide it into several")
        }
        return bytes.withUnsafeBufferPointer { buffer -> CSVReading in
            if let refusal = TextEncodingProbe.refusal(buffer) {
                return refused(refusal.isEncoding ? .wrongEncoding : .notText, refusal.message)
            }
            let empty = Diagnostic(.emptyFile, "The file is empty.", at: whole)
            guard let base = buffer.baseAddress else {
                return CSVReading(table: nil, diagnostics: [empty], rowsRead: 0, rejectedRows: 0)
            }
            let beginning = CSVBeginning(buffer)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { classes in
                guard let classTable = classes.baseAddress else { return refused(.unreadableFile, "Out of memory") }
                CSVScanner.fill(classTable, delimiter: beginning.delimiter)
                var scanner = CSVScanner(
                    buffer, base: base, from: beginning.position, line: beginning.line,
                    delimiter: beginning.delimiter, classes: classTable, file: file)
                var rows = Rows(file: file)
                if shape == .table {
                    switch rows.readHeader(&scanner, source: bytes) {
                    case .read: break
                    case .none:
                        return CSVReading(
                            table: nil, diagnostics: scanner.diagnostics.isEmpty ? [empty] : scanner.diagnostics,
                            rowsRead: rows.rejected, rejectedRows: rows.rejected)
                    case .tooWide(let line, let columns):
                        return refused(
                            .tooManyColumns,
                            "The header has \(columns) columns; the most that can be read is \(maximumColumns)",
                            line: line)
                    }
                } else {
                    scanner.width = maximumColumns
                }
                rows.readAll(&scanner, shape: shape)
                if let line = scanner.firstInvalidLine, TextEncodingProbe.looksLikeWindows1252(buffer) {
                    let message = "The file is encoded as Windows-1252 (Latin-1), not as UTF-8. "
                    scanner.diagnostics.append(
                        Diagnostic(
                            .wrongEncoding, message + TextEncodingProbe.advice + ".",
                            at: SourceLocation(file: file, line: line)))
                }
                let table = DraftTable(
                    name: name, file: file, header: rows.header, headerLine: rows.headerLine, source: bytes,
                    made: scanner.made, cells: scanner.cells, rowStarts: rows.starts, lines: rows.lines)
                return CSVReading(
                    table: table, diagnostics: scanner.diagnostics, rowsRead: table.rowCount + rows.rejected,
                    rejectedRows: rows.rejected)
            }
        }
    }

    /// The rows of a file as they are found.
    private struct Rows {
        enum HeaderResult {
            case read
            case none
            case tooWide(line: Int, columns: Int)
        }

        let file: String
        var header: [String] = []
        var headerLine = 0
        var starts: [UInt32] = [0]
        var lines: [UInt32] = []
        var rejected = 0
        /// The cells of the header row, empty ones at its end included.
        private var fullWidth = 0

        init(file: String) { self.file = file }

        mutating func readHeader(_ scanner: inout CSVScanner, source: [UInt8]) -> HeaderResult {
            while !scanner.isAtEnd {
                let record = scanner.nextRecord()
                if let quote = record.openQuote {
                    reject(record, quote, &scanner)
                    continue
                }
                guard scanner.cells.contains(where: { $0.start != $0.end }) else {
                    scanner.cells.removeAll()
                    continue
                }
                guard record.cellCount <= CSVReader.maximumColumns else {
                    return .tooWide(line: record.line, columns: record.cellCount)
                }
                header = scanner.cells.map { cell in
                    let (start, end) = (Int(cell.start), Int(cell.end))
                    return start < source.count
                        ? String(decoding: source[start..<end], as: UTF8.self)
                        : String(decoding: scanner.made[start - source.count..<end - source.count], as: UTF8.self)
                }
                fullWidth = header.count
                while header.last?.isEmpty == true { header.removeLast() }
                headerLine = record.line
                let repeated = HeaderRow.repeatedColumns(header)
                for (column, first) in repeated {
                    scanner.diagnostics.append(
                        HeaderRow.diagnostic(
                            header[column], at: SourceLocation(file: file, line: headerLine, column: column + 1),
                            first: SourceLocation(file: file, line: headerLine, column: first + 1)))
                    header[column] = ""
                }
                scanner.cells.removeAll()
                scanner.fields = header.map(HeaderName.contractName)
                scanner.width = header.count
                return .read
            }
            return .none
        }

        mutating func readAll(_ scanner: inout CSVScanner, shape: Shape) {
            while !scanner.isAtEnd {
                let first = scanner.cells.count
                let madeBefore = scanner.made.count
                let record = scanner.nextRecord()
                if let quote = record.openQuote {
                    scanner.cells.removeSubrange(first...)
                    scanner.made.removeSubrange(madeBefore...)
                    reject(record, quote, &scanner)
                    continue
                }
                guard record.hasExtraContent || hasContent(scanner.cells, from: first) else {
                    scanner.cells.removeSubrange(first...)
                    continue
                }
                starts.append(UInt32(scanner.cells.count))
                lines.append(UInt32(record.line))
                if shape == .table, record.cellCount != fullWidth || record.hasExtraContent {
                    scanner.diagnostics.append(ragged(record))
                }
            }
        }

        private func hasContent(_ cells: [DraftTable.CellSpan], from first: Int) -> Bool {
            var index = first
            while index < cells.count {
                if cells[index].start != cells[index].end { return true }
                index += 1
            }
            return false
        }

        private func ragged(_ record: CSVScanner.Record) -> Diagnostic {
            let message =
                if record.hasExtraContent {
                    "The row has \(record.cellCount) cells, the header \(header.count); what has no header was left out."
                } else if record.cellCount > fullWidth {
                    "The row has \(record.cellCount) cells, the header \(fullWidth); the others are empty."
                } else {
                    "The row has \(record.cellCount) cells, the header \(fullWidth); the missing ones are empty."
                }
            return Diagnostic(.raggedRow, message, at: SourceLocation(file: file, line: record.line))
        }

        private mutating func reject(
            _ record: CSVScanner.Record, _ quote: (line: Int, column: Int), _ scanner: inout CSVScanner
        ) {
            rejected += 1
            let field = quote.column < header.count ? HeaderName.contractName(header[quote.column]) : nil
            scanner.diagnostics.append(
                Diagnostic(
                    .unterminatedQuote,
                    "A quotation mark is opened on line \(quote.line) and not closed; the row was left out and reading "
                        + "goes on with line \(quote.line + 1).",
                    at: SourceLocation(file: file, line: quote.line, column: quote.column + 1),
                    field: field.flatMap { $0.isEmpty ? nil : $0 }))
        }
    }
}
