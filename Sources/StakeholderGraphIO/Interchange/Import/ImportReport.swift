internal import StakeholderGraph

/// What `import` says: every row accounted for, the files written and what was left out.
public struct ImportReport: Encodable, Sendable {
    struct Rows: Encodable {
        let read: Int
        let accepted: Int
        let merged: Int
        let rejected: Int
    }

    struct Problem: Encodable {
        let code: String
        let severity: String
        let message: String
        let file: String
        let line: Int
        let column: Int?
        let field: String?
        let value: String?
    }

    public let schemaVersion = 1
    public let command = "import"
    let rows: Rows
    let files: [ImportAccount]
    let counts: [String: Int]
    public let written: [String]
    public let leftOut: [LeftOut]
    let diagnostics: [Problem]
    let mapping: [ColumnReading]

    public init(_ result: ImportResult, written: [String]) {
        let total = result.total
        rows = Rows(read: total.read, accepted: total.accepted, merged: total.merged, rejected: total.rejected)
        files = result.accounts
        counts = Dictionary(
            result.tables.map { ($0.file.rawValue, $0.rows.count) }, uniquingKeysWith: { first, _ in first })
        self.written = written
        mapping = result.mapping
        leftOut = result.leftOut
        diagnostics = result.diagnostics.sorted().map { problem in
            Problem(
                code: problem.code.rawValue, severity: problem.severity.name, message: problem.message,
                file: problem.location.file, line: problem.location.line, column: problem.location.column,
                field: problem.field, value: problem.value)
        }
    }

    /// The same in words; of many problems the first twenty.
    public var text: String {
        var lines = [
            "\(FixedFormat.grouped(rows.read)) rows read: \(FixedFormat.grouped(rows.accepted)) accepted, "
                + "\(FixedFormat.grouped(rows.merged)) merged, \(FixedFormat.grouped(rows.rejected)) rejected."
        ]
        for file in files {
            let name = file.file + (file.sheet.map { " (\($0))" } ?? "")
            lines.append(
                "  \(name): \(file.read) read, \(file.accepted) accepted, \(file.merged) merged, \(file.rejected) rejected"
            )
        }
        let made = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        lines.append("Made: " + made.joined(separator: ", ") + ".")
        if !leftOut.isEmpty {
            lines.append("Left out:")
            lines += leftOut.map { "  \($0.count) \($0.what): \($0.reason)." }
        }
        lines += diagnostics.prefix(20).map { "\($0.file):\($0.line): \($0.severity): \($0.message)" }
        if diagnostics.count > 20 { lines.append("… and \(diagnostics.count - 20) more problems.") }
        lines += written.map { "Written: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
