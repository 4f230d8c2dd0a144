extension GapFinder {
    /// The gaps in words, one table a kind; gaps in the data come last, apart from the others.
    public func document(_ report: Disclosed<GapReport>) -> Disclosed<ReportDocument> {
        report.map { report in
            let place = report.place.map { " in \(words.placeName($0))" } ?? ""
            return ReportDocument(
                title: "Gaps\(place)", finding: finding(report),
                blocks: blocks(report, level: 2) + inclusionBlocks(report, level: 2)
                    + denominatorBlocks(report, level: 2))
        }
    }

    /// The gaps alone, one row each: for CSV.
    public func table(_ report: Disclosed<GapReport>) -> Disclosed<ReportDocument> {
        report.map { report in
            let columns = ["kind", "severity", "subject", "message", "clause", "place", "rows", "suggestions"]
            let rows = report.gaps.map { gap in
                [
                    gap.kind.rawValue, gap.severity.rawValue, gap.subject, gap.message, gap.clause ?? "",
                    gap.place?.rawValue ?? "", gap.evidence.map(\.text).joined(separator: "|"),
                    gap.suggestions.joined(separator: "|"),
                ]
            }
            return ReportDocument(
                title: "Gaps",
                blocks: [.table(ReportTable(name: "gaps", columns: columns.map { .init($0) }, rows: rows))])
        }
    }

    private func finding(_ report: GapReport) -> String {
        let counts = report.counts
        let parts = GapKind.allCases.filter { $0 != .data }.compactMap { kind in
            counts[kind].map { "\($0) \(noun(kind, $0))" }
        }
        let data = counts[.data] ?? 0
        let apart =
            data == 0
            ? "" : " Apart from these, \(data) thing\(data == 1 ? " is" : "s are") not recorded or not confirmed."
        guard !parts.isEmpty else { return "No gap was found." + apart }
        return "To discuss: " + parts.joined(separator: ", ") + "." + apart
    }

    private func noun(_ kind: GapKind, _ count: Int) -> String {
        let (one, many) =
            switch kind {
            case .seat: ("seat not yet taken", "seats not yet taken")
            case .office: ("office to fill", "offices to fill")
            case .report: ("report not received", "reports not received")
            case .meeting: ("quarter without a meeting", "quarters without a meeting")
            case .mandate: ("duty not yet served", "duties not yet served")
            case .coverage: ("need not yet served", "needs not yet served")
            case .resource: ("resource still needed", "resources still needed")
            case .structure: ("point on the structure of ties", "points on the structure of ties")
            case .data: ("gap in the data", "gaps in the data")
            }
        return count == 1 ? one : many
    }

    func heading(_ kind: GapKind) -> String {
        switch kind {
        case .seat: "Seats"
        case .office: "Officers"
        case .report: "Monthly reports"
        case .meeting: "Quarterly meetings"
        case .mandate: "Mandate"
        case .coverage: "Coverage of declared needs"
        case .resource: "Resources"
        case .structure: "Structure of ties"
        case .data: "Not recorded or not confirmed"
        }
    }

    func blocks(_ report: GapReport, level: Int) -> [ReportDocument.Block] {
        GapKind.allCases.flatMap { kind -> [ReportDocument.Block] in
            let gaps = report.gaps.filter { $0.kind == kind }
            let extra = kind == .coverage ? coverageBlocks(report) : kind == .resource ? metBlocks(report) : []
            guard !gaps.isEmpty || !extra.isEmpty else { return [] }
            return [
                .heading(level: level, "\(heading(kind)) (\(gaps.count))")
            ]
                + (gaps.isEmpty
                    ? []
                    : [
                        .table(
                            ReportTable(
                                name: "gaps-\(kind.rawValue)",
                                columns: [
                                    .init("Subject"), .init("Severity"), .init("What is missing"), .init("Next step"),
                                    .init("Rests on"),
                                ],
                                rows: gaps.map { gap in
                                    let rows = some(gap.evidence.map(\.text)).joined(separator: ", ")
                                    return [
                                        gap.subject, gap.severity.rawValue, gap.message,
                                        gap.suggestions.joined(separator: "; "),
                                        [gap.clause.map(words.short), rows].compactMap { $0 }.filter { !$0.isEmpty }
                                            .joined(
                                                separator: "; "),
                                    ]
                                }))
                    ]) + extra
        }
    }
}
