/// Groups of programmes, fragmented cells, programmes that were not compared, and the criteria used.
extension OverlapDocument {
    // MARK: Groups

    var clusters: [ReportDocument.Block] {
        let clusters = report.clusters.prefix(limit ?? report.clusters.count)
        guard !clusters.isEmpty else { return [] }
        let rest = report.clusters.count - clusters.count
        let caption =
            "Programmes of which each overlaps with about half of the others or more: many pairs, one meeting to call."
            + (rest > 0 ? " Not shown: \(rest) more; --limit changes it." : "")
        return [.heading(level: 2, "Groups"), .paragraph(caption)]
            + clusters.enumerated().flatMap { blocks($1, number: $0 + 1) }
    }

    private func blocks(_ cluster: OverlapCluster, number: Int) -> [ReportDocument.Block] {
        let themes = map.reference.themes
        func common(_ title: String, _ items: [OverlapCluster.Common], _ label: (String) -> String) -> String? {
            guard !items.isEmpty else { return nil }
            return title + ": " + items.map { "\(label($0.value)) (\($0.programmes))" }.joined(separator: ", ")
        }
        let first = cluster.themes.first.map { ": " + themes.label(TermID($0.value)) } ?? ""
        let names = cluster.programmes.compactMap { map.programme($0)?.name }
        let lines = [
            "Programmes: " + names.joined(separator: "; "),
            common("Themes in common", cluster.themes) { themes.label(TermID($0)) },
            common("Activities in common", cluster.activities) { map.reference.activities.label(TermID($0)) },
            common("Places in common", cluster.places) { place(PlaceID($0)) },
            common("People in common", cluster.targetGroups) { map.reference.targetGroups.label(TermID($0)) },
            "One meeting to call: " + meeting(cluster),
        ].compactMap(\.self)
        let count = "\(cluster.programmes.count) programmes, \(cluster.pairs) pairs"
        return [.heading(level: 3, "Group \(number)\(first): \(count)"), .bullets(lines)]
    }

    private func meeting(_ cluster: OverlapCluster) -> String {
        let names = cluster.implementers.map { map.name(of: .stakeholder($0)) }
        return names.joined(separator: "; ") + (cluster.meetingPlace.map { " – in " + place($0) } ?? "")
            + (cluster.convener.map { ", called by \(map.name(of: .forum($0)))" } ?? "")
    }

    // MARK: Fragmentation

    /// Cells that differ in nothing but the place stand in one row: a programme for a whole nation makes one in each of
    /// its counties.
    private struct CellGroup {
        let model: FragmentedCell
        var places: [PlaceID]
    }

    private var cellGroups: [CellGroup] {
        struct Key: Hashable {
            let theme: TermID
            let groups: [[StakeholderID]]
            let programmes: [ProgrammeID]
        }
        var positions: [Key: Int] = [:]
        var result: [CellGroup] = []
        for cell in report.fragmentation {
            let key = Key(theme: cell.theme, groups: cell.groups, programmes: cell.programmes)
            if let position = positions[key] {
                result[position].places.append(cell.place)
            } else {
                positions[key] = result.count
                result.append(CellGroup(model: cell, places: [cell.place]))
            }
        }
        return result
    }

    var fragmentation: [ReportDocument.Block] {
        let all = cellGroups
        let groups = all.prefix(limit ?? all.count)
        guard !groups.isEmpty else { return [] }
        let rows = groups.map { group in
            let cell = group.model
            return [
                map.reference.themes.label(cell.theme), places(group.places), String(cell.implementers.count),
                String(cell.components),
                cell.groups.map { OverlapWords.list($0.map { map.name(of: .stakeholder($0)) }) }
                    .joined(separator: " | ") + (cell.undated.isEmpty ? "" : " (dates of some are unknown)"),
                cell.programmes.compactMap { map.programme($0)?.evidence.location.text }.joined(separator: ", "),
            ]
        }
        let caption =
            "Themes on which several implementers work in one place in groups without known coordination."
            + (groups.count < all.count ? " The first \(groups.count) of \(all.count)." : "")
        let table = ReportTable(
            name: "fragmentation", caption: caption,
            columns: [
                .init("Theme"), .init("Place"), .init("Implementers", isNumeric: true),
                .init("Groups", isNumeric: true), .init("Who"), .init("Rows"),
            ], rows: rows)
        return [.heading(level: 2, "Fragmentation"), .table(table)]
    }

    /// `Baringo`, or `all 47 places of the level county`.
    private func places(_ ids: [PlaceID]) -> String {
        guard ids.count > 1, let level = ids.first.flatMap({ map.gazetteer[$0]?.level }) else {
            return OverlapWords.list(ids.map(place))
        }
        if ids.count == map.gazetteer.places(at: level).count { return "every \(level.name) (\(ids.count))" }
        return OverlapWords.list(ids.sorted().map(place))
    }

    // MARK: What was not compared, and how

    var dataGaps: [ReportDocument.Block] {
        guard !report.dataGaps.isEmpty else { return [] }
        let rows = report.dataGaps.map { gap in
            [
                gap.programme.rawValue,
                gap.missing.map { Facet(rawValue: $0)?.label ?? $0 }.joined(separator: ", "), gap.location.text,
            ]
        }
        let table = ReportTable(
            name: "data-gaps", caption: "Programmes that could not be compared.",
            columns: [.init("Programme"), .init("Not known"), .init("Row")], rows: rows)
        return [.heading(level: 2, "Not compared"), .table(table)]
    }

    var criteria: [ReportDocument.Block] {
        let rows = report.criteria.all.map { [$0.name.rawValue, FixedFormat.shortest($0.value)] }
        let table = ReportTable(
            name: "criteria", caption: "Thresholds and weights used; a criteria file changes them.",
            columns: [.init("Name"), .init("Value", isNumeric: true)], rows: rows)
        return [.heading(level: 2, "Criteria"), .table(table)]
    }
}
