import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// `forum`: one forum, several or all of them, held against a circular.
struct ForumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forum",
        abstract: "Check forums against a circular: seats, officers, reports, meetings, mandate.")

    @OptionGroup var options: SharedOptions

    @Argument(help: "Forums by id or name; without any, one line for each.")
    var forums: [String] = []

    @Flag(
        help:
            "Add the scorecard, the roll-up, the cascade of reports, the phases, the plans and the places with no forum."
    )
    var all = false

    @Option(help: ArgumentHelp("The circular to hold all forums against.", valueName: "id"))
    var circular: String?

    @Option(help: ArgumentHelp("Another circular to hold beside it.", valueName: "id"))
    var against: String?

    @Flag(help: "Whom to phone for each empty seat.")
    var invitations = false

    @Option(help: "text, json, csv, markdown or html.")
    var format = OutputFormat.text

    func run() throws {
        let loaded = try LoadedMap(options)
        let disclosed = loaded.disclosed()
        let chosen = forums.isEmpty ? nil : try forums.map { try MapTerms.forum($0, in: disclosed) }
        let auditor: ForumAuditor
        var comparison: CircularComparison?
        do throws(ForumAuditor.UnknownCircular) {
            auditor = try ForumAuditor(disclosed, on: loaded.day, circular: circular.map { CircularID($0) })
            if let against { comparison = try auditor.comparison(with: CircularID(against)) }
        } catch {
            throw MapTerms.unknownCircular(error.id, in: disclosed)
        }
        let report = auditor.report(
            chosen, withInvitations: invitations, withExtras: all, comparison: comparison)
        if let format = ReportFormat(format) {
            let options = ForumAuditor.DocumentOptions(isOverview: chosen == nil, showsAll: all)
            try loaded.write(ReportWriter.string(auditor.document(report, options), as: format, on: loaded.day))
        } else {
            try loaded.write(try JSONOutput.encode(report.value))
        }
        try loaded.finish(findings: report.value.findingCount)
    }
}

extension ReportFormat {
    /// The format of a report; `nil` for JSON, which is the result itself.
    init?(_ format: OutputFormat) {
        switch format {
        case .json: return nil
        case .text: self = .text
        case .csv: self = .csv
        case .markdown: self = .markdown
        case .html: self = .html
        }
    }
}

extension MapTerms {
    static func unknownCircular(_ id: CircularID, in map: Disclosed<StakeholderMap>) -> CommandFailure {
        let known = map.value.reference.circulars.map(\.id.rawValue)
        let near = nearMisses(of: id.rawValue, among: known, limit: 3)
        let hint = near.isEmpty ? " There are: \(known.joined(separator: ", "))." : " Did you mean \(near[0])?"
        return CommandFailure(.usage, "No circular has the id “\(id)”." + hint)
    }
}
