internal import BenchmarkSupport
internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO

/// Times the scan of a CSV file, or the reading, resolving and checking of a whole map.
///
///     ReadingBenchmark csv FILE [RUNS]
///     ReadingBenchmark map FOLDER [RUNS]
@main
enum ReadingBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw WrongUse() }
        let path = arguments[2]
        let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
        let url = URL(fileURLWithPath: path)
        switch arguments[1] {
        case "csv":
            // The file is read into memory each time, as the peers do.
            let result = try Measurement.timing(runs: runs) {
                CSVReader.read([UInt8](try Data(contentsOf: url)), name: "table", file: path)
            }
            try ResultLine(
                measure: "csv", graph: url.lastPathComponent, result.measurement, threads: 1,
                checksum: ["rows": Double(result.answer.rowsRead)]
            ).write()
        case "map":
            guard
                let data = ReferenceData.locate(besideExecutable: URL(fileURLWithPath: arguments[0]).absoluteURL)
            else { throw WrongUse() }
            let reader = MapReader(reference: ReferenceLibraryReader(folder: data))
            let result = try Measurement.timing(runs: runs) { try reader.read(url) }
            let rows = result.answer.accounts.reduce(0) { $0 + $1.read }
            try ResultLine(
                measure: "map", graph: url.lastPathComponent, result.measurement, threads: 1,
                checksum: ["rows": Double(rows)]
            ).write()
        default: throw WrongUse()
        }
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String { "usage: ReadingBenchmark csv FILE [RUNS] | map FOLDER [RUNS]" }
}
