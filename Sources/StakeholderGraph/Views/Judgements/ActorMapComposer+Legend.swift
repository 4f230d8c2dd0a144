extension ActorMapComposer {
    /// The symbols that are on the page, and no others.
    func legend() -> [LegendItem] {
        let sheet = context.sheet
        func shape(_ outline: Scene.Outline) -> LegendItem.Symbol {
            .body(outline: outline, fill: sheet.white, stroke: sheet.ink, dash: .solid, isDouble: false, badge: "")
        }
        var items: [LegendItem] = []
        let rings = Set(bodies.map(Self.ring))
        if rings.contains(0) || rings.contains(1) {
            items.append(
                LegendItem(
                    shape(.ellipse),
                    context.words(
                        "Key (inner ring) or primary: the larger, the more influence",
                        "Mkuu (ndani) au wa msingi: kubwa ni ushawishi zaidi")))
        }
        if rings.contains(2) {
            items.append(
                LegendItem(shape(.rectangle), context.words("Secondary, or not said", "Wa pili, au haijasemwa")))
        }
        if bodies.contains(where: { $0.judgements.veto == true }) {
            items.append(LegendItem(.word("V", sheet.ink), context.words("Veto player", "Anaweza kuzuia")))
        }
        var families: Set<BodyStyle> = []
        for body in bodies {
            let style = style(body)
            families.insert(
                BodyStyle(
                    outline: .rounded, fill: style.fill, stroke: style.stroke, isDouble: false,
                    badge: style.badge, label: style.label, rank: style.rank))
        }
        return items + context.legend(of: families) + context.legend(of: Set(pairs.map(\.style)))
    }

    /// The same facts as a table: the numbers are those of the picture.
    func table() -> ReportTable {
        let rows = bodies.enumerated().map { position, body -> [String] in
            let judgements = body.judgements
            return [
                String(position + 1), body.name, word(Self.sector(body, context)),
                judgements.importance?.rawValue ?? context.words("not said", "haijasemwa"),
                judgements.influence.map(FixedFormat.shortest) ?? "",
                judgements.veto.map { $0 ? context.words("yes", "ndiyo") : context.words("no", "la") } ?? "",
            ]
        }
        return ReportTable(
            name: "stakeholders",
            columns: [
                .init("#", isNumeric: true), .init(context.words("Stakeholder", "Mdau")),
                .init(context.words("Sector", "Sekta")), .init(context.words("Importance", "Umuhimu")),
                .init(context.words("Influence", "Ushawishi"), isNumeric: true), .init(context.words("Veto", "Zuio")),
            ], rows: rows)
    }
}
