/// One stakeholder's neighbourhood: partners in the inner ring, their partners in the outer one.
///
/// Ties between partners are dotted. Without `--ego` the body with the most partners stands in the middle.
struct EgoComposer: ViewPicture {
    private let context: ViewContext
    private let pairs: [PairedTie]
    private let ego: Stakeholder
    /// Partners first, then the partners of partners; each by identifier.
    private let near: [Stakeholder]
    private let far: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        let pairs = PairedTie.merge(context)
        self.pairs = pairs
        var partners: [StakeholderID: Set<StakeholderID>] = [:]
        for pair in pairs {
            partners[pair.from, default: []].insert(pair.to)
            partners[pair.to, default: []].insert(pair.from)
        }
        let chosen =
            context.view.query.ego.flatMap { id in context.bodies.first { $0.id == id } }
            ?? context.bodies.max { left, right in
                (partners[left.id]?.count ?? 0, right.id) < (partners[right.id]?.count ?? 0, left.id)
            }
        guard let chosen else { throw .nobody }
        ego = chosen
        let first = partners[chosen.id] ?? []
        let second = first.reduce(into: Set<StakeholderID>()) { $0.formUnion(partners[$1] ?? []) }
            .subtracting(first).subtracting([chosen.id])
        near = context.bodies.filter { first.contains($0.id) }
        far = context.bodies.filter { second.contains($0.id) }
    }

    private func finding() -> String {
        let others = context.bodies.count - 1
        if near.isEmpty {
            let without = QueryWords(context).noTie(of: [ego])
            return context.words("\(ego.name) has \(without.english).", "\(ego.name) hana \(without.swahili).")
        }
        let isNarrowed = !context.view.query.ties.isEmpty
        return context.words(
            "\(ego.name) is tied\(isNarrowed ? " in these ways" : "") to \(near.count) of \(others) others, and through "
                + "them to \(far.count) more.",
            "\(ego.name) ana uhusiano\(isNarrowed ? " wa aina hizi" : "") na \(near.count) kati ya \(others), na kupitia "
                + "kwao na wengine \(far.count).")
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        // When two steps are too many for the page, one step is drawn, and the picture says so.
        for shown in far.isEmpty ? [near] : [near + far, near] {
            let all = [ego] + shown
            let inside = Set(all.map(\.id))
            let kept = pairs.filter { inside.contains($0.from) && inside.contains($0.to) }
            let left = near.count + far.count - shown.count
            let remarks =
                left > 0 ? [context.words("\(left) at two steps not drawn", "\(left) wa hatua mbili hawajachorwa")] : []
            let direct = kept.filter { $0.from == ego.id || $0.to == ego.id }
            var legend =
                context.legend(of: Set(all.map(context.style(of:)))) + context.legend(of: Set(direct.map(\.style)))
            if kept.count > direct.count { legend.append(LegendItem(.tie(alterStyle), alterStyle.label)) }
            let (blank, free) = context.frame(
                finding: finding, stakeholders: all.count,
                ties: context.ties.count { tie in
                    guard let from = tie.from.stakeholder, let to = tie.to.stakeholder else { return false }
                    return inside.contains(from) && inside.contains(to)
                }, legend: legend, legendPlace: .strip, remarks: remarks)
            let picture = LabelPlan.first(
                all.map(\.name), key: all.enumerated().map { .name($0 + 1, $1.name) }, in: free, scale: blank.scale,
                width: context.sheet.labelWidth
            ) { plan in
                draw(all, kept, plan, on: blank, finding: finding)
            }
            if let picture { return picture }
        }
        throw .doesNotFit(
            "The \(near.count) partners of \(ego.name) do not fit on this page: use a larger page (--page a3 or a0), or "
                + "fewer kinds of ties (--ties).")
    }

    /// Of ties that do not touch the middle.
    private var alterStyle: TieStyle {
        TieStyle(
            form: .line, dash: .dotted, width: 0.9, ink: context.sheet.tieInk, hasArrow: false,
            label: context.words("Tie between partners", "Uhusiano kati ya washirika"), rank: 99)
    }

    private func draw(
        _ all: [Stakeholder], _ kept: [PairedTie], _ plan: LabelPlan, on blank: Canvas, finding: String
    ) -> ComposedView? {
        let scale = blank.scale * plan.share
        let disc = StretchedDisc(plan.area)
        let boxes = all.indices.map { index in
            context.box(
                of: all[index], label: plan.labels[index], fontSize: StyleSheet.nameSize * scale,
                growth: index == 0 ? 1.2 : 1)
        }
        let hasFar = all.count > near.count + 1
        let (hub, edge) = (0.2, hasFar ? 0.62 : 1.0)
        let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
        let turns = turns(all, kept, index)
        var items: [ZonePlacer.Item] = []
        for position in all.indices.dropFirst() {
            let isNear = position <= near.count
            let (inner, outer) = isNear ? (hub, edge) : (edge, 1.3)
            let wish = disc.point(turn: turns[position], reach: isNear ? (hub + edge) / 2 + 0.03 : 0.82)
            items.append(
                ZonePlacer.Item(wish: wish, size: boxes[position].room) {
                    disc.contains($0, from: inner, to: outer)
                })
        }
        let middle = disc.middle
        let center = Rect(center: middle, size: boxes[0].room)
        let placer = ZonePlacer(area: plan.area, gap: 3 * scale, step: 4 * scale, fixed: [center])
        let order = items.indices.sorted { left, right in
            let first = items[left].size.width * items[left].size.height
            let second = items[right].size.width * items[right].size.height
            return (second, left) < (first, right)
        }
        let placed = placer.place(order.map { items[$0] }, stopsAtFirstFailure: true)
        guard placed.count == items.count, !placed.contains(nil) else { return nil }
        var middles = Array(repeating: middle, count: all.count)
        for (item, place) in zip(order, placed) { if let place { middles[item + 1] = place } }
        var canvas = blank
        for reach in hasFar ? [1.0, edge] : [1.0] {
            canvas.add(
                Scene.Backdrop(
                    .polygon(disc.ring(reach)), fill: reach == edge ? canvas.sheet.backdropInk : nil,
                    stroke: canvas.sheet.faintInk, width: canvas.scale))
        }
        drawTies(kept, index, boxes, middles, in: plan.area, scale: scale, on: &canvas)
        for (box, middle) in zip(boxes, middles) { box.draw(on: &canvas, at: middle) }
        plan.key?.draw(on: &canvas)
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: all.count, ties: kept.reduce(0) { $0 + $1.count },
            leftOut: context.leftOut, textShare: plan.share, warnings: plan.warnings,
            table: context.bodyTable(all, pairs: kept))
    }

    /// Where each stands in its ring: near ones spread evenly in an order that keeps partners together, far ones
    /// behind those that lead to them.
    private func turns(_ all: [Stakeholder], _ kept: [PairedTie], _ index: [StakeholderID: Int]) -> [Double] {
        var neighbours = Array(repeating: [Int](), count: all.count)
        for pair in kept {
            guard let from = index[pair.from], let to = index[pair.to] else { continue }
            neighbours[from].append(to)
            neighbours[to].append(from)
        }
        // Near ones in the order of a walk through their own ties, so that partners stand side by side.
        let inner = 1..<(near.count + 1)
        var order: [Int] = []
        var seen: Set<Int> = []
        for start in inner where !seen.contains(start) {
            var queue = [start]
            while let next = queue.popLast() {
                guard seen.insert(next).inserted else { continue }
                order.append(next)
                queue += neighbours[next].filter { inner.contains($0) && !seen.contains($0) }.sorted(by: >)
            }
        }
        var turns = Array(repeating: 0.0, count: all.count)
        for (place, position) in order.enumerated() { turns[position] = Double(place) / Double(max(1, order.count)) }
        let outer = Array((near.count + 1)..<max(near.count + 1, all.count))
        let pulls = outer.map { position -> Double in
            let sum = neighbours[position].filter { inner.contains($0) }.reduce(Point(0, 0)) { sum, other in
                let angle = turns[other] * Trigonometry.fullTurn
                return sum + Point(Trigonometry.cosine(angle), Trigonometry.sine(angle))
            }
            let turn = Trigonometry.angle(sum) / Trigonometry.fullTurn
            return turn < 0 ? turn + 1 : turn
        }
        let sorted = outer.indices.sorted { (pulls[$0], $0) < (pulls[$1], $1) }
        for (place, item) in sorted.enumerated() {
            // Half by rank, so that a crowd behind one partner spreads out.
            let rank = (Double(place) + 0.5) / Double(sorted.count)
            turns[outer[item]] = (pulls[item] + rank) / 2
        }
        return turns
    }

    private func drawTies(
        _ kept: [PairedTie], _ index: [StakeholderID: Int], _ boxes: [BodyBox], _ middles: [Point], in area: Rect,
        scale: Double, on canvas: inout Canvas
    ) {
        let obstacles = zip(boxes, middles).map { box, middle in
            EdgeRouter.Obstacle(outline: box.style.outline, frame: Rect(center: middle, size: box.size))
        }
        let router = EdgeRouter(obstacles: obstacles, scale: scale, area: area)
        for pair in kept {
            guard let from = index[pair.from], let to = index[pair.to] else { continue }
            let isDirect = from == 0 || to == 0
            TieDrawing.draw(
                isDirect ? pair.style : alterStyle, along: router.route(from: from, to: to), id: pair.id,
                from: boxes[from].id, to: boxes[to].id, isMutual: pair.isMutual, tooltip: pair.tooltip,
                scale: canvas.scale * max(0.6, scale / canvas.scale), on: &canvas)
        }
    }
}
