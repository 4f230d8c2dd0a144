/// An overlap report as a document for people.
struct OverlapDocument {
    let report: OverlapReport
    /// The most findings to print; `nil` for all.
    let limit: Int?

    private var map: StakeholderMap { report.map }
    private var shown: Int { min(report.total, limit ?? report.total) }

    func document() -> ReportDocument {
        var blocks: [ReportDocument.Block] = []
        blocks.append(.paragraph(counts))
        if shown < report.total {
            blocks.append(.notice("The first \(shown) of \(report.total) pairs are shown; --limit changes it."))
        }
        blocks += findings + clusters + fragmentation + dataGaps + criteria
        return ReportDocument(title: title, finding: finding, blocks: blocks)
    }

    /// One row a pair: for CSV.
    func pairs() -> ReportDocument {
        let columns = [
            "verdict", "score", "completeness", "thin", "programme_a", "name_a", "implementers_a", "programme_b",
            "name_b", "implementers_b", "shared_themes", "shared_activities", "shared_places",
            "shared_target_groups", "window_start", "window_end", "shared_days", "days_apart", "coordination",
            "evidence", "could_be", "asks", "rows", "old_facts", "question", "options",
        ]
        let rows = (0..<shown).map { row(report.findings[$0]) }
        let table = ReportTable(name: "pairs", columns: columns.map { .init($0) }, rows: rows)
        return ReportDocument(title: title, finding: finding, blocks: [.table(table)])
    }

    private func row(_ finding: OverlapFinding) -> [String] {
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        let facets = finding.facets
        func joined(_ values: [String]) -> String { values.joined(separator: "|") }
        return [
            finding.verdict.rawValue, FixedFormat.decimal(finding.score, 1),
            FixedFormat.shortest(finding.completeness), finding.isThin ? "yes" : "no", a.id.rawValue, a.name,
            joined(a.implementers.map(\.rawValue)), b.id.rawValue, b.name, joined(b.implementers.map(\.rawValue)),
            joined(facets.themes.shared), joined(facets.activities.shared), joined(facets.places.shared),
            joined(facets.targetGroups.shared), finding.window.start?.description ?? "",
            finding.window.end?.description ?? "", finding.window.days.map(String.init) ?? "",
            finding.window.daysApart.map(String.init) ?? "", String(finding.coordinationLevel),
            joined(finding.evidence.map { "\($0.kind) \($0.from) \($0.to) \($0.location.text)" }),
            joined(finding.couldBe.map { $0?.rawValue ?? "none" }),
            joined(finding.asks.map { "\($0.programme) \($0.facet.rawValue)" }),
            joined(finding.rows.map(\.text)), finding.restsOnOldFacts ? "yes" : "no", finding.question,
            joined(finding.options.map(\.rawValue)),
        ]
    }

    private var title: String {
        "Possible overlaps" + (map.settings.title.map { ": " + $0 } ?? "")
    }

    private var finding: String {
        guard report.candidateCount > 0 else {
            return "No two of the \(report.programmeCount) programmes were found to overlap."
        }
        let parts = OverlapVerdict.allCases.compactMap { verdict -> String? in
            guard let count = report.totals[verdict], verdict != .related else { return nil }
            return "\(verdict.title.lowercased()) \(FixedFormat.grouped(count))"
        }
        let split = report.fragmentation.count
        return "Among \(FixedFormat.grouped(report.programmeCount)) programmes: "
            + (parts.isEmpty ? "nothing but related work" : parts.joined(separator: "; "))
            + (split > 0 ? "; \(split) fragmented \(split == 1 ? "cell" : "cells") of theme and place." : ".")
    }

    private var counts: String {
        "\(FixedFormat.grouped(report.candidateCount)) pairs of different implementers share a place, a theme or activity "
            + "and a time; \(FixedFormat.grouped(report.jointDeliveryCount)) more are joint work of one implementer. "
            + "Coordination between the implementers was looked for in ties, funders, memberships, seats and plans."
    }

    // MARK: Pairs

    private var findings: [ReportDocument.Block] {
        guard shown > 0 else { return [] }
        return [.heading(level: 2, "Pairs")] + (0..<shown).flatMap { blocks(report.findings[$0], number: $0 + 1) }
    }

    private func blocks(_ finding: OverlapFinding, number: Int) -> [ReportDocument.Block] {
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        let known = FixedFormat.percent(finding.completeness)
        var lines = ["Coordination found: " + OverlapPhrases.coordination(finding)]
        if !finding.couldBe.isEmpty {
            let could = finding.couldBe.map { $0.map { $0.title.lowercased() } ?? "no finding" }
            lines.append("It could be: " + could.joined(separator: ", "))
        }
        if let waiver = finding.waiver {
            lines.append("Decided by \(waiver.author) until \(waiver.expires): \(waiver.reason)")
        }
        lines.append("To ask: " + finding.question)
        if !finding.options.isEmpty {
            lines.append("Options: " + finding.options.map(\.label).joined(separator: ", "))
        }
        if !finding.neighbours.isEmpty {
            lines.append("Next door and not known to be served: " + neighbours(finding.neighbours))
        }
        lines.append("Rows: " + finding.rows.map(\.text).joined(separator: ", "))
        var blocks: [ReportDocument.Block] = [
            .heading(level: 3, "\(number). \(finding.verdict.title): \(a.name) – \(b.name)"),
            .paragraph(
                "Score \(FixedFormat.decimal(finding.score, 1)), \(known) of the facts known"
                    + (finding.isThin ? " (thin data)." : ".")),
            .table(sideBySide(finding)), .bullets(lines),
        ]
        if finding.restsOnOldFacts {
            let days = Int(report.criteria[.staleAfterDays])
            blocks.append(.notice("It rests on facts last confirmed more than \(days) days ago."))
        }
        return blocks
    }

