/// What is not recorded, not confirmed, or not confirmed for long: counted apart, since it says nothing about the world.
struct DataGaps {
    let finder: GapFinder
    let roles: ProgrammeRoles
    let coverage: CoverageFinder

    private var map: StakeholderMap { finder.map }

    func gaps(place: PlaceID?) -> [LocatedGap] {
        map.programmes.indices.compactMap(programme) + map.stakeholders.indices.compactMap(stakeholder) + rows(place)
    }

    func count(in denominators: inout [String: Denominator], place: PlaceID?) {
        let programmes = map.programmes.indices.filter { index in
            place == nil || map.programmes[index].places.values.contains { finder.isInside($0, place) }
        }
        denominators["programmesComplete"] = Denominator(
            programmes.count { missing($0).isEmpty }, of: programmes.count)
        let working = map.stakeholders.indices.filter { index in
            let places = map.stakeholders[index].worksIn.values
            return !places.isEmpty && (place == nil || places.contains { finder.isInside($0, place) })
        }
        denominators["implementers"] = Denominator(working.count(where: coverage.hasReported), of: working.count)
    }

    private func missing(_ index: Int) -> [String] {
        let programme = map.programmes[index]
        return [
            roles.implementers[index].isEmpty ? "implementers" : nil, programme.themes.isUnknown ? "themes" : nil,
            programme.activities.isUnknown ? "activities" : nil, programme.places.isUnknown ? "places" : nil,
            programme.targetGroups.isUnknown ? "target groups" : nil,
            programme.span.start == nil || (programme.span.end == nil && programme.status != .ongoing) ? "dates" : nil,
        ].compactMap { $0 }
    }

    private func programme(_ index: Int) -> LocatedGap? {
        let programme = map.programmes[index]
        let missing = missing(index)
        guard !missing.isEmpty else { return nil }
        let isDecisive =
            roles.implementers[index].isEmpty || programme.places.isUnknown
            || (programme.themes.isUnknown && programme.activities.isUnknown)
        let holders = finder.some(roles.implementers[index].map(finder.words.name))
        return LocatedGap(
            Gap(
                .data, isDecisive ? .medium : .low, programme.id.rawValue,
                "\(programme.name): \(missing.joined(separator: ", ")) not recorded."
                    + (isDecisive ? " It cannot be compared with other programmes." : ""),
                place: programme.places.values.first, evidence: [programme.evidence.location],
                suggestions: [
                    "ask \(holders.isEmpty ? "the forum who runs it" : holders.joined(separator: ", "))"
                ]), at: programme.places.values)
    }

    private func stakeholder(_ index: Int) -> LocatedGap? {
        let body = map.stakeholders[index]
        let missing = [
            body.categories.isUnknown ? "category" : nil, body.standing == nil ? "standing" : nil,
            body.place == nil && body.worksIn.isUnknown ? "place" : nil,
            !body.worksIn.values.isEmpty && !coverage.hasReported(index) ? "programmes" : nil,
        ].compactMap { $0 }
        guard !missing.isEmpty else { return nil }
        return LocatedGap(
            Gap(
                .data, .low, body.id.rawValue, "\(body.name): \(missing.joined(separator: ", ")) not recorded.",
                place: body.place, evidence: [body.evidence.location], suggestions: ["ask \(body.name)"]),
            at: [body.place].compactMap { $0 } + body.worksIn.values)
    }

    /// Rows without a source, facts last confirmed long ago, and ties that nobody confirmed: one gap a table.
    private func rows(_ place: PlaceID?) -> [LocatedGap] {
        // These speak of whole tables; at one place they would not.
        guard place == nil else { return [] }
        let tables: [(String, [Evidence])] = [
            ("stakeholders", map.stakeholders.map(\.evidence)), ("programmes", map.programmes.map(\.evidence)),
            ("forums", map.forums.map(\.evidence)), ("seats", map.seats.map(\.evidence)),
            ("ties", map.ties.map(\.evidence)), ("resources", map.resources.map(\.evidence)),
            ("needs", map.needs.map(\.evidence)),
        ]
        let oldest = finder.date.yearMonth.advanced(by: -finder.criteria.staleAfterMonths)
        var gaps: [LocatedGap] = []
        for (name, rows) in tables where !rows.isEmpty {
            gaps += table(
                name, "no-source", rows.filter { $0.source == nil }, of: rows.count, "name no source",
                "ask who can say so, and write it in the column source")
            gaps += table(
                name, "stale", rows.filter { $0.asOf.map { $0.latest.yearMonth < oldest } ?? false }, of: rows.count,
                "were last confirmed more than \(finder.criteria.staleAfterMonths) months ago",
                "confirm them, and renew the column as_of")
        }
        return gaps
            + table(
                "ties", "unconfirmed", map.ties.filter { $0.confidence == .reported }.map(\.evidence),
                of: map.ties.count,
                "are reported by one side and not confirmed", "ask the other side")
    }

    private func table(
        _ name: String, _ what: String, _ rows: [Evidence], of total: Int, _ words: String, _ next: String
    ) -> [LocatedGap] {
        guard !rows.isEmpty else { return [] }
        let locations = rows.map(\.location).sorted()
        let cited = locations.prefix(finder.criteria.named)
        let rest = locations.count - cited.count
        return [
            LocatedGap(
                Gap(
                    .data, .low, "\(name)/\(what)",
                    "\(name): \(rows.count) of \(total) rows \(words)."
                        + (rest > 0 ? " The first \(cited.count) are cited." : ""),
                    evidence: Array(cited), suggestions: [next]))
        ]
    }
}
