/// Finds telephone numbers and e-mail addresses in free text, where they do not belong.
public enum ContactScanner {
    /// What was found.
    public enum Finding: String, Sendable {
        case telephone = "a telephone number"
        case email = "an e-mail address"
    }

    /// The first that is found, or `nil`.
    ///
    /// A telephone number is written `+` with 9 to 15 digits, `254` with nine more, or `0` with nine or ten digits in
    /// all; digits may be parted by spaces, hyphens, dots or brackets. Dates, amounts and reference numbers are none.
    /// - Complexity: O(length).
    public static func scan(_ text: String) -> Finding? {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.contains(UInt8(ascii: "@")), hasEmail(bytes) { return .email }
            return hasTelephone(bytes) ? .telephone : nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (97...122).contains(byte | 32) || byte >= 128
    }

    private static func hasEmail(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] == UInt8(ascii: "@") && index > 0 && isWord(bytes[index - 1]) {
            var dot = false
            var next = index + 1
            while next < bytes.count,
                isWord(bytes[next]) || bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: ".")
            {
                if bytes[next] == UInt8(ascii: "."), next > index + 1, next + 1 < bytes.count,
                    isWord(bytes[next + 1])
                {
                    dot = true
                }
                next += 1
            }
            if dot { return true }
        }
        return false
    }

    private static func hasTelephone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let begins = byte == UInt8(ascii: "+") || isDigit(byte)
            let previous = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
            guard begins, !isWord(previous), previous != UInt8(ascii: "-"), previous != UInt8(ascii: "/"),
                previous != UInt8(ascii: "."), previous != UInt8(ascii: ",")
            else {
                index += 1
                continue
            }
            let (digits, end) = run(bytes, from: index)
            if isTelephone(digits, plus: byte == UInt8(ascii: "+"), follows: end < bytes.count ? bytes[end] : 32) {
                return true
            }
            index = max(end, index + 1)
        }
        return false
    }

    /// The digits from a position on, single separators skipped, and where they end.
    private static func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> ([UInt8], Int) {
        var digits: [UInt8] = []
        var index = bytes[start] == UInt8(ascii: "+") ? start + 1 : start
        let separators: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), 40, 41]
        while index < bytes.count {
            if isDigit(bytes[index]) {
                digits.append(bytes[index])
                index += 1
            } else if separators.contains(bytes[index]), index + 1 < bytes.count,
                isDigit(bytes[index + 1]) || separators.contains(bytes[index + 1]), digits.count < 16
            {
                index += 1
            } else {
                break
            }
        }
        return (digits, index)
    }

    private static func isTelephone(_ digits: [UInt8], plus: Bool, follows: UInt8) -> Bool {
        if isWord(follows) || follows == UInt8(ascii: "/") { return false }
        if plus { return (9...15).contains(digits.count) }
        if digits.starts(with: [50, 53, 52]) { return digits.count == 12 }
        return digits.first == 48 && digits.count > 1 && digits[1] != 48 && (9...10).contains(digits.count)
    }
}
