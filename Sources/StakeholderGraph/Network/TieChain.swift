internal import NetworkAnalysis

/// The shortest chain of ties from one body to another.
public struct TieChain: Sendable {
    /// One tie on the way, or several between the same two.
    public struct Step: Sendable {
        public let from: Network.Vertex
        public let to: Network.Vertex
        public let strength: Double

        /// What joins the two, in words: the ties of the map, or the programmes shared.
        public let sentences: [String]

        /// Where these facts stand.
        public let evidence: [Evidence]
    }

    public let from: Network.Vertex
    public let to: Network.Vertex

    /// The steps in order, none between a body and itself; nil where no chain joins the two.
    public let steps: [Step]?

    /// The number of steps; with strengths the sum of 1 over each. Nil where no chain joins the two.
    public let length: Double?
}

extension Network {
    /// The shortest chain of ties from one body to another, each tie in the words of the map.
    ///
    /// With strengths a strong tie is short. Among equal chains the one whose bodies come first is taken, compared from the far end on.
    ///
    /// - Parameters:
    ///   - start: where the chain begins.
    ///   - end: where it ends.
    ///   - map: the map of which the network was made.
    /// - Throws: `NetworkProblem` if one of the two is not in the network.
    /// - Complexity: O((n + m) log n + ties).
    public func chain(
        from start: EntityID, to end: EntityID, in map: StakeholderMap
    ) throws(NetworkProblem) -> TieChain {
        let (first, last) = (try place(of: start), try place(of: end))
        do {
            let path = try graph.shortestPath(
                from: first, to: last, lengths: graph.isWeighted ? try graph.inverseWeights() : nil)
            guard let path else {
                return TieChain(from: vertices[first], to: vertices[last], steps: nil, length: nil)
            }
            let words = TieWords(map, projection)
            let steps = path.edges.indices.map { index in
                let (a, b) = (vertices[path.vertices[index]], vertices[path.vertices[index + 1]])
                let (sentences, evidence) = words.joining(a, b, edges[path.edges[index]])
                return TieChain.Step(
                    from: a, to: b, strength: edges[path.edges[index]].strength, sentences: sentences,
                    evidence: evidence)
            }
            return TieChain(from: vertices[first], to: vertices[last], steps: steps, length: path.length)
        } catch {
            throw NetworkProblem(error)
        }
    }
}

/// Says what joins two vertices.
private struct TieWords {
    let map: StakeholderMap
    let projection: NetworkProjection

    init(_ map: StakeholderMap, _ projection: NetworkProjection) {
        self.map = map
        self.projection = projection
    }

    func joining(_ a: Network.Vertex, _ b: Network.Vertex, _ edge: Network.Edge) -> ([String], [Evidence]) {
        if let side = projection.twoMode, side != .both { return shared(a, b, side) }
        let ends: Set<EntityID> = [a.id, b.id]
        let ties = map.ties.filter { ends == [$0.from, $0.to] && edge.kinds.contains($0.kind) }
            .sorted { ($0.kind, $0.from, $0.id) < ($1.kind, $1.from, $1.id) }
        var sentences = ties.map { tie in
            let rule = map.reference.ties.rule(tie.kind, from: tie.from.kind, to: tie.to.kind)
            return "\(map.name(of: tie.from)) \(rule?.label ?? tie.kind.rawValue) \(map.name(of: tie.to))"
        }
        // Roles in the list columns of a programme are no ties of the map.
        let told = Set(ties.map(\.kind))
        let (body, programme) = a.id.kind == .programme ? (b, a) : (a, b)
        for kind in edge.kinds where !told.contains(kind) {
            sentences.append("\(body.label) \(kind.rawValue) \(programme.label)")
        }
        if sentences.isEmpty { sentences = ["\(a.label) and \(b.label) (a tie that is only supposed)"] }
        return (sentences, ties.map(\.evidence))
    }

    /// The programmes that two bodies share, or the bodies that two programmes share.
    private func shared(
        _ a: Network.Vertex, _ b: Network.Vertex, _ side: NetworkProjection.TwoMode
    ) -> ([String], [Evidence]) {
        let roles = ProgrammeRoles(map)
        let wanted = Set(projection.kinds ?? NetworkProjection.roleKinds)
        func bodies(_ programme: Int) -> Set<StakeholderID> {
            var all: Set<StakeholderID> = []
            if wanted.contains(.leads) { all.formUnion(roles.leads[programme]) }
            if wanted.contains(.implements) { all.formUnion(roles.implementers[programme]) }
            if wanted.contains(.funds) { all.formUnion(roles.funders[programme]) }
            if wanted.contains(.supports) { all.formUnion(roles.supporters[programme]) }
            if wanted.contains(.hosts) { all.formUnion(roles.hosts[programme]) }
            return all
        }
        if side == .stakeholders {
            let both = Set([a, b].map { StakeholderID($0.id.rawValue) })
            let programmes = map.programmes.indices.filter { bodies($0).isSuperset(of: both) }
            return (
                programmes.map { "\(a.label) and \(b.label) both have a part in \(map.programmes[$0].name)" },
                programmes.map { map.programmes[$0].evidence }
            )
        }
        let indices = [a, b].compactMap { map.index(of: ProgrammeID($0.id.rawValue)) }
        let common = indices.map(bodies).reduce(nil as Set<StakeholderID>?) { $0?.intersection($1) ?? $1 } ?? []
        return (
            common.sorted().map { "\(map.name(of: .stakeholder($0))) has a part in both \(a.label) and \(b.label)" },
            indices.map { map.programmes[$0].evidence }
        )
    }
}
