extension RowCells {
    // MARK: Records

    func stakeholder(_ text: String, in column: String, required: Bool = false) -> StakeholderID? {
        resolve(text, \.stakeholders, .stakeholder, in: column, required: required)
    }

    func programme(_ text: String, in column: String, required: Bool = false) -> ProgrammeID? {
        resolve(text, \.programmes, .programme, in: column, required: required)
    }

    func forum(_ text: String, in column: String, required: Bool = false) -> ForumID? {
        resolve(text, \.forums, .forum, in: column, required: required)
    }

    func stakeholder(_ column: String) -> StakeholderID? {
        text(column).flatMap { Self.saysNone($0) ? nil : stakeholder($0, in: column) }
    }

    func programme(_ column: String) -> ProgrammeID? {
        text(column).flatMap { Self.saysNone($0) ? nil : programme($0, in: column) }
    }

    func stakeholders(_ column: String) -> Stated<StakeholderID> {
        unique(list(column) { stakeholder($0, in: column) })
    }

    private func resolve<Subject>(
        _ text: String, _ index: ReferenceWritableKeyPath<BuildContext, NameIndex<Subject>>, _ kind: EntityKind,
        in column: String, required: Bool
    ) -> Identifier<Subject>? {
        switch context[keyPath: index].resolve(text) {
        case .found(let id): return id
        case .ambiguous(let ids):
            report(
                .ambiguousReference, "Several \(kind.rawValue)s are called “\(text)”; write the id.", in: column,
                value: text,
                suggestions: ids.map(\.rawValue), required: required)
        case .missing:
            context.miss([kind])
            report(
                .unknownReference, missing(text, kind.rawValue), in: column, value: text,
                suggestions: context[keyPath: index].suggestions(for: text), required: required)
        }
        return nil
    }

    /// Says that nothing has a name; that a row with it was left out is the more helpful answer.
    private func missing(_ text: String, _ nouns: String) -> String {
        context.leftOut.contains(comparisonKey(text))
            ? "“\(text)” stands in \(MapFile.stakeholders.rawValue), but its row was left out; mend that row first."
            : "No \(nouns) of the map is called “\(text)”."
    }

    /// An end of a tie or the holder of a resource: a record of one of some kinds.
    func entity(_ column: String, among kinds: [EntityKind]) -> EntityID? {
        guard let text = requiredText(column) else { return nil }
        var found: [EntityID] = []
        var ambiguous: [String] = []
        for kind in kinds {
            switch kind {
            case .stakeholder: collect(context.stakeholders.resolve(text), EntityID.stakeholder, &found, &ambiguous)
            case .programme: collect(context.programmes.resolve(text), EntityID.programme, &found, &ambiguous)
            case .forum: collect(context.forums.resolve(text), EntityID.forum, &found, &ambiguous)
            }
        }
        let exact = found.filter { $0.rawValue == text }
        if exact.count == 1 { return exact[0] }
        if found.count == 1, ambiguous.isEmpty { return found[0] }
        let nouns = kinds.map(\.rawValue).joined(separator: " or ")
        if found.isEmpty, ambiguous.isEmpty {
            context.miss(kinds)
            var suggestions: [String] = []
            for kind in kinds {
                switch kind {
                case .stakeholder: suggestions += context.stakeholders.suggestions(for: text)
                case .programme: suggestions += context.programmes.suggestions(for: text)
                case .forum: suggestions += context.forums.suggestions(for: text)
                }
            }
            report(
                .unknownReference, missing(text, nouns), in: column, value: text,
                suggestions: Array(suggestions.prefix(3)), required: true)
        } else {
            report(
                .ambiguousReference, "“\(text)” means more than one \(nouns); write the id.", in: column, value: text,
                suggestions: (found.map(\.rawValue) + ambiguous).sorted(), required: true)
        }
        return nil
    }

    private func collect<Subject>(
        _ resolution: NameIndex<Subject>.Resolution, _ wrap: (Identifier<Subject>) -> EntityID,
        _ found: inout [EntityID], _ ambiguous: inout [String]
    ) {
        switch resolution {
        case .found(let id): found.append(wrap(id))
        case .ambiguous(let ids): ambiguous += ids.map(\.rawValue)
        case .missing: break
        }
    }

