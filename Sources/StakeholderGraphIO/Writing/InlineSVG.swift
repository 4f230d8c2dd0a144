/// Puts an SVG picture of this project into an HTML page.
enum InlineSVG {
    /// The `svg` element without prologue, its identifiers prefixed so that several pictures can share a page, and named
    /// for screen readers. A text without an `svg` element gives nothing.
    /// - Complexity: O(length).
    static func embedded(_ svg: String, prefix: String, label: String) -> String {
        guard let start = svg.range(ofASCII: "<svg") else { return "" }
        let attributes = " role=\"img\" aria-label=\"\(HTMLReportWriter.escape(label))\""
        let rest = svg[start.upperBound...]
        let end = rest.firstIndex(of: ">") ?? rest.endIndex
        return "<svg" + attributes + prefixed(nameless(rest[..<end]) + rest[end...], with: prefix)
    }

    /// The attributes of the outermost tag without those that name it as a page of its own.
    private static func nameless(_ tag: Substring) -> Substring {
        var tag = tag
        for name in ["role", "aria-label", "aria-labelledby", "aria-describedby"] {
            guard let start = tag.firstRange(of: " \(name)=\""),
                let end = tag[start.upperBound...].firstIndex(of: "\"")
            else { continue }
            tag.removeSubrange(start.lowerBound...end)
        }
        return tag
    }

    /// Prefixes `id="…"`, `href="#…"` and `url(#…)` inside tags; words between tags stay as they are.
    private static func prefixed(_ text: Substring, with prefix: String) -> String {
        let markers = [" id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        // The text begins inside the first tag.
        var isInTag = true
        for byte in text.utf8 {
            result.append(byte)
            if byte == UInt8(ascii: "<") { isInTag = true }
            if byte == UInt8(ascii: ">") { isInTag = false }
            if isInTag, markers.contains(where: { result.suffix($0.count).elementsEqual($0) }) {
                result.append(contentsOf: prefix.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    /// The first place of a piece of ASCII text.
    fileprivate func range(ofASCII needle: String) -> Range<String.Index>? {
        let bytes = Array(needle.utf8)
        var index = utf8.startIndex
        while index != utf8.endIndex {
            if utf8[index...].starts(with: bytes) {
                return index..<utf8.index(index, offsetBy: bytes.count)
            }
            index = utf8.index(after: index)
        }
        return nil
    }
}
