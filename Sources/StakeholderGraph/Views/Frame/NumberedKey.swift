/// Names by number beside or below a picture whose bodies have no room for them.
struct NumberedKey {
    enum Entry: Hashable {
        case heading(String)
        case name(Int, String)
    }

    /// Where it stands: beside the picture on a broad page, below it on an upright one.
    private let isBeside: Bool
    private let area: Rect
    private let columns: [[Row]]
    private let columnWidth: Double
    private let fontSize: Double
    private let indent: Double

    private struct Row {
        let entry: Entry
        let lines: [String]
        let height: Double
    }

    /// What is left for the picture.
    let free: Rect
    /// Whether a name was shortened.
    let isCut: Bool

    /// Keys for a picture in an area, those that are read best first, each leaving more room than the one before.
    ///
    /// A name is shortened only when nothing else fits.
    static func candidates(_ entries: [Entry], in area: Rect, scale: Double) -> [NumberedKey] {
        func smallest(_ size: Double, lines: Int) -> NumberedKey? {
            let fontSize = max(StyleSheet.smallestSize, size * scale)
            let keys = [150.0, 135, 120, 105, 90].compactMap { width in
                NumberedKey(
                    entries, in: area, fontSize: fontSize, columnWidth: width * scale, lines: lines, scale: scale)
            }
            let whole = keys.filter { !$0.isCut }
            return (whole.isEmpty ? keys : whole).max { $0.room < $1.room }
        }
        var result: [NumberedKey] = []
        // On a large page names may be smaller than the page's own small type, down to that of A4.
        for size in [7.0, 6.5, 6, 5.5, 5, 4, 3.2, 2.5, 2] where size >= 5 || size * scale >= StyleSheet.smallSize {
            guard let key = smallest(size, lines: 8), !key.isCut else { continue }
            if let last = result.last, key.room < last.room * 1.04 { continue }
            result.append(key)
        }
        if result.isEmpty, let key = smallest(StyleSheet.smallestSize, lines: 2) { result.append(key) }
        return result
    }

    private var room: Double { free.width * free.height }

    /// `nil` when the key would take more than three fifths of the area.
    private init?(
        _ entries: [Entry], in area: Rect, fontSize: Double, columnWidth: Double, lines: Int, scale: Double
    ) {
        let gap = 10 * scale
        self.fontSize = fontSize
        self.area = area
        self.columnWidth = columnWidth
        let indent = FontMetrics.bold.width("000") * fontSize + 3 * scale
        self.indent = indent
        var isCut = false
        let rows = entries.map { entry -> Row in
            switch entry {
            case .heading(let words):
                let lines = TextWrapping.wrap(
                    TextWrapping.clean(words), width: columnWidth - gap, fontSize: fontSize, bold: true,
                    maxLines: lines
                ).lines
                return Row(
                    entry: entry, lines: lines,
                    height: fontSize * (Double(lines.count) * FontMetrics.lineHeight + 0.5))
            case .name(_, let name):
                let wrapped = TextWrapping.wrap(
                    TextWrapping.clean(name), width: columnWidth - gap - indent, fontSize: fontSize,
                    maxLines: lines)
                if wrapped.isCut { isCut = true }
                return Row(
                    entry: entry, lines: wrapped.lines,
                    height: fontSize * (Double(wrapped.lines.count) * FontMetrics.lineHeight + 0.15))
            }
        }
        self.isCut = isCut
        isBeside = area.width >= area.height
        if isBeside {
            guard let filled = Self.fill(rows, height: area.height), !filled.isEmpty else { return nil }
            let width = Double(filled.count) * columnWidth
            guard width <= area.width * 0.6 else { return nil }
            columns = filled
            free = Rect(minX: area.minX, minY: area.minY, maxX: area.maxX - width - gap, maxY: area.maxY)
        } else {
            let count = max(1, Int(area.width / columnWidth))
            let total = rows.reduce(0) { $0 + $1.height }
            var height = total / Double(count)
            while height <= area.height * 0.6 {
                if let filled = Self.fill(rows, height: height), filled.count <= count {
                    columns = filled
                    free = Rect(
                        minX: area.minX, minY: area.minY, maxX: area.maxX, maxY: area.maxY - height - gap)
                    return
                }
                height += fontSize
            }
            return nil
        }
    }

    /// Rows from top to bottom, column by column; a heading never stands alone at the foot.
    private static func fill(_ rows: [Row], height: Double) -> [[Row]]? {
        var columns: [[Row]] = [[]]
        var used = 0.0
        for (index, row) in rows.enumerated() {
            guard row.height <= height else { return nil }
            var needed = row.height
            if case .heading = row.entry, index + 1 < rows.count { needed += rows[index + 1].height }
            if used + needed > height, !columns[columns.count - 1].isEmpty {
                columns.append([])
                used = 0
            }
            columns[columns.count - 1].append(row)
            used += row.height
        }
        return columns
    }

    func draw(on canvas: inout Canvas) {
        let top = isBeside ? area.minY : free.maxY + 10 * canvas.scale
        let left = isBeside ? area.maxX - Double(columns.count) * columnWidth + 10 * canvas.scale : area.minX
        for (position, rows) in columns.enumerated() {
            let x = left + Double(position) * columnWidth
            var y = top
            for row in rows {
                switch row.entry {
                case .heading:
                    canvas.text(
                        row.lines, at: Point(x, y + fontSize * 0.35), size: fontSize, bold: true,
                        ink: canvas.sheet.quietInk, role: .legend)
                case .name(let number, _):
                    canvas.text(
                        [String(number)], at: Point(x + indent - fontSize * 0.4, y), size: fontSize, bold: true,
                        alignment: .trailing, role: .legend)
                    canvas.text(row.lines, at: Point(x + indent, y), size: fontSize, role: .legend)
                }
                y += row.height
            }
        }
    }
}
