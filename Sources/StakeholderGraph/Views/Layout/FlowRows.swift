/// Boxes in rows from left to right, as words in a paragraph.
struct FlowRows {
    private let sizes: [Size]
    private let gap: Double
    private let rows: [Range<Int>]

    init(_ sizes: [Size], width: Double, gap: Double) {
        self.sizes = sizes
        self.gap = gap
        var rows: [Range<Int>] = []
        var start = 0
        var used = 0.0
        for (index, size) in sizes.enumerated() {
            if index > start, used + gap + size.width > width {
                rows.append(start..<index)
                start = index
                used = 0
            }
            used += (index > start ? gap : 0) + size.width
        }
        if start < sizes.count { rows.append(start..<sizes.count) }
        self.rows = rows
    }

    private func height(_ row: Range<Int>) -> Double { sizes[row].map(\.height).max() ?? 0 }

    var height: Double { rows.map(height).reduce(0, +) + gap * Double(max(0, rows.count - 1)) }

    /// Of the widest row.
    var width: Double {
        rows.map { row in sizes[row].reduce(0) { $0 + $1.width } + gap * Double(row.count - 1) }.max() ?? 0
    }

    func middles(in area: Rect) -> [Point] {
        var result: [Point] = []
        var y = area.minY
        for row in rows {
            var x = area.minX
            let tall = height(row)
            for index in row {
                result.append(Point(x + sizes[index].width / 2, y + tall / 2))
                x += sizes[index].width + gap
            }
            y += tall + gap
        }
        return result
    }
}
