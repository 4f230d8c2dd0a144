import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `import`: a map folder from a file of another program, every row accounted for.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a map of a 3W table, an IATI file, a Kumu or Gephi project, a network file.")

    @Argument(help: "The file, or for Kumu, Gephi and Neo4j the folder of CSV files.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "\(ImportSource.allValueStrings.joined(separator: ", ")); hxl is any 3W table, cards a form of mapping cards.",
            valueName: "format"))
    var from: ImportSource

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to make; it must not be there, or be empty.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("What the columns of a 3W table hold, as --guess proposes it.", valueName: "file"))
    var mapping: String?

    @Option(help: ArgumentHelp("A ledger aliases.csv whose decisions on names are replayed.", valueName: "file"))
    var aliases: String?

    @Flag(help: "Propose what the columns of a 3W table hold; without -o only that, as a file for --mapping.")
    var guess = false

    @Option(help: "text or json.")
    var format = OutputFormat.text

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but problems.")
    var quiet = false

    func validate() throws {
        guard [.text, .json].contains(format) else { throw ValidationError("import says text or json.") }
        guard output != nil || guess else { throw ValidationError("import needs -o: the folder of the new map.") }
        guard from.format == .hxl || (mapping == nil && !guess) else {
            throw ValidationError("--mapping and --guess are for 3W tables: --from hxl.")
        }
    }

    func run() throws {
        let result = try read()
        var written: [String] = []
        if let output {
            let tables = result.tables.map { table in
                FolderOutput.File(name: table.file.fileName) { sink in try MapFolderWriter.write(table, to: sink) }
            }
            let settings =
                result.settings.isEmpty
                ? [] : [FolderOutput.File(name: "map.yaml", data: MapFolderWriter.yaml(result.settings))]
            try FolderOutput.write(settings + tables, to: output)
            written = (settings + tables).map { output + "/" + $0.name }
        } else if format == .text {
            return try Console.write(ThreeWMapping.file(result.mapping))
        }
        let report = ImportReport(result, written: written)
        if format == .json {
            try Console.write(JSONOutput.encode(report))
        } else if !quiet {
            try Console.write(report.text)
            if guess { try Console.write(ThreeWMapping.file(result.mapping)) }
        }
        if result.total.rejected > 0 || result.diagnostics.contains(where: { $0.severity == .error }) {
            let count = result.total.rejected
            throw CommandFailure(.badInput, "\(count) \(count == 1 ? "row" : "rows") of \(file) left out.")
        }
    }

    private func read() throws -> ImportResult {
        do {
            let reader = MapImport(
                reference: try LoadedMap.reference().read(),
                types: try OrganisationTypes(folder: LoadedMap.dataFolder()))
            let columns = try mapping.map { try ThreeWMapping(URL(fileURLWithPath: $0)) }
            var result = try reader.read(
                URL(fileURLWithPath: file), from: from.format, mapping: columns, proposing: output == nil)
            if let aliases { try LedgerReplay(URL(fileURLWithPath: aliases)).apply(to: &result) }
            return result
        } catch let failure as ImportFailure {
            throw CommandFailure(.badInput, failure.message)
        } catch let error as ReferenceDataError {
            throw CommandFailure(.internal, error.description)
        }
    }
}

/// A format as typed.
struct ImportSource: ExpressibleByArgument {
    let format: ImportFormat

    init?(argument: String) {
        guard let format = ImportFormat(rawValue: argument.lowercased()) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { ImportFormat.allCases.map(\.rawValue) }
}
