internal import StakeholderGraph

/// Collects the cells of one sheet, finds its header and makes a table of it.
final class SheetBuilder {
    /// The header is looked for in this many rows from the top.
    static let headerRows = 6
    /// A cell with content right of this column is refused.
    static let maximumColumns = 1_024
    /// The most rows a sheet of any program has.
    static let maximumRows = 1_048_576
    /// The most cells that are kept of one workbook, the empty ones between others included.
    static let maximumCells = 20_000_000

    /// A remark on a cell that is made when the cell turns out to belong to the table.
    private struct Mark {
        let column: Int
        let code: DiagnosticCode
        let message: String
    }

    private struct Row {
        var line: Int
        var cells: [DraftTable.CellSpan] = []
        var marks: [Mark] = []
        var hasContent = false
    }

    let sheet: String
    private let shape: CSVReader.Shape
    private let known: Set<String>
    private var texts: SheetTexts
    private var current = Row(line: 0)
    private var pending: [Row] = []
    private var header: [String] = []
    private var headerLine = 0
    private var fields: [String] = []
    private var cells: [DraftTable.CellSpan] = []
    private var starts: [UInt32] = [0]
    private var lines: [UInt32] = []
    private var contentCells = 0
    private let cellLimit: Int
    private var mergedAreas: [(line: Int, column: Int)] = []
    private var farCells = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - sheet: The name of the sheet.
    ///   - known: The keys (`HeaderName.key`) of the headers that this sheet may have.
    ///   - shared: The cleaned shared texts of the workbook.
    ///   - cellLimit: How many cells the other sheets have left of `maximumCells`.
    init(
        sheet: String, shape: CSVReader.Shape, known: Set<String>, shared: [UInt8], cellLimit: Int = maximumCells
    ) {
        self.cellLimit = cellLimit
        self.sheet = sheet
        self.shape = shape
        self.known = known
        texts = SheetTexts(sheet: sheet, shared: shared)
    }

    /// Begins a row; the one before it must have been ended.
    func beginRow(line: Int) {
        current.line = line
        current.cells.removeAll(keepingCapacity: true)
        current.marks.removeAll(keepingCapacity: true)
        current.hasContent = false
    }

    /// Sets a cell of the row under way to a shared text.
    func set(_ column: Int, shared span: DraftTable.CellSpan, hadControls: Bool) throws(WorkbookError) {
        try place(span, column)
        if hadControls { markControls(column) }
    }

    /// Sets a cell of the row under way, and those right of it where it is repeated, which all share one text.
    func set(_ column: Int, text: String, repeated count: Int = 1) throws(WorkbookError) {
        let (span, hadControls) = try texts.append(text)
        if hadControls { markControls(column) }
        for repetition in 0..<count { try place(span, column + repetition) }
    }

    /// Sets a cell of the row under way.
    func set(_ column: Int, text bytes: [UInt8]) throws(WorkbookError) {
        let (span, hadControls) = try texts.append(bytes)
        if hadControls { markControls(column) }
        try place(span, column)
    }

    private func place(_ found: DraftTable.CellSpan, _ column: Int) throws(WorkbookError) {
        guard found.start != found.end else { return }
        let span = texts.unguarded(found)
        contentCells += 1
        guard contentCells <= cellLimit else { throw tooManyCells }
        guard column < Self.maximumColumns else {
            farCells += 1
            if farCells == 1 {
                let location = location(current.line, column)
                diagnostics.append(
                    Diagnostic(
                        .tooManyColumns,
                        "There is a cell at \(location.text), beyond the \(Self.maximumColumns) columns that are read; "
                            + "clear it and every other one out there.", at: location))
            }
            return
        }
        if column >= current.cells.count {
            let gap = DraftTable.CellSpan(start: 0, end: 0)
            while current.cells.count < column { current.cells.append(gap) }
            current.cells.append(span)
        } else {
            current.cells[column] = span
        }
        current.hasContent = true
    }

    /// Remarks on a cell of the row under way.
    func mark(_ column: Int, _ code: DiagnosticCode, _ message: String) {
        current.marks.append(Mark(column: column, code: code, message: message))
    }

    private func markControls(_ column: Int) {
        mark(column, .controlCharacter, "The cell holds control characters, such as NUL; they were left out")
    }

    /// Notes that cells are joined, from the one at `line` and `column` on.
    func addMergedArea(line: Int, column: Int) { mergedAreas.append((line, column)) }

