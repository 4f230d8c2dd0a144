import ArgumentParser
import Foundation
import StakeholderGraph

/// The map that a verb works on, with the options that every verb on a map has.
struct SharedOptions: ParsableArguments {
    @Argument(help: "A map folder or workbook.")
    var map: String

    @OptionGroup var common: CommonOptions

    init() {}

    /// For a verb that can also do without a map.
    init(map: String, common: CommonOptions) {
        self.init()
        self.map = map
        self.common = common
    }

    var audience: AudienceName? { common.audience }
    var on: DayArgument? { common.on }
    var failOn: FailOn { common.failOn }
    var output: String? { common.output }
    var quiet: Bool { common.quiet }
    var lang: Language? { common.lang }
}

/// The options that every verb on a map has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "For whom: public, forum, internal or sealed (default: as the map says, else forum).", valueName: "level"))
    var audience: AudienceName?

    @Option(
        help: ArgumentHelp(
            "The day to speak for, YYYY-MM-DD (default: as the map says, else today in Nairobi).", valueName: "date"))
    var on: DayArgument?

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp("Exit 1 on: error, warning, finding, or never.", valueName: "list"))
    var failOn = FailOn()

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("Where to write; - is standard output.", valueName: "path"))
    var output: String?

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but the result.")
    var quiet = false

    @Option(help: ArgumentHelp("Language of reports: en or sw.", valueName: "language"))
    var lang: Language?
}

/// An audience as typed.
struct AudienceName: ExpressibleByArgument {
    let audience: Audience

    init?(argument: String) {
        guard let level = Sensitivity(name: argument) else { return nil }
        audience = Audience(level)
    }

    static var allValueStrings: [String] { Sensitivity.allCases.map(\.name) }
}

/// A day as typed.
struct DayArgument: ExpressibleByArgument {
    let day: CivilDate

    init?(argument: String) {
        guard case .date(.day(let day)) = DateReader.read(argument, order: .iso) else { return nil }
        self.day = day
    }
}

/// What makes a command exit with 1.
struct FailOn: ExpressibleByArgument {
    var warnings = false
    var findings = false

    init() {}

    init?(argument: String) {
        for word in argument.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces).lowercased() }) {
            switch word {
            case "error", "never": break
            case "warning": warnings = true
            case "finding": findings = true
            default: return nil
            }
        }
    }

    var defaultValueDescription: String { "error" }
}

/// The language of what people read.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case en
    case sw
}

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
    case markdown
    case html
}

/// The day it is in Nairobi, three hours before UTC all year. The clock is asked here and nowhere in the library.
enum Nairobi {
    static func today() -> CivilDate {
        let seconds = Int(Date().timeIntervalSince1970.rounded(.down)) + 3 * 3600
        return CivilDate(dayNumber: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }
}
