/// How strong the tie of two members is that share groups.
public enum ProjectionWeight: Sendable, Equatable {
    /// The number of groups shared.
    case shared

    /// Newman's weight: every shared group of g members adds 1 / (g − 1), so that a tie in a small group is stronger.
    case newman
}

extension TwoModeGraph {
    /// The members, tied where they share a group.
    ///
    /// Weight: the number of shared groups, or Σ 1 / (g − 1) over them (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    /// A group of one member adds nothing. Values are those of NetworkX's `weighted_projected_graph` and
    /// `collaboration_weighted_projected_graph`. Complexity O(Σ g²) time, O(edges made) memory.
    ///
    /// - Throws: `NetworkError.tooMuchWork`, naming how large the largest group is; `.cancelled`.
    public func projected(
        _ weight: ProjectionWeight = .shared, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> CompactGraph {
        let sizes = (0..<groupCount).map { membersOf.degree($0) }
        let work = sizes.reduce(0.0) { $0 + Double($1) * Double($1) }
        try control.check(
            "two-mode projection", predicted: work, limit: \.projection, name: "projection", memoryBytes: work * 16,
            alternative: "leave out the largest groups (the largest has \(sizes.max() ?? 0) members)")
        var tails: [Int32] = []
        var heads: [Int32] = []
        var weights: [Double] = []
        var shared = [Double](repeating: 0, count: memberCount)
        var touched: [Int32] = []
        let adds = sizes.map { size in
            switch weight {
            case .shared: 1.0
            case .newman: size > 1 ? 1 / Double(size - 1) : 0
            }
        }
        groupsOf.withRows { groups in
            membersOf.withRows { members in
                shared.withUnsafeMutableBufferPointer { shared in
                    for u in 0..<groups.vertexCount {
                        touched.removeAll(keepingCapacity: true)
                        for i in groups.start(u)..<groups.end(u) {
                            let group = Int(groups.heads[i])
                            let add = adds[group]
                            // Members ascend, so those after u are at the end of the row.
                            var j = members.end(group) - 1
                            while j >= members.start(group), Int(members.heads[j]) > u {
                                let v = members.heads[j]
                                if shared[Int(v)] == 0 { touched.append(v) }
                                shared[Int(v)] += add
                                j -= 1
                            }
                        }
                        touched.sort()
                        for v in touched {
                            tails.append(Int32(truncatingIfNeeded: u))
                            heads.append(v)
                            weights.append(shared[Int(v)])
                            shared[Int(v)] = 0
                        }
                    }
                }
            }
        }
        try control.checkCancellation()
        return CompactGraph(
            vertexCount: memberCount, isDirected: false, list: EdgeList(sorted: tails, heads, weights: weights))
    }

    /// Degree, closeness and betweenness of both sides, each scaled by what is possible between two sides.
    ///
    /// With n members and k groups: degree of a member over k; closeness of a member (k + 2(n − 1)) over the sum of its
    /// distances, times the share of the others that it reaches; betweenness over the greatest that a vertex of its side can have.
    /// Values are those of NetworkX's bipartite centralities. Complexity as betweenness, O((n + k) · memberships).
    /// Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2.
    ///
    /// - Throws: `NetworkError.tooMuchWork`, `.cancelled`.
    public func centralities(_ control: WorkControl = WorkControl()) throws(NetworkError) -> TwoModeCentralities {
        let graph = try bipartite()
        let n = Double(memberCount)
        let k = Double(groupCount)
        let paths = try graph.pathSummary(control)
        let betweenness = try graph.betweenness(normalised: false, control)
        let degrees = graph.degrees()
        let all = memberCount + groupCount
        let greatestOfMembers = TwoModeGraph.greatestBetweenness(own: n, other: k)
        let greatestOfGroups = TwoModeGraph.greatestBetweenness(own: k, other: n)
        return TwoModeCentralities(
            degree: (0..<all).map { v in
                let possible = v < memberCount ? k : n
                return possible > 0 ? Double(degrees[v]) / possible : 0
            },
            closeness: (0..<all).map { v in
                // Wasserman and Faust: r/(N−1) · r/far; here (other side + 2 (own side − 1)) / far · r/(N−1).
                let reached = Double(paths.reachedCount[v])
                guard reached > 0, all > 1 else { return 0 }
                let least = v < memberCount ? k + 2 * (n - 1) : n + 2 * (k - 1)
                return least / Double(paths.farness[v]) * (reached / Double(all - 1))
            },
            betweenness: (0..<all).map { v in
                let greatest = v < memberCount ? greatestOfMembers : greatestOfGroups
                return greatest > 0 ? betweenness[v] / greatest : 0
            })
    }

    /// The greatest betweenness of a vertex whose side has `own` vertices.
    private static func greatestBetweenness(own: Double, other: Double) -> Double {
        guard own > 0, other > 0 else { return 0 }
        let s = ((own - 1) / other).rounded(.down)
        let t = (own - 1).truncatingRemainder(dividingBy: other)
        let quadratic = other * other * (s + 1) * (s + 1)
        let linear = other * (s + 1) * (2 * t - s - 1)
        return (quadratic + linear - t * (2 * s - t + 3)) / 2
    }
}

/// Centralities of a two-mode network: members first, then groups.
public struct TwoModeCentralities: Sendable, Equatable {
    public let degree: [Double]
    public let closeness: [Double]
    public let betweenness: [Double]
}
