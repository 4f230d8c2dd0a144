extension MapBuilder {
    /// Values that no list has become terms of their own, under their smallest spelling. Such a term is as sensitive as
    /// the least sensitive record that uses it.
    func referenceWithStrayTerms(_ parts: MapParts, _ context: BuildContext) -> ReferenceLibrary {
        let reference = context.reference
        guard !context.strayTerms.isEmpty else { return reference }
        let levels = TermLevels(parts, judgements: context.settings.judgements, ties: reference.ties)
        func added(_ content: MapColumn.Content, _ taxonomy: Taxonomy, _ level: [TermID: Sensitivity]) -> Taxonomy {
            let strays = (context.strayTerms[content] ?? [:]).sorted { $0.key < $1.key }
            return taxonomy.adding(
                strays.compactMap { key, names in
                    names.min().map { name in
                        let id = TermID(key.isEmpty ? name : key)
                        return Term(id: id, name: name, sensitivity: level[id] ?? .sealed)
                    }
                })
        }
        return reference.replacing(
            themes: added(.theme, reference.themes, levels.themes),
            activities: added(.activity, reference.activities, levels.activities),
            targetGroups: added(.targetGroup, reference.targetGroups, levels.targetGroups),
            resources: added(.resourceKind, reference.resources, levels.resources))
    }
}

/// For each term the sensitivity of the least sensitive record that uses it, counting what the record hangs on.
private struct TermLevels {
    private(set) var themes: [TermID: Sensitivity] = [:]
    private(set) var activities: [TermID: Sensitivity] = [:]
    private(set) var targetGroups: [TermID: Sensitivity] = [:]
    private(set) var resources: [TermID: Sensitivity] = [:]

    init(_ parts: MapParts, judgements: Sensitivity, ties schema: TieSchema) {
        func levels<Record, ID: Hashable>(
            _ records: [Record], _ id: (Record) -> ID, _ level: (Record) -> Sensitivity
        ) -> [ID: Sensitivity] {
            Dictionary(records.map { (id($0), level($0)) }, uniquingKeysWith: { first, _ in first })
        }
        let bodies = levels(parts.stakeholders, \.id) { $0.evidence.sensitivity }
        let programmes = levels(parts.programmes, \.id) { $0.evidence.sensitivity }
        let forums = levels(parts.forums, \.id) { $0.evidence.sensitivity }
        let places = levels(parts.ownPlaces, \.id) { $0.sensitivity }
        func level(_ entity: EntityID) -> Sensitivity {
            switch entity {
            case .stakeholder(let id): bodies[id] ?? .sealed
            case .programme(let id): programmes[id] ?? .sealed
            case .forum(let id): forums[id] ?? .sealed
            }
        }
        func note(_ terms: [TermID], _ level: Sensitivity, _ list: WritableKeyPath<Self, [TermID: Sensitivity]>) {
            for term in terms { self[keyPath: list][term] = min(self[keyPath: list][term] ?? .sealed, level) }
        }
        for programme in parts.programmes {
            note(programme.themes.values, programme.evidence.sensitivity, \.themes)
            note(programme.activities.values, programme.evidence.sensitivity, \.activities)
            note(programme.targetGroups.values, programme.evidence.sensitivity, \.targetGroups)
        }
        for need in parts.needs {
            let level = max(need.evidence.sensitivity, places[need.place] ?? .public)
            note([need.theme], level, \.themes)
            note(need.targetGroups.values, level, \.targetGroups)
        }
        for item in parts.planItems {
            note(
                item.theme.map { [$0] } ?? [], max(item.evidence.sensitivity, forums[item.forum] ?? .sealed), \.themes)
        }
        for resource in parts.resources {
            note([resource.kind], max(resource.evidence.sensitivity, level(resource.holder)), \.resources)
        }
        for tie in parts.ties {
            guard let kind = tie.resource else { continue }
            let isJudgement =
                schema.rule(tie.kind, from: tie.from.kind, to: tie.to.kind)?.isJudgement == true
                || tie.quality?.isJudgement == true
            let own = [tie.evidence.sensitivity, level(tie.from), level(tie.to), isJudgement ? judgements : .public]
            note([kind], own.max() ?? .sealed, \.resources)
        }
    }
}
