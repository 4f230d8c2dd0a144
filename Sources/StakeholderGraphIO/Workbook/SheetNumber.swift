internal import Foundation

/// Numbers as a spreadsheet shows them: at most 15 significant digits, no exponent and no needless zeros.
enum SheetNumber {
    /// The text of a number as written in a package, or the same bytes when it is no number.
    static func text(_ raw: String) -> String {
        let bytes = raw.utf8
        if bytes.count <= 15, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes.first != 0x30 || bytes.count == 1 {
            return raw
        }
        guard let number = Double(raw), number.isFinite else { return raw }
        return text(number)
    }

    static func text(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let short = String(format: "%.15g", number)
        guard abs(number) < 1e15, abs(number) >= 1e-9, short.contains("e") else { return short }
        var fixed = String(format: "%.20f", number)
        while fixed.hasSuffix("0") { fixed.removeLast() }
        return fixed
    }
}
