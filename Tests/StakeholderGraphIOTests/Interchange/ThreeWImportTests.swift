import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

/// Tables of who does what where, by hand.
@Suite struct ThreeWImportTests {
    private func read(_ text: String, mapping: String? = nil) throws -> ImportResult {
        var files = [(name: "t.csv", data: Data(text.utf8))]
        if let mapping { files.append(("m.csv", Data(mapping.utf8))) }
        return try InterchangeFixture.withFiles(files) { folder in
            let columns = try mapping.map { _ in try ThreeWMapping(folder.appendingPathComponent("m.csv")) }
            return try InterchangeFixture.importer().read(
                folder.appendingPathComponent("t.csv"), from: .hxl, mapping: columns)
        }
    }

    private static let tagged = """
        Who does what where,,,,,
        March 2025,,,,,
        Organisation,Type,Sector,County,Sub-county,Phone
        #org +name,#org+type,#sector,#adm1+name,#adm2+name,#contact+phone
        Peace Net,INGO,Protection,MURANGA,,0712345678
        PEACE  NET,INGO,protection,Taita/Taveta,,
        peace net,INGO,Protection,Muranga,,
        Peace\u{A0}Net,INGO,Health,Nakuru County,Naivasha,
        Body B,Donor,Health,Nairobi City,,
        ,NNGO,Health,Nakuru,,
        ,,,,,
        """

    @Test func rowsOfAnOrganisationAndSectorAreOneProgramme() throws {
        let result = try read(Self.tagged)
        let programmes = InterchangeFixture.rows(result, .programmes)
        #expect(programmes.count == 3)
        let protection = try #require(programmes.first { $0["themes"] == "protection" })
        #expect(protection["implementers"] == "peace-net")
        #expect(protection["places"] == "murang-a|taita-taveta")
        #expect(programmes.contains { $0["places"] == "nakuru/naivasha" && $0["themes"] == "health" })
        #expect(programmes.contains { $0["places"] == "nairobi" })
    }

    @Test func namesOfPlacesAreReadByTheirColumnAndVagueOnesAreAskedAbout() throws {
        let result = try read(
            """
            Organisation,Sector,County,Sub-county
            Peace Net,Health,Tharaka,
            Peace Net,Health,TAITA/TAVETA COUNTY,Mwatate Sub County
            Peace Net,Health,Kiambu,Thika
            Peace Net,Health,Nakru,
            """)
        let programme = try #require(InterchangeFixture.rows(result, .programmes).first)
        #expect(programme["places"] == "kiambu/thika|taita-taveta/mwatate|tharaka-nithi")
        let asked = result.diagnostics.sorted().map { ($0.location.line, $0.suggestions) }
        #expect(asked.map(\.0) == [4, 5])
        #expect(asked.first?.1 == ["kiambu/thika-town", "kiambu/thika-east", "kiambu/thika-west"])
        #expect(asked.last?.1.first == "nakuru")
        #expect(ImportReport(result, written: []).text.contains("    did you mean: kiambu/thika-town · "))
    }

    @Test func everyRowIsAccountedFor() throws {
        let result = try read(Self.tagged)
        // MURANGA and Muranga differ by case only: the third row says what the first says.
        #expect(result.total.accepted == 4 && result.total.merged == 1 && result.total.rejected == 1)
        #expect(result.diagnostics.map(\.location.line) == [10])
        let left = Dictionary(uniqueKeysWithValues: result.leftOut.map { ($0.what, $0.count) })
        #expect(left["cells of the column Phone"] == 1)
        // Beside “Peace Net”: the second row in capitals, the third, which is merged, in small letters.
        #expect(left["spellings of organisations"] == 2 && left["spellings of sectors"] == 1)
    }

