internal import StakeholderGraph

/// Where a merged row came from: a map by name and a row in it.
struct MergeSource: Hashable, Comparable {
    let map: String
    let location: SourceLocation

    /// `naivasha.xlsx/stakeholders!5`.
    var text: String { map + "/" + location.text }

    static func < (left: Self, right: Self) -> Bool { (left.map, left.location) < (right.map, right.location) }
}

/// One record of one map as cells by column, names resolved to ids.
struct MergeRow {
    let source: MergeSource
    var cells: [String: String]

    /// The columns that say which rows speak of one thing.
    static func keyColumns(of file: MapFile) -> [String] {
        switch file {
        case .seats: ["forum", "category", "stakeholder"]
        case .meetings: ["forum", "date"]
        case .reports: ["forum", "period"]
        case .plans: ["forum", "item"]
        case .needs: ["place", "theme"]
        case .aliases: ["name"]
        case .waivers: ["programme_a", "programme_b"]
        case .contacts: ["stakeholder", "channel"]
        case .stakeholders, .programmes, .forums, .ties, .resources, .places, .themes, .activities, .targetGroups:
            ["id"]
        }
    }

    func key(_ columns: [String]) -> [String] { columns.map { cells[$0] ?? "" } }

    /// The records of a map with the rows they were read from; contacts were never loaded.
    ///
    /// - Parameter ownTerms: the ids in the map's own lists. Values in no list became terms too, which no row defines.
    static func rows(
        of map: StakeholderMap, named name: String, ownTerms: [MapFile: Set<String>]
    ) -> [MapFile: [MergeRow]] {
        func row(_ cells: [String: String], _ location: SourceLocation) -> MergeRow {
            MergeRow(source: MergeSource(map: name, location: location), cells: cells.filter { !$0.value.isEmpty })
        }
        func whole(_ file: MapFile) -> SourceLocation { SourceLocation(file: file.fileName, line: 0) }
        func terms(_ file: MapFile, _ taxonomy: Taxonomy) -> [MergeRow] {
            let own = ownTerms[file] ?? []
            return taxonomy.terms.filter { $0.source == nil && own.contains($0.id.rawValue) }.map {
                row(RecordCells.cells($0), whole(file))
            }
        }
        return [
            .stakeholders: map.stakeholders.map { row(RecordCells.cells($0), $0.evidence.location) },
            .programmes: map.programmes.map { row(RecordCells.cells($0), $0.evidence.location) },
            .forums: map.forums.map { row(RecordCells.cells($0), $0.evidence.location) },
            .seats: map.seats.map { row(RecordCells.cells($0), $0.evidence.location) },
            .meetings: map.meetings.map { row(RecordCells.cells($0), $0.evidence.location) },
            .reports: map.reports.map { row(RecordCells.cells($0), $0.evidence.location) },
            .plans: map.planItems.map { row(RecordCells.cells($0), $0.evidence.location) },
            .ties: map.ties.map { row(RecordCells.cells($0, map.reference.ties), $0.evidence.location) },
            .resources: map.resources.map { row(RecordCells.cells($0), $0.evidence.location) },
            .needs: map.needs.map { row(RecordCells.cells($0), $0.evidence.location) },
            .places: map.ownPlaces.map { row(RecordCells.cells($0), whole(.places)) },
            .aliases: map.aliases.map { row(RecordCells.cells($0), $0.evidence.location) },
            .waivers: map.waivers.map { row(RecordCells.cells($0), $0.evidence.location) },
            .themes: terms(.themes, map.reference.themes),
            .activities: terms(.activities, map.reference.activities),
            .targetGroups: terms(.targetGroups, map.reference.targetGroups),
        ]
    }
}
