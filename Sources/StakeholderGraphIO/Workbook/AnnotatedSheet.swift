internal import StakeholderGraph

/// The cells of one sheet or file as they are to be written back, and where the places of problems lie among them.
struct AnnotatedSheet {
    /// Row and column from 0.
    struct Position: Hashable, Comparable {
        let row: Int
        let column: Int

        static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }
    }

    struct Cell {
        let position: Position
        let value: RawCell
    }

    let name: String
    /// The file or sheet as diagnostics call it.
    let file: String
    let isHidden: Bool
    let cells: [Cell]
    /// Widths of columns that are worth one.
    let widths: [(column: Int, width: Double)]
    /// For text files the row of each line; sheets are written where they stood.
    private let rowOfLine: [Int: Int]?
    private let firstFilled: [Int: Int]

    init(_ sheet: RawSheet) {
        name = sheet.name
        file = sheet.name
        isHidden = sheet.isHidden
        cells = sheet.ordered().map { Cell(position: Position(row: $0.line - 1, column: $0.column), value: $0.value) }
        rowOfLine = nil
        firstFilled = Self.firstFilled(cells)
        widths = Self.widths(cells)
    }

    /// The rows of a CSV file; numbers and days become such cells where the column holds them.
    init(_ table: DraftTable) {
        name = table.name
        file = table.file
        isHidden = false
        var cells: [Cell] = []
        for (column, title) in table.header.enumerated() where !title.isEmpty {
            cells.append(Cell(position: Position(row: 0, column: column), value: .text(title)))
        }
        let known = Dictionary(
            (MapFile(rawValue: table.name)?.columns ?? []).map { (HeaderName.key($0.name), $0.content) },
            uniquingKeysWith: { first, _ in first })
        let contents = table.header.map { known[HeaderName.key($0)] ?? .text }
        var rowOfLine = [table.headerLine: 0]
        for row in 0..<table.rowCount {
            rowOfLine[table.line(row: row)] = row + 1
            for column in contents.indices where !table.isEmpty(row: row, column: column) {
                let text = table.text(row: row, column: column)
                cells.append(
                    Cell(
                        position: Position(row: row + 1, column: column), value: Self.value(text, contents[column])))
            }
        }
        self.rowOfLine = rowOfLine
        self.cells = cells
        firstFilled = Self.firstFilled(cells)
        widths = Self.widths(cells)
    }

    private static func value(_ text: String, _ content: MapColumn.Content) -> RawCell {
        switch content {
        case .date, .month: SpreadsheetDate.serial(iso: text).map { .date($0) } ?? .text(text)
        case .number, .amount:
            Double(text).flatMap { SheetNumber.text($0) == text ? .number($0) : nil } ?? .text(text)
        default: .text(text)
        }
    }

    private static func firstFilled(_ cells: [Cell]) -> [Int: Int] {
        Dictionary(cells.map { ($0.position.row, $0.position.column) }, uniquingKeysWith: min)
    }

    private static func widths(_ cells: [Cell]) -> [(column: Int, width: Double)] {
        var longest: [Int: Int] = [:]
        for cell in cells {
            guard case .text(let text) = cell.value else { continue }
            longest[cell.position.column] = max(longest[cell.position.column] ?? 0, min(text.utf8.count, 50))
        }
        return longest.sorted { $0.key < $1.key }.map { ($0.key, Double(max(9, $0.value + 2))) }
    }

    /// Where a problem is marked: its cell, or for a whole row the first filled cell of the row.
    func position(of location: SourceLocation) -> Position {
        let row = rowOfLine.map { $0[location.line] ?? 0 } ?? location.line - 1
        let column = location.column.map { $0 - 1 } ?? firstFilled[row] ?? 0
        return Position(row: row, column: column)
    }
}

extension RawCell {
    var isDate: Bool {
        if case .date = self { true } else { false }
    }
}
