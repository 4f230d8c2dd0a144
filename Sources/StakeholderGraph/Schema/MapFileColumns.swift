/// The columns of every file, as `map-folder` states them.
enum MapFileColumns {
    static let all: [MapFile: [MapColumn]] = [
        .stakeholders: stakeholders, .programmes: programmes, .forums: forums, .seats: seats, .meetings: meetings,
        .reports: reports, .plans: plans, .ties: ties, .resources: resources, .needs: needs, .places: places,
        .aliases: aliases, .waivers: waivers, .contacts: contacts, .themes: terms, .activities: terms,
        .targetGroups: terms,
    ]

    private static let source = MapColumn("source", .text, "The document, office or card that says so.")
    private static let asOf = MapColumn("as_of", .date, "When this was last confirmed.")
    private static let note = MapColumn("note", .text, "Anything else; no telephone numbers, no private matters.")
    private static let id = MapColumn("id", .identifier, "A short name; left out, it is made from the name.")
    private static let sensitivity = MapColumn(
        "sensitivity", .sensitivity, "Who may see this row: public, forum, internal or sealed.")

    private static let stakeholders = [
        id,
        MapColumn("name", .text, required: true, "The name of the body as it calls itself."),
        MapColumn(
            "category", .category, required: true, list: true, "Membership class of the circular, or unknown."),
        MapColumn("standing", .choice(Standing.allCases.map(\.rawValue)), "state or non-state."),
        MapColumn("sector", .choice(Sector.allCases.map(\.rawValue)), "The part of society it belongs to."),
        MapColumn("place", .place, "Where it sits: Naivasha, nakuru/naivasha or county:032."),
        MapColumn("works_in", .place, list: true, "Where it works."),
        MapColumn("part_of", .stakeholder, "The body it is a part of."),
        MapColumn("aliases", .text, list: true, "Other names and acronyms."),
        MapColumn("importance", .choice(Importance.allCases.map(\.rawValue)), "key, primary or secondary."),
        MapColumn("influence", .number(0...8), "0 to 8, the blocks of the tower."),
        MapColumn("power", .number(0...10), "0 to 10."),
        MapColumn("interest", .number(0...10), "0 to 10."),
        MapColumn("legitimacy", .yesNo, "yes or no."),
        MapColumn("urgency", .yesNo, "yes or no."),
        MapColumn("affected", .number(0...10), "0 to 10: how much the issue affects it."),
        MapColumn("alignment", .number(-5...5), "-5 (against) to 5 (in favour)."),
        MapColumn("veto", .yesNo, "Whether nothing can be decided against it."),
        MapColumn("goals", .text, list: true, "What it says it wants."),
        sensitivity, source, asOf, note,
    ]

    private static let programmes = [
        id,
        MapColumn("name", .text, required: true, "The name of the programme."),
        MapColumn("lead", .stakeholder, list: true, "Who leads it."),
        MapColumn("implementers", .stakeholder, list: true, "Who carries it out."),
        MapColumn("funders", .stakeholder, list: true, "Who pays for it."),
        MapColumn("supporters", .stakeholder, list: true, "Who supports it."),
        MapColumn("hosts", .stakeholder, list: true, "Who hosts it."),
        MapColumn("themes", .theme, list: true, "What it is about."),
        MapColumn("activities", .activity, list: true, "What is done."),
        MapColumn("places", .place, list: true, "Where it is done."),
        MapColumn("target_groups", .targetGroup, list: true, "For and with whom."),
        MapColumn("start", .date, "First day, month or year."),
        MapColumn("end", .date, "Last day, month or year."),
        MapColumn("status", .choice(ProgrammeStatus.allCases.map(\.rawValue)), "planned, ongoing or ended."),
        MapColumn("budget", .amount, "The whole budget."),
        MapColumn("currency", .text, "KES, USD, EUR."),
        MapColumn("people_targeted", .amount, "How many people it means to reach."),
        MapColumn("people_reached", .amount, "How many people it has reached."),
        MapColumn("duties", .duty, list: true, "Letters a to n of the circular that it serves."),
        sensitivity, source, asOf, note,
    ]

    private static let forums = [
        id,
        MapColumn("name", .text, required: true, "The name of the forum."),
        MapColumn("tier", .choice(ForumTier.allCases.map(\.rawValue)), required: true, "Tier of the forum."),
        MapColumn("place", .place, required: true, "The place whose forum it is."),
        MapColumn("circular", .circular, "The circular it is checked against."),
        MapColumn("established", .date, "When it was established; - when it is not."),
        MapColumn("first_meeting", .date, "When it first met; - when it has not."),
        MapColumn("chair", .text, "The body or office in the chair; - when vacant."),
        MapColumn("chair_office", .text, "The office of the chair, for example County Commissioner."),
        MapColumn("co_chair", .stakeholder, "A non-state body; - when vacant."),
        MapColumn("secretary", .text, "The body or office; - when vacant."),
        MapColumn("secretary_office", .text, "The office of the secretary."),
        MapColumn("members", .stakeholder, list: true, "Members, for a forum without seats."),
        source, asOf, note,
    ]

    private static let seats = [
        MapColumn("forum", .forum, required: true, "The forum."),
        MapColumn("category", .category, required: true, "The category of the seat."),
        MapColumn("stakeholder", .stakeholder, "Who holds it."),
        MapColumn("status", .choice(SeatStatus.allCases.map(\.rawValue)), "seated when left out."),
        MapColumn("from", .date, "Since when."),
        MapColumn("to", .date, "Until when."),
        source, asOf, note,
    ]

