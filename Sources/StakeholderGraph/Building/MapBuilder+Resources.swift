extension MapBuilder {
    func buildResources(_ table: RowTable?, _ context: BuildContext) -> [Resource] {
        guard let table else { return [] }
        return each(table.resourceGroups(context), of: table, context) { group, cells in
            let holder = cells.entity("holder", among: [.stakeholder, .programme])
            let direction = cells.requiredChoice("direction", ResourceDirection.self)
            let kind = cells.requiredText("kind").map { cells.term($0, in: "kind", .resourceKind) }
            guard let holder, let direction, let kind else { return nil }
            return Resource(
                id: Identifier(group.id), holder: holder, direction: direction, kind: kind,
                amount: cells.amount("amount"), unit: cells.text("unit"), place: cells.place("place"),
                span: cells.span("from", "to", endBeforeStart: .warning),
                status: cells.choice("status", ResourceStatus.self), evidence: cells.evidence(),
                note: cells.text("note"))
        }
    }

    func buildNeeds(_ table: RowTable?, _ context: BuildContext) -> [Need] {
        each(table, context) { cells in
            let place = cells.requiredText("place").flatMap { cells.place($0, in: "place", required: true) }
            let theme = cells.requiredText("theme").map { cells.term($0, in: "theme", .theme) }
            guard let place, let theme else { return nil }
            return Need(
                place: place, theme: theme, targetGroups: cells.terms("target_groups", .targetGroup),
                severity: cells.text("severity"), evidence: cells.evidence(), note: cells.text("note"))
        }
    }

    func buildWaivers(_ table: RowTable?, _ context: BuildContext) -> [Waiver] {
        each(table, context) { cells in
            let first = cells.requiredText("programme_a").flatMap {
                cells.programme($0, in: "programme_a", required: true)
            }
            let second = cells.requiredText("programme_b").flatMap {
                cells.programme($0, in: "programme_b", required: true)
            }
            let reason = cells.requiredText("reason")
            let author = cells.requiredText("author")
            let expires = cells.requiredDate("expires")
            guard let first, let second, let reason, let author, let expires else { return nil }
            return Waiver(
                first: min(first, second), second: max(first, second), reason: reason, author: author,
                expires: expires, evidence: cells.evidence())
        }
    }

    /// Contacts are counted and held against the bodies, and nothing of them is kept.
    func checkContacts(_ table: RowTable?, _ context: BuildContext) {
        let _: [Void] = each(table, context) { cells in
            cells.requiredText("stakeholder").flatMap {
                cells.stakeholder($0, in: "stakeholder", required: true)
            }.map { _ in }
        }
    }
}
