extension MapBuilder {
    /// Reads `places.csv` and hands the context a gazetteer with the map's own places.
    func buildPlaces(_ table: RowTable?, _ context: BuildContext) -> [Place] {
        guard let table else { return [] }
        let groups = table.groups(context.log)
        let own = Set(groups.map(\.id))
        var places: [Place] = each(groups, of: table, context) { group, cells in
            guard cells.requiredText("id") != nil, let name = cells.requiredText("name"),
                let levelText = cells.requiredText("level")
            else { return nil }
            guard let level = PlaceLevel(name: levelText) else {
                cells.report(
                    .badValue, "“\(levelText)” is no level of a place.", in: "level", value: levelText,
                    suggestions: nearMisses(of: slug(levelText), among: PlaceLevel.allCases.map(\.name), limit: 1),
                    required: true)
                return nil
            }
            var parent: PlaceID?
            if let text = cells.text("parent"), !RowCells.saysNone(text) {
                parent = own.contains(text) ? PlaceID(text) : cells.place(text, in: "parent", required: true)
                if parent == nil { return nil }
            } else if level != .nation {
                cells.report(.missingValue, "“parent” is empty.", in: "parent", value: nil, required: true)
                return nil
            }
            return Place(
                id: PlaceID(group.id), name: name, level: level, parent: parent,
                latitude: cells.number("latitude", in: -90...90), longitude: cells.number("longitude", in: -180...180),
                aliases: cells.list("aliases").values, source: cells.text("source"),
                sensitivity: cells.evidence().sensitivity)
        }
        places = breakingCycles(places, table, groups, context)
        context.use(Gazetteer(reference.gazetteer.places + places))
        return places
    }

    private func breakingCycles(
        _ places: [Place], _ table: RowTable, _ groups: [RowGroup], _ context: BuildContext
    ) -> [Place] {
        let rows = Dictionary(groups.map { (PlaceID($0.id), $0.rows) }, uniquingKeysWith: { first, _ in first })
        let parents = Dictionary(places.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        return places.map { place in
            var seen: Set<PlaceID> = []
            var next = place.parent
            while let id = next, id != place.id, seen.insert(id).inserted { next = parents[id] ?? nil }
            guard next == place.id else { return place }
            context.log.report(
                Diagnostic(
                    .placeCycle, "“\(place.id)” lies in itself by way of its parents; its parent is taken as unknown.",
                    at: table.location("parent", rows: rows[place.id] ?? [0]), field: "parent",
                    value: place.parent?.rawValue))
            return place.withoutParent()
        }
    }

    /// Reads the map's own themes, activities and target groups into the context's lists.
    func buildTerms(_ tables: [MapFile: RowTable], _ context: BuildContext) {
        func own(_ file: MapFile) -> [Term] {
            guard let table = tables[file] else { return [] }
            return each(table.groups(context.log), of: table, context) { group, cells in
                guard cells.requiredText("id") != nil, let name = cells.requiredText("name") else { return nil }
                return Term(
                    id: TermID(group.id), name: name, nameSwahili: cells.text("name_sw"),
                    parent: cells.text("parent").map { TermID($0) }, sensitivity: cells.evidence().sensitivity)
            }
        }
        let reference = context.reference
        context.reference = reference.replacing(
            themes: reference.themes.adding(own(.themes)), activities: reference.activities.adding(own(.activities)),
            targetGroups: reference.targetGroups.adding(own(.targetGroups)))
    }
}
