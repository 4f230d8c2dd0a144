/// Who gives what to whom, where it is used, and which needs nobody meets.
struct FlowContent {
    enum Node: Hashable {
        case body(StakeholderID)
        case place(PlaceID)
        case need(Identifier<Resource>)
    }

    /// What runs along a line.
    enum Kind: Hashable, Comparable {
        case money
        /// Of a kind of resource.
        case inKind(TermID)
        /// From a body to a place where it works with what it received.
        case work
        /// From an unmet need to who has it.
        case need

        var isGoods: Bool { if case .inKind = self { true } else { false } }

        private var rank: (Int, String) {
            switch self {
            case .money: (0, "")
            case .inKind(let term): (1, term.rawValue)
            case .work: (2, "")
            case .need: (3, "")
            }
        }

        static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }

    struct Flow {
        let from: Int
        let to: Int
        let kind: Kind
        /// By unit, as recorded: `KES`, `motorcycles`.
        var amounts: [String: Double] = [:]
        var programmes: Set<ProgrammeID> = []
        /// The first day, where all of it lies ahead.
        var begins: CivilDate?
        /// Whether a tie records it, and not only a programme's list of funders.
        var isTied = false

        /// The one amount of the flow; `nil` when none is recorded, or several that cannot be added.
        var amount: Double? { amounts.count == 1 ? amounts.values.first : nil }
    }

    /// Bodies by identifier, then needs, then places in the gazetteer's order.
    let nodes: [Node]
    /// By ends and kind.
    let flows: [Flow]
    /// Needs that nobody meets and whose holder is not among the bodies selected.
    let needsElsewhere: Int
    private let resources: [Identifier<Resource>: Resource]

    /// For each flow its place among all between the same two, and how many those are.
    let beside: [(place: Int, count: Int)]
    /// For each node the greatest number of flows between it and one other.
    let thickness: [Int]

    func resource(_ id: Identifier<Resource>) -> Resource? { resources[id] }

