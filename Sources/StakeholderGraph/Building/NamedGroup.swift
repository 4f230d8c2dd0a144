/// A group of rows of a table with names, which are known before the rest of the rows is read.
struct NamedGroup {
    let id: String
    let name: String
    let cells: RowCells
}

extension MapBuilder {
    /// The groups of a table that have what every later reference needs, an id and a name; others are rejected here.
    func namedGroups(_ table: RowTable?, _ context: BuildContext) -> [NamedGroup] {
        guard let table else { return [] }
        var named: [NamedGroup] = []
        var byName: [String: NamedGroup] = [:]
        for group in table.groups(context.log) {
            let cells = RowCells(table: table, rows: group.rows, context: context)
            guard let name = cells.requiredText("name") else {
                context.log.reject(table.draft.file)
                continue
            }
            guard !group.id.hasPrefix("\u{0}") else {
                cells.report(
                    .missingValue, "“\(name)” has no letter or digit to make an id from.", in: "name", value: name,
                    required: true)
                context.log.reject(table.draft.file)
                continue
            }
            let body = NamedGroup(id: group.id, name: name, cells: cells)
            if let other = byName[comparisonKey(name)] {
                context.log.report(
                    Diagnostic(
                        .similarNames, "“\(name)” (\(group.id)) is named like “\(other.name)” (\(other.id)).",
                        at: cells.table.location("name", rows: cells.rows), field: "name", value: name,
                        notes: [Diagnostic.Note("The other is here.", at: other.cells.location)]))
            } else {
                byName[comparisonKey(name)] = body
            }
            named.append(body)
        }
        return named
    }
}
