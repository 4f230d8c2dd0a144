/// What is missing in one forum: seats, officers, reports, meetings, mandate, and what is not recorded of it.
struct ForumGaps {
    let finder: GapFinder

    func gaps(_ audit: ForumAudit) -> [LocatedGap] {
        let circular = finder.map.forum(audit.forum).map(finder.auditor.circular(for:))
        let prefix = circular?.id.rawValue ?? audit.circular.rawValue
        let all =
            seats(audit, prefix) + offices(audit, prefix) + reports(audit, prefix) + meetings(audit, prefix)
            + mandate(audit, prefix) + data(audit, prefix)
        return all.map { LocatedGap($0) }
    }

    static func denominators(_ audits: [ForumAudit]) -> [String: Denominator] {
        func sum(_ part: (ForumAudit) -> Int, of whole: (ForumAudit) -> Int) -> Denominator {
            Denominator(audits.reduce(0) { $0 + part($1) }, of: audits.reduce(0) { $0 + whole($1) })
        }
        return [
            "forumsEstablished": Denominator(audits.count { $0.isEstablished == true }, of: audits.count),
            "seats": sum(\.coverage.seated, of: \.coverage.of),
            "offices": sum({ $0.offices.count { $0.state == .filled } }, of: \.offices.count),
            "reports": sum(\.reportsReceived, of: \.reports.count),
            "quarters": sum({ $0.meetings.count { $0.state != .missing } }, of: \.meetings.count),
            "duties": sum({ $0.mandate.count(where: \.isServed) }, of: \.mandate.count),
        ]
    }

    private func seats(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        audit.seats.filter { $0.isCounted && $0.state != .seated }.map { seat in
            let suggestions: [String]
            switch seat.state {
            case .invited:
                let names = seat.holders.map(finder.words.name)
                suggestions =
                    names.isEmpty
                    ? ["ask who was invited"] : finder.some(names.map { "remind \($0) of the invitation" })
            case .known: suggestions = finder.some(seat.candidates.map { "invite \(finder.words.describe($0))" })
            case .nobody, .seated: suggestions = ["ask the members of the forum who could speak for this category"]
            }
            return Gap(
                .seat, seat.state == .invited ? .low : .medium, "\(audit.forum)/\(seat.category)",
                "\(audit.name): \(seat.name): \(seat.state.words).", clause: "\(prefix), \(seat.clause)",
                place: audit.place, evidence: seat.evidence.isEmpty ? [audit.evidence] : seat.evidence,
                suggestions: suggestions)
        }
    }

    private func offices(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        audit.offices.compactMap { office in
            let kind: GapKind = office.state == .unknown ? .data : .office
            guard office.state != .filled else { return nil }
            let next =
                switch (office.state, office.office) {
                case (.unknown, _): "ask the secretariat and record the answer"
                case (_, .chair): "ask the commissioner's office who convenes and chairs the forum"
                case (_, .coChair): "put the choice of a co-chair from the non-state members on the next agenda"
                case (_, .secretary): "put the choice of a secretary on the next agenda"
                }
            return Gap(
                kind, kind == .data ? .low : .high, "\(audit.forum)/\(office.office.rawValue)",
                "\(audit.name): \(office.office.rawValue): \(office.reason).", clause: "\(prefix), \(office.clause)",
                place: audit.place, evidence: [audit.evidence], suggestions: [next])
        }
    }

    private func reports(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        audit.reports.filter { $0.state == .missing }.map { report in
            Gap(
                .report, .high, "\(audit.forum)/\(report.period)",
                "\(audit.name): no report of \(report.period) is recorded.", clause: "\(prefix), \(audit.reportClause)",
                place: audit.place, evidence: [audit.evidence],
                suggestions: ["ask the secretary whether it was sent, and to whom"])
        }
    }

    private func meetings(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        audit.meetings.filter { $0.state == .missing }.map { meeting in
            Gap(
                .meeting, .low, "\(audit.forum)/\(meeting.quarter)",
                "\(audit.name): no meeting is recorded in \(meeting.quarter).",
                clause: "\(prefix), \(audit.meetingClause)", place: audit.place, evidence: [audit.evidence],
                suggestions: ["ask whether the forum met, and agree on the date of the next quarterly meeting"])
        }
    }

    private func mandate(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        audit.mandate.filter { !$0.isServed }.map { duty in
            Gap(
                .mandate, .medium, "\(audit.forum)/\(duty.letter)",
                "\(audit.name): no programme or plan item serves duty (\(duty.letter)): \(duty.text).",
                clause: "\(prefix), \(duty.clause)", place: audit.place, evidence: [audit.evidence],
                suggestions: ["plan an item for this duty, or record which programme serves it"])
        }
    }

    /// Plan items past their due date that are not done.
    func overdue(_ audits: [ForumAudit], denominators: inout [String: Denominator]) -> [LocatedGap] {
        let byForum = Dictionary(audits.map { ($0.forum, $0) }, uniquingKeysWith: { first, _ in first })
        let items = PlanScorecard.indicators(finder.map, forums: Set(byForum.keys), on: finder.date)
        let late = items.filter { $0.state == .overdue }
        denominators["planItems"] = Denominator(items.count - late.count, of: items.count)
        return late.compactMap { item in
            guard let audit = byForum[item.forum] else { return nil }
            let circular = finder.map.forum(audit.forum).map(finder.auditor.circular(for:))
            let prefix = circular?.id.rawValue ?? audit.circular.rawValue
            let clause = audit.mandate.first { $0.letter == item.duty }?.clause ?? audit.meetingClause
            let due = item.due.map { " was due \($0)" } ?? " is recorded as overdue"
            let reached = item.target.map { " (\(item.achieved ?? "nothing recorded") of \($0))" } ?? ""
            let who = item.responsible.map(finder.words.name)
            return LocatedGap(
                Gap(
                    .mandate, .medium, "\(item.forum)/\(slug(item.item))",
                    "\(audit.name): plan item “\(item.item)”\(due) and is not recorded as done\(reached).",
                    clause: "\(prefix), \(clause)", place: audit.place, evidence: [item.evidence],
                    suggestions: who.isEmpty
                        ? ["ask the secretary who is responsible, and agree on a new date"]
                        : [
                            "ask \(finder.some(who).joined(separator: ", ")) what is in the way, and agree on a new date"
                        ]))
        }
    }

    private func data(_ audit: ForumAudit, _ prefix: String) -> [Gap] {
        var gaps = audit.seats.filter(\.isHolderMissing).map { seat in
            Gap(
                .data, .low, "\(audit.forum)/\(seat.category)",
                "\(audit.name): \(seat.name): a seat is recorded without saying who holds it.",
                clause: "\(prefix), \(seat.clause)", place: audit.place, evidence: seat.evidence,
                suggestions: ["ask the secretary who holds the seat"])
        }
        if audit.established.isUnknown {
            gaps.append(
                Gap(
                    .data, .low, "\(audit.forum)/established",
                    "\(audit.name): when it was established is not recorded; no report can be called due.",
                    place: audit.place, evidence: [audit.evidence],
                    suggestions: ["ask the secretariat and record the date, or - if it is not yet established"]))
        }
        return gaps
    }
}
