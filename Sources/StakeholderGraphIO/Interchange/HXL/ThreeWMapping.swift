public import Foundation
internal import StakeholderGraph

/// What the columns of a 3W table hold, as `import --guess` proposes it and people correct it: a CSV file with the columns
/// `sheet`, `header_row`, `column`, `role` and `why`.
public struct ThreeWMapping: Sendable {
    private var roles: [String: ThreeWRole] = [:]
    private var headerRows: [String: Int] = [:]

    /// Reads a mapping file.
    ///
    /// - Throws: an ``ImportFailure`` that cites the line of a role that does not exist.
    public init(_ url: URL) throws(ImportFailure) {
        let (table, _) = try ImportFiles.table(url, shape: .table)
        let file = url.lastPathComponent
        func position(_ name: String) -> Int? { table?.header.firstIndex { HeaderName.key($0) == name } }
        guard let table, let column = position("column"), let role = position("role") else {
            throw ImportFailure(file, line: 1, "A mapping file has the columns column and role")
        }
        let (sheet, headerRow) = (position("sheet"), position("headerrow"))
        for row in 0..<table.rowCount {
            let text = table.text(row: row, column: role).lowercased()
            guard let known = ThreeWRole(rawValue: text) else {
                let near = nearMisses(of: text, among: ThreeWRole.allCases.map(\.rawValue), limit: 1)
                let hint = near.first.map { "; did you mean \($0)?" } ?? ""
                throw ImportFailure(file, line: table.line(row: row), "“\(text)” is no role of a column\(hint)")
            }
            roles[comparisonKey(table.text(row: row, column: column))] = known
            let name = sheet.map { table.text(row: row, column: $0) } ?? ""
            if let line = headerRow.flatMap({ Int(table.text(row: row, column: $0)) }) { headerRows[name] = line }
        }
        guard !roles.isEmpty else { throw ImportFailure(file, "The mapping file names no column") }
    }

    /// A mapping as a file for people to correct.
    public static func file(_ readings: [ColumnReading]) -> Data {
        CSVTableWriter.data(
            [["sheet", "header_row", "column", "role", "why"]]
                + readings.map { [$0.sheet ?? "", "\($0.headerRow)", $0.column, $0.role, $0.why] })
    }

    func role(_ title: String) -> ThreeWRole? { roles[comparisonKey(title)] }

    /// The row of the header that the file states for a sheet, from 1.
    func headerRow(of sheet: String?) -> Int? { headerRows[sheet ?? ""] }

    /// Whether the file is about a sheet; about all when it names none.
    func isAbout(_ sheet: String?) -> Bool {
        let named = headerRows.keys.filter { !$0.isEmpty }
        return named.isEmpty || sheet.map { named.contains($0) } ?? true
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
