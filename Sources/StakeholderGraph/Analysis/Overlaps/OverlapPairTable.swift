/// The pairs of a report, one row of cells each, made when asked for: a million rows are never in memory at once.
public struct OverlapPairTable: Sendable {
    private let report: OverlapReport
    /// The number of the group of each programme that is in one, from 1.
    private let groups: [ProgrammeID: Int]

    init(_ report: OverlapReport) {
        self.report = report
        var groups: [ProgrammeID: Int] = [:]
        for (index, cluster) in report.clusters.enumerated() {
            for programme in cluster.programmes { groups[programme] = index + 1 }
        }
        self.groups = groups
    }

    public let columns = [
        "verdict", "score", "completeness", "thin", "programme_a", "name_a", "implementers_a", "programme_b", "name_b",
        "implementers_b", "shared_themes", "shared_activities", "shared_places", "shared_target_groups",
        "window_start", "window_end", "shared_days", "days_apart", "coordination", "evidence", "could_be", "asks",
        "rows", "sources", "old_facts", "next_door", "group", "question", "options",
    ]

    public var count: Int { report.total }

    /// The cells of a pair, by its position in the report; several values are parted by `|`.
    public subscript(index: Int) -> [String] {
        let finding = report.findings[index]
        let (a, b) = (finding.programmes[0], finding.programmes[1])
        let facets = finding.facets
        func joined(_ values: [String]) -> String { values.joined(separator: "|") }
        let group = groups[a.id].flatMap { groups[b.id] == $0 ? String($0) : nil } ?? ""
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
            joined(finding.rows.map(\.text)), joined(finding.sources.map(OverlapPhrases.source)),
            finding.restsOnOldFacts ? "yes" : "no", joined(finding.neighbours.map { "\($0.theme)/\($0.place)" }), group,
            finding.question,
            joined(finding.options.map(\.rawValue)),
        ]
    }
}

extension Disclosed where Value == OverlapReport {
    /// The pairs alone, one row each: for CSV.
    public var pairTable: Disclosed<OverlapPairTable> { map { OverlapPairTable($0) } }
}
