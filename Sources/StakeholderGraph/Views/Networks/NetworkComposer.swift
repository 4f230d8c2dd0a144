/// The whole map, or a query of it: bodies where their ties pull them, no box over another.
struct NetworkComposer: ViewPicture {
    private let context: ViewContext
    private let pairs: [PairedTie]
    /// Bodies with ties first, then those without, each by identifier.
    private let connected: [Stakeholder]
    private let isolated: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        pairs = PairedTie.merge(context)
        let tied = Set(pairs.flatMap { [$0.from, $0.to] })
        connected = context.bodies.filter { tied.contains($0.id) }
        isolated = context.view.query.showsIsolates ? context.bodies.filter { !tied.contains($0.id) } : []
    }

    func compose() throws(ViewError) -> ComposedView {
        guard !context.bodies.isEmpty else {
            throw .nothingToShow("No stakeholder is selected, so there is nothing to draw.")
        }
        let finding = finding()
        let styles = Dictionary(uniqueKeysWithValues: context.bodies.map { ($0.id, context.style(of: $0)) })
        let shown = connected + isolated
        let legend =
            context.legend(of: Set(shown.compactMap { styles[$0.id] })) + context.legend(of: Set(pairs.map(\.style)))
        let (canvas, free) = context.frame(
            finding: finding, stakeholders: shown.count, ties: context.ties.count, legend: legend,
            legendPlace: .strip)
        let index = Dictionary(uniqueKeysWithValues: connected.enumerated().map { ($1.id, $0) })
        let edges = pairs.compactMap { pair -> (Int, Int)? in
            guard let from = index[pair.from], let to = index[pair.to] else { return nil }
            return (from, to)
        }
        let abstract = StressLayout(count: connected.count, edges: edges).positions()
        let labels = shown.map { BodyBox.Label($0.name, width: context.sheet.labelWidth) }
        for share in context.textShares(StyleSheet.nameSize, scale: canvas.scale) {
            let fontSize = StyleSheet.nameSize * canvas.scale * share
            let boxes = zip(shown, labels).map { body, label in
                BodyBox(
                    id: SceneID("s", body.id.rawValue), label: label,
                    style: styles[body.id] ?? BodyStyle.plain(context.sheet), fontSize: fontSize,
                    tooltip: context.tooltip(of: body))
            }
            guard let middles = place(boxes, abstract: abstract, edges: edges, in: free, scale: canvas.scale * share)
            else { continue }
            return draw(
                on: canvas, boxes: boxes, middles: middles, shown: shown, edges: edges, free: free, share: share,
                finding: finding)
        }
        return try DenseNetworkComposer(context, pairs: pairs).compose(finding: finding, abstract: abstract)
    }

    private func finding() -> String {
        let alone = context.bodies.count - connected.count
        var degree: [StakeholderID: Int] = [:]
        for pair in pairs {
            degree[pair.from, default: 0] += 1
            degree[pair.to, default: 0] += 1
        }
        let most = connected.max { (degree[$0.id] ?? 0, $1.id) < (degree[$1.id] ?? 0, $0.id) }
        guard let most, let partners = degree[most.id] else {
            return context.words(
                "\(context.bodyCount(context.bodies.count)), and no tie between them is recorded.",
                "Hakuna uhusiano uliorekodiwa kati ya \(context.bodyCount(context.bodies.count)).")
        }
        if context.isSwahili {
            return "\(most.name) ina uhusiano na wengi zaidi (\(partners) kati ya \(context.bodies.count - 1)); "
                + "wadau \(alone) hawana uhusiano wowote uliorekodiwa."
        }
        let rest =
            alone == 0
            ? "every stakeholder has at least one tie"
            : alone == 1 ? "1 stakeholder has no recorded tie" : "\(alone) stakeholders have no recorded tie"
        return "\(most.name) has the most partners (\(partners) of \(context.bodies.count - 1)); \(rest)."
    }

    /// Middles of all boxes, connected ones first; `nil` when they do not fit.
    private func place(
        _ boxes: [BodyBox], abstract: [Point], edges: [(Int, Int)], in free: Rect, scale: Double
    ) -> [Point]? {
        var kept: [Int: Point] = [:]
        for (position, body) in connected.enumerated() { kept[position] = context.request.positions[body.id] }
        let arrangement = NetworkArrangement(
            rooms: boxes.map(\.room), connected: connected.count, abstract: abstract, edges: edges, kept: kept)
        return arrangement.middles(in: free, scale: scale)
    }

    private func draw(
        on canvas: Canvas, boxes: [BodyBox], middles: [Point], shown: [Stakeholder], edges: [(Int, Int)], free: Rect,
        share: Double, finding: String
    ) -> ComposedView {
        var canvas = canvas
        let obstacles = zip(boxes, middles).map { box, middle in
            EdgeRouter.Obstacle(outline: box.style.outline, frame: Rect(center: middle, size: box.size))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: canvas.scale * share, area: free)
        var labels = CellIndex(area: free, cell: 30)
        for (box, middle) in zip(boxes, middles) { labels.insert(Rect(center: middle, size: box.room)) }
        for (pair, edge) in zip(pairs, edges) {
            let path = router.route(from: edge.0, to: edge.1)
            TieDrawing.draw(
                pair.style, along: path, id: pair.id, from: boxes[edge.0].id, to: boxes[edge.1].id,
                isMutual: pair.isMutual, tooltip: pair.tooltip, scale: canvas.scale * max(0.6, share), on: &canvas)
            drawCount(pair.count, along: path, labels: &labels, on: &canvas)
        }
        for (box, middle) in zip(boxes, middles) { box.draw(on: &canvas, at: middle) }
        var positions: [StakeholderID: Point] = [:]
        for (body, middle) in zip(shown, middles) {
            positions[body.id] = Point((middle.x - free.minX) / free.width, (middle.y - free.minY) / free.height)
        }
        let cut = boxes.count { $0.isCut }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: share,
            warnings: cut > 0 ? ["\(cut) long names are shortened on the picture; the table has them in full."] : [],
            table: context.bodyTable(shown, pairs: pairs), positions: positions)
    }

    /// The number of ties of a pair, at the first free place along its line.
    private func drawCount(_ count: Int, along path: [Point], labels: inout CellIndex, on canvas: inout Canvas) {
        guard count > 1 else { return }
        let size = max(StyleSheet.smallestSize, StyleSheet.tieLabelSize * canvas.scale * 0.9)
        let diameter = size * 1.5
        for share in [0.5, 0.42, 0.58, 0.34, 0.66] {
            let frame = Rect(center: Spline.point(path, share), size: Size(diameter, diameter))
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
