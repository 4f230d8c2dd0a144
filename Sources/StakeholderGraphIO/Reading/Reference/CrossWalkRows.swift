internal import StakeholderGraph

/// Reads the comparisons of categories.
enum CrossWalkRows {
    static let columns = ["circular_a", "category_a", "circular_b", "category_b", "relation"]

    static func entries(of table: ReferenceTable) throws(ReferenceDataError) -> [CrossWalk.Entry] {
        var entries: [CrossWalk.Entry] = []
        for row in table.rows {
            guard let relation = CrossWalk.Relation(rawValue: row("relation")) else {
                throw table.file.damaged(
                    row.line, "\(row("relation")) is no relation: same, broader, narrower or related.")
            }
            entries.append(
                CrossWalk.Entry(
                    circular: CircularID(row("circular_a")), category: CategoryID(row("category_a")),
                    relation: relation, otherCircular: CircularID(row("circular_b")),
                    otherCategory: CategoryID(row("category_b"))))
        }
        return entries
    }
}
