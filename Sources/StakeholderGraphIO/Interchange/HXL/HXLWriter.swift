internal import Foundation
internal import StakeholderGraph

/// Writes the programmes of a map as a 3W table with HXL tags: one row for each body, place and theme of a programme.
///
/// Numbers of people and budgets are of the whole programme: they stand in its first row alone, so that a table's sum is
/// the map's. A programme without a body has no row, because a table of who does what needs who.
enum HXLWriter {
    private static let columns: [(title: String, tag: String)] = [
        ("Programme", "#activity+name"), ("Programme code", "#activity+code"), ("Organisation", "#org+impl+name"),
        ("Organisation code", "#org+impl+code"), ("Organisation type", "#org+impl+type"), ("Role", "#meta+role"),
        ("Funders", "#org+funder+name"), ("Sector", "#sector+name"), ("Sector code", "#sector+code"),
        ("Activities", "#activity+type"), ("Country", "#country+name"), ("Region", "#region+name"),
        ("County", "#adm1+name"), ("County code", "#adm1+code"), ("Sub-county", "#adm2+name"), ("Ward", "#adm3+name"),
        ("Location", "#adm4+name"), ("Place", "#loc+code"), ("Target groups", "#beneficiary+type"),
        ("Start", "#date+start"), ("End", "#date+end"), ("Status", "#status"), ("People targeted", "#targeted"),
        ("People reached", "#reached"), ("Budget", "#value+budget"), ("Currency", "#currency"),
    ]

    static func export(
        _ disclosed: Disclosed<StakeholderMap>, types: OrganisationTypes, neutralisingFormulas: Bool
    ) -> MapExport {
        let map = disclosed.value
        let roles = ProgrammeRoles(map)
        var rows = [columns.map(\.title), columns.map(\.tag)]
        var written: [Programme] = []
        var mentioned: Set<StakeholderID> = []
        var areas: [StakeholderID: Set<PlaceID>] = [:]
        for (number, programme) in map.programmes.enumerated() where !roles.implementers[number].isEmpty {
            rows += self.rows(programme, bodies(programme, number, roles), roles.funders[number], map)
            written.append(programme)
            mentioned.formUnion(roles.implementers[number] + roles.funders[number])
            for body in roles.implementers[number] { areas[body, default: []].formUnion(programme.places.values) }
        }
        let data = CSVTableWriter.data(
            neutralisingFormulas ? rows.map { $0.map(FormulaGuard.neutralised) } : rows)
        let losses = ProgrammeLosses(map: map, programmes: written, bodies: mentioned, held: [.levels], areas: areas)
        return MapExport(files: [("", data)], leftOut: leftOut(map.programmes.count - written.count, losses))
    }

    /// Who leads and who implements, by columns and by ties.
    private static func bodies(
        _ programme: Programme, _ number: Int, _ roles: ProgrammeRoles
    ) -> [(StakeholderID, String)] {
        roles.leads[number].map { ($0, "lead") }
            + roles.implementersBesideLeads(of: programme, at: number).map { ($0, "implementer") }
    }

    private static func rows(
        _ programme: Programme, _ bodies: [(StakeholderID, String)], _ funders: [StakeholderID], _ map: StakeholderMap
    ) -> [[String]] {
        let places: [PlaceID?] = programme.places.values.isEmpty ? [nil] : programme.places.values
        let themes: [TermID?] = programme.themes.values.isEmpty ? [nil] : programme.themes.values
        let names = CellWords.list(funders.map { map.stakeholder($0)?.name ?? $0.rawValue })
        var rows: [[String]] = []
        for body in bodies {
            for place in places {
                for theme in themes {
                    let numbers = rows.isEmpty ? numbers(programme) : ["", "", "", ""]
                    rows.append(row(programme, body, place, theme, names, map) + numbers)
                }
            }
        }
        return rows
    }

    private static func numbers(_ programme: Programme) -> [String] {
        [
            CellWords.number(programme.peopleTargeted), CellWords.number(programme.peopleReached),
            CellWords.number(programme.budget), programme.budget == nil ? "" : programme.currency ?? "",
        ]
    }

    private static func row(
        _ programme: Programme, _ body: (id: StakeholderID, role: String), _ place: PlaceID?, _ theme: TermID?,
        _ funders: String, _ map: StakeholderMap
    ) -> [String] {
        let record = map.stakeholder(body.id)
        func at(_ level: PlaceLevel) -> Place? { place.flatMap { map.gazetteer.ancestor(of: $0, at: level) } }
        return [
            programme.name, programme.id.rawValue, record?.name ?? body.id.rawValue, body.id.rawValue,
            record.map { CellWords.list($0.categories) } ?? "", body.role, funders,
            theme.map { map.reference.themes.label($0) } ?? "", CellWords.id(theme),
            CellWords.list(programme.activities), at(.nation)?.name ?? "", at(.region)?.name ?? "",
            at(.county)?.name ?? "", at(.county)?.codes["pcode"] ?? "", at(.subCounty)?.name ?? "",
            at(.ward)?.name ?? "", at(.location)?.name ?? "", CellWords.id(place),
            CellWords.list(programme.targetGroups),
            CellWords.date(programme.span.start), CellWords.date(programme.span.end),
            programme.status?.rawValue ?? "",
        ]
    }

    private static func leftOut(_ unwritten: Int, _ losses: ProgrammeLosses) -> [LeftOut] {
        let reason = "A 3W table has who does what where; export to csv or xlsx keeps it"
        var leftOut = losses.counts.map { LeftOut(what: $0.what, count: $0.count, reason: reason) }
        if unwritten > 0 {
            leftOut.insert(
                LeftOut(
                    what: "programmes without a lead or implementer", count: unwritten,
                    reason: "A row of a 3W table needs who does it"), at: 0)
        }
        return leftOut
    }
}
