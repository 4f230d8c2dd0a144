internal import StakeholderGraph

/// A report as one HTML file: no script, no outside resource, headings in order, tables with captions and headers, so
/// that it prints on A4 and is read aloud well.
struct HTMLReportWriter {
    func write(_ document: ReportDocument, _ imprint: ReportImprint, to output: inout some TextOutputStream) {
        let title = Self.escape(document.title)
        output.write(
            """
            <!DOCTYPE html>
            <html lang="\(Self.escape(document.language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(HTMLReportStyle.css)
            </style>
            </head>
            <body>
            <main>
            <header>
            <h1>\(title)</h1>
            <p class="imprint">\(Self.escape(imprint.line))</p>

            """)
        if let finding = document.finding { output.write("<p class=\"finding\">\(Self.escape(finding))</p>\n") }
        output.write("</header>\n")
        var figures = 0
        for block in document.blocks { write(block, &figures, to: &output) }
        output.write("</main>\n<footer><p>\(Self.escape(imprint.sentence))</p></footer>\n</body>\n</html>\n")
    }

    private func write(
        _ block: ReportDocument.Block, _ figures: inout Int, to output: inout some TextOutputStream
    ) {
        switch block {
        case .heading(let level, let text):
            let level = min(6, max(2, level))
            output.write("<h\(level)>\(Self.escape(text))</h\(level)>\n")
        case .paragraph(let text): output.write("<p>\(Self.escape(text))</p>\n")
        case .notice(let text):
            output.write("<p class=\"notice\" role=\"note\"><strong>Note:</strong> \(Self.escape(text))</p>\n")
        case .bullets(let items):
            output.write("<ul>\n")
            for item in items { output.write("<li>\(Self.escape(item))</li>\n") }
            output.write("</ul>\n")
        case .links(let links):
            output.write("<ul>\n")
            for link in links {
                let words = link.words.isEmpty ? "" : "<br>" + Self.escape(link.words)
                output.write(
                    "<li><a href=\"\(Self.escape(link.path))\">\(Self.escape(link.title))</a>\(words)</li>\n")
            }
            output.write("</ul>\n")
        case .figure(let svg, let alternative):
            figures += 1
            output.write("<figure>\n" + InlineSVG.embedded(svg, prefix: "f\(figures)-", label: alternative))
            output.write("\n<figcaption>\(Self.escape(alternative))</figcaption>\n</figure>\n")
        case .table(let table): write(table, to: &output)
        }
    }

    private func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        guard !table.rows.isEmpty else {
            output.write("<p>\(Self.escape((table.caption.map { $0 + " " } ?? "") + "(none)"))</p>\n")
            return
        }
        output.write("<div class=\"table\"><table>\n")
        if let caption = table.caption { output.write("<caption>\(Self.escape(caption))</caption>\n") }
        let number = table.columns.map { $0.isNumeric ? " class=\"number\"" : "" }
        output.write("<thead><tr>")
        for (column, extra) in zip(table.columns, number) {
            output.write("<th scope=\"col\"\(extra)>\(Self.escape(column.title))</th>")
        }
        output.write("</tr></thead>\n<tbody>\n")
        for row in table.rows {
            output.write("<tr>")
            for (column, (cell, extra)) in zip(row, number).enumerated() {
                // The first cell names the row when it is read aloud; an empty one names nothing.
                let isName = column == 0 && !cell.isEmpty
                let tag = isName ? "th" : "td"
                output.write("<\(tag)\(isName ? " scope=\"row\"" : "")\(extra)>\(Self.escape(cell))</\(tag)>")
            }
            output.write("</tr>\n")
        }
        output.write("</tbody>\n</table></div>\n")
    }

    /// Text for element content and quoted attributes. Characters that HTML forbids become U+FFFD.
    static func escape(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += "<br>"
            case "\t": result += " "
            default:
                let isForbidden = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }
}
