extension ForumAuditor {
    /// What the report on forums shows beside the forums themselves.
    public struct DocumentOptions: Sendable {
        /// One line a forum instead of each in full.
        public var isOverview: Bool
        /// Scorecard, roll-up, and places without a forum.
        public var showsAll: Bool

        public init(isOverview: Bool, showsAll: Bool = false) {
            self.isOverview = isOverview
            self.showsAll = showsAll
        }
    }

    /// The report in words, for text, Markdown, HTML and CSV.
    public func document(_ report: Disclosed<ForumReport>, _ options: DocumentOptions) -> Disclosed<ReportDocument> {
        report.map { document($0, options) }
    }

    /// What one forum's check says, as the blocks of a larger report.
    func blocks(_ audit: ForumAudit, level: Int) -> [ReportDocument.Block] {
        ForumDocument(map: map, auditor: self).blocks(audit, level: level)
    }

    private func document(_ report: ForumReport, _ options: DocumentOptions) -> ReportDocument {
        let words = ForumDocument(map: map, auditor: self)
        let only = report.forums.count == 1 && !options.isOverview ? report.forums.first : nil
        var document = ReportDocument(
            title: only.map { "Forum check: \($0.name)" } ?? "Forum check",
            finding: only.map(ForumDocument.finding) ?? words.overview(report.forums))
        if options.isOverview || options.showsAll { document.blocks += words.scorecard(report.forums) }
        if !options.isOverview {
            for audit in report.forums {
                if only == nil {
                    document.blocks.append(.heading(level: 2, audit.name))
                }
                document.blocks += words.blocks(audit, level: only == nil ? 3 : 2)
            }
        }
        if let invitations = report.invitations {
            for audit in report.forums {
                document.blocks += words.invitations(audit, invitations.filter { $0.forum == audit.forum })
            }
        }
        if let comparison = report.comparison { document.blocks += compared(report, comparison, words) }
        if options.showsAll { document.blocks += words.rollUp(report.rollUp) }
        if let extras = report.extras {
            document.blocks += words.deadlines(extras.deadlines)
            document.blocks += words.cascade(extras.cascade, report.forums, on: date)
            document.blocks += words.meetings(extras.meetings) + words.phases(extras)
            document.blocks += words.plans(extras, level: 2)
        }
        if options.showsAll { document.blocks += words.without(report.withoutForum) }
        return document
    }
}

extension ForumAuditor {
    private func compared(
        _ report: ForumReport, _ comparison: CircularComparison, _ words: ForumDocument
    ) -> [ReportDocument.Block] {
        let other = ForumAuditor(map, for: audience, on: date, holding: map.reference.circular(comparison.other))
        let audits = report.forums.compactMap { map.forum($0.forum).map { other.audit($0) } }
        return words.comparison(comparison, report.forums, audits)
    }
}

extension ForumDocument {
    func overview(_ audits: [ForumAudit]) -> String {
        guard !audits.isEmpty else { return "No forum is recorded in this map." }
        let established = audits.count { $0.isEstablished == true }
        let coChaired = audits.count { $0.office(.coChair)?.state == .filled }
        let due = audits.reduce(0) { $0 + $1.reports.count }
        let received = audits.reduce(0) { $0 + $1.reportsReceived }
        let reports =
            due == 0
            ? "no monthly report due" : "\(received) of \(count(due, "monthly report")) recorded as received"
        let empty = audits.count { $0.coverage.seated == 0 }
        return
            "\(count(audits.count, "forum")): \(established) recorded as established, \(coChaired) with a co-chair in "
            + "place, \(empty == 0 ? "every one" : "\(audits.count - empty)") with a category seated, \(reports)."
    }

    /// One row a forum, each place after the one around it.
    func scorecard(_ audits: [ForumAudit], title: String = "Scorecard") -> [ReportDocument.Block] {
        let order = { (audit: ForumAudit) in map.gazetteer.index(of: audit.place) ?? .max }
        let sorted = audits.sorted { (order($0), $0.forum) < (order($1), $1.forum) }
        let rows = sorted.map { audit in
            [
                audit.name, placeName(audit.place), establishment(audit),
                "\(audit.coverage.seated) of \(audit.coverage.of)", "\(audit.coverage.independent)",
                state(audit, .chair), state(audit, .coChair), state(audit, .secretary),
                audit.reports.isEmpty ? "none due" : "\(audit.reportsReceived) of \(audit.reports.count)",
                "\(audit.meetings.count { $0.state != .missing }) of \(audit.meetings.count)",
                "\(audit.mandate.count(where: \.isServed)) of \(audit.mandate.count)",
            ]
        }
        return [
            .heading(level: 2, title),
            .paragraph(
                "Seated: categories of the circular. Voices: seated categories that can each have a voice of their own. "
                    + "Met: quarters with a meeting, of the last four. Duties: of the circular, served."),
            .table(
                ReportTable(
                    name: "scorecard",
                    columns: [
                        .init("Forum"), .init("Place"), .init("Since"), .init("Seated"),
                        .init("Voices", isNumeric: true),
                        .init("Chair"), .init("Co-chair"), .init("Secretary"), .init("Reports"), .init("Met"),
                        .init("Duties"),
                    ], rows: rows)),
        ]
    }

