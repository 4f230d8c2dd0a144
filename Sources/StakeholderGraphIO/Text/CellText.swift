internal import Foundation

/// The white space, control characters and letter forms of a cell, the same for every kind of file.
enum CellText {
    /// More characters than this in one cell are worth a note.
    static let longCellCharacters = 100_000

    /// The range without white space at both ends: blanks, line ends, no-break and other Unicode spaces.
    static func trimmed(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let byte = base[start]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                start += 1
            } else if byte == 0xC2, end - start >= 2, base[start + 1] == 0xA0 {
                start += 2
            } else if byte >= 0xE2, end - start >= 3, isWideSpace(byte, base[start + 1], base[start + 2]) {
                start += 3
            } else {
                break
            }
        }
        while start < end {
            let byte = base[end - 1]
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                end -= 1
            } else if byte == 0xA0, end - start >= 2, base[end - 2] == 0xC2 {
                end -= 2
            } else if byte >= 0x80, end - start >= 3, isWideSpace(base[end - 3], base[end - 2], byte) {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// U+2000–U+200B, U+202F, U+205F, U+2060, U+3000 and U+FEFF as UTF-8.
    private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0),
            (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            true
        default: false
        }
    }

    /// Whether valid UTF-8 is certainly in NFC: no code point from U+0300 on.
    static func isCertainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0xCC }
    }

    /// The text with combining marks put together (Unicode normalisation form C).
    static func composed(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
    }

    /// The range without white space at its ends of a text that needs nothing else: printable ASCII. `nil` for others.
    static func plainRange(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    /// Whether a spreadsheet would take the text for a formula: `=` or `@` at the beginning, or `+` or `-` before
    /// something that is not a number. A lone `-` means *none*.
    static func isFormulaLike(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = cell.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return cell.dropFirst().contains { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " "),
                    UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "|"):
                    false
                default: true
                }
            }
        default: return false
        }
    }

    /// The text of a cell that did not come as raw bytes (a workbook's), cleaned in the same way; the second value
    /// says whether control characters were taken out.
    static func cleaned(_ raw: String) -> (text: String, hadControls: Bool) {
        var bytes = Array(raw.utf8)
        var hadControls = false
        if bytes.contains(where: { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A) || $0 == 0x7F }) {
            var kept: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                if byte == 0x0D {
                    if index + 1 == bytes.count || bytes[index + 1] != 0x0A { kept.append(0x0A) }
                } else if (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F {
                    hadControls = true
                } else {
                    kept.append(byte)
                }
            }
            bytes = kept
        }
        let text = bytes.withUnsafeBufferPointer { buffer -> String in
            guard let base = buffer.baseAddress else { return "" }
            return String(
                decoding: UnsafeBufferPointer(rebasing: buffer[trimmed(base, 0..<buffer.count)]), as: UTF8.self)
        }
        return (text.utf8.allSatisfy { $0 < 0xCC } ? text : composed(text), hadControls)
    }
}
