/// Bodies without ties, single bodies and ties on which the map hangs, categories without a tie to the security committee,
/// neighbours in one conflict without a tie, and sectors closed in on themselves.
struct StructureGaps {
    let finder: GapFinder
    let roles: ProgrammeRoles

    private var map: StakeholderMap { finder.map }

    func gaps() -> [LocatedGap] {
        let graph = TieGraph(map, roles: roles, on: finder.date)
        return isolates(graph) + splits(graph) + securityTies(graph) + neighbours(graph) + closedSectors(graph)
    }

    private func places(_ body: Stakeholder) -> [PlaceID] { [body.place].compactMap { $0 } + body.worksIn.values }

    private func isolates(_ graph: TieGraph) -> [LocatedGap] {
        map.stakeholders.indices.filter { !graph.hasTie[$0] }.map { index in
            let body = map.stakeholders[index]
            return LocatedGap(
                Gap(
                    .structure, .low, body.id.rawValue,
                    "\(body.name): no tie to any other body or programme is recorded.",
                    place: body.place, evidence: [body.evidence.location],
                    suggestions: ["ask \(body.name) with whom it works; no tie recorded is not the same as none"]),
                at: places(body))
        }
    }

    private func splits(_ graph: TieGraph) -> [LocatedGap] {
        let (bodies, ties) = graph.splits()
        let cutBodies = bodies.map { split -> LocatedGap in
            let body = map.stakeholders[split.bodies[0]]
            return LocatedGap(
                Gap(
                    .structure, split.cutOff > 1 ? .medium : .low, body.id.rawValue,
                    "Without \(body.name), \(finder.words.count(split.cutOff, "other body", "other bodies")) would have no "
                        + "recorded way to the rest of the map.",
                    place: body.place, evidence: [body.evidence.location],
                    suggestions: ["build a second tie past \(body.name), so that the work does not hang by one body"]),
                at: places(body))
        }
        let bridges = ties.filter { $0.cutOff >= finder.criteria.bridgeSide }.map { split -> LocatedGap in
            let (left, right) = (map.stakeholders[split.bodies[0]], map.stakeholders[split.bodies[1]])
            return LocatedGap(
                Gap(
                    .structure, .low, "\(left.id)|\(right.id)",
                    "The tie between \(left.name) and \(right.name) is the only way between two parts of the map; "
                        + "\(split.cutOff) bodies stand on its lesser side.",
                    place: left.place ?? right.place,
                    evidence: [left.evidence.location, right.evidence.location].sorted(),
                    suggestions: ["bring the two parts together in one meeting, so that a second tie can grow"]),
                at: places(left) + places(right))
        }
        return cutBodies + bridges
    }

    /// Named categories of which no body has a tie to a body of the security family.
    private func securityTies(_ graph: TieGraph) -> [LocatedGap] {
        guard let circular = map.reference.circular(finder.auditor.commonCircular) else { return [] }
        let security = Set(circular.categories.filter { $0.family == .security }.map(\.id))
        func isSecurity(_ index: Int) -> Bool {
            map.stakeholders[index].categories.values.contains(where: security.contains)
        }
        let committees = map.stakeholders.indices.filter(isSecurity)
        guard !committees.isEmpty else { return [] }
        var tied: Set<CategoryID> = security
        for (left, right) in graph.bodyTies {
            if isSecurity(left) { tied.formUnion(map.stakeholders[right].categories.values) }
            if isSecurity(right) { tied.formUnion(map.stakeholders[left].categories.values) }
        }
        return circular.namedCategories.filter { !tied.contains($0.id) }.compactMap { category in
            let bodies = map.stakeholders.filter { $0.categories.values.contains(category.id) }
            guard let first = bodies.first else { return nil }
            let whose =
                bodies.count == 1
                ? "\(first.name), the one body known, has no recorded tie"
                : "none of the \(bodies.count) bodies known has a recorded tie"
            let names = nearest(committees, to: bodies).map { map.stakeholders[$0].name }
            return LocatedGap(
                Gap(
                    .structure, .medium, category.id.rawValue,
                    "\(category.name): \(whose) to a security committee.",
                    clause: "\(circular.id), \(category.clause)", place: map.settings.place,
                    evidence: bodies.prefix(finder.criteria.named).map(\.evidence.location).sorted(),
                    suggestions: ["introduce them to \(finder.some(names).joined(separator: "; "))"]),
                at: bodies.flatMap(places))
        }
    }