    private func state(_ audit: ForumAudit, _ office: OfficeFinding.Office) -> String {
        audit.office(office)?.state.rawValue ?? ""
    }

    func rollUp(_ rows: [ForumRollUp]) -> [ReportDocument.Block] {
        [
            .heading(level: 2, "Roll-up"),
            .paragraph("Each row counts the forums at the place and inside it."),
            .table(
                ReportTable(
                    name: "roll-up",
                    columns: [
                        .init("Place"), .init("Forums", isNumeric: true), .init("Established", isNumeric: true),
                        .init("With co-chair", isNumeric: true), .init("Categories seated", isNumeric: true),
                        .init("Of", isNumeric: true), .init("Reports received", isNumeric: true),
                        .init("Reports due", isNumeric: true),
                    ],
                    rows: rows.map { row in
                        [
                            placeName(row.place), "\(row.forums)", "\(row.established)", "\(row.withCoChair)",
                            "\(row.seated)", "\(row.of)", "\(row.reportsReceived)", "\(row.reportsDue)",
                        ]
                    })),
        ]
    }

    /// Places without a forum, sub-counties by county; where a tier has no forum at all, only their number.
    func without(_ places: [PlaceWithoutForum]) -> [ReportDocument.Block] {
        var rows: [[String]] = []
        for tier in [ForumTier.region, .county, .subCounty] {
            let open = places.filter { $0.tier == tier }.map(\.place)
            guard !open.isEmpty else { continue }
            guard map.forums.contains(where: { $0.tier == tier }) else {
                rows.append([tier.rawValue, "Kenya", "\(open.count)", "all of them"])
                continue
            }
            var groups: [(around: PlaceID?, names: [String])] = []
            for place in open {
                let around = tier == .subCounty ? map.gazetteer.ancestor(of: place, at: .county)?.id : nil
                if groups.isEmpty || groups[groups.count - 1].around != around { groups.append((around, [])) }
                groups[groups.count - 1].names.append(map.gazetteer[place]?.name ?? place.rawValue)
            }
            rows += groups.map { group in
                [
                    tier.rawValue, group.around.map(placeName) ?? "Kenya", "\(group.names.count)",
                    group.names.joined(separator: ", "),
                ]
            }
        }
        return [
            .heading(level: 2, "Places with no forum in this map"),
            .paragraph(
                "\(count(places.count, "place")); sub-counties are those of the list “\(map.settings.subcounties)”."),
            .table(
                ReportTable(
                    name: "without-forum",
                    columns: [.init("Tier"), .init("In"), .init("Places", isNumeric: true), .init("Which")],
                    rows: rows)),
        ]
    }

    func invitations(_ audit: ForumAudit, _ invitations: [ForumInvitation]) -> [ReportDocument.Block] {
        let rows = invitations.map { entry in
            let remind = entry.remind.map { "remind \(name($0))" }
            let invite = entry.invite.map(describe)
            let elsewhere = entry.askElsewhere.map(describe)
            let first = (remind + invite).joined(separator: "; ")
            return [
                entry.categoryName, entry.state.words,
                first.isEmpty
                    ? elsewhere.isEmpty
                        ? "nobody of this category is in the map" : "ask " + elsewhere.joined(separator: "; ")
                    : first, short(entry.clause),
            ]
        }
        return [
            .heading(level: 2, "Whom to invite: \(audit.name)"),
            .paragraph("Telephone numbers are in the map's own contacts file, which this program never reads here."),
            .table(
                ReportTable(
                    name: "invitations-\(audit.forum)",
                    columns: [.init("Category"), .init("State"), .init("Whom to phone"), .init("Clause")], rows: rows)),
        ]
    }
}
