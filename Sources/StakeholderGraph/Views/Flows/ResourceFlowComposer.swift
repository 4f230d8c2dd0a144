/// Money and goods from left to right: who gives, who passes on, who receives, where it is used, and which needs nobody
/// meets.
struct ResourceFlowComposer: ViewPicture {
    private let context: ViewContext
    private let content: FlowContent
    private let order: LayeredOrder

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard !context.map.stakeholders.isEmpty || !context.map.resources.isEmpty else {
            throw .nothingToShow(
                context.words("The map has nobody and no resource.", "Ramani haina mdau wala rasilimali."))
        }
        let content = FlowContent(context)
        self.content = content
        let places = content.nodes.indices.filter { if case .place = content.nodes[$0] { true } else { false } }
        let needs = content.nodes.indices.filter { if case .need = content.nodes[$0] { true } else { false } }
        order = LayeredOrder(
            count: content.nodes.count, lines: content.flows.map { ($0.from, $0.to) }, pinned: Set(places),
            nearTarget: Set(needs),
            leastLast: content.flows.contains { !$0.amounts.isEmpty || $0.kind.isGoods } ? 2 : 0)
    }

    // MARK: Words

    private func transfers(_ isIncluded: (FlowContent.Flow) -> Bool) -> [FlowContent.Flow] {
        content.flows.filter { flow in
            switch flow.kind {
            case .money, .inKind: isIncluded(flow)
            case .work, .need: false
            }
        }
    }

    private var unmet: Int {
        content.nodes.count { if case .need = $0 { true } else { false } } + content.needsElsewhere
    }

    private func finding() -> String {
        let all = transfers { _ in true }
        let needs = context.words(
            unmet == 1 ? "1 need is met by nobody" : "\(unmet) needs are met by nobody",
            "mahitaji \(unmet) hayajatimizwa na yeyote")
        guard !all.isEmpty else {
            return context.leftOut > 0 || !context.view.query.isEmpty
                ? context.words(
                    "No transfer of these is recorded; \(needs).", "Hakuna uhamisho kati ya hawa; \(needs).")
                : context.words("No transfer is recorded; \(needs).", "Hakuna uhamisho uliorekodiwa; \(needs).")
        }
        let givers = Set(all.map(\.from)).count
        let receivers = Set(all.map(\.to)).count
        let money = all.filter { $0.kind == .money }
        var sums: [String: Double] = [:]
        for flow in money { for (unit, amount) in flow.amounts { sums[unit, default: 0] += amount } }
        let recorded = money.count { !$0.amounts.isEmpty }
        let unknown = money.count - recorded
        let goods = all.count - money.count
        var parts: [String] = []
        if recorded > 0 {
            let total = sums.sorted { $0.key < $1.key }.map { AmountStyle.words($0.value, unit: $0.key) }
                .joined(separator: " + ")
            parts.append(
                context.words(
                    "\(total) in \(recorded == 1 ? "1 flow" : "\(recorded) flows") of money",
                    "\(total) katika mitiririko \(recorded) ya fedha"))
        }
        if unknown > 0 {
            parts.append(
                context.words(
                    "\(unknown == 1 ? "1 flow" : "\(unknown) flows") of money without an amount",
                    "mitiririko \(unknown) ya fedha bila kiasi"))
        }
        if goods > 0 { parts.append(context.words("\(goods) in kind", "\(goods) ya mali au huduma")) }
        return context.words(
            "\(givers == 1 ? "1 giver" : "\(givers) givers") and "
                + "\(receivers == 1 ? "1 receiver" : "\(receivers) receivers"): ",
            "Watoaji \(givers) na wapokeaji \(receivers): ") + parts.joined(separator: ", ") + "; \(needs)."
    }

    private func name(_ node: FlowContent.Node) -> String {
        switch node {
        case .body(let id): context.map.name(of: .stakeholder(id))
        case .place(let id): context.placeName(id)
        case .need(let id): content.resource(id).map(words) ?? id.rawValue
        }
    }

    /// `Vehicle: 15 motorcycles`.
    private func words(_ resource: Resource) -> String {
        let kind = context.map.reference.resources.label(resource.kind, swahili: context.isSwahili)
        return resource.amount.map { "\(kind): \(AmountStyle.words($0, unit: resource.unit))" } ?? kind
    }

    /// What stands on a line; empty for money without an amount.
    private func label(_ flow: FlowContent.Flow) -> String {
        let amounts = flow.amounts.sorted { $0.key < $1.key }.map { AmountStyle.words($0.value, unit: $0.key) }
            .joined(separator: " + ")
        let start = flow.begins.map { context.words("from \($0.year)", "kuanzia \($0.year)") }
        let what: String
        switch flow.kind {
        case .money: what = amounts
        case .inKind(let term):
            let kind = context.map.reference.resources.label(term, swahili: context.isSwahili)
            what = amounts.isEmpty ? kind : "\(kind): \(amounts)"
        case .work, .need: what = ""
        }
        return [what, start.map { what.isEmpty ? $0 : "(\($0))" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func tooltip(_ flow: FlowContent.Flow) -> String {
        let (from, to) = (name(content.nodes[flow.from]), name(content.nodes[flow.to]))
        let programmes = flow.programmes.sorted().map { context.map.name(of: .programme($0)) }.joined(separator: "; ")
        let what =
            switch flow.kind {
            case .money: context.words("money", "fedha") + (label(flow).isEmpty ? "" : ", " + label(flow))
            case .inKind: label(flow)
            case .work: context.words("works there", "hufanya kazi huko")
            case .need: context.words("needed, given by nobody", "inahitajika, hakuna anayetoa")
            }
        return TextWrapping.clean("\(from) → \(to): \(what)" + (programmes.isEmpty ? "" : " (\(programmes))"))
    }

    // MARK: Drawing

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let bodies = content.nodes.compactMap { node -> Stakeholder? in
            if case .body(let id) = node { context.map.stakeholder(id) } else { nil }
        }
        let (blank, free) = context.frame(
            finding: finding, stakeholders: bodies.count, ties: transfers { _ in true }.count,
            legend: legend(bodies), legendPlace: .strip, remarks: remarks(), countsTies: false)
        let names = content.nodes.map(name)
        let words = content.flows.map(label)
        let plan = FlowPlan.first(
            names, order, headings: headings(),
            isDouble: { node in
                guard case .body(let id) = content.nodes[node], let body = context.map.stakeholder(id) else {
                    return false
                }
                return context.style(of: body).isDouble
            }, words: { words[$0] },
            beside: { content.thickness[$0] }, in: free, scale: blank.scale)
        guard let plan else {
            throw .doesNotFit(
                "\(bodies.count) stakeholders that give or receive do not fit on this page: use a larger page (--page a3 "
                    + "or a0), or choose a part with --place or --theme.")
        }
        var canvas = blank
        var warnings: [String] = []
        if content.nodes.isEmpty {
            canvas.text(
                [context.words("No transfer and no unmet need is recorded", "Hakuna uhamisho wala hitaji")],
                at: free.center, size: StyleSheet.nameSize * canvas.scale, ink: canvas.sheet.quietInk,
                alignment: .center, role: .mark)
        } else {
            let drawing = FlowDrawing(
                context, content, order, plan, label: label, tooltip: tooltip, style: style)
            let left = drawing.draw(on: &canvas)
            if left > 0 {
                warnings.append(
                    "\(left) amounts or resources found no room beside their lines; the table has them.")
            }
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: bodies.count,
            ties: transfers { _ in true }.count, leftOut: context.leftOut,
            textShare: plan.fontSize / (StyleSheet.nameSize * canvas.scale), warnings: warnings, table: table())
    }

    private func style(_ flow: FlowContent.Flow) -> TieStyle {
        let sheet = context.sheet
        func ink(_ colour: UInt32) -> Ink { sheet.theme == .highContrast ? sheet.ink : sheet.adapt(Ink(colour)) }
        switch flow.kind {
        case .money:
            let amount = flow.amounts.values.max()
            return TieStyle(
                form: .line, dash: .solid, width: AmountStyle.width(amount), ink: ink(0x007A59), hasArrow: true,
                label: amount == nil
                    ? context.words("Money, amount not recorded", "Fedha, kiasi hakijatajwa")
                    : context.words(
                        "Money: wider with the amount, a step for each ten times as much",
                        "Fedha: mstari mnene kwa kiasi, hatua kwa kila mara kumi"), rank: amount == nil ? 1 : 0)
        case .inKind:
            return TieStyle(
                form: .line, dash: .dashed, width: 1.2, ink: ink(0x7A5400), hasArrow: true,
                label: context.words("Given in kind: what, as recorded", "Mali au huduma: kama ilivyorekodiwa"), rank: 2
            )
        case .work:
            return TieStyle(
                form: .line, dash: .solid, width: 0.5, ink: ink(0x8C8C8C), hasArrow: false,
                label: context.words("Works there", "Hufanya kazi huko"), rank: 3)
        case .need:
            return TieStyle(
                form: .line, dash: .dashed, width: 1, ink: sheet.gapInk, hasArrow: false,
                label: context.words("Needed, given by nobody", "Inahitajika, hakuna anayetoa"), rank: 4)
        }
    }

    private func legend(_ bodies: [Stakeholder]) -> [LegendItem] {
        let sheet = context.sheet
        var items = context.legend(of: Set(bodies.map(context.style(of:))))
        // Of several widths of money the widest stands for all.
        var seen: Set<String> = []
        let styles = content.flows.map(style).sorted { ($0.rank, -$0.width) < ($1.rank, -$1.width) }
        items += styles.filter { $0.rank < 4 && seen.insert($0.label).inserted }.map { LegendItem(.tie($0), $0.label) }
        if content.nodes.contains(where: { if case .place = $0 { true } else { false } }) {
            items.append(
                LegendItem(
                    .body(
                        outline: .rectangle, fill: sheet.backdropInk, stroke: sheet.tieInk, dash: .solid,
                        isDouble: false, badge: ""), context.words("Place", "Mahali")))
        }
        if content.nodes.contains(where: { if case .need = $0 { true } else { false } }) {
            items.append(
                LegendItem(
                    .body(
                        outline: .rounded, fill: sheet.white, stroke: sheet.gapInk, dash: .dashed, isDouble: false,
                        badge: ""),
                    context.words("A need that nobody is recorded to meet", "Hitaji ambalo hakuna aliyelitimiza")))
        }
        return items
    }

    private func remarks() -> [String] {
        var remarks: [String] = []
        let circular = order.isCircular.count { $0 }
        if circular > 0 {
            remarks.append(
                context.words(
                    circular == 1
                        ? "1 flow runs back in a circle"
                        : "\(circular) flows run in circles, drawn beside their column",
                    "Mitiririko \(circular) huzunguka"))
        }
        if content.needsElsewhere > 0 {
            remarks.append(
                context.words(
                    "\(content.needsElsewhere) unmet needs have no holder among these stakeholders",
                    "Mahitaji \(content.needsElsewhere) hayana mwenyewe kati ya wadau hawa"))
        }
        if content.flows.contains(where: { $0.kind == .money && !$0.amounts.isEmpty }) {
            remarks.append(
                context.words(
                    "Currencies are not converted, and amounts for several receivers not divided",
                    "Sarafu hazijabadilishwa, na kiasi cha wapokeaji kadhaa hakijagawanywa"))
        }
        return remarks
    }

    private func headings() -> [String] {
        let givers = Set(transfers { _ in true }.map(\.from))
        let receivers = Set(transfers { _ in true }.map(\.to))
        return order.columns.map { column in
            let members = column.compactMap { slot -> Int? in
                if case .member(let member) = slot { member } else { nil }
            }
            let bodies = members.filter { if case .body = content.nodes[$0] { true } else { false } }
            if members.isEmpty { return "" }
            if bodies.isEmpty {
                return members.contains { if case .place = content.nodes[$0] { true } else { false } }
                    ? context.words("Places", "Mahali") : context.words("Unmet needs", "Mahitaji")
            }
            let gives = bodies.contains(where: givers.contains)
            let receives = bodies.contains(where: receivers.contains)
            guard gives || receives else { return context.words("Have needs", "Wenye mahitaji") }
            return gives && receives
                ? context.words("Receive and give on", "Hupokea na kutoa")
                : gives ? context.words("Give", "Hutoa") : context.words("Receive", "Hupokea")
        }
    }

    private func table() -> ReportTable {
        let rows = content.flows.filter { $0.kind != .work }.map { flow -> [String] in
            let (from, to) = (name(content.nodes[flow.from]), name(content.nodes[flow.to]))
            let programmes = flow.programmes.sorted().map { context.map.name(of: .programme($0)) }
                .joined(separator: "; ")
            let amounts = flow.amounts.sorted { $0.key < $1.key }.map { AmountStyle.words($0.value, unit: $0.key) }
                .joined(separator: " + ")
            let unknown = context.words("not recorded", "hakijatajwa")
            return switch flow.kind {
            case .money:
                [from, to, context.words("money", "fedha"), amounts.isEmpty ? unknown : amounts, programmes]
            case .inKind(let term):
                [
                    from, to, context.map.reference.resources.label(term, swahili: context.isSwahili),
                    amounts.isEmpty ? unknown : amounts, programmes,
                ]
            default: [context.words("nobody", "hakuna"), to, from, context.words("needed", "inahitajika"), ""]
            }
        }
        return ReportTable(
            name: "flows",
            columns: [
                .init(context.words("From", "Kutoka")), .init(context.words("To", "Kwenda")),
                .init(context.words("What", "Nini")), .init(context.words("Amount", "Kiasi")),
                .init(context.words("Programmes", "Miradi")),
            ], rows: rows.isEmpty ? [[context.words("None recorded", "Hakuna"), "", "", "", ""]] : rows)
    }
}
