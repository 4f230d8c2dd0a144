internal import StakeholderGraph

/// What `import` says: every row accounted for, the files written and what was left out.
public struct ImportReport: Encodable, Sendable {
    public let schemaVersion = 1
    public let command = "import"
    let rows: ReportedRows
    let files: [ImportAccount]
    let counts: [String: Int]
    public let written: [String]
    public let leftOut: [LeftOut]
    let diagnostics: [ReportedProblem]
    let mapping: [ColumnReading]

    public init(_ result: ImportResult, written: [String]) {
        let total = result.total
        rows = ReportedRows(read: total.read, accepted: total.accepted, merged: total.merged, rejected: total.rejected)
        files = result.accounts
        counts = Dictionary(
            result.tables.map { ($0.file.rawValue, $0.rows.count) }, uniquingKeysWith: { first, _ in first })
        self.written = written
        mapping = result.mapping
        leftOut = result.leftOut
        diagnostics = result.diagnostics.sorted().map { ReportedProblem($0, isAuthor: true) }
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
        for problem in diagnostics.prefix(20) {
            lines.append("\(problem.file):\(problem.line): \(problem.severity): \(problem.message)")
            if !problem.suggestions.isEmpty {
                lines.append("    did you mean: " + problem.suggestions.joined(separator: " · "))
            }
        }
        if diagnostics.count > 20 { lines.append("… and \(diagnostics.count - 20) more problems.") }
        lines += written.map { "Written: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
