/// An overlap report as a document for people.
struct OverlapDocument {
    let report: OverlapReport
    /// The most findings to print; `nil` for all.
    let limit: Int?

    var map: StakeholderMap { report.map }
    private var shown: Int { min(report.total, limit ?? report.total) }

    func document() -> ReportDocument {
        var blocks: [ReportDocument.Block] = []
        blocks.append(.paragraph(counts))
        if shown < report.total {
            blocks.append(.notice("The first \(shown) of \(report.total) pairs are shown; --limit changes it."))
        }
        if let outcome = report.whatIf { blocks += WhatIfDocument(map: map, outcome: outcome, limit: limit).blocks() }
        blocks += findings + clusters + fragmentation + dataGaps + criteria
        return ReportDocument(title: title, finding: finding, blocks: blocks)
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
            lines.append(neighbours(finding.neighbours))
        }
        lines.append("Sources: " + finding.sources.map(OverlapPhrases.source).joined(separator: "; "))
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

    /// Where either could move to: the next cell that nobody is known to serve.
    private func neighbours(_ cells: [NeighbourCell]) -> String {
        let themes = Set(cells.map(\.theme)).sorted()
        let parts = themes.map { theme in
            let places = cells.filter { $0.theme == theme }.map { cell in
                place(cell.place) + (cell.isDeclaredNeed ? " (a declared need)" : "")
            }
            return "\(map.reference.themes.label(theme)) in \(places.joined(separator: ", "))"
        }
        let near = cells.allSatisfy(\.isAdjacent) ? "next door" : "near by"
        return "Not known to be served \(near), where either could move to: " + parts.joined(separator: "; ")
    }

    func place(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    private func sideBySide(_ finding: OverlapFinding) -> ReportTable {
        let phrases = OverlapPhrases(map: map, finding: finding)
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        return ReportTable(
            name: "pair-\(a.id)-\(b.id)",
            columns: [.init(""), .init(a.id.rawValue), .init(b.id.rawValue), .init("Shared")], rows: phrases.rows())
    }
}

extension Disclosed where Value == OverlapReport {
    /// The report as a document for people.
    /// - Parameter limit: The most pairs, groups and cells to print; `nil` for all.
    public func document(limit: Int? = nil) -> Disclosed<ReportDocument> {
        map { OverlapDocument(report: $0, limit: limit).document() }
    }
}
