internal import BenchmarkSupport
internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO

/// Times the audit of all forums of a map, with the roll-up, the cascade and the rest of `forum --all`, and the same with
/// its words.
///
///     ForumBenchmark FOLDER YYYY-MM-DD [RUNS]
@main
enum ForumBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, case .date(.day(let day)) = DateReader.read(arguments[2], order: .iso),
            let data = ReferenceData.locate(besideExecutable: URL(fileURLWithPath: arguments[0]).absoluteURL)
        else { throw WrongUse() }
        let url = URL(fileURLWithPath: arguments[1])
        let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
        let map = try MapReader(reference: ReferenceLibraryReader(folder: data)).read(url).map
        let disclosed = map.disclosed(for: Audience(.internal))
        let audit = try Measurement.timing(runs: runs) {
            try ForumAuditor(disclosed, on: day).report(withExtras: true)
        }
        let checksum = [
            "forums": Double(audit.answer.value.forums.count),
            "seated": Double(audit.answer.value.forums.reduce(0) { $0 + $1.coverage.seated }),
            "reports": Double(audit.answer.value.forums.reduce(0) { $0 + $1.reportsReceived }),
        ]
        try ResultLine(
            measure: "forum-all", graph: url.lastPathComponent, audit.measurement, threads: 1, checksum: checksum
        ).write()
        let words = try Measurement.timing(runs: runs) {
            let auditor = try ForumAuditor(disclosed, on: day)
            let report = auditor.report(withExtras: true)
            let options = ForumAuditor.DocumentOptions(isOverview: true, showsAll: true)
            return ReportWriter.string(auditor.document(report, options), as: .html, on: day)
        }
        try ResultLine(
            measure: "forum-all-html", graph: url.lastPathComponent, words.measurement, threads: 1, checksum: checksum
        ).write()
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String { "usage: ForumBenchmark FOLDER YYYY-MM-DD [RUNS]" }
}
