internal import Foundation
internal import StakeholderGraph

/// Writes the programmes of a map as a 3W table with HXL tags: one row for each body, place and theme of a programme.
enum HXLWriter {
    private static let columns: [(title: String, tag: String)] = [
        ("Programme", "#activity+name"), ("Programme code", "#activity+code"), ("Organisation", "#org+impl+name"),
        ("Organisation code", "#org+impl+code"), ("Organisation type", "#org+impl+type"), ("Role", "#meta+role"),
        ("Funders", "#org+funder+name"), ("Sector", "#sector+name"), ("Sector code", "#sector+code"),
        ("Activities", "#activity+type"), ("Country", "#country+name"), ("Region", "#region+name"),
        ("County", "#adm1+name"), ("County code", "#adm1+code"), ("Sub-county", "#adm2+name"), ("Ward", "#adm3+name"),
        ("Location", "#adm4+name"), ("Place", "#loc+code"), ("Target groups", "#beneficiary+type"),
        ("Start", "#date+start"), ("End", "#date+end"), ("Status", "#status"), ("People targeted", "#targeted"),
        ("People reached", "#reached"),
    ]

    static func export(
        _ disclosed: Disclosed<StakeholderMap>, types: OrganisationTypes, neutralisingFormulas: Bool
    ) -> MapExport {
        let map = disclosed.value
        var rows = [columns.map(\.title), columns.map(\.tag)]
        var mentioned: Set<StakeholderID> = []
        for programme in map.programmes {
            rows += self.rows(programme, map)
            for list in [programme.leads, programme.implementers, programme.funders] {
                mentioned.formUnion(list.values)
            }
        }
        let data = CSVTableWriter.data(
            neutralisingFormulas ? rows.map { $0.map(FormulaGuard.neutralised) } : rows)
        return MapExport(files: [("", data)], leftOut: leftOut(map, mentioned))
    }

    private static func rows(_ programme: Programme, _ map: StakeholderMap) -> [[String]] {
        var bodies: [(StakeholderID, String)] = programme.leads.values.map { ($0, "lead") }
        bodies += programme.implementers.values.map { ($0, "implementer") }
        let places: [PlaceID?] = programme.places.values.isEmpty ? [nil] : programme.places.values
        let themes: [TermID?] = programme.themes.values.isEmpty ? [nil] : programme.themes.values
        let funders = programme.funders.values.map { map.stakeholder($0)?.name ?? $0.rawValue }
        var rows: [[String]] = []
        for body in bodies.isEmpty ? [nil] : bodies.map(Optional.some) {
            for place in places {
                for theme in themes {
                    rows.append(row(programme, body, place, theme, CellWords.list(funders), map))
                }
            }
        }
        return rows
    }

    private static func row(
        _ programme: Programme, _ body: (id: StakeholderID, role: String)?, _ place: PlaceID?, _ theme: TermID?,
        _ funders: String, _ map: StakeholderMap
    ) -> [String] {
        let record = body.flatMap { map.stakeholder($0.id) }
        func at(_ level: PlaceLevel) -> Place? { place.flatMap { map.gazetteer.ancestor(of: $0, at: level) } }
        return [
            programme.name, programme.id.rawValue, record?.name ?? CellWords.id(body?.id), CellWords.id(body?.id),
            record.map { CellWords.list($0.categories) } ?? "", body?.role ?? "", funders,
            theme.map { map.reference.themes.label($0) } ?? "", CellWords.id(theme),
            CellWords.list(programme.activities), at(.nation)?.name ?? "", at(.region)?.name ?? "",
            at(.county)?.name ?? "", at(.county)?.codes["pcode"] ?? "", at(.subCounty)?.name ?? "",
            at(.ward)?.name ?? "", at(.location)?.name ?? "", CellWords.id(place),
            CellWords.list(programme.targetGroups),
            CellWords.date(programme.span.start), CellWords.date(programme.span.end),
            programme.status?.rawValue ?? "", CellWords.number(programme.peopleTargeted),
            CellWords.number(programme.peopleReached),
        ]
    }

    private static func leftOut(_ map: StakeholderMap, _ mentioned: Set<StakeholderID>) -> [LeftOut] {
        let reason = "A 3W table has who does what where; export to csv or xlsx keeps it"
        let counts: [(String, Int)] = [
            ("stakeholders without a programme", map.stakeholders.count { !mentioned.contains($0.id) }),
            ("forums", map.forums.count), ("seats", map.seats.count), ("ties", map.ties.count),
            ("meetings", map.meetings.count), ("reports", map.reports.count), ("plan items", map.planItems.count),
            ("resources", map.resources.count), ("needs", map.needs.count), ("waivers", map.waivers.count),
            (
                "supporters and hosts of programmes",
                map.programmes.reduce(0) { $0 + $1.supporters.values.count + $1.hosts.values.count }
            ), ("budgets", map.programmes.count { $0.budget != nil }),
        ]
        return counts.filter { $0.1 > 0 }.map { LeftOut(what: $0.0, count: $0.1, reason: reason) }
    }
}
