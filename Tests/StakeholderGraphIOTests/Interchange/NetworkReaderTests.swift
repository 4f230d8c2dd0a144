import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// What network files of other programs become, by hand.
@Suite struct NetworkReaderTests {
    private static func graphML(_ body: String) -> String {
        "<?xml version=\"1.0\"?><graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\(body)</graphml>"
    }

    @Test func graphMLDefaultsAndKeysAfterTheirUse() throws {
        let text = Self.graphML(
            """
            <graph edgedefault="undirected"><node id="a"><data key="k0">Body A</data></node><node id="b"/>
            <edge source="a" target="b"><data key="k2">2.5</data></edge><edge source="b" target="a" directed="true"/></graph>
            <key id="k0" for="node" attr.name="label" attr.type="string"/>
            <key id="k1" for="node" attr.name="active" attr.type="boolean"><default>TRUE</default></key>
            <key id="k2" for="edge" attr.name="weight" attr.type="double"><default>1.0</default></key>
            """)
        let result = try InterchangeFixture.read(.graphml, ["g.graphml": text])
        #expect(
            InterchangeFixture.rows(result, .stakeholders) == [
                ["id": "a", "name": "Body A", "category": "unknown", "active": "true"],
                ["id": "b", "name": "b", "category": "unknown", "active": "true"],
            ])
        let ties = InterchangeFixture.rows(result, .ties)
        #expect(ties.map { $0["strength"] } == ["2.5", "1.0"])
        #expect(ties.map { $0["direction"] } == ["both", nil])
        #expect(result.accounts.map(\.read) == [2, 2] && result.total.rejected == 0)
        #expect(result.leftOut.map(\.what) == ["categories"] && result.leftOut[0].count == 2)
    }

    @Test func danglingEndsAndRepeatedNodesAreRejectedWithTheirLines() throws {
        let text = Self.graphML(
            """
            <graph edgedefault="directed"><node id="a"/>
            <node id="a"/>
            <node id="a"><data key="other">x</data></node>
            <edge source="a" target="nobody"/>
            <edge source="a"/></graph>
            """)
        let result = try InterchangeFixture.read(.graphml, ["g.graphml": text])
        #expect(result.accounts[0].accepted == 1 && result.accounts[0].merged == 1 && result.accounts[0].rejected == 1)
        #expect(result.accounts[1].rejected == 2 && result.accounts[1].read == 2)
        #expect(result.diagnostics.map(\.location.line).sorted() == [3, 4, 5])
    }

    @Test func gexfOfThreeVersionsWithNestedNodesAndMutualEdges() throws {
        for version in ["1.1draft", "1.2draft", "1.3"] {
            let text = """
                <gexf xmlns="http://www.gexf.net/\(version)" version="1.2" xmlns:viz="http://gexf.net/1.3/viz">
                <graph defaultedgetype="directed"><attributes class="node">
                <attribute id="0" title="category" type="string"><default>ngo</default></attribute></attributes>
                <nodes><node id="1" label="One"><attvalues><attvalue for="0" value="youth-led"/></attvalues>
                <viz:color r="1" g="2" b="3"/><nodes><node id="2" label="Two"/></nodes></node></nodes>
                <edges><edge id="0" source="1" target="2" type="mutual" weight="3"/></edges></graph></gexf>
                """
            let result = try InterchangeFixture.read(.gexf, ["g.gexf": text])
            #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["category"] } == ["youth-led", "ngo"])
            let ties = InterchangeFixture.rows(result, .ties)
            #expect(ties.count == 1 && ties[0]["direction"] == "both" && ties[0]["strength"] == "3")
            #expect(result.leftOut.contains { $0.count == 1 && $0.what.hasPrefix("colours") })
        }
    }

    @Test func jsonFormsAreSeenByTheirKeys() throws {
        let forms = [
            #"{"directed": false, "nodes": [{"id": 1, "name": "One"}, {"id": 2}], "links": [{"source": 1, "target": 2}]}"#,
            #"{"graph": {"directed": true, "nodes": {"1": {"label": "One"}, "2": {}}, "edges": [{"source": "1", "target": "2", "relation": "informs"}]}}"#,
            #"{"elements": {"nodes": [{"data": {"id": "1", "name": "One"}}, {"data": {"id": "2"}}], "edges": [{"data": {"source": "1", "target": "2"}}]}}"#,
            #"{"elements": [{"id": "1", "label": "One"}, {"id": "2", "label": "2"}], "connections": [{"from": "1", "to": "2"}]}"#,
        ]
        for form in forms {
            let result = try InterchangeFixture.read(.json, ["g.json": form])
            let bodies = InterchangeFixture.rows(result, .stakeholders)
            #expect(bodies.map { $0["id"] } == ["1", "2"] && bodies.map { $0["name"] } == ["One", "2"])
            let ties = InterchangeFixture.rows(result, .ties)
            #expect(ties.count == 1 && ties[0]["from"] == "1" && ties[0]["to"] == "2" && ties[0]["kind"] == "informs")
        }
    }

    @Test func kumuSheetsNameElementsByLabelAndMakeThem() throws {
        let result = try InterchangeFixture.read(
            .kumu,
            [
                "elements.csv": "Label,Type,Description,Phone\nBody A,Person,says so,0712345678\n",
                "connections.csv":
                    "From,To,Type,Direction\nbody a,Body B,funds,mutual\nBody A,Body C,friend,directed\n",
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["name"] } == ["Body A", "Body B", "Body C"])
        #expect(bodies[0]["note"] == "says so" && bodies[0]["kumu type"] == "Person")
        let ties = InterchangeFixture.rows(result, .ties)
        #expect(ties.map { $0["kind"] } == ["funds", "informs"] && ties.map { $0["relation"] } == [nil, "friend"])
        #expect(ties.map { $0["direction"] } == ["both", nil])
        #expect(result.leftOut.contains { $0.what == "column Phone" && $0.count == 1 })
    }

    @Test func kumuLabelsThatDifferByCaseAndSpacesAreOneElement() throws {
        let sheets = try InterchangeFixture.read(
            .kumu,
            [
                "elements.csv": "Label,Colour\nBody A,red\nbody  a,red\nBODY A,\nBody B,\n",
                "connections.csv": "From,To,Type\nBODY  A,body b,funds\n",
            ])
        #expect(InterchangeFixture.rows(sheets, .stakeholders).map { $0["name"] } == ["Body A", "Body B"])
        #expect(sheets.accounts.map(\.accepted) == [2, 1] && sheets.accounts.map(\.merged) == [2, 0])
        let json = try InterchangeFixture.read(
            .kumuJSON,
            [
                "k.json":
                    #"{"elements": [{"label": "Body A"}, {"label": "body  a"}], "connections": [{"from": "BODY A", "to": "c"}]}"#
            ])
        #expect(InterchangeFixture.rows(json, .stakeholders).map { $0["name"] } == ["Body A"])
        #expect(json.accounts[0].merged == 1 && json.accounts[1].rejected == 1)
    }

    @Test func gephiWithoutNodesMakesThemOfTheEdges() throws {
        let result = try InterchangeFixture.read(
            .gephi, ["edges.csv": "Source;Target;Type;Weight\na;b;Undirected;7\nb;c;Directed;1\n"])
        #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["id"] } == ["a", "b", "c"])
        let ties = InterchangeFixture.rows(result, .ties)
        #expect(ties.map { $0["direction"] } == ["both", nil])
        // 7 is no strength of 1 to 5, so that none of the column is.
        #expect(ties.map { $0["weight"] } == ["7", "1"] && ties.allSatisfy { $0["strength"] == nil })
    }

    @Test func aPairOfFilesIsReadFromItsEdges() throws {
        let files = [
            (name: "a.nodes.csv", data: Data("id,name\n1,One\n2,Two\n3,Three\n".utf8)),
            (name: "a.edges.csv", data: Data("source,target\n1,2\n".utf8)),
            (name: "b.nodes.csv", data: Data("id,name\n9,Nine\n".utf8)),
        ]
        try InterchangeFixture.withFiles(files) { folder in
            let result = try NetworkFileReader(
                reference: try ReferenceFixture.library(), types: try OrganisationTypes(folder: ReferenceFixture.folder)
            ).read(
                folder.appendingPathComponent("a.edges.csv"))
            #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["name"] } == ["One", "Two", "Three"])
        }
    }

    @Test func typesOfOrganisationsAreMappedAsThoseOfThreeWTables() throws {
        let kumu = try InterchangeFixture.read(
            .kumu,
            ["elements.csv": "Label,Type\nA,ngo\nB,NGO\nC,Elders\nD,Person\n", "connections.csv": "From,To\nA,B\n"])
        let bodies = InterchangeFixture.rows(kumu, .stakeholders)
        #expect(bodies.map { $0["category"] } == ["ngo", "ngo", "elders", "unknown"])
        #expect(bodies.map { $0["kumu type"] } == ["ngo", "NGO", "Elders", "Person"])
        #expect(kumu.leftOut.filter { $0.what == "categories" }.map(\.count) == [1])
        let graphML = try InterchangeFixture.read(
            .graphml,
            [
                "g.graphml": Self.graphML(
                    """
                    <key id="c" for="node" attr.name="category"/><key id="t" for="node" attr.name="type"/><graph>
                    <node id="a"><data key="c">National NGO</data></node>
                    <node id="b"><data key="c">Warlord</data><data key="t">CBO</data></node>
                    <node id="c"><data key="t">router</data></node>
                    <node id="d"><data key="c">youth-led|Warlord</data></node></graph>
                    """)
            ])
        let nodes = InterchangeFixture.rows(graphML, .stakeholders)
        #expect(nodes.map { $0["category"] } == ["ngo", "cbo", "unknown", "youth-led"])
        // By the table of types a national NGO is of civil society.
        #expect(nodes.map { $0["sector"] } == ["civil-society", nil, nil, nil])
        #expect(nodes.map { $0["imported_category"] } == [nil, "Warlord", nil, "youth-led|Warlord"])
        #expect(graphML.leftOut.filter { $0.what == "categories" }.map(\.count) == [2])
    }

    @Test func rowsOfSeveralFilesAreAccountedForFileByFile() throws {
        let result = try InterchangeFixture.read(
            .neo4j,
            [
                "a_nodes.csv": "id:ID,name\na,A\nb,B\n",
                "b_nodes.csv": "id:ID,name\nc,C\nb,Other\n,Nobody\nc,C\n",
                "r1.csv": ":START_ID,:END_ID,:TYPE\na,b,INFORMS\n",
                "r2.csv": ":START_ID,:END_ID,:TYPE\na,c,INFORMS\nc,nowhere,INFORMS\n",
            ])
        #expect(
            result.accounts.map { "\($0.file) \($0.read) \($0.accepted) \($0.merged) \($0.rejected)" } == [
                "a_nodes.csv 2 2 0 0", "b_nodes.csv 4 2 1 1", "r1.csv 1 1 0 0", "r2.csv 2 1 0 1",
            ])
        #expect(
            result.diagnostics.map { "\($0.location.file):\($0.location.line)" }.sorted() == [
                "b_nodes.csv:3", "r2.csv:3",
            ])
        let draft = result.draft()
        let ties = try #require(draft.tables.first { $0.name == "ties" })
        #expect((0..<ties.rowCount).map { ties.location(row: $0).text } == ["r1.csv:2", "r2.csv:2"])
        let bodies = try #require(draft.tables.first { $0.name == "stakeholders" })
        #expect(
            (0..<bodies.rowCount).map { bodies.location(row: $0).text } == [
                "a_nodes.csv:2", "a_nodes.csv:3", "b_nodes.csv:2", "b_nodes.csv:4",
            ])
    }

    @Test func ofAListOnlyWhatIsUnknownIsMoved() throws {
        let text = #"""
            {"nodes": [{"id": "p", "entity": "programme", "places": "eldoret|nairobi|mombasa", "lead": "b|nobody"},
                       {"id": "q", "entity": "programme", "places": "atlantis"}, {"id": "b", "place": "atlantis"}],
             "links": []}
            """#
        let result = try InterchangeFixture.read(.nodeLink, ["g.json": text])
        let programmes = InterchangeFixture.rows(result, .programmes)
        #expect(programmes.map { $0["places"] } == ["nairobi|mombasa", nil])
        #expect(programmes.map { $0["imported_places"] } == ["eldoret", "atlantis"])
        #expect(programmes[0]["lead"] == "b" && programmes[0]["imported_lead"] == "nobody")
        #expect(InterchangeFixture.rows(result, .stakeholders)[0]["imported_place"] == "atlantis")
        let moved = result.leftOut.filter { $0.what.hasPrefix("values of the column") }
        #expect(
            Set(moved.map { "\($0.what) \($0.count)" }) == [
                "values of the column place 1", "values of the column places 2", "values of the column lead 1",
            ])
        #expect(moved.allSatisfy { $0.reason.contains("imported_") })
    }

    @Test func categoriesThatNoCircularHasAreUnknownAndCounted() throws {
        let result = try InterchangeFixture.read(
            .nodeLink,
            [
                "g.json": """
                {"nodes": [{"id": "a", "category": "Warlord"}, {"id": "b", "category": "youth-led"}], "edges": []}
                """
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["category"] } == ["unknown", "youth-led"])
        #expect(bodies[0]["imported_category"] == "Warlord")
        #expect(result.leftOut.map(\.count) == [1])
    }
}
