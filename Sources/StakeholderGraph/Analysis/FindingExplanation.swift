/// Plain words about what the analyses find, for `mapctl explain`.
public enum FindingExplanation {
    /// Every word that has an explanation: verdicts, states of seats, kinds of gaps, and what reports count.
    public static let words = texts.keys.sorted()

    /// The explanation of a word, `nil` when it is none of them.
    public static func explanation(of word: String) -> String? {
        texts[word].map { "\(word)\n\n\($0)" }
    }

    private static let texts: [String: String] = [
        OverlapVerdict.possibleDuplication.rawValue:
            "Two programmes of different implementers share themes, activities and target groups, lie in the same or a containing place, run side by side for at least 30 days, and at most share information. It is a question to ask them, not a judgement: both may be needed.\n\nSource: GAO-15-49SP, duplication (same activities to the same beneficiaries).",
        OverlapVerdict.samePeopleCalledTwice.rawValue:
            "Two programmes invite the same people to the same kind of activity, on different themes. Joint meetings would spare people's time.",
        OverlapVerdict.sameWorkApart.rawValue:
            "Two programmes do the same work on the same themes, for other people, or for the same people with fewer than 30 days in common. They may share tools and lessons.",
        OverlapVerdict.cannotTell.rawValue:
            "Something unknown decides what this pair is. The report names what it could be, and asks for exactly the facts that would settle it.",
        OverlapVerdict.complementary.rawValue:
            "Two programmes serve the same people on the same themes by different activities. They strengthen each other when they know of each other.",
        OverlapVerdict.sequence.rawValue:
            "The same work with the same people, one after the other with at most twelve months between: a chance to hand over what was learned.",
        OverlapVerdict.coordinatedOverlap.rawValue:
            "The same work with the same people, by bodies that analyse together, have an agreement or deliver together. Nothing needs to be done.",
        OverlapVerdict.intendedRedundancy.rawValue:
            "Somebody recorded in waivers.csv that both are wanted, with a reason and a last day that is not past.",
        OverlapVerdict.related.rawValue:
            "Two programmes share themes or activities alone. Shown only on request: --verdict related.",
        SeatState.seated.rawValue: "A member of the forum holds the category, directly or through a narrower one.",
        SeatState.invited.rawValue: "A seat of the category is recorded as invited or pending.",
        SeatState.known.rawValue:
            "Nobody sits for the category, but the map has bodies of it in this place, inside it or around it: they can be invited. The nearest is named first.",
        SeatState.nobody.rawValue:
            "Nobody sits for the category and the map knows no body of it for this place: the only state in which nobody can be phoned.",
        "independent-coverage":
            "How many of the seated categories can each be given a different voice. Bodies that are parts of one organisation, and grantees of one funder, count as one voice. Found by a maximum matching of categories and voices.",
        "sole-voice": "One organisation, or grantees of one funder, that holds seats in two or more categories.",
        "fragmentation":
            "Three or more bodies work on one theme in one place, and their coordination falls into several groups that do not share information.\n\nSource: GAO-15-49SP, fragmentation.",
        "coordination-level":
            "0 none found, 1 sharing information, 2 joint analysis, 3 a shared plan, 4 shared resources or joint delivery. The highest that any tie, seat, membership, funder or plan item between the implementers shows.",
        "completeness":
            "The weights of the facets of a pair that are known, as a share of all weights. Below 60 % the pair rests on thin data.",
        "seat-gap":
            "A named category of the circular that is not seated in a forum. A finding to discuss, never an error: the circular's list includes but is not limited to its entries.",
        "office-gap": "A chair, co-chair or secretary that is vacant or not as the circular has it.",
        "report-gap": "A month for which no report of a forum was received.",
        "meeting-gap":
            "A quarter in which no meeting of a forum is recorded. Good practice, of lower weight than the circular's own words.",
        "mandate-gap": "One of the duties (a) to (n) of the circular that no plan item or programme serves.",
        "coverage-gap": "A place with a declared need for work on a theme, and no active programme there.",
        "resource-gap":
            "An open need for a resource, without a transfer to its holder. Unused offers of the same kind are named, the nearest first.",
        "structure-gap":
            "Something in the pattern of ties: a body without any, one whose loss would split the map, neighbouring counties with one conflict and no tie.",
        "data-gap": "A fact that is missing, old or told by one source alone. Counted apart from all other gaps.",
    ]
}
