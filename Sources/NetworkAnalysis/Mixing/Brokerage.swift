/// How often a vertex stands between two others that have no tie, by the categories of the three.
public struct BrokerageRoles: Sendable, Equatable {
    /// All three of one category.
    public var coordinator = 0

    /// The two others of one category, the broker of another (also called itinerant broker).
    public var consultant = 0

    /// The first of another category, broker and second of one.
    public var gatekeeper = 0

    /// Broker and first of one category, the second of another.
    public var representative = 0

    /// Three categories.
    public var liaison = 0

    /// All five roles together.
    public var total: Int { coordinator + consultant + gatekeeper + representative + liaison }
}

extension CompactGraph {
    /// How often a body passes things on between two that have no tie of their own, and whether inside one category, into its own,
    /// out of its own, or between others.
    ///
    /// Counts the ordered triples a → v → b with a ≠ b and no arc a → b. In an undirected graph every tie is taken both ways, so
    /// that each pair counts twice, and gatekeeper and representative are equal. Never undefined.
    /// Complexity O(Σ over arcs of the lesser degree + n k). Gould and Fernandez (1989), doi:10.2307/270949.
    ///
    /// The middle of a path of three categories is a liaison, both ways:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).brokerage(of: [0, 1, 2], categories: 3)[1].liaison == 2
    /// ```
    ///
    /// - Throws: as ``mixingMatrix(of:categories:)``; `.tooMuchWork`.
    public func brokerage(
        of category: [Int], categories: Int, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> [BrokerageRoles] {
        try checkCategories(category, categories)
        try control.check(
            "brokerage", predicted: degrees().reduce(0.0) { $0 + Double($1) * Double($1) }, limit: \.structuralHoles,
            name: "structuralHoles", alternative: "take the part of the network around the bodies of interest")
        var roles = openTriples(category, categories)
        // Triples a → v → b whose ends coincide or have an arc a → b were counted as well: take them away.
        for v in 0..<vertexCount {
            for arc in incoming.range(v) {
                let a = Int(incoming.heads[arc])
                if edge(from: v, to: a) != nil { CompactGraph.count(a, v, a, category, -1, &roles[v]) }
            }
        }
        for a in 0..<vertexCount {
            for arc in outgoing.range(a) {
                let b = Int(outgoing.heads[arc])
                var (i, j) = (Int(outgoing.offsets[a]), Int(incoming.offsets[b]))
                while i < Int(outgoing.offsets[a + 1]), j < Int(incoming.offsets[b + 1]) {
                    let (x, y) = (outgoing.heads[i], incoming.heads[j])
                    if x == y { CompactGraph.count(a, Int(x), b, category, -1, &roles[Int(x)]) }
                    if x <= y { i += 1 }
                    if y <= x { j += 1 }
                }
            }
        }
        return roles
    }

    /// All triples a → v → b, from how many arcs of v come from and go to each category.
    private func openTriples(_ category: [Int], _ categories: Int) -> [BrokerageRoles] {
        var from = [Int](repeating: 0, count: categories)
        var to = from
        return (0..<vertexCount).map { v in
            for arc in incoming.range(v) { from[category[Int(incoming.heads[arc])]] += 1 }
            for arc in outgoing.range(v) { to[category[Int(outgoing.heads[arc])]] += 1 }
            let own = category[v]
            let foreignIn = incoming.degree(v) - from[own]
            let foreignOut = outgoing.degree(v) - to[own]
            var same = 0
            for arc in incoming.range(v) {
                let other = category[Int(incoming.heads[arc])]
                if other != own { same += to[other] }
            }
            let roles = BrokerageRoles(
                coordinator: from[own] * to[own], consultant: same, gatekeeper: foreignIn * to[own],
                representative: from[own] * foreignOut, liaison: foreignIn * foreignOut - same)
            for arc in incoming.range(v) { from[category[Int(incoming.heads[arc])]] = 0 }
            for arc in outgoing.range(v) { to[category[Int(outgoing.heads[arc])]] = 0 }
            return roles
        }
    }

    /// Adds to the role of v in a → v → b.
    private static func count(
        _ a: Int, _ v: Int, _ b: Int, _ category: [Int], _ amount: Int, _ roles: inout BrokerageRoles
    ) {
        let (first, own, second) = (category[a], category[v], category[b])
        if first == own {
            if second == own { roles.coordinator += amount } else { roles.representative += amount }
        } else if second == own {
            roles.gatekeeper += amount
        } else if first == second {
            roles.consultant += amount
        } else {
            roles.liaison += amount
        }
    }
}
