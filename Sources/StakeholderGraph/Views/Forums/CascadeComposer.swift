/// Who reports to whom: ministry, regions, counties and sub-counties in ranks, a card for each forum.
struct CascadeComposer: ViewPicture {
    private let context: ViewContext
    private let plan: CascadePlan

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        plan = CascadePlan(context, try context.auditor())
        guard !plan.audits.isEmpty else {
            throw .nothingToShow(context.words("The map has no forum.", "Ramani haina jukwaa."))
        }
    }

    private func finding() -> String {
        let audits = plan.audits
        let established = audits.count { $0.isEstablished == true }
        let vacant = audits.count { $0.office(.coChair)?.state == .vacant }
        let unknown = audits.count { $0.office(.coChair)?.state == .unknown }
        let late = plan.reporting.count { $0.reports.last?.state == .missing }
        return context.words(
            "\(established) of \(audits.count == 1 ? "1 forum is" : "\(audits.count) forums are") recorded as established; \(vacant) without a co-chair, "
                + "\(unknown) where none is recorded; the last report due is missing from \(late).",
            "Majukwaa \(established) kati ya \(audits.count) yameanzishwa; \(vacant) hayana mwenyekiti mwenza; ripoti ya "
                + "mwisho haipo kwa \(late).")
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let (blank, free) = context.frame(
            finding: finding, stakeholders: context.bodies.count, ties: 0, legend: legend(), legendPlace: .strip,
            countsTies: false)
        for isFull in [true, false] {
            for size in [7.5, 7, 6.5, 6, 5.5, 5] where size * blank.scale >= StyleSheet.smallestSize {
                for breadth in 1...8 {
                    let cards = CascadeCards(
                        context, fontSize: size * blank.scale, isFull: isFull, scale: blank.scale)
                    guard let places = plan.places(in: free, breadth: breadth, cards: cards) else { continue }
                    return draw(places, cards, on: blank, finding: finding)
                }
            }
        }
        throw .doesNotFit(
            "\(plan.audits.count) forums do not fit on this page: use a larger page (--page a3 or a0), or choose some "
                + "with --place.")
    }

    private func legend() -> [LegendItem] {
        let sheet = context.sheet
        func card(_ dash: Scene.Dash, _ fill: Ink) -> LegendItem.Symbol {
            .body(outline: .rectangle, fill: fill, stroke: sheet.tieInk, dash: dash, isDouble: false, badge: "")
        }
        var items: [LegendItem] = []
        let audits = plan.audits
        if audits.contains(where: { $0.isEstablished == true }) {
            items.append(LegendItem(card(.solid, sheet.white), context.words("Established", "Limeanzishwa")))
        }
        if audits.contains(where: { $0.isEstablished != true }) || plan.hasEmptyPlace {
            items.append(
                LegendItem(
                    card(.dashed, sheet.white),
                    context.words("Not recorded as established, or no forum", "Halijaanzishwa au hakuna jukwaa")))
        }
        if audits.contains(where: { audit in audit.offices.contains { $0.state == .vacant || $0.state == .wrong } }) {
            items.append(
                LegendItem(
                    card(.solid, CascadeCards.tint(sheet)),
                    context.words("Office vacant or not as the circular has it", "Nafasi wazi au si kama waraka")))
        }
        if plan.reporting.contains(where: { $0.reports.last?.state == .received }) {
            items.append(LegendItem(.tie(CascadeCards.arrow(true, context)), CascadeCards.arrow(true, context).label))
        }
        if plan.reporting.contains(where: { $0.reports.last?.state == .missing }) {
            items.append(LegendItem(.tie(CascadeCards.arrow(false, context)), CascadeCards.arrow(false, context).label))
        }
        return items
    }

    private func draw(
        _ places: CascadePlan.Places, _ cards: CascadeCards, on blank: Canvas, finding: String
    ) -> ComposedView {
        var canvas = blank
        for group in places.groups {
            canvas.add(
                Scene.Backdrop(.polygon(group.corners), stroke: canvas.sheet.faintInk, width: 0.75 * canvas.scale))
        }
        for (card, frame, _) in places.cards { cards.draw(card, in: frame, on: &canvas) }
        CascadeWays(context, places, scale: canvas.scale).draw(on: &canvas)
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: context.bodies.count, ties: 0,
            leftOut: context.leftOut, textShare: cards.fontSize / (StyleSheet.nameSize * canvas.scale),
            warnings: cards.isFull
                ? [] : ["The cards leave out chair and secretary; a larger page has them."], table: table(cards))
    }

    private func table(_ cards: CascadeCards) -> ReportTable {
        let rows = plan.audits.map { audit -> [String] in
            let offices = OfficeFinding.Office.allCases.map { cards.holder(of: $0, audit) }
            return [audit.name, audit.tier.rawValue, context.placeName(audit.place)] + offices + [
                "\(audit.coverage.seated)/\(audit.coverage.of)",
                cards.report(audit) ?? context.words("outside the line of reports", "nje ya mstari wa ripoti"),
                audit.isEstablished == true
                    ? context.words("yes", "ndiyo") : context.words("not recorded", "haijarekodiwa"),
            ]
        }
        return ReportTable(
            name: "forums",
            columns: [
                .init(context.words("Forum", "Jukwaa")), .init(context.words("Tier", "Ngazi")),
                .init(context.words("Place", "Mahali")), .init(context.words("Chair", "Mwenyekiti")),
                .init(context.words("Co-chair", "Mwenyekiti mwenza")), .init(context.words("Secretary", "Katibu")),
                .init(context.words("Seated", "Viti")), .init(context.words("Reports", "Ripoti")),
                .init(context.words("Established", "Limeanzishwa")),
            ], rows: rows)
    }
}
