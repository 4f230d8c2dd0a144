internal import StakeholderGraph

/// A report as CommonMark with pipe tables. Pictures are given in words: Markdown has no safe way to carry an SVG.
struct MarkdownReportWriter {
    func write(_ document: ReportDocument, _ imprint: ReportImprint, to output: inout some TextOutputStream) {
        output.write("# " + Self.escape(document.title) + "\n\n")
        output.write("*" + Self.escape(imprint.line) + "*\n")
        if let finding = document.finding { output.write("\n**" + Self.escape(finding) + "**\n") }
        for block in document.blocks {
            output.write("\n")
            write(block, to: &output)
        }
        output.write("\n---\n\n" + Self.escape(imprint.sentence) + "\n")
    }

    private func write(_ block: ReportDocument.Block, to output: inout some TextOutputStream) {
        switch block {
        case .heading(let level, let text):
            output.write(String(repeating: "#", count: min(6, max(1, level))) + " " + Self.escape(text) + "\n")
        case .paragraph(let text): output.write(Self.escape(text) + "\n")
        case .notice(let text): output.write("> **Note:** " + Self.escape(text) + "\n")
        case .bullets(let items):
            for item in items { output.write("- " + Self.escape(item) + "\n") }
        case .links(let links):
            for link in links {
                let words = link.words.isEmpty ? "" : ": " + Self.escape(link.words)
                output.write("- [\(Self.escape(link.title))](<\(link.path)>)\(words)\n")
            }
        case .figure(_, let alternative): output.write("*Picture:* " + Self.escape(alternative) + "\n")
        case .table(let table): write(table, to: &output)
        }
    }

    private func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        if let caption = table.caption { output.write(Self.escape(caption) + "\n\n") }
        guard !table.rows.isEmpty else {
            output.write("(none)\n")
            return
        }
        writeRow(table.columns.map(\.title), to: &output)
        output.write("|" + table.columns.map { $0.isNumeric ? " ---: |" : " --- |" }.joined() + "\n")
        for row in table.rows { writeRow(row, to: &output) }
    }

    private func writeRow(_ cells: [String], to output: inout some TextOutputStream) {
        output.write("| " + cells.map(Self.escape).joined(separator: " | ") + " |\n")
    }

    /// Text that CommonMark shows as it is, on one line.
    static func escape(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var previousIsSpace = true
        var iterator = text.unicodeScalars.makeIterator()
        var next = iterator.next()
        while let scalar = next {
            next = iterator.next()
            switch scalar {
            case "\n", "\r", "\t":
                if !previousIsSpace { result.append(" ") }
                previousIsSpace = true
                continue
            case "\\", "`", "*", "_", "[", "]", "<", "|", "~":
                result.append("\\")
            case "&":
                if let next, next == "#" || next.properties.isAlphabetic { result.append("\\") }
            case "#", "+", "-", ">":
                if result.isEmpty { result.append("\\") }
            case ".", ")":
                let isListNumber = !result.isEmpty && result.utf8.allSatisfy { (48...57).contains($0) }
                if isListNumber, next == nil || next == " " { result.append("\\") }
            default: break
            }
            result.unicodeScalars.append(scalar)
            previousIsSpace = scalar == " "
        }
        return result
    }
}
