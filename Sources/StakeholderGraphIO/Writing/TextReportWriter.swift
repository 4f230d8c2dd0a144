internal import StakeholderGraph

/// A report for a terminal. Words wrap at `width` columns; the columns of a table that is too wide wrap inside.
struct TextReportWriter {
    var width = 100
    private static let gap = 2
    private static let narrowest = 8

    func write(_ document: ReportDocument, _ imprint: ReportImprint, to output: inout some TextOutputStream) {
        output.write(document.title + "\n" + String(repeating: "=", count: document.title.count) + "\n")
        output.write(imprint.line + "\n")
        if let finding = document.finding { output.write("\n" + paragraph(finding)) }
        for block in document.blocks {
            output.write("\n")
            write(block, to: &output)
        }
        output.write("\n" + paragraph(imprint.sentence))
    }

    private func write(_ block: ReportDocument.Block, to output: inout some TextOutputStream) {
        switch block {
        case .heading(let level, let text):
            let rule: Character = level <= 2 ? "-" : "·"
            output.write(text + "\n")
            if level <= 3 { output.write(String(repeating: rule, count: text.count) + "\n") }
        case .paragraph(let text): output.write(paragraph(text))
        case .notice(let text): output.write(paragraph("Note: " + text))
        case .bullets(let items):
            for item in items {
                for (index, line) in Self.wrap(item, to: width - 2).enumerated() {
                    output.write((index == 0 ? "- " : "  ") + line + "\n")
                }
            }
        case .figure(_, let alternative): output.write(paragraph("Picture: " + alternative))
        case .table(let table): write(table, to: &output)
        }
    }

    private func paragraph(_ text: String) -> String {
        Self.wrap(text, to: width).joined(separator: "\n") + "\n"
    }

    private func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        if let caption = table.caption { output.write(paragraph(caption)) }
        guard !table.rows.isEmpty else {
            output.write("(none)\n")
            return
        }
        let widths = columnWidths(table)
        writeRow(table.columns.map(\.title), table, widths, to: &output)
        let rule = widths.map { String(repeating: "-", count: $0) }
        output.write(rule.joined(separator: String(repeating: " ", count: Self.gap)) + "\n")
        for row in table.rows { writeRow(row, table, widths, to: &output) }
    }

    /// The width of each column: its longest cell, the widest columns cut down evenly until the table fits.
    private func columnWidths(_ table: ReportTable) -> [Int] {
        var widths = table.columns.map { $0.title.count }
        for row in table.rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.count)
            }
        }
        let available = width - Self.gap * max(0, widths.count - 1)
        while widths.reduce(0, +) > available, let widest = widths.max(), widest > Self.narrowest {
            let second = widths.filter { $0 < widest }.max() ?? Self.narrowest
            let tied = widths.filter { $0 == widest }.count
            let excess = widths.reduce(0, +) - available
            let cut = min(widest - max(second, Self.narrowest), (excess + tied - 1) / tied)
            widths = widths.map { $0 == widest ? widest - max(1, cut) : $0 }
        }
        return widths
    }

    private func writeRow(
        _ cells: [String], _ table: ReportTable, _ widths: [Int], to output: inout some TextOutputStream
    ) {
        let wrapped = zip(cells, widths).map { Self.wrap($0, to: $1) }
        for line in 0..<(wrapped.map(\.count).max() ?? 0) {
            var text = ""
            for (column, lines) in wrapped.enumerated() {
                let piece = line < lines.count ? lines[line] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - piece.count))
                text += table.columns[column].isNumeric ? padding + piece : piece + padding
                if column + 1 < wrapped.count { text += String(repeating: " ", count: Self.gap) }
            }
            while text.last == " " { text.removeLast() }
            output.write(text + "\n")
        }
    }

    /// Breaks a text at spaces so that no line is longer than `width`; a longer word is cut.
    static func wrap(_ text: String, to width: Int) -> [String] {
        guard text.count > width || text.contains("\n") else { return [text] }
        let width = max(1, width)
        var lines: [String] = []
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var length = 0
            for word in part.split(separator: " ") {
                var rest = word
                if length > 0, length + 1 + rest.count > width {
                    lines.append(line)
                    line = ""
                    length = 0
                }
                while rest.count > width {
                    lines.append(String(rest.prefix(width)))
                    rest = rest.dropFirst(width)
                }
                line += (length > 0 ? " " : "") + rest
                length = line.count
            }
            lines.append(line)
        }
        return lines
    }
}
