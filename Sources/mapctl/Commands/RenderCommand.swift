import ArgumentParser
import Foundation
import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering

/// `render`: draws a view of a map.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw a map: SVG, PDF, PNG or DOT on any size of paper.",
        discussion: """
            With --all, -o names a folder: every view, the circle of each forum and the network of each county and \
            sub-county go into it, with a first page, index.html. Run again after an interruption or a change of the \
            map, it draws only what is missing or has changed.
            """)

    @OptionGroup var options: SharedOptions
    @OptionGroup var drawing: RenderOptions

    @Flag(help: "Draw an atlas: every view, forum, county and sub-county, into the folder of -o.")
    var all = false

    func validate() throws {
        guard all else { return }
        let refused = [
            ("--view", drawing.view != RenderOptions.standardView), ("--forum", drawing.forum != nil),
            ("--ego", drawing.ego != nil), ("--positions", drawing.positions != nil),
            ("--tile", drawing.tile != nil),
        ]
        if let (option, _) = refused.first(where: \.1) {
            throw ValidationError("--all draws every view of the map: leave out \(option).")
        }
    }

    func run() throws {
        let loaded = try LoadedMap(options)
        if all { return try AtlasDrawing(loaded: loaded, drawing: drawing).run() }
        let studio = try Studio(loaded, drawing)
        let view = try studio.view(named: drawing.view)
        let path = options.output ?? studio.defaultPath(view: view.name, format: drawing.format?.format ?? .svg)
        let format = try format(of: path)
        let composed = try studio.compose(view)
        let tiling = try drawing.tile.map { try cut(onto: $0) }
        let report = RenderReport(
            try draw(composed, view, path, format, studio, tiling), audience: studio.loaded.audience, on: loaded.day,
            tiling: tiling)
        try studio.keepPositions(composed)
        try say(report, composed.value, path: path)
        try loaded.finish(findings: 0)
    }

    private func cut(onto sheet: PageArgument) throws -> SheetTiling {
        let page = Page(drawing.page.format, portrait: drawing.portrait)
        guard let tiling = SheetTiling(page, onto: sheet.format) else {
            throw CommandFailure(
                .usage,
                "--tile \(sheet.name) cuts a page that is larger than \(sheet.name): choose one with --page, such as --page a0."
            )
        }
        return tiling
    }

    /// Draws one file, or one for each sheet; nothing is written before all are drawn.
    private func draw(
        _ composed: Disclosed<ComposedView>, _ view: MapView, _ path: String, _ format: PictureFormat, _ studio: Studio,
        _ tiling: SheetTiling?
    ) throws -> [DrawnFile] {
        var parts = [(path: path, scene: composed.scene)]
        if let tiling {
            guard path != "-" else {
                throw CommandFailure(.usage, "--tile draws several files: name them with -o, such as -o wall.pdf.")
            }
            let suffix = (path as NSString).pathExtension
            let stem = suffix.isEmpty ? path : String(path.dropLast(suffix.count + 1))
            parts = tiling.sheets(of: composed.scene).map {
                ("\(stem)-\($0.name)" + (suffix.isEmpty ? "" : "." + suffix), $0.scene)
            }
        }
        let pictures = try parts.map { Data(try studio.draw($0.scene, as: format)) }
        return try zip(parts, pictures).map { part, picture in
            try Console.write(picture, toFile: part.path)
            return DrawnFile(
                path: part.path, view: view.name, format: format, bytes: picture.count, composed: composed.value)
        }
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
