internal import StakeholderGraph

/// The tables of a report as RFC 4180 text.
///
/// One table stands alone under its header. Several follow each other, each under a line with its name and parted by an
/// empty line. The last lines, which begin with `#`, carry the audience, the date and the sentence on what is withheld.
struct CSVReportWriter {
    func write(_ document: ReportDocument, _ imprint: ReportImprint, to output: inout some TextOutputStream) {
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        for (index, table) in tables.enumerated() {
            if index > 0 { output.write("\r\n") }
            if tables.count > 1 { output.write(CSVCell.quoted(table.name) + "\r\n") }
            writeRow(table.columns.map(\.title), to: &output)
            for row in table.rows { writeRow(row, to: &output) }
        }
        for line in [imprint.line, imprint.sentence] { output.write(CSVCell.quoted("# " + line) + "\r\n") }
    }

    private func writeRow(_ cells: [String], to output: inout some TextOutputStream) {
        output.write(cells.map(CSVCell.neutralised).joined(separator: ",") + "\r\n")
    }
}

/// Cells of CSV output.
enum CSVCell {
    /// A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it,
    /// numbers apart.
    static func neutralised(_ text: String) -> String {
        guard let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first), Double(text) == nil,
            text != "-"
        else { return quoted(text) }
        return quoted("'" + text)
    }

    /// A cell as it is, within quotes where it must be.
    static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append("\"") }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
