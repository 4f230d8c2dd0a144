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
        guard needsQuotes(cell.utf8) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private static func needsQuotes(_ cell: some Sequence<UInt8>) -> Bool {
        cell.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    }

    /// Adds a cell, quoted where it must be.
    static func append(_ cell: some Collection<UInt8>, to text: inout [UInt8]) {
        guard needsQuotes(cell) else { return text.append(contentsOf: cell) }
        let quote = UInt8(ascii: "\"")
        text.append(quote)
        for byte in cell {
            if byte == quote { text.append(quote) }
            text.append(byte)
        }
        text.append(quote)
    }
}
