/// Compares the map as it is with the map after a change to two programmes.
struct WhatIfFinder {
    let map: StakeholderMap
    let audience: Audience
    let criteria: OverlapCriteria
    let day: CivilDate

    /// `nil` when one of the programmes is not in the map or the two are one.
    /// - Complexity: two searches for overlaps, and O(programmes · cells of the two).
    func outcome(_ change: OverlapChange) throws(OverlapRefusal) -> OverlapWhatIf? {
        let ids = change.programmes
        guard ids[0] != ids[1], let a = map.programme(ids[0]), let b = map.programme(ids[1]) else { return nil }
        let changed = changed(change, a, b)
        let after = map.replacing([a.id, b.id], with: changed.programmes)
        return OverlapWhatIf(
            change: change, names: [a.name, b.name],
            areas: changed.programmes.map { programme in
                OverlapWhatIf.Area(
                    programme: programme.id, name: programme.name, places: programme.places.values.sorted(),
                    movesTo: changed.moves[programme.id])
            },
            cells: cells(before: [a, b], after: changed.programmes, in: after),
            pairsBefore: try pairs(map, ids), pairsAfter: try pairs(after, ids), money: money(a, b))
    }

    private func changed(_ change: OverlapChange, _ a: Programme, _ b: Programme) -> ChangedProgrammes {
        if case .merge = change { return .merged(a, b, roles: ProgrammeRoles(map), in: map) }
        let facets = ProgrammeFacets(map, on: day)
        guard let first = map.index(of: a.id), let second = map.index(of: b.id) else {
            return ChangedProgrammes(programmes: [a, b], moves: [:])
        }
        let free = ServedCells(map, facets: facets, on: day).unservedNeighbours(first, second, in: map)
        return .split(
            a, b, shared: facets.places.shared(first, second), free: free.map(\.place), in: map.gazetteer)
    }

    private func money(_ a: Programme, _ b: Programme) -> OverlapWhatIf.Money? {
        guard let first = a.budget, let second = b.budget, a.currency == b.currency else { return nil }
        return OverlapWhatIf.Money(amount: first + second, currency: a.currency)
    }

    /// Pairs of each verdict, but `related`, in which one of the two stands.
    private func pairs(
        _ map: StakeholderMap, _ ids: [ProgrammeID]
    ) throws(OverlapRefusal) -> [OverlapVerdict: Int] {
        let findings = try OverlapFinder(Disclosed(map, for: audience), criteria: criteria, on: day).report().value
            .findings
        let positions = Set(ids.compactMap(map.index(of:)))
        var counts: [OverlapVerdict: Int] = [:]
        for index in findings.indices {
            let pair = findings.pair(index)
            guard positions.contains(pair.a) || positions.contains(pair.b) else { continue }
            counts[OverlapVerdict.allCases[pair.rank], default: 0] += 1
        }
        return counts
    }

    // MARK: Cells

    private func cells(
        before: [Programme], after: [Programme], in changed: StakeholderMap
    ) -> [OverlapWhatIf.Cell] {
        let both = before + after
        let themes = Set(both.flatMap(\.themes.values)).sorted()
        let groups = Set(both.flatMap(\.targetGroups.values)).sorted().map(Optional.some)
        let units = units(Set(both.flatMap(\.places.values)))
        let (old, new) = (servers(map, themes), servers(changed, themes))
        var cells: [OverlapWhatIf.Cell] = []
        for theme in themes {
            for place in units {
                for group in groups.isEmpty ? [nil] : groups {
                    let mine = both.contains { serves($0, theme, place, group) }
                    guard mine else { continue }
                    cells.append(
                        OverlapWhatIf.Cell(
                            theme: theme, place: place, targetGroup: group,
                            before: old.filter { serves($0, theme, place, group) }.map(\.id),
                            after: new.filter { serves($0, theme, place, group) }.map(\.id),
                            isDeclaredNeed: isNeeded(theme, place, group)))
                }
            }
        }
        return cells
    }

    /// The places by which coverage is counted: those named, each broader one by its parts at the narrowest level named.
    private func units(_ named: Set<PlaceID>) -> [PlaceID] {
        let gazetteer = map.gazetteer
        guard let narrowest = named.compactMap({ gazetteer[$0]?.level }).max() else { return [] }
        var units: Set<PlaceID> = []
        for place in named {
            guard let interval = gazetteer.interval(of: place), gazetteer[place]?.level != narrowest else {
                units.insert(place)
                continue
            }
            let parts = interval.map { gazetteer.places[$0] }.filter { $0.level == narrowest }.map(\.id)
            if parts.isEmpty { units.insert(place) } else { units.formUnion(parts) }
        }
        return units.sorted()
    }

    /// The programmes with one of the themes that are not known to be over.
    private func servers(_ map: StakeholderMap, _ themes: [TermID]) -> [Programme] {
        map.programmes.filter { programme in
            guard programme.status != .ended, programme.span.lastDay.map({ $0 >= day }) ?? true else { return false }
            return themes.contains { hasTheme(programme, $0) }
        }
    }

    private func hasTheme(_ programme: Programme, _ theme: TermID) -> Bool {
        programme.themes.values.contains { map.reference.themes.chain(from: $0).contains(theme) }
    }

    /// Whether a programme has the theme or a narrower one, at the place, inside it or around it, for the group.
    private func serves(_ programme: Programme, _ theme: TermID, _ place: PlaceID, _ group: TermID?) -> Bool {
        hasTheme(programme, theme) && programme.places.values.contains { map.gazetteer.isRelated($0, place) }
            && (group.map { reaches(programme.targetGroups.values, $0) } ?? true)
    }

    private func reaches(_ groups: [TermID], _ group: TermID) -> Bool {
        let taxonomy = map.reference.targetGroups
        return groups.contains { taxonomy.chain(from: $0).contains(group) || taxonomy.chain(from: group).contains($0) }
    }

    private func isNeeded(_ theme: TermID, _ place: PlaceID, _ group: TermID?) -> Bool {
        map.needs.contains { need in
            need.theme == theme && map.gazetteer.isRelated(need.place, place)
                && (need.targetGroups.values.isEmpty || (group.map { reaches(need.targetGroups.values, $0) } ?? true))
        }
    }
}

extension StakeholderMap {
    /// The same map with some programmes in place of others.
    func replacing(_ ids: Set<ProgrammeID>, with programmes: [Programme]) -> StakeholderMap {
        var parts = MapParts()
        parts.stakeholders = stakeholders
        parts.programmes = self.programmes.filter { !ids.contains($0.id) } + programmes
        parts.forums = forums
        parts.seats = seats
        parts.meetings = meetings
        parts.reports = reports
        parts.planItems = planItems
        parts.ties = ties
        parts.resources = resources
        parts.needs = needs
        parts.waivers = waivers
        parts.aliases = aliases
        parts.ownPlaces = ownPlaces
        return StakeholderMap(parts, settings: settings, reference: reference)
    }
}
