/// What is recorded of each place: bodies, programmes, implementers and needs, counted once each.
struct PlaceTally {
    /// What is recorded of one place and everything inside it, or of a place that has no room on the map.
    struct Count {
        /// Bodies that have their place here or work here.
        var bodies: Set<StakeholderID> = []
        var programmes: Set<ProgrammeID> = []
        var implementers: Set<StakeholderID> = []
        /// Of the programmes, those with places in several counties.
        var shared: Set<ProgrammeID> = []
        /// Declared needs as theme and place.
        var needs: Set<DeclaredNeeds.Key> = []
        /// Of them, those that no active programme serves.
        var unmet: Set<DeclaredNeeds.Key> = []
        /// Of them, those whose programmes leave out a group of people that the need names.
        var partly: Set<DeclaredNeeds.Key> = []

        var isEmpty: Bool { bodies.isEmpty && programmes.isEmpty && needs.isEmpty }
    }

    /// A programme in several counties, which stand in official order.
    struct Crossing {
        let programme: Programme
        let counties: [PlaceID]
    }

    private let context: ViewContext
    private let selection: ProgrammeSelection
    /// Those of the query, by theme and place.
    let needs: [DeclaredNeeds.Need]
    /// Counties of the gazetteer with coordinates, in official order.
    let counties: [Place]
    /// By county; those without anything are there too.
    let byCounty: [PlaceID: Count]
    /// By the nearest place around with coordinates: a county, or a place of the map's own that has some.
    let byPoint: [PlaceID: Count]
    /// What lies in no county: by place, in the gazetteer's order.
    let elsewhere: [(place: PlaceID, count: Count)]
    /// Bodies and programmes without any place.
    let unlocated: Count
    let crossings: [Crossing]
    /// Everything counted.
    let total: Count
    /// Programmes that ended or have not begun.
    var outsidePeriod: Int { selection.outsidePeriod }

    /// - Complexity: O((bodies + programmes + needs) · places of each).
    init(_ context: ViewContext) {
        self.context = context
        let map = context.map
        let gazetteer = map.gazetteer
        let selection = ProgrammeSelection(context, .current)
        self.selection = selection
        needs = context.declaredNeeds()
        counties = gazetteer.places(at: .county).filter { $0.latitude != nil && $0.longitude != nil }
        var byCounty = Dictionary(uniqueKeysWithValues: counties.map { ($0.id, Count()) })
        var others: [PlaceID: Count] = [:]
        var byPoint: [PlaceID: Count] = [:]
        var unlocated = Count()
        var total = Count()
        var crossings: [Crossing] = []
        func site(_ place: PlaceID) -> PlaceID {
            guard let county = gazetteer.ancestor(of: place, at: .county)?.id, byCounty[county] != nil else {
                return place
            }
            return county
        }
        func point(_ place: PlaceID) -> PlaceID? {
            gazetteer.chain(from: place).first { gazetteer[$0]?.latitude != nil && gazetteer[$0]?.longitude != nil }
        }
        func add(at places: [PlaceID], _ change: (inout Count) -> Void) {
            change(&total)
            if places.isEmpty { change(&unlocated) }
            for point in Set(places.compactMap(point)) { change(&byPoint[point, default: Count()]) }
            for site in Set(places.map(site)) {
                if byCounty[site] != nil {
                    change(&byCounty[site, default: Count()])
                } else {
                    change(&others[site, default: Count()])
                }
            }
        }
        for body in context.bodies {
            add(at: [body.place].compactMap { $0 } + body.worksIn.values) { $0.bodies.insert(body.id) }
        }
        for entry in selection.entries {
            let sites = Set(entry.programme.places.values.map(site))
            let reached = counties.map(\.id).filter(sites.contains)
            if reached.count > 1 { crossings.append(Crossing(programme: entry.programme, counties: reached)) }
            add(at: entry.programme.places.values) { count in
                count.programmes.insert(entry.programme.id)
                count.implementers.formUnion(selection.roles.implementers[entry.position])
                if reached.count > 1 { count.shared.insert(entry.programme.id) }
            }
        }
        for need in needs {
            add(at: [need.place]) { count in
                count.needs.insert(need.key)
                if !need.isMet { count.unmet.insert(need.key) }
                if !need.unreached.isEmpty { count.partly.insert(need.key) }
            }
        }
        self.byCounty = byCounty
        self.byPoint = byPoint
        self.unlocated = unlocated
        self.total = total
        self.crossings = crossings
        elsewhere = others.map { (place: $0.key, count: $0.value) }.sorted { left, right in
            let order = { (id: PlaceID) in gazetteer.index(of: id) ?? .max }
            return (order(left.place), left.place) < (order(right.place), right.place)
        }
    }