    // MARK: Places, categories and terms

    func place(_ text: String, in column: String, required: Bool = false) -> PlaceID? {
        switch context.place(text) {
        case .place(let id): return id
        case .ambiguous(let ids):
            report(
                .ambiguousPlace, "“\(text)” may be several places; write a path.", in: column, value: text,
                suggestions: ids.map(\.rawValue), required: required)
        case .bareNumber(let readings):
            report(
                .bareNumberPlace,
                "“\(text)” is a bare number: county, ISO and P-codes number the counties differently; write county:032, iso:KE-31 or pcode:KE032.",
                in: column, value: text, suggestions: readings.map(\.rawValue), required: required)
        case .unknown(let suggestions):
            report(
                .unknownPlace, "No place is called “\(text)”.", in: column, value: text,
                suggestions: suggestions.map(\.rawValue), required: required)
        }
        return nil
    }

    func place(_ column: String) -> PlaceID? {
        text(column).flatMap { Self.saysNone($0) ? nil : place($0, in: column) }
    }

    func places(_ column: String) -> Stated<PlaceID> { unique(list(column) { place($0, in: column) }) }

    func category(_ text: String, in column: String, required: Bool = false) -> CategoryID? {
        if let id = context.category(text) { return id }
        // An id says the same as a name that differs from it in case and spaces alone.
        let names =
            context.circular?.categories.flatMap { category in
                slug(category.name) == category.id.rawValue
                    ? [category.id.rawValue] : [category.id.rawValue, category.name]
            } ?? []
        report(
            .unknownCategory,
            "“\(text)” is no category of the circular; “mapctl circulars” lists them, and “unknown” says that it is not known.",
            in: column, value: text,
            suggestions: nearMisses(of: text.lowercased(), among: names, limit: 3), required: required)
        return nil
    }

    func term(_ text: String, in column: String, _ content: MapColumn.Content) -> TermID {
        if let term = context.taxonomy(content).term(named: text) { return term.id }
        let key = slug(text)
        report(
            .unknownCode, "“\(text)” is in no list; it is kept as it is.", in: column, value: text,
            suggestions: context.termSuggestions(for: key, content))
        context.strayTerms[content, default: [:]][key, default: []].insert(text)
        return TermID(key.isEmpty ? text : key)
    }

    func terms(_ column: String, _ content: MapColumn.Content) -> Stated<TermID> {
        unique(list(column) { term($0, in: column, content) })
    }

    private func unique<Value: Hashable>(_ stated: Stated<Value>) -> Stated<Value> {
        guard case .stated(let values) = stated, values.count > 1 else { return stated }
        var seen: Set<Value> = []
        return .stated(values.filter { seen.insert($0).inserted })
    }

    // MARK: The rest of a row

    /// Unknown columns that are filled.
    func attributes() -> [String: String] {
        var result: [String: String] = [:]
        for extra in table.extras {
            let text = table.text(position: extra.position, rows: rows)
            if !text.isEmpty { result[extra.name] = text }
        }
        return result
    }

    /// Warns about telephone numbers and addresses in free text. The number itself is not repeated.
    func scanForContacts() {
        for column in table.freeTextColumns { scan(column.position, column.name) }
    }

    private func scan(_ position: Int, _ column: String) {
        for row in rows where !table.draft.isEmpty(row: row, column: position) {
            // Most cells hold neither an @ nor nine digits: look at bytes before making a text.
            let suspicious = table.draft.withBytes(row: row, column: position) { bytes in
                var digits = 0
                for byte in bytes {
                    if byte == UInt8(ascii: "@") { return true }
                    if byte &- 48 < 10 { digits += 1 }
                }
                return digits >= 9
            }
            guard suspicious, let found = ContactScanner.scan(table.draft.text(row: row, column: position)) else {
                continue
            }
            log.report(
                Diagnostic(
                    .personalContact,
                    "This looks like \(found.rawValue); contacts belong in contacts.csv, which no map shows.",
                    at: table.draft.location(row: row, column: position), field: column))
        }
    }
}
