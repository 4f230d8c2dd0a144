@testable internal import NetworkAnalysis
internal import Testing

@Suite struct ScaledCountTests {
    @Test func addsAndDividesBeyondDouble() {
        var count = ScaledCount(1)
        for _ in 0..<2000 {
            let same = count
            count += same
        }
        var half = ScaledCount(1)
        for _ in 0..<1999 {
            let same = half
            half += same
        }
        #expect(half / count == 0.5)
        #expect(ScaledCount(1) / count == 0)
    }

    /// A chain of diamonds doubles the number of paths at every link: 1,100 links have 2¹¹⁰⁰ paths, beyond `Double`. Every
    /// path from the first vertex to a later one passes every joint before it, so the dependency on a joint is the number of
    /// vertices after it, and that on one of two middles half of what lies beyond its diamond.
    @Test func aChainOfDiamonds() throws {
        let links = 1100
        var edges: [(Int, Int)] = []
        for joint in stride(from: 0, to: 3 * links, by: 3) {
            edges += [(joint, joint + 1), (joint, joint + 2), (joint + 1, joint + 3), (joint + 2, joint + 3)]
        }
        let n = 3 * links + 1
        let graph = try CompactGraph(vertexCount: n, edges: edges)
        var sums = [Double](repeating: 0, count: n)
        var lanes = LaneBetweenness(vertexCount: n)
        defer { lanes.deallocate() }
        let search = LaneSearch(vertexCount: n)
        let fits = graph.outgoing.withRows { rows in
            search.run(from: 0..<1, in: 0..<n, rows)
            return lanes.countPaths(search.groups[0], in: 0..<n, rows)
        }
        #expect(!fits)
        var scaled = ScaledBetweenness(vertexCount: n)
        let weight = [Double](repeating: 1, count: n)
        graph.outgoing.withRows { rows in
            weight.withUnsafeBufferPointer { weight in
                sums.withUnsafeMutableBufferPointer { sums in
                    guard let weight = weight.baseAddress, let sums = sums.baseAddress else { return }
                    scaled.add(source: 0, rows, weight: weight, to: sums, edgeSums: nil)
                }
            }
        }
        for joint in stride(from: 3, to: 3 * links, by: 3) {
            #expect(abs(sums[joint] - Double(n - 1 - joint)) <= 1e-9 * Double(n))
            #expect(abs(sums[joint + 1] - Double(n - 3 - joint) / 2) <= 1e-9 * Double(n))
        }
    }
}
