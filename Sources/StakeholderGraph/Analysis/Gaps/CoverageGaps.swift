/// Declared needs that no active programme serves, and target groups that none of the programmes there reaches.
struct CoverageGaps {
    let finder: GapFinder
    let coverage: CoverageFinder
    let roles: ProgrammeRoles

    private var map: StakeholderMap { finder.map }

    func gaps(denominators: inout [String: Denominator], place: PlaceID?) -> [LocatedGap] {
        let declared = DeclaredNeeds(coverage).selected(place: place)
        denominators["needs"] = Denominator(declared.count(where: \.isMet), of: declared.count)
        return declared.compactMap { need in
            need.isMet ? unreached(need).map { LocatedGap($0) } : LocatedGap(unserved(need))
        }
    }

    private func unserved(_ need: DeclaredNeeds.Need) -> Gap {
        let implementers = coverage.implementers(need.place)
        let name = finder.words.placeName(need.place)
        var suggestions = finder.some(nearest(need))
        if implementers.of > implementers.count {
            suggestions.append(
                "ask the \(implementers.of - implementers.count) bodies that work there and have reported no programme")
        }
        if suggestions.isEmpty { suggestions = ["ask the forum of \(name) who could take this up"] }
        return Gap(
            .coverage, .high, "\(need.theme)/\(need.place)",
            "\(map.reference.themes.label(need.theme)) in \(name): a need is declared, no active programme is reported "
                + "(\(Self.words(implementers))).",
            place: need.place, evidence: need.rows, suggestions: suggestions)
    }

    /// `9 of 14 bodies known to work there have reported programmes`.
    private static func words(_ part: Denominator) -> String {
        switch (part.of, part.count) {
        case (0, _): "no body is recorded as working there"
        case (1, 1): "the one body known to work there has reported a programme"
        case (1, _): "the one body known to work there has reported no programme"
        default: "\(part.count) of \(part.of) bodies known to work there have reported programmes"
        }
    }

    /// Active programmes of the theme elsewhere, nearest first: their implementers could be asked.
    private func nearest(_ need: DeclaredNeeds.Need) -> [String] {
        guard let root = map.gazetteer.chain(from: need.place).last else { return [] }
        let found = coverage.programmes(need.theme, root).compactMap { index -> (Int, Int)? in
            let distances = map.programmes[index].places.values.compactMap { map.gazetteer.distance($0, need.place) }
            return distances.min().map { ($0, index) }
        }
        return found.sorted(by: <).prefix(finder.criteria.named).map { _, index in
            let programme = map.programmes[index]
            let who = roles.implementers[index].map(finder.words.name).joined(separator: ", ")
            let places = programme.places.values.map(finder.words.placeName).joined(separator: ", ")
            return
                "ask \(who.isEmpty ? "the implementers" : who) of \(programme.name) (\(places)) whether it could reach here"
        }
    }

    /// The declared groups that no programme of the cell reaches; none while a programme's groups are unknown.
    private func unreached(_ need: DeclaredNeeds.Need) -> Gap? {
        guard !need.unreached.isEmpty else { return nil }
        let names = need.unreached.map { map.reference.targetGroups.label($0) }.joined(separator: ", ")
        let there = need.programmes.map { map.programmes[$0].name }
        return Gap(
            .coverage, .medium, "\(need.theme)/\(need.place)",
            "\(map.reference.themes.label(need.theme)) in \(finder.words.placeName(need.place)): no active programme there "
                + "names \(names).",
            place: need.place, evidence: need.rows,
            suggestions: finder.some(there.map { "ask \($0) whether it can reach them" }))
    }
}
