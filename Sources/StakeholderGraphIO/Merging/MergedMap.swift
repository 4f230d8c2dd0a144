internal import Foundation
internal import StakeholderGraph

/// Several maps as one: every row with the rows it came from, equal rows once, and every contradiction listed.
///
/// Rows speak of one thing when they have one id; seats, when they have one forum, category and holder; meetings, forum
/// and date; reports, forum and month; plan items, forum and item; needs, place and theme. Where one map has several
/// such rows, only rows equal in every cell are one. What one map leaves empty, another fills. Lists are united, sources
/// and notes follow one another, the latest confirmation and the strictest sensitivity stand. Any other difference is a
/// conflict, settled by a decision, else by the row confirmed last, else by what most maps say, else by the order of
/// texts. Nothing depends on the order of the maps.
public struct MergedMap: Sendable {
    /// The rows, with a column `merged_from`.
    public let tables: [MapFolderTable]
    public let settings: [(key: String, value: String)]
    public let conflicts: [MergeConflict]
    /// The maps' own reference data as one, by path: `reference/taxonomies/themes.csv`.
    let reference: [(name: String, data: Data)]
    /// What is not in the merged map, and why.
    public let leftOut: [LeftOut]

    /// The column that says where a row came from: maps and rows, split by `|`.
    public static let provenanceColumn = "merged_from"

    /// - Complexity: O(n log n) in the number of rows.
    public init(_ inputs: [MergeInput], decisions: [MergeDecision] = []) {
        var rows: [MapFile: [MergeRow]] = [:]
        let apart = Homonyms(inputs, decisions)
        for input in inputs {
            for (file, found) in apart.separated(input) { rows[file, default: []] += found }
        }
        let decided = Dictionary(
            decisions.map { (Cell(file: $0.file, id: $0.id, column: $0.column), $0.value) },
            uniquingKeysWith: { first, _ in first })
        var tables: [MapFolderTable] = []
        let reference = MergedReference(inputs.flatMap(\.reference))
        self.reference = reference.files
        var conflicts = apart.conflicts + reference.conflicts
        for file in MapFile.allCases {
            let records = Self.groups(rows[file] ?? [], file).map { key, group in
                Self.merged(group, file, key, decided, &conflicts)
            }
            guard !records.isEmpty || file == .stakeholders else { continue }
            tables.append(MapFolderTable(file: file, records: records))
        }
        self.tables = tables
        let order = Dictionary(
            MapFile.allCases.enumerated().map { ($1.fileName, $0) }, uniquingKeysWith: { first, _ in first })
        self.conflicts = conflicts.sorted {
            let places = (order[$0.file] ?? order.count, order[$1.file] ?? order.count)
            return (places.0, $0.file, $0.id, $0.column) < (places.1, $1.file, $1.id, $1.column)
        }
        let merged = MergedSettings(inputs)
        settings = merged.settings
        leftOut = merged.leftOut + MergeInput.leftOut(of: inputs)
    }

    private struct Cell: Hashable {
        let file: String
        let id: String
        let column: String
    }

    /// The rows that speak of one thing, in the order of their keys.
    private static func groups(_ rows: [MergeRow], _ file: MapFile) -> [(key: String, rows: [MergeRow])] {
        let columns = MergeRow.keyColumns(of: file)
        var perMap: [String: [[String]: Int]] = [:]
        for row in rows { perMap[row.source.map, default: [:]][row.key(columns), default: 0] += 1 }
        // Ids are unique in a map; other keys may be shared by rows that mean different things.
        let shared = Set(perMap.values.flatMap { counts in counts.filter { $0.value > 1 }.keys })
        var groups: [[String]: [MergeRow]] = [:]
        for row in rows {
            let key = row.key(columns)
            let whole = shared.contains(key) ? row.cells.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } : []
            groups[key + whole, default: []].append(row)
        }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
            (key.prefix(columns.count).joined(separator: " / "), rows.sorted { $0.source < $1.source })
        }
    }

    private static func merged(
        _ rows: [MergeRow], _ file: MapFile, _ id: String, _ decided: [Cell: String],
        _ conflicts: inout [MergeConflict]
    ) -> [String: String] {
        var record: [String: String] = [:]
        for column in Set(rows.flatMap(\.cells.keys)).sorted() {
            let stating = rows.filter { !MergeColumns.isUnknown($0.cells[column] ?? "", column, file) }
            let values = stating.map { $0.cells[column] ?? "" }
            let distinct = Set(values.map { MergeColumns.sameKey($0, column) })
            if distinct.isEmpty {
                record[column] = rows.compactMap { $0.cells[column] }.first
                continue
            }
            if Set(values).count == 1 {
                record[column] = values[0]
                continue
            }
            switch MergeColumns.way(of: column, in: file) {
            case .joined: record[column] = MergeColumns.joined(values)
            case .latest: record[column] = values.max()
            case .strictest: record[column] = MergeColumns.strictest(values)
            case .union where !values.contains("-"): record[column] = MergeColumns.union(values)
            case .union, .oneValue:
                let decision = decided[Cell(file: file.fileName, id: id, column: column)]
                let settled = settle(stating, column, decision)
                record[column] = settled.chosen
                guard distinct.count > 1 else { continue }
                conflicts.append(
                    MergeConflict(
                        file: file.fileName, id: id, column: column, values: settled.values, chosen: settled.chosen,
                        rule: settled.rule))
            }
        }
        record[provenanceColumn] = rows.map(\.source.text).joined(separator: "|")
        return record
    }

    /// The value that stands among those that rows state, and why.
    private static func settle(
        _ rows: [MergeRow], _ column: String, _ decision: String?
    ) -> (chosen: String, values: [MergeConflict.Stated], rule: MergeConflict.Rule) {
        let byValue = Dictionary(grouping: rows) { $0.cells[column] ?? "" }
        let values = byValue.sorted { $0.key < $1.key }.map {
            MergeConflict.Stated(value: $0.key, from: $0.value.map(\.source.text))
        }
        if let decision { return (decision, values, .decision) }
        let weighed = byValue.map { value, rows in
            (value: value, asOf: rows.map { $0.cells["as_of"] ?? "" }.max() ?? "", count: rows.count)
        }.sorted {
            if $0.asOf != $1.asOf { return $0.asOf > $1.asOf }
            return $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
        }
        let (best, next) = (weighed[0], weighed[1])
        let rule: MergeConflict.Rule =
            best.asOf != next.asOf ? .latest : best.count != next.count ? .most : .first
        return (best.value, values, rule)
    }
}
