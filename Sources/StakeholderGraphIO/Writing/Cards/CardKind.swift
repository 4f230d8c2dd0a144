/// A kind of mapping card for the wall; its fields are columns of the map folder.
public enum CardKind: String, Sendable, CaseIterable {
    case actor
    case category
    case programme
    case tie
}

/// What is asked on a card, and how it is answered.
struct CardField {
    enum Answer {
        /// Lines to write on.
        case lines(Int)
        /// One of some words, to be ticked.
        case choice([(value: String, label: String)])
        /// One of some numbers, to be ringed.
        case scale(ClosedRange<Int>)
    }

    /// The column that the answer is typed into.
    let column: String
    let label: String
    let answer: Answer
    /// Whether it shares its row with the next field that does.
    let isHalf: Bool

    init(_ column: String, _ label: String, _ answer: Answer = .lines(1), half: Bool = false) {
        self.column = column
        self.label = label
        self.answer = answer
        isHalf = half
    }
}

/// The words on the cards. The Kiswahili is a draft.
struct CardWords {
    let isSwahili: Bool

    private func say(_ english: String, _ swahili: String) -> String { isSwahili ? swahili : english }

    func title(_ kind: CardKind) -> String {
        switch kind {
        case .actor: say("Actor", "Mhusika")
        case .category: say("Category", "Kundi")
        case .programme: say("Programme", "Mradi")
        case .tie: say("Tie", "Uhusiano")
        }
    }

    /// The sheet that the card is typed into.
    func sheet(_ kind: CardKind) -> String {
        let name =
            switch kind {
            case .actor: "stakeholders"
            case .category: "seats"
            case .programme: "programmes"
            case .tie: "ties"
            }
        return say("sheet \(name)", "karatasi \(name)")
    }

    var footer: String {
        say(
            "Bodies, not persons. No telephone numbers, tribe or religion. Several values: split by |. Leave open what is not known.",
            "Mashirika, si watu binafsi. Hakuna nambari za simu, kabila wala dini. Acha wazi kisichojulikana. (Rasimu: draft)"
        )
    }

    func fields(_ kind: CardKind) -> [CardField] {
        switch kind {
        case .actor: actor
        case .category: category
        case .programme: programme
        case .tie: tie
        }
    }

    private var actor: [CardField] {
        [
            CardField("name", say("Name of the body", "Jina la shirika"), .lines(2)),
            CardField("category", say("Category of the circular", "Kundi la waraka")),
            CardField(
                "standing", say("Standing", "Hadhi"),
                .choice([
                    ("state", say("state", "serikali")), ("non-state", say("non-state", "isiyo ya serikali")),
                ])),
            CardField("place", say("Where it sits", "Ilipo"), half: true),
            CardField("works_in", say("Where it works", "Inapofanya kazi"), half: true),
            CardField("part_of", say("Part of", "Sehemu ya"), half: true),
            CardField("aliases", say("Other names", "Majina mengine"), half: true),
            CardField(
                "importance", say("Importance", "Umuhimu"),
                .choice([
                    ("key", say("key", "muhimu sana")), ("primary", say("primary", "ya msingi")),
                    ("secondary", say("secondary", "ya pili")),
                ])),
            CardField(
                "influence", say("Influence (blocks of the tower)", "Ushawishi (matofali ya mnara)"), .scale(0...8)),
            CardField("goals", say("What it says it wants", "Inachosema inataka"), .lines(2)),
            CardField("source", say("Who says so", "Nani amesema"), half: true),
            CardField("as_of", say("On what day", "Tarehe"), half: true),
        ]
    }

    private var category: [CardField] {
        [
            CardField("category", say("Category of the circular", "Kundi la waraka"), .lines(2)),
            CardField("forum", say("Forum", "Jukwaa")),
            CardField("stakeholder", say("Who holds the seat", "Nani anashikilia kiti"), .lines(2)),
            CardField(
                "status", say("Status of the seat", "Hali ya kiti"),
                .choice([
                    ("seated", say("seated", "ameketi")), ("invited", say("invited", "amealikwa")),
                    ("pending", say("pending", "inasubiri")), ("declined", say("declined", "amekataa")),
                ])),
            CardField("from", say("Since", "Tangu"), half: true),
            CardField("to", say("Until", "Hadi"), half: true),
            CardField("note", say("Whom to invite, if nobody holds it", "Nani aalikwe, kama kiti ki wazi"), .lines(4)),
            CardField("source", say("Who says so", "Nani amesema"), half: true),
            CardField("as_of", say("On what day", "Tarehe"), half: true),
        ]
    }

    private var programme: [CardField] {
        [
            CardField("name", say("Name of the programme", "Jina la mradi"), .lines(2)),
            CardField("lead", say("Who leads it", "Nani anaongoza")),
            CardField("implementers", say("Who carries it out", "Nani anatekeleza")),
            CardField("funders", say("Who pays for it", "Nani anafadhili")),
            CardField("themes", say("What it is about", "Inahusu nini")),
            CardField("activities", say("What is done", "Kinachofanyika")),
            CardField("places", say("Where", "Wapi")),
            CardField("target_groups", say("For and with whom", "Kwa nani na pamoja na nani")),
            CardField("start", say("First day", "Siku ya kwanza"), half: true),
            CardField("end", say("Last day", "Siku ya mwisho"), half: true),
            CardField(
                "status", say("Status", "Hali"),
                .choice([
                    ("planned", say("planned", "imepangwa")), ("ongoing", say("ongoing", "inaendelea")),
                    ("ended", say("ended", "imeisha")),
                ])),
            CardField("people_reached", say("People reached", "Watu waliofikiwa"), half: true),
            CardField("budget", say("Budget and currency", "Bajeti na sarafu"), half: true),
            CardField("source", say("Who says so", "Nani amesema"), half: true),
            CardField("as_of", say("On what day", "Tarehe"), half: true),
        ]
    }

    private var tie: [CardField] {
        [
            CardField("from", say("From", "Kutoka"), .lines(2)),
            CardField("kind", say("Does what", "Hufanya nini")),
            CardField("to", say("To", "Kwenda"), .lines(2)),
            CardField(
                "direction", say("Direction", "Mwelekeo"),
                .choice([("one", say("one way", "upande mmoja")), ("both", say("both ways", "pande zote"))])),
            CardField("strength", say("Strength", "Nguvu"), .scale(1...5)),
            CardField("start", say("Since", "Tangu"), half: true),
            CardField("end", say("Until", "Hadi"), half: true),
            CardField("resource", say("Resource that goes along", "Rasilimali inayopita"), half: true),
            CardField("amount", say("How much", "Kiasi gani"), half: true),
            CardField("programme", say("For which programme", "Kwa mradi upi")),
            CardField("note", say("Note", "Maelezo"), .lines(2)),
            CardField("source", say("Who says so", "Nani amesema"), half: true),
            CardField("as_of", say("On what day", "Tarehe"), half: true),
        ]
    }
}
