public import StakeholderGraph

/// The records of a map as texts for a comparison.
public enum ComparedRecords {
    /// All records, in the order of the map.
    ///
    /// - Parameters:
    ///   - map: The map.
    ///   - day: Only what holds on that day: ties and seats in force, programmes not known to be inactive, meetings,
    ///     reports and forums until then; everything without it.
    /// - Complexity: O(size of the map).
    public static func all(_ map: StakeholderMap, holdingOn day: CivilDate? = nil) -> [ComparedRecord] {
        func holds(_ span: DateSpan) -> Bool { day.map { span.contains($0) } ?? true }
        func isPast(_ date: PartialDate?) -> Bool {
            guard let day, let date else { return true }
            return date.earliest <= day
        }
        func make<Record>(_ file: MapFile, _ records: [Record], _ cells: (Record) -> [String: String])
            -> [ComparedRecord]
        {
            records.map { ComparedRecord(file: file, cells: cells($0)) }
        }
        func terms(_ file: MapFile, _ taxonomy: Taxonomy) -> [ComparedRecord] {
            make(file, taxonomy.terms.filter { $0.source == nil }.sorted { $0.id < $1.id }) { RecordCells.cells($0) }
        }
        var all = make(.stakeholders, map.stakeholders) { RecordCells.cells($0) }
        all += make(.programmes, map.programmes.filter { one in day.map { one.isActive(on: $0) != false } ?? true }) {
            RecordCells.cells($0)
        }
        all += make(.forums, map.forums.filter { isPast($0.established.value) }) { RecordCells.cells($0) }
        all += make(.seats, map.seats.filter { holds($0.span) }) { RecordCells.cells($0) }
        all += make(.meetings, map.meetings.filter { isPast($0.date) }) { RecordCells.cells($0) }
        all += make(.reports, map.reports.filter { isPast(.month($0.period)) }) { RecordCells.cells($0) }
        all += make(.plans, map.planItems) { RecordCells.cells($0) }
        all += make(.ties, map.ties.filter { holds($0.span) }) { RecordCells.cells($0, map.reference.ties) }
        all += make(.resources, map.resources.filter { holds($0.span) }) { RecordCells.cells($0) }
        all += make(.needs, map.needs) { RecordCells.cells($0) }
        all += make(.places, map.ownPlaces) { RecordCells.cells($0) }
        all += make(.aliases, map.aliases) { RecordCells.cells($0) }
        all += make(.waivers, map.waivers) { RecordCells.cells($0) }
        all += terms(.themes, map.reference.themes) + terms(.activities, map.reference.activities)
        return all + terms(.targetGroups, map.reference.targetGroups)
    }
}
