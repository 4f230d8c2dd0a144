import Foundation
import Testing

@Suite("mapctl measures")
struct MeasuresCommandTests {
    /// A network with NetworkX's values, from Tests/Oracles/network/expected.
    struct Oracle: Decodable {
        let vertexCount: Int
        let isDirected: Bool
        let edges: [[Int]]
        let weights: [Double]?
        let vertex: [String: [Double?]?]
        let edge: [String: [Double?]]
        let scalar: [String: Double?]

        init(_ name: String) throws {
            let file = Package.root.appendingPathComponent("Tests/Oracles/network/expected/\(name).json")
            self = try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
        }

        /// The network as a map folder: body n is `n` with three digits.
        func write(to folder: TemporaryFolder) throws {
            var bodies = "id,name,category\n"
            for vertex in 0..<vertexCount { bodies += "\(Oracle.id(vertex)),Body \(vertex),cbo\n" }
            var ties = "from,kind,to,strength\n"
            for (row, edge) in edges.enumerated() {
                let strength = weights.map { String(Int($0[row])) } ?? ""
                ties += "\(Oracle.id(edge[0])),informs,\(Oracle.id(edge[1])),\(strength)\n"
            }
            try folder.write(["stakeholders.csv": bodies, "ties.csv": ties])
        }

        static func id(_ vertex: Int) -> String { "n" + String(1000 + vertex).dropFirst() }
    }

    private func agree(_ value: Any?, _ expected: Double?) -> Bool {
        guard let expected else { return value is NSNull }
        guard let number = (value as? NSNumber)?.doubleValue else { return false }
        return abs(number - expected) <= 1e-8 * max(1, abs(expected))
    }

    @Test(
        "values are NetworkX's",
        arguments: ["florentine", "kite", "islands", "directed", "random-weighted", "directed-weighted"])
    func networkX(name: String) throws {
        let oracle = try Oracle(name)
        let folder = try TemporaryFolder()
        try oracle.write(to: folder)
        let options = (oracle.isDirected ? ["--directed"] : []) + (oracle.weights == nil ? [] : ["--weighted"])
        let result = try MapctlProcess.run(["measures", folder.url.path, "--format", "json"] + options)
        #expect(result.status == 0, "\(result.errors)")
        let nodes = try #require(result.json["nodes"] as? [[String: Any]])
        #expect(nodes.map { $0["id"] as? String } == (0..<oracle.vertexCount).map(Oracle.id))
        let keys =
            [
                "degree", "inDegree", "outDegree", "strength", "betweenness", "closeness", "harmonic", "eccentricity",
                "eigenvector", "pagerank", "core", "triangles", "constraint", "effectiveSize",
            ] + (oracle.isDirected && oracle.weights != nil ? [] : ["clustering"])
        for key in keys {
            guard let column = oracle.vertex[key] else { continue }
            for (vertex, node) in nodes.enumerated() {
                #expect(agree(node[key], column?[vertex]), "\(key) of \(vertex): \(node[key] ?? "")")
            }
        }
        let edges = try #require(result.json["edges"] as? [[String: Any]])
        for (index, expected) in (oracle.edge["betweenness"] ?? []).enumerated() {
            #expect(agree(edges[index]["betweenness"], expected), "edge \(index)")
        }
        let whole = try #require(result.json["whole"] as? [String: Any])
        for key in ["density", "reciprocity", "diameter", "averagePathLength", "transitivity", "assortativityDegree"] {
            if let expected = oracle.scalar[key] { #expect(agree(whole[key], expected), "\(key)") }
        }
    }

    @Test("the object has the keys of the contract")
    func shape() throws {
        let result = try MapctlProcess.run(["measures", Package.sample("nakuru-workshop"), "--format", "json"])
        #expect(result.status == 0, "\(result.errors)")
        let network = try #require(result.json["network"] as? [String: Any])
        #expect(Set(["nodes", "edges", "directed", "weighted", "ties"]).isSubset(of: Set(network.keys)))
        let whole = try #require(result.json["whole"] as? [String: Any])
        let keys = [
            "density", "reciprocity", "components", "largestComponent", "diameter", "averagePathLength", "transitivity",
            "averageClustering", "assortativityDegree", "centralisation", "eiIndex", "modularity", "communities",
        ]
        #expect(Set(keys).isSubset(of: Set(whole.keys)))
        let again = try MapctlProcess.run(["measures", Package.sample("nakuru-workshop"), "--format", "json"])
        #expect(again.output == result.output)
    }

    @Test("what does not apply exits 64 and names what would")
    func usage() throws {
        let map = Package.sample("nakuru-workshop")
        let cases: [([String], String)] = [
            (["--measure", "in-degree"], "--directed"), (["--measure", "betweeness"], "Did you mean betweenness"),
            (["--ties", "informz"], "Did you mean informs"),
            (["--directed", "--measure", "bridge"], "leave --directed out"),
        ]
        for (options, words) in cases {
            let result = try MapctlProcess.run(["measures", map] + options)
            #expect(result.status == 64)
            #expect(result.errors.contains(words), "\(result.errors)")
        }
        #expect(try MapctlProcess.run(["measures"]).status == 64)
    }

    @Test("the list and the explanations need no map")
    func list() throws {
        #expect(try MapctlProcess.run(["measures", "--list"]).text.contains("betweenness  How often"))
        #expect(try MapctlProcess.run(["explain", "betweenness"]).text.contains("shortest ways between two others"))
    }

    @Test("text names the bodies, CSV all of them", arguments: ["text", "csv", "markdown", "html"])
    func formats(format: String) throws {
        let result = try MapctlProcess.run(["measures", Package.sample("nakuru-workshop"), "--format", format])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text.contains("betweenness"))
    }

    @Test("questions are answered in words and as JSON")
    func questions() throws {
        let map = Package.sample("nakuru-workshop")
        let path = try MapctlProcess.run(["measures", map, "--path", "baraza-molo,Radio Korongo"])
        #expect(path.status == 0, "\(path.errors)")
        #expect(path.text.contains("From Baraza la Wazee, Molo to Radio Korongo"))
        #expect(path.text.contains("3 steps."))
        let all = try MapctlProcess.run([
            "measures", map, "--format", "json", "--key-players", "2", "--cut", "youth-led:media", "--without",
            "county-commissioner", "--with", "youth-assembly+dcc-njoro", "--by", "category", "--measure", "degree",
            "--path", "baraza-molo,radio-korongo",
        ])
        #expect(all.status == 0, "\(all.errors)")
        for key in ["keyPlayers", "cut", "whatIf", "categories", "path"] { #expect(all.json[key] != nil, "\(key)") }
        let cut = try #require(all.json["cut"] as? [String: Any])
        #expect((cut["ties"] as? [Any])?.isEmpty == false)
    }

    @Test("an estimate is asked for by name and says what it is")
    func estimates() throws {
        let map = Package.sample("nakuru-workshop")
        let options = ["--measure", "betweenness", "--epsilon", "0.1", "--estimate"]
        let result = try MapctlProcess.run(["measures", map, "--format", "json"] + options + ["kadabra"])
        let estimates = try #require(result.json["estimates"] as? [[String: Any]])
        #expect(estimates.first?["method"] as? String == "KADABRA")
        #expect(try MapctlProcess.run(["measures", map] + options + ["guess"]).status == 64)
    }
}
