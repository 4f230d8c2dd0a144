import StakeholderGraph

/// A table as text: one line a row, cells told apart by bars.
enum ReportTableText {
    static func string(_ table: ReportTable) -> String {
        var lines: [String] = []
        if let caption = table.caption { lines.append(caption) }
        lines.append(table.columns.map(\.title).joined(separator: " | "))
        lines += table.rows.map { $0.joined(separator: " | ") }
        return lines.joined(separator: "\n") + "\n"
    }
}
