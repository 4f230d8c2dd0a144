import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `overlaps`: programmes that may duplicate, overlap, complement or follow each other, with the evidence.
struct OverlapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlaps",
        abstract: "Find programmes that do the same work, or could hand over to each other, with the evidence.")

    @OptionGroup var options: SharedOptions

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    @Option(help: "Only where both work in this place, inside it or around it.")
    var place: String?

    @Option(help: "Only overlaps on this theme.")
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "Only these verdicts, separated by commas; `related` is shown only when named.", valueName: "list"))
    var verdict: VerdictList?

    @Option(
        help: ArgumentHelp(
            "The most pairs to print; 0 for all (default: 50; for json and csv 100000).", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("A file of thresholds and weights.", valueName: "file"))
    var criteria: String?

    @Option(
        name: .customLong("place-level"),
        help: ArgumentHelp("The places of fragmentation: nation, region, county, sub-county, ward.", valueName: "level")
    )
    var placeLevel = PlaceLevelName(level: .county)

    @Option(
        name: .customLong("what-if"),
        help: ArgumentHelp(
            "Also what a change would do to coverage: merge:A,B or split:A,B with two programmes. In csv, its cells alone.",
            valueName: "change"))
    var whatIf: ChangeWords?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a number from 0.") }
    }

    func run() throws {
        let loaded = try LoadedMap(options)
        let criteria = try OverlapCriteriaSource(map: options.map, file: criteria).criteria(loaded.map.settings)
        let disclosed = loaded.disclosed()
        let selection = OverlapSelection(
            place: try place.map { try MapTerms.place($0, in: disclosed) },
            theme: try theme.map { try MapTerms.theme($0, in: disclosed) }, verdicts: verdict?.verdicts,
            placeLevel: placeLevel.level, change: try whatIf?.change(in: disclosed))
        let report: Disclosed<OverlapReport>
        do {
            report = try OverlapFinder(disclosed, criteria: criteria, on: loaded.day).report(selection)
        } catch {
            throw CommandFailure(.usage, error.message)
        }
        try write(report, loaded)
        try loaded.finish(findings: report.value.total + report.value.fragmentation.count)
    }

    private func write(_ report: Disclosed<OverlapReport>, _ loaded: LoadedMap) throws {
        let standard = format == .json || format == .csv ? 100_000 : 50
        let most = limit.map { $0 == 0 ? Int.max : $0 } ?? standard
        let (total, on) = (report.value.total, loaded.day)
        if most < total, !options.quiet {
            Console.say("mapctl: the first \(most) of \(total) pairs are written; --limit 0 writes all.")
        }
        switch format {
        case .json:
            try Console.stream(toFile: options.output ?? "-") { put in
                try OverlapJSON.write(report, limit: most, to: put)
            }
        case .csv:
            if let table = report.whatIfTable {
                try loaded.write(ReportWriter.string(table, as: .csv, on: on))
            } else {
                try Console.stream(toFile: options.output ?? "-") { put in
                    try OverlapCSV.write(report, limit: most, to: put)
                }
            }
        case .text: try loaded.write(ReportWriter.string(report.document(limit: most), as: .text, on: on))
        case .markdown: try loaded.write(ReportWriter.string(report.document(limit: most), as: .markdown, on: on))
        case .html: try loaded.write(ReportWriter.string(report.document(limit: most), as: .html, on: on))
        }
    }
}

/// Verdicts as typed, separated by commas.
struct VerdictList: ExpressibleByArgument {
    let verdicts: Set<OverlapVerdict>

    init?(argument: String) {
        var verdicts: Set<OverlapVerdict> = []
        for word in argument.split(separator: ",") {
            guard let verdict = OverlapVerdict(rawValue: slug(String(word))) else { return nil }
            verdicts.insert(verdict)
        }
        guard !verdicts.isEmpty else { return nil }
        self.verdicts = verdicts
    }

    static var allValueStrings: [String] { OverlapVerdict.allCases.map(\.rawValue) }
}

/// `merge:A,B` or `split:A,B`, with identifiers or names of programmes.
struct ChangeWords: ExpressibleByArgument {
    private enum Kind: String {
        case merge
        case split
    }

    private let kind: Kind
    private let programmes: [String]

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = Kind(rawValue: slug(String(parts[0]))) else { return nil }
        programmes = parts[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard programmes.count == 2 else { return nil }
        self.kind = kind
    }

    func change(in map: Disclosed<StakeholderMap>) throws -> OverlapChange {
        let ids = try programmes.map { try MapTerms.programme($0, in: map) }
        guard ids[0] != ids[1] else {
            throw CommandFailure(.usage, "--what-if needs two different programmes.")
        }
        return kind == .merge ? .merge(ids[0], ids[1]) : .split(ids[0], ids[1])
    }
}

/// A level of places as typed.
struct PlaceLevelName: ExpressibleByArgument {
    let level: PlaceLevel

    init(level: PlaceLevel) { self.level = level }

    init?(argument: String) {
        guard let level = PlaceLevel(name: argument) else { return nil }
        self.level = level
    }

    static var allValueStrings: [String] { PlaceLevel.allCases.map(\.name) }
    var defaultValueDescription: String { level.name }
}

extension OverlapRefusal {
    /// What is too much, and what to ask for instead.
    var message: String {
        switch self {
        case .tooManyComparisons(let predicted, let limit):
            "About \(predicted) comparisons would be needed; the limit is \(limit). Ask for a county with --place or a theme with --theme."
        case .tooManyProgrammes(let count, let limit):
            "The map has \(count) programmes; the limit is \(limit)."
        }
    }
}
