/// The forum check in words: one forum in full, or one line a forum.
struct ForumDocument {
    let map: StakeholderMap
    let auditor: ForumAuditor

    /// `18 of 23 categories are seated; 1 is invited; for 3 we already know whom to invite; nobody is known for 1.`
    static func finding(_ audit: ForumAudit) -> String {
        let (invited, known, nobody) = (audit.named(.invited), audit.named(.known), audit.named(.nobody))
        var parts = ["\(audit.coverage.seated) of \(audit.coverage.of) categories are seated"]
        if !invited.isEmpty { parts.append("\(invited.count) \(invited.count == 1 ? "is" : "are") invited") }
        if !known.isEmpty { parts.append("for \(known.count) we already know whom to invite") }
        if !nobody.isEmpty { parts.append("nobody is known for \(nobody.count)") }
        return parts.joined(separator: "; ") + "."
    }

    // MARK: One forum in full

    func blocks(_ audit: ForumAudit, level: Int) -> [ReportDocument.Block] {
        facts(audit) + seats(audit, level) + voices(audit, level) + offices(audit, level) + reporting(audit, level)
            + mandate(audit, level)
    }

    private func facts(_ audit: ForumAudit) -> [ReportDocument.Block] {
        let citation = map.reference.circular(audit.circular)?.citation ?? audit.circular.rawValue
        var lines = [
            "Tier and place: \(audit.tier.rawValue), \(placeName(audit.place)).",
            "Held against: \(citation).",
            "Established: \(establishment(audit)). First meeting: \(fact(audit.firstMeeting)).",
        ]
        if let days = audit.daysLate {
            let circular = map.reference.circular(audit.circular)
            let deadline = circular?.establishmentDeadline.map(\.description) ?? ""
            lines.append(
                "Established \(count(days, "day")) after \(deadline), the day by which the circular asks for the report "
                    + "of establishment (\(circular?.establishmentClause ?? "circular")).")
        }
        return [.bullets(lines)]
    }

    func establishment(_ audit: ForumAudit) -> String {
        switch audit.established {
        case .unknown: "not recorded"
        case .none: "not yet"
        case .known(let day): audit.isEstablished == true ? day.description : "\(day) (after the date of this check)"
        }
    }

    private func fact(_ fact: Fact<PartialDate>) -> String {
        switch fact {
        case .unknown: "not recorded"
        case .none: "not yet held"
        case .known(let day): day.description
        }
    }

    private func seats(_ audit: ForumAudit, _ level: Int) -> [ReportDocument.Block] {
        let rows = audit.seats.map { seat in
            [
                seat.name + (seat.isCounted ? "" : " (open, not counted)"), seat.state.words, who(seat),
                short(seat.clause),
            ]
        }
        let coverage = audit.coverage
        var blocks: [ReportDocument.Block] = [
            .heading(level: level, "Seats"),
            .paragraph(
                "\(Self.finding(audit)) Independent coverage: \(coverage.independent) of the \(coverage.seated) seated categories can each have a "
                    + "voice of their own; bodies of one organisation and grantees of one funder count as one voice."),
            .table(
                ReportTable(
                    name: "seats",
                    columns: [.init("Category"), .init("State"), .init("Who"), .init("Clause")], rows: rows)),
        ]
        if !audit.seatsOutside.isEmpty {
            let list = audit.seatsOutside.map { "\($0.category) (\($0.count))" }.joined(separator: ", ")
            blocks.append(.notice("Seats of categories that this circular does not have: \(list)."))
        }
        return blocks
    }

    private func who(_ seat: SeatFinding) -> String {
        if seat.state == .known { return seat.candidates.map(describe).joined(separator: "; ") }
        var parts = seat.holders.map(name)
        if seat.isHolderWithheld { parts.append("holder withheld") }
        if seat.isHolderMissing { parts.append("holder not recorded") }
        let names = parts.joined(separator: "; ")
        guard !seat.through.isEmpty else { return names }
        return names + " (through \(seat.through.map(categoryName).joined(separator: ", ")))"
    }

    func describe(_ candidate: SeatCandidate) -> String {
        let mark =
            switch candidate.mark {
            case .declined: ", declined before"
            case .left: ", left the seat"
            case nil: ""
            }
        return "\(name(candidate.stakeholder)) (\(placeName(candidate.place))\(mark))"
    }

    private func voices(_ audit: ForumAudit, _ level: Int) -> [ReportDocument.Block] {
        guard !audit.soleVoices.isEmpty else { return [] }
        let lines = audit.soleVoices.map { voice in
            voice.stakeholders.map(name).joined(separator: ", ") + ": one voice in "
                + voice.categories.map(categoryName).joined(separator: ", ")
                + (voice.reasons.isEmpty ? "" : " (\(voice.reasons.joined(separator: "; ")))")
        }
        return [.heading(level: level, "One voice in several seats"), .bullets(lines)]
    }

