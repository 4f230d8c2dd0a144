/// One file or sheet as rows of cells with their positions, before anything in it is understood.
///
/// Cells lie in one block of bytes and are made into text only when asked for, so that a national table costs little
/// more than its own size.
public struct DraftTable: Sendable {
    /// What the table is: the file's stem or the sheet's name, lower case with hyphens: `stakeholders`, `target-groups`.
    public let name: String
    /// The file or sheet as shown to people: `stakeholders.csv`, or `stakeholders` in a workbook.
    public let file: String
    public let style: SourceLocation.Style
    /// The header cells as typed, white space trimmed.
    public private(set) var header: [String] = []
    /// The line of the header, from 1; 0 while there is none.
    public private(set) var headerLine = 0

    /// The bytes of the file itself, of which most cells are slices.
    private var source: [UInt8] = []
    /// Cells that do not stand in the file as they are meant: with doubled quotes, not in NFC, or made by a program.
    private var made: [UInt8] = []
    private var cells: [CellSpan] = []
    /// For each row the number of cells before it, and one more entry at the end.
    private var rowStarts: [UInt32] = [0]
    private var lines: [UInt32] = []
    /// Where rows stand in other files than `file`: each with the first such row.
    private var otherFiles: [(file: String, first: Int)] = []

    /// Where a cell lies: offsets below the size of `source` are in `source`, the others, less that size, in `made`.
    public struct CellSpan: Sendable {
        public var start: UInt32
        public var end: UInt32

        @inlinable
        public init(start: UInt32, end: UInt32) {
            self.start = start
            self.end = end
        }
    }

    /// The largest number of bytes of cells that a table can hold.
    public static let maximumBytes = Int(UInt32.max)

    /// Makes an empty table.
    public init(name: String, file: String, style: SourceLocation.Style = .lines) {
        self.name = name
        self.file = file
        self.style = style
    }

    /// Makes a table of cells that were found in a file, without copying them.
    ///
    /// - Parameters:
    ///   - name: The name of the table in the contract.
    ///   - file: The file as it is cited.
    ///   - style: How a place in the file is written.
    ///   - header: The names of the columns as they stand in the file.
    ///   - headerLine: The line of the header.
    ///   - source: The bytes of the file.
    ///   - made: The bytes of cells that had to be rewritten. Every cell must be valid UTF-8 in NFC, with outer white
    ///     space trimmed.
    ///   - cells: Where each cell lies in `source` followed by `made`, row after row.
    ///   - rowStarts: For each row the number of cells before it, and one more entry at the end.
    ///   - lines: The line where each row begins.
    public init(
        name: String, file: String, style: SourceLocation.Style = .lines, header: [String], headerLine: Int,
        source: [UInt8], made: [UInt8], cells: [CellSpan], rowStarts: [UInt32], lines: [UInt32]
    ) {
        precondition(rowStarts.count == lines.count + 1, "a row without a line, or a line without a row")
        precondition(source.count + made.count <= Self.maximumBytes, "more bytes than a table can hold")
        self.name = name
        self.file = file
        self.style = style
        self.header = header
        self.headerLine = headerLine
        self.source = source
        self.made = made
        self.cells = cells
        self.rowStarts = rowStarts
        self.lines = lines
    }

    /// The number of rows below the header.
    public var rowCount: Int { lines.count }

    /// States the header.
    public mutating func setHeader(_ cells: [String], line: Int) {
        header = cells
        headerLine = line
    }

    /// Makes room for about this many bytes of cells and rows.
    public mutating func reserve(bytes count: Int, rows: Int) {
        made.reserveCapacity(count)
        cells.reserveCapacity(rows * max(1, header.count))
        rowStarts.reserveCapacity(rows + 1)
        lines.reserveCapacity(rows)
    }

    /// Adds a cell to the row under way. The bytes must be valid UTF-8 in NFC, with outer white space trimmed.
    public mutating func appendCell(_ content: some Collection<UInt8>) {
        let start = UInt32(source.count + made.count)
        made.append(contentsOf: content)
        cells.append(CellSpan(start: start, end: UInt32(source.count + made.count)))
    }

    /// Adds a cell of text to the row under way.
    public mutating func appendCell(text: String) {
        appendCell(text.utf8)
    }

    /// Ends the row under way, which began at `line`.
    public mutating func endRow(line: Int) {
        rowStarts.append(UInt32(cells.count))
        lines.append(UInt32(line))
    }

    /// Adds a whole row of texts.
    public mutating func append(row: [String], line: Int) {
        for cell in row { appendCell(text: cell) }
        endRow(line: line)
    }

    /// Says that the rows that follow stand in another file.
    public mutating func beginFile(_ file: String) { otherFiles.append((file, lines.count)) }

    /// The file where a row stands.
    public func file(row: Int) -> String {
        if otherFiles.isEmpty { return file }
        return otherFiles.last { $0.first <= row }?.file ?? file
    }

    /// The number of cells of a row, which may differ from the header's.
    public func cellCount(row: Int) -> Int { Int(rowStarts[row + 1] - rowStarts[row]) }

    /// The line of a row, from 1.
    public func line(row: Int) -> Int { Int(lines[row]) }

    private func slice(row: Int, column: Int) -> ArraySlice<UInt8>? {
        let index = Int(rowStarts[row]) + column
        guard column >= 0, index < Int(rowStarts[row + 1]) else { return nil }
        let (start, end) = (Int(cells[index].start), Int(cells[index].end))
        guard start >= source.count, end > start else {
            return source[min(start, source.count)..<min(end, source.count)]
        }
        return made[start - source.count..<end - source.count]
    }

    /// The text of a cell, empty when the row has no such cell.
    public func text(row: Int, column: Int) -> String {
        guard let slice = slice(row: row, column: column), !slice.isEmpty else { return "" }
        return String(decoding: slice, as: UTF8.self)
    }

    /// Whether a cell has nothing in it, or is not there.
    public func isEmpty(row: Int, column: Int) -> Bool {
        let index = Int(rowStarts[row]) + column
        guard column >= 0, index < Int(rowStarts[row + 1]) else { return true }
        return cells[index].start == cells[index].end
    }

    /// Gives the bytes of a cell to `body` without making a text of them; none when the row has no such cell.
    public func withBytes<Result>(
        row: Int, column: Int, _ body: (ArraySlice<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(slice(row: row, column: column) ?? [])
    }

    /// Where a row, or with `column` (from 0) one of its cells, stands.
    public func location(row: Int, column: Int? = nil) -> SourceLocation {
        SourceLocation(file: file(row: row), line: line(row: row), column: column.map { $0 + 1 }, style: style)
    }
}
