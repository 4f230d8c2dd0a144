import Foundation
import Testing

@Suite("mapctl import, names and network files")
struct ImportCommandTests {
    private static let network = """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected">
        <node id="a"/><node id="b"/><node id="c"/>
        <edge source="a" target="b"/><edge source="b" target="c"/>
        <edge source="a" target="nobody"/></graph></graphml>
        """

    @Test("a network becomes a map folder, its rows accounted for")
    func network() throws {
        let folder = try TemporaryFolder()
        try folder.write(["net.graphml": Self.network])
        let result = try MapctlProcess.run(
            ["import", "net.graphml", "--from", "graphml", "-o", "map", "--format", "json"], in: folder.url)
        #expect(result.status == 2)
        let rows = try #require(result.json["rows"] as? [String: Int])
        #expect(rows == ["read": 6, "accepted": 5, "merged": 0, "rejected": 1])
        let written = try #require(result.json["written"] as? [String])
        #expect(written == ["map/map.yaml", "map/stakeholders.csv", "map/ties.csv"])
        let check = try MapctlProcess.run(["check", "map", "--format", "json"], in: folder.url)
        #expect(check.status == 0)
        let counts = try #require(check.json["counts"] as? [String: Int])
        #expect(counts["stakeholders"] == 3 && counts["ties"] == 2)
    }

    @Test("check reads a network file as it is")
    func direct() throws {
        let folder = try TemporaryFolder()
        try folder.write(["net.graphml": Self.network])
        let result = try MapctlProcess.run(["check", "net.graphml", "--format", "json"], in: folder.url)
        #expect(result.status == 2)
        let rows = try #require(result.json["rows"] as? [String: Int])
        #expect(rows == ["read": 6, "accepted": 5, "merged": 0, "rejected": 1])
        let problems = try #require(result.json["diagnostics"] as? [[String: Any]])
        #expect(problems.contains { $0["file"] as? String == "net.graphml" && $0["line"] as? Int == 4 })
    }

    @Test("what cannot be read writes nothing and exits with 2")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write(["bad.gexf": "<gexf>\n<graph>\n"])
        let result = try MapctlProcess.run(["import", "bad.gexf", "--from", "gexf", "-o", "map"], in: folder.url)
        #expect(result.status == 2 && result.errors.contains("bad.gexf:"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("map").path))
        #expect(try MapctlProcess.run(["check", "bad.gexf"], in: folder.url).status == 2)
        #expect(
            try MapctlProcess.run(["import", "bad.gexf", "--from", "what", "-o", "m"], in: folder.url).status == 64)
    }

    @Test("names proposes bodies that may be one")
    func names() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "stakeholders.csv": """
            name,category
            Umoja Tana Peace Association,unknown
            UMOJA TANA PEACE ASSOC.,unknown
            Chama cha Mapinduzi,unknown

            """
        ])
        let result = try MapctlProcess.run(["names", folder.url.path, "--format", "json"])
        #expect(result.status == 0)
        let pairs = try #require(result.json["pairs"] as? [[String: Any]])
        #expect(pairs.count == 1 && pairs[0]["evidence"] is [[String: Any]])
        #expect(pairs.first?["a"] as? String == "umoja-tana-peace-assoc")
        try folder.write([
            "aliases.csv":
                "name,stakeholder,decided_by,date,reason\nUMOJA TANA PEACE ASSOC.,umoja-tana-peace-association,Clerk,2025-01-01,seen\n"
        ])
        let decided = try MapctlProcess.run(["names", folder.url.path, "--format", "json"])
        #expect((decided.json["pairs"] as? [Any])?.isEmpty == true)
    }
}
