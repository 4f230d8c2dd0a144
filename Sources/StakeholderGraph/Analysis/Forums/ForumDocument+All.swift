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
        if options.showsAll { document.blocks += words.rollUp(report.rollUp) + words.without(report.withoutForum) }
        return document
    }
}

extension ForumDocument {
    func overview(_ audits: [ForumAudit]) -> String {
        guard !audits.isEmpty else { return "No forum is recorded in this map." }
        let established = audits.count { $0.isEstablished == true }
        let coChaired = audits.count { $0.office(.coChair)?.state == .filled }
        let due = audits.reduce(0) { $0 + $1.reports.count }
        let received = audits.reduce(0) { $0 + $1.reportsReceived }
        return
            "\(count(audits.count, "forum")): \(established) recorded as established, \(coChaired) with a co-chair in "
            + "place, \(received) of \(due) monthly reports received."
    }

    /// One row a forum.
    func scorecard(_ audits: [ForumAudit]) -> [ReportDocument.Block] {
        let rows = audits.map { audit in
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
            .heading(level: 2, "Scorecard"),
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

    /// Places without a forum: regions and counties by name, sub-counties gathered by county.
    func without(_ places: [PlaceWithoutForum]) -> [ReportDocument.Block] {
        var lines: [String] = []
        for tier in [ForumTier.region, .county] {
            let names = places.filter { $0.tier == tier }.map { map.gazetteer[$0.place]?.name ?? $0.place.rawValue }
            let noun = tier == .region ? "region" : names.count == 1 ? "county" : "counties"
            if !names.isEmpty {
                let heading = tier == .region ? count(names.count, noun) : "\(names.count) \(noun)"
                lines.append("\(heading): \(names.joined(separator: ", "))")
            }
        }
        var byCounty: [(county: String, names: [String])] = []
        for entry in places where entry.tier == .subCounty {
            let county = map.gazetteer.ancestor(of: entry.place, at: .county)?.name ?? ""
            let name = map.gazetteer[entry.place]?.name ?? entry.place.rawValue
            if byCounty.last?.county == county {
                byCounty[byCounty.count - 1].names.append(name)
            } else {
                byCounty.append((county, [name]))
            }
        }
        lines += byCounty.map {
            "Sub-counties of \($0.county) (\($0.names.count)): \($0.names.joined(separator: ", "))"
        }
        return [
            .heading(level: 2, "Places with no forum in this map"),
            .paragraph(
                "\(count(places.count, "place")); sub-counties are those of the list “\(map.settings.subcounties)”."),
            .bullets(lines),
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
