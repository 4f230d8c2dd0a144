/// What is missing at the place beside the forum's own seats, officers and reports.
struct PackGaps {
    let pack: MeetingPack

    private static let kinds: [GapKind] = [.coverage, .resource, .structure, .data]

    func blocks(_ report: GapReport) -> [ReportDocument.Block] {
        let sections = Self.kinds.flatMap { kind in section(kind, report.gaps.filter { $0.kind == kind }) }
        guard !sections.isEmpty else { return [] }
        return [
            .heading(level: 2, "Gaps at the place"),
            .paragraph(
                "Something to discuss, not a fault. What is not recorded stands apart from what is known to be missing."
            ),
        ] + sections
    }

    private func section(_ kind: GapKind, _ gaps: [Gap]) -> [ReportDocument.Block] {
        guard !gaps.isEmpty else { return [] }
        let shown = gaps.prefix(pack.limits.gapsOfAKind)
        var blocks: [ReportDocument.Block] = [
            .heading(level: 3, "\(pack.finder.heading(kind)) (\(gaps.count))"),
            .table(
                ReportTable(
                    name: "gaps-\(kind.rawValue)",
                    columns: [.init("What is missing"), .init("Next step"), .init("Rests on")],
                    rows: shown.map { gap in
                        let rows = pack.finder.some(gap.evidence.map(\.text)).joined(separator: ", ")
                        return [
                            gap.message, gap.suggestions.joined(separator: "; "),
                            [gap.clause.map(pack.words.short), rows].compactMap(\.self).filter { !$0.isEmpty }
                                .joined(separator: "; "),
                        ]
                    })),
        ]
        if shown.count < gaps.count {
            blocks.append(
                .paragraph("\(gaps.count - shown.count) more of this kind: see the gaps of this place (mapctl gaps)."))
        }
        return blocks
    }
}
