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
        var order: [String] = []
        var members: [String: [Int]] = [:]
        var short: [(id: String, row: Int, whole: UInt64)] = []
        for row in countedRows(context.log) {
            let id = text("id", rows: [row])
            if id.isEmpty {
                let name = base.map { slug(text($0, rows: [row])) }.joined(separator: "-")
                let isBare = detailPositions.allSatisfy { draft.isEmpty(row: row, column: $0) }
                let mark = isBare ? "" : "-" + Self.hexadecimal(contentHash(row, detailPositions))
                short.append((name + mark, row, contentHash(row, positions)))
            } else if let first = members[id]?.first {
                let columns = conflicts(between: members[id] ?? [], and: row)
                if columns.isEmpty {
                    members[id, default: []].append(row)
                    noteMerge(row, with: first, id, context.log)
                } else {
                    reject(
                        row, conflicting: first, .conflictingRows,
                        "Two rows have the id “\(id)” and differ in \(columns.joined(separator: ", ")).", context.log)
                }
            } else {
                order.append(id)
                members[id] = [row]
            }
        }
        let written = Set(order)
        var contents: [String: Set<UInt64>] = [:]
        for entry in short { contents[entry.id, default: []].insert(entry.whole) }
        for entry in short {
            // A written id that looks like a made one must not swallow another row.
            let isShared = (contents[entry.id]?.count ?? 0) > 1 || written.contains(entry.id)
            let id = isShared ? entry.id + "-" + Self.hexadecimal(entry.whole) : entry.id
            if let first = members[id]?.first {
                noteMerge(entry.row, with: first, nil, context.log)
            } else {
                order.append(id)
                members[id] = [entry.row]
            }
        }
        return order.map { RowGroup(id: $0, rows: members[$0] ?? []) }
    }

    private static func hexadecimal(_ hash: UInt64) -> String {
        let digits = String(hash >> 24, radix: 16)
        return String(repeating: "0", count: 10 - digits.count) + digits
    }
}
