/// Work plans in words: what is due in which quarter, and how far each indicator is.
extension ForumDocument {
    func plans(_ extras: ForumReport.Extras, level: Int) -> [ReportDocument.Block] {
        guard !extras.indicators.isEmpty else { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading(level: level, "Work plans by quarter"),
            .paragraph(summary(extras.indicators)),
            .table(quarters("plan-quarters", "Forum", extras.quarters)),
        ]
        if Set(extras.quarters.map(\.forum)).count > 1 {
            blocks += [
                .paragraph("The same by place: each row counts the plans of the forums at the place and inside it."),
                .table(quarters("plan-places", "Place", extras.places)),
            ]
        }
        return blocks + [
            .heading(level: level, "Indicators"),
            .table(indicators(extras.indicators, withForum: true)),
        ]
    }

    /// `17 plan items: 4 done or reached, 4 overdue, 9 open; 15 with figures of target and achievement.`
    func summary(_ items: [PlanIndicator]) -> String {
        func number(_ states: PlanIndicator.State...) -> Int { items.count { states.contains($0.state) } }
        let parts = [
            (number(.reached, .done), "done or reached"), (number(.overdue), "overdue"), (number(.open), "open"),
            (number(.undated), "without a date"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "\(count(items.count, "plan item")): \(parts.joined(separator: ", ")); "
            + "\(items.count { $0.share != nil }) with figures of target and achievement."
    }

    private func quarters(_ name: String, _ first: String, _ rows: [QuarterScorecard]) -> ReportTable {
        ReportTable(
            name: name,
            columns: [
                .init(first), .init("Due in"), .init("Items", isNumeric: true),
                .init("Done or reached", isNumeric: true), .init("Overdue", isNumeric: true),
                .init("With figures", isNumeric: true),
            ],
            rows: rows.map { row in
                [
                    row.forum.map(forumName) ?? placeName(row.place), row.quarter ?? "no quarter recorded",
                    "\(row.items)", "\(row.done)", "\(row.overdue)", "\(row.measured)",
                ]
            })
    }

    func indicators(_ items: [PlanIndicator], withForum: Bool) -> ReportTable {
        let titles =
            (withForum ? ["Forum"] : []) + ["Item", "Indicator", "Achieved", "Due", "State", "Responsible"]
        return ReportTable(
            name: "indicators", columns: titles.map { .init($0) },
            rows: items.map { item in (withForum ? [forumName(item.forum)] : []) + cells(item) })
    }

    private func cells(_ item: PlanIndicator) -> [String] {
        let figures: String
        switch (item.achieved, item.target) {
        case (let achieved?, let target?): figures = "\(achieved) of \(target)"
        case (nil, let target?): figures = "not recorded, of \(target)"
        case (let achieved?, nil): figures = achieved
        case (nil, nil): figures = ""
        }
        return [
            item.item + (item.duty.map { " (\($0))" } ?? ""), item.indicator ?? "",
            figures + (item.share.map { " (\(FixedFormat.percent($0)))" } ?? ""), item.due?.description ?? "",
            words(item), item.responsible.map(name).joined(separator: "; "),
        ]
    }

    func words(_ item: PlanIndicator) -> String {
        switch item.state {
        case .reached: "target reached"
        case .done: (item.share ?? 1) < 1 ? "recorded as done, below its target" : "recorded as done"
        case .open: "open"
        case .overdue: "overdue"
        case .undated: "no date"
        }
    }
}
