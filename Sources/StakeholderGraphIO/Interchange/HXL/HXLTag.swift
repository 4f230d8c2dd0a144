/// A hashtag of the Humanitarian Exchange Language with its attributes: `#org +name +impl`.
struct HXLTag: Hashable {
    /// Without the hash, lower case: `org`.
    let tag: String
    let attributes: Set<String>

    /// Reads a tag; `nil` for a cell that is none. Spaces before and between the parts do not matter.
    init?(_ cell: String) {
        var parts: [String] = []
        var part = ""
        for byte in cell.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: " "), 9, 0xC2, 0xA0: continue
            case UInt8(ascii: "#"):
                guard parts.isEmpty, part.isEmpty else { return nil }
                part = "#"
            case UInt8(ascii: "+"):
                guard !part.isEmpty else { return nil }
                parts.append(part)
                part = "+"
            case 97...122, 48...57, UInt8(ascii: "_"):
                guard !part.isEmpty else { return nil }
                part.unicodeScalars.append(Unicode.Scalar(byte))
            default: return nil
            }
        }
        parts.append(part)
        guard let first = parts.first, first.hasPrefix("#"), first.utf8.count > 1,
            parts.dropFirst().allSatisfy({ $0.utf8.count > 1 })
        else { return nil }
        tag = String(first.dropFirst())
        attributes = Set(parts.dropFirst().map { String($0.dropFirst()) })
    }
}
