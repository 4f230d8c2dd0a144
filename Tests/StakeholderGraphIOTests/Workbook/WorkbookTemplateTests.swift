import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("New workbooks")
struct WorkbookTemplateTests {
    @Test("A new workbook checks without errors and offers its lists")
    func template() throws {
        let reference = try ReferenceFixture.library()
        let circular = try #require(reference.circular(ReferenceLibrary.standardCircular))
        let place = reference.gazetteer.places.first { $0.id.rawValue == "nakuru" }
        let template = MapTemplate(circular: circular, place: place, withForum: true, language: "en")
        let data = try WorkbookTemplate(template, circular: circular, reference: reference).data()
        #expect(try WorkbookTemplate(template, circular: circular, reference: reference).data() == data)
        let draft = try MapWorkbookReader(path: "t.xlsx", bytes: Array(data)).draft()
        #expect(draft.diagnostics.isEmpty)
        #expect(Set(draft.tables.map(\.name)) == Set(MapFile.allCases.map(\.rawValue)))
        #expect(draft.tables.allSatisfy { $0.headerLine == 3 })
        let building = MapBuilder(reference: reference).build(draft)
        #expect(building.hasErrors == false)
        #expect(building.map.seats.count == circular.categories.count)
    }

    @Test("Every example row is right by itself")
    func examples() throws {
        let reference = try ReferenceFixture.library()
        let circular = try #require(reference.circular(ReferenceLibrary.standardCircular))
        let template = MapTemplate(circular: circular, place: nil, withForum: false, language: "en")
        // The mark keeps a row out of every check: without it the rows are held against the rules like any other.
        var draft = MapDraft()
        for table in template.tables {
            var rows = DraftTable(name: table.file.rawValue, file: table.file.fileName)
            rows.setHeader(table.header, line: 1)
            rows.append(row: try #require(table.rows.first).map { $0.replacing("example-", with: "shown-") }, line: 2)
            // The other ends of the examples, which have no rows.
            let others: [MapFile: [String: String]] = [
                .stakeholders: ["id": "shown-police-post", "name": "Police post", "category": "unknown"],
                .programmes: ["id": "shown-peace-walks", "name": "Peace walks", "themes": "peace-education"],
            ]
            if let other = others[table.file] { rows.append(row: table.header.map { other[$0] ?? "" }, line: 3) }
            draft.tables.append(rows)
        }
        let found = MapBuilder(reference: reference).build(draft).diagnostics.filter { $0.severity > .note }
        #expect(found.isEmpty, "\(found.map { "\($0.location.text) \($0.message)" })")
    }
}
