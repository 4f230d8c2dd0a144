internal import StakeholderGraph

/// Decides which attributes of an import are columns of the contract: those of its name whose values fit. The others
/// are kept as attributes beside it, `imported_NAME`.
struct ContractColumns {
    private let file: MapFile
    private let byKey: [String: MapColumn]
    private let resolver: PlaceResolver
    private let stakeholders: Set<String>

    init(_ file: MapFile, _ reference: ReferenceLibrary, stakeholders: Set<String>) {
        self.file = file
        self.stakeholders = stakeholders
        byKey = Dictionary(file.columns.map { (slug($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        resolver = reference.placeResolver
    }

    /// The column of the contract that a name means.
    func column(_ name: String) -> MapColumn? { byKey[slug(name)] }

    /// The contract's name of a column, else its own.
    func name(_ column: String) -> String { byKey[slug(column)]?.name ?? column }

    /// The rows with what does not fit renamed: whole columns, but of references to places and bodies only what leads
    /// nowhere, of lists the items that do.
    ///
    /// - Parameter moved: Is told of what went elsewhere.
    func settle(_ rows: [[String: String]], moved: inout MovedCells) -> [[String: String]] {
        var misfits: [String: Int] = [:]
        var known: [String: Fit] = [:]
        func fit(_ name: String, _ text: String, _ column: MapColumn) -> Fit {
            let key = name + "\u{0}" + text
            if let before = known[key] { return before }
            let result = self.fit(text, column)
            known[key] = result
            return result
        }
        for row in rows {
            for (name, text) in row {
                guard let column = byKey[slug(name)], name != "id", name != "name", name != "category" else { continue }
                if !Self.isReference(column), !fit(name, text, column).isWhole { misfits[name, default: 0] += 1 }
            }
        }
        let names = rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        func imported(_ name: String) -> String {
            var free = "imported_" + name
            while names.contains(free) { free = "imported_" + free }
            return free
        }
        for (name, count) in misfits where byKey[slug(name)]?.isRequired != true {
            moved.note(name, count, to: imported(name))
        }
        return rows.map { row in
            var result: [String: String] = [:]
            for (name, text) in row {
                guard let column = byKey[slug(name)], !column.isRequired else {
                    result[name] = text
                    continue
                }
                guard Self.isReference(column) else {
                    result[misfits[name] == nil ? name : imported(name)] = text
                    continue
                }
                let parts = fit(name, text, column)
                if !parts.kept.isEmpty { result[name] = parts.kept }
                if parts.isWhole { continue }
                result[imported(name)] = parts.lost
                moved.note(name, parts.lostCount, to: imported(name))
            }
            return result
        }
    }

    /// Whether cells of a column name places or bodies.
    static func isReference(_ column: MapColumn) -> Bool {
        switch column.content {
        case .place, .stakeholder: true
        default: false
        }
    }

    /// Whether there are texts that cannot stand in a column.
    static func mayMisfit(_ column: MapColumn) -> Bool {
        switch column.content {
        case .text, .identifier, .programme, .forum, .category, .theme, .activity, .targetGroup, .resourceKind,
            .tieKind, .holder, .entity, .circular, .contact:
            false
        case .number, .amount, .choice, .yesNo, .sensitivity, .duty, .stakeholder, .date, .month, .place: true
        }
    }

    /// What of a cell can stand in a column.
    struct Fit {
        /// The items that can; all else.
        let kept: String
        let lost: String
        let lostCount: Int

        var isWhole: Bool { lostCount == 0 }
    }

    /// Parts a cell into what can stand in a column and what cannot. Lists of references lose items; any other cell stands
    /// as a whole or not at all.
    func fit(_ text: String, _ column: MapColumn) -> Fit {
        let whole = Fit(kept: text, lost: "", lostCount: 0)
        if text == "-" { return whole }
        let items = column.isList ? text.split(separator: "|").map { String($0).trimmingSpaces } : [text]
        let lost = items.filter { !fitsOne($0, column) }
        if lost.isEmpty { return whole }
        guard Self.isReference(column) else { return Fit(kept: "", lost: text, lostCount: 1) }
        return Fit(
            kept: items.filter { fitsOne($0, column) }.joined(separator: "|"), lost: lost.joined(separator: "|"),
            lostCount: lost.count)
    }

    private func fitsOne(_ text: String, _ column: MapColumn) -> Bool {
        switch column.content {
        case .number(let range): Double(text).map { range.contains($0) } ?? false
        case .amount: Double(text).map { $0 >= 0 } ?? false
        case .choice(let words): words.contains(text)
        case .yesNo: ["yes", "no"].contains(text.lowercased())
        case .sensitivity: Sensitivity(name: text) != nil
        case .duty: text.utf8.count == 1 && ("a"..."n").contains(text)
        case .stakeholder: stakeholders.contains(text)
        case .date:
            if case .date = DateReader.read(text, order: .iso) { true } else { false }
        case .month: text.utf8.count == 7
        case .place:
            if case .place = resolver.resolve(text) { true } else { false }
        case .text, .identifier, .programme, .forum, .category, .theme, .activity, .targetGroup, .resourceKind,
            .tieKind, .holder, .entity, .circular, .contact:
            true
        }
    }
}
