import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `cards`: mapping cards for the wall, blank or filled from a map.
struct CardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cards", abstract: "Mapping cards to print, four to a page of A4: blank, or filled from a map.",
        discussion: """
            Without a map: a page of four blank cards of each kind. With a map: a card for each of its bodies; other \
            kinds with --card.
            """)

    @Argument(help: "A map folder or workbook; without one the cards are blank.")
    var map: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("A file that ends in .pdf or .svg.", valueName: "file"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Kinds of cards, split by commas: \(CardKind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "list"))
    var card: CardKinds?

    @Option(help: ArgumentHelp("For whom: public, forum, internal or sealed.", valueName: "level"))
    var audience: AudienceName?

    @Option(help: ArgumentHelp("Language of the cards: en or sw (a draft).", valueName: "language"))
    var lang: Language?

    @Flag(name: [.customShort("q"), .long], help: "Say nothing.")
    var quiet = false

    func validate() throws {
        guard isPDF || output.lowercased().hasSuffix(".svg") else {
            throw ValidationError("The name of the cards' file ends in .pdf or .svg.")
        }
        if audience != nil, map == nil { throw ValidationError("Blank cards have no audience; name a map.") }
    }

    private var isPDF: Bool { output.lowercased().hasSuffix(".pdf") }

    func run() throws {
        guard let map else {
            return try write(CardDeck(blank: card?.kinds ?? CardKind.allCases, isSwahili: lang == .sw), nil)
        }
        try FolderOutput.refuseInput(output, map)
        var options = try SharedOptions.parse([map])
        options.common.audience = audience
        options.common.lang = lang
        let loaded = try LoadedMap(options)
        let deck = CardDeck(loaded.disclosed(), kinds: card?.kinds ?? [.actor], isSwahili: loaded.language == "sw")
        guard deck.pageCount > 0 else { throw CommandFailure(.badInput, "The map has nothing for such cards.") }
        try write(deck, loaded.audience)
        try loaded.finish(findings: 0)
    }

    private func write(_ deck: CardDeck, _ audience: Audience?) throws {
        var missing = 0
        if isPDF {
            let made = deck.pdf()
            missing = made.missingLetters
            try Console.write(made.data, toFile: output)
        } else {
            try Console.write(deck.svg(), toFile: output)
        }
        guard !quiet else { return }
        Console.say("Written: \(output), \(deck.pageCount) \(deck.pageCount == 1 ? "page" : "pages") of A4.")
        if let audience { Console.say("For the audience \(audience.name). \(DisclosureNotice.sentence)") }
        if missing > 0 {
            Console.say("\(missing) letters are not in the font of the PDF and stand as ?; an SVG shows them.")
        }
    }
}

/// Kinds of cards as typed.
struct CardKinds: ExpressibleByArgument {
    let kinds: [CardKind]

    init?(argument: String) {
        let words = argument.lowercased().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let found = words.compactMap { CardKind(rawValue: $0) }
        guard !found.isEmpty, found.count == words.count else { return nil }
        kinds = found
    }
}
