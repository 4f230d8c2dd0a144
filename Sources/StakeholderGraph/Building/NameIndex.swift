/// Resolves what rows write to the records they mean: by id, or by name where it is unique in the map.
struct NameIndex<Subject> {
    enum Resolution {
        case found(Identifier<Subject>)
        /// Several records have the name.
        case ambiguous([Identifier<Subject>])
        case missing
    }

    private var ids: Set<String> = []
    private var byName: [String: Owners] = [:]
    private var byAlias: [String: Owners] = [:]
    /// What may be suggested, besides ids that are made from their names.
    private var names: [String] = []
    private var suggested: [String: [String]] = [:]
    /// The names and ids prepared for questions, and how many names there were then.
    private var nearMissIndex: (nameCount: Int, index: NearMissIndex)?

    /// The records of a name: one for nearly all of them.
    private struct Owners {
        let first: Identifier<Subject>
        var others: [Identifier<Subject>] = []

        var all: [Identifier<Subject>] { [first] + others }
    }

    /// Near misses are looked for at most this often: each costs a pass over all names.
    private static var suggestionLimit: Int { 500 }

    mutating func add(_ id: Identifier<Subject>, name: String) {
        ids.insert(id.rawValue)
        Self.insert(id, under: name, in: &byName)
        names.append(name)
    }

    mutating func addAlias(_ alias: String, of id: Identifier<Subject>) {
        Self.insert(id, under: alias, in: &byAlias)
        names.append(alias)
    }

    private static func insert(
        _ id: Identifier<Subject>, under name: String, in index: inout [String: Owners]
    ) {
        add(id, to: &index[comparisonKey(name)])
    }

    private static func add(_ id: Identifier<Subject>, to owners: inout Owners?) {
        guard let known = owners else {
            owners = Owners(first: id)
            return
        }
        if known.first != id, !known.others.contains(id) { owners?.others.append(id) }
    }

    /// Whether a text is the id of a record as it stands.
    func isID(_ text: String) -> Bool { ids.contains(text) }

    /// Ids first, then names, then aliases.
    func resolve(_ text: String) -> Resolution {
        if ids.contains(text) { return .found(Identifier(text)) }
        let key = comparisonKey(text)
        for found in [byName[key], byAlias[key]] {
            guard let found else { continue }
            return found.others.isEmpty ? .found(found.first) : .ambiguous(found.all.sorted())
        }
        if ids.contains(key) { return .found(Identifier(key)) }
        return .missing
    }

    /// Ids and names close to what was written, best first.
    mutating func suggestions(for text: String) -> [String] {
        if let known = suggested[text] { return known }
        guard suggested.count < Self.suggestionLimit else { return [] }
        if nearMissIndex?.nameCount != names.count {
            // An id that is the slug of a name stands for the same words.
            let slugs = Set(names.map(slug))
            nearMissIndex = (names.count, NearMissIndex(names + ids.filter { !slugs.contains($0) }))
        }
        let found = nearMissIndex?.index.nearMisses(of: text) ?? []
        suggested[text] = found
        return found
    }
}