    private func offices(_ audit: ForumAudit, _ level: Int) -> [ReportDocument.Block] {
        let rows = audit.offices.map { office in
            [
                office.office.rawValue, office.state.rawValue, office.holder.map(holderName) ?? "", office.reason,
                office.clause,
            ]
        }
        var blocks: [ReportDocument.Block] = [
            .heading(level: level, "Officers"),
            .table(
                ReportTable(
                    name: "officers",
                    columns: [.init("Office"), .init("State"), .init("Holder"), .init("Why"), .init("Clause")],
                    rows: rows)),
        ]
        if let circular = map.forum(audit.forum).map(auditor.circular(for:)),
            let practice = ClauseBook(circular, map.reference).practice("secretary")
        {
            blocks.append(.paragraph("Good practice on the secretary: \(practice.text) (\(practice.clause))"))
        }
        return blocks
    }

    private func reporting(_ audit: ForumAudit, _ level: Int) -> [ReportDocument.Block] {
        let missing = audit.reports.filter { $0.state == .missing }.map(\.period.description)
        let reports: String
        if audit.reports.isEmpty {
            reports =
                audit.isEstablished == true ? "No report is due yet." : "No report is due: not recorded as established."
        } else {
            reports =
                "\(audit.reportsReceived) of \(count(audit.reports.count, "monthly report")) recorded as received."
                + (missing.isEmpty
                    ? ""
                    : " Nothing recorded for: \(missing.joined(separator: ", "))."
                        + beforeTheCircular(audit))
        }
        let meetings = audit.meetings.map { [$0.quarter.description, words($0.state)] }
        return [
            .heading(level: level, "Reports and meetings"),
            .paragraph("\(reports) (\(audit.reportClause))"),
            .table(
                ReportTable(
                    name: "meetings", caption: "Quarterly meetings (\(audit.meetingClause))",
                    columns: [.init("Quarter"), .init("State")], rows: meetings)),
        ]
    }

    /// A forum may be older than the circular it is held against, and so may be months counted as due.
    private func beforeTheCircular(_ audit: ForumAudit) -> String {
        guard let day = map.reference.circular(audit.circular)?.date else { return "" }
        let earlier = audit.reports.count { $0.state == .missing && $0.period < day.earliest.yearMonth }
        return earlier == 0 ? "" : " \(earlier) of these are months before the circular of \(day)."
    }

    func words(_ state: MeetingFinding.State) -> String {
        switch state {
        case .held: "held, no action plan recorded"
        case .heldWithPlan: "held, with an action plan"
        case .missing: "no meeting recorded"
        }
    }

    private func mandate(_ audit: ForumAudit, _ level: Int) -> [ReportDocument.Block] {
        guard !audit.mandate.isEmpty else { return [] }
        let rows = audit.mandate.map { duty in
            let by = duty.programmes.map { map.name(of: .programme($0)) } + duty.planItems.map { "plan: \($0)" }
            return [
                "(\(duty.letter)) \(duty.text)", by.isEmpty ? "nothing recorded" : by.joined(separator: "; "),
                duty.clause,
            ]
        }
        return [
            .heading(level: level, "Mandate"),
            .table(
                ReportTable(
                    name: "mandate", columns: [.init("Duty"), .init("Served by"), .init("Clause")], rows: rows)),
        ]
    }

    // MARK: Names

    func name(_ id: StakeholderID) -> String { map.name(of: .stakeholder(id)) }

    private func holderName(_ text: String) -> String { map.name(of: .stakeholder(StakeholderID(text))) }

    func placeName(_ id: PlaceID) -> String {
        guard let place = map.gazetteer[id] else { return id.rawValue }
        switch place.level {
        case .region: return "\(place.name) region"
        case .county: return isElsewhere(id) ? place.name : "\(place.name) county"
        case .nation, .subCounty, .ward, .location: return place.name
        }
    }

    /// Whether a place lies in another nation than the circulars', whose provinces and states are no counties.
    private func isElsewhere(_ id: PlaceID) -> Bool {
        guard let root = map.gazetteer.chain(from: id).last, let nation = map.gazetteer[root] else { return false }
        return nation.level == .nation && root != Self.nation
    }

    private static let nation = PlaceID("kenya")

    func categoryName(_ id: CategoryID) -> String { map.reference.category(id)?.name ?? id.rawValue }

    /// A clause without the words that it quotes in brackets.
    func short(_ clause: String) -> String {
        guard clause.hasSuffix("\")"), let quote = clause.firstRange(of: " (\"") else { return clause }
        return String(clause[..<quote.lowerBound])
    }

    func forumName(_ id: ForumID) -> String { map.name(of: .forum(id)) }

    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
