import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `check`: reads a map, holds it against the rules, and accounts for every row.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a map and say what is wrong with it, cell by cell.")

    @OptionGroup var options: SharedOptions

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("check writes text or json.") }
    }

    func run() throws {
        let loaded = try LoadedMap(options)
        let audience = options.audience?.audience
        if format == .json {
            try loaded.write(JSONOutput.encode(CheckReport(loaded.building, for: audience, on: loaded.day)))
        } else {
            try loaded.write(CheckText.string(loaded.building, for: audience, on: loaded.day))
        }
        if loaded.building.hasErrors { throw CommandFailure(.badInput, nil) }
        try loaded.finish(findings: 0)
    }
}
