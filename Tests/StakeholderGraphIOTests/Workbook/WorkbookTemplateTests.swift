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
}
