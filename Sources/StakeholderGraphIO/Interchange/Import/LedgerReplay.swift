public import Foundation
internal import StakeholderGraph

/// Replays the decisions of an `aliases.csv` on an import: a body under a name that was decided to be another body becomes
/// that body. Deleting a row of the ledger undoes the decision at the next import.
public struct LedgerReplay: Sendable {
    private struct Decision {
        let key: String
        let target: String
        let cells: [String: String]
    }

    private let decisions: [Decision]
    /// Rows without a name or a body.
    private let incomplete: Int

    /// Reads a ledger.
    ///
    /// - Throws: an ``ImportFailure`` when it is no table with the columns `name` and `stakeholder`.
    public init(_ url: URL) throws(ImportFailure) {
        let (read, _) = try ImportFiles.table(url, shape: .table)
        guard let table = read else { throw ImportFailure(url.lastPathComponent, "The ledger is empty") }
        let columns = table.header.map { HeaderName.contractName($0) }
        guard columns.contains("name"), columns.contains("stakeholder") else {
            throw ImportFailure(url.lastPathComponent, line: 1, "A ledger has the columns name and stakeholder")
        }
        let decisions: [Decision] = (0..<table.rowCount).compactMap { row in
            var cells: [String: String] = [:]
            for (column, name) in columns.enumerated() where !table.isEmpty(row: row, column: column) {
                cells[name] = table.text(row: row, column: column)
            }
            guard let name = cells["name"], let target = cells["stakeholder"] else { return nil }
            return Decision(key: comparisonKey(name), target: target, cells: cells)
        }
        self.decisions = decisions
        incomplete = table.rowCount - decisions.count
    }

    /// Columns that lead to bodies.
    private static let references: Set<String> = [
        "lead", "implementers", "funders", "supporters", "hosts", "part_of", "stakeholder", "from", "to", "holder",
        "members", "attended", "responsible", "chair", "co_chair", "secretary",
    ]

    /// Applies the decisions whose two bodies the import has; the others are counted as left out.
    /// - Complexity: O(size of the import).
    public func apply(to result: inout ImportResult) {
        result.leaveOut("decisions of the ledger", incomplete, "Their name or stakeholder is empty")
        guard let bodies = result.tables.first(where: { $0.file == .stakeholders }) else { return }
        let records = bodies.rows.map { Dictionary(uniqueKeysWithValues: zip(bodies.header, $0)) }
        let ids = Set(records.compactMap { $0["id"] })
        let byName = Dictionary(grouping: records) { comparisonKey($0["name"] ?? "") }
        var merged: [String: String] = [:]
        func named(_ target: String) -> Int { byName[comparisonKey(target)]?.count ?? 0 }
        func end(_ id: String) -> String {
            var id = id
            var steps = 0
            while let next = merged[id], steps < 100 { (id, steps) = (next, steps + 1) }
            return id
        }
        var kept: [[String: String]] = []
        var unknown: [String: Int] = [:]
        for decision in decisions {
            let owners = byName[comparisonKey(decision.target)]?.compactMap { $0["id"] } ?? []
            guard let target = ids.contains(decision.target) ? decision.target : owners.count == 1 ? owners.first : nil
            else {
                unknown[decision.target, default: 0] += 1
                continue
            }
            var row = decision.cells
            row["stakeholder"] = target
            kept.append(row)
            for body in byName[decision.key] ?? [] {
                guard let id = body["id"], end(target) != id, merged[id] == nil else { continue }
                merged[id] = target
            }
        }
        for (target, count) in unknown.sorted(by: { $0.key < $1.key }) {
            let reason = named(target) > 1 ? "Several bodies are called" : "No body of the import is"
            result.leaveOut("decisions of the ledger", count, "\(reason) “\(target)”; the ledger given still has them")
        }
        for index in kept.indices { kept[index]["stakeholder"] = kept[index]["stakeholder"].map { end($0) } }
        guard !kept.isEmpty else { return }
        rename(&result, merged: merged, end: end)
        result.tables.append(MapFolderTable(file: .aliases, records: kept))
        result.leaveOut("bodies", merged.count, "The ledger of aliases says that they are other bodies of the map")
    }

    private func rename(_ result: inout ImportResult, merged: [String: String], end: (String) -> String) {
        var selfTies = 0
        for (number, table) in result.tables.enumerated() {
            var left: [Int] = []
            var records: [[String: String]] = []
            var gone: [[String: String]] = []
            for (row, cells) in table.rows.enumerated() {
                var record = Dictionary(uniqueKeysWithValues: zip(table.header, cells))
                for (column, text) in record where Self.references.contains(column) && !text.isEmpty {
                    var ids: [String] = []
                    for id in text.split(separator: "|").map({ end(String($0)) }) where !ids.contains(id) {
                        ids.append(id)
                    }
                    record[column] = ids.joined(separator: "|")
                }
                if table.file == .stakeholders, let id = record["id"], merged[id] != nil {
                    gone.append(record)
                    continue
                }
                let wasLoop = cells.indices.contains(0) && isLoop(table, cells)
                if table.file == .ties, record["from"] == record["to"], !wasLoop {
                    selfTies += 1
                    continue
                }
                records.append(record)
                left.append(row)
            }
            if table.file == .stakeholders { Self.absorb(gone, into: &records, end: end) }
            result.tables[number] = MapFolderTable(file: table.file, records: records)
            result.origins[table.file] = result.origins[table.file]?.keeping(left)
        }
        result.leaveOut("ties", selfTies, "Both of their ends are one body by the ledger of aliases")
    }

    private func isLoop(_ table: MapFolderTable, _ cells: [String]) -> Bool {
        guard let from = table.header.firstIndex(of: "from"), let to = table.header.firstIndex(of: "to") else {
            return false
        }
        return cells[from] == cells[to]
    }

    /// Gives a body what was known of those that became it: lists united, empty cells filled.
    private static func absorb(
        _ gone: [[String: String]], into records: inout [[String: String]], end: (String) -> String
    ) {
        let positions = Dictionary(
            records.enumerated().compactMap { at, row in row["id"].map { ($0, at) } },
            uniquingKeysWith: { first, _ in first })
        let lists = Set(MapFile.stakeholders.columns.filter(\.isList).map(\.name))
        for record in gone {
            guard let id = record["id"], let at = positions[end(id)] else { continue }
            for (column, text) in record where !text.isEmpty && column != "id" && column != "name" {
                let known = records[at][column] ?? ""
                if known.isEmpty || (column == "category" && known == "unknown") {
                    records[at][column] = text
                } else if lists.contains(column), !(column == "category" && text == "unknown") {
                    var values = known.split(separator: "|").map(String.init)
                    for value in text.split(separator: "|").map(String.init) where !values.contains(value) {
                        values.append(value)
                    }
                    records[at][column] = values.sorted().joined(separator: "|")
                }
            }
        }
    }
}