    /// Ends the row under way, and does so `count` times for rows that are repeated.
    func endRow(times count: Int = 1) throws(WorkbookError) {
        guard current.hasContent || !current.marks.isEmpty else { return }
        contentCells += (count - 1) * current.cells.count
        let kept = cells.count + count * current.cells.count
        guard count <= Self.maximumRows, contentCells <= cellLimit, kept <= cellLimit else { throw tooManyCells }
        for repetition in 0..<count {
            if repetition > 0 { current.line += 1 }
            if shape == .grid {
                commit(current)
            } else if headerLine == 0, current.line <= Self.headerRows {
                pending.append(current)
            } else {
                chooseHeader()
                // Nothing in the first rows: the header is the first row there is.
                if headerLine == 0 { setHeader(current) } else { commit(current) }
            }
        }
    }

    /// The number of cells kept so far.
    var cellCount: Int { max(cells.count, contentCells) }

    private var tooManyCells: WorkbookError {
        .tooLarge("it has more than \(Self.maximumCells) cells, the empty ones between others included")
    }

    private func chooseHeader() {
        guard headerLine == 0, !pending.isEmpty else { return }
        let rows = pending
        pending = []
        let scores = rows.map { row in row.cells.filter { known.contains(HeaderName.key(texts.text($0))) }.count }
        let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        let chosen = rows[best].hasContent ? best : rows.firstIndex { $0.hasContent } ?? best
        setHeader(rows[chosen])
        for row in rows[(chosen + 1)...] { commit(row) }
    }

    private func setHeader(_ row: Row) {
        guard row.hasContent else { return }
        header = row.cells.map { texts.text($0) }
        headerLine = row.line
        for (column, first) in HeaderRow.repeatedColumns(header) {
            diagnostics.append(
                HeaderRow.diagnostic(
                    header[column], at: location(row.line, column), first: location(row.line, first)))
            header[column] = ""
        }
        while header.last?.isEmpty == true { header.removeLast() }
        fields = header.map(HeaderName.contractName)
    }

    private func commit(_ row: Row) {
        let width = shape == .grid ? Int.max : header.count
        for mark in row.marks where mark.column < width {
            diagnostics.append(
                Diagnostic(
                    mark.code, mark.message + ".", at: location(row.line, mark.column), field: field(mark.column)))
        }
        guard row.hasContent else { return }
        var outside: Int?
        for (column, span) in row.cells.enumerated() {
            guard column < width else {
                if span.start != span.end, outside == nil { outside = column }
                continue
            }
            if span.start != span.end { remark(on: span, row.line, column) }
            cells.append(span)
        }
        if let outside {
            let message = "A cell stands outside the table, under no header; it was left out."
            diagnostics.append(Diagnostic(.raggedRow, message, at: location(row.line, outside)))
        }
        starts.append(UInt32(cells.count))
        lines.append(UInt32(row.line))
    }

    private func remark(on span: DraftTable.CellSpan, _ line: Int, _ column: Int) {
        guard texts.mayNeedRemark(span) else { return }
        texts.withBytes(of: span) { cell in
            if CellText.isFormulaLike(cell) {
                diagnostics.append(
                    Diagnostic(
                        .formulaLikeCell, "A spreadsheet would take this cell for a formula; it is read as text.",
                        at: location(line, column), field: field(column)))
            }
            let characters = cell.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
            if characters > CellText.longCellCharacters {
                diagnostics.append(
                    Diagnostic(
                        .longCell, "The cell holds \(characters) characters.", at: location(line, column),
                        field: field(column)))
            }
        }
    }

    private func field(_ column: Int) -> String? {
        column < fields.count && !fields[column].isEmpty ? fields[column] : nil
    }

    private func location(_ line: Int, _ column: Int?) -> SourceLocation {
        SourceLocation(file: sheet, line: line, column: column.map { $0 + 1 }, style: .cells)
    }

    /// The finished table, or `nil` when nothing stands in the sheet.
    func finish(isHidden: Bool) -> DraftTable? {
        chooseHeader()
        guard headerLine > 0 || !lines.isEmpty else {
            if !known.isEmpty {
                diagnostics.append(Diagnostic(.emptyFile, "The sheet is empty.", at: location(0, nil)))
            }
            return nil
        }
        if isHidden {
            diagnostics.append(Diagnostic(.hiddenSheet, "The sheet is hidden; it was read.", at: location(0, nil)))
        }
        let areas = mergedAreas.filter { $0.line > headerLine }
        if let first = areas.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) {
            let message =
                areas.count == 1
                ? "Cells are merged here" : "Cells are merged here and in \(areas.count - 1) other places"
            diagnostics.append(
                Diagnostic(
                    .mergedCells, message + "; only the first cell of an area has a value.",
                    at: location(first.line, first.column)))
        }
        return DraftTable(
            name: WorkbookReader.tableName(sheet), file: sheet, style: .cells, header: header,
            headerLine: headerLine, source: texts.shared, made: texts.own, cells: cells, rowStarts: starts, lines: lines
        )
    }
}
