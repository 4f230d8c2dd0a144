/// Two programmes as they would be after a change.
struct ChangedProgrammes {
    /// One programme after a merge, two after a split.
    let programmes: [Programme]
    /// For programmes that had to leave their only place: where they would go.
    let moves: [ProgrammeID: PlaceID]

    // MARK: Merge

    /// One programme under the lower identifier with all that either has. Where only one of them states a facet, that is
    /// what is known of both.
    static func merged(_ a: Programme, _ b: Programme, roles: ProgrammeRoles, in map: StakeholderMap) -> Self {
        func bodies(_ lists: [[StakeholderID]]) -> Stated<StakeholderID> {
            let all = [a, b].compactMap { map.index(of: $0.id) }.flatMap { lists[$0] }
            return all.isEmpty ? .unknown : .stated(Set(all).sorted())
        }
        let spans = [a.span, b.span]
        let start =
            spans.allSatisfy { $0.start != nil } ? spans.compactMap(\.start).min { $0.earliest < $1.earliest } : nil
        let end = spans.allSatisfy { $0.end != nil } ? spans.compactMap(\.end).max { $0.latest < $1.latest } : nil
        let status: ProgrammeStatus? =
            a.status == .ongoing || b.status == .ongoing ? .ongoing : a.status == b.status ? a.status : nil
        let one = Programme(
            id: a.id, name: "\(a.name) + \(b.name)", implementers: bodies(roles.implementers),
            funders: bodies(roles.funders), supporters: bodies(roles.supporters), hosts: bodies(roles.hosts),
            themes: union(a.themes, b.themes), activities: union(a.activities, b.activities),
            places: union(a.places, b.places), targetGroups: union(a.targetGroups, b.targetGroups),
            span: DateSpan(start: start, end: end), status: status, duties: union(a.duties, b.duties),
            evidence: a.evidence)
        return ChangedProgrammes(programmes: [one], moves: [:])
    }

    private static func union<Value: Comparable & Hashable>(
        _ left: Stated<Value>, _ right: Stated<Value>
    ) -> Stated<Value> {
        if left.isUnknown { return right }
        if right.isUnknown { return left }
        return .stated(Set(left.values + right.values).sorted())
    }

    // MARK: Split

    /// Both programmes with the shared places divided between them.
    ///
    /// A shared place stays with the programme that names it where the other only names a place around it; where both
    /// name it, with the one that has fewer other places left, then the one with the lower identifier. The other works
    /// in what is left of its area. One that is left without any place moves to the first of `free`, if there is one.
    static func split(
        _ a: Programme, _ b: Programme, shared: [PlaceID], free: [PlaceID], in gazetteer: Gazetteer
    ) -> Self {
        var areas = [Set(a.places.values), Set(b.places.values)]
        for place in shared {
            let isNamed = areas.map { $0.contains(place) }
            let keeper =
                isNamed[0] != isNamed[1] ? (isNamed[0] ? 0 : 1) : areas[1].count < areas[0].count ? 1 : 0
            areas[1 - keeper] = without(place, areas[1 - keeper], gazetteer)
        }
        var moves: [ProgrammeID: PlaceID] = [:]
        for (index, programme) in [a, b].enumerated() where areas[index].isEmpty {
            guard let place = free.first else { continue }
            areas[index] = [place]
            moves[programme.id] = place
        }
        return ChangedProgrammes(
            programmes: zip([a, b], areas).map { moved($0, to: $1.sorted()) }, moves: moves)
    }

    /// An area without a place: a broader place gives way to all of its parts but those on the way down.
    private static func without(_ place: PlaceID, _ area: Set<PlaceID>, _ gazetteer: Gazetteer) -> Set<PlaceID> {
        var rest = area
        rest.remove(place)
        let chain = gazetteer.chain(from: place)
        guard let position = chain.dropFirst().firstIndex(where: rest.contains) else { return rest }
        rest.remove(chain[position])
        for step in stride(from: position, to: 0, by: -1) {
            let inner = chain[step - 1]
            guard let level = gazetteer[inner]?.level else { continue }
            let parts = gazetteer.children(of: chain[step]).filter { $0.level == level && $0.id != inner }
            rest.formUnion(parts.map(\.id))
        }
        return rest
    }

    private static func moved(_ p: Programme, to places: [PlaceID]) -> Programme {
        Programme(
            id: p.id, name: p.name, leads: p.leads, implementers: p.implementers, funders: p.funders,
            supporters: p.supporters, hosts: p.hosts, themes: p.themes, activities: p.activities,
            places: .stated(places), targetGroups: p.targetGroups, span: p.span, status: p.status,
            budget: p.budget, currency: p.currency, peopleTargeted: p.peopleTargeted,
            peopleReached: p.peopleReached, duties: p.duties, attributes: p.attributes, evidence: p.evidence,
            note: p.note)
    }
}
