/// Draws the columns of bodies and programmes.
struct TwoModeDrawing {
    private let context: ViewContext
    private let content: TwoModeContent
    private let plan: TwoModePlan

    init(_ context: ViewContext, _ content: TwoModeContent, _ plan: TwoModePlan) {
        self.context = context
        self.content = content
        self.plan = plan
    }

    /// The line of a role; money grows with the amount.
    private static func style(
        _ role: TwoModeContent.Role, amount: Double?, _ context: ViewContext
    ) -> TieStyle {
        let sheet = context.sheet
        func ink(_ colour: UInt32) -> Ink { sheet.theme == .highContrast ? sheet.ink : sheet.adapt(Ink(colour)) }
        return switch role {
        case .implements:
            TieStyle(
                form: .line, dash: .solid, width: 0.9, ink: ink(0x4D4D4D), hasArrow: false,
                label: context.words("Leads or implements", "Huongoza au hutekeleza"), rank: 0)
        case .funds:
            TieStyle(
                form: .line, dash: .solid, width: amount == nil ? 0.7 : max(1.2, AmountStyle.width(amount)),
                ink: ink(0x007A59), hasArrow: true,
                label: amount == nil
                    ? context.words("Funds, amount not recorded", "Hufadhili, kiasi hakijatajwa")
                    : context.words("Funds: wider with the amount", "Hufadhili: mstari mnene kwa kiasi"),
                rank: amount == nil ? 2 : 1)
        case .hosts, .supports:
            TieStyle(
                form: .line, dash: .dashed, width: 1, ink: ink(0x6B6B6B), hasArrow: false,
                label: context.words("Hosts or supports", "Ni mwenyeji au huunga mkono"), rank: 3)
        }
    }

    static func legend(
        _ context: ViewContext, _ content: TwoModeContent, brackets: Set<OverlapVerdict>, counts: Set<OverlapVerdict>
    ) -> [LegendItem] {
        let sheet = context.sheet
        var items = context.legend(of: Set(content.bodies.map(context.style(of:))))
        var seen: Set<String> = []
        let styles = content.links.map { style($0.role, amount: $0.amount?.value, context) }
            .sorted { ($0.rank, $0.width) < ($1.rank, $1.width) }
        items += styles.filter { seen.insert($0.label).inserted }.map { LegendItem(.tie($0), $0.label) }
        if content.programmes.indices.contains(where: { !hasImplementer($0, content) }) {
            items.append(
                LegendItem(
                    .body(
                        outline: .rounded, fill: sheet.white, stroke: sheet.gapInk, dash: .dashed, isDouble: false,
                        badge: ""),
                    context.words("Programme without an implementer recorded", "Mradi usio na mtekelezaji")))
        }
        for verdict in brackets.union(counts).sorted() {
            items.append(
                LegendItem(
                    .word(OverlapBrackets.letter(verdict), sheet.ink),
                    OverlapBrackets.title(verdict, swahili: context.isSwahili)))
        }
        if let verdict = counts.min() {
            items.append(
                LegendItem(
                    .word(OverlapBrackets.letter(verdict) + "2", sheet.quietInk),
                    context.words("In 2 pairs without a bracket here", "Katika jozi 2 zisizo na mabano hapa")))
        }
        return items
    }

    private static func hasImplementer(_ programme: Int, _ content: TwoModeContent) -> Bool {
        content.links.contains { $0.programme == programme && $0.role == .implements }
    }

    func draw(_ panel: TwoModePlan.Panel, on canvas: inout Canvas) {
        let scale = canvas.scale
        let node = plan.node
        let from = panel.leftEdge + 3 * scale
        let to = panel.rightEdge - 3 * scale
        let upper = Dictionary(uniqueKeysWithValues: panel.bodies.map { ($0.member, $0.middle) })
        let lower = Dictionary(uniqueKeysWithValues: panel.programmes.map { ($0.member, $0.middle) })
        // Thin over thick, so that none is hidden.
        let links = panel.links.sorted { left, right in
            (-AmountStyle.width(left.amount?.value), left.body, left.programme, left.role)
                < (-AmountStyle.width(right.amount?.value), right.body, right.programme, right.role)
        }
        for link in links {
            guard let start = upper[link.body], let end = lower[link.programme] else { continue }
            let others = links.filter { $0.body == link.body && $0.programme == link.programme }
            let lane = (Double(others.firstIndex { $0.role == link.role } ?? 0) - Double(others.count - 1) / 2) * 2.4
            draw(
                link, from: Point(from + node.width, start + lane * scale),
                to: Point(to - node.width, end + lane * scale), on: &canvas)
        }
        for row in panel.bodies { drawBody(row, edge: panel.leftEdge, at: Point(from, row.middle), on: &canvas) }
        for row in panel.programmes {
            drawProgramme(row, edge: panel.rightEdge, at: Point(to - node.width, row.middle), on: &canvas)
        }
        drawBrackets(panel, on: &canvas)
    }

    private func draw(_ link: TwoModeContent.Link, from: Point, to: Point, on canvas: inout Canvas) {
        let style = Self.style(link.role, amount: link.amount?.value, context)
        let body = content.bodies[link.body]
        let programme = content.programmes[link.programme]
        let reach = (to.x - from.x) * 0.45
        let verb =
            switch link.role {
            case .implements: context.words("implements", "inatekeleza")
            case .funds: context.words("funds", "inafadhili")
            case .hosts: context.words("hosts", "ni mwenyeji wa")
            case .supports: context.words("supports", "inaunga mkono")
            }
        let amount = link.amount.map { ": " + AmountStyle.words($0.value, unit: $0.unit) } ?? ""
        canvas.add(
            Scene.Line(
                id: SceneID("e", "\(body.id) \(programme.id) \(link.role)"), role: .tie,
                spline: [from, Point(from.x + reach, from.y), Point(to.x - reach, to.y), to], ink: style.ink,
                width: style.width * canvas.scale, dash: style.dash, arrow: style.hasArrow ? .forward : .none,
                tooltip: TextWrapping.clean("\(body.name) \(verb) \(programme.name)\(amount)")))
    }

