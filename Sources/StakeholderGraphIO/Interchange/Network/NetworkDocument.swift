internal import StakeholderGraph

/// A map as nodes and edges with named attributes: what every network format is written from.
///
/// Stakeholders, programmes and forums are nodes; ties, seats and the role columns of programmes are edges. Every edge
/// is directed, with `direction` saying `both` where it holds both ways, because common readers refuse files that mix
/// directed and undirected edges; Gephi's tables alone say which edges are undirected.
struct NetworkDocument {
    struct Node {
        let id: String
        let label: String
        /// `stakeholder`, `programme` or `forum`.
        let entity: EntityKind
        /// By column, empty ones left out.
        let attributes: [String: String]
    }

    struct Edge {
        let id: String
        let source: String
        let target: String
        /// The kind of tie, `seat`, `member` or the role.
        let kind: String
        let isMutual: Bool
        let attributes: [String: String]
    }

    /// An attribute: its name and whether all of its values are numbers.
    struct Column: Hashable {
        let name: String
        let isNumeric: Bool
    }

    let title: String
    /// By kind, then identifier.
    private(set) var nodes: [Node] = []
    /// By identifier.
    private(set) var edges: [Edge] = []
    private(set) var nodeColumns: [Column] = []
    private(set) var edgeColumns: [Column] = []
    private(set) var leftOut: [LeftOut] = []
    private var names: [EntityID: String] = [:]

    /// Lays out what an audience may see.
    /// - Complexity: O(size of the map).
    init(_ disclosed: Disclosed<StakeholderMap>) {
        let map = disclosed.value
        title = map.settings.title ?? ""
        nameEntities(map)
        addNodes(map)
        addEdges(map)
        nodeColumns = Self.columns(
            nodes.map(\.attributes), order: [.stakeholders, .programmes, .forums], leading: ["entity"])
        edgeColumns = Self.columns(
            edges.map(\.attributes), order: [.ties, .seats], leading: ["kind", "direction", "origin"])
        leftOut = Self.leftOut(map, settings: MapFolderWriter.settings(disclosed).count)
    }

    /// Identifiers are unique within a kind only; where two kinds share one, the kind stands before it.
    private mutating func nameEntities(_ map: StakeholderMap) {
        let all =
            map.stakeholders.map { EntityID.stakeholder($0.id) } + map.programmes.map { .programme($0.id) }
            + map.forums.map { .forum($0.id) }
        var uses: [String: Int] = [:]
        for entity in all { uses[entity.rawValue, default: 0] += 1 }
        for entity in all {
            let isShared = uses[entity.rawValue, default: 0] > 1
            names[entity] = isShared ? entity.kind.rawValue + ":" + entity.rawValue : entity.rawValue
        }
    }

    private mutating func addNodes(_ map: StakeholderMap) {
        func add(_ entity: EntityID, _ label: String, _ cells: [String: String]) {
            var attributes = NetworkColumnNames.outward(
                cells.filter { !$0.value.isEmpty && $0.key != "id" && $0.key != "name" })
            attributes["entity"] = entity.kind.rawValue
            nodes.append(
                Node(id: names[entity] ?? entity.rawValue, label: label, entity: entity.kind, attributes: attributes))
        }
        for body in map.stakeholders { add(.stakeholder(body.id), body.name, RecordCells.cells(body)) }
        for programme in map.programmes { add(.programme(programme.id), programme.name, RecordCells.cells(programme)) }
        for forum in map.forums { add(.forum(forum.id), forum.name, RecordCells.cells(forum)) }
    }

