extension MapBuilder {
    func buildTies(_ table: RowTable?, _ context: BuildContext) -> [Tie] {
        guard let table else { return [] }
        // A map has many ties of few kinds: what the schema says of a kind is looked up once.
        var kinds: [String: KindOfTie?] = [:]
        return each(table.tieGroups(context), of: table, context) { group, cells in
            guard let text = cells.requiredText("kind") else { return nil }
            let known = kinds[text] ?? KindOfTie(text, context.reference.ties)
            kinds[text] = .some(known)
            guard let known else {
                reportUnknownKind(text, cells)
                return nil
            }
            let kind = known.kind
            guard let (from, to, rule) = ends(cells, known) else { return nil }
            if from == to {
                cells.report(.selfTie, "The tie leads to where it starts.", in: "to", value: cells.text("to"))
            }
            let resource = cells.text("resource").flatMap {
                RowCells.saysNone($0) ? nil : cells.term($0, in: "resource", .resourceKind)
            }
            for column in rule.requiredAttributes where cells.text(column) == nil {
                cells.report(
                    .missingAttribute, "A tie of kind “\(kind)” wants a “\(column)”.", in: column, value: nil)
            }
            return Tie(
                id: Identifier(group.id), from: from, kind: kind, to: to,
                strength: cells.number("strength", in: 1...5), isMutual: isMutual(cells, rule),
                span: cells.span("start", "end", endBeforeStart: .warning), resource: resource,
                amount: cells.amount("amount"), unit: cells.text("unit"), programme: cells.programme("programme"),
                quality: cells.choice("quality", TieQuality.self),
                confidence: cells.choice("confidence", Confidence.self), attributes: cells.attributes(),
                evidence: cells.evidence(), note: cells.text("note"))
        }
    }

    private func isMutual(_ cells: RowCells, _ rule: TieRule) -> Bool {
        enum Direction: String, CaseIterable { case one, both }
        return cells.choice("direction", Direction.self) == .both || rule.isSymmetric
    }

    private func reportUnknownKind(_ text: String, _ cells: RowCells) {
        cells.report(
            .unknownCode, "“\(text)” is no kind of tie.", in: "kind", value: text,
            suggestions: nearMisses(
                of: slug(text), among: cells.context.reference.ties.kinds.map(\.rawValue), limit: 3),
            required: true)
    }

    /// The two ends, when some rule of the kind lets them be joined.
    private func ends(_ cells: RowCells, _ known: KindOfTie) -> (EntityID, EntityID, TieRule)? {
        let kind = known.kind
        let from = end("from", allowed: known.domain, cells, kind)
        let to = end("to", allowed: known.range, cells, kind)
        guard let from, let to else { return nil }
        if let rule = cells.context.reference.ties.rule(kind, from: from.kind, to: to.kind) { return (from, to, rule) }
        wrongEnd("to", to, cells, kind)
        return nil
    }

    /// An end of the right kind; when the text names only records of another kind, that is what is reported.
    private func end(
        _ column: String, allowed: [EntityKind], _ cells: RowCells, _ kind: TieKind
    ) -> EntityID? {
        guard let text = cells.text(column) else { return cells.entity(column, among: allowed) }
        if !RowCells.saysNone(text), let exact = cells.context.record(withID: text, among: allowed) { return exact }
        if !cells.names(text, among: allowed),
            let other = EntityKind.allCases.first(where: { !allowed.contains($0) && cells.names(text, among: [$0]) })
        {
            let entity: EntityID =
                switch other {
                case .stakeholder: .stakeholder(StakeholderID(text))
                case .programme: .programme(ProgrammeID(text))
                case .forum: .forum(ForumID(text))
                }
            wrongEnd(column, entity, cells, kind)
            return nil
        }
        return cells.entity(column, among: allowed)
    }

    private func wrongEnd(_ column: String, _ entity: EntityID, _ cells: RowCells, _ kind: TieKind) {
        let rules = cells.context.reference.ties.rules(of: kind).map { rule in
            let (domain, range) = (rule.domain.map(\.rawValue).sorted(), rule.range.map(\.rawValue).sorted())
            return "\(domain.joined(separator: "/")) → \(range.joined(separator: "/"))"
        }
        cells.report(
            .wrongEndpoint,
            "“\(kind)” joins \(rules.joined(separator: " or ")); “\(entity.rawValue)” is a \(entity.kind.rawValue).",
            in: column, value: cells.text(column), required: true)
    }
}

/// A kind of tie as the schema has it.
private struct KindOfTie {
    let kind: TieKind
    /// Which records it may begin at, and which it may lead to, by any of its rules.
    let domain: [EntityKind]
    let range: [EntityKind]

    /// Nil when the schema has no such kind.
    init?(_ text: String, _ schema: TieSchema) {
        kind = TieKind(slug(text))
        let rules = schema.rules(of: kind)
        if rules.isEmpty { return nil }
        domain = EntityKind.allCases.filter { kind in rules.contains { $0.domain.contains(kind) } }
        range = EntityKind.allCases.filter { kind in rules.contains { $0.range.contains(kind) } }
    }
}

extension RowCells {
    /// Whether a text names some record of these kinds.
    func names(_ text: String, among kinds: [EntityKind]) -> Bool {
        kinds.contains { kind in
            switch kind {
            case .stakeholder: context.stakeholders.resolve(text).isSomething
            case .programme: context.programmes.resolve(text).isSomething
            case .forum: context.forums.resolve(text).isSomething
            }
        }
    }
}

extension NameIndex.Resolution {
    var isSomething: Bool {
        if case .missing = self { false } else { true }
    }
}
