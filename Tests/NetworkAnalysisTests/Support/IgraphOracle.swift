internal import Foundation
internal import NetworkAnalysis
internal import Testing

/// What Tests/Oracles/network/make_igraph.py wrote.
struct IgraphOracle: Decodable {
    struct Values: Decodable {
        let name: String
        let vertex: [String: [Double?]]
        let edge: [String: [Double?]]
        let scalar: [String: Double?]
    }

    let networks: [Values]

    static func read() throws -> IgraphOracle {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Oracles/network/igraph.json")
        return try JSONDecoder().decode(IgraphOracle.self, from: Data(contentsOf: file))
    }
}

@Suite struct IgraphTests {
    @Test func valuesAreThoseOfIgraph() throws {
        let networks = try IgraphOracle.read().networks
        #expect(networks.count == 22)
        for oracle in networks {
            let graph = try OracleNetwork.named(oracle.name).graph()
            try check(graph, oracle)
        }
    }

    private func check(_ graph: CompactGraph, _ oracle: IgraphOracle.Values) throws {
        func expect(_ values: [Double?], _ key: String, within tolerance: Double = 1e-9) {
            guard let column = oracle.vertex[key] else { return }
            expectEqual(values, column, "\(oracle.name) \(key)", within: tolerance)
        }
        func expect(_ value: Double?, is key: String) {
            guard let expected = oracle.scalar[key] else { return }
            expectEqual([value], [expected], "\(oracle.name) \(key)")
        }
        let between = try graph.betweennessValues(normalised: false)
        let paths = try graph.pathSummary()
        expect(between.vertices, "betweenness")
        expectEqual(between.edges, oracle.edge["betweenness"] ?? [], "\(oracle.name) betweenness of edges")
        expect(paths.harmonic, "harmonic")
        expect(graph.coreNumbers().map(Double.init), "core")
        expect(graph.components().groupOf.map(Double.init), "component")
        expect(graph.strongComponents().groupOf.map(Double.init), "strong")
        expect(try graph.pageRank(), "pagerank", within: 1e-8)
        expect(graph.degreeAssortativity(), is: "assortativityDegree")
        if graph.vertexCount > 1 {
            let cut = try graph.minimumCut(between: [0], and: [graph.vertexCount - 1])
            expect(cut.value, is: "minimumCut")
        }
        if graph.isDirected { return expect(try graph.reciprocity(), is: "reciprocity") }
        let cuts = try graph.cuts()
        expect(try graph.clustering(), "clustering")
        expect(try graph.structuralHoles().constraint, "constraint")
        expect(cuts.isArticulationPoint.map { $0 ? 1 : 0 }, "articulation")
        expectEqual(cuts.isBridge.map { $0 ? 1 : 0 }, oracle.edge["bridge"] ?? [], "\(oracle.name) bridges")
        expect(try graph.transitivity(), is: "transitivity")
        expect(Double(paths.longestPath), is: "longestPath")
    }
}
