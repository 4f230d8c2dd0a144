internal import BenchmarkSupport
internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO

/// Times the import of a file as a map, and the search for bodies that may be one.
///
///     InterchangeBenchmark import FORMAT FILE [RUNS]
///     InterchangeBenchmark names NAMES.csv [RUNS]
///
/// `names` takes a table with the columns id, name and county, and prints the pairs that were found on standard error as
/// lines of two ids, so that precision and recall can be told.
@main
enum InterchangeBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3,
            let data = ReferenceData.locate(besideExecutable: URL(fileURLWithPath: arguments[0]).absoluteURL)
        else { throw WrongUse() }
        let reference = try ReferenceLibraryReader(folder: data).read()
        switch arguments[1] {
        case "import":
            guard arguments.count >= 4, let format = ImportFormat(rawValue: arguments[2]) else { throw WrongUse() }
            let importer = MapImport(reference: reference, types: try OrganisationTypes(folder: data))
            let url = URL(fileURLWithPath: arguments[3])
            let result = try Measurement.timing(runs: runs(arguments, 4)) { try importer.read(url, from: format) }
            try ResultLine(
                measure: "import-" + format.rawValue, graph: url.lastPathComponent, result.measurement, threads: 1,
                checksum: ["rows": Double(result.answer.total.read), "accepted": Double(result.answer.total.accepted)]
            ).write()
        case "names":
            try names(URL(fileURLWithPath: arguments[2]), reference, runs: runs(arguments, 3))
        default: throw WrongUse()
        }
    }

    private static func runs(_ arguments: [String], _ at: Int) -> Int {
        arguments.count > at ? Int(arguments[at]) ?? 3 : 3
    }

    private static func names(_ url: URL, _ reference: ReferenceLibrary, runs: Int) throws {
        let reading = CSVReader.read([UInt8](try Data(contentsOf: url)), name: "names", file: url.lastPathComponent)
        guard let table = reading.table else { throw WrongUse() }
        let resolver = PlaceResolver(reference.gazetteer)
        let entries = (0..<table.rowCount).map { row in
            NameEntry(
                id: table.text(row: row, column: 0), names: [table.text(row: row, column: 1)],
                place: resolver.resolve(table.text(row: row, column: 2)).place)
        }
        let matcher = NameMatcher(gazetteer: reference.gazetteer)
        let result = Measurement.timing(runs: runs) { matcher.report(on: entries) }
        try ResultLine(
            measure: "names", graph: url.deletingLastPathComponent().lastPathComponent, result.measurement, threads: 1,
            checksum: ["pairs": Double(result.answer.pairs.count)]
        ).write()
        let lines = result.answer.pairs.map { $0.first + "," + $0.second + "\n" }.joined()
        FileHandle.standardError.write(Data(lines.utf8))
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String { "usage: InterchangeBenchmark import FORMAT FILE [RUNS] | names NAMES.csv [RUNS]" }
}
