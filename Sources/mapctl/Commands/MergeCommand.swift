import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `merge`: many maps as one, every row with where it came from, every contradiction listed.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Many folders and workbooks as one map, with every contradiction listed.",
        discussion: """
            Where maps contradict one another, conflicts.csv in the new folder lists both values and both sources. What \
            stands is: a decision, else the row confirmed last, else what most maps say, else the first in the order of \
            texts. To decide, copy rows of conflicts.csv into a file of decisions and merge again.
            """)

    @Argument(help: "Map folders and workbooks.")
    var maps: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Decisions on conflicts: a CSV file with file, id, column and value (default: every decisions.csv in the maps).",
            valueName: "file"))
    var decisions: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp("Exit 1 on: error, warning, finding (a conflict), or never.", valueName: "list"))
    var failOn = FailOn()

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but problems.")
    var quiet = false

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("merge says text or json.") }
    }

    func run() throws {
        for map in maps { try FolderOutput.refuseInput(output, map) }
        let inputs: [MergeInput]
        do {
            inputs = try MapMergeReader(reference: try LoadedMap.reference()).read(
                maps.map { URL(fileURLWithPath: $0) })
        } catch let error as MapMergeReader.Unreadable {
            let status = error.errors.first?.status ?? .badInput
            throw CommandFailure(status, error.errors.map(\.message).joined(separator: "\n"))
        }
        let decided = try readDecisions()
        let merged = MergedMap(inputs, decisions: decided.decisions)
        let files = merged.files()
        try FolderOutput.write(files, to: output)
        let report = MergeReport(
            merged, of: inputs, problems: decided.problems, written: files.map { output + "/" + $0.name })
        if format == .json {
            try Console.write(try JSONOutput.encode(report))
        } else if !quiet || report.hasErrors {
            try Console.write(report.text)
        }
        if report.hasErrors { throw CommandFailure(.badInput, nil) }
        let warns = failOn.warnings && inputs.contains { $0.diagnostics.contains { $0.severity == .warning } }
        if warns || (failOn.findings && !merged.conflicts.isEmpty) { throw CommandFailure(.findings, nil) }
    }

    private func readDecisions() throws -> (decisions: [MergeDecision], problems: [Diagnostic]) {
        let paths =
            decisions.map { [$0] }
            ?? maps.map { URL(fileURLWithPath: $0).appendingPathComponent("decisions.csv").path }.sorted().filter {
                FileManager.default.fileExists(atPath: $0)
            }
        var all: (decisions: [MergeDecision], problems: [Diagnostic]) = ([], [])
        for path in paths {
            let data: Data
            do {
                data = try Data(contentsOf: URL(fileURLWithPath: path))
            } catch {
                throw CommandFailure(.badInput, "“\(path)” cannot be read: \(FileAccess.reason(error)).")
            }
            let read = MapMergeReader.decisions([UInt8](data), file: path)
            all.decisions += read.decisions
            all.problems += read.problems
        }
        return all
    }
}
