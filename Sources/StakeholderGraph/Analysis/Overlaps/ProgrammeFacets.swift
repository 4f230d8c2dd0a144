/// All that the comparison of programmes needs, as integers and bits, by position in the map's programmes.
struct ProgrammeFacets: Sendable {
    let themes: TermSets
    let activities: TermSets
    let targetGroups: TermSets
    let places: PlaceSets
    let windows: ProgrammeWindows
    /// Positions of stakeholders, sorted.
    let implementers: FlatLists<Int32>
    /// What keeps a programme from being paired, empty for most.
    let missing: [Int: [String]]

    /// - Complexity: O(programmes + ties + values).
    init(_ map: StakeholderMap, on day: CivilDate) {
        let programmes = map.programmes
        themes = TermSets(programmes.map(\.themes), taxonomy: map.reference.themes)
        activities = TermSets(programmes.map(\.activities), taxonomy: map.reference.activities)
        targetGroups = TermSets(programmes.map(\.targetGroups), taxonomy: map.reference.targetGroups)
        places = PlaceSets(programmes.map(\.places), gazetteer: map.gazetteer)
        windows = ProgrammeWindows(programmes, on: day)
        let roles = ProgrammeRoles(map).implementers
        implementers = FlatLists(roles.map { $0.compactMap { map.index(of: $0).map(Int32.init) } })
        var missing: [Int: [String]] = [:]
        for (index, programme) in programmes.enumerated() {
            var facts: [String] = []
            if programme.themes.isUnknown, programme.activities.isUnknown {
                facts = [Facet.themes.rawValue, Facet.activities.rawValue]
            }
            if programme.places.isUnknown { facts.append(Facet.places.rawValue) }
            if implementers.range(index).isEmpty { facts.append("implementers") }
            if !facts.isEmpty { missing[index] = facts }
        }
        self.missing = missing
    }

    /// Whether a programme is compared with others.
    func isPaired(_ index: Int) -> Bool { missing[index] == nil }
}
