import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

/// Which columns a 3W table has, and mapping files that say it.
@Suite struct ThreeWMappingTests {
    private func read(
        _ table: Data, _ name: String = "t.csv", mapping: Data? = nil, proposing: Bool = false
    ) throws -> ImportResult {
        try InterchangeFixture.withFiles([(name, table), ("m.csv", mapping ?? Data())]) { folder in
            let columns = try mapping.map { _ in try ThreeWMapping(folder.appendingPathComponent("m.csv")) }
            return try InterchangeFixture.importer().read(
                folder.appendingPathComponent(name), from: .hxl, mapping: columns, proposing: proposing)
        }
    }

    private func read(_ text: String, mapping: String? = nil) throws -> ImportResult {
        try read(Data(text.utf8), mapping: mapping.map { Data($0.utf8) })
    }

    private func sheet(_ name: String, _ rows: [[String]]) -> WorkbookFixture {
        var fixture = WorkbookFixture()
        let cells = rows.enumerated().map { number, row in
            "<row r=\"\(number + 1)\">"
                + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
        }
        fixture.sheets = [(name, "visible", cells.joined())]
        return fixture
    }

    // As in the table of the Central African Republic: the tag is on the short names, the full names have a title alone.
    private static let shortAndFull = """
        PREFECTURE,SECTEUR,ACTEUR,Description_Acteur,TYPE_ORG
        #adm1+name,#sector,#org+name,,
        Ouaka,Santé,ACF,Action Contre La Faim,ONG internationale
        Ouaka,Protection,ABA,AMERICAN BAR ASSOCIATION,ONG internationale
        Kémo,Protection,ABA,American Bar Association,ONG internationale
        """

