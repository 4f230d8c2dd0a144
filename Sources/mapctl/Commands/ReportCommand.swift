import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering

/// `report`: the meeting pack of a forum, a place or the whole map.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the meeting pack: questions, seats, whom to invite, overlaps, gaps, what changed.",
        discussion: """
            The form follows the name of the output: .md, .html, .txt or .csv. HTML is one file without scripts that \
            prints on A4.
            """)

    @OptionGroup var options: SharedOptions

    @Option(help: ArgumentHelp("The forum that meets, by id or name.", valueName: "forum"))
    var forum: String?

    @Option(help: "Everything at this place and inside it.")
    var place: String?

    @Option(
        help: ArgumentHelp(
            "List changes since this day, YYYY-MM-DD, or against this older map (default: since the forum's last meeting, else three months).",
            valueName: "date or map"))
    var since: String?

    @Option(help: "markdown, html, text or csv (default: by the name of the output, else markdown).")
    var format: OutputFormat?

    @Flag(name: .customLong("no-picture"), help: "HTML without the picture.")
    var omitsPicture = false

    func validate() throws {
        guard forum == nil || place == nil else { throw ValidationError("--forum and --place: use one of the two.") }
        guard format != .json else {
            throw ValidationError("report writes words; for json use forum, overlaps or gaps.")
        }
    }

    func run() throws {
        let form = try form()
        var loaded = try LoadedMap(options)
        let day = since.flatMap { DayArgument(argument: $0)?.day }
        var older = try day == nil ? since.map { try olderMap($0) } : nil
        if let other = older {
            (loaded, older) = (loaded.narrowed(to: other.audience), other.narrowed(to: loaded.audience))
        }
        let disclosed = loaded.disclosed()
        let subject = try subject(disclosed)
        let criteria = try OverlapCriteriaSource(map: options.map, file: nil).criteria(loaded.map.settings)
        let made: MeetingPack.Made
        do {
            made = try MeetingPack(disclosed, on: loaded.day, criteria: criteria).make(
                subject, since: day ?? older?.day)
        } catch {
            throw CommandFailure(.usage, error.message)
        }
        var document = form == .html && !omitsPicture ? try drawn(made.document, subject, loaded) : made.document
        if let older { document = compared(document, older, disclosed, on: loaded.day) }
        try loaded.write(ReportWriter.string(document, as: form, on: loaded.day))
        try loaded.finish(findings: made.questions)
    }

    /// With the forum's circle, or the network of the place. A map too large or too small for a picture has a pack all the
    /// same, and standard error says why there is none.
    private func drawn(
        _ document: Disclosed<ReportDocument>, _ subject: MeetingPack.Subject, _ loaded: LoadedMap
    ) throws -> Disclosed<ReportDocument> {
        let view: [String] =
            switch subject {
            case .forum(let id): ["--view", "forum-circle", "--forum", id.rawValue]
            case .place(let id): ["--view", "network", "--place", id.rawValue]
            case .wholeMap: ["--view", "network"]
            }
        let studio = try Studio(loaded, try RenderOptions.parse(view))
        do {
            let composed = try studio.compose(try studio.view(named: studio.drawing.view))
            let svg = String(decoding: try studio.draw(composed.scene, as: .svg), as: UTF8.self)
            return document.illustrated(by: composed, svg: svg, title: "The map")
        } catch let failure as CommandFailure {
            if !options.quiet { Console.say("mapctl: no picture in the report: \(failure.message ?? "")") }
            return document
        }
    }

    /// The older map on its own day.
    private func olderMap(_ path: String) throws -> LoadedMap {
        var common = options.common
        common.on = nil
        return try LoadedMap(SharedOptions(map: path, common: common))
    }

    private func compared(
        _ document: Disclosed<ReportDocument>, _ older: LoadedMap, _ map: Disclosed<StakeholderMap>, on day: CivilDate
    ) -> Disclosed<ReportDocument> {
        let before = older.disclosed()
        let comparison = MapComparer(
            before: MapComparer.Side(before, on: older.day) { ComparedRecords.all($0, holdingOn: nil) },
            after: MapComparer.Side(map, on: day) { ComparedRecords.all($0, holdingOn: nil) }
        ).comparison()
        return document.followed(
            by: MapComparison.document(comparison, before: before, after: map),
            title: "Beside the older map of \(older.day)")
    }

    private func form() throws -> ReportFormat {
        if let format, let form = ReportFormat(format) { return form }
        let name = URL(fileURLWithPath: options.output ?? "-").pathExtension.lowercased()
        switch name {
        case "", "md", "markdown": return .markdown
        case "html", "htm": return .html
        case "txt": return .text
        case "csv": return .csv
        default:
            throw CommandFailure(.usage, "The form “.\(name)” is not known: use .md, .html, .txt or .csv, or --format.")
        }
    }

    /// What was asked for; without it the only forum of the map, else the whole map.
    private func subject(_ map: Disclosed<StakeholderMap>) throws -> MeetingPack.Subject {
        if let forum { return .forum(try MapTerms.forum(forum, in: map)) }
        if let place { return .place(try MapTerms.place(place, in: map)) }
        if let only = map.value.forums.first, map.value.forums.count == 1 { return .forum(only.id) }
        return .wholeMap
    }
}
