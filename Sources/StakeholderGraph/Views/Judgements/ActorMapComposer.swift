/// The GIZ actor map: three sectors around the issue, the nearer to the centre the more a body matters.
///
/// Where names do not fit into their zones, bodies carry numbers and a key beside the picture has the names.
struct ActorMapComposer: ViewPicture {
    let context: ViewContext
    let pairs: [PairedTie]
    /// By sector, ring and identifier: the order of the key.
    let bodies: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        pairs = PairedTie.merge(context)
        guard !context.bodies.isEmpty else { throw .nobody }
        bodies = context.bodies.sorted { left, right in
            let first = (Self.sector(left, context).rawValue, Self.ring(left), left.id)
            return first < (Self.sector(right, context).rawValue, Self.ring(right), right.id)
        }
    }

    static func sector(_ body: Stakeholder, _ context: ViewContext) -> ActorMapSector {
        switch body.sector {
        case .state: return .state
        case .private: return .privateSector
        case .civilSociety, .media, .international: return .civilSociety
        case nil: break
        }
        switch BodyStyle.categoryFamily(of: body, in: context.map) {
        case .stateAdministration, .security, .countyGovernment: return .state
        case .businessTransport: return .privateSector
        default: return body.standing == .state ? .state : .civilSociety
        }
    }

    /// 0 for key, 1 for primary, 2 for secondary and where nothing is said.
    static func ring(_ body: Stakeholder) -> Int {
        switch body.judgements.importance {
        case .key: 0
        case .primary: 1
        case .secondary, nil: 2
        }
    }

    private func zone(_ body: Stakeholder) -> Int { Self.sector(body, context).rawValue * 3 + Self.ring(body) }

    func word(_ sector: ActorMapSector) -> String {
        switch sector {
        case .state: context.words("State", "Serikali")
        case .civilSociety: context.words("Civil society", "Asasi za kiraia")
        case .privateSector: context.words("Private sector", "Sekta binafsi")
        }
    }

    func word(ring: Int) -> String {
        switch ring {
        case 0: context.words("key", "wakuu")
        case 1: context.words("primary", "wa msingi")
        default: context.words("secondary, or not said", "wa pili, au haijasemwa")
        }
    }

    private func finding() -> String {
        let key = bodies.count { $0.judgements.importance == .key }
        let primary = bodies.count { $0.judgements.importance == .primary }
        let veto = bodies.count { $0.judgements.veto == true }
        let unsaid = bodies.count { $0.judgements.importance == nil }
        if context.isSwahili {
            return "Wadau wakuu \(key), wa msingi \(primary); \(veto) wanaweza kuzuia uamuzi; \(unsaid) hawajapimwa."
        }
        if unsaid == bodies.count {
            return
                "The importance of these \(context.bodyCount(unsaid)) has not been judged, so all stand in the outer ring."
        }
        var parts = ["\(key) key and \(primary) primary stakeholders"]
        parts.append(veto == 0 ? "no veto player is recorded" : veto == 1 ? "1 can veto" : "\(veto) can veto")
        if unsaid > 0 { parts.append("for \(unsaid) no importance is recorded") }
        return parts.joined(separator: "; ") + "."
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let (blank, free) = context.frame(
            finding: finding, stakeholders: bodies.count, ties: context.ties.count, legend: legend(),
            legendPlace: .strip)
        let scale = blank.scale
        let labels = bodies.map { BodyBox.Label($0.name, width: context.sheet.labelWidth * 0.9) }
        // Equal sectors while names stay readable, then sectors as broad as they are full, then numbers and a key.
        for isEqual in [true, false] {
            for (share, gap) in [(1, 5.0), (0.9, 3), (0.8, 1)] where share * StyleSheet.nameSize * scale >= 6 {
                let boxes = zip(bodies, labels).map { box($0, $1, fontSize: StyleSheet.nameSize * scale * share) }
                let plan = Plan(area: free, key: nil, share: share, gap: gap, isEqual: isEqual)
                if let picture = draw(boxes, plan, on: blank, finding: finding) { return picture }
            }
        }
        let numbers = bodies.indices.map { BodyBox.Label(String($0 + 1), width: context.sheet.labelWidth) }
        for key in NumberedKey.candidates(keyEntries(), in: free, scale: scale) {
            for (share, gap) in [(0.9, 1.5), (0.76, 1), (0.64, 0.3)]
            where share * StyleSheet.nameSize * scale >= StyleSheet.smallestSize {
                let size = StyleSheet.nameSize * scale * share
                let boxes = zip(bodies, numbers).map { box($0, $1, fontSize: size) }
                for isEqual in [true, false] {
                    let plan = Plan(area: key.free, key: key, share: share, gap: gap, isEqual: isEqual)
                    if let picture = draw(boxes, plan, on: blank, finding: finding) { return picture }
                }
            }
        }
        throw .doesNotFit(
            "\(bodies.count) stakeholders do not fit on this page with readable names: use a larger page "
                + "(--page a3 or a0), or choose some with --place, --forum or --theme.")
    }

    private func keyEntries() -> [NumberedKey.Entry] {
        var result: [NumberedKey.Entry] = []
        var zone = -1
        for (position, body) in bodies.enumerated() {
            if self.zone(body) != zone {
                zone = self.zone(body)
                result.append(.heading("\(word(Self.sector(body, context))): \(word(ring: Self.ring(body)))"))
            }
            result.append(.name(position + 1, body.name))
        }
        return result
    }

    func style(_ body: Stakeholder) -> BodyStyle {
        let isRound = Self.ring(body) < 2
        let family = BodyStyle.family(
            BodyStyle.categoryFamily(of: body, in: context.map), context.sheet, swahili: context.isSwahili)
        return BodyStyle(
            outline: isRound ? .ellipse : .rectangle, fill: family.fill, stroke: family.stroke,
            isDouble: false, badge: family.badge, label: family.label, rank: family.rank)
    }

    private func box(_ body: Stakeholder, _ label: BodyBox.Label, fontSize: Double) -> BodyBox {
        let influence = max(0, min(8, body.judgements.influence ?? 0))
        let growth = Self.ring(body) < 2 ? 1 + 0.05 * influence : 1
        return context.box(of: body, label: label, style: style(body), fontSize: fontSize, growth: growth)
    }

    // MARK: Placing

    /// One attempt at an arrangement.
    private struct Plan {
        let area: Rect
        let key: NumberedKey?
        /// Of the text size planned for the page.
        let share: Double
        /// Between two bodies, in points on A4.
        let gap: Double
        /// Whether each sector has a third of the turn.
        let isEqual: Bool
    }

    private func draw(_ boxes: [BodyBox], _ plan: Plan, on blank: Canvas, finding: String) -> ComposedView? {
        var canvas = blank
        let (area, key) = (plan.area, plan.key)
        let scale = canvas.scale * plan.share
        let gap = plan.gap * scale
        var needs = Array(repeating: 0.0, count: 9)
        for (body, box) in zip(bodies, boxes) {
            needs[zone(body)] += (box.room.width + gap) * (box.room.height + gap)
        }
        guard let zones = ActorMapZones(area: area, needs: needs, isEqual: plan.isEqual) else { return nil }
        let labels = ActorMapSector.allCases.map { labelFrame($0, area: area, scale: canvas.scale) }
        let placement = ActorMapPlacement(
            zones: zones, places: bodies.map(zone), sizes: boxes.map(\.room), ties: partners, labels: labels, gap: gap,
            step: 4 * scale)
        guard let middles = placement.middles() else { return nil }
        zones.draw(on: &canvas)
        drawTies(boxes, at: middles, in: area, around: labels + [zones.hubFrame], scale: scale, on: &canvas)
        for (sector, frame) in zip(ActorMapSector.allCases, labels) {
            canvas.text(
                [word(sector)], at: Point(frame.minX, frame.minY), size: 10 * canvas.scale, bold: true,
                ink: canvas.sheet.quietInk)
        }
        let issue = context.words("the issue", "suala")
        let hub = zones.hubFrame
        let size = min(8 * canvas.scale, hub.width * 0.8 / FontMetrics.bold.width(issue), hub.height * 0.6)
        if size >= StyleSheet.smallestSize {
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .frame, outline: .ellipse, frame: hub, fill: canvas.sheet.white,
                    stroke: canvas.sheet.ink, strokeWidth: canvas.scale,
                    text: Scene.Text([issue], fontSize: size, isBold: true, ink: canvas.sheet.ink)))
        }
        for (body, (box, middle)) in zip(bodies, zip(boxes, middles)) {
            box.draw(on: &canvas, at: middle)
            if body.judgements.veto == true { box.drawMark("V", on: &canvas, at: middle) }
        }
        key?.draw(on: &canvas)
        let isCut = key?.isCut ?? boxes.contains(where: \.isCut)
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: bodies.count, ties: context.ties.count,
            leftOut: context.leftOut, textShare: plan.share,
            warnings: isCut ? ["Some long names are shortened on the picture; the table has them in full."] : [],
            table: table())
    }

    /// The name of a sector stands at the rim.
    private func labelFrame(_ sector: ActorMapSector, area: Rect, scale: Double) -> Rect {
        let size = TextWrapping.size([word(sector)], fontSize: 10 * scale, bold: true)
        let margin = 2 * scale
        let x =
            switch sector {
            case .state: area.center.x - size.width / 2
            case .civilSociety: area.maxX - size.width - margin
            case .privateSector: area.minX + margin
            }
        let y = sector == .state ? area.minY + margin : area.maxY - size.height - margin
        return Rect(minX: x, minY: y, maxX: x + size.width, maxY: y + size.height)
    }

    /// The two ends of each pair, by position.
    private var partners: [(Int, Int)] {
        let index = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1.id, $0) })
        return pairs.compactMap { pair in
            guard let from = index[pair.from], let to = index[pair.to] else { return nil }
            return (from, to)
        }
    }

    private func drawTies(
        _ boxes: [BodyBox], at middles: [Point], in area: Rect, around marks: [Rect], scale: Double,
        on canvas: inout Canvas
    ) {
        var obstacles = zip(boxes, middles).map { box, middle in
            EdgeRouter.Obstacle(outline: box.style.outline, frame: Rect(center: middle, size: box.size))
        }
        obstacles += marks.map { EdgeRouter.Obstacle(outline: .rectangle, frame: $0) }
        let router = EdgeRouter(obstacles: obstacles, scale: scale, area: area)
        for (pair, (from, to)) in zip(pairs, partners) {
            TieDrawing.draw(
                pair.style, along: router.route(from: from, to: to), id: pair.id, from: boxes[from].id,
                to: boxes[to].id, isMutual: pair.isMutual, tooltip: pair.tooltip,
                scale: canvas.scale * max(0.6, scale / canvas.scale), on: &canvas)
        }
    }
}
