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

    private var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`; a cell begins where the one before it ends.
    private var cellEnds: [UInt32] = []
    /// For each row the number of cells before it, and one more entry at the end.
    private var rowStarts: [UInt32] = [0]
    private var lines: [UInt32] = []

    /// Makes an empty table.
    public init(name: String, file: String, style: SourceLocation.Style = .lines) {
        self.name = name
        self.file = file
        self.style = style
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
        bytes.reserveCapacity(count)
        cellEnds.reserveCapacity(rows * max(1, header.count))
        rowStarts.reserveCapacity(rows + 1)
        lines.reserveCapacity(rows)
    }

    /// Adds a cell to the row under way. The bytes must be valid UTF-8 in NFC, with outer white space trimmed.
    public mutating func appendCell(_ content: some Collection<UInt8>) {
        bytes.append(contentsOf: content)
        cellEnds.append(UInt32(bytes.count))
    }

    /// Adds a cell of text to the row under way.
    public mutating func appendCell(text: String) {
        appendCell(text.utf8)
    }

    /// Ends the row under way, which began at `line`.
    public mutating func endRow(line: Int) {
        rowStarts.append(UInt32(cellEnds.count))
        lines.append(UInt32(line))
    }

    /// Adds a whole row of texts.
    public mutating func append(row: [String], line: Int) {
        for cell in row { appendCell(text: cell) }
        endRow(line: line)
    }

    /// The number of cells of a row, which may differ from the header's.
    public func cellCount(row: Int) -> Int { Int(rowStarts[row + 1] - rowStarts[row]) }

    /// The line of a row, from 1.
    public func line(row: Int) -> Int { Int(lines[row]) }

    private func range(row: Int, column: Int) -> Range<Int>? {
        let cell = Int(rowStarts[row]) + column
        guard column >= 0, cell < Int(rowStarts[row + 1]) else { return nil }
        return (cell == 0 ? 0 : Int(cellEnds[cell - 1]))..<Int(cellEnds[cell])
    }

    /// The text of a cell, empty when the row has no such cell.
    public func text(row: Int, column: Int) -> String {
        guard let range = range(row: row, column: column), !range.isEmpty else { return "" }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether a cell has nothing in it, or is not there.
    public func isEmpty(row: Int, column: Int) -> Bool {
        range(row: row, column: column)?.isEmpty ?? true
    }

    /// Gives the bytes of a cell to `body` without making a text of them; none when the row has no such cell.
    public func withBytes<Result>(
        row: Int, column: Int, _ body: (ArraySlice<UInt8>) throws -> Result
    ) rethrows -> Result {
        try body(bytes[range(row: row, column: column) ?? 0..<0])
    }

    /// Where a row, or with `column` (from 0) one of its cells, stands.
    public func location(row: Int, column: Int? = nil) -> SourceLocation {
        SourceLocation(file: file, line: line(row: row), column: column.map { $0 + 1 }, style: style)
    }
}
