/// What is known of one theme in one place.
public enum CoverageState: String, Sendable, CaseIterable, Codable {
    /// At least one active programme.
    case served
    /// A need is declared and no active programme is reported.
    case declaredNeed = "declared-need"
    /// No need is declared and no active programme is reported.
    case noneReported = "none-reported"
    /// Nobody can tell: a body that works there has reported no programme.
    case unknown
}

/// One theme in one place.
public struct CoverageCell: Sendable, Hashable {
    public let theme: TermID
    public let place: PlaceID
    public let state: CoverageState
    /// Active programmes with the theme or a narrower one at the place, inside it or around it, sorted. Those whose dates
    /// do not tell are counted.
    public let programmes: [ProgrammeID]
    /// How many of them have dates that do not tell.
    public let undated: Int
    /// Whether a need is declared for the place or inside it.
    public let isNeeded: Bool
    /// Bodies that work there and have reported no programme.
    public let silent: Int
    /// Every target group that a need of the cell names or a programme of the cell reaches, by identifier.
    public let groups: [Group]

    /// One target group in the cell.
    public struct Group: Sendable, Hashable {
        public let group: TermID
        /// Served when a programme names the group, one inside it or around it; unknown when none does, but some
        /// programme does not say whom it reaches; else a declared need.
        public let state: CoverageState
    }
}

/// Theme by place, with what each state is a part of.
public struct CoverageMatrix: Sendable {
    /// Themes that a need or a programme names, in the order of the taxonomy; unlisted ones last, by identifier. A broader
    /// theme that only narrower ones stand for is none of them: it would repeat their cells.
    public let themes: [TermID]
    public let level: PlaceLevel
    /// In the gazetteer's order.
    public let places: [PlaceID]
    /// A row for each theme, a cell for each place.
    public let cells: [[CoverageCell]]
    /// Bodies known to work in these places that have reported at least one programme, of all that are known to.
    public let implementers: Denominator

    /// How many cells have a state.
    public func count(_ state: CoverageState) -> Int { cells.joined().count { $0.state == state } }
}

/// Finds what is served, needed, not reported or unknown for any theme and place.
struct CoverageFinder: Sendable {
    let map: StakeholderMap
    let date: CivilDate
    private let byTheme: [TermID: PlaceIndex<Int>]
    /// Themes that an active programme names itself.
    private let named: Set<TermID>
    private let undated: Set<Int>
    private let needs: [TermID: PlaceIndex<Int>]
    private let working: PlaceIndex<Int>
    private let reporting: Set<Int>

    /// - Complexity: O(n log n) in programmes × themes × places.
    init(_ map: StakeholderMap, on date: CivilDate) {
        self.map = map
        self.date = date
        var themed: [TermID: [(item: Int, place: PlaceID)]] = [:]
        var undated: Set<Int> = []
        var named: Set<TermID> = []
        var chains: [TermID: [TermID]] = [:]
        for index in map.programmes.indices {
            guard let active = Self.isActive(map.programmes[index], on: date) else { continue }
            if !active { undated.insert(index) }
            let places = map.programmes[index].places.values.map { (item: index, place: $0) }
            var themes: Set<TermID> = []
            for theme in map.programmes[index].themes.values {
                named.insert(theme)
                let chain = chains[theme] ?? map.reference.themes.chain(from: theme)
                chains[theme] = chain
                themes.formUnion(chain)
            }
            for theme in themes { themed[theme, default: []].append(contentsOf: places) }
        }
        var needed: [TermID: [(item: Int, place: PlaceID)]] = [:]
        for (index, need) in map.needs.enumerated() { needed[need.theme, default: []].append((index, need.place)) }
        byTheme = themed.mapValues { PlaceIndex($0, in: map.gazetteer) }
        needs = needed.mapValues { PlaceIndex($0, in: map.gazetteer) }
        self.undated = undated
        self.named = named
        working = PlaceIndex(
            map.stakeholders.enumerated().flatMap { index, body in body.worksIn.values.map { (index, $0) } },
            in: map.gazetteer)
        reporting = Set(ProgrammeRoles.implementers(of: map).joined().compactMap(map.index(of:)))
    }

    /// `true` when active, `false` when the dates do not tell, `nil` when not active.
    private static func isActive(_ programme: Programme, on date: CivilDate) -> Bool? {
        switch programme.isActive(on: date) {
        case true: true
        case false: nil
        case nil: programme.status == .ended ? nil : false
        }
    }