    /// - Complexity: O(ties + programmes · roles + needs).
    init(_ context: ViewContext) {
        let map = context.map
        let day = context.request.day
        let selection = ProgrammeSelection(context, .notEnded)
        let chosen = Set(context.bodies.map(\.id))
        let kinds = Set(context.view.query.ties)
        func isWanted(_ kind: TieKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
        let entries = Dictionary(
            selection.entries.map { ($0.programme.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found = Found()
        for tie in map.ties where (tie.kind == .funds || tie.kind == .provides) && isWanted(tie.kind) {
            guard let from = tie.from.stakeholder, chosen.contains(from), !(tie.span.lastDay.map { $0 < day } ?? false)
            else { continue }
            let isMoney = tie.kind == .funds || tie.resource == TermID("money")
            let kind = isMoney ? Kind.money : .inKind(tie.resource ?? TermID("other"))
            switch tie.to {
            case .stakeholder(let to) where chosen.contains(to) && to != from:
                found.add(from, to, kind, tie: tie, programmes: [tie.programme].compactMap(\.self), day: day)
            case .programme(let id):
                guard let entry = entries[id] else { continue }
                let receivers = Self.receivers(entry, selection.roles).filter { chosen.contains($0) && $0 != from }
                // An amount for several receivers cannot be divided.
                for to in receivers {
                    found.add(
                        from, to, kind, tie: tie, programmes: [id], day: day, hasAmount: receivers.count == 1)
                }
            default: continue
            }
        }
        if isWanted(.funds) {
            for entry in selection.entries {
                for from in entry.programme.funders.values where chosen.contains(from) {
                    for to in Self.receivers(entry, selection.roles) where chosen.contains(to) && to != from {
                        found.add(from, to, .money, programme: entry.programme)
                    }
                }
            }
        }
        resources = Dictionary(uniqueKeysWithValues: map.resources.map { ($0.id, $0) })
        let unmet = Self.unmet(context, selection, chosen, resources)
        var bodies = Set(found.flows.keys.flatMap { [$0.from, $0.to] })
        bodies.formUnion(unmet.needs.flatMap(\.holders))
        let receiving = Set(found.flows.keys.map(\.to))
        // Where those who receive something work with it.
        var works: [StakeholderID: [PlaceID: Set<ProgrammeID>]] = [:]
        for entry in selection.entries where entry.programme.isActive(on: day) != false {
            for body in selection.roles.implementers[entry.position] where receiving.contains(body) {
                for place in Set(entry.programme.places.values.map { Self.site($0, context) }) {
                    works[body, default: [:]][place, default: []].insert(entry.programme.id)
                }
            }
        }
        let places = Set(works.values.flatMap(\.keys)).sorted { left, right in
            let order = { (id: PlaceID) in map.gazetteer.index(of: id) ?? .max }
            return (order(left), left) < (order(right), right)
        }
        let nodes =
            bodies.sorted().map(Node.body) + unmet.needs.map { Node.need($0.id) } + places.map(Node.place)
        let index = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        var flows: [Flow] = []
        for (key, value) in found.flows {
            guard let from = index[.body(key.from)], let to = index[.body(key.to)] else { continue }
            flows.append(
                Flow(
                    from: from, to: to, kind: key.kind, amounts: value.amounts, programmes: value.programmes,
                    begins: value.begins, isTied: value.isTied))
        }
        for (body, sites) in works {
            for (place, programmes) in sites {
                guard let from = index[.body(body)], let to = index[.place(place)] else { continue }
                flows.append(Flow(from: from, to: to, kind: .work, programmes: programmes))
            }
        }
        for need in unmet.needs {
            for holder in need.holders {
                guard let from = index[.need(need.id)], let to = index[.body(holder)] else { continue }
                flows.append(Flow(from: from, to: to, kind: .need))
            }
        }
        self.nodes = nodes
        let sorted = flows.sorted { ($0.from, $0.to, $0.kind) < ($1.from, $1.to, $1.kind) }
        self.flows = sorted
        // Flows between the same two follow each other.
        var beside: [(place: Int, count: Int)] = []
        var thickness = Array(repeating: 1, count: nodes.count)
        var start = 0
        while start < sorted.count {
            let flow = sorted[start]
            var end = start + 1
            while end < sorted.count, sorted[end].from == flow.from, sorted[end].to == flow.to { end += 1 }
            for place in 0..<(end - start) { beside.append((place, end - start)) }
            for node in [flow.from, flow.to] { thickness[node] = max(thickness[node], end - start) }
            start = end
        }
        self.beside = beside
        self.thickness = thickness
        needsElsewhere = unmet.elsewhere
    }

    /// Those who lead a programme receive for it; without a lead, all who implement it.
    private static func receivers(_ entry: ProgrammeSelection.Entry, _ roles: ProgrammeRoles) -> [StakeholderID] {
        let leads = roles.leads[entry.position]
        return leads.isEmpty ? roles.implementers[entry.position] : leads
    }

    /// The county of a place; on a map of one county the sub-county; the place itself where it is larger.
    private static func site(_ place: PlaceID, _ context: ViewContext) -> PlaceID {
        let gazetteer = context.map.gazetteer
        let about = context.view.query.place ?? context.map.settings.place
        let isOneCounty = about.flatMap { gazetteer[$0]?.level }.map { $0 >= .county } ?? false
        if isOneCounty, let part = gazetteer.ancestor(of: place, at: .subCounty) { return part.id }
        return gazetteer.ancestor(of: place, at: .county)?.id ?? place
    }

    private struct Unmet {
        let id: Identifier<Resource>
        let holders: [StakeholderID]
    }

    /// Open needs without a transfer, with the bodies that have them: of a programme, those that lead or implement it.
    private static func unmet(
        _ context: ViewContext, _ selection: ProgrammeSelection, _ chosen: Set<StakeholderID>,
        _ resources: [Identifier<Resource>: Resource]
    ) -> (needs: [Unmet], elsewhere: Int) {
        let map = context.map
        var needs: [Unmet] = []
        var elsewhere = 0
        for id in ResourceMatcher(map, on: context.request.day).match().unmet {
            guard let need = resources[id] else { continue }
            var holders: [StakeholderID] = []
            switch need.holder {
            case .stakeholder(let body): holders = [body]
            case .programme(let programme):
                if let position = map.index(of: programme) {
                    let leads = selection.roles.leads[position]
                    holders = leads.isEmpty ? selection.roles.implementers[position] : leads
                }
            case .forum: break
            }
            holders = holders.filter(chosen.contains)
            if holders.isEmpty { elsewhere += 1 } else { needs.append(Unmet(id: id, holders: holders)) }
        }
        return (needs, elsewhere)
    }
}

/// Flows while they are gathered: one for each pair of bodies and kind.
private struct Found {
    struct Key: Hashable {
        let from: StakeholderID
        let to: StakeholderID
        let kind: FlowContent.Kind
    }

    struct Value {
        var amounts: [String: Double] = [:]
        var programmes: Set<ProgrammeID> = []
        var begins: CivilDate?
        var isTied = false
    }

    var flows: [Key: Value] = [:]

    mutating func add(
        _ from: StakeholderID, _ to: StakeholderID, _ kind: FlowContent.Kind, tie: Tie, programmes: [ProgrammeID],
        day: CivilDate, hasAmount: Bool = true
    ) {
        let key = Key(from: from, to: to, kind: kind)
        var value = flows[key] ?? Value()
        if hasAmount, let amount = tie.amount { value.amounts[tie.unit ?? "", default: 0] += amount }
        value.programmes.formUnion(programmes)
        // It lies ahead only when all of it does.
        let start = tie.span.firstDay.flatMap { $0 > day ? $0 : nil }
        if flows[key] == nil {
            value.begins = start
        } else if let before = value.begins, let start {
            value.begins = min(before, start)
        } else {
            value.begins = nil
        }
        value.isTied = true
        flows[key] = value
    }

    /// Money of a programme of which only the funder is recorded.
    mutating func add(_ from: StakeholderID, _ to: StakeholderID, _ kind: FlowContent.Kind, programme: Programme) {
        flows[Key(from: from, to: to, kind: kind), default: Value()].programmes.insert(programme.id)
    }
}
