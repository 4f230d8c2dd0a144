/// Looks for everything missing in a map: seats, officers, reports, meetings, mandate, coverage, resources, ties, data.
public struct GapFinder: Sendable {
    let map: StakeholderMap
    let audience: Audience
    let date: CivilDate
    let criteria: GapCriteria
    let auditor: ForumAuditor

    /// - Parameters:
    ///   - map: what the audience may see.
    ///   - date: the day for which gaps are asked.
    ///   - criteria: the limits by which gaps are judged.
    /// - Complexity: O(n log n) in the rows of the map.
    public init(_ map: Disclosed<StakeholderMap>, on date: CivilDate, criteria: GapCriteria = GapCriteria()) {
        self.map = map.value
        audience = map.audience
        self.date = date
        self.criteria = criteria
        auditor = ForumAuditor(map.value, for: map.audience, on: date, holding: nil)
    }

    /// All gaps of some kinds at a place.
    /// - Parameters:
    ///   - kinds: those looked for; all without it. Denominators always speak of all kinds.
    ///   - place: only gaps at this place or inside it; a gap without a place is then left out.
    ///   - level: the places of the coverage matrix; without it counties, and sub-counties where the report, or the
    ///     map, speaks of one county.
    /// - Complexity: linear in the rows of the map, candidates and findings; assigning resources is cubic in the needs of
    ///   one kind up to the matcher's limit.
    public func report(
        _ kinds: Set<GapKind>? = nil, at place: PlaceID? = nil, level: PlaceLevel? = nil
    ) -> Disclosed<GapReport> {
        let wanted = kinds ?? Set(GapKind.allCases)
        let audits = map.forums.filter { isInside($0.place, place) }.map { auditor.audit($0) }
        let coverage = CoverageFinder(map, on: date)
        let matcher = ResourceMatcher(map, on: date)
        let matching = matcher.match()
        let roles = ProgrammeRoles(map)
        var denominators = ForumGaps.denominators(audits)
        var found: [LocatedGap] = []
        if !wanted.isDisjoint(with: [.seat, .office, .report, .meeting, .mandate, .data]) {
            let forums = ForumGaps(finder: self)
            for audit in audits { found += forums.gaps(audit) }
            found += forums.overdue(audits, denominators: &denominators)
        }
        let coverageGaps = CoverageGaps(finder: self, coverage: coverage, roles: roles)
        found += coverageGaps.gaps(denominators: &denominators, place: place)
        found += ResourceGaps(finder: self).gaps(matching, denominators: &denominators, place: place)
        if wanted.contains(.structure) { found += StructureGaps(finder: self, roles: roles).gaps() }
        let data = DataGaps(finder: self, roles: roles, coverage: coverage)
        if wanted.contains(.data) { found += data.gaps(place: place) }
        data.count(in: &denominators, place: place)
        let gaps = found.filter { entry in
            wanted.contains(entry.gap.kind) && (place == nil || entry.places.contains { isInside($0, place) })
        }
        return Disclosed(
            GapReport(
                audience: audience, date: date, place: place, gaps: gaps.map(\.gap).sorted(by: Gap.comesBefore),
                denominators: denominators, criteria: criteria,
                inclusion: wanted.isDisjoint(with: [.seat, .office])
                    ? [] : audits.map { Inclusion(map: map, auditor: auditor).row($0) },
                matches: wanted.contains(.resource)
                    ? matching.matches.filter { isInside($0.place, place) } : [],
                met: wanted.contains(.resource) ? matcher.met().filter { isInside($0.place, place) } : [],
                coverage: wanted.contains(.coverage) ? matrix(coverage, at: place, level: level) : nil),
            for: audience)
    }

    private func matrix(_ coverage: CoverageFinder, at place: PlaceID?, level: PlaceLevel?) -> CoverageMatrix {
        let subject = place ?? map.settings.place
        let isOneCounty = subject.map { map.gazetteer.ancestor(of: $0, at: .county) != nil } ?? false
        return coverage.matrix(level: level ?? (isOneCounty ? .subCounty : .county), inside: subject)
    }

    /// Whether a place is the one asked for or lies inside it; everything is when none was asked for.
    func isInside(_ place: PlaceID?, _ outer: PlaceID?) -> Bool {
        guard let outer else { return true }
        return place.map { map.gazetteer.isInside($0, outer) } ?? false
    }

    /// Names of places, in words.
    var words: ForumDocument { ForumDocument(map: map, auditor: auditor) }

    /// The first few of a list, and how many more there are.
    func some(_ items: [String]) -> [String] {
        guard items.count > criteria.named else { return items }
        return items.prefix(criteria.named) + ["and \(items.count - criteria.named) more"]
    }
}
