/// The programmes that a view shows, with the bodies behind them.
struct ProgrammeSelection {
    /// Which programmes a view is about by their dates.
    enum Period {
        /// Active on the day; those whose dates do not tell count, unless they are recorded as ended.
        case current
        /// Active on the day or later.
        case notEnded
    }

    /// A programme and its place in the map's roles.
    struct Entry {
        let programme: Programme
        let position: Int
    }

    /// By identifier.
    let entries: [Entry]
    let roles: ProgrammeRoles
    /// Programmes that the query selects but the period leaves out.
    let outsidePeriod: Int

    /// A query for a theme selects programmes of it or a narrower one; for a place or several, those that work there,
    /// inside or around it; for bodies of a forum, category, standing, sector or community, those in which one of them
    /// has a role.
    /// - Complexity: O(programmes · values).
    init(_ context: ViewContext, _ period: Period) {
        let map = context.map
        let query = context.view.query
        let roles = ProgrammeRoles(map)
        let chosen = Set(context.bodies.map(\.id))
        let asksForBodies =
            query.forum != nil || !query.categories.isEmpty || query.standing != nil || query.sector != nil
            || query.community != nil
        var entries: [Entry] = []
        var outside = 0
        for (index, programme) in map.programmes.enumerated() {
            if let theme = query.theme,
                !programme.themes.values.contains(where: { map.reference.themes.chain(from: $0).contains(theme) })
            {
                continue
            }
            if let place = query.place,
                !programme.places.values.contains(where: { map.gazetteer.isRelated($0, place) })
            {
                continue
            }
            if !query.places.isEmpty,
                !programme.places.values.contains(where: { place in
                    query.places.contains { map.gazetteer.isRelated(place, $0) }
                })
            {
                continue
            }
            let behind =
                roles.implementers[index] + roles.funders[index] + roles.supporters[index] + roles.hosts[index]
            if asksForBodies, !behind.contains(where: chosen.contains) { continue }
            if Self.matches(programme, period, on: context.request.day) {
                entries.append(Entry(programme: programme, position: index))
            } else {
                outside += 1
            }
        }
        self.entries = entries
        self.roles = roles
        outsidePeriod = outside
    }

    private static func matches(_ programme: Programme, _ period: Period, on day: CivilDate) -> Bool {
        switch period {
        case .current:
            switch programme.isActive(on: day) {
            case true: true
            case false: false
            case nil: programme.status != .ended
            }
        case .notEnded:
            !(programme.span.lastDay.map { $0 < day } ?? (programme.status == .ended))
        }
    }
}
