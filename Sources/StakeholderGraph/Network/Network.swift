internal import NetworkAnalysis

/// A network frozen from a map: who is tied to whom, and how strongly.
///
/// Vertices stand in the order of their identifiers, edges in the order of their ends. Parallel ties are one edge, their
/// strengths added; ties of a body with itself are left out and counted. The order of rows in the files plays no part.
public struct Network: Sendable {
    /// A body, programme or forum in the network.
    public struct Vertex: Sendable, Hashable {
        public let id: EntityID
        public let label: String

        /// The first category of a stakeholder; nil where it is not known, and for programmes and forums.
        public let category: CategoryID?
    }

    /// One or more ties between two vertices.
    public struct Edge: Sendable, Hashable {
        public let from: EntityID
        public let to: EntityID

        /// The sum of the strengths of the ties.
        public let strength: Double

        /// How many ties it stands for; in a projection, how much is shared.
        public let ties: Int

        /// The kinds of these ties, ascending.
        public let kinds: [TieKind]

        /// Newman's weight in a two-mode projection: every shared programme of g partners adds 1 / (g − 1).
        public let newmanWeight: Double?
    }

    public let projection: NetworkProjection
    public let vertices: [Vertex]
    public let edges: [Edge]

    /// The kinds of ties that are in the network, ascending.
    public let kinds: [TieKind]

    /// Ties of a body with itself.
    public let loopsLeftOut: Int

    /// Ties beyond the first between the same two ends.
    public let parallelTies: Int

    /// Whether any tie says how strong it is.
    public let hasStrengths: Bool

    /// The integer graph; weighted when the projection is.
    let graph: CompactGraph

    /// The same graph with its strengths.
    let strengths: CompactGraph

    /// Freezes the network of a map.
    ///
    /// - Throws: `NetworkProblem` for a kind of tie that the schema does not have, a two-mode projection with a direction or of
    ///   kinds that are not roles in programmes, and a weighted network without strengths.
    /// - Complexity: O((stakeholders + ties) log ties); a projection O(Σ partners²).
    public init(_ map: StakeholderMap, _ projection: NetworkProjection = NetworkProjection()) throws(NetworkProblem) {
        try Network.check(projection, map)
        let rows: NetworkRows
        if let side = projection.twoMode, side != .both {
            rows = try Network.projectedRows(map, side, kinds: projection.kinds)
        } else {
            rows = NetworkRows(map, projection)
        }
        if projection.isWeighted, projection.twoMode == nil || projection.twoMode == .both, !rows.hasStrengths,
            !rows.rows.isEmpty
        {
            throw NetworkProblem(
                .doesNotApply,
                "No tie of this network has a strength, so it cannot be weighted. Leave --weighted out, or fill in the column strength (1 to 5)."
            )
        }
        try self.init(rows, projection)
    }

    /// Freezes rows.
    init(_ rows: NetworkRows, _ projection: NetworkProjection) throws(NetworkProblem) {
        do {
            strengths = try CompactGraph(
                vertexCount: rows.vertices.count, isDirected: projection.isDirected, tails: rows.rows.map(\.tail),
                heads: rows.rows.map(\.head), weights: rows.rows.map(\.strength))
        } catch {
            throw NetworkProblem(error)
        }
        graph = projection.isWeighted ? strengths : strengths.unweighted()
        self.projection = projection
        vertices = rows.vertices
        kinds = Set(rows.rows.flatMap(\.kinds)).sorted()
        loopsLeftOut = strengths.loopsLeftOut
        parallelTies = strengths.parallelEdgesMerged
        hasStrengths = rows.hasStrengths
        edges = Network.edges(strengths, rows)
    }

    /// The place of a vertex, or nil.
    func index(of id: EntityID) -> Int? {
        var (low, high) = (0, vertices.count)
        while low < high {
            let middle = (low + high) / 2
            if vertices[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < vertices.count && vertices[low].id == id ? low : nil
    }

    /// The category of every vertex as a number, and the names of the numbers. Bodies without one are a category `unknown`.
    var categories: (of: [Int], names: [String]) {
        let texts = vertices.map { $0.category?.rawValue ?? "unknown" }
        let names = Set(texts).sorted()
        let number = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        return (texts.map { number[$0] ?? 0 }, names)
    }

    private static func check(_ projection: NetworkProjection, _ map: StakeholderMap) throws(NetworkProblem) {
        // Roles stand in list columns of programmes too, whatever the schema has.
        let known =
            (map.reference.ties.kinds + map.ties.map(\.kind) + NetworkProjection.roleKinds).map(\.rawValue)
        for kind in projection.kinds ?? [] where !known.contains(kind.rawValue) {
            let near = nearMisses(of: kind.rawValue, among: Set(known).sorted(), limit: 3)
            let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
            throw NetworkProblem(.doesNotApply, "No kind of tie is called “\(kind.rawValue)”.\(hint)")
        }
        guard projection.twoMode != nil else { return }
        if projection.isDirected {
            throw NetworkProblem(
                .doesNotApply, "A two-mode network has no direction: leave --directed or --two-mode out.")
        }
        if let wrong = projection.kinds?.first(where: { !NetworkProjection.roleKinds.contains($0) }) {
            let roles = NetworkProjection.roleKinds.map(\.rawValue).joined(separator: ", ")
            throw NetworkProblem(
                .doesNotApply, "A two-mode network takes roles in programmes (\(roles)), not “\(wrong.rawValue)”.")
        }
    }

    /// What each edge stands for.
    private static func edges(_ graph: CompactGraph, _ rows: NetworkRows) -> [Edge] {
        var count = [Int](repeating: 0, count: graph.edgeCount)
        var kinds = [Set<TieKind>](repeating: [], count: graph.edgeCount)
        var newman = [Double?](repeating: nil, count: graph.edgeCount)
        for row in rows.rows {
            guard let edge = graph.edge(from: Int(row.tail), to: Int(row.head)) else { continue }
            count[edge] += row.count
            kinds[edge].formUnion(row.kinds)
            newman[edge] = row.newman
        }
        return (0..<graph.edgeCount).map { edge in
            let (tail, head) = graph.ends(ofEdge: edge)
            return Edge(
                from: rows.vertices[tail].id, to: rows.vertices[head].id, strength: graph.weight(ofEdge: edge),
                ties: count[edge], kinds: kinds[edge].sorted(), newmanWeight: newman[edge])
        }
    }
}
