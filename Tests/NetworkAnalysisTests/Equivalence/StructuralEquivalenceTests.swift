@testable internal import NetworkAnalysis
internal import Testing

@Suite struct StructuralEquivalenceTests {
    @Test func theEndsOfAPathAreAlike() throws {
        let path = try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).structuralEquivalence()
        #expect(path.distance(0, 2) == 0)
        #expect(path.merges[0] == StructuralEquivalence.Merge(left: 0, right: 2, height: 0, size: 2))
        #expect(path.order == [0, 2, 1])
        #expect(path.groups(2).groupOf == [0, 1, 0])
        #expect(path.groups(1).count == 1)
    }

    @Test func distancesAndHeightsEqualScipy() throws {
        for oracle in try ExtraOracle.read().equivalence {
            let equivalence = try OracleNetwork.named(oracle.name).graph().structuralEquivalence()
            for (a, row) in oracle.distances.enumerated() {
                expectEqual(row.indices.map { equivalence.distance(a, $0) }, row, "\(oracle.name) \(a)", within: 1e-7)
            }
            // Where distances are equal, as among Padgett's families, more than one dendrogram is right.
            if oracle.name != "florentine" {
                expectEqual(equivalence.merges.map(\.height), oracle.heights, "\(oracle.name) heights", within: 1e-7)
            }
            #expect(equivalence.order.sorted() == Array(0..<equivalence.vertexCount))
        }
    }

    @Test func anEmptyNetworkAndASingleBody() throws {
        #expect(try CompactGraph(vertexCount: 0, edges: []).structuralEquivalence().order.isEmpty)
        #expect(try CompactGraph(vertexCount: 1, edges: []).structuralEquivalence().order == [0])
    }
}
