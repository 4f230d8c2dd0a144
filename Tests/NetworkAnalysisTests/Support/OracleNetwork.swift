internal import Foundation
internal import NetworkAnalysis
internal import Testing

/// A network and what NetworkX says of it, from Tests/Oracles/network/expected (made by make_expected.py).
struct OracleNetwork: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let vertexCount: Int
    let isDirected: Bool
    let edges: [[Int]]
    let weights: [Double]?
    let vertex: [String: [Double?]?]
    let edge: [String: [Double?]]
    let scalar: [String: Double?]

    var testDescription: String { name }

    /// Every network of the folder, by name.
    static let all: [OracleNetwork] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Oracles/network/expected")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { try? JSONDecoder().decode(OracleNetwork.self, from: Data(contentsOf: $0)) }
    }()

    static let undirected = all.filter { !$0.isDirected }
    static let directed = all.filter(\.isDirected)
    static let unweighted = all.filter { $0.weights == nil }
    static let weighted = all.filter { $0.weights != nil }

    static func named(_ name: String) throws -> OracleNetwork {
        try #require(all.first { $0.name == name })
    }

    func graph() throws -> CompactGraph {
        try CompactGraph(
            vertexCount: vertexCount, isDirected: isDirected, edges: edges.map { ($0[0], $0[1]) }, weights: weights)
    }

    /// Compares one value a vertex; an expected nil stands for a measure that NetworkX refuses as a whole.
    func expect(_ values: [Double?], are key: String, within tolerance: Double = 1e-9) {
        guard let column = vertex[key] else { return }
        guard let expected = column else {
            #expect(values.allSatisfy { $0 == nil }, "\(name) \(key): NetworkX raises")
            return
        }
        expectEqual(values, expected, "\(name) \(key)", within: tolerance)
    }

    func expect(edges values: [Double?], are key: String) {
        guard let expected = edge[key] else { return }
        expectEqual(values, expected, "\(name) \(key)", within: 1e-9)
    }

    func expect(_ value: Double?, is key: String) {
        guard let expected = scalar[key] else { return }
        expectEqual([value], [expected], "\(name) \(key)", within: 1e-9)
    }
}

/// Two columns agree: nil where nil, else within a relative (below 1 absolute) tolerance.
func expectEqual(_ values: [Double?], _ expected: [Double?], _ what: String, within tolerance: Double = 1e-9) {
    #expect(values.count == expected.count, "\(what)")
    for (index, pair) in zip(values, expected).enumerated() {
        switch pair {
        case (nil, nil): break
        case (let value?, let other?):
            #expect(abs(value - other) <= tolerance * max(1, abs(other)), "\(what)[\(index)]")
        default: #expect(pair.0 == pair.1, "\(what)[\(index)]")
        }
    }
}
