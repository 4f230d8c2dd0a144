extension MapBuilder {
    private func forum(_ cells: RowCells) -> ForumID? {
        cells.requiredText("forum").flatMap { cells.forum($0, in: "forum", required: true) }
    }

    func buildMeetings(_ table: RowTable?, _ context: BuildContext) -> [Meeting] {
        each(table, context) { cells in
            let forum = forum(cells)
            let date = cells.requiredDate("date")
            guard let forum, let date else { return nil }
            return Meeting(
                forum: forum, date: date, hasActionPlan: cells.yesNo("action_plan"),
                attended: cells.stakeholders("attended"), evidence: cells.evidence())
        }
    }

    func buildReports(_ table: RowTable?, _ context: BuildContext) -> [Report] {
        each(table, context) { cells in
            let forum = forum(cells)
            let period = cells.requiredMonth("period")
            guard let forum, let period else { return nil }
            return Report(
                forum: forum, period: period, submitted: cells.date("submitted"), recipient: cells.text("to"),
                evidence: cells.evidence())
        }
    }

    func buildPlanItems(_ table: RowTable?, _ context: BuildContext) -> [PlanItem] {
        each(table, context) { cells in
            let forum = forum(cells)
            let item = cells.requiredText("item")
            guard let forum, let item else { return nil }
            return PlanItem(
                forum: forum, item: item, duty: cells.letter("duty"),
                theme: cells.text("theme").flatMap {
                    RowCells.saysNone($0) ? nil : cells.term($0, in: "theme", .theme)
                },
                responsible: cells.stakeholders("responsible"), due: cells.date("due").value,
                status: cells.text("status"), programme: cells.programme("programme"), indicator: cells.text("kpi"),
                target: cells.text("target"), achieved: cells.text("achieved"), evidence: cells.evidence())
        }
    }
}
