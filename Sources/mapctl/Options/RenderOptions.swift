import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphRendering

/// A page as typed: a4, a3, a2, a1, a0 or WIDTHxHEIGHT in millimetres.
struct PageArgument: ExpressibleByArgument {
    let format: Page.Format
    let name: String

    static let a4 = PageArgument(format: .a4, name: "a4")

    private init(format: Page.Format, name: String) {
        self.format = format
        self.name = name
    }

    init?(argument: String) {
        guard let format = Page.Format(name: argument) else { return nil }
        self.format = format
        name = argument.lowercased()
    }

    var defaultValueDescription: String { name }
}

/// A form of picture as typed.
struct FormatArgument: ExpressibleByArgument {
    let format: PictureFormat

    init?(argument: String) {
        guard let format = PictureFormat(rawValue: argument.lowercased()) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { PictureFormat.allCases.map(\.rawValue) }
}

/// By what bodies are coloured, as typed.
struct ColourArgument: ExpressibleByArgument {
    let rule: StyleSheet.ColourRule

    init?(argument: String) {
        guard let rule = StyleSheet.ColourRule(name: argument.lowercased()) else { return nil }
        self.rule = rule
    }

    static var allValueStrings: [String] { StyleSheet.ColourRule.names }
}

/// By what bodies are made larger, as typed.
struct SizeArgument: ExpressibleByArgument {
    let rule: StyleSheet.SizeRule

    init?(argument: String) {
        guard let rule = StyleSheet.SizeRule(name: argument.lowercased()) else { return nil }
        self.rule = rule
    }

    static var allValueStrings: [String] { StyleSheet.SizeRule.names }
}

/// What is said of the pictures on standard output.
enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// What decides a picture beside the shared options.
struct RenderOptions: ParsableArguments {
    static let standardView = "network"

    @Option(help: ArgumentHelp("Which picture; `mapctl views` lists them.", valueName: "name"))
    var view = standardView

    @Option(help: "svg, pdf, png or dot (default: by the name of the output, else svg).")
    var format: FormatArgument?

    @Option(help: ArgumentHelp("a4, a3, a2, a1, a0, or WIDTHxHEIGHT in millimetres (500x700mm).", valueName: "size"))
    var page = PageArgument.a4

    @Option(
        help: ArgumentHelp(
            "Cut the page onto sheets of this size (a4, a3) to be glued together: a file a sheet, NAME-A1, NAME-B1, …, with 10 mm that overlap and marks.",
            valueName: "size"))
    var tile: PageArgument?

    @Flag(help: "The page upright (default: across).")
    var portrait = false

    @Option(help: ArgumentHelp("Dots per inch of a PNG.", valueName: "n"))
    var dpi = SceneRenderer.standardDPI

    @Option(help: ArgumentHelp("Only bodies of this place and those inside it.", valueName: "place"))
    var place: String?

    @Option(help: ArgumentHelp("The forum to draw, or whose members to draw.", valueName: "id"))
    var forum: String?

    @Option(help: ArgumentHelp("Only these kinds of ties, with commas.", valueName: "kinds"))
    var ties: String?

    @Option(help: ArgumentHelp("Only bodies with a programme of this theme.", valueName: "id"))
    var theme: String?

    @Option(help: ArgumentHelp("The stakeholder in the centre.", valueName: "id"))
    var ego: String?

    @Option(help: ArgumentHelp("Only these programmes in the view of overlaps, with commas.", valueName: "ids"))
    var programmes: String?

    @Option(
        help: ArgumentHelp(
            "An earlier day, YYYY-MM-DD, or an earlier map, for the view of what changed (default: a year before).",
            valueName: "date or map"))
    var since: String?

    @Option(help: ArgumentHelp("Group bodies by category, place or forum.", valueName: "what"))
    var group: String?

    @Option(
        help: ArgumentHelp(
            "Colour by category, standing, sector, community, none, or a measure such as betweenness.",
            valueName: "rule"))
    var colour: ColourArgument?

    @Option(
        help: ArgumentHelp(
            "Draw bodies larger by influence, power, interest, or a measure such as degree.", valueName: "rule"))
    var size: SizeArgument?

    @Option(help: ArgumentHelp("Its look: print, screen, greyscale, high-contrast.", valueName: "name"))
    var style: String?

    @Option(
        help: ArgumentHelp(
            "A file that keeps where bodies stand, so that a room recognises its map.", valueName: "file"))
    var positions: String?

    @Option(help: ArgumentHelp("Print what was drawn: text or json.", valueName: "format"))
    var summary: SummaryFormat?

    func validate() throws {
        if let tile, ![.a4, .a3].contains(tile.format) { throw ValidationError("--tile is a4 or a3.") }
        guard (10...2400).contains(dpi) else { throw ValidationError("--dpi is a number from 10 to 2400.") }
    }
}
