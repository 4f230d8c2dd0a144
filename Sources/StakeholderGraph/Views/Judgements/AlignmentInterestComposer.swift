/// The alignment, interest and influence matrix (Mendizabal 2010, ODI): alignment upwards, interest to the right, and the
/// thicker the outline, the more influence.
///
/// Alignment above 0 is in favour, interest of 5 and above is much. The arrows of the paper form, for moves that people
/// wish for, are not drawn: a map does not record them.
struct AlignmentInterestComposer: ViewPicture {
    /// In reading order.
    private enum Box: Int, CaseIterable {
        case raiseInterest
        case partner
        case raiseAwareness
        case challenge
    }

    private enum Influence: Int, CaseIterable {
        case much
        case some
        case little
        case notJudged

        static func of(_ body: Stakeholder) -> Influence {
            guard let influence = body.judgements.influence else { return .notJudged }
            return influence >= 6 ? .much : influence >= 3 ? .some : .little
        }

        /// Of the outline, in points on A4.
        var width: Double {
            switch self {
            case .much: 2.8
            case .some: 1.4
            case .little, .notJudged: 0.6
            }
        }

        var dash: Scene.Dash { self == .notJudged ? .dotted : .solid }
    }

    private struct Judged {
        let alignment: Double
        let interest: Double
        let influence: Influence

        var box: Box {
            switch (alignment > 0, interest >= 5) {
            case (true, true): .partner
            case (true, false): .raiseInterest
            case (false, true): .challenge
            case (false, false): .raiseAwareness
            }
        }
    }

    private let context: ViewContext
    private let picture: JudgementPicture<Judged>

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        picture = try JudgementPicture(context, rank: \.box.rawValue) { body in
            guard let alignment = body.judgements.alignment, let interest = body.judgements.interest else { return nil }
            return Judged(alignment: alignment, interest: interest, influence: Influence.of(body))
        }
    }

    private func word(_ box: Box) -> String {
        switch box {
        case .raiseInterest: context.words("Raise their interest", "Ongeza nia yao")
        case .partner: context.words("Learn in partnership", "Jifunzeni kwa ushirikiano")
        case .raiseAwareness: context.words("Raise awareness", "Wape uelewa")
        case .challenge: context.words("Challenge existing beliefs", "Jadili misimamo iliyopo")
        }
    }

    private func finding() -> String {
        let judged = picture.placed
        if judged.isEmpty {
            return context.words(
                "Neither alignment nor interest has been judged for these \(context.bodyCount(picture.rest.count)).",
                "Msimamo na nia za \(context.bodyCount(picture.rest.count)) hazijapimwa.")
        }
        let favourable = judged.count { $0.zone.alignment > 0 }
        let partners = judged.count { $0.zone.box == .partner }
        let strong = judged.filter { $0.zone.alignment <= 0 && $0.zone.influence == .much }.map(\.body.name)
        var parts = [
            context.words(
                "\(favourable) of \(judged.count) are in favour, \(partners) of them with much interest",
                "\(favourable) kati ya \(judged.count) wanaunga mkono, \(partners) wao wana nia kubwa")
        ]
        parts += context.notJudged(picture.rest.count)
        parts.append(
            strong.isEmpty
                ? context.words(
                    "nobody with much influence is neutral or against",
                    "hakuna mwenye ushawishi mkubwa aliye kati au anayepinga")
                : context.words(
                    "neutral or against with much influence: \(context.few(strong))",
                    "wenye ushawishi mkubwa walio kati au wanaopinga: \(context.few(strong))"))
        return parts.joined(separator: "; ") + "."
    }

    private func word(_ influence: Influence) -> String {
        switch influence {
        case .much: context.words("Much influence (6 to 8)", "Ushawishi mkubwa (6 hadi 8)")
        case .some: context.words("Some influence (3 to below 6)", "Ushawishi wa kati (3 hadi chini ya 6)")
        case .little: context.words("Little influence (below 3)", "Ushawishi mdogo (chini ya 3)")
        case .notJudged: context.words("Influence not judged", "Ushawishi haujapimwa")
        }
    }

    private func legend() -> [LegendItem] {
        let used = Set(picture.placed.map(\.zone.influence))
        return Influence.allCases.filter(used.contains).map { LegendItem(.weight($0.width, $0.dash), word($0)) }
    }

    func compose() throws(ViewError) -> ComposedView {
        let grid = grid()
        func row(_ body: Stakeholder, _ box: String) -> [String] {
            [body.name]
                + [body.judgements.alignment, body.judgements.interest, body.judgements.influence].map {
                    context.judged($0)
                } + [box]
        }
        return try picture.compose(
            finding: finding(), legend: legend(), style: \.single,
            remarks: [
                grid.remark,
                context.words(
                    "No arrows: the map does not record where people wish a stakeholder to move",
                    "Hakuna mishale: ramani hairekodi mdau anatarajiwa kuelekea wapi"),
            ],
            unplaced: [
                UnplacedNames(
                    reason: context.words(
                        "Not placed, for alignment or interest is not judged:",
                        "Hawajawekwa, msimamo au nia haijapimwa:"), names: picture.rest.map(\.name))
            ], heading: { word($0.box) },
            table: (
                [
                    .init(context.words("Alignment", "Msimamo"), isNumeric: true),
                    .init(context.words("Interest", "Nia"), isNumeric: true),
                    .init(context.words("Influence", "Ushawishi"), isNumeric: true),
                    .init(context.words("Box", "Kisanduku")),
                ], picture.placed.map { row($0.body, word($0.zone.box)) } + picture.rest.map { row($0, "") }
            )
        ) { plan, canvas in grid.draw(plan, on: canvas) }
    }

    private func grid() -> QuadrantGrid {
        QuadrantGrid(
            context: context, heads: Box.allCases.map(word),
            upward: context.words(
                "↑ Alignment, −5 to 5: above 0 in favour, 0 and below neutral or against",
                "↑ Msimamo, −5 hadi 5: juu ya 0 wanaunga mkono, 0 na chini wapo kati au wanapinga"),
            sideward: context.words(
                "Interest, 0 to 10: 5 and above is much →", "Nia, 0 hadi 10: 5 na zaidi ni kubwa →"),
            entries: picture.placed.map { item in
                QuadrantGrid.Entry(
                    body: item.body, across: item.zone.interest / 10, up: (item.zone.alignment + 5) / 10,
                    isRight: item.zone.interest >= 5, isUpper: item.zone.alignment > 0,
                    style: context.style(of: item.body).single, strokeWidth: item.zone.influence.width,
                    dash: item.zone.influence.dash)
            })
    }
}
