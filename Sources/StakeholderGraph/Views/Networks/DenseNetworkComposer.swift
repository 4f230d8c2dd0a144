/// A network with more bodies than names fit on the page: small marks, with names for the best connected, and a sentence
/// that says how many are named.
struct DenseNetworkComposer {
    private let content: NetworkContent
    private let showsNames: Bool
    private let lines: [PairedTie]
    private let remarks: [String]

    /// More lines than these are a grey cloud: the strongest of them are drawn.
    private static let lineLimit = 1500

    init(_ content: NetworkContent, showsNames: Bool) {
        self.content = content
        self.showsNames = showsNames
        let backbone = TieBackbone(content.context, content.lines, limit: Self.lineLimit)
        lines = backbone.kept
        remarks = content.remarks + (backbone.remark.map { [$0] } ?? [])
    }

    func compose(abstract: [Point]) throws(ViewError) -> ComposedView {
        let context = content.context
        let shown = content.shown
        let styles = shown.map(content.style(of:))
        var (canvas, free) = context.frame(
            finding: content.finding, stakeholders: shown.count, ties: context.ties.count,
            legend: content.legend(lines: Set(lines.map { plain($0.style.dash) })), legendPlace: .strip,
            remarks: remarks)
        guard free.width > 20, free.height > 20 else {
            throw .doesNotFit("The page leaves no room for the picture: use a larger one (--page).")
        }
        let middles = place(abstract, in: free)
        let dot = dotSize(shown.count, in: free)
        let sizes = shown.map { body in
            content.sizes.remark == nil ? dot : dot * (0.6 + 0.7 * content.sizes.share(of: body.id))
        }
        let obstacles = zip(middles, sizes).map { middle, size in
            EdgeRouter.Obstacle(outline: .ellipse, frame: Rect(center: middle, size: Size(size, size)))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: canvas.scale, area: free)
        for (pair, edge) in zip(lines, content.edges(lines)) {
            let path = router.clipped(Spline.straight(middles[edge.0], middles[edge.1]), from: edge.0, to: edge.1)
            canvas.add(
                Scene.Line(
                    id: pair.id, from: SceneID("s", pair.from.rawValue), to: SceneID("s", pair.to.rawValue),
                    spline: path, ink: lineInk, width: 0.35 * canvas.scale, dash: pair.style.dash,
                    tooltip: pair.tooltip))
        }
        for (position, body) in shown.enumerated() {
            let style = styles[position]
            canvas.add(
                Scene.Shape(
                    id: SceneID("s", body.id.rawValue), role: .body,
                    outline: style.outline == .rounded ? .rectangle : style.outline, frame: obstacles[position].frame,
                    fill: style.stroke, stroke: style.stroke, strokeWidth: 0.3 * canvas.scale,
                    tooltip: context.tooltip(of: body)))
        }
        var warnings: [String] = []
        if showsNames {
            let names = drawNames(obstacles.map(\.frame), free, on: &canvas)
            let missing =
                names.named < shown.count
                ? "\(names.named) of \(shown.count) names fit on this page; use a larger page, --group, --place, --theme "
                    + "or an atlas (--all) for the others." : nil
            warnings += MarkNames.warnings(missing, shortened: names.shortened)
        }
        warnings += content.sizes.warning.map { [$0] } ?? []
        return ComposedView(
            scene: canvas.scene, finding: content.finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: StyleSheet.smallestSize / (StyleSheet.nameSize * canvas.scale),
            warnings: warnings, table: context.bodyTable(shown, pairs: content.pairs))
    }

    /// Among so many lines only the stroke can be told apart.
    private func plain(_ dash: Scene.Dash) -> TieStyle {
        let label =
            switch dash {
            case .solid: content.context.words("Tie", "Uhusiano")
            case .dashed:
                content.context.words("Informs, consults or mediates", "Hupasha habari, hushauri au hupatanisha")
            case .dotted: content.context.words("Weak or informal", "Dhaifu au isiyo rasmi")
            }
        return TieStyle(
            form: .line, dash: dash, width: 0.5, ink: lineInk, hasArrow: false, label: label,
            rank: dash == .solid ? 0 : dash == .dashed ? 1 : 2)
    }

    private var lineInk: Ink {
        content.context.sheet.theme == .highContrast ? content.context.sheet.tieInk : Ink(0xA8A8A8)
    }

    private func dotSize(_ count: Int, in free: Rect) -> Double {
        let cell = (free.width * free.height / Double(max(1, count))).squareRoot()
        return max(2, min(9 * content.context.request.page.scale, cell * 0.32))
    }

    private func place(_ abstract: [Point], in free: Rect) -> [Point] {
        let (connected, isolated) = (content.connected.count, content.isolated.count)
        let dot = dotSize(connected + isolated, in: free)
        let pitch = dot * 1.6
        let columns = max(1, Int(free.width / pitch))
        let rows = (isolated + columns - 1) / columns
        let reserved = min(free.height * (connected == 0 ? 1 : 0.4), Double(rows) * pitch)
        let area = Rect(
            minX: free.minX + dot, minY: free.minY + dot, maxX: free.maxX - dot,
            maxY: max(free.minY + dot * 2, free.maxY - reserved - dot * 2))
        let sizes = Array(repeating: Size(dot, dot), count: connected)
        let wishes = PageFitting.stretch(abstract, into: area, sizes: sizes, rankShare: 0.75)
        let rounds = connected > 800 ? 40 : 100
        var result = PageFitting.part(wishes, sizes: sizes, in: area, gap: dot * 0.4, rounds: rounds)
        let rowPitch = rows > 0 ? min(pitch, reserved / Double(rows)) : pitch
        for position in 0..<isolated {
            result.append(
                Point(
                    free.minX + (Double(position % columns) + 0.5) * pitch,
                    free.maxY - reserved + (Double(position / columns) + 0.5) * rowPitch))
        }
        return result
    }

    /// Names beside their marks, the best connected first.
    private func drawNames(_ marks: [Rect], _ free: Rect, on canvas: inout Canvas) -> MarkNames {
        let shown = content.shown
        var degree = Array(repeating: 0, count: shown.count)
        for (from, to) in content.edges(content.pairs) {
            degree[from] += 1
            degree[to] += 1
        }
        let order = shown.indices.sorted { (degree[$1], shown[$0].id) < (degree[$0], shown[$1].id) }
        var names = MarkNames(area: free, fontSize: max(StyleSheet.smallestSize, 5.5 * canvas.scale), marks: marks)
        for index in order { names.draw(shown[index].name, beside: marks[index], on: &canvas) }
        return names
    }
}
