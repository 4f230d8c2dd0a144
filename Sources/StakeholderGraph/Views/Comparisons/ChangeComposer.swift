/// Two dates of one map, or two maps, on one network: what is new, gone or changed.
///
/// What a record of one map is in the other is decided by ``MapComparer``; only what holds on each map's day counts.
struct ChangeComposer: ViewPicture {
    let context: ViewContext
    private let bodies: [ChangedBody]
    private let lines: [ChangedLine]
    private let dayBefore: CivilDate
    private let rows: [[String]]
    private let counts: (bodies: [ChangeStatus: Int], ties: [ChangeStatus: Int])

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard let comparer = context.request.comparer else {
            throw .needs(option: "--since", hint: "an earlier map, or an earlier day of this one")
        }
        dayBefore = comparer.before.day
        let picture = ChangeSelection(context, comparer)
        guard !picture.bodies.isEmpty else { throw .nobody }
        bodies = picture.bodies
        lines = picture.lines
        rows = picture.rows
        counts = picture.counts
    }

    // MARK: Words

    static func word(_ status: ChangeStatus, _ context: ViewContext) -> String {
        switch status {
        case .same: context.words("unchanged", "hakijabadilika")
        case .new: context.words("new", "mpya")
        case .gone: context.words("gone", "kimeondoka")
        case .changed: context.words("changed", "kimebadilika")
        }
    }

    private func finding() -> String {
        func list(_ counts: [ChangeStatus: Int]) -> String? {
            let parts = [ChangeStatus.new, .gone, .changed].compactMap { status -> String? in
                guard let count = counts[status], count > 0 else { return nil }
                return context.words(
                    "\(count) \(Self.word(status, context))",
                    "\(count) \(status == .new ? "mpya" : status == .gone ? "zimeondoka" : "zimebadilika")")
            }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        }
        let (own, ties) = (list(counts.bodies), list(counts.ties))
        let since =
            dayBefore == context.request.day
            ? context.words("Between the two maps", "Kati ya ramani mbili")
            : context.words("Since \(dayBefore)", "Tangu \(dayBefore)")
        if own == nil, ties == nil {
            return QueryWords(context).hidesTies
                ? since
                    + context.words(
                        ": no stakeholder and no tie selected here has changed.",
                        ": hakuna mdau wala uhusiano uliochaguliwa hapa uliobadilika.")
                : since
                    + context.words(
                        ": no stakeholder and no tie has changed.", ": hakuna mdau wala uhusiano uliobadilika.")
        }
        return since + ": "
            + [
                context.words("stakeholders: \(own ?? "no change")", "wadau: \(own ?? "hakuna mabadiliko")"),
                context.words("ties: \(ties ?? "no change")", "uhusiano: \(ties ?? "hakuna mabadiliko")"),
            ].joined(separator: "; ") + "."
    }

    private func legend(_ shown: [ChangedBody], _ lines: [ChangedLine]) -> [LegendItem] {
        let sheet = context.sheet
        var items = context.legend(of: Set(shown.filter { $0.status != .gone }.map(style)))
        let statuses = Set(shown.map(\.status))
        for status in [ChangeStatus.new, .gone, .changed] where statuses.contains(status) {
            items.append(
                LegendItem(
                    .body(
                        outline: .rounded, fill: sheet.white, stroke: status == .gone ? sheet.tieInk : sheet.ink,
                        dash: status == .gone ? .dashed : .solid, isDouble: false, badge: status.mark),
                    context.words("Stakeholder: ", "Mdau: ") + Self.word(status, context)))
        }
        let used = Set(lines.map(\.status))
        for status in ChangeStatus.allCases where used.contains(status) {
            let style = status.style(sheet, label: context.words("Tie: ", "Uhusiano: ") + Self.word(status, context))
            let mark = status.mark.isEmpty ? "" : " (\(status.mark))"
            items.append(LegendItem(.tie(style), style.label + mark))
        }
        return items
    }

    private func style(_ body: ChangedBody) -> BodyStyle {
        let style = context.style(of: body.body)
        guard body.status == .gone else { return style.single }
        return BodyStyle(
            outline: style.outline, fill: context.sheet.white, stroke: context.sheet.tieInk, isDouble: false, badge: "",
            label: style.label, rank: style.rank)
    }

    // MARK: Drawing

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let touched = Set(lines.filter { $0.status != .same }.flatMap { [$0.from, $0.to] })
        let tied = Set(lines.flatMap { [$0.from, $0.to] })
        // Without what did not change and has no tie; on a crowded page also without what has only unchanged ties.
        let near = bodies.filter { $0.status != .same || tied.contains($0.body.id) }
        let core = bodies.filter { $0.status != .same || touched.contains($0.body.id) }
        for shown in [near.isEmpty ? bodies : near, core] where !shown.isEmpty {
            if let picture = draw(shown, finding: finding) { return picture }
        }
        guard !core.isEmpty else { throw context.tooMany(near.isEmpty ? bodies.count : near.count) }
        throw .doesNotFit(
            "\(core.count) changed stakeholders do not fit on this page: use a larger page (--page a3 or a0), or choose "
                + "some with --place, --forum or --theme.")
    }

    private func draw(_ chosen: [ChangedBody], finding: String) -> ComposedView? {
        let inside = Set(chosen.map(\.body.id))
        let lines = self.lines.filter { inside.contains($0.from) && inside.contains($0.to) }
        let tied = Set(lines.flatMap { [$0.from, $0.to] })
        let shown = chosen.filter { tied.contains($0.body.id) } + chosen.filter { !tied.contains($0.body.id) }
        let left = bodies.count - shown.count
        let (canvas, free) = context.frame(
            finding: finding, detail: "\(dayBefore) → \(context.request.day)", stakeholders: shown.count,
            ties: lines.reduce(0) { $0 + $1.count }, legend: legend(shown, lines), legendPlace: .strip,
            remarks: left > 0
                ? [context.words("\(left) unchanged are not drawn", "\(left) wasiobadilika hawajachorwa")] : [])
        let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.body.id, $0) })
        let edges = lines.compactMap { line -> (Int, Int)? in
            guard let from = index[line.from], let to = index[line.to] else { return nil }
            return (from, to)
        }
        let abstract = StressLayout(count: tied.count, edges: edges).positions()
        return LabelPlan.first(
            shown.map(\.body.name), key: shown.enumerated().map { .name($0 + 1, $1.body.name) }, in: free,
            scale: canvas.scale, width: context.sheet.labelWidth
        ) { plan in
            draw(shown, lines, edges, abstract, plan, on: canvas, finding: finding)
        }
    }

    private func draw(
        _ shown: [ChangedBody], _ lines: [ChangedLine], _ edges: [(Int, Int)], _ abstract: [Point], _ plan: LabelPlan,
        on blank: Canvas, finding: String
    ) -> ComposedView? {
        let scale = blank.scale * plan.share
        let boxes = shown.indices.map { index in
            context.box(
                of: shown[index].body, label: plan.labels[index], style: style(shown[index]),
                fontSize: StyleSheet.nameSize * scale)
        }
        var kept: [Int: Point] = [:]
        for (position, item) in shown.prefix(abstract.count).enumerated() {
            if let place = context.request.positions[item.body.id] { kept[position] = place }
        }
        let arrangement = NetworkArrangement(
            rooms: boxes.map(\.room), connected: abstract.count, abstract: abstract, edges: edges, kept: kept)
        guard let middles = arrangement.middles(in: plan.area, scale: scale) else { return nil }
        var canvas = blank
        let obstacles = zip(boxes, middles).map {
            EdgeRouter.Obstacle(outline: $0.style.outline, frame: Rect(center: $1, size: $0.size))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: scale, area: plan.area)
        var taken = CellIndex(area: plan.area, cell: 30)
        for (box, middle) in zip(boxes, middles) { taken.insert(Rect(center: middle, size: box.room)) }
        // What changed lies over what did not.
        let order = lines.indices.sorted { (lines[$0].status.rawValue, $0) < (lines[$1].status.rawValue, $1) }
        for position in order {
            let (line, edge) = (lines[position], edges[position])
            let path = router.route(from: edge.0, to: edge.1, lane: line.lane)
            TieDrawing.draw(
                line.status.style(canvas.sheet, label: ""), along: path, id: line.id, from: boxes[edge.0].id,
                to: boxes[edge.1].id, isMutual: false, tooltip: line.tooltip, scale: max(0.6 * canvas.scale, scale),
                on: &canvas)
            drawMark(line, along: path, taken: &taken, on: &canvas)
        }
        for (item, (box, middle)) in zip(shown, zip(boxes, middles)) {
            box.draw(
                on: &canvas, at: middle, dash: item.status == .gone ? .dashed : .solid,
                strokeWidth: item.status == .new || item.status == .changed ? 2.2 : 0.9)
            if !item.status.mark.isEmpty { box.drawMark(item.status.mark, on: &canvas, at: middle) }
        }
        plan.key?.draw(on: &canvas)
        var positions: [StakeholderID: Point] = [:]
        for (item, middle) in zip(shown, middles) where item.status != .gone {
            positions[item.body.id] = Point(
                (middle.x - plan.area.minX) / plan.area.width, (middle.y - plan.area.minY) / plan.area.height)
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: shown.count, ties: lines.reduce(0) { $0 + $1.count },
            leftOut: context.leftOut, textShare: plan.share, warnings: plan.warnings, table: table(),
            positions: positions)
    }

    /// The mark of a changed line at the first free place along it.
    private func drawMark(_ line: ChangedLine, along path: [Point], taken: inout CellIndex, on canvas: inout Canvas) {
        guard !line.status.mark.isEmpty else { return }
        let size = max(StyleSheet.smallestSize, 6 * canvas.scale)
        for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] {
            let frame = Rect(center: Spline.point(path, share), size: Size(size * 1.25, size * 1.25))
            guard taken.isFree(frame.inset(-0.5)) else { continue }
            taken.insert(frame)
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .mark, outline: .ellipse, frame: frame, fill: canvas.sheet.white,
                    stroke: line.status.style(canvas.sheet, label: "").ink, strokeWidth: 0.6 * canvas.scale,
                    text: Scene.Text([line.status.mark], fontSize: size, isBold: true, ink: canvas.sheet.ink)))
            return
        }
    }

    private func table() -> ReportTable {
        let nothing = [[context.words("nothing", "hakuna"), "", "", ""]]
        return ReportTable(
            name: "changes",
            columns: [
                .init(context.words("What", "Nini")), .init(context.words("Change", "Badiliko")),
                .init(context.words("Name", "Jina")), .init(context.words("Columns", "Safu")),
            ], rows: rows.isEmpty ? nothing : rows)
    }
}
