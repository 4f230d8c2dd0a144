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
            placeLevel: placeLevel.level)
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
        case .csv: try loaded.write(ReportWriter.string(report.pairTable(limit: most), as: .csv, on: on))
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

/// Where the thresholds and weights come from: the program's file, then the map's, then the caller's.
struct OverlapCriteriaSource {
    let map: String
    let file: String?

    func criteria(_ settings: MapSettings) throws -> OverlapCriteria {
        var criteria = try read(LoadedMap.dataFolder().appendingPathComponent("criteria/default.yaml"), .standard)
        if let path = settings.criteriaPath {
            var folder = URL(fileURLWithPath: map)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: map, isDirectory: &isFolder)
            if !isFolder.boolValue { folder.deleteLastPathComponent() }
            criteria = try read(URL(fileURLWithPath: path, relativeTo: folder), criteria)
        }
        for name in settings.criteria.keys.sorted() {
            guard let value = settings.criteria[name] else { continue }
            do {
                try criteria.set(name, to: value)
            } catch {
                throw CommandFailure(.badInput, "The criteria of the map: \(error.message).")
            }
        }
        if let file { criteria = try read(URL(fileURLWithPath: file), criteria) }
        return criteria
    }

    private func read(_ url: URL, _ criteria: OverlapCriteria) throws -> OverlapCriteria {
        do {
            return try CriteriaReader.read(url, over: criteria)
        } catch {
            throw CommandFailure(.badInput, "Criteria \(error.description)")
        }
    }
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
