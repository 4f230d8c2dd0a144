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

    /// The list in its lines, with as many names as have room on them.
    /// - Complexity: O(length · log names).
    func lines(width: Double, size: Double, context: ViewContext) -> [String] {
        func filled(_ shown: Int) -> [String] {
            let rest = names.count - shown
            let more = rest > 0 ? context.words("; and \(rest) more", "; na wengine \(rest)") : ""
            return TextWrapping.filled(
                reason + " " + names.prefix(shown).joined(separator: "; ") + more, width: width / FontMetrics.hinting,
                fontSize: size)
        }
        let all = filled(names.count)
        guard all.count > maxLines, names.count > 1 else { return Array(all.prefix(maxLines)) }
        var (fitting, tooMany) = (1, names.count)
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            if filled(middle).count <= maxLines { fitting = middle } else { tooMany = middle }
        }
        return Array(filled(fitting).prefix(maxLines))
    }
}
