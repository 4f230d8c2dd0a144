extension NameReport {
    /// The report in words, for people who decide in `aliases.csv`, with the names of the map that it is about.
    public static func document(
        _ report: Disclosed<NameReport>, of map: Disclosed<StakeholderMap>
    ) -> Disclosed<ReportDocument> {
        report.map { report in
            let name = { (id: String) in map.value.stakeholder(StakeholderID(id))?.name ?? id }
            let pairs = report.pairs.map { pair in
                [
                    pair.first, name(pair.first), pair.second, name(pair.second), FixedFormat.decimal(pair.score, 2),
                    pair.evidence.map(\.sentence).joined(separator: "; "),
                ]
            }
            var document = ReportDocument(
                title: "Bodies that may be one",
                finding: report.pairs.isEmpty
                    ? "No two names of the map look like one body."
                    : report.pairs.count == 1
                        ? "One pair of names may mean one body."
                        : "\(report.pairs.count) pairs of names may mean one body each.")
            document.blocks = [
                .paragraph(
                    "To decide, write a row name, stakeholder, decided_by, date, reason into aliases.csv; to undo it, delete the row."
                ),
                .table(
                    ReportTable(
                        name: "pairs",
                        columns: [
                            ReportTable.Column("a"), ReportTable.Column("Name"), ReportTable.Column("b"),
                            ReportTable.Column("Name"), ReportTable.Column("Score", isNumeric: true),
                            ReportTable.Column("Evidence"),
                        ], rows: pairs)),
            ]
            if !report.ambiguous.isEmpty {
                let rows = report.ambiguous.map { [$0.body, name($0.body), $0.candidates.joined(separator: ", ")] }
                document.blocks += [
                    .heading(level: 2, "Which of several?"),
                    .paragraph("These bodies have no place, and bodies of several places have their name."),
                    .table(
                        ReportTable(
                            name: "ambiguous",
                            columns: [
                                ReportTable.Column("Body"), ReportTable.Column("Name"),
                                ReportTable.Column("May be one of"),
                            ], rows: rows)),
                ]
            }
            for block in report.skipped {
                document.blocks.append(
                    .notice("\(block.names) names share “\(block.words)”; they were too many to compare."))
            }
            return document
        }
    }
}

extension NameEvidence {
    /// The evidence as a few words.
    public var sentence: String {
        switch kind {
        case .writing: "the same words"
        case .wordOrder: "the same words in another order"
        case .wording: "other words for the same: \(words)"
        case .spelling: "spelling: \(words)"
        case .acronym: "acronym: \(words)"
        case .legalForm: "legal form: \(words)"
        case .placeInName: "the place stands in the name: \(words)"
        case .extraWord: "one has a word more: \(words)"
        case .samePlace: "the same place"
        }
    }
}
