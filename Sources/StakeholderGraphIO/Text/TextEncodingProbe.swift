/// Tells what a file is when it is not the UTF-8 text that its name promises.
enum TextEncodingProbe {
    /// Something that cannot be read as a table of text, and what to do about it.
    struct Refusal {
        let isEncoding: Bool
        let message: String
    }

    static let advice = "In Excel choose Save As, CSV UTF-8; in LibreOffice tick Edit filter settings and choose UTF-8"

    /// How many bytes are looked at to tell text from other things.
    private static let probedBytes = 4096

    /// What is wrong with the file as a whole, or `nil` when it can be read as text.
    static func refusal(_ bytes: UnsafeBufferPointer<UInt8>) -> Refusal? {
        func begins(_ head: [UInt8]) -> Bool { bytes.starts(with: head) }
        if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) { return encoding("UTF-32") }
        if begins([0xFF, 0xFE]) { return encoding("UTF-16, little-endian (Excel calls it Unicode Text)") }
        if begins([0xFE, 0xFF]) { return encoding("UTF-16, big-endian") }
        if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
            return kind(
                "a ZIP package, such as an Excel workbook", "name it .xlsx, or open it and save it as CSV UTF-8")
        }
        if begins([0xD0, 0xCF, 0x11, 0xE0]) {
            return kind(
                "an old Excel workbook (.xls) or one with a password",
                "open it in Excel, take the password away and save it as CSV UTF-8")
        }
        let heads: [([UInt8], String)] = [
            ([0x1F, 0x8B], "compressed (gzip)"), (Array("BZh".utf8), "compressed (bzip2)"),
            ([0x28, 0xB5, 0x2F, 0xFD], "compressed (zstd)"), (Array("%PDF".utf8), "a PDF"),
            ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"),
            (Array("<!DOCTYPE html".utf8), "a web page"), (Array("<html".utf8), "a web page"),
            (Array("<?xml".utf8), "XML"), (Array("{\\rtf".utf8), "a text document (RTF)"),
        ]
        for (head, what) in heads where begins(head) { return kind(what, "save the table itself as CSV UTF-8") }
        if isJSON(bytes) { return kind("JSON", "save the table itself as CSV UTF-8, or say another --from") }
        return refusalByContent(UnsafeBufferPointer(rebasing: bytes.prefix(probedBytes)))
    }

    /// Whether the text begins as an object or a list of JSON; a title in brackets does not.
    private static func isJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var marks = bytes.prefix(probedBytes).lazy.filter { $0 > 0x20 }.makeIterator()
        guard let first = marks.next(), let second = marks.next() else { return false }
        switch first {
        case UInt8(ascii: "{"): return [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(second)
        case UInt8(ascii: "["): return "{[\"]-0123456789".utf8.contains(second)
        default: return false
        }
    }

    /// Zero bytes at every other place are UTF-16 without a mark; many control characters are no text at all.
    private static func refusalByContent(_ bytes: UnsafeBufferPointer<UInt8>) -> Refusal? {
        var zeros = [0, 0]
        var controls = 0
        for (index, byte) in bytes.enumerated() {
            if byte == 0 { zeros[index & 1] += 1 }
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
        }
        let pairs = bytes.count / 2
        if pairs >= 4 {
            if zeros[1] * 10 >= pairs * 6, zeros[0] * 10 <= pairs { return encoding("UTF-16, little-endian") }
            if zeros[0] * 10 >= pairs * 6, zeros[1] * 10 <= pairs { return encoding("UTF-16, big-endian") }
        }
        if bytes.count >= 32, controls * 10 >= bytes.count * 3 {
            return kind("not text", "save the table as CSV UTF-8")
        }
        return nil
    }

    private static func encoding(_ name: String) -> Refusal {
        Refusal(isEncoding: true, message: "The file is encoded as \(name), not as UTF-8. \(advice)")
    }

    private static func kind(_ what: String, _ cure: String) -> Refusal {
        Refusal(isEncoding: false, message: "The file is \(what), not a CSV text: \(cure)")
    }

    /// Whether bytes that are not valid UTF-8 read as Windows-1252 (of which Latin-1 is a part): no sequence in the
    /// file is UTF-8, and every high byte is a letter inside or at the end of a word, or common punctuation.
    static func looksLikeWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            let byte = bytes[index] | 0x20
            return byte >= 0x61 && byte <= 0x7A
        }
        var high = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            high += 1
            let byte = bytes[index]
            if byte >= 0xC2, byte <= 0xF4, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { return false }
            switch byte {
            case 0xE0...0xEF, 0xF1...0xF6, 0xF8...0xFC, 0xDF:
                guard isLetter(index - 1) || isLetter(index + 1) else { return false }
            case 0xC0...0xCF, 0xD1...0xD6, 0xD8...0xDC:
                guard isLetter(index + 1) else { return false }
            case 0x80, 0x85, 0x91...0x97, 0xA0, 0xA3, 0xA9, 0xAB, 0xB0, 0xB4, 0xBB, 0xBD: break
            default: return false
            }
        }
        return high > 0
    }
}
