/// A division into communities and its modularity.
public struct Communities: Sendable, Equatable {
    /// The community of every vertex.
    public let grouping: Grouping

    /// The modularity of the division; nil without edges.
    public let modularity: Double?
}

extension CompactGraph {
    /// Groups of bodies that work mostly among themselves, found by the Leiden method.
    ///
    /// Maximises ``modularity(of:resolution:)`` by local moves, refinement and aggregation, repeated until a round changes
    /// nothing or `rounds` are done. Every community is connected inside. The direction of edges is not used. Without edges
    /// every vertex is a community of its own. The same seed gives the same communities; another one may give others of
    /// nearly equal modularity.
    ///
    /// Complexity O(m) a level, a few levels a round. Traag, Waltman and van Eck (2019), doi:10.1038/s41598-019-41695-z.
    ///
    /// Two triangles joined by one tie:
    /// ```
    /// try CompactGraph(vertexCount: 6, edges: [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
    ///     .leiden(seed: 1).grouping.groupOf == [0, 0, 0, 1, 1, 1]
    /// ```
    ///
    /// - Parameters:
    ///   - resolution: γ of the modularity; above 1 communities are smaller.
    ///   - seed: where the random numbers begin.
    ///   - rounds: the most rounds of an attempt.
    ///   - attempts: how often to begin anew; the best modularity is kept, the first among equals. Nil: 20 on small networks,
    ///     fewer as edges grow, 1 from 6,000 edges on.
    ///   - control: threads, limits and progress.
    /// - Throws: `NetworkError.invalidParameter` for a resolution that is not positive, `.tooMuchWork`, `.cancelled`.
    public func leiden(
        resolution: Double = 1, seed: UInt64, rounds: Int = 10, attempts: Int? = nil,
        _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> Communities {
        try communities(
            resolution: resolution, seed: seed, rounds: rounds, attempts: attempts, refines: true, control)
    }

    /// Groups of bodies that work mostly among themselves, found by the Louvain method: as ``leiden(resolution:seed:rounds:attempts:_:)``
    /// without the refinement, so that a community may be badly connected inside. Rounds after the first move single
    /// vertices again.
    ///
    /// Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008.
    public func louvain(
        resolution: Double = 1, seed: UInt64, rounds: Int = 10, attempts: Int? = nil,
        _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> Communities {
        try communities(
            resolution: resolution, seed: seed, rounds: rounds, attempts: attempts, refines: false, control)
    }

    private func communities(
        resolution: Double, seed: UInt64, rounds: Int, attempts: Int?, refines: Bool, _ control: WorkControl
    ) throws(NetworkError) -> Communities {
        guard resolution > 0, resolution.isFinite else {
            throw .invalidParameter("the resolution \(resolution) is not a positive number")
        }
        try control.check(
            "communities", predicted: Double(edgeCount), limit: \.communities, name: "communities",
            alternative: "take a part of the network")
        let alone = Grouping(labels: Array(0..<vertexCount))
        guard edgeCount > 0 else { return Communities(grouping: alone, modularity: nil) }
        let simple = undirected()
        let finest = CommunityGraph(simple)
        var random = SeededRandom(seed: seed)
        let attempts = max(1, attempts ?? min(20, 12_000 / (edgeCount + 1)))
        var best = Communities(
            grouping: alone, modularity: try simple.modularity(of: alone.groupOf, resolution: resolution))
        for attempt in 0..<attempts {
            var group = Array(0..<Int32(vertexCount))
            var grouping = alone
            for _ in 0..<max(1, rounds) {
                try control.checkCancellation()
                CompactGraph.improve(&group, finest, resolution: resolution, refines: refines, &random)
                let before = grouping
                grouping = Grouping(labels: group, below: vertexCount)
                if grouping == before { break }
            }
            let quality = try simple.modularity(of: grouping.groupOf, resolution: resolution)
            if let quality, quality > best.modularity ?? -.infinity {
                best = Communities(grouping: grouping, modularity: quality)
            }
            control.onProgress?(attempt + 1, attempts)
        }
        return best
    }

    /// One round from the finest level to the coarsest.
    private static func improve(
        _ group: inout [Int32], _ finest: CommunityGraph, resolution: Double, refines: Bool,
        _ random: inout SeededRandom
    ) {
        var graph = finest
        // The vertex of the present level that each vertex of the finest belongs to, and the groups of the present level.
        var levelVertex = Array(0..<Int32(finest.vertexCount))
        var levelGroup = group
        while true {
            var moving = LocalMoving(graph, levelGroup, &random)
            let moved = moving.run(graph, &levelGroup, resolution: resolution)
            let parts =
                refines
                ? Refinement(graph, levelGroup, resolution: resolution, &random).refined
                : levelGroup
            let division = CompactGraph.compact(parts, below: graph.vertexCount)
            // Nothing was merged: the groups of this level are final.
            if division.count == graph.vertexCount || (!refines && !moved && graph.vertexCount < finest.vertexCount) {
                break
            }
            var coarserGroup = [Int32](repeating: 0, count: division.count)
            for v in 0..<graph.vertexCount { coarserGroup[Int(division.label[v])] = levelGroup[v] }
            for v in levelVertex.indices { levelVertex[v] = division.label[Int(levelVertex[v])] }
            graph = graph.aggregated(by: division.label, groups: division.count)
            levelGroup = CompactGraph.compact(coarserGroup, below: finest.vertexCount).label
        }
        for v in group.indices { group[v] = levelGroup[Int(levelVertex[v])] }
    }

    /// Labels renumbered from 0 by first appearance.
    private static func compact(_ labels: [Int32], below bound: Int) -> (label: [Int32], count: Int) {
        var number = [Int32](repeating: -1, count: bound)
        var next: Int32 = 0
        let label = labels.map { old in
            if number[Int(old)] < 0 {
                number[Int(old)] = next
                next += 1
            }
            return number[Int(old)]
        }
        return (label, Int(next))
    }
}
