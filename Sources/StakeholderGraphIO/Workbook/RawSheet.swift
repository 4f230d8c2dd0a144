/// A cell as it stands in a workbook, with its type.
enum RawCell: Sendable, Equatable {
    case text(String)
    case number(Double)
    /// Days since the beginning of the calendar of 1900.
    case date(Double)
    case time(Double)
    case boolean(Bool)
    case error(String)
}

/// All cells of a sheet as they stand, for writing them back. Formulas are kept as the values they had.
final class RawSheet {
    struct Cell {
        /// From 1.
        let line: Int
        /// From 0.
        let column: Int
        let value: RawCell
    }

    let name: String
    var isHidden = false
    private(set) var cells: [Cell] = []

    init(name: String) { self.name = name }

    func add(_ value: RawCell, line: Int, column: Int) {
        guard column < SheetBuilder.maximumColumns else { return }
        cells.append(Cell(line: line, column: column, value: value))
    }

    /// The cells from top to bottom and left to right; of two at one place the later one.
    func ordered() -> [Cell] {
        let sorted = cells.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
        var kept: [Cell] = []
        for cell in sorted {
            if let last = kept.last, last.line == cell.line, last.column == cell.column { kept.removeLast() }
            kept.append(cell)
        }
        return kept
    }
}
