import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `diff`: what changed between two maps, or two dates of one.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract:
            "Say what changed between two maps or two dates of one: bodies, seats, ties, programmes, coverage, overlaps."
    )

    @OptionGroup var options: SharedOptions

    @Argument(help: "The later map; without it the first one at two dates: --before and --on.")
    var later: String?

    @Option(help: ArgumentHelp("The earlier day, YYYY-MM-DD (default: as the first map says).", valueName: "date"))
    var before: DayArgument?

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    func validate() throws {
        guard later != nil || before != nil else {
            throw ValidationError("diff needs a second map, or --before with an earlier day.")
        }
    }

    func run() throws {
        var common = options.common
        if let before { common.on = before }
        var old = try LoadedMap(SharedOptions(map: options.map, common: common))
        common.on = options.on
        var new = try LoadedMap(SharedOptions(map: later ?? options.map, common: common))
        // One audience for both, or what only one may show would count as a change; the narrower, to do no harm.
        (old, new) = (old.narrowed(to: new.audience), new.narrowed(to: old.audience))
        let isOneMap = later == nil
        let (first, second) = (old.disclosed(), new.disclosed())
        let comparer = MapComparer(
            before: MapComparer.Side(first, on: old.day) {
                ComparedRecords.all($0, holdingOn: isOneMap ? old.day : nil)
            },
            after: MapComparer.Side(second, on: new.day) {
                ComparedRecords.all($0, holdingOn: isOneMap ? new.day : nil)
            })
        let comparison = comparer.comparison()
        if let written = ReportFormat(format) {
            let document = MapComparison.document(comparison, before: first, after: second)
            try new.write(ReportWriter.string(document, as: written, on: new.day))
        } else {
            try new.write(try JSONOutput.encode(ComparisonReport(comparison)))
        }
        let count = comparison.value.records.count
        if !isOneMap { try old.finish(findings: 0) }
        try new.finish(findings: count)
    }
}
