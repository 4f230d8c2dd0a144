/// The rows of a table as texts, all of one width.
///
/// The texts lie one after another in one block of bytes, and only filled cells are kept: a row of five short cells costs
/// some ninety bytes, as an array of strings twice as much. A row is made into texts when it is asked for.
public struct TableRows: RandomAccessCollection, Sendable {
    private struct Cell {
        let column: Int32
        let length: Int32
    }

    private struct Start {
        let cell: Int
        let byte: Int
    }

    /// The number of cells of every row.
    public private(set) var width: Int
    private var bytes: [UInt8] = []
    private var cells: [Cell] = []
    /// Where each row begins, and one more entry at the end.
    private var starts = [Start(cell: 0, byte: 0)]
    /// For each column that cells were added under the position in the row; negative where they are left out.
    private var positions: [Int]

    /// No rows yet, of a width.
    public init(width: Int) {
        self.width = width
        positions = Array(0..<width)
    }

    /// Rows of a width: what is missing of a row is empty, what is too much is left out.
    public init(_ rows: some Sequence<[String]>, width: Int) {
        self.init(width: width)
        for row in rows {
            for (column, text) in row.prefix(width).enumerated() { append(text, column: column) }
            endRow()
        }
    }

    // MARK: Adding

    /// Adds a cell to the row under way; of two cells of one position the second stands.
    mutating func append(_ text: String, column: Int) {
        guard !text.isEmpty else { return }
        let before = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(Cell(column: Int32(column), length: Int32(bytes.count - before)))
    }

    /// Ends the row under way.
    mutating func endRow() { starts.append(Start(cell: cells.count, byte: bytes.count)) }

    /// Says where in a row the cells of each column stand, when that becomes known after they were added.
    mutating func settle(positions: [Int], width: Int) {
        self.positions = positions
        self.width = width
    }

    // MARK: Reading

    public var startIndex: Int { 0 }
    public var endIndex: Int { starts.count - 1 }

    /// The texts of a row.
    public subscript(row: Int) -> [String] {
        var texts = [String](repeating: "", count: width)
        forEachCell(of: row) { position, place in texts[position] = String(decoding: bytes[place], as: UTF8.self) }
        return texts
    }

    private func forEachCell(of row: Int, _ body: (_ position: Int, _ place: Range<Int>) -> Void) {
        var byte = starts[row].byte
        for index in starts[row].cell..<starts[row + 1].cell {
            let cell = cells[index]
            let end = byte + Int(cell.length)
            let position = positions[Int(cell.column)]
            if position >= 0 { body(position, byte..<end) }
            byte = end
        }
    }

    /// Gives the UTF-8 of every cell, row by row, without making texts; empty cells too.
    func forEachRow(_ body: (_ cells: [UnsafeBufferPointer<UInt8>]) throws -> Void) rethrows {
        let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var row = [UnsafeBufferPointer<UInt8>](repeating: empty, count: width)
        try bytes.withUnsafeBufferPointer { all in
            for index in indices {
                for position in row.indices { row[position] = empty }
                forEachCell(of: index) { position, place in
                    row[position] = UnsafeBufferPointer(rebasing: all[place])
                }
                try body(row)
            }
        }
    }
}

extension TableRows: Hashable {
    /// Whether the texts of all rows are the same, however they are kept.
    public static func == (one: TableRows, other: TableRows) -> Bool {
        one.width == other.width && one.elementsEqual(other)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for row in self { hasher.combine(row) }
    }
}
