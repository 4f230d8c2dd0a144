@testable import StakeholderGraph

/// A small world for tests of overlaps: two regions, three counties, taxonomies of two levels, the kinds of ties.
enum OverlapFixture {
    static let placeParents: [(id: String, level: PlaceLevel, parent: String?)] = [
        ("kenya", .nation, nil), ("region:west", .region, "kenya"), ("region:east", .region, "kenya"),
        ("c1", .county, "region:west"), ("c2", .county, "region:west"), ("c3", .county, "region:east"),
        ("c1/s1", .subCounty, "c1"), ("c1/s2", .subCounty, "c1"), ("c2/s3", .subCounty, "c2"),
        ("c3/s4", .subCounty, "c3"), ("c1/s1/w1", .ward, "c1/s1"),
    ]
    static let termParents: [(id: String, parent: String?)] = [
        ("t1", nil), ("t1a", "t1"), ("t1b", "t1"), ("t2", nil), ("t3", nil),
    ]
    static let tieLevels: [(kind: String, range: EntityKind, level: Int?)] = [
        ("leads", .programme, nil), ("implements", .programme, nil), ("funds", .programme, nil),
        ("funds", .stakeholder, 1), ("informs", .stakeholder, 1), ("analyses-with", .stakeholder, 2),
        ("agreement", .stakeholder, 3), ("delivers-with", .stakeholder, 4), ("member-of", .stakeholder, 1),
        ("member-of", .forum, 1), ("tension", .stakeholder, nil),
    ]

    static let reference: ReferenceLibrary = {
        let places = placeParents.map { place in
            Place(
                id: PlaceID(place.id), name: place.id, level: place.level, parent: place.parent.map { PlaceID($0) },
                neighbours: place.id == "c1" ? [PlaceID("c2")] : place.id == "c2" ? [PlaceID("c1")] : [])
        }
        func taxonomy(_ letter: Character) -> Taxonomy {
            Taxonomy(
                termParents.map { term in
                    func renamed(_ id: String) -> TermID { TermID(String(letter) + id.dropFirst()) }
                    return Term(id: renamed(term.id), name: renamed(term.id).rawValue, parent: term.parent.map(renamed))
                })
        }
        let rules = tieLevels.map { rule in
            TieRule(
                kind: TieKind(rule.kind), domain: [.stakeholder], range: [rule.range], isSymmetric: false,
                coordinationLevel: rule.level, isJudgement: rule.kind == "tension", label: rule.kind, meaning: "")
        }
        return ReferenceLibrary(
            circulars: [], gazetteer: Gazetteer(places), themes: taxonomy("t"), activities: taxonomy("a"),
            targetGroups: taxonomy("g"), resources: Taxonomy([]), ties: TieSchema(rules), forbiddenColumns: [:])
    }()

    static let today = day("2025-06-30")

    static func day(_ text: String) -> CivilDate {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2]) ?? CivilDate(dayNumber: 0)
    }

    static func date(_ text: String) -> PartialDate { .day(day(text)) }

    static func span(_ start: String?, _ end: String?) -> DateSpan {
        DateSpan(start: start.map(date), end: end.map(date))
    }

    static func evidence(_ file: String, _ line: Int, _ level: Sensitivity = .public) -> Evidence {
        Evidence(location: SourceLocation(file: file, line: line), sensitivity: level)
    }

    /// `nil` is an empty cell, an empty text `-`.
    static func cell<Subject>(_ text: String?) -> Stated<Identifier<Subject>> {
        guard let text else { return .unknown }
        return .stated(text.split(separator: "|").map { Identifier<Subject>(String($0)) })
    }

    static func programme(
        _ id: String, by implementers: String? = nil, themes: String? = "t1", activities: String? = "a1",
        places: String? = "c1", groups: String? = "g1", start: String? = "2025-01-01", end: String? = "2025-12-31",
        status: ProgrammeStatus? = nil, funders: String? = nil, line: Int = 2
    ) -> Programme {
        Programme(
            id: ProgrammeID(id), name: "Programme \(id)", implementers: cell(implementers ?? "by-\(id)"),
            funders: cell(funders), themes: cell(themes), activities: cell(activities), places: cell(places),
            targetGroups: cell(groups), span: span(start, end), status: status,
            evidence: evidence("programmes.csv", line))
    }

    static func body(_ id: String) -> Stakeholder {
        Stakeholder(
            id: StakeholderID(id), name: "Body \(id)", categories: .unknown, evidence: evidence("stakeholders.csv", 2))
    }

    static func tie(
        _ from: String, _ kind: String, _ to: String, forum: Bool = false, programme: Bool = false,
        _ span: DateSpan = DateSpan(), quality: TieQuality? = nil, level: Sensitivity = .public, line: Int = 2
    ) -> Tie {
        let end: EntityID =
            forum
            ? .forum(ForumID(to)) : programme ? .programme(ProgrammeID(to)) : .stakeholder(StakeholderID(to))
        return Tie(
            id: Identifier("\(from)-\(kind)-\(to)-\(line)"), from: .stakeholder(StakeholderID(from)),
            kind: TieKind(kind), to: end, span: span, quality: quality, evidence: evidence("ties.csv", line, level))
    }

    /// A map of programmes with all the bodies they name.
    static func parts(_ programmes: [Programme], ties: [Tie] = [], bodies: [String] = []) -> MapParts {
        var parts = MapParts()
        parts.programmes = programmes
        parts.ties = ties
        let named =
            programmes.flatMap { $0.leads.values + $0.implementers.values + $0.funders.values }
            + ties.flatMap { [$0.from, $0.to].compactMap(\.stakeholder) }
        parts.stakeholders = Set(named.map(\.rawValue) + bodies).sorted().map(body)
        return parts
    }

    static func map(_ parts: MapParts) -> StakeholderMap {
        StakeholderMap(parts, settings: MapSettings(), reference: reference)
    }

    static func report(
        _ parts: MapParts, _ selection: OverlapSelection = OverlapSelection(verdicts: Set(OverlapVerdict.allCases)),
        criteria: OverlapCriteria = .standard, for audience: Audience = Audience(.sealed)
    ) throws -> OverlapReport {
        let finder = OverlapFinder(map(parts).disclosed(for: audience), criteria: criteria, on: today)
        return try finder.report(selection).value
    }

    /// The only finding of two programmes.
    static func pair(_ a: Programme, _ b: Programme, ties: [Tie] = []) throws -> OverlapFinding? {
        try report(parts([a, b], ties: ties)).findings.first
    }
}