    private func drawBody(_ row: TwoModePlan.Row, edge: Double, at left: Point, on canvas: inout Canvas) {
        let body = content.bodies[row.member]
        let style = context.style(of: body)
        let node = TwoModePlan.node(plan.fontSize, isDouble: style.isDouble)
        let frame = Rect(center: Point(left.x + plan.node.width / 2, left.y), size: node)
        canvas.add(
            Scene.Shape(
                // A body may stand in several columns.
                id: SceneID("s", "\(body.id) \(Int(left.x))"), role: .body, outline: style.outline, frame: frame,
                fill: style.fill, stroke: style.stroke, strokeWidth: 0.8 * canvas.scale, isDouble: style.isDouble,
                text: style.badge.isEmpty
                    ? nil
                    : Scene.Text(
                        [style.badge], fontSize: max(StyleSheet.smallestSize, plan.node.height * 0.6), isBold: true,
                        ink: style.stroke), tooltip: context.tooltip(of: body)))
        let height = Double(row.lines.count) * plan.fontSize * FontMetrics.lineHeight
        canvas.text(
            row.lines, at: Point(edge - (node.width - plan.node.width) / 2, row.middle - height / 2),
            size: plan.fontSize,
            alignment: .trailing, role: .mark)
    }

    private func drawProgramme(_ row: TwoModePlan.Row, edge: Double, at left: Point, on canvas: inout Canvas) {
        let programme = content.programmes[row.member]
        let sheet = context.sheet
        let isGap = !Self.hasImplementer(row.member, content)
        let node = plan.node
        canvas.add(
            Scene.Shape(
                id: SceneID("p", programme.id.rawValue), role: .body, outline: .rounded,
                frame: Rect(center: Point(left.x + node.width / 2, left.y), size: node), fill: sheet.white,
                stroke: isGap ? sheet.gapInk : sheet.tieInk, strokeWidth: (isGap ? 1.1 : 0.8) * canvas.scale,
                dash: isGap ? .dashed : .solid, tooltip: TextWrapping.clean(programme.name)))
        let height = Double(row.lines.count) * plan.fontSize * FontMetrics.lineHeight
        canvas.text(row.lines, at: Point(edge, row.middle - height / 2), size: plan.fontSize, role: .mark)
    }

    /// Brackets in their lanes, and at the right what is only counted.
    private func drawBrackets(_ panel: TwoModePlan.Panel, on canvas: inout Canvas) {
        let scale = canvas.scale
        let sheet = context.sheet
        func end(_ row: TwoModePlan.Row) -> Double {
            panel.rightEdge + TextWrapping.size(row.lines, fontSize: plan.fontSize).width + 2.5 * scale
        }
        for bracket in panel.brackets.brackets {
            let (upper, lower) = (panel.programmes[bracket.upper], panel.programmes[bracket.lower])
            let x = panel.laneEdge + (Double(bracket.lane) + 0.5) * plan.lanePitch
            let isStrong = bracket.verdict == .possibleDuplication
            // The two ends of one row stand a little apart from row to row of the same programme.
            let lift = (Double(bracket.lane) - Double(panel.brackets.lanes - 1) / 2) * 0.7 * scale
            let points = [
                Point(end(upper), upper.middle + lift), Point(x, upper.middle + lift),
                Point(x, lower.middle + lift), Point(end(lower), lower.middle + lift),
            ]
            let first = content.programmes[upper.member]
            let second = content.programmes[lower.member]
            let title = OverlapBrackets.title(bracket.verdict, swahili: context.isSwahili)
            canvas.add(
                Scene.Line(
                    id: SceneID("o", "\(first.id) \(second.id)"), role: .tie, spline: Spline.polyline(points),
                    ink: isStrong ? sheet.ink : sheet.tieInk, width: (isStrong ? 1.5 : 0.6) * scale,
                    dash: bracket.verdict == .cannotTell ? .dashed : .solid,
                    tooltip: TextWrapping.clean("\(first.name), \(second.name): \(title)")))
            let side = max(StyleSheet.smallestSize * 1.25, plan.fontSize * 1.02)
            canvas.add(
                Scene.Shape(
                    id: SceneID("v", "\(first.id) \(second.id)"), role: .mark, outline: .ellipse,
                    frame: Rect(center: Point(x, (upper.middle + lower.middle) / 2 + lift), size: Size(side, side)),
                    fill: isStrong ? sheet.ink : sheet.white, stroke: isStrong ? sheet.ink : sheet.tieInk,
                    strokeWidth: 0.5 * scale,
                    text: Scene.Text(
                        [OverlapBrackets.letter(bracket.verdict)],
                        fontSize: max(StyleSheet.smallestSize, side * 0.72), isBold: true,
                        ink: isStrong ? sheet.white : sheet.ink)))
        }
        for (row, counts) in zip(panel.programmes, panel.brackets.counted) where !counts.isEmpty {
            let size = max(StyleSheet.smallestSize, plan.fontSize * 0.85)
            canvas.text(
                [TwoModePlan.words(counts)], at: Point(panel.end, row.middle - size * 0.6), size: size,
                ink: sheet.quietInk, alignment: .trailing, role: .mark)
        }
    }
}
