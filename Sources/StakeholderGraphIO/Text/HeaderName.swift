/// Header cells as people type them, and what makes two of them the same column.
public enum HeaderName {
    /// What is compared: letters in lower case, without spaces, underscores, hyphens and a closing star or colon, so
    /// that `Works in`, `works_in` and `WORKS-IN *` are one column.
    public static func key(_ header: String) -> String {
        String(
            header.lowercased().unicodeScalars.filter { scalar in
                switch scalar {
                case " ", "_", "-", "\u{A0}", "\n", "\t", "*", ":": false
                default: true
                }
            }.map(Character.init))
    }

    /// The header as a column name of the contract is written: lower case with underscores, `works_in`.
    public static func contractName(_ header: String) -> String {
        var name = ""
        for character in header.lowercased() {
            switch character {
            case " ", "_", "-", "\u{A0}", "\n", "\t": if !name.hasSuffix("_") { name.append("_") }
            default: name.append(character)
            }
        }
        return name
    }
}
