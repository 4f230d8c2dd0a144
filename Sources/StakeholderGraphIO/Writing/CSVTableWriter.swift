public import Foundation

/// Writes rows as CSV by RFC 4180, with LF line ends.
public enum CSVTableWriter {
    /// The bytes of some rows.
    public static func data(_ rows: [[String]]) -> Data {
        var text = ""
        for row in rows {
            text += row.map(quoted).joined(separator: ",")
            text += "\n"
        }
        return Data(text.utf8)
    }

    /// A cell, quoted where it must be.
    public static func quoted(_ cell: String) -> String {
        let needs = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needs else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
