internal import BenchmarkSupport
internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO

/// Times the join of programmes by the rule of `peers/overlaps.py`, or all overlaps or all gaps of a map.
///
///     OverlapBenchmark join FOLDER [RUNS] [THREADS]
///     OverlapBenchmark overlaps MAP YYYY-MM-DD [RUNS]
///     OverlapBenchmark gaps MAP YYYY-MM-DD [RUNS]
@main
enum OverlapBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { throw WrongUse() }
        let url = URL(fileURLWithPath: arguments[2])
        func number(_ position: Int, else standard: Int) -> Int {
            arguments.count > position ? Int(arguments[position]) ?? standard : standard
        }
        if arguments[1] == "join" {
            let threads = number(4, else: 2)
            let table = try ProgrammeTable(folder: url)
            let result = Measurement.timing(runs: number(3, else: 3)) { OverlapAnswer(table, threads: threads) }
            let graph = "programmes-\(table.targets.count)"
            return try ResultLine(
                measure: "join", graph: graph, result.measurement, threads: threads,
                checksum: result.answer.checksum()
            ).write()
        }
        guard arguments.count > 3, case .date(.day(let day)) = DateReader.read(arguments[3], order: .iso),
            let data = ReferenceData.locate(besideExecutable: URL(fileURLWithPath: arguments[0]).absoluteURL)
        else { throw WrongUse() }
        let map = try MapReader(reference: ReferenceLibraryReader(folder: data)).read(url).map
        try time(arguments[1], map.disclosed(for: Audience(.internal)), day, runs: number(4, else: 5), of: url)
    }

    private static func time(
        _ measure: String, _ map: Disclosed<StakeholderMap>, _ day: CivilDate, runs: Int, of url: URL
    ) throws {
        var checksum: [String: Double] = [:]
        let measurement: Measurement
        switch measure {
        case "overlaps":
            let result = try Measurement.timing(runs: runs) { try OverlapFinder(map, on: day).report() }
            measurement = result.measurement
            for (verdict, count) in result.answer.value.totals { checksum[verdict.rawValue] = Double(count) }
        case "gaps":
            let result = Measurement.timing(runs: runs) { GapFinder(map, on: day).report() }
            measurement = result.measurement
            for (kind, count) in result.answer.value.counts { checksum[kind.rawValue] = Double(count) }
        default: throw WrongUse()
        }
        try ResultLine(
            measure: measure, graph: url.lastPathComponent, measurement, threads: 1, checksum: checksum
        ).write()
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String {
        "usage: OverlapBenchmark join FOLDER [RUNS] [THREADS] | overlaps MAP DATE [RUNS] | gaps MAP DATE [RUNS]"
    }
}
