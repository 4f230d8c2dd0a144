/// Compares two maps by the identity of their records.
public struct MapComparer: Sendable {
    /// One of the two: a map, the day it speaks for, and its records as texts.
    public struct Side: Sendable {
        let map: Disclosed<StakeholderMap>
        let day: CivilDate
        let records: [ComparedRecord]

        /// - Parameters:
        ///   - map: What the audience may see.
        ///   - day: The day for coverage and overlaps.
        ///   - records: The rows of the map as texts.
        public init(
            _ map: Disclosed<StakeholderMap>, on day: CivilDate, records: (StakeholderMap) -> [ComparedRecord]
        ) {
            self.map = map
            self.day = day
            self.records = records(map.value)
        }
    }

    let before: Side
    let after: Side

    /// - Parameters:
    ///   - before: The earlier map.
    ///   - after: The later one, for the same audience. Of two audiences the comparison is for the one that sees more,
    ///     because it shows what stands in either map.
    public init(before: Side, after: Side) {
        self.before = before
        self.after = after
    }

    /// What differs.
    /// - Complexity: O(n log n) in the records, and the search for overlaps in both.
    public func comparison() -> Disclosed<MapComparison> {
        let names = renamings()
        let overlaps = overlapChanges(names)
        let comparison = MapComparison(
            dayBefore: before.day, dayAfter: after.day, records: recordChanges(names), overlaps: overlaps ?? [],
            hasOverlaps: overlaps != nil, forums: forumChanges(names), coverage: coverageChanges())
        let audience = Audience(max(before.map.audience.level, after.map.audience.level))
        return Disclosed(comparison, for: audience)
    }

    // MARK: Records

    /// A record of one map with what it is in the other.
    struct Match {
        let before: ComparedRecord?
        let after: ComparedRecord?
        let id: String
        let fields: [MapComparison.Field]

        var file: MapFile? { (after ?? before)?.file }
    }

    /// All records of both maps, each once; the order says nothing.
    ///
    /// - Parameter names: Ids of the later map by those of the earlier one where they differ.
    func matches(_ names: [String: String]) -> [Match] {
        let old = Self.keyed(before.records.map { $0.renamed(names) })
        let new = Self.keyed(after.records)
        return new.map { key, record in
            let earlier = old[key]
            return Match(
                before: earlier?.record, after: record.record, id: record.id,
                fields: earlier.map { Self.fields($0.record, record.record) } ?? [])
        }
            + old.filter { new[$0.key] == nil }.map { _, record in
                Match(before: record.record, after: nil, id: record.id, fields: [])
            }
    }

    private func recordChanges(_ names: [String: String]) -> [MapComparison.RecordChange] {
        let order = Dictionary(
            MapFile.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var changes: [MapComparison.RecordChange] = matches(names).compactMap { match in
            switch (match.before, match.after) {
            case (nil, let record?): Self.change(.added, record, match)
            case (_?, let record?): match.fields.isEmpty ? nil : Self.change(.changed, record, match)
            case (let record?, nil): Self.change(.removed, record, match)
            case (nil, nil): nil
            }
        }
        // A body whose id changed is told by its old id.
        let formerIDs = Dictionary(names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for record in after.records where [.stakeholders, .programmes, .forums].contains(record.file) {
            guard let id = record.cells["id"], let former = formerIDs[id] else { continue }
            let field = MapComparison.Field(name: "id", before: former, after: id)
            if let index = changes.firstIndex(where: { $0.file == record.file && $0.id == id && $0.change == .changed })
            {
                let known = changes[index]
                changes[index] = MapComparison.RecordChange(
                    file: known.file, change: known.change, id: id, name: known.name, fields: [field] + known.fields)
            } else {
                changes.append(
                    MapComparison.RecordChange(
                        file: record.file, change: .changed, id: id, name: record.name, fields: [field]))
            }
        }
        return changes.sorted {
            (order[$0.file] ?? .max, $0.id, $0.change.rawValue) < (order[$1.file] ?? .max, $1.id, $1.change.rawValue)
        }
    }

    private struct Keyed {
        let record: ComparedRecord
        let id: String
    }

    private struct Key: Hashable {
        let file: MapFile
        let text: String
        /// Of several records that nothing tells apart, the first, the second…
        let number: Int
    }

    private static func keyed(_ records: [ComparedRecord]) -> [Key: Keyed] {
        var counts: [Key: Int] = [:]
        var result: [Key: Keyed] = [:]
        for record in records {
            let first = Key(file: record.file, text: record.key, number: 0)
            counts[first, default: -1] += 1
            let number = counts[first] ?? 0
            let id = record.key.split(separator: "\u{1}", omittingEmptySubsequences: true).joined(separator: "/")
            result[Key(file: record.file, text: record.key, number: number)] = Keyed(
                record: record, id: number == 0 ? id : id + "/\(number + 1)")
        }
        return result
    }

    private static func change(
        _ change: MapComparison.Change, _ record: ComparedRecord, _ match: Match
    ) -> MapComparison.RecordChange {
        MapComparison.RecordChange(
            file: record.file, change: change, id: match.id, name: record.name, fields: match.fields)
    }

    private static func fields(_ before: ComparedRecord, _ after: ComparedRecord) -> [MapComparison.Field] {
        // Ids of ties and resources follow from the rest.
        let hidden: Set<String> = [.ties, .resources].contains(after.file) ? ["id"] : []
        let names = Set(before.cells.keys).union(after.cells.keys).subtracting(hidden)
        return names.sorted().compactMap { name in
            let (old, new) = (before.cells[name] ?? "", after.cells[name] ?? "")
            return old == new ? nil : MapComparison.Field(name: name, before: old, after: new)
        }
    }

    /// Old ids by new ones where a body, programme or forum kept its name and not its id, or a decision in `aliases.csv`
    /// says which body the old name is.
    func renamings() -> [String: String] {
        var result: [String: String] = [:]
        for file in [MapFile.stakeholders, .programmes, .forums] {
            func byName(_ records: [ComparedRecord], but others: [ComparedRecord]) -> [String: [String]] {
                let known = Set(others.filter { $0.file == file }.compactMap { $0.cells["id"] })
                let left = records.filter { $0.file == file && !known.contains($0.cells["id"] ?? "") }
                return Dictionary(grouping: left) { comparisonKey($0.cells["name"] ?? "") }.mapValues {
                    $0.compactMap { $0.cells["id"] }
                }
            }
            let gone = byName(before.records, but: after.records)
            let new = byName(after.records, but: before.records)
            for (name, ids) in gone where ids.count == 1 {
                if let now = new[name], now.count == 1 {
                    result[ids[0]] = now[0]
                } else if file == .stakeholders, let decided = decision(on: name) {
                    result[ids[0]] = decided
                }
            }
        }
        return result
    }

    private func decision(on name: String) -> String? {
        after.map.value.aliases.first { comparisonKey($0.name) == name }?.stakeholder.rawValue
    }
}
