import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `measures`: network measures of a map, or the list of those that are built in.
struct MeasuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures", abstract: "Measure the network: who stands between, what holds the map together.",
        discussion: "mapctl measures --list names all measures; mapctl explain MEASURE says what one means.")

    @Argument(help: "A map folder, workbook or network file.")
    var map: String?

    @OptionGroup var common: CommonOptions

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    @Option(help: ArgumentHelp("The measures, with commas between (default: all).", valueName: "list"))
    var measure: String?

    @Option(
        help: ArgumentHelp("The kinds of ties, with commas between (default: all between bodies).", valueName: "list"))
    var ties: String?

    @Flag(help: "A tie counts from its first end to its second only.")
    var directed = false

    @Flag(help: "Strengths count: a strong tie is short.")
    var weighted = false

    @Option(
        name: .customLong("two-mode"),
        help: ArgumentHelp("project:stakeholders, project:programmes, or both sides.", valueName: "side"))
    var twoMode: TwoModeArgument?

    @Option(help: ArgumentHelp("Only the bodies with the greatest values of the first measure.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("Where random numbers begin (communities, permutations, estimates).", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup(title: "Questions") var asked: NetworkQuestionOptions

    @Option(
        help: ArgumentHelp(
            "Estimate with a stated error, with commas between: riondato-kornaropoulos or kadabra (betweenness), eppstein-wang (mean distances), wedges (transitivity).",
            valueName: "list"))
    var estimate: String?

    @Option(help: ArgumentHelp("The error of an estimate, between 0 and 1.", valueName: "share"))
    var epsilon = 0.01

    @Option(help: ArgumentHelp("The probability with which the error may be missed.", valueName: "share"))
    var delta = 0.1

    @Flag(name: .customLong("lift-limits"), help: "Start a measure however long it will take.")
    var liftsLimits = false

    @Flag(name: .customLong("list"), help: "List the measures that are built in.")
    var isListing = false

    func validate() throws {
        if isListing {
            guard [.text, .json].contains(format) else { throw ValidationError("measures --list writes text or json.") }
        } else if map == nil {
            throw ValidationError("Which map? mapctl measures MAP, or mapctl measures --list.")
        }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 on.") }
        guard (0..<1).contains(epsilon), epsilon > 0, (0..<1).contains(delta), delta > 0 else {
            throw ValidationError("--epsilon and --delta lie between 0 and 1.")
        }
        _ = try measures()
        _ = try estimators()
    }

    func run() throws {
        guard let map, !isListing else {
            let listing = format == .json ? try JSONOutput.encode(MeasureCatalogue()) : Data(MeasureCatalogue.text.utf8)
            return try Console.write(listing, toFile: common.output ?? "-")
        }
        let loaded = try LoadedMap(SharedOptions(map: map, common: common))
        let report: Disclosed<MeasureReport>
        do {
            report = try loaded.disclosed().measures(try request(), of: projection)
        } catch let problem as NetworkProblem {
            let hint = problem.kind == .tooLarge ? " See --lift-limits and --estimate." : ""
            throw CommandFailure(problem.kind == .cancelled ? .internal : .usage, problem.description + hint)
        }
        if format == .json {
            try loaded.write(JSONOutput.encode(MeasureListing(report, on: loaded.day)))
        } else {
            let isTable = format == .csv
            let document = report.document(rows: isTable ? nil : top ?? 20, everything: isTable)
            let written: ReportFormat =
                switch format {
                case .text, .json: .text
                case .csv: .csv
                case .markdown: .markdown
                case .html: .html
                }
            try loaded.write(ReportWriter.string(document, as: written, on: loaded.day))
        }
        try loaded.finish(findings: 0)
    }

    private var projection: NetworkProjection {
        let kinds = ties.map { $0.split(separator: ",").map { TieKind(slug(String($0))) } }
        return NetworkProjection(kinds: kinds, isDirected: directed, isWeighted: weighted, twoMode: twoMode?.side)
    }

    private func request() throws -> MeasureRequest {
        var request = MeasureRequest(measures: try measures(), top: top)
        request.seed = seed
        request.estimators = Set(try estimators())
        request.epsilon = epsilon
        request.delta = delta
        request.liftsLimits = liftsLimits
        request.questions = try asked.questions()
        if Console.showsProgress, !common.quiet {
            request.onProgress = ProgressLine.reporter()
        }
        return request
    }

    private func estimators() throws -> [MeasureEstimator] {
        try (estimate ?? "").split(separator: ",").map { word in
            let name = slug(String(word))
            guard let estimator = MeasureEstimator(rawValue: name) else {
                let known = MeasureEstimator.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("No estimator is called “\(word)”; there are \(known).")
            }
            return estimator
        }
    }

    /// The measures asked for, each once, in the order typed.
    private func measures() throws -> [NetworkMeasure]? {
        guard let measure else { return nil }
        var found: [NetworkMeasure] = []
        for word in measure.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) where word != "all" {
            guard let measure = NetworkMeasure(name: word) else {
                let near = nearMisses(of: word, among: NetworkMeasure.names, limit: 3)
                let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
                throw ValidationError("No measure is called “\(word)”.\(hint) See mapctl measures --list.")
            }
            if !found.contains(measure) { found.append(measure) }
        }
        return found.isEmpty ? nil : found
    }
}

/// A side of the two-mode network as typed.
struct TwoModeArgument: ExpressibleByArgument {
    let side: NetworkProjection.TwoMode

    init?(argument: String) {
        guard let side = NetworkProjection.TwoMode(rawValue: argument) else { return nil }
        self.side = side
    }

    static var allValueStrings: [String] { NetworkProjection.TwoMode.allCases.map(\.rawValue) }
}
