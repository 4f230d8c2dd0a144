/// The cells of the table in which two programmes stand side by side, in their own words.
struct OverlapPhrases {
    let map: StakeholderMap
    let finding: OverlapFinding

    func rows() -> [[String]] {
        let reference = map.reference
        let facets = finding.facets
        func row(
            _ title: String, _ shared: String, _ cell: (ProgrammeProfile) -> String
        ) -> [String] { [title] + finding.programmes.map(cell) + [shared] }
        func terms(
            _ title: String, _ facet: FacetFinding, _ taxonomy: Taxonomy,
            _ values: (ProgrammeProfile) -> Stated<TermID>
        ) -> [String] {
            let sizes = finding.programmes.map { Set(values($0).values).count }
            return row(title, shared(facet, sizes) { taxonomy.label(TermID($0)) }) { profile in
                stated(values(profile)) { taxonomy.label($0) }
            }
        }
        let sizes = finding.programmes.map { Set($0.places.values).count }
        return [
            row("Name", "") { $0.name },
            row("By", "") { $0.implementerNames.joined(separator: ", ") },
            terms("Themes", facets.themes, reference.themes, \.themes),
            terms("Activities", facets.activities, reference.activities, \.activities),
            row("Places", shared(facets.places, sizes) { place(PlaceID($0)) }) { profile in
                stated(profile.places, place)
            },
            terms("For", facets.targetGroups, reference.targetGroups, \.targetGroups),
            row("Dates", dates) { Self.span($0) },
            row("Money", "") { Self.money($0) },
            row("People", "") { Self.people($0) },
            row("Note", "") { $0.note ?? "" },
            row("Source", "") { Self.source($0) },
        ].filter { row in row.dropFirst().contains { !$0.isEmpty } }
    }

    private func place(_ id: PlaceID) -> String { map.gazetteer[id]?.name ?? id.rawValue }

    private func stated<Value>(_ values: Stated<Value>, _ name: (Value) -> String) -> String {
        switch values {
        case .unknown: "not known"
        case .stated(let values): values.isEmpty ? "none" : values.map(name).joined(separator: ", ")
        }
    }

    /// `youth (1 of 1 and 1 of 2)`.
    private func shared(_ facet: FacetFinding, _ sizes: [Int], _ name: (String) -> String) -> String {
        guard let shares = facet.shares else { return "cannot be told" }
        guard shares.overlap > 0 else { return "nothing" }
        func part(_ share: Double, _ size: Int) -> String {
            "\(FixedFormat.shortest(FixedFormat.rounded(share * Double(size), 2))) of \(size)"
        }
        return facet.shared.map(name).joined(separator: ", ")
            + " (\(part(shares.aInB, sizes[0])) and \(part(shares.bInA, sizes[1])))"
    }

    private var dates: String {
        if let days = finding.window.daysApart { return "\(days) days apart" }
        guard let days = finding.window.days, let start = finding.window.start, let end = finding.window.end else {
            return "cannot be told"
        }
        return "\(start) to \(end), \(days) \(days == 1 ? "day" : "days")"
    }

    private static func span(_ profile: ProgrammeProfile) -> String {
        let start = profile.span.start?.description ?? "not known"
        let end = profile.span.end?.description ?? (profile.status == .ongoing ? "ongoing" : "not known")
        return "\(start) to \(end)" + (profile.status == .planned ? " (planned)" : "")
    }

    private static func money(_ profile: ProgrammeProfile) -> String {
        guard let budget = profile.budget else { return "" }
        let amount = budget.magnitude < 1e15 ? FixedFormat.grouped(Int(budget.rounded())) : FixedFormat.shortest(budget)
        return "\(profile.currency.map { $0 + " " } ?? "")\(amount)\(spread(profile))"
    }

    private static func people(_ profile: ProgrammeProfile) -> String {
        let parts = [
            profile.peopleTargeted.map { "\(FixedFormat.shortest($0)) to reach" },
            profile.peopleReached.map { "\(FixedFormat.shortest($0)) reached" },
        ].compactMap(\.self)
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + spread(profile)
    }

    /// A programme's money and people are not divided by place: say over how many they spread.
    private static func spread(_ profile: ProgrammeProfile) -> String {
        let count = Set(profile.places.values).count
        return count > 1 ? " in all \(count) places" : ""
    }

    private static func source(_ profile: ProgrammeProfile) -> String {
        let source = profile.source ?? "not given"
        guard let asOf = profile.asOf else { return source + ", date not given" }
        return source + ", \(asOf)" + (profile.isOld ? " (old)" : "")
    }

    /// `Programme card 2, 2025-11-20, 30 days old`.
    static func source(_ source: FindingSource) -> String {
        let name = source.source ?? "source not given"
        guard let asOf = source.asOf, let age = source.ageInDays else { return name + ", date not given" }
        let days = age == 0 ? "" : ", \(age) \(age == 1 ? "day" : "days") ago"
        return "\(name), confirmed \(asOf)\(days)" + (source.isOld ? " (old)" : "")
    }

    /// `none found (it was looked for)`, or the level and its rows.
    static func coordination(_ finding: OverlapFinding) -> String {
        guard finding.coordinationLevel > 0 else { return "none found (it was looked for)" }
        let levels = ["none", "sharing information", "joint analysis", "a shared plan", "shared resources or delivery"]
        let name = levels[min(finding.coordinationLevel, levels.count - 1)]
        let rows = finding.evidence.map { "\($0.from) \($0.kind) \($0.to) [\($0.location.text)]" }
        return "level \(finding.coordinationLevel), \(name): " + rows.joined(separator: "; ")
    }
}
