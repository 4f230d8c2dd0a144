import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `gaps`: everything missing in one list, with clause, evidence and the next step.
struct GapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "List what is missing: seats, officers, reports, meetings, mandate, coverage, resources, ties, data.")

    @OptionGroup var options: SharedOptions

    @Option(
        help: ArgumentHelp(
            "Only these kinds, separated by commas: seat, office, report, meeting, mandate, coverage, resource, structure, data.",
            valueName: "list"))
    var kind: GapKindList?

    @Option(help: "Only gaps in this place or inside it.")
    var place: String?

    @Option(
        name: .customLong("place-level"),
        help: ArgumentHelp(
            "The places of the coverage matrix: nation, region, county, sub-county, ward (default: county; sub-county where the map or --place is one county).",
            valueName: "level"))
    var placeLevel: PlaceLevelName?

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    func run() throws {
        let loaded = try LoadedMap(options)
        let disclosed = loaded.disclosed()
        let finder = GapFinder(disclosed, on: loaded.day)
        let report = finder.report(
            kind?.kinds, at: try place.map { try MapTerms.place($0, in: disclosed) }, level: placeLevel?.level)
        if format == .csv {
            try loaded.write(ReportWriter.string(finder.table(report), as: .csv, on: loaded.day))
        } else if let format = ReportFormat(format) {
            try loaded.write(ReportWriter.string(finder.document(report), as: format, on: loaded.day))
        } else {
            try loaded.write(try JSONOutput.encode(report.value))
        }
        try loaded.finish(findings: report.value.gaps.count)
    }
}

/// Kinds of gaps as typed, separated by commas.
struct GapKindList: ExpressibleByArgument {
    let kinds: Set<GapKind>

    init?(argument: String) {
        var kinds: Set<GapKind> = []
        for word in argument.split(separator: ",") {
            guard let kind = GapKind(rawValue: slug(String(word))) else { return nil }
            kinds.insert(kind)
        }
        guard !kinds.isEmpty else { return nil }
        self.kinds = kinds
    }

    static var allValueStrings: [String] { GapKind.allCases.map(\.rawValue) }
}
