/// The question and the options of a finding, in plain and dignified words.
enum OverlapWords {
    static func options(_ verdict: OverlapVerdict, couldBe: [OverlapVerdict?]) -> [OverlapOption] {
        switch verdict {
        case .possibleDuplication: [.merge, .splitArea, .sequence, .shareTools, .keep]
        case .samePeopleCalledTwice: [.merge, .sequence, .shareTools, .keep]
        case .sameWorkApart: [.merge, .shareTools, .keep]
        case .complementary: [.sequence, .shareTools, .keep]
        case .sequence: [.sequence, .shareTools, .keep]
        case .coordinatedOverlap, .related: [.shareTools, .keep]
        case .intendedRedundancy: [.keep]
        case .cannotTell:
            OverlapOption.allCases.filter { option in
                couldBe.contains { $0.map { options($0, couldBe: []).contains(option) } ?? false }
            }
        }
    }

    static func question(
        _ verdict: OverlapVerdict, profiles: [ProgrammeProfile], facets: FacetValues<FacetFinding>,
        window: SharedWindow, asks: [FacetQuestion], map: StakeholderMap
    ) -> String {
        guard profiles.count == 2 else { return "" }
        let (a, b) = (naming(profiles[0]), naming(profiles[1]))
        let place = list(facets.places.shared.map { map.gazetteer[PlaceID($0)]?.name ?? $0 })
        let themes = list(facets.themes.shared.map { map.reference.themes.label(TermID($0)) })
        let activities = list(facets.activities.shared.map { map.reference.activities.label(TermID($0)) })
        let groups = list(facets.targetGroups.shared.map { map.reference.targetGroups.label(TermID($0)) })
        let when = when(window)
        switch verdict {
        case .possibleDuplication:
            return "\(a) and \(b) both plan \(activities) on \(themes) with \(groups) in \(place)\(when): "
                + "is it needed twice, and if so, who does which part?"
        case .coordinatedOverlap:
            return "\(a) and \(b) do the same work in \(place)\(when) and are already in touch: "
                + "does the division of work hold, and what can they share?"
        case .sameWorkApart:
            return "\(a) and \(b) both do \(activities) on \(themes) in \(place), "
                + (facets.targetGroups.state == .intersects ? "hardly at the same time" : "with different people")
                + ": can they share tools, trainers or materials?"
        case .samePeopleCalledTwice:
            return "\(groups.capitalisedFirst) in \(place) are called by both \(a) and \(b) for \(activities)\(when): "
                + "can the calls be joined or spread so that nobody is called twice?"
        case .complementary:
            return "\(a) and \(b) reach \(groups) in \(place) on \(themes) in different ways\(when): "
                + "in what order do the two help people most?"
        case .sequence:
            return "\(a) and \(b) do the same work in \(place), \(window.daysApart ?? 0) days apart: "
                + "what can the earlier hand over to the later?"
        case .related:
            return "\(a) and \(b) both work on \(themes.isEmpty ? activities : themes) in \(place)\(when): "
                + "is there something to share?"
        case .intendedRedundancy:
            return "\(a) and \(b) overlap in \(place) on purpose: does the reason on record still hold?"
        case .cannotTell:
            return asking(asks, profiles: profiles, place: place)
        }
    }

    /// `Which target groups does “A” (X) serve, and …?`
    private static func asking(_ asks: [FacetQuestion], profiles: [ProgrammeProfile], place: String) -> String {
        let parts = profiles.compactMap { profile -> String? in
            let facets = asks.filter { $0.programme == profile.id }.map(\.facet.label)
            return facets.isEmpty ? nil : "the \(list(facets)) of \(naming(profile))"
        }
        return "What are \(list(parts))? This would tell whether the two overlap in \(place)."
    }

    private static func naming(_ profile: ProgrammeProfile) -> String {
        let implementers = list(profile.implementerNames)
        return "“\(profile.name)”" + (implementers.isEmpty ? "" : " (\(implementers))")
    }

    private static func when(_ window: SharedWindow) -> String {
        guard let start = window.start, let end = window.end else { return "" }
        return " between \(start) and \(end)"
    }

    /// `a, b and c`; beyond four items the number of the rest.
    static func list(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        if items.count > 4 { return items.prefix(3).joined(separator: ", ") + " and \(items.count - 3) more" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