    /// The committees, those nearest to any of the bodies first, by identifier where equally near.
    private func nearest(_ committees: [Int], to bodies: [Stakeholder]) -> [Int] {
        let named = Set(bodies.prefix(Self.mostBodies).compactMap(\.place))
        let ranked = committees.map { index -> (distance: Int, index: Int) in
            let place = map.stakeholders[index].place
            let distances = named.compactMap { other in place.flatMap { map.gazetteer.distance($0, other) } }
            return (distances.min() ?? .max, index)
        }
        return ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.map(\.index)
    }

    /// Of a category with more bodies the first alone are asked for the nearest committee.
    private static let mostBodies = 50

    /// Neighbouring counties that declare the same need but have no tie, programme or body in common.
    private func neighbours(_ graph: TieGraph) -> [LocatedGap] {
        func county(_ place: PlaceID?) -> PlaceID? {
            place.flatMap { map.gazetteer.ancestor(of: $0, at: .county)?.id }
        }
        func counties(_ places: [PlaceID]) -> [PlaceID] { Set(places.compactMap(county)).sorted() }
        var needs: [PlaceID: [TermID: [SourceLocation]]] = [:]
        for need in map.needs {
            if let place = county(need.place) {
                needs[place, default: [:]][need.theme, default: []].append(need.evidence.location)
            }
        }
        guard needs.count > 1 else { return [] }
        var joined: Set<[PlaceID]> = []
        func join(_ places: [PlaceID]) {
            let places = places.filter { needs[$0] != nil }
            for (index, left) in places.enumerated() {
                for right in places.dropFirst(index + 1) { joined.insert([left, right]) }
            }
        }
        for (left, right) in graph.bodyTies {
            join(counties([map.stakeholders[left].place, map.stakeholders[right].place].compactMap { $0 }))
        }
        for programme in map.programmes { join(counties(programme.places.values)) }
        for body in map.stakeholders where body.worksIn.values.count > 1 { join(counties(body.worksIn.values)) }
        var gaps: [LocatedGap] = []
        for (left, own) in needs.sorted(by: { $0.key < $1.key }) {
            for right in map.gazetteer[left]?.neighbours ?? [] where left < right && !joined.contains([left, right]) {
                let shared = Set(own.keys).intersection((needs[right] ?? [:]).keys).sorted()
                guard !shared.isEmpty else { continue }
                let themes = shared.map { map.reference.themes.label($0) }.joined(separator: ", ")
                let rows = shared.flatMap { (own[$0] ?? []) + (needs[right]?[$0] ?? []) }
                let (here, there) = (finder.words.placeName(left), finder.words.placeName(right))
                gaps.append(
                    LocatedGap(
                        Gap(
                            .structure, .medium, "\(left)|\(right)",
                            "\(here) and \(there) are neighbours and both declare \(themes); no tie, programme or body "
                                + "across the border is recorded.",
                            clause: "practice brief 1/2025, 4.1, best practice 6", place: left, evidence: rows.sorted(),
                            suggestions: ["propose a joint meeting of the two county forums, as in the Kerio Valley"]),
                        at: [left, right]))
            }
        }
        return gaps
    }

    /// Sectors whose E-I index, (external − internal) / all ties, is at or below the limit (Krackhardt and Stern 1988,
    /// doi:10.2307/2786835). Bodies without a recorded sector are external to all.
    private func closedSectors(_ graph: TieGraph) -> [LocatedGap] {
        var counts: [Sector: (external: Int, inner: Int)] = [:]
        for (left, right) in graph.bodyTies {
            let (first, second) = (map.stakeholders[left].sector, map.stakeholders[right].sector)
            if let first, first == second {
                counts[first, default: (0, 0)].inner += 1
            } else {
                for sector in [first, second].compactMap({ $0 }) { counts[sector, default: (0, 0)].external += 1 }
            }
        }
        return Sector.allCases.compactMap { sector in
            guard let (external, inner) = counts[sector], external + inner >= finder.criteria.closedSectorTies else {
                return nil
            }
            let index = Double(external - inner) / Double(external + inner)
            guard index <= finder.criteria.closedSectorIndex else { return nil }
            let members = map.stakeholders.filter { $0.sector == sector }
            return LocatedGap(
                Gap(
                    .structure, .low, sector.rawValue,
                    "The sector \(sector.rawValue) is closed in on itself: \(inner) of its \(external + inner) ties stay "
                        + "inside (E-I index \(FixedFormat.decimal(index, 2))).",
                    place: map.settings.place,
                    evidence: members.prefix(finder.criteria.named).map(\.evidence.location).sorted(),
                    suggestions: ["invite bodies of other sectors to its next joint activity"]),
                at: members.flatMap(places))
        }
    }
}
