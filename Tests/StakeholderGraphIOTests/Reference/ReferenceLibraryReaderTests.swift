import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// Missing and damaged data, and what a map adds or replaces.
@Suite struct ReferenceLibraryReaderTests {
    private func error(_ files: [String: String]) throws -> ReferenceDataError? {
        try ReferenceFixture.withFolder(files) { folder in
            #expect(throws: ReferenceDataError.self) { try ReferenceFixture.library(overlaying: [folder]) }
        }
    }

    @Test func aMissingFolderIsSaid() throws {
        let nowhere = URL(fileURLWithPath: "/nowhere/at/all", isDirectory: true)
        let error = #expect(throws: ReferenceDataError.self) { try ReferenceLibraryReader(folder: nowhere).read() }
        #expect(error?.kind == .missing)
        #expect(error?.origin == .program)
        #expect(error?.file == "circulars")
    }

    @Test func aMissingFileIsSaid() throws {
        let error = try ReferenceFixture.withFolder([
            "circulars/cross-walk.csv": "circular_a,category_a,circular_b,category_b,relation\n"
        ]) { folder in
            #expect(throws: ReferenceDataError.self) { try ReferenceLibraryReader(folder: folder).read() }
        }
        #expect(error?.description == "schema/ties.csv: The reference data is not there.")
    }

    @Test func aMapWithoutReferenceFolderChangesNothing() throws {
        let nowhere = URL(fileURLWithPath: "/nowhere/at/all", isDirectory: true)
        let library = try ReferenceFixture.library(overlaying: [nowhere])
        #expect(library.gazetteer.places == (try ReferenceFixture.library().gazetteer.places))
    }

    @Test func aMapAddsACircular() throws {
        let text = """
            id: ward-forums-2027
            title: Ward forums
            citation: County order 3 of 2027
            date: 2027-03
            categories:
              - id: elders
                name: Elders
                standing: non-state
                family: community
                clause: paragraph 4
              - id: ward-administrator
                name: Ward administrators
                name_sw: Wasimamizi wa wadi
                standing: state
                family: county-government
                clause: paragraph 5
            """
        let library = try ReferenceFixture.withFolder(["circulars/ward.yaml": text]) { folder in
            try ReferenceFixture.library(overlaying: [folder])
        }
        #expect(library.circulars.count == 4)
        let circular = try #require(library.circular(CircularID("ward-forums-2027")))
        #expect(circular.namedCategories.count == 2)
        #expect(circular.category(named: "wasimamizi wa wadi")?.standing == .state)
        #expect(circular.date?.description == "2027-03")
    }

    @Test func aMapReplacesTheRulesOfAKindAndAddsOne() throws {
        let text = """
            kind,domain,range,symmetric,level,judgement,required,label,label_sw,meaning
            informs,stakeholder,stakeholder,yes,2,no,,tells,,Tells
            mentors,stakeholder,stakeholder,no,1,no,,mentors,,Guides
            """
        let ties = try ReferenceFixture.withFolder(["schema/ties.csv": text]) { folder in
            try ReferenceFixture.library(overlaying: [folder]).ties
        }
        #expect(ties.rules(of: TieKind("informs")).map(\.coordinationLevel) == [2])
        #expect(ties.kinds.last?.rawValue == "mentors")
        #expect(ties.kinds.count == 19)
        #expect(ties.rules(of: .funds).count == 2)
    }

    @Test func aMapRenamesATermAndASubCountyInPlace() throws {
        let base = try ReferenceFixture.library()
        let files = [
            "taxonomies/themes.csv": "id,name,parent\nland,Land and boundaries,security\nwater,Water points,land\n",
            "gazetteer/sub-counties.csv": "id,name,county,lists\nnakuru/njoro,Njoro Town,nakuru,gazette-2026\n",
        ]
        let library = try ReferenceFixture.withFolder(files) { try ReferenceFixture.library(overlaying: [$0]) }
        #expect(library.themes.index(of: TermID("land")) == base.themes.index(of: TermID("land")))
        #expect(library.themes.label(TermID("land")) == "Land and boundaries")
        #expect(library.themes.chain(from: TermID("water")).map(\.rawValue) == ["water", "land", "security"])
        let njoro = PlaceID("nakuru/njoro")
        #expect(library.gazetteer[njoro]?.name == "Njoro Town")
        #expect(library.gazetteer.index(of: njoro) == base.gazetteer.index(of: njoro))
        #expect(library.gazetteer.places.count == base.gazetteer.places.count)
    }

