internal import Foundation
internal import NetworkAnalysis
internal import Testing

/// What Tests/Oracles/network/make_extra.py wrote.
struct ExtraOracle: Decodable {
    struct TwoMode: Decodable {
        let members: Int
        let groups: Int
        let memberships: [[Int]]
        let shared: [[Double]]
        let newman: [[Double]]
        let degree: [Double]
        let closeness: [Double]
        let betweenness: [Double]
    }

    struct Cut: Decodable {
        let vertexCount: Int
        let isDirected: Bool
        let edges: [[Double]]
        let value: Double
    }

    struct Equivalence: Decodable {
        let name: String
        let distances: [[Double]]
        let heights: [Double]
    }

    let twoMode: TwoMode
    let cuts: [Cut]
    let equivalence: [Equivalence]

    static func read() throws -> ExtraOracle {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Oracles/network/extra.json")
        return try JSONDecoder().decode(ExtraOracle.self, from: Data(contentsOf: file))
    }
}
