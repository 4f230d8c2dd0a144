/// Mendelow's grid: power upwards, interest to the right, four boxes with what to do (Mendelow 1991).
///
/// Both scales run from 0 to 10; 5 and above is high. A body never crosses the line of its box.
struct PowerInterestComposer: ViewPicture {
    /// In reading order.
    private enum Quadrant: Int, CaseIterable {
        case keepSatisfied
        case manageClosely
        case monitor
        case keepInformed
    }

    private struct Judged {
        let power: Double
        let interest: Double

        var quadrant: Quadrant {
            switch (power >= 5, interest >= 5) {
            case (true, true): .manageClosely
            case (true, false): .keepSatisfied
            case (false, true): .keepInformed
            case (false, false): .monitor
            }
        }
    }

    private let context: ViewContext
    private let picture: JudgementPicture<Judged>

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        picture = try JudgementPicture(context, rank: \.quadrant.rawValue) { body in
            guard let power = body.judgements.power, let interest = body.judgements.interest else { return nil }
            return Judged(power: power, interest: interest)
        }
    }

    private func word(_ quadrant: Quadrant) -> String {
        switch quadrant {
        case .keepSatisfied: context.words("Keep satisfied", "Waridhishe")
        case .manageClosely: context.words("Manage closely", "Shirikiana nao kwa karibu")
        case .monitor: context.words("Monitor", "Fuatilia")
        case .keepInformed: context.words("Keep informed", "Wape habari")
        }
    }

    private func count(_ quadrant: Quadrant) -> Int { picture.placed.count { $0.zone.quadrant == quadrant } }

    private func finding() -> String {
        let total = picture.placed.count
        if total == 0 {
            return context.words(
                "Neither power nor interest has been judged for these \(context.bodyCount(picture.rest.count)).",
                "Nguvu na nia za \(context.bodyCount(picture.rest.count)) hazijapimwa.")
        }
        let parts = [
            context.words(
                "\(count(.manageClosely)) of \(total) have much power and much interest",
                "\(count(.manageClosely)) kati ya \(total) wana nguvu na nia kubwa"),
            context.words(
                "\(count(.keepSatisfied)) much power and little interest",
                "\(count(.keepSatisfied)) wana nguvu kubwa na nia ndogo"),
            context.words(
                "\(count(.keepInformed)) little power and much interest",
                "\(count(.keepInformed)) wana nguvu ndogo na nia kubwa"),
        ]
        return (parts + context.notJudged(picture.rest.count)).joined(separator: "; ") + "."
    }

    func compose() throws(ViewError) -> ComposedView {
        let grid = grid()
        func row(_ body: Stakeholder, _ box: String) -> [String] {
            [body.name, context.judged(body.judgements.power), context.judged(body.judgements.interest), box]
        }
        return try picture.compose(
            finding: finding(), legend: [],
            remarks: [context.words("The lines stand at 5", "Mistari ipo kwenye 5"), grid.remark],
            unplaced: [
                UnplacedNames(
                    reason: context.words(
                        "Not placed, for power or interest is not judged:", "Hawajawekwa, nguvu au nia haijapimwa:"),
                    names: picture.rest.map(\.name))
            ], heading: { word($0.quadrant) },
            table: (
                [
                    .init(context.words("Power", "Nguvu"), isNumeric: true),
                    .init(context.words("Interest", "Nia"), isNumeric: true), .init(context.words("Box", "Kisanduku")),
                ], picture.placed.map { row($0.body, word($0.zone.quadrant)) } + picture.rest.map { row($0, "") }
            )
        ) { plan, canvas in grid.draw(plan, on: canvas) }
    }

    private func grid() -> QuadrantGrid {
        QuadrantGrid(
            context: context, heads: Quadrant.allCases.map(word),
            upward: context.words("↑ Power, 0 to 10", "↑ Nguvu, 0 hadi 10"),
            sideward: context.words("Interest, 0 to 10 →", "Nia, 0 hadi 10 →"),
            entries: picture.placed.map { item in
                QuadrantGrid.Entry(
                    body: item.body, across: item.zone.interest / 10, up: item.zone.power / 10,
                    isRight: item.zone.interest >= 5, isUpper: item.zone.power >= 5, style: context.style(of: item.body)
                )
            })
    }
}
