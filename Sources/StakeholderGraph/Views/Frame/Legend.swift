/// One line of a legend: a symbol and what it means.
struct LegendItem: Hashable {
    enum Symbol: Hashable {
        case body(outline: Scene.Outline, fill: Ink?, stroke: Ink, dash: Scene.Dash, isDouble: Bool, badge: String)
        case tie(TieStyle)
        /// An outline of a weight, in points on A4.
        case weight(Double, Scene.Dash)
        /// Blocks one over another, as in a tower of influence.
        case blocks(Int)
        /// A short word or letter as it stands in the picture.
        case word(String, Ink)
        /// Nothing drawn: a heading or a remark.
        case remark
    }

    let symbol: Symbol
    let label: String

    init(_ symbol: Symbol, _ label: String) {
        self.symbol = symbol
        self.label = label
    }

    init(_ style: BodyStyle) {
        self.init(
            .body(
                outline: style.outline, fill: style.fill, stroke: style.stroke, dash: .solid,
                isDouble: style.isDouble, badge: style.badge), style.label)
    }
}

/// Lays out and draws the legend at the bottom right.
struct Legend {
    let items: [LegendItem]
    private let scale: Double
    private let fontSize: Double
    private let symbolWidth: Double
    private let gap: Double

    init(_ items: [LegendItem], scale: Double) {
        self.items = items
        self.scale = scale
        fontSize = StyleSheet.smallSize * scale
        symbolWidth = 20 * scale
        gap = 4 * scale
    }

    private var rowHeight: Double { 12 * scale }

    private func lines(of item: LegendItem, width: Double) -> [String] {
        let room = item.symbol == .remark ? width : width - symbolWidth - gap
        return TextWrapping.wrap(
            TextWrapping.clean(item.label), width: room / FontMetrics.hinting, fontSize: fontSize, maxLines: 4
        ).lines
    }

    /// The width of the widest item on one line.
    private var naturalWidth: Double {
        items.map { item in
            FontMetrics.book.width(TextWrapping.clean(item.label)) * fontSize * FontMetrics.hinting
                + (item.symbol == .remark ? 0 : symbolWidth + gap)
        }.max() ?? 0
    }

    private func height(of item: LegendItem, width: Double) -> Double {
        max(rowHeight, Double(lines(of: item, width: width).count) * fontSize * 1.2 + 3 * scale)
    }

    /// A column at the right: its size when no wider than `width`.
    func columnSize(maxWidth: Double) -> Size {
        guard !items.isEmpty else { return Size(0, 0) }
        let width = min(maxWidth, naturalWidth + 2 * scale)
        return Size(width, items.map { height(of: $0, width: width) }.reduce(0, +))
    }

    /// A strip across the page, filled column by column: the width of a column and the heights of the rows.
    private func strip(width: Double) -> (columnWidth: Double, columns: Int, rows: [Double]) {
        guard !items.isEmpty else { return (0, 0, []) }
        let column = min(width, min(naturalWidth, 190 * scale) + 10 * scale)
        let columns = max(1, min(items.count, Int(width / column)))
        let rows = (items.count + columns - 1) / columns
        let heights = (0..<rows).map { row in
            stride(from: row, to: items.count, by: rows)
                .map { height(of: items[$0], width: column - 10 * scale) }.max() ?? rowHeight
        }
        return (column, (items.count + rows - 1) / rows, heights)
    }

    func stripHeight(width: Double) -> Double { strip(width: width).rows.reduce(0, +) }

    func drawColumn(on canvas: inout Canvas, in frame: Rect) {
        let size = columnSize(maxWidth: frame.width)
        var y = frame.maxY - size.height
        for item in items {
            let tall = height(of: item, width: size.width)
            draw(item, on: &canvas, at: Point(frame.maxX - size.width, y), width: size.width, height: tall)
            y += tall
        }
    }

    func drawStrip(on canvas: inout Canvas, in frame: Rect) {
        let plan = strip(width: frame.width)
        guard !plan.rows.isEmpty else { return }
        let left = frame.maxX - Double(plan.columns) * plan.columnWidth + 10 * scale
        let top = frame.maxY - plan.rows.reduce(0, +)
        for (index, item) in items.enumerated() {
            let row = index % plan.rows.count
            let corner = Point(
                left + Double(index / plan.rows.count) * plan.columnWidth, top + plan.rows[..<row].reduce(0, +))
            draw(item, on: &canvas, at: corner, width: plan.columnWidth - 10 * scale, height: plan.rows[row])
        }
    }

    private func draw(_ item: LegendItem, on canvas: inout Canvas, at corner: Point, width: Double, height: Double) {
        let middle = corner.y + height / 2
        let box = Rect(
            minX: corner.x, minY: middle - 4 * scale, maxX: corner.x + symbolWidth - 2 * scale, maxY: middle + 4 * scale
        )
        switch item.symbol {
        case .body(let outline, let fill, let stroke, let dash, let isDouble, let badge):
            let frame = isDouble ? box.inset(-0.8 * scale) : box
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .legend, outline: outline, frame: frame, fill: fill, stroke: stroke,
                    strokeWidth: 0.75 * scale, dash: dash, isDouble: isDouble,
                    text: badge.isEmpty
                        ? nil
                        : Scene.Text([badge], fontSize: StyleSheet.badgeSize * scale, isBold: true, ink: stroke)))
        case .weight(let width, let dash):
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .legend, outline: .rounded, frame: box.inset(width * scale / 2),
                    fill: canvas.sheet.white, stroke: canvas.sheet.ink, strokeWidth: width * scale, dash: dash))
        case .blocks(let count):
            let tall = box.height / Double(max(1, count)) * 0.74
            for block in 0..<count {
                let foot = box.maxY - Double(block) * box.height / Double(count)
                canvas.add(
                    Scene.Shape(
                        id: canvas.nextMark(), role: .legend, outline: .rectangle,
                        frame: Rect(
                            minX: box.center.x - 5 * scale, minY: foot - tall, maxX: box.center.x + 5 * scale,
                            maxY: foot),
                        fill: canvas.sheet.quietInk, stroke: canvas.sheet.quietInk, strokeWidth: 0.2 * canvas.scale))
            }
        case .tie(let style):
            TieDrawing.draw(
                style, from: Point(box.minX, middle), to: Point(box.maxX, middle), isMutual: false, scale: scale,
                on: &canvas)
        case .word(let word, let ink):
            canvas.text(
                [word], at: Point(box.center.x, middle - fontSize * 0.6), size: fontSize, bold: true, ink: ink,
                alignment: .center, role: .legend)
        case .remark: break
        }
        let words = lines(of: item, width: width)
        let room = Double(words.count) * fontSize * FontMetrics.lineHeight
        let left = item.symbol == .remark ? corner.x : corner.x + symbolWidth + gap
        canvas.text(
            words, at: Point(left, middle - room / 2), size: fontSize,
            ink: item.symbol == .remark ? canvas.sheet.quietInk : canvas.sheet.ink, role: .legend)
    }
}