    private mutating func addEdges(_ map: StakeholderMap) {
        func add(
            _ id: String, _ from: EntityID, _ kind: String, _ to: EntityID, mutual: Bool = false,
            origin: MapFile, _ cells: [String: String]
        ) {
            guard let source = names[from], let target = names[to] else { return }
            var attributes = NetworkColumnNames.outward(
                cells.filter { !$0.value.isEmpty && !["id", "from", "to", "forum"].contains($0.key) })
            attributes["kind"] = kind
            attributes["origin"] = origin.rawValue
            if mutual { attributes["direction"] = "both" }
            edges.append(
                Edge(id: id, source: source, target: target, kind: kind, isMutual: mutual, attributes: attributes))
        }
        for tie in map.ties {
            add(
                tie.id.rawValue, tie.from, tie.kind.rawValue, tie.to, mutual: tie.isMutual, origin: .ties,
                RecordCells.cells(tie, map.reference.ties))
        }
        for (number, seat) in map.seats.enumerated() {
            guard let holder = seat.stakeholder else { continue }
            var cells = RecordCells.cells(seat)
            cells["since"] = cells.removeValue(forKey: "from")
            cells["until"] = cells.removeValue(forKey: "to")
            cells["stakeholder"] = ""
            add("seat-\(number + 1)", .stakeholder(holder), "seat", .forum(seat.forum), origin: .seats, cells)
        }
        for programme in map.programmes {
            let roles: [(TieKind, Stated<StakeholderID>)] = [
                (.leads, programme.leads), (.implements, programme.implementers), (.funds, programme.funders),
                (.supports, programme.supporters), (.hosts, programme.hosts),
            ]
            for (kind, bodies) in roles {
                for body in bodies.values {
                    add(
                        "\(programme.id)-\(kind)-\(body)", .stakeholder(body), kind.rawValue,
                        .programme(programme.id), origin: .programmes, [:])
                }
            }
        }
        for forum in map.forums {
            for body in forum.members.values {
                add(
                    "\(forum.id)-member-\(body)", .stakeholder(body), "member-of", .forum(forum.id), origin: .forums,
                    [:])
            }
        }
        makeIdentifiersUnique()
        edges.sort { ($0.id, $0.source, $0.target) < ($1.id, $1.source, $1.target) }
    }

    /// Programs that read edges drop the second of two with one identifier without a word.
    private mutating func makeIdentifiersUnique() {
        var seen: [String: Int] = [:]
        edges = edges.map { edge in
            let count = seen[edge.id, default: 0] + 1
            seen[edge.id] = count
            guard count > 1 else { return edge }
            return Edge(
                id: edge.id + "-\(count)", source: edge.source, target: edge.target, kind: edge.kind,
                isMutual: edge.isMutual, attributes: edge.attributes)
        }
    }

    private static func columns(
        _ rows: [[String: String]], order: [MapFile], leading: [String]
    ) -> [Column] {
        var isNumeric: [String: Bool] = [:]
        for row in rows {
            for (name, text) in row {
                let number = Double(text)?.isFinite ?? false
                isNumeric[name] = (isNumeric[name] ?? true) && number
            }
        }
        var numeric: Set<String> = []
        for file in order {
            for column in file.columns {
                switch column.content {
                case .number, .amount: numeric.insert(column.name)
                default: continue
                }
            }
        }
        var names = leading
        for file in order { names += file.columns.map(\.name).filter { !names.contains($0) } }
        names += isNumeric.keys.filter { !names.contains($0) }.sorted()
        return names.compactMap { name in
            isNumeric[name].map { Column(name: name, isNumeric: $0 && numeric.contains(name)) }
        }
    }

    private static func leftOut(_ map: StakeholderMap, settings: Int) -> [LeftOut] {
        let reason = "A network has nodes and edges only; export to csv or xlsx keeps it"
        let counts: [(String, Int)] = [
            ("seats without a holder", map.seats.count { $0.stakeholder == nil }), ("meetings", map.meetings.count),
            ("reports", map.reports.count), ("plan items", map.planItems.count), ("resources", map.resources.count),
            ("needs", map.needs.count), ("waivers", map.waivers.count), ("aliases", map.aliases.count),
            ("own places", map.ownPlaces.count),
            ("own terms", Self.ownTerms(map)),
            ("settings", settings),
        ]
        return counts.filter { $0.1 > 0 }.map { LeftOut(what: $0.0, count: $0.1, reason: reason) }
    }

    private static func ownTerms(_ map: StakeholderMap) -> Int {
        [map.reference.themes, map.reference.activities, map.reference.targetGroups].reduce(0) { sum, taxonomy in
            sum + taxonomy.terms.count { $0.source == nil }
        }
    }
}
