/// Bodies at the left, programmes at the right, lines by role between them, and brackets around programmes that overlap.
///
/// Many programmes stand in several pairs of columns; a body with programmes in several of them stands in each.
struct TwoModeComposer: ViewPicture {
    private let context: ViewContext
    private let content: TwoModeContent

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard !context.map.programmes.isEmpty || !context.map.stakeholders.isEmpty else {
            throw .nothingToShow(context.words("The map has nobody and no programme.", "Ramani haina mdau wala mradi."))
        }
        content = TwoModeContent(context)
    }

    private func finding() -> String {
        let programmes = content.programmes.count
        guard programmes > 0 else {
            return context.map.programmes.isEmpty
                ? context.words("No programme is recorded.", "Hakuna mradi uliorekodiwa.")
                : context.words("No programme is to be shown here.", "Hakuna mradi wa kuonyeshwa hapa.")
        }
        let (implemented, funded) = (content.implemented, content.funded)
        let duplications = content.pairs.count { $0.verdict == .possibleDuplication }
        let unclear = content.pairs.count { $0.verdict == .cannotTell }
        let pairs = content.pairs.count
        let overlaps =
            pairs == 0
            ? context.words("no two are found to overlap", "hakuna miwili inayoingiliana")
            : context.words(
                "\(pairs == 1 ? "1 pair overlaps" : "\(pairs) pairs overlap"), of which \(duplications) may be "
                    + "duplication and \(unclear) cannot be told",
                "jozi \(pairs) huingiliana: \(duplications) huenda ni marudio, \(unclear) haziwezi kujulikana")
        return context.words(
            "\(context.bodyCount(content.bodies.count)) \(content.bodies.count == 1 ? "has" : "have") a role in "
                + "\(programmes == 1 ? "1 programme" : "\(programmes) programmes"): an implementer is recorded for "
                + "\(implemented), a funder for \(funded); \(overlaps).",
            "Wadau \(content.bodies.count) wana jukumu katika miradi \(programmes): mtekelezaji anajulikana kwa "
                + "\(implemented), mfadhili kwa \(funded); \(overlaps).")
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        // The legend depends on which pairs have brackets, and they on the columns, so columns are planned in an area
        // that is free under the longest legend.
        let verdicts = Set(content.pairs.map(\.verdict))
        let longest = TwoModeDrawing.legend(context, content, brackets: verdicts, counts: verdicts)
        let probe = frame(finding, longest, remarks: remarks(crossings: (88_888, 88_888), columns: 2))
        guard let plan = TwoModePlan.first(context, content, in: probe.free, scale: probe.canvas.scale) else {
            throw .doesNotFit(
                "\(content.programmes.count) programmes with \(content.bodies.count) stakeholders do not fit on this page: "
                    + "use a larger page (--page a3 or a0), or choose a part with --place or --theme.")
        }
        let bracketed = Set(plan.panels.flatMap { $0.brackets.brackets.map(\.verdict) })
        let counted = Set(plan.panels.flatMap { $0.brackets.counted.flatMap(\.keys) })
        let legend = TwoModeDrawing.legend(context, content, brackets: bracketed, counts: counted)
        let (blank, _) = frame(
            finding, legend,
            remarks: remarks(crossings: (plan.crossings, plan.crossingsBefore), columns: plan.panels.count))
        var canvas = blank
        for panel in plan.panels { TwoModeDrawing(context, content, plan).draw(panel, on: &canvas) }
        if content.programmes.isEmpty {
            canvas.text(
                [finding], at: Point(probe.free.center.x, probe.free.center.y),
                size: StyleSheet.nameSize * canvas.scale, ink: canvas.sheet.quietInk, alignment: .center, role: .mark)
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: content.bodies.count, ties: content.links.count,
            leftOut: context.leftOut, textShare: plan.fontSize / (StyleSheet.nameSize * canvas.scale), warnings: [],
            table: table())
    }

    private func frame(_ finding: String, _ legend: [LegendItem], remarks: [String]) -> (canvas: Canvas, free: Rect) {
        context.frame(
            finding: finding, stakeholders: content.bodies.count, ties: content.links.count, legend: legend,
            legendPlace: .strip, remarks: remarks, countsTies: false)
    }

    private func remarks(crossings: (after: Int, before: Int), columns: Int) -> [String] {
        var remarks: [String] = []
        if crossings.before > 0 {
            remarks.append(
                context.words(
                    "Lines cross \(crossings.after) times, \(crossings.before) before ordering",
                    "Mistari hukatana mara \(crossings.after), \(crossings.before) kabla ya kupangwa"))
        }
        if content.idle > 0 {
            remarks.append(
                context.words(
                    content.idle == 1
                        ? "1 stakeholder without a role in these programmes is not drawn"
                        : "\(content.idle) stakeholders without a role in these programmes are not drawn",
                    "Wadau \(content.idle) wasio na jukumu katika miradi hii hawajachorwa"))
        }
        if content.ended > 0 {
            remarks.append(
                context.words(
                    content.ended == 1 ? "1 programme has ended" : "\(content.ended) programmes have ended",
                    "Miradi \(content.ended) imeisha"))
        }
        if columns > 1 {
            remarks.append(
                context.words(
                    "A stakeholder with programmes in several columns stands in each",
                    "Mdau mwenye miradi katika safu kadhaa yumo katika kila moja"))
        }
        if content.isTooLarge {
            remarks.append(
                context.words(
                    "Overlaps were not looked for: too many programmes to compare",
                    "Mwingiliano haukutafutwa: miradi ni mingi mno"))
        }
        return remarks
    }

    private func table() -> ReportTable {
        func names(_ programme: Int, _ role: TwoModeContent.Role) -> String {
            content.links.filter { $0.programme == programme && $0.role == role }.map { link in
                let amount = link.amount.map { " (" + AmountStyle.words($0.value, unit: $0.unit) + ")" } ?? ""
                return content.bodies[link.body].name + amount
            }.joined(separator: "; ")
        }
        let rows = content.programmes.enumerated().map { index, programme in
            let overlaps = content.pairs.compactMap { pair -> String? in
                guard pair.first == index || pair.second == index else { return nil }
                let other = content.programmes[pair.first == index ? pair.second : pair.first].name
                return "\(other): \(OverlapBrackets.title(pair.verdict, swahili: context.isSwahili))"
            }
            return [programme.name] + TwoModeContent.Role.allCases.map { names(index, $0) } + [
                overlaps.joined(separator: "; ")
            ]
        }
        return ReportTable(
            name: "programmes",
            columns: [
                .init(context.words("Programme", "Mradi")), .init(context.words("Implements", "Hutekeleza")),
                .init(context.words("Funds", "Hufadhili")), .init(context.words("Hosts", "Ni mwenyeji")),
                .init(context.words("Supports", "Huunga mkono")), .init(context.words("Overlaps", "Mwingiliano")),
            ],
            rows: rows.isEmpty
                ? [[context.words("None recorded", "Hakuna"), "", "", "", "", ""]] : rows)
    }
}
