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

    @Option(
        help: ArgumentHelp(
            "Write the map's own cells back as a workbook, each problem marked at its cell.", valueName: "out.xlsx"))
    var annotate: String?

    func validate() throws {
        if let annotate {
            guard annotate.lowercased().hasSuffix(".xlsx") else {
                throw ValidationError("--annotate writes a workbook; its name ends in .xlsx.")
            }
            guard options.audience == nil else {
                throw ValidationError("--annotate gives the author every cell back; leave out --audience.")
            }
        }
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
        if let annotate { try write(annotated: annotate, loaded) }
        if loaded.building.hasErrors { throw CommandFailure(.badInput, nil) }
        try loaded.finish(findings: 0)
    }

    private func write(annotated path: String, _ loaded: LoadedMap) throws {
        let input = URL(fileURLWithPath: options.map).resolvingSymlinksInPath().standardizedFileURL
        guard URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL != input else {
            throw CommandFailure(.usage, "--annotate would overwrite the map itself; name another file.")
        }
        do {
            let workbook = try AnnotatedWorkbook(map: input, diagnostics: loaded.building.diagnostics)
            try Console.write(try workbook.data(), toFile: path)
        } catch let error as MapReadingError {
            throw CommandFailure(error.status, error.message)
        } catch let error as WorkbookWriteError {
            throw CommandFailure(.cannotWrite, error.message + ".")
        }
    }
}
