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

    /// The rows with what does not fit renamed: whole columns, but of references to places and bodies only the cells
    /// that lead nowhere.
    func settle(_ rows: [[String: String]]) -> [[String: String]] {
        var misfits: Set<String> = []
        var known: [String: Bool] = [:]
        func isFitting(_ name: String, _ text: String, _ column: MapColumn) -> Bool {
            let key = name + "\u{0}" + text
            if let before = known[key] { return before }
            let result = fits(text, column)
            known[key] = result
            return result
        }
        for row in rows {
            for (name, text) in row where !misfits.contains(name) {
                guard let column = byKey[slug(name)], name != "id", name != "name", name != "category" else { continue }
                if !Self.isReference(column), !isFitting(name, text, column) { misfits.insert(name) }
            }
        }
        let names = rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        func imported(_ name: String) -> String {
            var free = "imported_" + name
            while names.contains(free) { free = "imported_" + free }
            return free
        }
        return rows.map { row in
            var result: [String: String] = [:]
            for (name, text) in row {
                let column = byKey[slug(name)]
                let isLost = column.map { Self.isReference($0) && !isFitting(name, text, $0) } ?? false
                let isMisfit = (misfits.contains(name) || isLost) && column?.isRequired != true
                result[isMisfit ? imported(name) : name] = text
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

    /// Whether a cell can stand in a column.
    func fits(_ text: String, _ column: MapColumn) -> Bool {
        if text == "-" { return true }
        guard column.isList else { return fitsOne(text, column) }
        return text.split(separator: "|").allSatisfy { fitsOne(String($0).trimmingSpaces, column) }
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
