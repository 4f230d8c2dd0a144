@testable import StakeholderGraph

extension ForumFixture {
    static let gapDate = day(2025, 6, 30)

    static func gaps(
        _ map: StakeholderMap, _ kinds: Set<GapKind>? = nil, at place: String? = nil
    ) -> GapReport {
        GapFinder(Disclosed(map, for: .standard), on: gapDate).report(kinds, at: place.map { PlaceID($0) }).value
    }

    static func programme(
        _ id: String, themes: [String]? = nil, at places: [String]? = nil, implementers: [String] = [],
        targetGroups: [String]? = nil, from start: CivilDate? = day(2025, 1, 1), to end: CivilDate? = day(2025, 12, 31),
        status: ProgrammeStatus? = nil
    ) -> Programme {
        func stated<Subject>(_ values: [String]?) -> Stated<Identifier<Subject>> {
            values.map { .stated($0.map { Identifier($0) }) } ?? .unknown
        }
        return Programme(
            id: ProgrammeID(id), name: id, implementers: stated(implementers), themes: stated(themes),
            activities: stated(["training"]), places: stated(places), targetGroups: stated(targetGroups),
            span: DateSpan(start: start.map { .day($0) }, end: end.map { .day($0) }), status: status,
            evidence: row(7, "programmes.csv"))
    }

    static func need(_ theme: String, _ place: String, groups: [String]? = nil, line: Int = 2) -> Need {
        Need(
            place: PlaceID(place), theme: TermID(theme),
            targetGroups: groups.map { .stated($0.map { TermID($0) }) } ?? .unknown, evidence: row(line, "needs.csv"))
    }

    static func resource(
        _ id: String, _ holder: EntityID, _ direction: ResourceDirection, _ kind: String = "vehicle",
        amount: Double? = nil, at place: String? = nil, from start: CivilDate? = nil, to end: CivilDate? = nil,
        status: ResourceStatus? = nil
    ) -> Resource {
        Resource(
            id: Identifier(id), holder: holder, direction: direction, kind: TermID(kind), amount: amount, unit: "units",
            place: place.map { PlaceID($0) },
            span: DateSpan(start: start.map { .day($0) }, end: end.map { .day($0) }), status: status,
            evidence: row(3, "resources.csv"))
    }
}