    /// The active programmes of a theme or a narrower one at a place, inside it or around it, as positions in the map.
    func programmes(_ theme: TermID, _ place: PlaceID) -> [Int] {
        Set(byTheme[theme]?.related(to: place).map(\.item) ?? []).sorted()
    }

    /// Bodies that work at a place, inside it or around it: how many have reported a programme, and how many are known.
    func implementers(_ place: PlaceID) -> Denominator {
        let known = Set(working.related(to: place).map(\.item))
        return Denominator(known.intersection(reporting).count, of: known.count)
    }

    /// Whether a body has reported a programme that it implements.
    func hasReported(_ body: Int) -> Bool { reporting.contains(body) }

    func cell(_ theme: TermID, _ place: PlaceID) -> CoverageCell { cell(theme, place, implementers(place)) }

    private func cell(_ theme: TermID, _ place: PlaceID, _ implementers: Denominator) -> CoverageCell {
        let found = programmes(theme, place)
        let declared = needs[theme]?.related(to: place) ?? []
        let isNeeded = declared.contains { isInside($0.place, place) }
        let silent = implementers.of - implementers.count
        let state: CoverageState =
            !found.isEmpty ? .served : isNeeded ? .declaredNeed : silent > 0 ? .unknown : .noneReported
        return CoverageCell(
            theme: theme, place: place, state: state, programmes: found.map { map.programmes[$0].id },
            undated: found.count(where: undated.contains), isNeeded: isNeeded, silent: silent,
            groups: groups(found, needed: Set(declared.flatMap { map.needs[$0.item].targetGroups.values })))
    }

    private func groups(_ programmes: [Int], needed: Set<TermID>) -> [CoverageCell.Group] {
        let taxonomy = map.reference.targetGroups
        var reached: Set<TermID> = []
        var isUnclear = false
        for index in programmes {
            reached.formUnion(map.programmes[index].targetGroups.values)
            isUnclear = isUnclear || map.programmes[index].targetGroups.isUnknown
        }
        return needed.union(reached).sorted().map { group in
            let isReached =
                reached.contains(group)
                || reached.contains {
                    taxonomy.chain(from: $0).contains(group) || taxonomy.chain(from: group).contains($0)
                }
            return CoverageCell.Group(group: group, state: isReached ? .served : isUnclear ? .unknown : .declaredNeed)
        }
    }

    private func isInside(_ position: Int, _ place: PlaceID) -> Bool {
        map.gazetteer.interval(of: place)?.contains(position) ?? false
    }

    /// The matrix of all themes by the places of a level.
    /// - Parameters:
    ///   - level: counties unless another is asked for. Sub-counties are those of the map's list, and those of other
    ///     lists at which something is recorded.
    ///   - place: only places inside it; without it those of the nations that the map is about.
    func matrix(level: PlaceLevel = .county, inside place: PlaceID? = nil) -> CoverageMatrix {
        let nations = NationsInUse(map)
        let places = map.gazetteer.places(at: level).filter(PlacesInUse(map).contains).map(\.id)
            .filter { id in place.map { map.gazetteer.isInside(id, $0) } ?? nations.contains(id) }
        let themes = named.union(needs.keys).sorted { left, right in
            let order = map.reference.themes.index(of:)
            return (order(left) ?? .max, left) < (order(right) ?? .max, right)
        }
        let bodies = Set(places.flatMap { working.related(to: $0).map(\.item) })
        let there = places.map(implementers)
        return CoverageMatrix(
            themes: themes, level: level, places: places,
            cells: themes.map { theme in zip(places, there).map { cell(theme, $0, $1) } },
            implementers: Denominator(bodies.intersection(reporting).count, of: bodies.count))
    }
}

extension Disclosed<StakeholderMap> {
    /// Theme by place, with four states for each cell: served, declared need, none reported, unknown.
    /// - Parameters:
    ///   - date: the day on which programmes must be active; those whose dates do not tell are counted and marked.
    ///   - level: counties unless another is asked for.
    ///   - place: only places inside it; without it those of the nations that the map is about.
    /// - Complexity: O(n log n) in programmes × themes × places, and the cells found.
    public func coverageMatrix(
        on date: CivilDate, level: PlaceLevel = .county, inside place: PlaceID? = nil
    ) -> Disclosed<CoverageMatrix> {
        map { CoverageFinder($0, on: date).matrix(level: level, inside: place) }
    }
}
