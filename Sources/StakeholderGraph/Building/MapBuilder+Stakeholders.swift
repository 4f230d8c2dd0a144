extension MapBuilder {
    /// The rows that will stand: those with a category. Only they can be referred to, by id, name or alias.
    func categorised(_ groups: [NamedGroup], _ context: BuildContext) -> [CategorisedGroup] {
        let bodies: [CategorisedGroup] = groups.compactMap { group in
            guard let categories = categories(group.cells) else {
                context.log.reject(group.cells.table.draft.file)
                context.leftOut.formUnion([comparisonKey(group.name), comparisonKey(group.id)])
                return nil
            }
            return CategorisedGroup(group: group, categories: categories)
        }
        for body in bodies { context.stakeholders.add(StakeholderID(body.group.id), name: body.group.name) }
        for body in bodies {
            for alias in body.group.cells.list("aliases").values {
                context.stakeholders.addAlias(alias, of: StakeholderID(body.group.id))
            }
        }
        return bodies
    }

    /// The decisions of `aliases.csv`, which later references follow.
    func buildAliases(_ table: RowTable?, _ context: BuildContext) -> [AliasDecision] {
        let decisions: [AliasDecision] = each(table, context) { cells in
            guard let name = cells.requiredText("name"), let text = cells.requiredText("stakeholder"),
                let stakeholder = cells.stakeholder(text, in: "stakeholder", required: true)
            else { return nil }
            return AliasDecision(
                name: name, stakeholder: stakeholder, decidedBy: cells.text("decided_by"),
                date: cells.date("date").value, reason: cells.text("reason"), evidence: cells.evidence())
        }
        for decision in decisions { context.stakeholders.addAlias(decision.name, of: decision.stakeholder) }
        return decisions
    }

    func buildStakeholders(_ bodies: [CategorisedGroup], _ context: BuildContext) -> [Stakeholder] {
        breakingPartOfCycles(bodies.map { buildStakeholder($0, context) }, bodies.map(\.group), context)
    }

    private func buildStakeholder(_ body: CategorisedGroup, _ context: BuildContext) -> Stakeholder {
        let cells = body.group.cells
        cells.scanForContacts()
        context.log.accept(cells.table.draft.file)
        return Stakeholder(
            id: StakeholderID(body.group.id), name: body.group.name, categories: body.categories,
            standing: cells.choice("standing", Standing.self) ?? standing(body.categories, context),
            sector: cells.choice("sector", Sector.self), place: cells.place("place"),
            worksIn: cells.places("works_in"), partOf: cells.stakeholder("part_of"),
            aliases: cells.list("aliases").values, judgements: judgements(cells), goals: cells.list("goals"),
            attributes: cells.attributes(), evidence: cells.evidence(), note: cells.text("note"))
    }

    /// The categories of a row, `nil` when the cell is empty or nothing in it is a category.
    private func categories(_ cells: RowCells) -> Stated<CategoryID>? {
        guard cells.requiredText("category") != nil, case .stated(let texts) = cells.list("category") else {
            return nil
        }
        if texts.allSatisfy({ $0.lowercased() == "unknown" }) { return .unknown }
        let isOnly = texts.count == 1
        let found = texts.filter { $0.lowercased() != "unknown" }.compactMap {
            cells.category($0, in: "category", required: isOnly)
        }
        if found.isEmpty {
            if !isOnly {
                cells.report(
                    .unknownCategory, "None of the values is a category of the circular.", in: "category",
                    value: cells.text("category"), required: true)
            }
            return nil
        }
        var seen: Set<CategoryID> = []
        return .stated(found.filter { seen.insert($0).inserted })
    }

    /// State or non-state when all of the categories say so.
    private func standing(_ categories: Stated<CategoryID>, _ context: BuildContext) -> Standing? {
        let said = categories.values.map { id in
            (context.circular?[id] ?? context.reference.category(id))?.standing
        }
        guard let first = said.first, said.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func judgements(_ cells: RowCells) -> Judgements {
        Judgements(
            importance: cells.choice("importance", Importance.self), influence: cells.number("influence", in: 0...8),
            power: cells.number("power", in: 0...10), interest: cells.number("interest", in: 0...10),
            legitimacy: cells.yesNo("legitimacy"), urgency: cells.yesNo("urgency"),
            affected: cells.number("affected", in: 0...10), alignment: cells.number("alignment", in: -5...5),
            veto: cells.yesNo("veto"))
    }

    /// A body cannot be a part of itself: each cycle is reported on its rows and broken at its last identifier.
    private func breakingPartOfCycles(
        _ built: [Stakeholder], _ bodies: [NamedGroup], _ context: BuildContext
    ) -> [Stakeholder] {
        let parents = Dictionary(
            built.compactMap { body in body.partOf.map { (body.id, $0) } }, uniquingKeysWith: { first, _ in first })
        var cyclic: [StakeholderID: StakeholderID] = [:]
        for start in parents.keys where cyclic[start] == nil {
            var members: [StakeholderID] = [start]
            var seen: Set<StakeholderID> = [start]
            var next = parents[start]
            while let id = next, seen.insert(id).inserted {
                members.append(id)
                next = parents[id]
            }
            // Only a walk that comes back to its own start has found a cycle through it.
            guard next == start, let last = members.max() else { continue }
            for member in members { cyclic[member] = last }
        }
        guard !cyclic.isEmpty else { return built }
        for body in bodies {
            guard let last = cyclic[StakeholderID(body.id)] else { continue }
            let way =
                parents[last] == last
                ? "; the link is not used." : " by way of other rows; the link of “\(last)” is not used."
            body.cells.report(
                .partOfCycle, "“\(body.id)” is a part of itself" + way, in: "part_of",
                value: body.cells.text("part_of"))
        }
        return built.map { cyclic[$0.id] == $0.id ? $0.withoutPartOf() : $0 }
    }
}

/// A named body with the categories that let its row stand.
struct CategorisedGroup {
    let group: NamedGroup
    let categories: Stated<CategoryID>
}
