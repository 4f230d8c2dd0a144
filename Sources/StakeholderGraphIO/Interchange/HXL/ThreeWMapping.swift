public import Foundation
internal import StakeholderGraph

/// What the columns of a 3W table hold, as `import --guess` proposes it and people correct it: a CSV file with the columns
/// `sheet`, `header_row`, `column`, `role` and `why`.
///
/// Case and spaces of sheets and columns do not matter. Rows without a sheet are about every sheet. Where several columns
/// share a title their rows are told apart by their order, and one row is about all of them.
public struct ThreeWMapping: Sendable {
    private struct Entry {
        let sheet: String
        let column: String
        let role: ThreeWRole
        let line: Int
    }

    private let file: String
    private var entries: [Entry] = []
    private var headerRows: [String: Int] = [:]

    /// Reads a mapping file.
    ///
    /// - Throws: an ``ImportFailure`` that cites the line of a role that does not exist.
    public init(_ url: URL) throws(ImportFailure) {
        let (table, _) = try ImportFiles.table(url, shape: .table)
        file = url.lastPathComponent
        func position(_ name: String) -> Int? { table?.header.firstIndex { HeaderName.key($0) == name } }
        guard let table, let column = position("column"), let role = position("role") else {
            throw ImportFailure(file, line: 1, "A mapping file has the columns column and role")
        }
        let (sheet, headerRow) = (position("sheet"), position("headerrow"))
        for row in 0..<table.rowCount {
            let text = table.text(row: row, column: role).lowercased()
            guard let known = ThreeWRole(rawValue: text) else {
                let near = nearMisses(of: text, among: ThreeWRole.allCases.map(\.rawValue), limit: 1)
                let hint = near.first.map { "; did you mean \($0)" } ?? ""
                throw ImportFailure(file, line: table.line(row: row), "“\(text)” is no role of a column\(hint)")
            }
            let name = sheet.map { table.text(row: row, column: $0) } ?? ""
            entries.append(
                Entry(
                    sheet: name, column: table.text(row: row, column: column), role: known, line: table.line(row: row)))
            if let line = headerRow.flatMap({ Int(table.text(row: row, column: $0)) }) {
                headerRows[comparisonKey(name)] = line
            }
        }
        guard !entries.isEmpty else { throw ImportFailure(file, "The mapping file names no column") }
    }

    /// A mapping as a file for people to correct.
    public static func file(_ readings: [ColumnReading]) -> Data {
        CSVTableWriter.data(
            [["sheet", "header_row", "column", "role", "why"]]
                + readings.map { [$0.sheet ?? "", "\($0.headerRow)", $0.column, $0.role, $0.why] })
    }

    /// The roles that the file gives to columns of a sheet, in its order, by the keys of their titles.
    func roles(of sheet: String?) -> [String: [ThreeWRole]] {
        var roles: [String: [ThreeWRole]] = [:]
        for entry in entries where Self.isAbout(entry, sheet) {
            roles[comparisonKey(entry.column), default: []].append(entry.role)
        }
        return roles
    }

    /// The row of the header that the file states for a sheet, from 1.
    func headerRow(of sheet: String?) -> Int? { headerRows[comparisonKey(sheet ?? "")] ?? headerRows[""] }

    /// Whether the file is about a sheet; about all when it names none.
    func isAbout(_ sheet: String) -> Bool { entries.contains { Self.isAbout($0, sheet) } }

    /// The table of a CSV file has no sheet: everything is about it.
    private static func isAbout(_ entry: Entry, _ sheet: String?) -> Bool {
        guard let sheet, !entry.sheet.isEmpty else { return true }
        return comparisonKey(entry.sheet) == comparisonKey(sheet)
    }

    /// A warning for each column that the file gives a role and that no table of its sheet has.
    func absentColumns(in sheets: [ThreeWSheet], sheetName: (ThreeWSheet) -> String?) -> [Diagnostic] {
        entries.compactMap { entry in
            guard entry.role != .ignore, entry.role != .contact else { return nil }
            let own = sheets.filter { Self.isAbout(entry, sheetName($0)) }
            guard !own.contains(where: { $0.titles.contains(comparisonKey(entry.column)) }) else { return nil }
            return Diagnostic(
                .unknownColumn, severity: .warning,
                "The table has no column “\(entry.column)”, to which the mapping file gives the role \(entry.role.rawValue).",
                at: SourceLocation(file: file, line: entry.line), value: entry.column,
                suggestions: nearMisses(of: entry.column, among: own.flatMap(\.headers), limit: 1))
        }
    }

    /// The sheets that the file names, each once, in its order.
    var sheets: [String] {
        var seen: Set<String> = []
        return entries.map(\.sheet).filter { !$0.isEmpty && seen.insert(comparisonKey($0)).inserted }
    }
}

/// How one column of a table was understood.
public struct ColumnReading: Sendable, Hashable, Encodable {
    public let sheet: String?
    /// The row of the header, from 1.
    public let headerRow: Int
    public let column: String
    /// What it holds: `org`, `sector`, `adm1-name`… or `ignore`.
    public let role: String
    public let why: String
}
