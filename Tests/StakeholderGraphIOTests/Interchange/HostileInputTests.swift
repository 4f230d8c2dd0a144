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

    @Test func manyDefaultsCostNoMoreThanTheFile() throws {
        // Every node without values of its own takes over all defaults; two hundred of each are within reason.
        let keys = (0..<200).map {
            "<key id=\"k\($0)\" for=\"node\" attr.name=\"n\($0)\"><default>x</default></key>"
        }.joined()
        let nodes = (0..<200).map { "<node id=\"v\($0)\"/>" }.joined()
        let text = "<graphml>\(keys)<graph>\(nodes)</graph></graphml>"
        let result = try InterchangeFixture.read(.graphml, ["x.graphml": text])
        #expect(InterchangeFixture.rows(result, .stakeholders).count == 200)
    }
}
