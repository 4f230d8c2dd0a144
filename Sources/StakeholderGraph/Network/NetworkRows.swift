internal import NetworkAnalysis

/// Vertices and rows of edges before they are frozen.
struct NetworkRows {
    struct Row {
        let tail: Int32
        let head: Int32
        let strength: Double
        let kinds: [TieKind]
        let count: Int
        let newman: Double?
    }

    var vertices: [Network.Vertex]
    var rows: [Row] = []
    var hasStrengths = false

    /// The ties of a map as rows: between stakeholders, or of the kinds asked for with whatever they join.
    init(_ map: StakeholderMap, _ projection: NetworkProjection) {
        let kinds = projection.twoMode == .both ? projection.kinds ?? NetworkProjection.roleKinds : projection.kinds
        let wanted = kinds.map(Set.init)
        var ties: [(from: EntityID, to: EntityID, kind: TieKind, strength: Double?, isMutual: Bool)] = []
        for tie in map.ties {
            if let wanted {
                guard wanted.contains(tie.kind) else { continue }
            } else {
                guard tie.from.kind == .stakeholder, tie.to.kind == .stakeholder else { continue }
            }
            ties.append((tie.from, tie.to, tie.kind, tie.strength, tie.isMutual))
        }
        if let wanted {
            for role in NetworkRows.roles(map, wanted) { ties.append((role.from, role.to, role.kind, nil, false)) }
        }
        if projection.twoMode == .both { ties.removeAll { $0.from.kind != .stakeholder || $0.to.kind != .programme } }
        var others: Set<EntityID> = projection.twoMode == .both ? Set(map.programmes.map { .programme($0.id) }) : []
        for tie in ties {
            if tie.from.kind != .stakeholder { others.insert(tie.from) }
            if tie.to.kind != .stakeholder { others.insert(tie.to) }
        }
        vertices = map.stakeholders.map(NetworkRows.vertex)
        for id in others.sorted() {
            vertices.append(Network.Vertex(id: id, label: map.name(of: id), category: nil))
        }
        let place = Dictionary(
            zip(vertices.map(\.id), vertices.indices), uniquingKeysWith: { first, _ in first })
        for tie in ties {
            guard let tail = place[tie.from], let head = place[tie.to] else { continue }
            if tie.strength != nil { hasStrengths = true }
            let strength = tie.strength.flatMap { $0 > 0 ? $0 : nil } ?? 1
            rows.append(
                Row(
                    tail: Int32(tail), head: Int32(head), strength: strength, kinds: [tie.kind], count: 1,
                    newman: nil))
            if projection.isDirected, tie.isMutual, tail != head {
                rows.append(
                    Row(
                        tail: Int32(head), head: Int32(tail), strength: strength, kinds: [tie.kind], count: 1,
                        newman: nil))
            }
        }
    }

    init(vertices: [Network.Vertex], rows: [Row], hasStrengths: Bool = true) {
        self.vertices = vertices
        self.rows = rows
        self.hasStrengths = hasStrengths
    }

    static func vertex(_ stakeholder: Stakeholder) -> Network.Vertex {
        Network.Vertex(
            id: .stakeholder(stakeholder.id), label: stakeholder.name, category: stakeholder.categories.values.first)
    }

    /// Roles in the list columns of programmes that no tie repeats.
    private static func roles(
        _ map: StakeholderMap, _ wanted: Set<TieKind>
    ) -> [(from: EntityID, to: EntityID, kind: TieKind)] {
        var tied: Set<[String]> = []
        for tie in map.ties where wanted.contains(tie.kind) {
            tied.insert([tie.kind.rawValue, tie.from.rawValue, tie.to.rawValue])
        }
        var roles: [(from: EntityID, to: EntityID, kind: TieKind)] = []
        for programme in map.programmes {
            let columns: [(TieKind, Stated<StakeholderID>)] = [
                (.leads, programme.leads), (.implements, programme.implementers), (.funds, programme.funders),
                (.supports, programme.supporters), (.hosts, programme.hosts),
            ]
            for (kind, bodies) in columns where wanted.contains(kind) {
                for body in bodies.values
                where tied.insert([kind.rawValue, body.rawValue, programme.id.rawValue]).inserted {
                    roles.append((.stakeholder(body), .programme(programme.id), kind))
                }
            }
        }
        return roles
    }
}

extension Network {
    /// One side of the two-mode network of stakeholders and programmes as rows: two are tied when they share something.
    static func projectedRows(
        _ map: StakeholderMap, _ side: NetworkProjection.TwoMode, kinds: [TieKind]?
    ) throws(NetworkProblem) -> NetworkRows {
        let roles = ProgrammeRoles(map)
        let wanted = Set(kinds ?? NetworkProjection.roleKinds)
        var memberships: [(member: Int, group: Int)] = []
        for programme in map.programmes.indices {
            var bodies: [StakeholderID] = []
            if wanted.contains(.leads) { bodies += roles.leads[programme] }
            if wanted.contains(.implements) { bodies += roles.implementers[programme] }
            if wanted.contains(.funds) { bodies += roles.funders[programme] }
            if wanted.contains(.supports) { bodies += roles.supporters[programme] }
            if wanted.contains(.hosts) { bodies += roles.hosts[programme] }
            for body in bodies {
                if let member = map.index(of: body) { memberships.append((member, programme)) }
            }
        }
        do {
            var twoMode = try TwoModeGraph(
                memberCount: map.stakeholders.count, groupCount: map.programmes.count, memberships: memberships)
            if side == .programmes { twoMode = twoMode.exchanged() }
            let shared = try twoMode.projected(.shared)
            let newman = try twoMode.projected(.newman)
            let vertices =
                side == .stakeholders
                ? map.stakeholders.map(NetworkRows.vertex)
                : map.programmes.map { Vertex(id: .programme($0.id), label: $0.name, category: nil) }
            return NetworkRows(
                vertices: vertices,
                rows: (0..<shared.edgeCount).map { edge in
                    let (a, b) = shared.ends(ofEdge: edge)
                    let weight = shared.weight(ofEdge: edge)
                    return NetworkRows.Row(
                        tail: Int32(a), head: Int32(b), strength: weight, kinds: [], count: Int(weight),
                        newman: newman.weight(ofEdge: edge))
                })
        } catch {
            throw NetworkProblem(error)
        }
    }
}
