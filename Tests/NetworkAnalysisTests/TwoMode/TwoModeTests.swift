internal import NetworkAnalysis
internal import Testing

@Suite struct TwoModeTests {
    private func women() throws -> (ExtraOracle.TwoMode, TwoModeGraph) {
        let oracle = try ExtraOracle.read().twoMode
        let graph = try TwoModeGraph(
            memberCount: oracle.members, groupCount: oracle.groups,
            memberships: oracle.memberships.map { (member: $0[0], group: $0[1]) })
        return (oracle, graph)
    }

    @Test func projectionsEqualNetworkX() throws {
        let (oracle, graph) = try women()
        for (weight, expected) in [(ProjectionWeight.shared, oracle.shared), (.newman, oracle.newman)] {
            let projected = try graph.projected(weight)
            #expect(projected.edgeCount == expected.count)
            for (edge, row) in expected.enumerated() {
                #expect(projected.ends(ofEdge: edge) == (Int(row[0]), Int(row[1])))
                #expect(abs(projected.weight(ofEdge: edge) - row[2]) < 1e-12)
            }
        }
    }

    @Test func centralitiesEqualNetworkX() throws {
        let (oracle, graph) = try women()
        let values = try graph.centralities()
        expectEqual(values.degree, oracle.degree, "degree")
        expectEqual(values.closeness, oracle.closeness, "closeness")
        expectEqual(values.betweenness, oracle.betweenness, "betweenness")
    }

    @Test func aMembershipGivenTwiceCountsOnce() throws {
        let graph = try TwoModeGraph(memberCount: 2, groupCount: 1, memberships: [(0, 0), (1, 0), (0, 0)])
        #expect(graph.membershipCount == 2)
        #expect(graph.members(of: 0) == [0, 1])
        #expect(try graph.exchanged().projected().edgeCount == 0)
        #expect(throws: NetworkError.vertexOutOfRange(1, vertices: 1)) {
            try TwoModeGraph(memberCount: 2, groupCount: 1, memberships: [(0, 1)])
        }
    }

    @Test func aHugeGroupIsRefusedByName() throws {
        var limits = WorkLimits()
        limits.projection = 3
        let graph = try TwoModeGraph(memberCount: 2, groupCount: 1, memberships: [(0, 0), (1, 0)])
        #expect {
            try graph.projected(.shared, WorkControl(limits: limits))
        } throws: { error in
            guard case .tooMuchWork(let estimate)? = error as? NetworkError else { return false }
            return estimate.alternative.contains("2 members")
        }
    }
}