    private static let meetings = [
        MapColumn("forum", .forum, required: true, "The forum."),
        MapColumn("date", .date, required: true, "The day it met."),
        MapColumn("action_plan", .yesNo, "Whether it made an action plan."),
        MapColumn("attended", .stakeholder, list: true, "Who came."),
        source,
    ]

    private static let reports = [
        MapColumn("forum", .forum, required: true, "The forum."),
        MapColumn("period", .month, required: true, "The month reported on, YYYY-MM."),
        MapColumn("submitted", .date, "When it was sent; - when it was not."),
        MapColumn("to", .text, "To whom."),
        source,
    ]

    private static let plans = [
        MapColumn("forum", .forum, required: true, "The forum."),
        MapColumn("item", .text, required: true, "What is planned."),
        MapColumn("duty", .duty, "The letter of the circular that it serves."),
        MapColumn("theme", .theme, "What it is about."),
        MapColumn("responsible", .stakeholder, list: true, "Who is responsible."),
        MapColumn("due", .date, "By when."),
        MapColumn("status", .text, "planned, ongoing, done."),
        MapColumn("programme", .programme, "The programme it belongs to."),
        MapColumn("kpi", .text, "The indicator."),
        MapColumn("target", .text, "The target of the indicator."),
        MapColumn("achieved", .text, "What was achieved."),
        source,
    ]

    private static let ties = [
        id,
        MapColumn("from", .entity, required: true, "Where the tie starts."),
        MapColumn("kind", .tieKind, required: true, "The kind of tie."),
        MapColumn("to", .entity, required: true, "Where it leads."),
        MapColumn("strength", .number(1...5), "1 to 5."),
        MapColumn("direction", .choice(["one", "both"]), "one or both."),
        MapColumn("start", .date, "Since when."),
        MapColumn("end", .date, "Until when."),
        MapColumn("resource", .resourceKind, "The kind of resource it carries."),
        MapColumn("amount", .amount, "How much."),
        MapColumn("unit", .text, "KES, days, motorcycles."),
        MapColumn("programme", .programme, "The programme served."),
        MapColumn("quality", .choice(TieQuality.allCases.map(\.rawValue)), "How good the relation is."),
        MapColumn("confidence", .choice(Confidence.allCases.map(\.rawValue)), "reported or confirmed."),
        sensitivity, source, asOf, note,
    ]

    private static let resources = [
        id,
        MapColumn("holder", .holder, required: true, "The body or programme that offers or needs."),
        MapColumn("direction", .choice(ResourceDirection.allCases.map(\.rawValue)), required: true, "offer or need."),
        MapColumn("kind", .resourceKind, required: true, "The kind of resource."),
        MapColumn("amount", .amount, "How much."),
        MapColumn("unit", .text, "KES, days, motorcycles."),
        MapColumn("place", .place, "Where."),
        MapColumn("from", .date, "Since when."),
        MapColumn("to", .date, "Until when."),
        MapColumn("status", .choice(ResourceStatus.allCases.map(\.rawValue)), "open, met or withdrawn."),
        source, asOf, note,
    ]

    private static let needs = [
        MapColumn("place", .place, required: true, "Where the need is."),
        MapColumn("theme", .theme, required: true, "What it is about."),
        MapColumn("target_groups", .targetGroup, list: true, "Who is in need."),
        MapColumn("severity", .text, "How severe."),
        source, asOf, note,
    ]

    private static let places = [
        MapColumn("id", .identifier, required: true, "The id by which rows refer to it."),
        MapColumn("name", .text, required: true, "The name of the place."),
        MapColumn(
            "level", .choice(PlaceLevel.allCases.map(\.name)), required: true,
            "nation, region, county, sub-county, ward or location."),
        MapColumn("parent", .place, required: true, "The place it lies in."),
        MapColumn("latitude", .number(-90...90), "Degrees north."),
        MapColumn("longitude", .number(-180...180), "Degrees east."),
        MapColumn("aliases", .text, list: true, "Other names."),
        source,
    ]

    private static let aliases = [
        MapColumn("name", .text, required: true, "The name met."),
        MapColumn("stakeholder", .stakeholder, required: true, "The body it means."),
        MapColumn("decided_by", .text, "Who decided."),
        MapColumn("date", .date, "When."),
        MapColumn("reason", .text, "Why."),
    ]

    private static let waivers = [
        MapColumn("programme_a", .programme, required: true, "One programme."),
        MapColumn("programme_b", .programme, required: true, "The other."),
        MapColumn("reason", .text, required: true, "Why both are wanted."),
        MapColumn("author", .text, required: true, "Who decided."),
        MapColumn("expires", .date, required: true, "The last day on which it holds."),
    ]

    private static let contacts = [
        MapColumn("stakeholder", .stakeholder, required: true, "The body."),
        MapColumn("channel", .text, "telephone, e-mail, post."),
        MapColumn("value", .contact, "Never shown by any command."),
    ]

    private static let terms = [
        MapColumn("id", .identifier, required: true, "The id by which rows refer to it."),
        MapColumn("name", .text, required: true, "The label in English."),
        MapColumn("parent", .identifier, "The broader term."),
        MapColumn("name_sw", .text, "The label in Kiswahili."),
    ]
}