    @Test("A column of full names beside one of short names makes one body of each pair, with its type")
    func shortAndFullNames() throws {
        let result = try read(Self.shortAndFull)
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["name"] } == ["Action Contre La Faim", "AMERICAN BAR ASSOCIATION"])
        #expect(bodies.map { $0["aliases"] } == ["ACF", "ABA"])
        #expect(bodies.map { $0["category"] } == ["ngo", "ngo"])
        #expect(result.mapping.map(\.role) == ["adm1-name", "sector", "org-acronym", "org", "org-type"])
        let implementers = InterchangeFixture.rows(result, .programmes).map { $0["implementers"] }
        #expect(implementers == ["american-bar-association", "action-contre-la-faim"])
        #expect(!result.leftOut.contains { $0.what == "categories" })
    }

    @Test("Full names beside a column of names and one of short names are not bodies of their own")
    func fullNamesAreSpare() throws {
        let result = try read(
            "Organisation,Acronyme,Description_Acteur,Secteur\nCroix Rouge,CR,Croix Rouge nationale,Santé\n")
        #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["name"] } == ["Croix Rouge"])
        #expect(result.mapping.map(\.role) == ["org", "org-acronym", "ignore", "sector"])
        #expect(result.leftOut.contains { $0.what == "cells of the column Description_Acteur" && $0.count == 1 })
        let alone = try read("Description_Acteur,Secteur\nCroix Rouge nationale,Santé\n")
        #expect(InterchangeFixture.rows(alone, .stakeholders).map { $0["name"] } == ["Croix Rouge nationale"])
    }

    @Test("A sheet whose name ends in a space is found again by its own proposal")
    func sheetNamesWithSpaces() throws {
        let data = Data(
            sheet("3W long table ", [["Organisation", "Sector", "County"], ["X", "Health", "Nakuru"]]).bytes)
        let first = try read(data, "t.xlsx")
        #expect(first.mapping.map(\.sheet) == ["3W long table ", "3W long table ", "3W long table "])
        let again = try read(data, "t.xlsx", mapping: ThreeWMapping.file(first.mapping))
        #expect(again.tables == first.tables && again.total == first.total && again.total.accepted == 1)
        let other = Data("sheet,column,role\nElsewhere,Organisation,org\n".utf8)
        let failure = #expect(throws: ImportFailure.self) { try read(data, "t.xlsx", mapping: other) }
        #expect(failure?.reason == "The mapping file is about the sheet “Elsewhere”; the file has “3W long table ”")
    }

    @Test("Columns of one title are told apart by their order")
    func equalTitles() throws {
        let table = "Name,Name,Where\n#org+name,#sector,#adm1+name\nX,Health,Nakuru\n"
        let first = try read(table)
        #expect(first.mapping.map(\.role) == ["org", "sector", "adm1-name"])
        let again = try read(table, mapping: String(decoding: ThreeWMapping.file(first.mapping), as: UTF8.self))
        #expect(again.tables == first.tables && again.mapping.map(\.role) == first.mapping.map(\.role))
        let both = try read("Who,Sector,Sector\nX,Health,Zebras\n", mapping: "column,role\nWho,org\nSector,sector\n")
        #expect(InterchangeFixture.rows(both, .programmes).map { $0["themes"] } == ["health|zebras"])
    }

    @Test("Roles of one sheet are not those of another")
    func rolesOfSheets() throws {
        var fixture = sheet("A", [["Name", "What", "Where"], ["X", "Health", "Nakuru"]])
        fixture.sheets += sheet("B", [["Name", "What", "Where"], ["Health", "Y", "Nakuru"]]).sheets
        let mapping = """
            sheet,column,role
            A,Name,org
            A,What,sector
            ,Where,adm1-name
            b,Name,sector
            b,What,org
            """
        let result = try read(Data(fixture.bytes), "t.xlsx", mapping: Data(mapping.utf8))
        #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["id"] } == ["x", "y"])
        #expect(Set(InterchangeFixture.rows(result, .programmes).map { $0["themes"] }) == ["health"])
    }

    @Test("A mapping that names a column which is not there says so, with its line")
    func absentColumns() throws {
        let result = try read(
            "Body,Work,Place\nX,Health,Nakuru\n",
            mapping: "column,role\nBody,org\nWorks,sector\nPlace,adm1-name\nGone,ignore\n")
        let problem = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1 && problem.code == .unknownColumn && problem.severity == .warning)
        #expect(problem.location == SourceLocation(file: "m.csv", line: 3) && problem.suggestions == ["Work"])
        #expect(problem.message == "The table has no column “Works”, to which the mapping file gives the role sector.")
    }

    @Test("Of a table that is not known the proposal lists every column")
    func unknownTables() throws {
        let strange = Data("A report,,\nA body,Its work,Somewhere\nX,Health,Nakuru\n".utf8)
        #expect(throws: ImportFailure.self) { try read(strange) }
        let result = try read(strange, proposing: true)
        #expect(result.mapping.map(\.column) == ["A body", "Its work", "Somewhere"])
        #expect(result.mapping.allSatisfy { $0.role == "ignore" && $0.headerRow == 2 && $0.sheet == nil })
        #expect(result.mapping.allSatisfy { $0.why.hasPrefix("the title is not known; a table needs org") })
        #expect(result.total.read == 0)
        // Only the roles have to be written.
        let lines = String(decoding: ThreeWMapping.file(result.mapping), as: UTF8.self).split(separator: "\n")
        let roles = ["", "org", "sector", "adm1-name"]
        let edited = zip(lines, roles).map { $0.replacing(",ignore,", with: ",\($1),") }.joined(separator: "\n")
        let done = try self.read(strange, mapping: Data(edited.utf8))
        #expect(InterchangeFixture.rows(done, .programmes).map { $0["places"] } == ["nakuru"])
        #expect(done.total.accepted == 1)
    }

    @Test("JSON is no table of text", arguments: [#"[{"a": 1}]"#, #"{ "nodes": [] }"#, "[1, 2]", "{}"])
    func jsonIsRefused(_ text: String) throws {
        let failure = try InterchangeFixture.failure(.hxl, Data(text.utf8), name: "t.json")
        #expect(failure?.reason.hasPrefix("The file is JSON, not a CSV text") == true)
    }

    @Test("A title in brackets is a title")
    func bracketsAreText() throws {
        let result = try read("[Organisation],Organisation,Sector\n1,X,Health\n")
        #expect(result.total.accepted == 1)
    }
}
