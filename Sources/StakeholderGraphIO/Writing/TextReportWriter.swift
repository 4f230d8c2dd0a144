internal import StakeholderGraph

/// A report for a terminal. Words wrap at `width` columns; the columns of a table that is too wide wrap inside.
struct TextReportWriter {
    var width = 100
    private static let gap = 2
    private static let narrowest = 8
    /// Words longer than this may be cut when a table is too wide.
    private static let longestKept = 16

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
        case .links(let links):
            for link in links {
                output.write(paragraph("\(link.title) (\(link.path)) \(link.words)"))
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
        let layout = layout(table)
        writeRow(table.columns.map(\.title), table, layout, to: &output)
        let rule = layout.widths.map { String(repeating: "-", count: $0) }
        output.write(rule.joined(separator: String(repeating: " ", count: layout.gap)) + "\n")
        for row in table.rows { writeRow(row, table, layout, to: &output) }
    }

    private struct Layout {
        var widths: [Int]
        let gap: Int
    }

    /// The width of each column: its longest cell, the widest columns cut down until the table fits. Words are kept whole
    /// as long as that is possible, if need be with the columns closer together.
    private func layout(_ table: ReportTable) -> Layout {
        var widths = table.columns.map { $0.title.count }
        var words = table.columns.map { Self.longestWord($0.title) }
        for row in table.rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.count)
                words[column] = max(words[column], Self.longestWord(cell))
            }
        }
        let floors = words.map { min($0, Self.longestKept) }
        let needed = floors.reduce(0, +) + Self.gap * max(0, widths.count - 1)
        let gap = needed <= width ? Self.gap : 1
        let available = width - gap * max(0, widths.count - 1)
        widths = widths.map { min($0, width) }
        while widths.reduce(0, +) > available {
            let loose = widths.indices.filter { widths[$0] > floors[$0] }
            let cut = loose.isEmpty ? widths.indices.filter { widths[$0] > Self.narrowest } : loose
            guard let widest = cut.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return Layout(widths: widths, gap: gap)
    }

    /// The length of the longest piece that a line break should not cut: words part at spaces and after hyphens, and a
    /// short cell such as `9 of 23` is one piece.
    private static func longestWord(_ text: String) -> Int {
        guard text.count > narrowest else { return text.count }
        var longest = 0
        var current = 0
        for character in text {
            if character == " " || character == "\n" {
                current = 0
            } else {
                current += 1
                longest = max(longest, current)
                if character == "-" { current = 0 }
            }
        }
        return longest
    }

    private func writeRow(
        _ cells: [String], _ table: ReportTable, _ layout: Layout, to output: inout some TextOutputStream
    ) {
        let widths = layout.widths
        let wrapped = zip(cells, widths).map { Self.wrap($0, to: $1) }
        for line in 0..<(wrapped.map(\.count).max() ?? 0) {
            var text = ""
            for (column, lines) in wrapped.enumerated() {
                let piece = line < lines.count ? lines[line] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - piece.count))
                text += table.columns[column].isNumeric ? padding + piece : piece + padding
                if column + 1 < wrapped.count { text += String(repeating: " ", count: layout.gap) }
            }
            while text.last == " " { text.removeLast() }
            output.write(text + "\n")
        }
    }

    /// Breaks a text at spaces so that no line is longer than `width`; a longer word is cut, after a hyphen where it has
    /// one.
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
                    let piece = rest.prefix(width)
                    let end = piece.lastIndex(of: "-").map(rest.index(after:)) ?? piece.endIndex
                    lines.append(String(rest[..<end]))
                    rest = rest[end...]
                }
                line += (length > 0 ? " " : "") + rest
                length = line.count
            }
            lines.append(line)
        }
        return lines
    }
}
