import Foundation
import Testing

@testable import StakeholderGraph

@Suite struct CircularComparisonTests {
    private func circular(_ id: String, _ categories: [String], open: String? = nil) -> Circular {
        Circular(
            id: CircularID(id), title: id, citation: "\(id) cited", date: nil,
            categories: categories.map {
                Category(
                    id: CategoryID($0), name: $0.uppercased(), standing: nil, family: .other, isOpen: $0 == open,
                    clause: "entry \($0)")
            })
    }

    private var comparison: CircularComparison {
        let walk = CrossWalk([
            CrossWalk.Entry(
                circular: CircularID("old"), category: CategoryID("youth"), relation: .broader,
                otherCircular: CircularID("new"), otherCategory: CategoryID("youth-led"))
        ])
        return CircularComparison(
            circular("new", ["youth-led", "elders", "media", "other"], open: "other"),
            circular("old", ["media", "youth", "parties"]), walk)
    }

    @Test func whatOneHasAndTheOtherDoesNotWithTheirRelations() {
        #expect(comparison.shared == [CategoryID("media")])
        #expect(comparison.onlyHere.map(\.category) == [CategoryID("youth-led"), CategoryID("elders")])
        #expect(comparison.onlyThere.map(\.category) == [CategoryID("youth"), CategoryID("parties")])
        #expect(comparison.onlyHere[0].relations.map(\.relation) == [.narrower])
        #expect(comparison.onlyHere[0].relations.map(\.category) == [CategoryID("youth")])
        #expect(comparison.onlyThere[0].relations.map(\.relation) == [.broader])
        #expect(comparison.onlyHere[1].relations.isEmpty)
    }

    @Test func theWordsSayWhatEachIsToTheOther() throws {
        let library = ReferenceLibrary(
            circulars: [
                circular("new", ["youth-led", "elders", "media", "other"], open: "other"),
                circular("old", ["media", "youth", "parties"]),
            ], gazetteer: Gazetteer([]), themes: Taxonomy([]), activities: Taxonomy([]), targetGroups: Taxonomy([]),
            resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
        let blocks = comparison.document(library).value.blocks
        guard case .bullets(let lines) = blocks[0], case .table(let table) = blocks[1] else {
            Issue.record("a summary and a table")
            return
        }
        #expect(lines[0] == "new: new cited. 2 of its 3 named categories are not in the other.")
        #expect(lines[2] == "Categories in both: 1.")
        #expect(
            table.rows == [
                ["YOUTH-LED", "new", "narrower than YOUTH", "entry youth-led"],
                ["ELDERS", "new", "nothing like it", "entry elders"],
                ["YOUTH", "old", "broader than YOUTH-LED", "entry youth"],
                ["PARTIES", "old", "nothing like it", "entry parties"],
                ["MEDIA", "both", "the same", "entry media"],
            ])
    }
}