    @Test func aMapCannotAllowAForbiddenColumn() throws {
        let library = try ReferenceFixture.withFolder([
            "schema/forbidden-columns.csv": "name,reason\nSalary Scale,pay\n"
        ]) {
            try ReferenceFixture.library(overlaying: [$0])
        }
        #expect(library.forbiddenColumns["salary-scale"] == "pay")
        #expect(library.forbiddenColumns["tribe"] != nil)
    }

    @Test(arguments: [
        ("schema/ties.csv", "kind,domain\n", "schema/ties.csv:1: The column range is missing"),
        (
            "schema/forbidden-columns.csv", "name,reason\nx\n",
            "schema/forbidden-columns.csv:2: The row has 1 cells, the header 2; the missing ones are empty"
        ),
        (
            "schema/forbidden-columns.csv", "name,reason\n\"x,y\n",
            "schema/forbidden-columns.csv:2: A quotation mark is opened on line 2 and not closed; the row was left out and reading goes on with line 3"
        ),
        (
            "schema/forbidden-columns.csv", "name,name\n",
            "schema/forbidden-columns.csv:1: The header"
        ),
        (
            "schema/forbidden-columns.csv", "name,reason\n\na,\n",
            "schema/forbidden-columns.csv:3: The column reason is empty"
        ),
        ("taxonomies/themes.csv", "id,name,parent\na,A,b\n", "taxonomies/themes.csv:2: The parent b is in no row"),
        (
            "gazetteer/sub-counties.csv", "id,name,county\nx/y,Y,x\n",
            "gazetteer/sub-counties.csv:2: The place x is in no row"
        ),
        (
            "gazetteer/counties.csv", "id,name,code,region\nx,X,A,region:coast\n",
            "gazetteer/counties.csv:2: A is no county code"
        ),
        ("circulars/x.yaml", "id: a\ntitel: b\n", "circulars/x.yaml:2: The key titel is not known here"),
        (
            "circulars/x.yaml", "id: [a\n",
            "circulars/x.yaml:2: The YAML cannot be read: did not find expected ',' or ']'"
        ),
        ("circulars/x.yaml", "", "circulars/x.yaml:1: The file is empty"),
        ("circulars/x.yaml", "id: a\ntitle: b\ncitation: c\n", "circulars/x.yaml:1: The circular has no categories"),
        (
            "circulars/x.yaml",
            "id: a\ntitle: b\ncitation: c\ncategories:\n  - id: d\n    name: D\n    standing: maybe\n",
            "circulars/x.yaml:5: maybe is no standing: state, non-state or either"
        ),
    ])
    func damageIsNamedWithItsLine(file: String, text: String, message: String) throws {
        let error = try error([file: text])
        #expect(error?.description.hasPrefix("reference/" + message) == true)
        #expect(error?.origin == .map)
        #expect(error?.kind == .damaged)
    }

    @Test func quotesCommasNewlinesAndByteOrderMarksAreRead() throws {
        let text = "\u{FEFF}name,reason\r\n\"pay, \"\"gross\"\"\",\"a\nb\"\r\nlast,row"
        let library = try ReferenceFixture.withFolder(["schema/forbidden-columns.csv": text]) {
            try ReferenceFixture.library(overlaying: [$0])
        }
        #expect(library.forbiddenColumns["pay-gross"] == "a\nb")
        #expect(library.forbiddenColumns["last"] == "row")
    }
}
