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
        let body: Stakeholder
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
    /// By box, then by identifier: the order of the key.
    private let judged: [Judged]
    private let unjudged: [Stakeholder]

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        guard !context.bodies.isEmpty else {
            throw .nothingToShow("No stakeholder is selected, so there is nothing to draw.")
        }
        let all = context.bodies.compactMap { body -> Judged? in
            guard let power = body.judgements.power, let interest = body.judgements.interest else { return nil }
            return Judged(body: body, power: power, interest: interest)
        }
        judged = all.sorted { ($0.quadrant.rawValue, $0.body.id) < ($1.quadrant.rawValue, $1.body.id) }
        let placed = Set(all.map(\.body.id))
        unjudged = context.bodies.filter { !placed.contains($0.id) }
    }

    private func word(_ quadrant: Quadrant) -> String {
        switch quadrant {
        case .keepSatisfied: context.words("Keep satisfied", "Waridhishe")
        case .manageClosely: context.words("Manage closely", "Shirikiana nao kwa karibu")
        case .monitor: context.words("Monitor", "Fuatilia")
        case .keepInformed: context.words("Keep informed", "Wape habari")
        }
    }

    private func count(_ quadrant: Quadrant) -> Int { judged.count { $0.quadrant == quadrant } }

    private func finding() -> String {
        if judged.isEmpty {
            return context.words(
                "Neither power nor interest has been judged for these \(context.bodyCount(unjudged.count)).",
                "Nguvu na nia za \(context.bodyCount(unjudged.count)) hazijapimwa.")
        }
        var parts = [
            context.words(
                "\(count(.manageClosely)) of \(judged.count) have much power and much interest",
                "\(count(.manageClosely)) kati ya \(judged.count) wana nguvu na nia kubwa"),
            context.words(
                "\(count(.keepSatisfied)) much power and little interest",
                "\(count(.keepSatisfied)) wana nguvu kubwa na nia ndogo"),
            context.words(
                "\(count(.keepInformed)) little power and much interest",
                "\(count(.keepInformed)) wana nguvu ndogo na nia kubwa"),
        ]
        if !unjudged.isEmpty {
            parts.append(context.words("\(unjudged.count) not judged", "\(unjudged.count) hawajapimwa"))
        }
        return parts.joined(separator: "; ") + "."
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let grid = grid()
        var (canvas, whole) = context.frame(
            finding: finding, stakeholders: context.bodies.count, ties: 0,
            legend: context.legend(of: Set(grid.entries.map(\.style))), legendPlace: .strip, countsTies: false)
        let unplaced = UnplacedNames(
            reason: context.words(
                "Not placed, for power or interest is not judged:", "Hawajawekwa, nguvu au nia haijapimwa:"),
            names: unjudged.map(\.name))
        let free = UnplacedNames.draw([unplaced], context: context, on: &canvas, in: whole)
        guard !judged.isEmpty else { return view(grid.empty(on: canvas, in: free), share: 1, warnings: [], finding) }
        let picture = LabelPlan.first(
            judged.map(\.body.name), key: keyEntries(), in: free, scale: canvas.scale, width: context.sheet.labelWidth
        ) { plan in
            grid.draw(plan, on: canvas).map { view($0, share: plan.share, warnings: plan.warnings, finding) }
        }
        guard let picture else { throw context.tooMany(judged.count) }
        return picture
    }

    private func grid() -> QuadrantGrid {
        QuadrantGrid(
            context: context, heads: Quadrant.allCases.map(word),
            upward: context.words("↑ Power, 0 to 10", "↑ Nguvu, 0 hadi 10"),
            sideward: context.words("Interest, 0 to 10 →", "Nia, 0 hadi 10 →"),
            entries: judged.map { item in
                QuadrantGrid.Entry(
                    body: item.body, across: item.interest / 10, up: item.power / 10, isRight: item.interest >= 5,
                    isUpper: item.power >= 5, style: context.style(of: item.body))
            })
    }

    private func keyEntries() -> [NumberedKey.Entry] {
        var result: [NumberedKey.Entry] = []
        for (position, item) in judged.enumerated() {
            if position == 0 || judged[position - 1].quadrant != item.quadrant {
                result.append(.heading(word(item.quadrant)))
            }
            result.append(.name(position + 1, item.body.name))
        }
        return result
    }

    private func view(_ canvas: Canvas, share: Double, warnings: [String], _ finding: String) -> ComposedView {
        func row(_ body: Stakeholder, _ box: String) -> [String] {
            [body.name, context.judged(body.judgements.power), context.judged(body.judgements.interest), box]
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: context.bodies.count, ties: 0,
            leftOut: context.leftOut, textShare: share, warnings: warnings,
            table: ReportTable(
                name: "stakeholders",
                columns: [
                    .init(context.words("Stakeholder", "Mdau")),
                    .init(context.words("Power", "Nguvu"), isNumeric: true),
                    .init(context.words("Interest", "Nia"), isNumeric: true), .init(context.words("Box", "Kisanduku")),
                ], rows: judged.map { row($0.body, word($0.quadrant)) } + unjudged.map { row($0, "") }))
    }
}
