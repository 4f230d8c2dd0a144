internal import StakeholderGraph

/// Organisations of an IATI file as stakeholders: one body for each identifier, and for each name without one.
struct IATIOrganisations {
    private var namesOf: [String: [String: Int]] = [:]
    private var referencesOf: [String: Set<String>] = [:]
    private var typesOf: [String: Set<String>] = [:]
    private var unnamed = NameMerger()
    private var ownCategories: [String: Set<String>] = [:]
    private var categories: ImportedCategories

    /// More names than this under one identifier mean that the identifier says nothing.
    private static let mostNames = 4

    init(_ reference: ReferenceLibrary, _ types: OrganisationTypes) {
        categories = ImportedCategories(reference, types, system: "iati")
    }

    /// What stayed unknown of the bodies, once their rows were made.
    var leftOut: [LeftOut] { categories.leftOut }

    /// How many spellings were folded into another.
    var folded: Int { unnamed.folded }

    mutating func add(_ one: IATIActivity.Organisation) {
        if !one.reference.isEmpty {
            let key = one.reference
            if !one.name.isEmpty {
                namesOf[key, default: [:]][one.name, default: 0] += 1
                referencesOf[comparisonKey(one.name), default: []].insert(key)
            } else {
                namesOf[key, default: [:]][key, default: 0] += 0
            }
        } else if !one.name.isEmpty {
            unnamed.add(one.name)
        }
    }

    /// Notes a category of our own that a tag of ours kept.
    mutating func add(category: String, of id: String) { ownCategories[id, default: []].insert(category) }

    mutating func settle() { unnamed.settle() }

    /// The id of a body; `nil` for one that has neither identifier nor name.
    mutating func id(_ one: IATIActivity.Organisation) -> String? {
        var found: String?
        if !one.reference.isEmpty, isTrusted(one.reference) {
            found = one.reference
        } else if !one.name.isEmpty {
            let references = (referencesOf[comparisonKey(one.name)] ?? []).filter { isTrusted($0) }
            found = references.count == 1 ? references.first : unnamed.id(one.name) ?? slug(one.name)
            if references.isEmpty, unnamed.id(one.name) == nil { untrusted[slug(one.name)] = one.name }
        }
        if let found, !one.type.isEmpty { typesOf[found, default: []].insert(one.type) }
        if let found { used.insert(found) }
        return found
    }

    private var used: Set<String> = []
    private var untrusted: [String: String] = [:]

    private func isTrusted(_ reference: String) -> Bool {
        let names = Set((namesOf[reference] ?? [:]).keys.map { comparisonKey($0) })
        return names.count <= Self.mostNames && ImportedID.isUsable(reference)
    }

    /// The rows of `stakeholders.csv`, by id.
    mutating func rows() -> [[String: String]] {
        var byID: [String: String] = untrusted
        for key in unnamed.keys { byID[unnamed.id(key: key)] = unnamed.name(key: key) }
        var rows: [[String: String]] = []
        for id in used.sorted() {
            let names = (namesOf[id] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            var row = ["id": id, "name": names.first ?? byID[id] ?? id]
            let first = comparisonKey(row["name"] ?? "")
            row["aliases"] = names.dropFirst().filter { name in
                comparisonKey(name) != first && referencesOf[comparisonKey(name)]?.count == 1
            }.joined(separator: "|")
            let said = ownCategories[id].map { [$0.sorted().joined(separator: "|")] } ?? (typesOf[id] ?? []).sorted()
            categories.categorise(said, &row)
            rows.append(row)
        }
        return rows
    }
}
