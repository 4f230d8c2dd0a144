import Testing

@testable import StakeholderGraph

/// Small maps built in code: one nation, two regions, three counties, their sub-counties, and a circular of six named
/// categories and an open one.
enum ForumFixture {
    static func place(_ id: String, _ level: PlaceLevel, in parent: String?, lists: [String] = []) -> Place {
        let name = id.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? id
        return Place(id: PlaceID(id), name: name, level: level, parent: parent.map { PlaceID($0) }, lists: lists)
    }

    static let gazetteer = Gazetteer([
        place("kenya", .nation, in: nil),
        place("region:rift-valley", .region, in: "kenya"), place("region:coast", .region, in: "kenya"),
        place("nakuru", .county, in: "region:rift-valley"), place("baringo", .county, in: "region:rift-valley"),
        place("lamu", .county, in: "region:coast"),
        place("nakuru/naivasha", .subCounty, in: "nakuru", lists: ["constituencies", "list-a"]),
        place("nakuru/njoro", .subCounty, in: "nakuru", lists: ["constituencies"]),
        place("nakuru/old-town", .subCounty, in: "nakuru", lists: ["census-2019"]),
        place("baringo/north", .subCounty, in: "baringo", lists: ["constituencies"]),
    ])

    static let circularID = ReferenceLibrary.standardCircular

    static func category(_ id: String, within: String? = nil, isOpen: Bool = false) -> Category {
        Category(
            id: CategoryID(id), name: id, standing: nil, family: .other, within: within.map { CategoryID($0) },
            isOpen: isOpen, clause: "entry \(id)")
    }

    static let circular = Circular(
        id: circularID, title: "Test", citation: "Test circular", date: nil,
        establishmentDeadline: day(2024, 8, 22), establishmentClause: "last paragraph",
        categories: [
            category("youth-led"), category("boda-boda", within: "transport"), category("matatu", within: "transport"),
            category("transport"), category("cbo"), category("security"), category("other", isOpen: true),
        ],
        duties: [
            Circular.Duty(letter: "a", text: "consult", clause: "(a)"),
            Circular.Duty(letter: "b", text: "cooperate", clause: "(b)"),
        ],
        offices: [
            Circular.Office(office: "chair", tier: .region, title: "Regional Commissioner", clause: "chairing 1"),
            Circular.Office(office: "chair", tier: .county, title: "County Commissioner", clause: "chairing 1"),
            Circular.Office(
                office: "chair", tier: .subCounty, title: "Deputy County Commissioner", clause: "chairing 1"),
            Circular.Office(office: "co-chair", tier: nil, title: nil, clause: "chairing 2"),
            Circular.Office(office: "secretary", tier: nil, title: nil, clause: "chairing 3"),
        ],
        cadences: [
            Circular.Cadence(what: "report", every: "monthly", weight: "required", clause: "reports 1"),
            Circular.Cadence(what: "meeting", every: "quarterly", weight: "good-practice", clause: "brief"),
        ])

    static let library = ReferenceLibrary(
        circulars: [circular], gazetteer: gazetteer, themes: Taxonomy([]), activities: Taxonomy([]),
        targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
    }

    /// A row; every call may have the same one, since no finding depends on it.
    static func row(_ line: Int = 2, _ file: String = "test.csv") -> Evidence {
        Evidence(location: SourceLocation(file: file, line: line))
    }

    static func body(
        _ id: String, _ categories: [String], at place: String? = nil, worksIn: [String] = [], partOf: String? = nil,
        standing: Standing? = .nonState, name: String? = nil
    ) -> Stakeholder {
        Stakeholder(
            id: StakeholderID(id), name: name ?? id, categories: .stated(categories.map { CategoryID($0) }),
            standing: standing, place: place.map { PlaceID($0) },
            worksIn: worksIn.isEmpty ? .unknown : .stated(worksIn.map { PlaceID($0) }),
            partOf: partOf.map { StakeholderID($0) }, evidence: row())
    }

    static func forum(
        _ id: String = "nakuru-forum", _ tier: ForumTier = .county, at place: String = "nakuru",
        established: Fact<PartialDate> = .unknown, chairOffice: Officer = .unknown, coChair: Officer = .unknown,
        secretary: Officer = .unknown, secretaryOffice: Officer = .unknown, members: [String]? = nil
    ) -> Forum {
        Forum(
            id: ForumID(id), name: id, tier: tier, place: PlaceID(place), established: established,
            chairOffice: chairOffice, coChair: coChair, secretary: secretary, secretaryOffice: secretaryOffice,
            members: members.map { .stated($0.map { StakeholderID($0) }) } ?? .unknown, evidence: row())
    }

    static func seat(
        _ category: String, _ body: String?, _ status: SeatStatus = .seated, from: CivilDate? = nil,
        to: CivilDate? = nil, forum: String = "nakuru-forum", isWithheld: Bool = false, line: Int = 2
    ) -> Seat {
        Seat(
            forum: ForumID(forum), category: CategoryID(category), stakeholder: body.map { StakeholderID($0) },
            isHolderWithheld: isWithheld, status: status,
            span: DateSpan(start: from.map { .day($0) }, end: to.map { .day($0) }), evidence: row(line, "seats.csv"))
    }

    static func tie(
        _ from: String, _ kind: TieKind, _ to: EntityID, from start: CivilDate? = nil, to end: CivilDate? = nil,
        resource: String? = nil, programme: String? = nil
    ) -> Tie {
        Tie(
            id: Identifier("\(from)-\(kind)-\(to.rawValue)"), from: .stakeholder(StakeholderID(from)), kind: kind,
            to: to,
            span: DateSpan(start: start.map { .day($0) }, end: end.map { .day($0) }),
            resource: resource.map { TermID($0) }, programme: programme.map { ProgrammeID($0) }, evidence: row())
    }

    static func body(_ id: String) -> EntityID { .stakeholder(StakeholderID(id)) }

    static func map(settings: MapSettings = MapSettings(), _ fill: (inout MapParts) -> Void) -> StakeholderMap {
        var parts = MapParts()
        fill(&parts)
        return StakeholderMap(parts, settings: settings, reference: library)
    }

    /// The audit of the only forum, or the one named.
    static func audit(
        _ map: StakeholderMap, on date: CivilDate = day(2025, 6, 30), forum: String = "nakuru-forum"
    ) throws -> ForumAudit {
        let auditor = try ForumAuditor(Disclosed(map, for: .standard), on: date)
        return try #require(auditor.audit(ForumID(forum))).value
    }
}
