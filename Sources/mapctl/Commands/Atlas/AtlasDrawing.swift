import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering

/// `render --all`: every view, forum, county and sub-county of a map into one folder with a first page.
struct AtlasDrawing {
    let loaded: LoadedMap
    let drawing: RenderOptions

    func run() throws {
        guard let path = loaded.options.output, path != "-" else {
            throw CommandFailure(.usage, "--all draws many files: name a folder for them with -o.")
        }
        try FolderOutput.refuseInput(path, loaded.options.map)
        let studio = try Studio(loaded, drawing)
        let views = try studio.library.views.map { try studio.adjusted($0) }
        let place = try drawing.place.map { try MapTerms.place($0, in: studio.maker.map) }
        let plan = AtlasPlan.make(studio.maker.map, views: views, inside: place)
        let format = drawing.format?.format ?? .svg
        let folder = try AtlasFolder(path)
        let showsProgress = Console.showsProgress && !loaded.options.quiet
        var maker = studio.maker
        if views.contains(where: { $0.kind == .change }) { maker.comparer = studio.comparer() }
        maker.auditor = try ForumAuditor(maker.map, on: maker.day)
        let run = AtlasRun(
            maker, plan, as: format, into: folder,
            onProgress: showsProgress ? ProgressLine.counter(of: "Pictures") : nil)
        let results = try run.results()
        let report = try finish(plan, results, folder, format)
        switch drawing.summary {
        case .json: try Console.write(JSONOutput.encode(report))
        case .text: try Console.write(report.fullText)
        case nil: if !loaded.options.quiet { try Console.write(report.text) }
        }
        if !report.failed.isEmpty {
            throw CommandFailure(
                .internal,
                (report.failed.count == 1 ? "1 picture" : "\(report.failed.count) pictures")
                    + " could not be drawn; the others are there.")
        }
        try loaded.finish(findings: 0)
    }

    private func finish(
        _ plan: Disclosed<AtlasPlan>, _ results: [AtlasRun.Result], _ folder: AtlasFolder, _ format: PictureFormat
    ) throws -> AtlasReport {
        let entries = plan.value.entries
        var names: Set<String> = []
        let outcomes = zip(entries, results).map { entry, result -> AtlasIndex.Outcome in
            switch result {
            case .drawn(let file, _):
                let name = entry.path + "." + format.rawValue
                names.insert(name)
                return .drawn(path: name, finding: file.finding)
            case .leftOut(let reason): return .leftOut(reason: reason)
            case .failed(let reason): return .failed(reason: reason)
            }
        }
        let page = AtlasIndex.document(
            plan, outcomes, title: loaded.map.settings.title, language: loaded.language)
        let removed = try folder.finish(names, index: ReportWriter.string(page, as: .html, on: loaded.day))
        return AtlasReport(
            entries, results, in: folder, suffix: format.rawValue, removed: removed, audience: plan.audience,
            on: loaded.day)
    }
}
