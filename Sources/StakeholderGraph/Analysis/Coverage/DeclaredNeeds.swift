/// The declared needs of a map, a theme at a place once whatever the number of its rows, with what serves each: the one
/// count of needs, from which every report and picture takes its own.
struct DeclaredNeeds: Sendable {
    struct Key: Hashable {
        let theme: TermID
        let place: PlaceID
    }

    struct Need: Sendable {
        let theme: TermID
        let place: PlaceID
        /// Of all its rows.
        let groups: Set<TermID>
        let rows: [SourceLocation]
        /// Active programmes of the theme at the place, inside it or around it, as positions in the map.
        let programmes: [Int]
        /// The declared groups that none of the programmes names, sorted; none where no programme serves the need, or one
        /// does not say whom it reaches.
        let unreached: [TermID]

        var key: Key { Key(theme: theme, place: place) }
        var isMet: Bool { !programmes.isEmpty }
    }

    /// By theme, then place.
    let all: [Need]
    private let map: StakeholderMap

    /// - Complexity: O(n log n) in the needs, and the programmes of each.
    init(_ coverage: CoverageFinder) {
        let map = coverage.map
        self.map = map
        var groups: [Key: Set<TermID>] = [:]
        var rows: [Key: [SourceLocation]] = [:]
        for need in map.needs {
            let key = Key(theme: need.theme, place: need.place)
            groups[key, default: []].formUnion(need.targetGroups.values)
            rows[key, default: []].append(need.evidence.location)
        }
        let keys = rows.keys.sorted { ($0.theme, $0.place) < ($1.theme, $1.place) }
        all = keys.map { key in
            let programmes = coverage.programmes(key.theme, key.place)
            let declared = groups[key] ?? []
            return Need(
                theme: key.theme, place: key.place, groups: declared, rows: (rows[key] ?? []).sorted(),
                programmes: programmes, unreached: Self.unreached(declared, programmes, map))
        }
    }

    private static func unreached(_ groups: Set<TermID>, _ programmes: [Int], _ map: StakeholderMap) -> [TermID] {
        let targets = programmes.map { map.programmes[$0].targetGroups }
        guard !programmes.isEmpty, !targets.contains(where: \.isUnknown) else { return [] }
        let taxonomy = map.reference.targetGroups
        let reached = Set(targets.flatMap(\.values))
        return groups.filter { group in
            !reached.contains { taxonomy.chain(from: $0).contains(group) || taxonomy.chain(from: group).contains($0) }
        }.sorted()
    }

    /// Those of a theme or a narrower one, at a place or inside it; all without either.
    func selected(theme: TermID? = nil, place: PlaceID? = nil) -> [Need] {
        all.filter { need in
            (theme.map { map.reference.themes.chain(from: need.theme).contains($0) } ?? true)
                && (place.map { map.gazetteer.isInside(need.place, $0) } ?? true)
        }
    }
}
