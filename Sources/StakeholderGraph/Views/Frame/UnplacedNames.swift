/// Bodies that have no place in a picture, named below it.
struct UnplacedNames {
    /// Why they have none, ending with a colon.
    let reason: String
    let names: [String]
    var maxLines = 3

    /// Writes the lists at the foot of an area, the first uppermost, and returns what is left. A list that is too long
    /// for its lines ends with how many more there are.
    static func draw(_ lists: [UnplacedNames], context: ViewContext, on canvas: inout Canvas, in free: Rect) -> Rect {
        let size = StyleSheet.smallSize * canvas.scale
        var rest = free
        for list in lists.reversed() where !list.names.isEmpty {
            let lines = list.lines(width: free.width, size: size, context: context)
            let room = TextWrapping.size(lines, fontSize: size)
            canvas.text(
                lines, at: Point(rest.minX, rest.maxY - room.height), size: size, ink: canvas.sheet.quietInk)
            rest.maxY -= room.height + 4 * canvas.scale
        }
        return rest
    }

    private func lines(width: Double, size: Double, context: ViewContext) -> [String] {
        var lines: [String] = []
        for shown in [names.count, 24, 12, 8, 5, 3, 1] where shown <= names.count {
            let rest = names.count - shown
            let more = rest > 0 ? context.words("; and \(rest) more", "; na wengine \(rest)") : ""
            lines = Self.filled(
                reason + " " + names.prefix(shown).joined(separator: "; ") + more, width: width, size: size)
            if lines.count <= maxLines { break }
        }
        return Array(lines.prefix(maxLines))
    }

    /// Words in lines, however many: a list may be longer than a name can be.
    private static func filled(_ text: String, width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in TextWrapping.clean(text).split(separator: " ") {
            let joined = line.isEmpty ? String(word) : line + " " + word
            if line.isEmpty || FontMetrics.book.width(joined) * size <= width {
                line = joined
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        // What does not break at a space is cut as a name is.
        return (lines + [line]).map { TextWrapping.wrap($0, width: width, fontSize: size, maxLines: 1).lines[0] }
    }
}
