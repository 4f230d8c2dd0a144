/// What is owed by a day, a month or a quarter, in words: establishment, reports, meetings, phases.
extension ForumDocument {
    /// How many of the latest months the words on the cascade show; the result itself has all of them.
    static let monthsShown = 3
    /// How many forums a list names when it names all there are.
    private static let namesShown = 5

    func deadlines(_ deadlines: [DeadlineProgress]) -> [ReportDocument.Block] {
        guard !deadlines.isEmpty else { return [] }
        let rows = deadlines.flatMap { entry -> [[String]] in
            let late = entry.late.map { "\(forumName($0.forum)) (\(count($0.days, "day")) after)" }
            return [
                ("established by \(entry.deadline)", entry.inTime.map(forumName)), ("established later", late),
                ("not yet established", entry.notYet.map(forumName)),
                ("establishment not recorded", entry.notRecorded.map(forumName)),
            ].filter { !$0.1.isEmpty }.map { state, names in
                [state, "\(names.count)", names.joined(separator: "; "), short(entry.clause)]
            }
        }
        return [
            .heading(level: 2, "Establishment"),
            .paragraph(
                deadlines.map { entry in
                    "\(citation(entry.circular)) asks for the report of establishment by \(entry.deadline)."
                }.joined(separator: " ")),
            .table(
                ReportTable(
                    name: "establishment",
                    columns: [.init("State"), .init("Forums", isNumeric: true), .init("Which"), .init("Clause")],
                    rows: rows)),
        ]
    }

    func cascade(_ rows: [CascadeRow], _ audits: [ForumAudit], on date: CivilDate) -> [ReportDocument.Block] {
        let months = date.yearMonth.advanced(by: -Self.monthsShown)
        let shown = rows.filter { $0.period >= months }
        let open = audits.filter { $0.isEstablished == nil && $0.tier.placeLevel != nil }
        guard !shown.isEmpty || !open.isEmpty else { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, "The monthly cascade"),
            .paragraph(
                "Sub-county to county, county to region, region to ministry: what is recorded as received in the last "
                    + "\(Self.monthsShown) months, and from whom nothing is recorded."),
            .table(
                ReportTable(
                    name: "cascade",
                    columns: [
                        .init("Month"), .init("To"), .init("Received"), .init("Nothing recorded from"),
                        .init("Sent on"),
                    ],
                    rows: shown.map { row in
                        [
                            row.period.description, row.level == .nation ? "the ministry" : placeName(row.place),
                            "\(row.received) of \(row.due)", names(row.missing, of: row.due),
                            sentOn(row),
                        ]
                    })),
        ]
        if !open.isEmpty {
            blocks.append(
                .paragraph(
                    "No report can be counted as due from \(count(open.count, "forum")), because establishment is not "
                        + "recorded: \(open.map(\.name).joined(separator: "; "))."))
        }
        return blocks
    }

    /// The names of some forums; a long list of all of them is only counted.
    private func names(_ forums: [ForumID], of total: Int) -> String {
        if forums.count == total, total > Self.namesShown { return "all \(total) forums" }
        return forums.map(forumName).joined(separator: "; ")
    }

    private func sentOn(_ row: CascadeRow) -> String {
        if row.level == .nation { return "" }
        if row.receivers.isEmpty {
            return row.level == .region ? "no regional forum in this map" : "no county forum in this map"
        }
        switch row.own {
        case .received: return "yes"
        case .missing: return "not recorded"
        case nil: return "not due yet"
        }
    }

    func meetings(_ quarters: [MeetingQuarter]) -> [ReportDocument.Block] {
        guard !quarters.isEmpty else { return [] }
        return [
            .heading(level: 2, "Quarters without a meeting or a plan"),
            .table(
                ReportTable(
                    name: "meetings-by-quarter",
                    columns: [
                        .init("Quarter"), .init("Met"), .init("With a plan"), .init("No meeting recorded"),
                        .init("Met, no action plan recorded"),
                    ],
                    rows: quarters.map { row in
                        [
                            row.quarter.description, "\(row.held) of \(row.asked)",
                            "\(row.heldWithPlan) of \(row.asked)",
                            names(row.withoutMeeting, of: row.asked),
                            names(row.withoutPlan, of: row.asked),
                        ]
                    })),
        ]
    }

    func phases(_ extras: ForumReport.Extras) -> [ReportDocument.Block] {
        guard !extras.phases.isEmpty else { return [] }
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, "Phases of the roll-out"),
            .table(
                ReportTable(
                    name: "phases",
                    columns: [
                        .init("Phase"), .init("When"), .init("Counties", isNumeric: true), .init("With a forum"),
                        .init("Established", isNumeric: true), .init("With co-chair", isNumeric: true),
                        .init("Sub-county forums", isNumeric: true), .init("No county forum yet"), .init("Source"),
                    ],
                    rows: extras.phases.map { phase in
                        [
                            phase.phase, phase.period ?? "", "\(phase.counties)",
                            phase.named == 0 ? "counties not named" : "\(phase.withForum.count) of \(phase.named)",
                            "\(phase.established)", "\(phase.withCoChair)", "\(phase.subCountyForums)",
                            phase.withoutForum.map(countyName).joined(separator: ", "), phase.source,
                        ]
                    })),
        ]
        if !extras.countiesInNoPhase.isEmpty {
            let names = extras.countiesInNoPhase.map(countyName).joined(separator: ", ")
            blocks.append(.paragraph("Counties with a county forum that no phase names: \(names)."))
        }
        return blocks
    }

    private func countyName(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    func citation(_ id: CircularID) -> String { map.reference.circular(id)?.citation ?? id.rawValue }
}
