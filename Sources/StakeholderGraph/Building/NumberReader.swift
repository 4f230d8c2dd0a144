/// Reads numbers as clerks type them: `12`, `-3.5`, `1,250,000`, `1 250 000`.
enum NumberReader {
    /// The number, or `nil` when the text is none, or would need a guess about the comma.
    static func read(_ text: String) -> Double? {
        // Most numbers of a map are one digit.
        if text.utf8.count == 1, let digit = text.utf8.first, isDigit(digit) { return Double(digit - 48) }
        let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: " ") })
        guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
        var body = bytes[...]
        var sign = 1.0
        if let first = body.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            sign = first == UInt8(ascii: "-") ? -1 : 1
            body = body.dropFirst()
        }
        let halves = body.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, let digits = ungrouped(whole) else { return nil }
        var literal = String(decoding: digits, as: UTF8.self)
        if halves.count == 2 {
            guard !halves[1].isEmpty, halves[1].allSatisfy(isDigit) else { return nil }
            literal += "." + String(decoding: halves[1], as: UTF8.self)
        }
        return Double(literal).map { $0 * sign }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// The digits without thousands separators, `nil` unless every group after the first has three digits.
    private static func ungrouped(_ whole: ArraySlice<UInt8>) -> [UInt8]? {
        let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else {
            return nil
        }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return Array(groups.joined())
    }
}
