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
        // For each name the first of its groups.
        var byName: [String: Int] = [:]
        let groups = table.groups(context.log)
        named.reserveCapacity(groups.count)
        byName.reserveCapacity(groups.count)
        for group in groups {
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
            if let first = Self.noted(named.count, in: &byName[comparisonKey(name)]) {
                let other = named[first]
                context.log.report(
                    Diagnostic(
                        .similarNames, "“\(name)” (\(group.id)) is named like “\(other.name)” (\(other.id)).",
                        at: cells.table.location("name", rows: cells.rows), field: "name", value: name,
                        notes: [Diagnostic.Note("The other is here.", at: other.cells.location)]))
            }
            named.append(NamedGroup(id: group.id, name: name, cells: cells))
        }
        return named
    }

    /// What stands in a place already; else the position is put there.
    private static func noted(_ position: Int, in place: inout Int?) -> Int? {
        if let place { return place }
        place = position
        return nil
    }
}
