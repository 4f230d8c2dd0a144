internal import StakeholderGraph

/// What types of organisations mean as categories of the circular; what does not fit stays unknown and is counted.
struct ImportedCategories {
    /// What the types of a body mean.
    struct Meaning {
        var categories: Set<String> = []
        var sectors: Set<String> = []
        /// Whether a type means nothing, or no category.
        var hasMisfit = false
    }

    private let circulars: CircularCategories
    private let types: OrganisationTypes
    private let system: String
    private var unknownTypes: [String: Int] = [:]
    private var untyped = 0

    /// - Parameter system: whose types they are, `3w` or `iati`; the other is asked where the first knows no such type.
    init(_ reference: ReferenceLibrary, _ types: OrganisationTypes, system: String) {
        circulars = CircularCategories(reference)
        self.types = types
        self.system = system
    }

    /// What the types that were said of a body mean: categories of a circular by id or name before types of the system.
    func meaning(_ said: [String]) -> Meaning {
        var meaning = Meaning()
        for type in said {
            if let own = circulars.ids(type) {
                meaning.categories.formUnion(own)
            } else if let entry = types.entry(type, system: system) {
                if let category = entry.category {
                    meaning.categories.insert(category)
                } else {
                    meaning.hasMisfit = true
                }
                if let sector = entry.sector { meaning.sectors.insert(sector) }
            } else {
                meaning.hasMisfit = true
            }
        }
        return meaning
    }

    /// Fills the category and sector of a body from the types that were said of it.
    mutating func categorise(_ said: [String], _ row: inout [String: String]) {
        let meaning = meaning(said)
        let (categories, sectors) = (meaning.categories, meaning.sectors)
        row["category"] = categories.isEmpty ? "unknown" : categories.sorted().joined(separator: "|")
        if sectors.count == 1 { row["sector"] = sectors.first }
        if meaning.hasMisfit || (categories.isEmpty && !said.isEmpty) {
            row["imported_type"] = said.joined(separator: "|")
        }
        guard categories.isEmpty else { return }
        if said.isEmpty { untyped += 1 }
        for type in said where type != "unknown" { unknownTypes[type, default: 0] += 1 }
    }

    /// What stayed unknown.
    var leftOut: [LeftOut] {
        var all = unknownTypes.sorted { $0.key < $1.key }.map { type, count in
            let name =
                types.entry(type, system: system).flatMap(\.names.first).map { $0 == type ? "" : " (\($0))" } ?? ""
            return LeftOut(
                what: "categories", count: count,
                reason: "No category fits the type “\(type)”\(name); they are unknown")
        }
        if untyped > 0 {
            all.append(
                LeftOut(
                    what: "categories", count: untyped,
                    reason: "The file states no type of these bodies; they are unknown"))
        }
        return all
    }
}
