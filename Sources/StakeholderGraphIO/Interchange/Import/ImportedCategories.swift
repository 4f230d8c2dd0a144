internal import StakeholderGraph

/// What types of organisations mean as categories of the circular; what does not fit stays unknown and is counted.
struct ImportedCategories {
    private let reference: ReferenceLibrary
    private let types: OrganisationTypes
    private let system: String
    private var unknownTypes: [String: Int] = [:]
    private var untyped = 0

    /// - Parameter system: whose types they are, `3w` or `iati`.
    init(_ reference: ReferenceLibrary, _ types: OrganisationTypes, system: String) {
        self.reference = reference
        self.types = types
        self.system = system
    }

    /// Fills the category and sector of a body from the types that were said of it.
    mutating func categorise(_ said: [String], _ row: inout [String: String]) {
        var categories: Set<String> = []
        var sectors: Set<String> = []
        var hasMisfit = false
        for type in said {
            let own = categoryNames(type)
            if !own.isEmpty {
                categories.formUnion(own)
            } else if let entry = types.entry(type, system: system) {
                if let category = entry.category { categories.insert(category) } else { hasMisfit = true }
                if let sector = entry.sector { sectors.insert(sector) }
            } else {
                hasMisfit = true
            }
        }
        row["category"] = categories.isEmpty ? "unknown" : categories.sorted().joined(separator: "|")
        if sectors.count == 1 { row["sector"] = sectors.first }
        if hasMisfit || (categories.isEmpty && !said.isEmpty) { row["imported_type"] = said.joined(separator: "|") }
        guard categories.isEmpty else { return }
        if said.isEmpty { untyped += 1 }
        for type in said where type != "unknown" { unknownTypes[type, default: 0] += 1 }
    }

    /// Categories of a circular by id or name, parted by bars; none when any part is something else.
    private func categoryNames(_ text: String) -> [String] {
        let parts = text.split(separator: "|").map { String($0).trimmingSpaces }
        let found = parts.compactMap { part in
            reference.circulars.lazy.compactMap { $0.category(named: part)?.id.rawValue }.first
        }
        return found.count == parts.count ? found : []
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
