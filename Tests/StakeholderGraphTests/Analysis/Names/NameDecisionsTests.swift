import StakeholderGraph
import Testing

/// What was decided in `aliases.csv` is not asked again.
@Suite struct NameDecisionsTests {
    private func pairs(_ decisions: [[String]]) -> [[String]] {
        var bodies = DraftTable(name: "stakeholders", file: "stakeholders.csv")
        bodies.setHeader(["id", "name", "category"], line: 1)
        for (line, name) in ["Kibera Peace Network", "Kibera Pece Network", "KPN"].enumerated() {
            bodies.append(row: ["n\(line)", name, "unknown"], line: line + 2)
        }
        var ledger = DraftTable(name: "aliases", file: "aliases.csv")
        ledger.setHeader(["name", "stakeholder"], line: 1)
        for (line, row) in decisions.enumerated() { ledger.append(row: row, line: line + 2) }
        let library = ReferenceLibrary(
            circulars: [], gazetteer: Gazetteer([]), themes: Taxonomy([]), activities: Taxonomy([]),
            targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
        let map = MapBuilder(reference: library).build(MapDraft(tables: [bodies, ledger])).map
        return NameMatcher.report(on: map.disclosed(for: Audience(.sealed))).value.pairs
            .map { [$0.first, $0.second] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }

    @Test func nothingIsDecidedWithoutARow() {
        #expect(pairs([]) == [["n0", "n1"], ["n0", "n2"], ["n1", "n2"]])
    }

    @Test func oneDecisionSettlesOnePair() {
        #expect(pairs([["KPN", "n0"]]) == [["n0", "n1"], ["n1", "n2"]])
    }

    @Test func twoNamesOfOneBodyAreNotAskedAboutEither() {
        #expect(pairs([["KPN", "n0"], ["Kibera Pece Network", "Kibera Peace Network"]]).isEmpty)
    }
}