    /// What is recorded of a county.
    subscript(county: PlaceID) -> Count { byCounty[county] ?? Count() }

    /// What is recorded of the places directly inside a county, in the gazetteer's order; those of other lists of
    /// sub-counties than the map's stand only where something is recorded. Last, what is recorded of the county as a
    /// whole, under its own identifier.
    func inside(_ county: PlaceID) -> [(place: PlaceID, count: Count)] {
        let map = context.map
        let gazetteer = map.gazetteer
        let parts = gazetteer.children(of: county)
        var counts = Dictionary(uniqueKeysWithValues: (parts.map(\.id) + [county]).map { ($0, Count()) })
        func part(_ place: PlaceID) -> PlaceID? {
            guard gazetteer.isInside(place, county) else { return nil }
            return gazetteer.chain(from: place).first { counts[$0] != nil }
        }
        for body in context.bodies {
            for part in Set(([body.place].compactMap { $0 } + body.worksIn.values).compactMap(part)) {
                counts[part, default: Count()].bodies.insert(body.id)
            }
        }
        for entry in selection.entries {
            for part in Set(entry.programme.places.values.compactMap(part)) {
                counts[part, default: Count()].programmes.insert(entry.programme.id)
                counts[part, default: Count()].implementers.formUnion(selection.roles.implementers[entry.position])
                if self[county].shared.contains(entry.programme.id) {
                    counts[part, default: Count()].shared.insert(entry.programme.id)
                }
            }
        }
        for key in self[county].needs {
            guard let part = part(key.place) else { continue }
            counts[part, default: Count()].needs.insert(key)
            if self[county].unmet.contains(key) { counts[part, default: Count()].unmet.insert(key) }
            if self[county].partly.contains(key) { counts[part, default: Count()].partly.insert(key) }
        }
        let kept = parts.filter(PlacesInUse(map).contains)
        return kept.map { ($0.id, counts[$0.id] ?? Count()) } + [(county, counts[county] ?? Count())]
    }

    /// A place and what is counted there, in a sentence with the names of the programmes.
    func words(_ name: String, _ count: Count) -> String {
        let facts = [
            context.words("programmes \(count.programmes.count)", "miradi \(count.programmes.count)"),
            context.words("stakeholders \(count.bodies.count)", "wadau \(count.bodies.count)"),
            context.words("unmet needs \(count.unmet.count)", "mahitaji bila mradi \(count.unmet.count)"),
            context.words(
                "needs met in part \(count.partly.count)", "mahitaji yaliyotimizwa kwa sehemu \(count.partly.count)"),
        ]
        let programmes = names(count.programmes)
        return "\(name): " + facts.joined(separator: ", ")
            + (programmes.isEmpty ? "" : " (" + programmes.joined(separator: "; ") + ")")
    }

    func name(of programme: ProgrammeID) -> String { context.map.name(of: .programme(programme)) }

    /// Programmes of a count, by name.
    func names(_ programmes: Set<ProgrammeID>) -> [String] { programmes.map(name(of:)).sorted() }
}
