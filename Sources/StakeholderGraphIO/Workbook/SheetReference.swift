/// Names of cells.
enum SheetReference {
    /// `C14` for row 14 (from 1) and column 2 (from 0).
    static func text(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }

    /// `'target groups'!C14`, as links and formulas want it.
    static func quoted(sheet: String, _ reference: String) -> String {
        "'" + sheet.replacing("'", with: "''") + "'!" + reference
    }
}
