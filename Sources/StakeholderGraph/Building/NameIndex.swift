/// Resolves what rows write to the records they mean: by id, or by name where it is unique in the map.
struct NameIndex<Subject> {
    enum Resolution {
        case found(Identifier<Subject>)
        /// Several records have the name.
        case ambiguous([Identifier<Subject>])
        case missing
    }

    private var ids: Set<String> = []
    private var byName: [String: [Identifier<Subject>]] = [:]
    private var byAlias: [String: [Identifier<Subject>]] = [:]
    /// What may be suggested: ids and names.
    private var candidates: [String] = []
    private var suggested: [String: [String]] = [:]
    /// The candidates prepared for questions, and how many there were then.
    private var nearMissIndex: (candidateCount: Int, index: NearMissIndex)?

    /// Near misses are looked for at most this often: each costs a pass over all names.
    private static var suggestionLimit: Int { 500 }

    mutating func add(_ id: Identifier<Subject>, name: String) {
        ids.insert(id.rawValue)
        Self.insert(id, under: name, in: &byName)
        candidates.append(name)
        if slug(name) != id.rawValue { candidates.append(id.rawValue) }
    }

    mutating func addAlias(_ alias: String, of id: Identifier<Subject>) {
        Self.insert(id, under: alias, in: &byAlias)
        candidates.append(alias)
    }

    private static func insert(
        _ id: Identifier<Subject>, under name: String, in index: inout [String: [Identifier<Subject>]]
    ) {
        let key = comparisonKey(name)
        if index[key]?.contains(id) != true { index[key, default: []].append(id) }
    }

    /// Whether a text is the id of a record as it stands.
    func isID(_ text: String) -> Bool { ids.contains(text) }

    /// Ids first, then names, then aliases.
    func resolve(_ text: String) -> Resolution {
        if ids.contains(text) { return .found(Identifier(text)) }
        let key = comparisonKey(text)
        for found in [byName[key], byAlias[key]] {
            guard let found else { continue }
            if found.count == 1 { return .found(found[0]) }
            return .ambiguous(found.sorted())
        }
        if ids.contains(key) { return .found(Identifier(key)) }
        return .missing
    }

    /// Ids and names close to what was written, best first.
    mutating func suggestions(for text: String) -> [String] {
        if let known = suggested[text] { return known }
        guard suggested.count < Self.suggestionLimit else { return [] }
        if nearMissIndex?.candidateCount != candidates.count {
            nearMissIndex = (candidates.count, NearMissIndex(candidates))
        }
        let found = nearMissIndex?.index.nearMisses(of: text) ?? []
        suggested[text] = found
        return found
    }
}
