import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// Files that are broken, or made to break a reader, are refused with a reason and a line.
@Suite struct HostileInputTests {
    private static let entities = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <graphml><graph><node id="&b;"/></graph></graphml>
        """
    private static let external = """
        <?xml version="1.0"?><!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/hostname">]><gexf><graph>&x;</graph></gexf>
        """

    private static func nested(_ element: String, _ depth: Int) -> String {
        String(repeating: "<\(element)>", count: depth) + String(repeating: "</\(element)>", count: depth)
    }

    private static func attributes(_ count: Int) -> String {
        "<graphml><graph><node id=\"a\" " + (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ")
            + "/></graph></graphml>"
    }

    @Test(arguments: [ImportFormat.graphml, .gexf])
    func documentTypesAreRefused(_ format: ImportFormat) throws {
        for text in [Self.entities, Self.external] {
            let failure = try #require(try InterchangeFixture.failure(format, Data(text.utf8), name: "x.xml"))
            #expect(failure.reason.contains("DOCTYPE") || failure.reason.contains("document type"), "\(failure)")
            #expect(failure.line == 1 || failure.line == 2)
        }
    }

    @Test(arguments: [
        "<graphml><graph><node id=\"a\"/>", "<graphml><graph></graphml></graph>",
        "<graphml><node id=\"a\" id=\"b\"/></graphml>",
        "", "plain text", "<other/>", "<graphml><graph><node/></graph></graphml>", "<graphml>\u{0}</graphml>",
    ])
    func brokenXMLIsRefused(_ text: String) throws {
        let failure = try InterchangeFixture.failure(.graphml, Data(text.utf8), name: "x.graphml")
        #expect(failure != nil)
        #expect(try InterchangeFixture.failure(.gexf, Data(text.utf8), name: "x.gexf") != nil)
    }

    @Test func depthAndAttributesAreLimited() throws {
        let deep = "<graphml>" + Self.nested("graph", 10_000) + "</graphml>"
        #expect(try InterchangeFixture.failure(.graphml, Data(deep.utf8), name: "x.graphml") != nil)
        #expect(try InterchangeFixture.failure(.graphml, Data(Self.attributes(50_000).utf8), name: "x.graphml") != nil)
        let json = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        let failure = try #require(try InterchangeFixture.failure(.json, Data(json.utf8), name: "x.json"))
        #expect(failure.reason.contains("deeper"))
    }

    @Test(arguments: [
        (#"{"nodes": [{"id": 1, "id": 2}]}"#, "twice"), (#"{"nodes": [{"id": 1}"#, "cut off"),
        (#"{"nodes": [}"#, "not JSON"),
        (#"{"nodes": "x}"#, "cut off"), (#"{"nodes": []} x"#, "more after"), (#"{"a": 1}"#, "no network"),
        (#"{"nodes": ["\ud800"]}"#, "Half"), ("[1, 2]", "no network"), (#"{"graphs": []}"#, "no graph"), ("", "empty"),
        (#"{"nodes": [{"id": 01}]}"#, "not JSON"), (#"{"nodes": [{"id": -}]}"#, "not JSON"),
        (#"{"nodes": [{"id": 1.}]}"#, "not JSON"), (#"{"nodes": [{"id": .5}]}"#, "not JSON"),
        (#"{"nodes": [{"id": 1e}]}"#, "not JSON"), (#"{"nodes": [{"id": 0x1}]}"#, "missing"),
        (#"{"nodes": [{"id": 1e999}]}"#, "too large"), (#"{"nodes": [{"id": NaN}]}"#, "NaN"),
        (#"{"nodes": [{"id": Infinity}]}"#, "NaN"), (#"{"nodes": [{"id": "\u+123"}]}"#, "escape"),
        (#"{"nodes": [{"id": 1}, {"id": "1"}], "links": []}"#, "number and as a text"),
    ])
    func brokenJSONIsRefused(_ text: String, _ reason: String) throws {
        let failure = try #require(try InterchangeFixture.failure(.json, Data(text.utf8), name: "x.json"))
        #expect(failure.reason.contains(reason), "\(failure.reason)")
    }

    @Test func numbersOfJSONAreReadAsWritten() throws {
        let text = #"{"nodes": [{"id": 0, "a": -0.5e-3, "b": 10E+2, "c": "\u00e9\uD83D\uDE00"}], "links": []}"#
        let result = try InterchangeFixture.read(.json, ["x.json": text])
        let body = try #require(InterchangeFixture.rows(result, .stakeholders).first)
        #expect(body["id"] == "0" && body["a"] == "-0.5e-3" && body["b"] == "10E+2" && body["c"] == "é😀")
    }

    @Test func attributesOfJSONAreLimited() throws {
        func node(_ number: Int, _ count: Int) -> String {
            "{\"id\": \"n\(number)\""
                + (0..<count).map { ",\n\"a\(number * 1_000 + $0)\": 1" }.joined() + "}"
        }
        func failure(_ nodes: [String]) throws -> ImportFailure? {
            let text = "{\"nodes\": [\(nodes.joined(separator: ",\n"))], \"links\": []}"
            return try InterchangeFixture.failure(.json, Data(text.utf8), name: "x.json")
        }
        // The id is the first of 512; the first too many is the 513th, on line 513.
        let wide = try #require(try failure([node(1, 600)]))
        #expect(wide.reason.contains("more than 512") && wide.line == 513)
        // Three nodes of 400 different attributes each make 1,200 columns.
        let many = try #require(try failure([node(1, 400), node(2, 400), node(3, 400)]))
        #expect(many.reason.contains("more than 1024") && many.line > 800)
        #expect(try failure([node(1, 400), node(2, 400)]) == nil)
    }

    @Test func wrongEncodingsAreRefusedOrRead() throws {
        let latin = Data("<graphml><graph><node id=\"".utf8) + Data([0xE9]) + Data("\"/></graph></graphml>".utf8)
        #expect(try InterchangeFixture.failure(.graphml, latin, name: "x.graphml") != nil)
        // With its encoding declared the same bytes are fine.
        let declared = Data("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + latin
        #expect(try InterchangeFixture.failure(.graphml, declared, name: "x.graphml") == nil)
        let json = Data(#"{"nodes": [{"id": ""#.utf8) + Data([0xFF]) + Data(#""}]}"#.utf8)
        #expect(try InterchangeFixture.failure(.json, json, name: "x.json")?.reason.contains("UTF-8") == true)
        let utf16 = Data([0xFF, 0xFE]) + ("Source,Target\na,b\n".data(using: .utf16LittleEndian) ?? Data())
        #expect(try InterchangeFixture.failure(.gephi, utf16, name: "edges.csv") != nil)
    }

    private static func defaults(_ keys: Int, _ nodes: Int, _ text: String = "x") -> String {
        let keys = (0..<keys).map {
            "<key id=\"k\($0)\" for=\"node\" attr.name=\"n\($0)\">\n<default>\(text)</default></key>\n"
        }.joined()
        let nodes = (0..<nodes).map { "<node id=\"v\($0)\"/>" }.joined()
        return "<graphml>\n\(keys)<graph>\(nodes)</graph></graphml>"
    }

    /// Every node without values of its own takes over all defaults, so that a small file could become a very large map.
    @Test func defaultsAreLimited() throws {
        let result = try InterchangeFixture.read(.graphml, ["x.graphml": Self.defaults(20, 30)])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.count == 30 && bodies.allSatisfy { row in (0..<20).allSatisfy { row["n\($0)"] == "x" } })
        func failure(_ text: String) throws -> ImportFailure? {
            try InterchangeFixture.failure(.graphml, Data(text.utf8), name: "x.graphml")
        }
        // 1,000 standard values for each of 4,001 nodes, the first of them on line 3; 7 of 100,000 bytes for each of 100.
        let cells = try #require(try failure(Self.defaults(1_000, 4_001)))
        #expect(cells.reason.contains("4001000 values") && cells.line == 3)
        let long = String(repeating: "y", count: 100_000)
        let bytes = try #require(try failure(Self.defaults(7, 100, long)))
        #expect(bytes.reason.contains("70000000 bytes") && bytes.line == 3)
        // The first key too many is the 1,025th: two lines each after the first line.
        let keys = try #require(try failure(Self.defaults(1_100, 2)))
        #expect(keys.reason.contains("more than 1024") && keys.line == 2 + 2 * 1_024)
    }

    private static let doubles: [(ImportFormat, String, String)] = [
        (
            ImportFormat.graphml, "<key id=\"k\" attr.name=\"a\"/>\n<key id=\"k\" attr.name=\"b\"/><graph/>",
            "declared twice"
        ),
        (
            .graphml, "<graph><node id=\"a\"><data key=\"k\">1</data>\n<data key=\"k\">2</data></node></graph>",
            "two values"
        ),
        (
            .graphml,
            "<graph><node id=\"a\"/><edge source=\"a\" target=\"a\"><data key=\"k\">1</data>\n<data key=\"k\">1</data></edge></graph>",
            "two values"
        ),
        (
            .gexf,
            "<graph><attributes class=\"node\"><attribute id=\"0\"/>\n<attribute id=\"0\"/></attributes></graph>",
            "declared twice"
        ),
        (
            .gexf,
            "<graph><nodes><node id=\"a\"><attvalues><attvalue for=\"0\" value=\"1\"/>\n<attvalue for=\"0\" value=\"2\"/></attvalues></node></nodes></graph>",
            "two values"
        ),
    ]

    @Test(arguments: HostileInputTests.doubles)
    func whatStandsTwiceIsRefused(_ format: ImportFormat, _ body: String, _ reason: String) throws {
        let text = "<\(format.rawValue)>\(body)</\(format.rawValue)>"
        let failure = try #require(try InterchangeFixture.failure(format, Data(text.utf8), name: "x.xml"))
        #expect(failure.reason.contains(reason) && failure.line == 2, "\(failure)")
    }

    @Test func whatOnlySeemsToStandTwiceIsRead() throws {
        // One id for a node and for an edge, and the data of a graph inside a node.
        let gexf = """
            <gexf><graph><attributes class="node"><attribute id="0" title="a"/></attributes>
            <attributes class="edge"><attribute id="0" title="b"/></attributes>
            <nodes><node id="a"><attvalues><attvalue for="0" value="1" start="2020"/><attvalue for="0" value="2" start="2021"/>
            </attvalues></node></nodes></graph></gexf>
            """
        let timed = try InterchangeFixture.read(.gexf, ["x.gexf": gexf])
        #expect(InterchangeFixture.rows(timed, .stakeholders).map { $0["a"] } == ["2"])
        #expect(timed.leftOut.contains { $0.what == "earlier values of attributes" && $0.count == 1 })
        let graphML = """
            <graphml><graph><node id="a"><data key="k">1</data><graph><data key="k">2</data><node id="b"/></graph></node>
            </graph></graphml>
            """
        #expect(try InterchangeFixture.failure(.graphml, Data(graphML.utf8), name: "x.graphml") == nil)
    }
}
