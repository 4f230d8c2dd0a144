internal import StakeholderGraph

/// Sectors, activities and target groups of a 3W table as terms: those of the project's lists by their names, the others
/// as terms of the map's own.
struct ThreeWTerms {
    private let taxonomy: Taxonomy
    private var names = NameMerger()
    private var parents: [String: String] = [:]
    /// The ids of names that were asked for.
    private var ids: [String: String] = [:]

    init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

    /// Notes a term as met once more, below another where the table says so.
    mutating func add(_ name: String, parent: String?) {
        names.add(name)
        guard let parent else { return }
        // Of several the first by the alphabet, so that the order of rows does not matter.
        let (key, above) = (comparisonKey(name), comparisonKey(parent))
        parents[key] = min(parents[key] ?? above, above)
    }

    /// Notes a term as met once more.
    mutating func add(_ name: String) { names.add(name) }

    /// How many spellings were folded into another.
    var folded: Int { names.folded }

    mutating func settle() {
        ids = [:]
        let taxonomy = self.taxonomy
        names.settle { name in
            (taxonomy[TermID(name)] ?? taxonomy.term(named: name))?.id.rawValue
        }
    }

    mutating func id(_ name: String) -> String {
        if let known = ids[name] { return known }
        let id = names.id(name) ?? slug(name)
        ids[name] = id
        return id
    }

    /// A term in the spelling that is used for it.
    func name(_ name: String) -> String { names.name(key: comparisonKey(name)) }

    /// A term by a code of the project's own, where the table has one.
    func known(code: String) -> String? { taxonomy[TermID(code)]?.id.rawValue }

    /// The rows of the map's own terms, by id.
    var rows: [[String: String]] {
        names.keys.compactMap { key in
            let id = names.id(key: key)
            guard taxonomy[TermID(id)] == nil else { return nil }
            var row = ["id": id, "name": names.name(key: key)]
            if let parent = parents[key] {
                let above = names.id(key: parent)
                if above != id { row["parent"] = above }
            }
            return row
        }.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    }
}
