internal import StakeholderGraph

/// Sectors of IATI activities as themes: our own codes as they are, purpose codes by the cross-walk where it leads to one
/// theme, everything else as a theme of the map's own.
struct IATIThemes {
    private let taxonomy: Taxonomy
    private let byPurpose: [String: TermID]
    private var own: [String: String] = [:]
    /// Sectors of vocabularies that were not used because a better one describes the same activity.
    private(set) var unused = 0

    init(_ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        var themes: [String: [TermID]] = [:]
        for term in taxonomy.terms {
            for code in term.codes["iati"] ?? [] { themes[code, default: []].append(term.id) }
        }
        // Of several themes with one code the one that holds all the others; none when there is no such theme.
        byPurpose = themes.compactMapValues { ids in
            ids.first { outer in ids.allSatisfy { taxonomy.chain(from: $0).contains(outer) } }
        }
    }

    private static func isOurs(_ activity: IATIActivity) -> Bool { activity.reporter.reference == "stakeholder-map" }

    /// The sectors of the best vocabulary that an activity uses.
    private static func sectors(_ activity: IATIActivity) -> [IATIActivity.Sector] {
        let given = activity.sectors.filter { !slug($0.code).isEmpty || !slug($0.name).isEmpty }
        let purposes: Set<String> = ["", "1", "dac"]
        let groups: [(IATIActivity.Sector) -> Bool] = [
            { $0.vocabulary == "99" && isOurs(activity) }, { purposes.contains($0.vocabulary.lowercased()) },
            { ["2", "dac-3"].contains($0.vocabulary.lowercased()) },
        ]
        for group in groups {
            let found = given.filter(group)
            if !found.isEmpty { return found }
        }
        guard let first = given.first?.vocabulary else { return [] }
        return given.filter { $0.vocabulary == first }
    }

    mutating func add(_ activity: IATIActivity) {
        let used = Self.sectors(activity)
        unused += activity.sectors.count - used.count
        for sector in used {
            let id = id(sector, isOurs: Self.isOurs(activity))
            guard taxonomy[TermID(id)] == nil else { continue }
            let name = sector.name.isEmpty ? "Sector \(sector.code)" : sector.name
            // The smallest spelling, so that the order of activities does not matter.
            own[id] = own[id].map { min($0, name) } ?? name
        }
    }

    func ids(_ activity: IATIActivity) -> [String] {
        var ids: [String] = []
        for sector in Self.sectors(activity) {
            let id = id(sector, isOurs: Self.isOurs(activity))
            if !ids.contains(id) { ids.append(id) }
        }
        return ids.sorted()
    }

    private func id(_ sector: IATIActivity.Sector, isOurs: Bool) -> String {
        if isOurs { return sector.code }
        if let known = byPurpose[sector.code], ["", "1", "dac"].contains(sector.vocabulary.lowercased()) {
            return known.rawValue
        }
        let code = slug(sector.code)
        guard !code.isEmpty else { return NameMerger.shortened(slug(sector.name), 60) }
        let vocabulary = slug(sector.vocabulary)
        return ["", "1", "dac"].contains(vocabulary) ? "dac-" + code : "sector-" + vocabulary + "-" + code
    }

    /// The rows of the map's own themes, by id.
    var rows: [[String: String]] { own.sorted { $0.key < $1.key }.map { ["id": $0.key, "name": $0.value] } }
}
