/// A Net-Map (Schiffer and Hauck 2010, doi:10.1177/1525822X10374798): who is tied to whom, each kind of tie in its own
/// look, towers of influence above the names and the letters of goals behind them.
struct NetMapComposer: ViewPicture {
    let context: ViewContext
    let kinds: [NetMapKind]
    let ties: [NetMapTie]
    /// Bodies with ties first, then those with a tower or a goal alone, each by identifier.
    let shown: [Stakeholder]
    let connected: Int
    /// The stated goals in the order of their letters.
    private let goals: [String]
    private let letters: [String: String]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard !context.bodies.isEmpty else { throw .nobody }
        kinds = NetMapKind.used(context)
        ties = NetMapTie.merge(context, kinds: kinds)
        let tied = Set(ties.flatMap { [$0.from, $0.to] })
        let first = context.bodies.filter { tied.contains($0.id) }
        connected = first.count
        let alone = context.view.query.showsIsolates ? context.bodies.filter { !tied.contains($0.id) } : []
        // Of what has neither a tie nor a tower nor a goal the picture could say nothing.
        let told = first + alone.filter { $0.judgements.influence != nil || !$0.goals.values.isEmpty }
        shown = told.isEmpty ? context.bodies : told
        var letters: [String: String] = [:]
        var goals: [String] = []
        for body in context.bodies {
            for goal in body.goals.values where letters[goal] == nil {
                letters[goal] = NetMapKind.letters(goals.count, "A")
                goals.append(goal)
            }
        }
        self.goals = goals
        self.letters = letters
    }

    // MARK: Words

    private func name(_ body: Stakeholder) -> String {
        let own = body.goals.values.compactMap { letters[$0] }
        return own.isEmpty ? body.name : "\(body.name) [\(own.joined(separator: ","))]"
    }

    func finding() -> String {
        let judged = context.bodies.filter { $0.judgements.influence != nil }
        let most = judged.compactMap(\.judgements.influence).max()
        var parts: [String] = []
        if most == nil {
            parts.append(
                context.words(
                    "Influence has not been judged for these \(context.bodyCount(context.bodies.count))",
                    "Ushawishi wa \(context.bodyCount(context.bodies.count)) haujapimwa"))
        }
        parts.append(commonKind())
        if let most {
            let missing = context.bodies.count - judged.count
            if missing > 0 {
                parts.append(
                    context.words("influence not judged for \(missing)", "ushawishi haujapimwa kwa \(missing)"))
            }
            let names = judged.filter { $0.judgements.influence == most }.map(\.name)
            let tower = FixedFormat.shortest(most)
            parts.append(
                context.words(
                    "the most influence (\(tower) of 8): \(context.few(names))",
                    "ushawishi mkubwa zaidi (\(tower) kati ya 8): \(context.few(names))"))
        }
        let sentence = parts.joined(separator: "; ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
    }

    private func commonKind() -> String {
        guard let common = kinds.max(by: { ($0.count, $1.letter) < ($1.count, $0.letter) }) else {
            let without = QueryWords(context).noTieBetween
            return context.words(without.english, without.swahili)
        }
        let lower = common.label.prefix(1).lowercased() + common.label.dropFirst()
        if kinds.count == 1 {
            return QueryWords(context).hidesTies
                ? context.words(
                    "all ties shown are of one kind: \(lower)", "uhusiano wote ulioonyeshwa ni wa aina moja: \(lower)")
                : context.words("all ties are of one kind: \(lower)", "uhusiano wote ni wa aina moja: \(lower)")
        }
        return context.words(
            "of \(kinds.count) kinds of ties the most common is “\(lower)” (\(common.count) of \(context.ties.count))",
            "kati ya aina \(kinds.count) za uhusiano iliyo ya kawaida zaidi ni “\(lower)” "
                + "(\(common.count) kati ya \(context.ties.count))")
    }

    private var judgesInfluence: Bool { shown.contains { $0.judgements.influence != nil } }

    private func legend() -> [LegendItem] {
        var items: [LegendItem] = []
        if judgesInfluence {
            items.append(
                LegendItem(
                    .blocks(3),
                    context.words(
                        "Influence: a block a point, 0 to 8", "Ushawishi: tofali moja kwa alama, 0 hadi 8")))
            if shown.contains(where: { $0.judgements.influence == nil }) {
                items.append(
                    LegendItem(
                        .word("?", context.sheet.quietInk),
                        context.words("Influence not judged", "Ushawishi haujapimwa")))
            }
        }
        if !goals.isEmpty {
            items.append(
                LegendItem(
                    .word("[A]", context.sheet.ink),
                    context.words("Goals, listed below", "Malengo, yameorodheshwa chini")))
        }
        items += context.legend(of: Set(shown.map(context.style(of:))))
        items += kinds.map { LegendItem(.tie($0.style(context.sheet)), $0.style(context.sheet).label) }
        let forms = Set(ties.filter { $0.style.form != $0.kind.style(context.sheet).form }.map(\.style.form))
        func extra(_ form: TieStyle.Form, _ label: String) -> LegendItem {
            LegendItem(
                .tie(
                    TieStyle(
                        form: form, dash: .solid, width: 0.9, ink: context.sheet.ink, hasArrow: false, label: label,
                        rank: 0)), label)
        }
        if forms.contains(.zigzag) { items.append(extra(.zigzag, context.words("With tension", "Wenye mvutano"))) }
        if forms.contains(.crossed) { items.append(extra(.crossed, context.words("Broken off", "Umekatika"))) }
        return items
    }

    // MARK: Drawing

    func compose() throws(ViewError) -> ComposedView {
        if context.view.layout.showsPanels { return try NetMapPanels(self).compose() }
        let finding = finding()
        let left = context.bodies.count - shown.count
        let remarks =
            left > 0
            ? [
                QueryWords(context).hidesTies
                    ? context.words(
                        "\(left) without a tie shown here, influence or goal are not drawn",
                        "\(left) wasio na uhusiano hapa, ushawishi wala lengo hawajachorwa")
                    : context.words(
                        "\(left) without tie, influence or goal are not drawn",
                        "\(left) wasio na uhusiano, ushawishi wala lengo hawajachorwa")
            ] : []
        var (canvas, whole) = context.frame(
            finding: finding, stakeholders: shown.count, ties: context.ties.count, legend: legend(),
            legendPlace: .strip, remarks: remarks)
        let free = UnplacedNames.draw(
            [
                UnplacedNames(
                    reason: context.words("Goals:", "Malengo:"), names: goals.map { "\(letters[$0] ?? "") \($0)" },
                    maxLines: 6)
            ], context: context, on: &canvas, in: whole)
        let edges = edges()
        let abstract = StressLayout(count: connected, edges: edges).positions()
        let names = shown.map(name)
        let picture = LabelPlan.first(
            names, key: names.enumerated().map { .name($0 + 1, $1) }, in: free, scale: canvas.scale,
            width: context.sheet.labelWidth
        ) { plan in
            draw(plan, abstract: abstract, edges: edges, on: canvas, finding: finding)
        }
        guard let picture else { throw context.tooMany(shown.count) }
        return picture
    }

    func edges() -> [(Int, Int)] {
        let index = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.id, $0) })
        return ties.compactMap { tie in
            guard let from = index[tie.from], let to = index[tie.to] else { return nil }
            return (from, to)
        }
    }

    private func draw(
        _ plan: LabelPlan, abstract: [Point], edges: [(Int, Int)], on blank: Canvas, finding: String
    ) -> ComposedView? {
        let scale = blank.scale * plan.share
        let marks = judgesInfluence
        let towers = shown.indices.map { index in
            NetMapTower(
                context.box(of: shown[index], label: plan.labels[index], fontSize: StyleSheet.nameSize * scale),
                influence: shown[index].judgements.influence, marksUnjudged: marks)
        }
        var kept: [Int: Point] = [:]
        for (position, body) in shown.prefix(connected).enumerated() {
            if let place = context.request.positions[body.id] { kept[position] = place }
        }
        let arrangement = NetworkArrangement(
            rooms: towers.map(\.room), connected: connected, abstract: abstract, edges: edges, kept: kept)
        guard let middles = arrangement.middles(in: plan.area, scale: scale) else { return nil }
        var canvas = blank
        drawTies(towers, middles, edges, in: plan.area, scale: scale, on: &canvas)
        for (tower, middle) in zip(towers, middles) { tower.draw(on: &canvas, at: middle) }
        plan.key?.draw(on: &canvas)
        var positions: [StakeholderID: Point] = [:]
        for (body, middle) in zip(shown, middles) {
            positions[body.id] = Point(
                (middle.x - plan.area.minX) / plan.area.width, (middle.y - plan.area.minY) / plan.area.height)
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: shown.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: plan.share, warnings: plan.warnings, table: table(),
            positions: positions)
    }

    private func drawTies(
        _ towers: [NetMapTower], _ middles: [Point], _ edges: [(Int, Int)], in area: Rect, scale: Double,
        on canvas: inout Canvas
    ) {
        let obstacles = zip(towers, middles).map {
            EdgeRouter.Obstacle(outline: $0.box.style.outline, frame: $0.body($1))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: scale, area: area)
        var taken = CellIndex(area: area, cell: 30)
        for (tower, middle) in zip(towers, middles) { taken.insert(Rect(center: middle, size: tower.room)) }
        for (tie, edge) in zip(ties, edges) {
            let path = router.route(from: edge.0, to: edge.1, lane: tie.lane)
            TieDrawing.draw(
                tie.style, along: path, id: tie.id, from: towers[edge.0].box.id, to: towers[edge.1].box.id,
                isMutual: tie.isMutual, tooltip: tie.tooltip, scale: max(0.6 * canvas.scale, scale), on: &canvas)
            drawLetter(tie, along: path, taken: &taken, on: &canvas)
        }
    }

    /// The letter of the kind at the first free place along its line.
    private func drawLetter(_ tie: NetMapTie, along path: [Point], taken: inout CellIndex, on canvas: inout Canvas) {
        let size = max(StyleSheet.smallestSize, 5.5 * canvas.scale)
        let diameter = size * 1.25
        for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] {
            let frame = Rect(center: Spline.point(path, share), size: Size(diameter, diameter))
            guard taken.isFree(frame.inset(-0.5)) else { continue }
            taken.insert(frame)
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .mark, outline: .ellipse, frame: frame, fill: canvas.sheet.white,
                    stroke: tie.style.ink, strokeWidth: 0.5 * canvas.scale,
                    text: Scene.Text([tie.kind.letter], fontSize: size, ink: canvas.sheet.ink)))
            return
        }
    }

    func table() -> ReportTable {
        var partners: [StakeholderID: [TieKind: Set<StakeholderID>]] = [:]
        for tie in ties {
            partners[tie.from, default: [:]][tie.kind.kind, default: []].insert(tie.to)
            partners[tie.to, default: [:]][tie.kind.kind, default: []].insert(tie.from)
        }
        let rows = shown.sorted { $0.id < $1.id }.map { body -> [String] in
            let own = partners[body.id] ?? [:]
            let words = kinds.compactMap { kind -> String? in
                guard let others = own[kind.kind] else { return nil }
                let names = others.map { context.map.name(of: .stakeholder($0)) }.sorted()
                return "\(kind.label): \(names.joined(separator: ", "))"
            }
            return [
                body.name, context.judged(body.judgements.influence), body.goals.values.joined(separator: "; "),
                String(Set(own.values.flatMap { $0 }).count), words.joined(separator: "; "),
            ]
        }
        return ReportTable(
            name: "stakeholders",
            columns: [
                .init(context.words("Stakeholder", "Mdau")),
                .init(context.words("Influence", "Ushawishi"), isNumeric: true),
                .init(context.words("Goals", "Malengo")),
                .init(context.words("Partners", "Washirika"), isNumeric: true),
                .init(context.words("Tied to", "Ana uhusiano na")),
            ], rows: rows)
    }
}
