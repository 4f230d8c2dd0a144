extension NameMatcher {
    /// The bodies of a map that may be one, those already decided in `aliases.csv` left out.
    public static func report(on disclosed: Disclosed<StakeholderMap>, threshold: Double = 0.75) -> Disclosed<
        NameReport
    > {
        disclosed.map { map in
            let decided = Dictionary(grouping: map.aliases, by: \.stakeholder).mapValues {
                Set($0.map { slug($0.name) })
            }
            let entries = map.stakeholders.map {
                NameEntry(id: $0.id.rawValue, names: [$0.name] + $0.aliases, place: $0.place)
            }
            let report = NameMatcher(gazetteer: map.gazetteer, threshold: threshold).report(on: entries)
            let open = report.pairs.filter { pair in
                let (first, second) = (StakeholderID(pair.first), StakeholderID(pair.second))
                let names = { (id: StakeholderID) in slug(map.stakeholder(id)?.name ?? id.rawValue) }
                return !(decided[first]?.contains(names(second)) ?? false)
                    && !(decided[second]?.contains(names(first)) ?? false)
                    && map.stakeholder(first)?.partOf != second && map.stakeholder(second)?.partOf != first
            }
            return NameReport(
                pairs: open, ambiguous: report.ambiguous, skipped: report.skipped, compared: report.compared)
        }
    }
}
