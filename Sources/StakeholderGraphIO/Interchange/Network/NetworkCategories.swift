internal import StakeholderGraph

/// Holds the categories of nodes against the circulars, and the types of organisations that other programs have against
/// what they mean; where there is no category, what the file calls the type of a node is asked. What fits nothing is kept
/// as an attribute, and the body is of unknown category.
struct NetworkCategories {
    private struct Meaning {
        /// Empty when nothing fits.
        let categories: String
        let sector: String?
        let hasMisfit: Bool
    }

    /// What attributes with the type of an organisation are called, as slugs.
    private static let typeNames: Set<String> = [
        "type", "kumu-type", "organisation-type", "organization-type", "org-type", "type-of-organisation",
    ]

    private let circulars: CircularCategories
    private let types: ImportedCategories
    private let category: Int
    private let imported: Int
    private let sector: Int
    private let typeColumns: [Int]
    private var meanings: [String: Meaning] = [:]
    /// How many bodies have an unknown category that the file does not call unknown.
    private(set) var unknown = 0

    /// - Parameters:
    ///   - reference: The circulars.
    ///   - types: What types of organisations mean.
    ///   - columns: The names of the attributes of nodes.
    ///   - layout: The table that is filled.
    init(
        _ reference: ReferenceLibrary, _ types: OrganisationTypes, columns: [String], _ layout: inout TableLayout
    ) {
        circulars = CircularCategories(reference)
        self.types = ImportedCategories(reference, types, system: "3w")
        category = layout.column("category")
        imported = layout.column("imported_category")
        sector = layout.column("sector")
        typeColumns = columns.filter { Self.typeNames.contains(slug($0)) }.map { layout.column($0) }
    }

    mutating func settle(_ cells: inout TableLayout.Cells) {
        let stated = cells[category]
        if stated == "unknown" { return }
        var isPartlyUnknown = false
        cells[category] = "unknown"
        for column in [category] + typeColumns {
            let said = column == category ? stated : cells[column]
            guard !said.isEmpty else { continue }
            let meaning = meaning(said)
            if column == category, meaning.hasMisfit || meaning.categories.isEmpty { cells[imported] = said }
            guard !meaning.categories.isEmpty else { continue }
            cells[category] = meaning.categories
            if let sector = meaning.sector, cells[self.sector].isEmpty { cells[self.sector] = sector }
            isPartlyUnknown = meaning.hasMisfit
            break
        }
        if isPartlyUnknown || cells[category] == "unknown" { unknown += 1 }
    }

    private mutating func meaning(_ said: String) -> Meaning {
        if let known = meanings[said] { return known }
        let parts = said.split(separator: "|").map { String($0).trimmingSpaces }.filter {
            !$0.isEmpty && $0 != "unknown"
        }
        let found = types.meaning(parts)
        let meaning = Meaning(
            // Ids of categories keep their order.
            categories: circulars.ids(said)?.joined(separator: "|") ?? found.categories.sorted().joined(separator: "|"),
            sector: found.sectors.count == 1 ? found.sectors.first : nil, hasMisfit: found.hasMisfit)
        meanings[said] = meaning
        return meaning
    }
}
