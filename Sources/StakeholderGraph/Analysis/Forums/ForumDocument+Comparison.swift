/// Two circulars side by side in words.
extension ForumDocument {
    /// How many forums have a column of their own.
    private static let columnsOfForums = 3

    /// - Parameters:
    ///   - audits: the forums shown, held against the first circular.
    ///   - others: the same forums, in the same order, held against the second.
    func comparison(
        _ comparison: CircularComparison, _ audits: [ForumAudit], _ others: [ForumAudit]
    ) -> [ReportDocument.Block] {
        let isWide = (1...Self.columnsOfForums).contains(audits.count)
        func states(_ category: CategoryID, _ audits: [ForumAudit]) -> [String] {
            if isWide { return audits.map { $0.seat(category)?.state.words ?? "" } }
            return ["\(audits.count { $0.seat(category)?.state == .seated }) of \(audits.count)"]
        }
        var rows = comparison.rows.map { row in
            row.cells(names: categoryName) + states(row.entry.category, row.isOther ? others : audits)
                + [short(row.entry.clause)]
        }
        rows += comparison.shared.map { category in
            [categoryName(category), "both", "the same"] + states(category, audits)
                + [audits.first?.seat(category).map { short($0.clause) } ?? ""]
        }
        let seated =
            isWide
            ? audits.map { ReportTable.Column("State: \($0.name)") } : [ReportTable.Column("Forums where seated")]
        return [
            .heading(level: 2, "Two circulars side by side"),
            .bullets(comparison.summary(citation)),
            .table(
                ReportTable(
                    name: "circulars",
                    columns: [.init("Category"), .init("Asked for by"), .init("In the other")] + seated
                        + [.init("Clause")], rows: rows)),
        ]
    }
}

extension CircularComparison {
    /// A category that only one of the two has.
    struct Row {
        let entry: Entry
        let circular: CircularID
        let isOther: Bool

        /// Category, who asks for it, and what the other circular has in its stead.
        func cells(names: (CategoryID) -> String) -> [String] {
            let related = entry.relations.map { relation, category in
                switch relation {
                case .same: "the same as \(names(category))"
                case .broader: "broader than \(names(category))"
                case .narrower: "narrower than \(names(category))"
                case .related: "related to \(names(category))"
                }
            }
            return [
                entry.name, circular.rawValue, related.isEmpty ? "nothing like it" : related.joined(separator: "; "),
            ]
        }
    }

    /// First those of the first circular, then those of the second.
    var rows: [Row] {
        onlyHere.map { Row(entry: $0, circular: circular, isOther: false) }
            + onlyThere.map { Row(entry: $0, circular: other, isOther: true) }
    }

    func summary(_ citation: (CircularID) -> String) -> [String] {
        [
            "\(circular): \(citation(circular)). \(onlyHere.count) of its \(onlyHere.count + shared.count) named categories are not in the other.",
            "\(other): \(citation(other)). \(onlyThere.count) of its \(onlyThere.count + shared.count) named categories are not in the first.",
            "Categories in both: \(shared.count).",
        ]
    }

    /// The comparison as a report of its own: circulars are public, so that it is for any audience.
    public func document(_ library: ReferenceLibrary) -> Disclosed<ReportDocument> {
        func name(_ id: CategoryID) -> String { library.category(id)?.name ?? id.rawValue }
        let rows =
            rows.map { row in row.cells(names: name) + [row.entry.clause] }
            + shared.map { category in
                [name(category), "both", "the same", library.circular(circular)?[category]?.clause ?? ""]
            }
        return Disclosed(
            ReportDocument(
                title: "Two circulars side by side",
                blocks: [
                    .bullets(summary { library.circular($0)?.citation ?? $0.rawValue }),
                    .table(
                        ReportTable(
                            name: "circulars",
                            columns: [
                                .init("Category"), .init("Asked for by"), .init("In the other"), .init("Clause"),
                            ], rows: rows)),
                ]), for: Audience(.public))
    }
}
