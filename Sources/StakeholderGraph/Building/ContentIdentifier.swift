/// Identifiers for ties and resources that have none, made from what they say and never from where they stand.
extension RowTable {
    /// Ties: `from-kind-to`, with a mark of the other identifying cells where any is filled.
    func tieGroups(_ context: BuildContext) -> [RowGroup] {
        contentGroups(
            context, base: ["from", "kind", "to"],
            details: ["start", "end", "resource", "amount", "unit", "programme", "direction"])
    }

    /// Resources: `holder-direction-kind`, with a mark of the other identifying cells where any is filled.
    func resourceGroups(_ context: BuildContext) -> [RowGroup] {
        contentGroups(
            context, base: ["holder", "direction", "kind"], details: ["amount", "unit", "place", "from", "to"])
    }

    /// Rows with an id are grouped by it; the others by content. Two rows that share the identifying cells but differ
    /// elsewhere are two records, told apart by all of their cells.
    private func contentGroups(_ context: BuildContext, base: [String], details: [String]) -> [RowGroup] {
        let positions = loadedPositions
        // The details count by their column, so that a mark does not depend on the order of columns.
        let detailPositions = details.map { position($0) ?? -1 }
        var groups: [(id: String, rows: [Int])] = []
        var groupOf: [String: Int] = [:]
        var short: [(id: String, row: Int, whole: UInt64)] = []
        for row in countedRows(context.log) {
            let id = text("id", row: row)
            if id.isEmpty {
                let name = base.map { slug(text($0, row: row)) }.joined(separator: "-")
                let isBare = detailPositions.allSatisfy { draft.isEmpty(row: row, column: $0) }
                let mark = isBare ? "" : "-" + Self.hexadecimal(contentHash(row, detailPositions))
                short.append((name + mark, row, contentHash(row, positions)))
            } else if let group = groupOf[id] {
                let first = groups[group].rows[0]
                let columns = conflicts(between: groups[group].rows, and: row)
                if columns.isEmpty {
                    groups[group].rows.append(row)
                    noteMerge(row, with: first, id, context.log)
                } else {
                    reject(
                        row, conflicting: first, .conflictingRows,
                        "Two rows have the id “\(id)” and differ in \(columns.joined(separator: ", ")).", context.log)
                }
            } else {
                groupOf[id] = groups.count
                groups.append((id, [row]))
            }
        }
        // A written id that looks like a made one must not swallow another row.
        var shared = Set(groupOf.keys)
        var contents: [String: UInt64] = [:]
        contents.reserveCapacity(short.count)
        for entry in short {
            let known = contents[entry.id]
            if known == nil {
                contents[entry.id] = entry.whole
            } else if known != entry.whole {
                shared.insert(entry.id)
            }
        }
        for entry in short {
            let isShared = !shared.isEmpty && shared.contains(entry.id)
            let id = isShared ? entry.id + "-" + Self.hexadecimal(entry.whole) : entry.id
            if let group = groupOf[id] {
                noteMerge(entry.row, with: groups[group].rows[0], nil, context.log)
            } else {
                groupOf[id] = groups.count
                groups.append((id, [entry.row]))
            }
        }
        return groups.map { RowGroup(id: $0.id, rows: $0.rows) }
    }

    private static func hexadecimal(_ hash: UInt64) -> String {
        let digits = String(hash >> 24, radix: 16)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }
}
