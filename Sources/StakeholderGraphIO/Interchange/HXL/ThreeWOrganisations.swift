internal import StakeholderGraph

/// Organisations of a 3W table as stakeholders, those that differ only by case and space as one.
struct ThreeWOrganisations {
    private var categories: ImportedCategories
    private var names = NameMerger()
    private var acronyms: [String: Set<String>] = [:]
    private var codes: [String: Set<String>] = [:]
    private var kinds: [String: Set<String>] = [:]
    private var places: [String: Set<String>] = [:]
    /// Acronyms that stand alone in some rows, and the one name they have in others.
    private var fullNames: [String: Set<String>] = [:]
    /// What rows said of a body so far, so that the same is not looked at for each of thousands of rows.
    private var said: Set<Said> = []
    /// The keys of names that were asked for.
    private var keys: [String: String] = [:]

    private struct Said: Hashable {
        let name: String
        let acronym: String
        let code: String
        let type: String
    }

    init(_ reference: ReferenceLibrary, _ types: OrganisationTypes) {
        categories = ImportedCategories(reference, types, system: "3w")
    }

    /// How many spellings were folded into another.
    var folded: Int { names.folded }

    /// What stayed unknown of the bodies, once their rows were made.
    var leftOut: [LeftOut] { categories.leftOut }

    /// Notes a body without anything known of it, such as a funder.
    mutating func add(_ name: String) { names.add(name) }

    /// Notes the body of a row with its acronym, code and type.
    mutating func add(_ row: ThreeWRow) {
        for name in row.organisations { names.add(name) }
        guard row.organisations.count == 1, let name = row.organisations.first else { return }
        let now = Said(name: name, acronym: row.acronym, code: row.organisationCode, type: row.organisationType)
        guard said.insert(now).inserted else { return }
        let key = comparisonKey(name)
        if !row.acronym.isEmpty, comparisonKey(row.acronym) != key {
            acronyms[key, default: []].insert(row.acronym)
            fullNames[comparisonKey(row.acronym), default: []].insert(key)
        }
        if !row.organisationCode.isEmpty { codes[key, default: []].insert(row.organisationCode) }
        if !row.organisationType.isEmpty { kinds[key, default: []].insert(row.organisationType) }
    }

    /// Gives the bodies their ids: the table's own code where it is of one body alone, else the name as a slug.
    mutating func settle() {
        var owners: [String: Int] = [:]
        for set in codes.values { for code in set { owners[code, default: 0] += 1 } }
        let codes = self.codes
        names.settle { name in
            guard let own = codes[comparisonKey(name)], own.count == 1, let code = own.first, owners[code] == 1,
                ImportedID.isUsable(code)
            else { return nil }
            return code
        }
    }

    mutating func id(_ name: String) -> String { names.id(key: rememberedKey(name)) }

    /// A body in the spelling that is used for it.
    mutating func name(_ name: String) -> String { names.name(key: rememberedKey(name)) }

    private mutating func rememberedKey(_ name: String) -> String {
        if let known = keys[name] { return known }
        let key = key(name)
        keys[name] = key
        return key
    }

    /// A body that a row names by an acronym which other rows give to one name alone is that body.
    private func key(_ name: String) -> String {
        let key = comparisonKey(name)
        guard names.id(name) == nil || acronyms[key] == nil else { return key }
        if let full = fullNames[key], full.count == 1, let only = full.first, only != key { return only }
        return key
    }

    /// Notes that a body works in a place.
    mutating func add(place: String, of name: String) { places[rememberedKey(name), default: []].insert(place) }

    /// The rows of `stakeholders.csv`, by id.
    mutating func rows() -> [[String: String]] {
        var rows: [[String: String]] = []
        for key in names.keys where self.key(key) == key {
            let name = names.name(key: key)
            var row = ["id": names.id(key: key), "name": name]
            categories.categorise((kinds[key] ?? []).sorted(), &row)
            row["works_in"] = (places[key] ?? []).sorted().joined(separator: "|")
            let short = (acronyms[key] ?? []).sorted()
            // An acronym that several bodies have names none of them.
            let own = short.filter { fullNames[comparisonKey($0)]?.count == 1 }
            row["aliases"] = own.joined(separator: "|")
            row["acronym"] = short.filter { !own.contains($0) }.joined(separator: "|")
            rows.append(row)
        }
        return rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    }
}
