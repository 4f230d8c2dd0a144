/// Breaks names into lines by words.
public enum TextWrapping {
    /// Lines of at most `width` points at a font size. A word that is too long alone is broken; what goes beyond
    /// `maxLines` is cut with an ellipsis.
    ///
    /// - Returns: the lines, at least one, and whether something was cut.
    /// - Complexity: O(length²) in the worst case, for one word; names are cut at 600 characters first.
    public static func wrap(
        _ text: String, width: Double, fontSize: Double, bold: Bool = false, maxLines: Int = 3
    ) -> (lines: [String], isCut: Bool) {
        let metrics = bold ? FontMetrics.bold : .book
        // Widths that were computed from the same words must not differ by rounding.
        let limit = width / fontSize + 1e-9
        var lines: [String] = []
        var line = ""
        var isCut = text.count > 600
        for word in text.prefix(600).split(whereSeparator: \.isWhitespace) {
            for piece in pieces(of: String(word), limit: limit, metrics: metrics) {
                let joined = line.isEmpty ? piece.text : line + (piece.continues ? "" : " ") + piece.text
                if metrics.width(joined) <= limit || line.isEmpty {
                    line = joined
                } else {
                    lines.append(line)
                    line = piece.text
                }
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        if lines.count > maxLines {
            lines.removeLast(lines.count - maxLines)
            isCut = true
        }
        if isCut, let last = lines.popLast() { lines.append(ellipsis(last, limit: limit, metrics: metrics)) }
        return (lines, isCut)
    }

    /// All words of a list in lines, however many: a list may be longer than a name can be. Only a word that is too long
    /// alone is cut.
    static func filled(_ text: String, width: Double, fontSize: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in clean(text).split(separator: " ") {
            let joined = line.isEmpty ? String(word) : line + " " + word
            if line.isEmpty || FontMetrics.book.width(joined) * fontSize <= width {
                line = joined
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return (lines + [line]).map { wrap($0, width: width, fontSize: fontSize, maxLines: 1).lines[0] }
    }

    private static func pieces(
        of word: String, limit: Double, metrics: FontMetrics
    ) -> [(text: String, continues: Bool)] {
        if metrics.width(word) <= limit { return [(word, false)] }
        var result: [(text: String, continues: Bool)] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, metrics.width(piece + String(character)) > limit {
                result.append((piece, !result.isEmpty))
                piece = ""
            }
            piece.append(character)
            // A long word is broken after a hyphen or slash where it has one.
            if character == "-" || character == "/" {
                result.append((piece, !result.isEmpty))
                piece = ""
            }
        }
        if !piece.isEmpty { result.append((piece, !result.isEmpty)) }
        return result
    }

    private static func ellipsis(_ line: String, limit: Double, metrics: FontMetrics) -> String {
        var kept = Substring(line)
        while !kept.isEmpty, metrics.width(kept + "…") > limit { kept = kept.dropLast() }
        while let last = kept.last, last.isWhitespace || last == "," { kept = kept.dropLast() }
        return kept + "…"
    }

    /// Fewest lines, then the narrowest width that still gives so few, so that lines are about equally long.
    public static func balanced(
        _ text: String, width: Double, fontSize: Double, bold: Bool = false, maxLines: Int = 3
    ) -> (lines: [String], isCut: Bool) {
        let first = wrap(text, width: width, fontSize: fontSize, bold: bold, maxLines: maxLines)
        guard first.lines.count > 1, !first.isCut else { return first }
        var best = first
        let metrics = bold ? FontMetrics.bold : .book
        let widestWord = text.split(whereSeparator: \.isWhitespace).map { metrics.width(String($0)) }.max() ?? 0
        var trial = width
        // No word is broken for the sake of balance.
        while trial > max(width * 0.4, widestWord * fontSize) {
            trial -= width * 0.04
            let next = wrap(
                text, width: max(trial, widestWord * fontSize), fontSize: fontSize, bold: bold, maxLines: maxLines)
            if next.isCut || next.lines.count > first.lines.count { break }
            best = next
        }
        return best
    }

    /// The room that lines take.
    public static func size(_ lines: [String], fontSize: Double, bold: Bool = false) -> Size {
        let metrics = bold ? FontMetrics.bold : .book
        let widest = lines.map(metrics.width).max() ?? 0
        return Size(widest * fontSize, Double(lines.count) * fontSize * FontMetrics.lineHeight)
    }

    /// What may not reach a picture is taken out: control characters, text-direction overrides, characters outside XML.
    public static func clean(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x2028, 0x2029: result += " "
            case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF:
                continue
            case 0xFDD0...0xFDEF: continue
            default:
                if scalar.value & 0xFFFE == 0xFFFE { continue }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
