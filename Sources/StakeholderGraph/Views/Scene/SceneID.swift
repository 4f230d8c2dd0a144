/// The name of a drawn element: letters, digits and underscores only, so that no language of the way needs quoting.
public struct SceneID: Hashable, Comparable, Sendable {
    public let text: String

    /// A prefix that begins with a letter, and any text, whose other characters are written as their code in hex.
    /// Long texts are cut and told apart by a checksum.
    public init(_ prefix: String, _ raw: String = "") {
        var text = prefix
        if !raw.isEmpty { text += "_" }
        for scalar in raw.unicodeScalars.prefix(80) {
            if (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32) {
                text.unicodeScalars.append(scalar)
            } else if scalar == "-" || scalar == "_" {
                text += "_"
            } else {
                text += "__" + String(scalar.value, radix: 16) + "_"
            }
        }
        if raw.unicodeScalars.count > 80 || raw.contains("_") {
            // `a-b` and `a_b` must differ, and so must long names with one beginning.
            var sum = Checksum()
            sum.add(raw.utf8)
            text += "_h" + String(sum.value, radix: 16)
        }
        self.text = text
    }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
