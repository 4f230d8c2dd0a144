/// Draws placed bodies of a network with their lines.
struct NetworkDrawing {
    let content: NetworkContent
    let boxes: [BodyBox]
    let middles: [Point]
    let free: Rect
    let share: Double
    /// Words that stand already, over which no number of ties may be.
    var words: [Rect] = []

    func picture(on blank: Canvas) -> ComposedView {
        var canvas = blank
        let context = content.context
        let shown = content.shown
        let obstacles = zip(boxes, middles).map { box, middle in
            EdgeRouter.Obstacle(outline: box.style.outline, frame: Rect(center: middle, size: box.size))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: canvas.scale * share, area: free)
        var labels = CellIndex(area: free, cell: 30)
        for frame in words { labels.insert(frame) }
        for (box, middle) in zip(boxes, middles) { labels.insert(Rect(center: middle, size: box.room)) }
        for (pair, edge) in zip(content.lines, content.edges(content.lines)) {
            let path = router.route(from: edge.0, to: edge.1)
            TieDrawing.draw(
                pair.style, along: path, id: pair.id, from: boxes[edge.0].id, to: boxes[edge.1].id,
                isMutual: pair.isMutual, tooltip: pair.tooltip, scale: canvas.scale * max(0.6, share), on: &canvas)
            Self.drawCount(pair.count, along: path, labels: &labels, on: &canvas)
        }
        for (box, middle) in zip(boxes, middles) { box.draw(on: &canvas, at: middle) }
        var positions: [StakeholderID: Point] = [:]
        for (body, middle) in zip(shown, middles) {
            positions[body.id] = Point((middle.x - free.minX) / free.width, (middle.y - free.minY) / free.height)
        }
        return ComposedView(
            scene: canvas.scene, finding: content.finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: share, warnings: content.sizes.warning.map { [$0] } ?? [],
            table: context.bodyTable(shown, pairs: content.pairs), positions: positions)
    }

    /// The number of ties of a pair, at the first free place along its line.
    static func drawCount(_ count: Int, along path: [Point], labels: inout CellIndex, on canvas: inout Canvas) {
        guard count > 1 else { return }
        let size = max(StyleSheet.smallestSize, StyleSheet.tieLabelSize * canvas.scale * 0.9)
        let width = max(size * 1.5, FontMetrics.book.width(String(count)) * size + size * 0.7)
        for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88] {
            let frame = Rect(center: Spline.point(path, share), size: Size(width, size * 1.5))
            guard labels.isFree(frame.inset(-1)) else { continue }
            labels.insert(frame)
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .mark, outline: .ellipse, frame: frame, fill: canvas.sheet.white,
                    stroke: canvas.sheet.tieInk, strokeWidth: 0.4 * canvas.scale,
                    text: Scene.Text([String(count)], fontSize: size, ink: canvas.sheet.ink)))
            return
        }
    }
}
