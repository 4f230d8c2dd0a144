extension NameMatcher {
    /// The bodies of a map that may be one, those already decided in `aliases.csv` left out.
    public static func report(on disclosed: Disclosed<StakeholderMap>, threshold: Double = 0.75) -> Disclosed<
        NameReport
    > {
        disclosed.map { map in
            // Decisions on one name that contradict one another leave it open.
            var decided: [String: Set<StakeholderID>] = [:]
            for decision in map.aliases { decided[slug(decision.name), default: []].insert(decision.stakeholder) }
            let entries = map.stakeholders.map {
                NameEntry(id: $0.id.rawValue, names: [$0.name] + $0.aliases, place: $0.place)
            }
            let report = NameMatcher(gazetteer: map.gazetteer, threshold: threshold).report(on: entries)
            let open = report.pairs.filter { pair in
                let (first, second) = (StakeholderID(pair.first), StakeholderID(pair.second))
                // The bodies that a body was decided to be, itself among them.
                let meant = { (id: StakeholderID) in
                    (decided[slug(map.stakeholder(id)?.name ?? id.rawValue)] ?? []).union([id])
                }
                return meant(first).isDisjoint(with: meant(second))
                    && map.stakeholder(first)?.partOf != second && map.stakeholder(second)?.partOf != first
            }
            return NameReport(
                pairs: open, ambiguous: report.ambiguous, skipped: report.skipped, compared: report.compared)
        }
    }
}
