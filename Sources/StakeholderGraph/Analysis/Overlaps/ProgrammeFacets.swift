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
        // Single fields are read in place: a programme is large, and copying it costs more than all that follows.
        themes = TermSets(programmes.indices.map { programmes[$0].themes }, taxonomy: map.reference.themes)
        activities = TermSets(programmes.indices.map { programmes[$0].activities }, taxonomy: map.reference.activities)
        targetGroups = TermSets(
            programmes.indices.map { programmes[$0].targetGroups }, taxonomy: map.reference.targetGroups)
        places = PlaceSets(programmes.indices.map { programmes[$0].places }, gazetteer: map.gazetteer)
        windows = ProgrammeWindows(programmes, on: day)
        let roles = ProgrammeRoles.implementers(of: map)
        implementers = FlatLists(roles.map { $0.compactMap { map.index(of: $0).map(Int32.init) } })
        var missing: [Int: [String]] = [:]
        for index in programmes.indices {
            var facts: [String] = []
            if !themes.isKnown[index], !activities.isKnown[index] {
                facts = [Facet.themes.rawValue, Facet.activities.rawValue]
            }
            if !places.isKnown[index] { facts.append(Facet.places.rawValue) }
            if implementers.range(index).isEmpty { facts.append("implementers") }
            if !facts.isEmpty { missing[index] = facts }
        }
        self.missing = missing
    }

    /// Whether a programme is compared with others.
    func isPaired(_ index: Int) -> Bool { missing[index] == nil }
}
