@testable internal import NetworkAnalysis
internal import Testing

@Suite struct BrokerageTests {
    @Test func theMiddleOfThreeCategoriesIsALiaison() throws {
        let graph = try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)])
        #expect(try graph.brokerage(of: [0, 1, 2], categories: 3)[1].liaison == 2)
    }

    @Test func everyRoleByHand() throws {
        // 0 → 1 → 2 with the categories of each role.
        let graph = try CompactGraph(vertexCount: 3, isDirected: true, edges: [(0, 1), (1, 2)])
        let cases: [([Int], WritableKeyPath<BrokerageRoles, Int>)] = [
            ([0, 0, 0], \.coordinator), ([0, 1, 0], \.consultant), ([1, 0, 0], \.gatekeeper),
            ([0, 0, 1], \.representative), ([0, 1, 2], \.liaison),
        ]
        for (category, role) in cases {
            var expected = BrokerageRoles()
            expected[keyPath: role] = 1
            #expect(try graph.brokerage(of: category, categories: 3) == [BrokerageRoles(), expected, BrokerageRoles()])
        }
    }

    @Test(arguments: [false, true]) func equalsTheNaiveTwin(directed: Bool) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            let graph = try SmallGraphs.random(
                vertices: 14, edges: 20 + 8 * Int(seed), directed: directed, seed: seed)
            let category = (0..<14).map { $0 % 3 }
            var expected = [Int](repeating: 0, count: 14)
            var liaisons = expected
            for v in 0..<14 {
                for a in graph.predecessors(of: v) {
                    for b in graph.neighbours(of: v) where a != b && graph.edge(from: a, to: b) == nil {
                        expected[v] += 1
                        if Set([category[a], category[v], category[b]]).count == 3 { liaisons[v] += 1 }
                    }
                }
            }
            let roles = try graph.brokerage(of: category, categories: 3)
            #expect(roles.map(\.total) == expected)
            #expect(roles.map(\.liaison) == liaisons)
        }
    }
}
