/// Keeps spreadsheets from running what somebody typed into a cell as a formula (formula injection).
///
/// Our own readers take the apostrophe away again, so that writing and reading gives the same text; a text that itself
/// begins with apostrophes before a sign gets one more.
public enum FormulaGuard {
    /// The cell with an apostrophe before it when it begins as a formula does; numbers and `-` stay.
    public static func neutralised(_ cell: String) -> String {
        guard let first = cell.utf8.first else { return cell }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 9, 13: return "'" + cell
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            if cell == "-" || Double(cell) != nil { return cell }
            return "'" + cell
        case apostrophe: return isGuarded(cell.utf8) ? "'" + cell : cell
        default: return cell
        }
    }

    /// Whether a cell that begins with this byte may need an apostrophe; all others never do.
    static func isSign(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 9, 13, UInt8(ascii: "+"), UInt8(ascii: "-"), apostrophe: true
        default: false
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Whether a cell begins with an apostrophe that only keeps a spreadsheet from running what follows.
    static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
        guard cell.first == apostrophe, let sign = cell.first(where: { $0 != apostrophe }) else { return false }
        return sign == UInt8(ascii: "=") || sign == UInt8(ascii: "@") || sign == UInt8(ascii: "+")
            || sign == UInt8(ascii: "-")
    }
}
