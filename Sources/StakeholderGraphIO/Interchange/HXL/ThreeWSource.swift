internal import Foundation
internal import StakeholderGraph

/// Finds the 3W tables of a CSV file or workbook.
struct ThreeWSource {
    let file: String
    private(set) var sheets: [ThreeWSheet] = []
    private(set) var leftOut: [LeftOut] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rejectedRows = 0
    /// What the columns of tables that say nothing of who does what where were taken to hold.
    private var unknown: [ColumnReading] = []

    /// - Parameters:
    ///   - mapping: what the columns hold, in place of what is found out.
    ///   - isProposal: whether a file without a table of who does what where is read for its titles alone.
    init(
        _ url: URL, mapping: ThreeWMapping?, titles: ThreeWHeaders, isProposal: Bool = false
    ) throws(ImportFailure) {
        file = url.lastPathComponent
        let names =
            try WorkbookReader.isWorkbook(path: url.path)
            ? readWorkbook(url, mapping, titles) : readText(url, mapping, titles)
        guard sheets.isEmpty, !isProposal else { return }
        throw ImportFailure(file, Self.reason(mapping, names))
    }

    /// How the columns of the tables were understood; where none says who does what where, of all that there are.
    var readings: [ColumnReading] { sheets.isEmpty ? unknown : sheets.flatMap(\.readings) }

    private static let need =
        "org or org-acronym, and one of sector, activity, title, code, adm1-name, adm1-code, adm2-name, location"

    /// Why nothing can be made of the file.
    private static func reason(_ mapping: ThreeWMapping?, _ names: [String]) -> String {
        guard let mapping else {
            return "No table that says who does what where was found; import --guess without -o lists its columns for "
                + "--mapping, which must name \(need)"
        }
        let absent = mapping.sheets.filter { name in !names.contains { comparisonKey($0) == comparisonKey(name) } }
        if let name = absent.first, absent.count == mapping.sheets.count, !names.isEmpty {
            return "The mapping file is about the sheet “\(name)”; the file has "
                + names.map { "“\($0)”" }.joined(separator: ", ")
        }
        return "By the mapping file no table says who does what where: it must name \(need)"
    }

    private mutating func readText(
        _ url: URL, _ mapping: ThreeWMapping?, _ titles: ThreeWHeaders
    ) throws(ImportFailure) -> [String] {
        let name = slug(url.deletingPathExtension().lastPathComponent)
        let reading = CSVReader.read(try ImportFiles.bytes(url), name: name, file: file, shape: .grid)
        guard let table = reading.table else {
            let problem = reading.diagnostics.first
            throw ImportFailure(
                file, line: problem?.location.line ?? 0, problem.map { Self.unstopped($0.message) } ?? "It is empty")
        }
        diagnostics = reading.diagnostics.filter { $0.severity > .note }
        rejectedRows = reading.rejectedRows
        let sheet = ThreeWSheet(table, sheet: nil, mapping: mapping, titles: titles)
        if let sheet, sheet.isUsable { sheets = [sheet] } else { unknown = Self.readings(table, nil, sheet) }
        if let mapping { diagnostics += mapping.absentColumns(in: [sheet].compactMap { $0 }) { _ in nil } }
        return []
    }

    /// The columns of a table that is no 3W table: what is known of them, else that they are not known.
    private static func readings(_ table: DraftTable, _ name: String?, _ sheet: ThreeWSheet?) -> [ColumnReading] {
        if let sheet { return sheet.readings }
        let counts = (0..<min(table.rowCount, 25)).map { row in
            (0..<table.cellCount(row: row)).count { !table.isEmpty(row: row, column: $0) }
        }
        guard let most = counts.max(), most > 0, let row = counts.firstIndex(of: most) else { return [] }
        return (0..<table.cellCount(row: row)).map { column in
            ColumnReading(
                sheet: name, headerRow: table.line(row: row), column: table.text(row: row, column: column),
                role: ThreeWRole.ignore.rawValue, why: "the title is not known; a table needs \(need)")
        }
    }

    private static func unstopped(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    /// The names of all sheets.
    private mutating func readWorkbook(
        _ url: URL, _ mapping: ThreeWMapping?, _ titles: ThreeWHeaders
    ) throws(ImportFailure) -> [String] {
        let reading: WorkbookReading
        do throws(WorkbookError) {
            reading = try WorkbookReader.read(path: url.path, shape: .grid)
        } catch {
            throw ImportFailure(file, error.message)
        }
        let hidden = Set(reading.diagnostics.filter { $0.code == .hiddenSheet }.map(\.location.file))
        var found: [ThreeWSheet] = []
        var looked: [ThreeWSheet] = []
        for table in reading.sheets where mapping?.isAbout(table.file) ?? true {
            let sheet = ThreeWSheet(table, sheet: table.file, mapping: mapping, titles: titles)
            if let sheet { looked.append(sheet) }
            if let sheet, sheet.isUsable {
                found.append(sheet)
            } else {
                unknown += Self.readings(table, table.file, sheet)
            }
        }
        choose(found, hidden: hidden)
        let used = Set(sheets.map(\.table.file))
        diagnostics = reading.diagnostics.filter { $0.severity > .note && used.contains($0.location.file) }
        for table in reading.sheets where !used.contains(table.file) && table.rowCount > 0 {
            let isTable = found.contains { $0.table.file == table.file }
            let reason =
                isTable
                ? "Another sheet has the table\(hidden.contains(table.file) ? "; this one is hidden" : "")"
                : "It holds no table that says who does what where"
            leftOut.append(LeftOut(what: "rows of the sheet “\(table.file)”", count: table.rowCount, reason: reason))
        }
        if let mapping { diagnostics += mapping.absentColumns(in: looked) { $0.table.file } }
        return reading.sheets.map(\.file)
    }

    /// Tagged sheets before others, visible before hidden; of sheets without tags the one of which most was understood
    /// and those with the same columns.
    private mutating func choose(_ found: [ThreeWSheet], hidden: Set<String>) {
        let visible = found.filter { !hidden.contains($0.table.file) }
        let candidates = visible.isEmpty ? found : visible
        let tagged = candidates.filter(\.isTagged)
        if !tagged.isEmpty {
            sheets = tagged
            return
        }
        guard let best = candidates.max(by: { $0.columns.count < $1.columns.count }) else { return }
        let first = candidates.first { $0.columns.count == best.columns.count } ?? best
        sheets = candidates.filter { Set($0.columns.keys) == Set(first.columns.keys) }
    }
}
