/// The bodies and ties of a map that a query selects.
struct QuerySelection {
    /// By identifier.
    let bodies: [Stakeholder]
    /// Ties in force on the day, or in the query's period, whose two ends are selected bodies, by identifier.
    let ties: [Tie]

    init(_ query: ViewQuery, _ map: StakeholderMap, on day: CivilDate) throws(ViewError) {
        let selected = Self.select(query, map, on: day)
        bodies = try Self.community(of: query, selected, Self.ties(query, selected, map, day))
        ties = Self.ties(query, bodies, map, day)
    }

    /// Ties in force between two of the bodies.
    private static func ties(
        _ query: ViewQuery, _ bodies: [Stakeholder], _ map: StakeholderMap, _ day: CivilDate
    ) -> [Tie] {
        let inside = Set(bodies.map(\.id))
        let kinds = Set(query.ties)
        return map.ties.filter { tie in
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder, from != to else { return false }
            return inside.contains(from) && inside.contains(to) && (kinds.isEmpty || kinds.contains(tie.kind))
                && (query.period.map { tie.span.meets(first: $0.firstDay, last: $0.lastDay) }
                    ?? tie.span.contains(day))
        }
    }

    private static func community(
        of query: ViewQuery, _ bodies: [Stakeholder], _ ties: [Tie]
    ) throws(ViewError) -> [Stakeholder] {
        guard let body = query.community else { return bodies }
        do throws(NetworkProblem) {
            let communities = try SelectedNetwork(bodies, ties).communities()
            let members = Set(communities.first { $0.contains(body) } ?? [body])
            return bodies.filter { members.contains($0.id) }
        } catch {
            throw .notMeasured(error.description)
        }
    }

    /// - Throws: what the query names and the map does not have, with what may have been meant.
    static func check(_ query: ViewQuery, _ map: StakeholderMap) throws(ViewError) {
        if let forum = query.forum, map.forum(forum) == nil {
            let near = nearMisses(of: forum.rawValue, among: map.forums.map(\.id.rawValue))
            throw .unknown(
                what: "forum", value: forum.rawValue,
                suggestions: near.isEmpty ? map.forums.prefix(5).map(\.id.rawValue) : near)
        }
        for body in [query.ego, query.community].compactMap({ $0 }) where map.stakeholder(body) == nil {
            throw .unknown(
                what: "stakeholder", value: body.rawValue,
                suggestions: nearMisses(of: body.rawValue, among: map.stakeholders.map(\.id.rawValue)))
        }
        for place in [query.place].compactMap({ $0 }) + query.places where map.gazetteer[place] == nil {
            throw .unknown(
                what: "place", value: place.rawValue,
                suggestions: map.reference.placeResolver.resolve(place.rawValue).near.map(\.rawValue))
        }
        for category in query.categories where map.reference.category(category) == nil {
            let known = map.reference.circular(map.circularID)?.categories.map(\.id.rawValue) ?? []
            guard !known.contains(category.rawValue) else { continue }
            throw .unknown(
                what: "category", value: category.rawValue, suggestions: nearMisses(of: category.rawValue, among: known)
            )
        }
        if let theme = query.theme, map.reference.themes[theme] == nil,
            !map.programmes.contains(where: { $0.themes.values.contains(theme) })
        {
            throw .unknown(
                what: "theme", value: theme.rawValue,
                suggestions: nearMisses(of: theme.rawValue, among: map.reference.themes.terms.map(\.id.rawValue)))
        }
        for kind in query.ties where map.reference.ties.rules(of: kind).isEmpty {
            let known = map.reference.ties.kinds.map(\.rawValue)
            let near = nearMisses(of: kind.rawValue, among: known)
            throw .unknown(what: "tie kind", value: kind.rawValue, suggestions: near.isEmpty ? known : near)
        }
    }

    private static func select(_ query: ViewQuery, _ map: StakeholderMap, on day: CivilDate) -> [Stakeholder] {
        var allowed: Set<StakeholderID>?
        func restrict(to ids: Set<StakeholderID>) { allowed = allowed?.intersection(ids) ?? ids }
        if let forum = query.forum { restrict(to: ForumMembers(map, on: day)[forum]) }
        if let theme = query.theme {
            let roles = ProgrammeRoles(map)
            var working: Set<StakeholderID> = []
            for (index, programme) in map.programmes.enumerated()
            where programme.themes.values.contains(where: {
                $0 == theme || map.reference.themes.chain(from: $0).contains(theme)
            }) {
                working.formUnion(roles.implementers[index] + roles.funders[index] + roles.supporters[index])
                working.formUnion(roles.hosts[index])
            }
            restrict(to: working)
        }
        return map.stakeholders.filter { body in
            if let allowed, !allowed.contains(body.id) { return false }
            if let standing = query.standing, body.standing != standing { return false }
            if !query.categories.isEmpty, !body.categories.values.contains(where: query.categories.contains) {
                return false
            }
            if let sector = query.sector, body.sector != sector { return false }
            let places = [body.place].compactMap { $0 } + body.worksIn.values
            func isAt(_ place: PlaceID) -> Bool { places.contains { map.gazetteer.isInside($0, place) } }
            if let place = query.place, !isAt(place) { return false }
            return query.places.isEmpty || query.places.contains(where: isAt)
        }
    }
}

extension PlaceResolution {
    /// What may have been meant by a text that names no place.
    fileprivate var near: [PlaceID] {
        switch self {
        case .place(let id): [id]
        case .ambiguous(let ids): ids
        case .unknown(let suggestions): suggestions
        case .bareNumber: []
        }
    }
}
