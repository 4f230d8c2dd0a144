internal import Foundation
internal import NetworkAnalysis

/// A folder of `gen_graph.py`, with ids as numbers in the order of `nodes.csv`.
struct GraphFolder {
    let name: String
    let vertexCount: Int
    let category: [Int]
    let categoryCount: Int
    let tails: [Int32]
    let heads: [Int32]
    let weights: [Double]
    private let folder: URL
    private let place: [Substring: Int]

    init(_ folder: URL) throws {
        self.folder = folder
        let meta = try JSONDecoder().decode(Meta.self, from: Data(contentsOf: folder.appending(path: "meta.json")))
        name = meta.graph
        let nodes = try GraphFolder.rows(folder, "nodes.csv")
        vertexCount = nodes.count
        var place: [Substring: Int] = [:]
        var numbers: [Substring: Int] = [:]
        var category: [Int] = []
        for (index, row) in nodes.enumerated() {
            place[row[0]] = index
            let next = numbers.count
            category.append(numbers[row[1], default: next])
            numbers[row[1]] = category[index]
        }
        self.place = place
        self.category = category
        categoryCount = numbers.count
        let edges = try GraphFolder.rows(folder, "edges.csv")
        tails = edges.map { Int32(place[$0[0]] ?? -1) }
        heads = edges.map { Int32(place[$0[1]] ?? -1) }
        weights = edges.map { Double($0[2]) ?? 0 }
    }

    func graph(directed: Bool = false, weighted: Bool = false) throws -> CompactGraph {
        try CompactGraph(
            vertexCount: vertexCount, isDirected: directed, tails: tails, heads: heads,
            weights: weighted ? weights : nil)
    }

    func memberships() throws -> TwoModeGraph {
        var groups: [Substring: Int] = [:]
        var pairs: [(member: Int, group: Int)] = []
        for row in try GraphFolder.rows(folder, "memberships.csv") {
            let next = groups.count
            let group = groups[row[1], default: next]
            groups[row[1]] = group
            pairs.append((place[row[0]] ?? -1, group))
        }
        return try TwoModeGraph(memberCount: vertexCount, groupCount: groups.count, memberships: pairs)
    }

    private struct Meta: Decodable {
        let graph: String
    }

    private static func rows(_ folder: URL, _ file: String) throws -> [[Substring]] {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
}