    @Test func typesWithoutACategoryAreUnknownAndCounted() throws {
        let result = try read(Self.tagged)
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["id"] } == ["body-b", "peace-net"])
        #expect(bodies.map { $0["category"] } == ["unknown", "ngo"])
        #expect(bodies[0]["imported_type"] == "Donor")
        #expect(result.leftOut.contains { $0.what == "categories" && $0.count == 1 && $0.reason.contains("Donor") })
    }

    @Test func anotherCountryBringsItsOwnPlaces() throws {
        let result = try read(
            """
            #country,#adm1+name,#adm1+code,#adm2+name,#org,#sector
            Chad,Lac,TD07,Bol,X,Health
            Chad,LAC,TD07,Mamdi,X,Health
            Chad,Central,TD99,,X,Health
            """)
        let places = InterchangeFixture.rows(result, .places)
        #expect(places.map { $0["id"] } == ["chad", "chad/central", "chad/lac", "chad/lac/bol", "chad/lac/mamdi"])
        #expect(places.map { $0["level"] } == ["nation", "county", "county", "sub-county", "sub-county"])
        #expect(places[2]["aliases"] == "TD07" && places[0]["parent"] == "-")
        let built = MapBuilder(reference: try ReferenceFixture.library()).build(result.draft())
        #expect(built.diagnostics.filter { $0.severity > .note }.isEmpty, "\(built.diagnostics)")
        #expect(built.map.programmes.first?.places.values.count == 3)
    }

    @Test func aMisspeltCountyIsAskedAbout() throws {
        let result = try read("Organisation,Sector,County,Country\nX,Health,Nakru,Kenya\nX,Health,Turkana,Kenya\n")
        let problem = try #require(result.diagnostics.first)
        #expect(problem.code == .unknownPlace && problem.location.line == 2 && problem.suggestions.contains("nakuru"))
        #expect(InterchangeFixture.rows(result, .programmes)[0]["places"] == "turkana")
    }

    @Test func untaggedTitlesAreKnownAndOthersMapped() throws {
        let usual = try read("Agency,Cluster,Admin1,Focal point\nX,Health,Nakuru,Jane 0712345678\n")
        #expect(InterchangeFixture.rows(usual, .programmes)[0]["places"] == "nakuru")
        let strange = "A body,Its work,Somewhere\nX,Health,Nakuru\n"
        #expect(throws: ImportFailure.self) { try read(strange) }
        let mapping = "column,role\nA body,org\nIts work,sector\nSomewhere,adm1-name\n"
        let result = try read(strange, mapping: mapping)
        #expect(InterchangeFixture.rows(result, .programmes)[0]["themes"] == "health")
        let failure = #expect(throws: ImportFailure.self) {
            try read(strange, mapping: "column,role\nA body,orgg\n")
        }
        #expect(failure?.message == "m.csv:2: “orgg” is no role of a column; did you mean org.")
    }

    @Test func theProposalExplainsItselfAndCanBeUsed() throws {
        let result = try read(Self.tagged)
        #expect(result.mapping.map(\.role) == ["org", "org-type", "sector", "adm1-name", "adm2-name", "contact"])
        #expect(result.mapping.allSatisfy { $0.headerRow == 3 && !$0.why.isEmpty })
        let proposal = String(decoding: ThreeWMapping.file(result.mapping), as: UTF8.self)
        let again = try read(Self.tagged, mapping: proposal)
        #expect(again.tables == result.tables && again.total == result.total)
    }

    @Test func datesProveTheirOrder() throws {
        func spans(_ rows: String) throws -> ([String?], Int) {
            let result = try read("#org,#activity+name,#adm1,#date+start,#date+end\n" + rows)
            let unread = result.leftOut.first { $0.what == "dates" }?.count ?? 0
            return (InterchangeFixture.rows(result, .programmes).flatMap { [$0["start"], $0["end"]] }, unread)
        }
        #expect(try spans("X,Talks,Nakuru,01/03/2025,31/03/2025\n") == (["2025-03-01", "2025-03-31"], 0))
        #expect(try spans("X,Talks,Nakuru,03/01/2025,03/31/2025\n") == (["2025-03-01", "2025-03-31"], 0))
        #expect(try spans("X,Talks,Nakuru,03/01/2025,04/01/2025\n") == ([nil, nil], 2))
        #expect(try spans("X,Talks,Nakuru,2025-01,2025\n") == (["2025-01", "2025"], 0))
    }

    @Test func monthsMakeAWindowAndPeopleAreNotAddedUp() throws {
        let result = try read(
            """
            Organisation,Sector,County,Month,Year,Reached
            X,Health,Nakuru,January,2025,10
            X,Health,Nakuru,Mars,2025,20
            """)
        let programme = InterchangeFixture.rows(result, .programmes)[0]
        #expect(programme["start"] == "2025-01" && programme["end"] == "2025-03")
        #expect(programme["people_reached"] == nil)
        #expect(result.leftOut.contains { $0.what == "numbers of people" && $0.count == 2 })
    }

    @Test("The words of other languages are data: every meaning is one that imports know, and no word has two")
    func wordsAreData() throws {
        let words = try OrganisationTypes(folder: ReferenceFixture.folder).words
        for meaning in words.meanings(of: .threeWTitle) where meaning != "(full name)" {
            #expect(ThreeWRole(rawValue: meaning) != nil, "\(meaning)")
        }
        let columns = Set(MapFile.stakeholders.columns.map(\.name)).union(["(program)", "(filled in)"])
        #expect(words.meanings(of: .cardTitle).isSubset(of: columns))
        #expect(words.meanings(of: .tick) == ["yes", "no"])
        #expect(words.meanings(of: .status) == ["planned", "ongoing", "ended"])
        #expect(Set(words.months.map(\.number)) == Set(1...12))
        #expect(words.meaning("Nom de l’organisation", in: .threeWTitle) == "org")
        #expect(words.meaning("Maeneo ya kazi", in: .cardTitle) == "works_in")
        #expect(words.meaning("En cours", in: .status) == "ongoing")
        var seen: [String: String] = [:]
        let table = try String(
            contentsOf: ReferenceFixture.folder.appendingPathComponent("taxonomies/import-words.csv"), encoding: .utf8)
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            for word in cells[2].split(separator: "|") {
                let known = seen.updateValue(cells[1], forKey: cells[0] + "/" + HeaderName.key(String(word)))
                #expect(known == nil || known == cells[1], "\(word) means \(cells[1]) and \(known ?? "")")
            }
        }
    }

    /// Whichever row comes first, the spelling met most often stands, and of two met as often the first by the alphabet.
    @Test func theOrderOfRowsMakesNoDifference() throws {
        let header = "Organisation,Sector,Activity,County,Month\n"
        let rows = [
            "Peace Net,WASH,Wells,Nakuru,2025-01", "PEACE NET,WASH,Wells,Nakuru,2025-01",
            "peace net,Wash,Wells,Nakuru,2025-02",
            "Peace Net,Health,Clinics,Narok,2025-03", "Amani,Health,clinics,Narok,2025-02",
        ]
        let orders = [rows, rows.reversed(), Array(rows[2...] + rows[..<2])]
        let results = try orders.map { try read(header + $0.joined(separator: "\n") + "\n") }
        for result in results.dropFirst() {
            #expect(result.tables == results[0].tables)
            #expect(result.total == results[0].total)
        }
        #expect(
            InterchangeFixture.rows(results[0], .programmes).map { $0["name"] } == [
                "Amani: Health – Clinics", "Peace Net: Health – Clinics", "Peace Net: WASH – Wells",
            ])
        // The table speaks as of the end of its last month.
        #expect(results[0].settings.first { $0.key == "date" }?.value == "2025-03-31")
    }
}
