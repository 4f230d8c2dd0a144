/// Where the rows of a CSV text begin, and what separates its cells.
struct CSVBeginning {
    /// The first byte after a byte-order mark and Excel's `sep=` line.
    let position: Int
    /// The line of that byte, from 1.
    let line: Int
    let delimiter: UInt8

    private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var at = bytes.starts(with: mark) ? 3 : 0
        let named = Array("sep=".utf8)
        if bytes.dropFirst(at).starts(with: named), at + 5 <= bytes.count,
            Self.delimiters.contains(bytes[at + 4]),
            at + 5 == bytes.count || bytes[at + 5] == 0x0A || bytes[at + 5] == 0x0D
        {
            delimiter = bytes[at + 4]
            at += 5
            if at < bytes.count { at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1 }
            position = at
            line = 2
            return
        }
        position = at
        line = 1
        delimiter = Self.delimiter(bytes, from: at)
    }

    /// The separator that the first line with content has most often outside quotation marks; the comma when none.
    private static func delimiter(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
        var counts = [0, 0, 0]
        var inQuotes = false
        var hasContent = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if byte == 0x22 { inQuotes.toggle() }
            if !inQuotes {
                if byte == 0x0A || byte == 0x0D {
                    if hasContent { break }
                    counts = [0, 0, 0]
                } else if let found = delimiters.firstIndex(of: byte) {
                    counts[found] += 1
                } else if byte != 0x20 {
                    hasContent = true
                }
            }
        }
        guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return delimiters[0] }
        return delimiters[index]
    }
}
