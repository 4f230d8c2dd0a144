/// A Net-Map taken apart: one small panel a kind of tie, every body in the same place in each.
struct NetMapPanels {
    private let map: NetMapComposer
    private var context: ViewContext { map.context }

    init(_ map: NetMapComposer) { self.map = map }

    func compose() throws(ViewError) -> ComposedView {
        let finding = map.finding()
        let shown = Array(map.shown.prefix(map.connected))
        let isolated = context.bodies.count - shown.count
        let styles = shown.map(context.style(of:))
        var legend = context.legend(of: Set(styles))
        if !shown.isEmpty {
            legend.append(
                LegendItem(
                    .body(
                        outline: .ellipse, fill: context.sheet.faintInk, stroke: context.sheet.faintInk, dash: .solid,
                        isDouble: false, badge: ""),
                    context.words("No tie of this kind", "Hana uhusiano wa aina hii")))
        }
        let remarks =
            isolated > 0
            ? [
                QueryWords(context).hidesTies
                    ? context.words(
                        "\(isolated) without a tie shown here are not drawn",
                        "\(isolated) wasio na uhusiano hapa hawajachorwa")
                    : context.words(
                        "\(isolated) without any tie are not drawn", "\(isolated) wasio na uhusiano wowote hawajachorwa"
                    )
            ] : []
        var (canvas, free) = context.frame(
            finding: finding, stakeholders: shown.count, ties: context.ties.count, legend: legend,
            legendPlace: .strip, remarks: remarks)
        let edges = map.edges()
        let abstract = StressLayout(count: shown.count, edges: edges).positions()
        let panels = panels(in: free, scale: canvas.scale)
        var (named, shortened) = (0, 0)
        for (kind, panel) in zip(map.kinds, panels) {
            let names = draw(kind, in: panel, shown, styles, abstract, edges, on: &canvas)
            named += names.named
            shortened += names.shortened
        }
        let wanted = map.kinds.reduce(0) { sum, kind in
            sum + Set(map.ties.filter { $0.kind.kind == kind.kind }.flatMap { [$0.from, $0.to] }).count
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: 1,
            warnings: MarkNames.warnings(
                named < wanted ? "\(named) of \(wanted) names fit into the panels." : nil, shortened: shortened),
            table: map.table())
    }

    /// As square as the page allows.
    private func panels(in free: Rect, scale: Double) -> [Rect] {
        let count = map.kinds.count
        guard count > 0 else { return [] }
        let gap = 8 * scale
        var best: (columns: Int, strain: Double) = (1, .infinity)
        for columns in 1...count {
            let rows = (count + columns - 1) / columns
            let shape = (free.width / Double(columns)) / (free.height / Double(rows))
            let strain = max(shape / 1.5, 1.5 / shape) + 0.15 * Double(columns * rows - count)
            if strain < best.strain { best = (columns, strain) }
        }
        let rows = (count + best.columns - 1) / best.columns
        let width = (free.width - gap * Double(best.columns - 1)) / Double(best.columns)
        let height = (free.height - gap * Double(rows - 1)) / Double(rows)
        return (0..<count).map { index in
            let corner = Point(
                free.minX + Double(index % best.columns) * (width + gap),
                free.minY + Double(index / best.columns) * (height + gap))
            return Rect(minX: corner.x, minY: corner.y, maxX: corner.x + width, maxY: corner.y + height)
        }
    }

    /// Returns what names were written: those of tied bodies, the best connected first.
    private func draw(
        _ kind: NetMapKind, in panel: Rect, _ shown: [Stakeholder], _ styles: [BodyStyle], _ abstract: [Point],
        _ edges: [(Int, Int)], on canvas: inout Canvas
    ) -> MarkNames {
        let scale = canvas.scale
        canvas.add(Scene.Backdrop(.polygon(panel.corners), stroke: canvas.sheet.faintInk, width: 0.75 * scale))
        let head = canvas.paragraph(
            "\(kind.label) (\(kind.count))", at: Point(panel.minX + 4 * scale, panel.minY + 3 * scale),
            width: panel.width - 8 * scale, size: StyleSheet.nameSize * scale, bold: true, maxLines: 1)
        let area = Rect(minX: panel.minX, minY: head.maxY, maxX: panel.maxX, maxY: panel.maxY).inset(5 * scale)
        let dot = max(1.5, min(5 * scale, (area.width * area.height / Double(max(1, shown.count))).squareRoot() * 0.3))
        let sizes = Array(repeating: Size(dot, dot), count: shown.count)
        let wishes = PageFitting.stretch(abstract, into: area, sizes: sizes, rankShare: 0.75)
        let middles = PageFitting.part(wishes, sizes: sizes, in: area, gap: dot * 0.5, rounds: 100)
        let own = zip(map.ties, edges).filter { $0.0.kind.kind == kind.kind }
        let obstacles = middles.map {
            EdgeRouter.Obstacle(outline: .ellipse, frame: Rect(center: $0, size: Size(dot, dot)))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: scale, area: area)
        var degree = Array(repeating: 0, count: shown.count)
        var crossed: [Rect] = []
        for (tie, edge) in own {
            degree[edge.0] += 1
            degree[edge.1] += 1
            let path = router.clipped(Spline.straight(middles[edge.0], middles[edge.1]), from: edge.0, to: edge.1)
            crossed += (0...12).map { Rect(center: Spline.point(path, Double($0) / 12), size: Size(dot, dot)) }
            TieDrawing.draw(
                tie.style, along: path, id: tie.id, from: id(kind, shown[edge.0]), to: id(kind, shown[edge.1]),
                isMutual: tie.isMutual, tooltip: tie.tooltip, scale: scale * 0.75, on: &canvas)
        }
        for (index, body) in shown.enumerated() {
            let isTied = degree[index] > 0
            let outline = styles[index].outline == .rounded ? Scene.Outline.rectangle : styles[index].outline
            canvas.add(
                Scene.Shape(
                    id: id(kind, body), role: .body, outline: outline,
                    frame: Rect(center: middles[index], size: isTied ? Size(dot, dot) : Size(dot * 0.45, dot * 0.45)),
                    fill: isTied ? styles[index].stroke : canvas.sheet.faintInk,
                    stroke: isTied ? styles[index].stroke : canvas.sheet.faintInk, strokeWidth: 0.4 * canvas.scale,
                    tooltip: context.tooltip(of: body)))
        }
        let tied = shown.indices.filter { degree[$0] > 0 }
        let order = tied.sorted { (degree[$1], shown[$0].id) < (degree[$0], shown[$1].id) }
        func mark(_ index: Int) -> Rect { Rect(center: middles[index], size: Size(dot, dot)) }
        var names = MarkNames(
            area: area, fontSize: max(StyleSheet.smallestSize, 5 * scale), marks: tied.map(mark), avoiding: crossed)
        for index in order { names.draw(shown[index].name, beside: mark(index), on: &canvas) }
        return names
    }

    private func id(_ kind: NetMapKind, _ body: Stakeholder) -> SceneID {
        SceneID("s", kind.kind.rawValue + " " + body.id.rawValue)
    }
}
