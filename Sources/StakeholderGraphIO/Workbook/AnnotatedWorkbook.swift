public import Foundation
public import StakeholderGraph

/// Writes a map's own cells back with every problem at its place: the cell coloured, with a note that says what is wrong;
/// a sheet `problems` with links; and a sheet `proposed` with ready rows for names that no row defines.
///
/// Only the cells of problems are marked. All other cells keep their values and types (formulas keep the values they
/// had); sheets `problems` and `proposed` of an earlier time are replaced.
public struct AnnotatedWorkbook {
    private let sheets: [AnnotatedSheet]
    private let tables: [DraftTable]
    private let diagnostics: [Diagnostic]

    /// Reads the cells of a workbook or folder again.
    ///
    /// - Parameters:
    ///   - url: The map.
    ///   - diagnostics: What `check` found, all of it.
    public init(map url: URL, diagnostics: [Diagnostic]) throws(MapReadingError) {
        self.diagnostics = diagnostics
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw .notFound(url.path)
        }
        if isFolder.boolValue {
            tables = try MapFolderReader(folder: url).draft().tables
            sheets = tables.map(AnnotatedSheet.init)
            return
        }
        switch FileAccess.bytes(url) {
        case .failure(let failure): throw .unreadable(url.path, failure.reason)
        case .success(let bytes):
            tables = try MapWorkbookReader(path: url.path, bytes: bytes).draft().tables
            do throws(WorkbookError) {
                sheets = try WorkbookReader.rawSheets(bytes).filter {
                    !["problems", "proposed"].contains(WorkbookReader.tableName($0.name))
                }.map(AnnotatedSheet.init)
            } catch {
                throw .workbook(url.path, error)
            }
        }
    }

    /// The bytes of the workbook.
    public func data() throws(WorkbookWriteError) -> Data {
        let file = try XLSXFile()
        let byFile = Dictionary(grouping: diagnostics.filter { $0.location.line > 0 }, by: \.location.file)
        for sheet in sheets { try write(sheet, byFile[sheet.file] ?? [], to: file) }
        try writeProblems(file)
        try writeProposed(file)
        return try file.finish()
    }

    private func write(
        _ sheet: AnnotatedSheet, _ problems: [Diagnostic], to file: XLSXFile
    ) throws(WorkbookWriteError) {
        let target = try file.addSheet(sheet.name)
        if sheet.isHidden { target.hide() }
        for (column, width) in sheet.widths { target.setWidth(width, column) }
        var marks: [AnnotatedSheet.Position: [Diagnostic]] = [:]
        for problem in problems { marks[sheet.position(of: problem.location), default: []].append(problem) }
        // Rows go out from top to bottom, notes with them; marks of empty cells come where they belong.
        func writeEmpty(_ position: AnnotatedSheet.Position) throws(WorkbookWriteError) {
            let found = marks[position] ?? []
            try target.writeBlank(position.row, position.column, Self.style(found, isDate: false))
            try target.comment(Self.note(found), position.row, position.column)
        }
        var rest = marks.keys.sorted()[...]
        for cell in sheet.cells {
            while let next = rest.first, next < cell.position {
                try writeEmpty(next)
                rest.removeFirst()
            }
            guard let found = marks[cell.position] else {
                try write(cell, .plain, to: target)
                continue
            }
            try write(cell, Self.style(found, isDate: cell.value.isDate), to: target)
            try target.comment(Self.note(found), cell.position.row, cell.position.column)
            if rest.first == cell.position { rest.removeFirst() }
        }
        for position in rest { try writeEmpty(position) }
    }

    private func write(
        _ cell: AnnotatedSheet.Cell, _ style: XLSXFile.Style, to sheet: XLSXFile.Sheet
    ) throws(WorkbookWriteError) {
        let (row, column) = (cell.position.row, cell.position.column)
        switch cell.value {
        case .text(let text), .error(let text): try sheet.write(text, row, column, style)
        case .number(let number): try sheet.write(number, row, column, style)
        case .date(let serial): try sheet.write(serial, row, column, style == .plain ? .date : style)
        case .time(let serial): try sheet.write(serial, row, column, style == .plain ? .time : style)
        case .boolean(let value): try sheet.write(value, row, column, style)
        }
    }

    private static func style(_ problems: [Diagnostic], isDate: Bool) -> XLSXFile.Style {
        switch problems.map(\.severity).max() {
        case .error: isDate ? .errorDate : .error
        case .warning: isDate ? .warningDate : .warning
        default: isDate ? .noteDate : .note
        }
    }

    private static func note(_ problems: [Diagnostic]) -> String {
        problems.map { problem in
            var text = problem.severity.name.prefix(1).uppercased() + problem.severity.name.dropFirst() + ": "
            text += problem.message
            if !problem.suggestions.isEmpty {
                text += " Did you mean: \(problem.suggestions.joined(separator: " · "))"
            }
            return text
        }.joined(separator: "\n")
    }

    private func writeProblems(_ file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet("problems")
        for (column, width) in [10.0, 22, 22, 16, 90, 40].enumerated() { sheet.setWidth(width, column) }
        for (column, title) in ["severity", "cell", "code", "field", "message", "did you mean"].enumerated() {
            try sheet.write(title, 0, column, .header)
        }
        let shown = Dictionary(sheets.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        // The worst first; within one severity by place.
        let ordered =
            diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning }
            + diagnostics.filter { $0.severity == .note }
        for (index, problem) in ordered.enumerated() {
            let row = index + 1
            let location = problem.location
            try sheet.write(problem.severity.name, row, 0, Self.style([problem], isDate: false))
            if location.line > 0, let target = shown[location.file] {
                let position = target.position(of: location)
                let cell = SheetReference.text(row: position.row + 1, column: position.column)
                try sheet.write(
                    "\(target.name)!\(cell)", linkTo: SheetReference.quoted(sheet: target.name, cell), row, 1)
            } else {
                try sheet.write(location.text, row, 1)
            }
            try sheet.write(problem.code.rawValue, row, 2)
            try sheet.write(problem.field ?? "", row, 3)
            try sheet.write(problem.message, row, 4)
            try sheet.write(problem.suggestions.joined(separator: " · "), row, 5)
        }
        sheet.printAcross(repeating: 0)
        sheet.freeze(rows: 1, columns: 0)
    }

    private func writeProposed(_ file: XLSXFile) throws(WorkbookWriteError) {
        let sheet = try file.addSheet("proposed")
        for (column, width) in [14.0, 30, 40, 14, 8, 40, 22].enumerated() { sheet.setWidth(width, column) }
        let header = ["sheet", "id", "name", "category", "times", "did you mean", "first met at"]
        for (column, title) in header.enumerated() { try sheet.write(title, 0, column, .header) }
        for (index, row) in ProposedRows.rows(of: tables).enumerated() {
            let cells = [
                row.file.rawValue, row.id, row.name, row.file == .stakeholders ? "unknown" : "", String(row.times),
                row.nearMisses.joined(separator: " · "), row.firstMet.text,
            ]
            for (column, cell) in cells.enumerated() {
                if column == 4 {
                    try sheet.write(Double(row.times), index + 1, column)
                } else {
                    try sheet.write(cell, index + 1, column)
                }
            }
        }
        sheet.printAcross(repeating: 0)
        sheet.freeze(rows: 1, columns: 0)
    }
}
