import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering

/// `render`: draws a view of a map.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw a map: SVG, PDF, PNG or DOT on A4, A3 or A0.")

    @OptionGroup var options: SharedOptions
    @OptionGroup var drawing: RenderOptions

    func run() throws {
        let loaded = try LoadedMap(options)
        let studio = try Studio(loaded, drawing)
        let view = try studio.view(named: drawing.view)
        let path = options.output ?? studio.defaultPath(view: view.name, format: drawing.format?.format ?? .svg)
        let format = try format(of: path)
        let composed = try studio.compose(view)
        let picture = try studio.draw(composed, as: format)
        try Console.write(Data(picture), toFile: path)
        try studio.keepPositions(composed)
        let drawn = DrawnFile(
            path: path, view: view.name, format: format, bytes: picture.count, composed: composed.value)
        try say(RenderReport([drawn], audience: loaded.audience, on: loaded.day), composed.value, path: path)
        try loaded.finish(findings: 0)
    }

    private func format(of path: String) throws -> PictureFormat {
        if let format = drawing.format { return format.format }
        let suffix = (path as NSString).pathExtension.lowercased()
        if suffix.isEmpty { return .svg }
        if suffix == "gv" { return .dot }
        guard let format = PictureFormat(rawValue: suffix) else {
            throw CommandFailure(
                .usage, "The form of “\(path)” is not known: use .svg, .pdf, .png or .dot, or --format.")
        }
        return format
    }

    private func say(_ report: RenderReport, _ composed: ComposedView, path: String) throws {
        // A picture on standard output leaves no room for words there.
        let isPiped = path == "-"
        switch drawing.summary {
        case .json where !isPiped: try Console.write(JSONOutput.encode(report))
        case .text where !isPiped: try Console.write(report.text + ReportTableText.string(composed.table))
        default:
            if !options.quiet { Console.say(report.text.trimmingCharacters(in: .newlines)) }
        }
    }
}
