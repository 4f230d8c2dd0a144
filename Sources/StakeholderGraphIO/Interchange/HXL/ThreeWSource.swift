internal import Foundation
internal import StakeholderGraph

/// Finds the 3W tables of a CSV file or workbook.
struct ThreeWSource {
    let file: String
    private(set) var sheets: [ThreeWSheet] = []
    private(set) var leftOut: [LeftOut] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rejectedRows = 0

    init(_ url: URL, mapping: ThreeWMapping?, titles: ThreeWHeaders) throws(ImportFailure) {
        file = url.lastPathComponent
        if WorkbookReader.isWorkbook(path: url.path) {
            try readWorkbook(url, mapping, titles)
        } else {
            let name = slug(url.deletingPathExtension().lastPathComponent)
            let reading = CSVReader.read(try ImportFiles.bytes(url), name: name, file: file, shape: .grid)
            guard let table = reading.table else {
                let problem = reading.diagnostics.first
                throw ImportFailure(
                    file, line: problem?.location.line ?? 0, problem.map { Self.unstopped($0.message) } ?? "It is empty"
                )
            }
            diagnostics = reading.diagnostics.filter { $0.severity > .note }
            rejectedRows = reading.rejectedRows
            if let sheet = ThreeWSheet(table, sheet: nil, mapping: mapping, titles: titles), sheet.isUsable {
                sheets = [sheet]
            }
        }
        guard !sheets.isEmpty else {
            throw ImportFailure(
                file,
                "No table that says who does what where was found; propose the columns with --guess and correct them for --mapping"
            )
        }
    }

    private static func unstopped(_ sentence: String) -> String {
        sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    private mutating func readWorkbook(
        _ url: URL, _ mapping: ThreeWMapping?, _ titles: ThreeWHeaders
    ) throws(ImportFailure) {
        let reading: WorkbookReading
        do throws(WorkbookError) {
            reading = try WorkbookReader.read(path: url.path, shape: .grid)
        } catch {
            throw ImportFailure(file, error.message)
        }
        let hidden = Set(reading.diagnostics.filter { $0.code == .hiddenSheet }.map(\.location.file))
        var found: [ThreeWSheet] = []
        for table in reading.sheets where mapping?.isAbout(table.file) ?? true {
            if let sheet = ThreeWSheet(table, sheet: table.file, mapping: mapping, titles: titles), sheet.isUsable {
                found.append(sheet)
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
