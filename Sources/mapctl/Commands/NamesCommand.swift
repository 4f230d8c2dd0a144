import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `names`: bodies that may be one, to decide in `aliases.csv`.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Find stakeholders that may be one body under two names.")

    @OptionGroup var options: SharedOptions

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    @Option(help: ArgumentHelp("Leave out pairs that are less alike, from 0 to 1.", valueName: "score"))
    var threshold = 0.75

    func validate() throws {
        guard (0...1).contains(threshold) else { throw ValidationError("--threshold is a number from 0 to 1.") }
    }

    func run() throws {
        let loaded = try LoadedMap(options)
        let disclosed = loaded.disclosed()
        let report = NameMatcher.report(on: disclosed, threshold: threshold)
        if format == .json {
            try loaded.write(JSONOutput.encode(NamesDocument(report, on: loaded.day)))
        } else {
            let document = NameReport.document(report, of: disclosed)
            let written = ReportFormat(rawValue: format.rawValue) ?? .text
            try loaded.write(ReportWriter.string(document, as: written, on: loaded.day))
        }
        try loaded.finish(findings: report.value.pairs.count)
    }
}
