/// The first pairs of programmes that may overlap, side by side in their own words, with one question each.
struct PackOverlaps {
    let pack: MeetingPack

    func blocks(_ report: OverlapReport) -> [ReportDocument.Block] {
        var blocks: [ReportDocument.Block] = [
            .heading(level: 2, "Programmes that may overlap"), .paragraph(summary(report)),
        ]
        let shown = min(report.total, pack.limits.overlaps)
        for index in 0..<shown { blocks += pair(report.findings[index], number: index + 1) }
        if shown < report.total {
            blocks.append(
                .paragraph("\(report.total - shown) more: see the overlaps of this place (mapctl overlaps)."))
        }
        if !report.clusters.isEmpty { blocks += groups(report) }
        return blocks
    }

    private func summary(_ report: OverlapReport) -> String {
        let parts = OverlapVerdict.allCases.compactMap { verdict -> String? in
            guard verdict != .related, let count = report.totals[verdict] else { return nil }
            return "\(verdict.title.lowercased()) \(count)"
        }
        let found = parts.isEmpty ? "no overlap was found" : parts.joined(separator: "; ")
        let apart =
            report.dataGaps.isEmpty
            ? "" : " \(report.dataGaps.count) could not be compared, because too little of them is recorded."
        return "Among the \(report.programmeCount) programmes that work here: \(found).\(apart)"
    }

    private func pair(_ finding: OverlapFinding, number: Int) -> [ReportDocument.Block] {
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        var lines = [
            "To ask: \(finding.question)", "Coordination found: \(OverlapPhrases.coordination(finding))",
        ]
        if let waiver = finding.waiver {
            lines.append("Decided by \(waiver.author) until \(waiver.expires): \(waiver.reason)")
        }
        if !finding.options.isEmpty {
            lines.append("Options: \(finding.options.map(\.label).joined(separator: ", "))")
        }
        lines.append("Rows: \(finding.rows.map(\.text).joined(separator: ", "))")
        let table = ReportTable(
            name: "pair-\(a.id)-\(b.id)",
            columns: [.init("Facet"), .init(a.name), .init(b.name), .init("Shared")],
            // The names stand in the header already.
            rows: OverlapPhrases(map: pack.map, finding: finding).rows().filter { $0[0] != "Name" })
        return [
            .heading(level: 3, "\(number). \(finding.verdict.title): \(a.name) – \(b.name)"),
            .table(table), .bullets(lines),
        ]
    }

    private func groups(_ report: OverlapReport) -> [ReportDocument.Block] {
        let lines = report.clusters.prefix(pack.limits.overlaps).map { cluster in
            let names = cluster.programmes.map { pack.map.name(of: .programme($0)) }
            let place = cluster.meetingPlace.map { " in \(pack.words.placeName($0))" } ?? ""
            return "\(cluster.programmes.count) programmes, \(cluster.pairs) pairs\(place): "
                + names.joined(separator: "; ")
        }
        return [
            .heading(level: 3, "Groups that could meet once instead of pair by pair"), .bullets(Array(lines)),
        ]
    }
}