    private func neighbours(_ cells: [NeighbourCell]) -> String {
        let names = cells.map { cell in
            "\(map.reference.themes.label(cell.theme)) in \(place(cell.place))"
                + (cell.isDeclaredNeed ? " (a declared need)" : "")
        }
        return names.joined(separator: "; ")
    }

    private func place(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    private func sideBySide(_ finding: OverlapFinding) -> ReportTable {
        let phrases = OverlapPhrases(map: map, finding: finding)
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        return ReportTable(
            name: "pair-\(a.id)-\(b.id)",
            columns: [.init(""), .init(a.id.rawValue), .init(b.id.rawValue), .init("Shared")], rows: phrases.rows())
    }

    // MARK: Groups, cells, gaps

    private var clusters: [ReportDocument.Block] {
        let clusters = report.clusters.prefix(limit ?? report.clusters.count)
        guard !clusters.isEmpty else { return [] }
        let rows = clusters.map { cluster in
            [
                String(cluster.programmes.count), String(cluster.pairs),
                OverlapWords.list(cluster.programmes.map(\.rawValue)),
                cluster.themes.map { "\(map.reference.themes.label(TermID($0.value))) (\($0.programmes))" }
                    .joined(separator: ", "),
                cluster.places.map { "\(place(PlaceID($0.value))) (\($0.programmes))" }.joined(separator: ", "),
                meeting(cluster),
            ]
        }
        let table = ReportTable(
            name: "clusters", caption: "Programmes that overlap with one another: one meeting for each group.",
            columns: [
                .init("Programmes", isNumeric: true), .init("Pairs", isNumeric: true), .init("Which"),
                .init("Themes"), .init("Places"), .init("Meeting"),
            ], rows: rows)
        return [.heading(level: 2, "Groups"), .table(table)]
    }

    private func meeting(_ cluster: OverlapCluster) -> String {
        let names = cluster.implementers.map { map.name(of: .stakeholder($0)) }
        return OverlapWords.list(names) + (cluster.meetingPlace.map { " in " + place($0) } ?? "")
            + (cluster.convener.map { ", called by \(map.name(of: .forum($0)))" } ?? "")
    }

    private var fragmentation: [ReportDocument.Block] {
        let cells = report.fragmentation.prefix(limit ?? report.fragmentation.count)
        guard !cells.isEmpty else { return [] }
        let rows = cells.map { cell in
            [
                map.reference.themes.label(cell.theme), place(cell.place), String(cell.implementers.count),
                String(cell.components),
                cell.groups.map { OverlapWords.list($0.map { map.name(of: .stakeholder($0)) }) }
                    .joined(separator: " | ") + (cell.undated.isEmpty ? "" : " (dates of some are unknown)"),
            ]
        }
        let caption =
            "Themes on which several implementers work in one place in groups without known coordination."
            + (cells.count < report.fragmentation.count
                ? " The first \(cells.count) of \(report.fragmentation.count)." : "")
        let table = ReportTable(
            name: "fragmentation", caption: caption,
            columns: [
                .init("Theme"), .init("Place"), .init("Implementers", isNumeric: true),
                .init("Groups", isNumeric: true), .init("Who"),
            ], rows: rows)
        return [.heading(level: 2, "Fragmentation"), .table(table)]
    }

    private var dataGaps: [ReportDocument.Block] {
        guard !report.dataGaps.isEmpty else { return [] }
        let rows = report.dataGaps.map { gap in
            [
                gap.programme.rawValue,
                gap.missing.map { Facet(rawValue: $0)?.label ?? $0 }.joined(separator: ", "), gap.location.text,
            ]
        }
        let table = ReportTable(
            name: "data-gaps", caption: "Programmes that could not be compared.",
            columns: [.init("Programme"), .init("Not known"), .init("Row")], rows: rows)
        return [.heading(level: 2, "Not compared"), .table(table)]
    }

    private var criteria: [ReportDocument.Block] {
        let rows = report.criteria.all.map { [$0.name.rawValue, FixedFormat.shortest($0.value)] }
        let table = ReportTable(
            name: "criteria", caption: "Thresholds and weights used; a criteria file changes them.",
            columns: [.init("Name"), .init("Value", isNumeric: true)], rows: rows)
        return [.heading(level: 2, "Criteria"), .table(table)]
    }
}

extension Disclosed where Value == OverlapReport {
    /// The report as a document for people.
    /// - Parameter limit: The most pairs, groups and cells to print; `nil` for all.
    public func document(limit: Int? = nil) -> Disclosed<ReportDocument> {
        map { OverlapDocument(report: $0, limit: limit).document() }
    }

    /// The pairs alone, one row each: for CSV.
    public func pairTable(limit: Int? = nil) -> Disclosed<ReportDocument> {
        map { OverlapDocument(report: $0, limit: limit).pairs() }
    }
}
