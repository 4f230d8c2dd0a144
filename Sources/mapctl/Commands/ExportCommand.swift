import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `export`: a map in the form of another program, disclosed for an audience first.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a map for Kumu, Gephi, IATI, HXL, a graph database and others.")

    @OptionGroup var options: SharedOptions

    @Option(
        help: ArgumentHelp(
            "\(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")) or xlsx.", valueName: "format"))
    var to: ExportTarget

    @Option(help: "text or json: how what was left out is said.")
    var format = OutputFormat.text

    @Flag(help: "Write cells that begin like formulas as they are, without an apostrophe before them.")
    var keepFormulas = false

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("export says text or json.") }
        guard options.output != nil else { throw ValidationError("export needs -o: a file or, for several, a folder.") }
    }

    func run() throws {
        let loaded = try LoadedMap(options)
        let export = try to.export(loaded, neutralisingFormulas: !keepFormulas)
        let output = options.output ?? "-"
        var written: [String] = []
        if to.isFolder {
            try FolderOutput.write(export.files, to: output)
            written = export.files.map { output + "/" + $0.name }
        } else if let file = export.files.first {
            try FolderOutput.refuseInput(output, options.map)
            try Console.write(file.data, toFile: output)
            written = [output]
        }
        try report(ExportReport(export, written: written, audience: loaded.audience, on: loaded.day))
        try loaded.finish(findings: 0)
    }

    private func report(_ report: ExportReport) throws {
        if format == .json {
            let data = try JSONOutput.encode(report)
            return options.output == "-" ? Console.say(String(decoding: data, as: UTF8.self)) : try Console.write(data)
        }
        if !options.quiet { Console.say(report.text) }
    }
}

/// A format as typed: one of the library's, or a workbook.
enum ExportTarget: ExpressibleByArgument {
    case format(ExportFormat)
    case workbook

    init?(argument: String) {
        if argument.lowercased() == Self.workbookName {
            self = .workbook
        } else if let format = ExportFormat(rawValue: argument.lowercased()) {
            self = .format(format)
        } else {
            return nil
        }
    }

    private static let workbookName = "xlsx"

    static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + [workbookName] }

    var isFolder: Bool {
        switch self {
        case .format(let format): format.isFolder
        case .workbook: false
        }
    }

    func export(_ loaded: LoadedMap, neutralisingFormulas: Bool) throws -> MapExport {
        switch self {
        case .format(let format):
            let types: OrganisationTypes
            do {
                types = try OrganisationTypes(folder: try LoadedMap.dataFolder())
            } catch let error as ReferenceDataError {
                throw CommandFailure(.internal, error.description)
            }
            return MapExport(loaded.disclosed(), to: format, types: types, neutralisingFormulas: neutralisingFormulas)
        case .workbook:
            do {
                return try MapExport(workbook: loaded.disclosed(), neutralisingFormulas: neutralisingFormulas)
            } catch {
                throw CommandFailure(.cannotWrite, error.message + ".")
            }
        }
    }
}
