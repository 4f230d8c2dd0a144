/// Identifiers of other programs as a map folder can hold them.
enum ImportedID {
    /// Whether a code of a table can be the id of a record as it stands.
    static func isUsable(_ code: String) -> Bool {
        !code.isEmpty && !code.contains("|") && !code.hasPrefix("example-") && code != "-"
    }

    /// The id without a bar, which splits lists, without white space but single spaces, and not the mark of an example row
    /// or a word for none; those get a prefix.
    static func text(_ id: String, prefix: String) -> String {
        var text = id
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "|") }
        if !isPlain {
            text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "/")
        }
        let isTaken = text.hasPrefix("example-") || text == "-" || text.isEmpty || text.lowercased() == "none"
        return isTaken ? prefix + text : text
    }
}
