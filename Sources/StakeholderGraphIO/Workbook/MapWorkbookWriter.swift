public import Foundation
public import StakeholderGraph

/// Writes a map as one workbook that reads back as the same map: days as date cells, numbers as numbers, everything else
/// as text that no program takes for a formula.
public enum MapWorkbookWriter {
    /// The bytes of the workbook that holds what an audience may see.
    ///
    /// - Parameters:
    ///   - disclosed: the map.
    ///   - neutralisingFormulas: whether a cell that a spreadsheet would run as a formula, once it is typed again or saved
    ///     as CSV, gets an apostrophe before it.
    /// - Complexity: O(size of the map); memory holds the map's cells and one row of the sheets.
    public static func data(
        _ disclosed: Disclosed<StakeholderMap>, neutralisingFormulas: Bool = true
    ) throws(WorkbookWriteError) -> Data {
        try data(
            tables: MapFolderWriter.tables(disclosed), settings: MapFolderWriter.settings(disclosed),
            neutralisingFormulas: neutralisingFormulas)
    }

    /// The bytes of the workbook that holds tables and settings which a program has made itself.
    public static func data(
        tables: [MapFolderTable], settings: [(key: String, value: String)], neutralisingFormulas: Bool = true
    ) throws(WorkbookWriteError) -> Data {
        let guarded = neutralisingFormulas ? FormulaGuard.neutralised : { $0 }
        let file = try XLSXFile()
        if !settings.isEmpty {
            let sheet = try file.addSheet("map")
            sheet.setWidth(18, 0)
            sheet.setWidth(60, 1)
            try write(["key", "value"], to: sheet)
            for (index, setting) in settings.enumerated() {
                try sheet.write(setting.key, index + 1, 0)
                try sheet.write(guarded(setting.value), index + 1, 1)
            }
        }
        for table in tables {
            let sheet = try file.addSheet(table.file.rawValue)
            let known = Dictionary(
                table.file.columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let columns = table.header.map { known[$0] }
            let widths = zip(columns, table.header).map { ColumnWidth.of($0, $1) }
            for (column, width) in widths.enumerated() { sheet.setWidth(width, column) }
            try write(table.header.map(guarded), to: sheet)
            for (index, row) in table.rows.enumerated() {
                for (column, cell) in row.enumerated() where !cell.isEmpty {
                    try write(guarded(cell), columns[column]?.content ?? .text, to: sheet, index + 1, column)
                }
            }
            sheet.printAcross(repeating: 0, width: widths.reduce(0, +))
            sheet.freeze(rows: 1, columns: 1)
        }
        return try file.finish()
    }

    private static func write(_ header: [String], to sheet: XLSXFile.Sheet) throws(WorkbookWriteError) {
        for (column, title) in header.enumerated() { try sheet.write(title, 0, column, .header) }
    }

    /// Writes one cell by the content of its column.
    static func write(
        _ cell: String, _ content: MapColumn.Content, to sheet: XLSXFile.Sheet, _ row: Int, _ column: Int,
        _ style: XLSXFile.Style = .plain
    ) throws(WorkbookWriteError) {
        switch content {
        case .date, .month:
            if let serial = SpreadsheetDate.serial(iso: cell) {
                return try sheet.write(serial, row, column, .date)
            }
        case .number, .amount:
            // Only what reads back as the same text; `007` is text.
            if let number = Double(cell), SheetNumber.text(number) == cell {
                return try sheet.write(number, row, column, style)
            }
        default: break
        }
        try sheet.write(cell, row, column, style)
    }
}

/// How wide a column is made, in characters.
enum ColumnWidth {
    static func of(_ column: MapColumn?, _ title: String) -> Double {
        guard let column else { return Double(max(12, min(30, title.count + 2))) }
        return switch column.content {
        case .date, .month, .yesNo, .sensitivity: 12
        case .number, .amount: Double(max(9, title.count + 2))
        case .choice, .duty: 14
        case .text: column.name == "name" ? 40 : column.name == "note" ? 50 : 26
        default: column.isList ? 30 : 24
        }
    }
}
