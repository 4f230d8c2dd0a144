import Foundation
import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering

/// Where pictures are made: views, page, what the options select, and the renderer.
struct Studio {
    let loaded: LoadedMap
    let drawing: RenderOptions
    let library: ViewLibrary
    let maker: PictureMaker
    /// The map that `--since` names, when it is no day.
    private let older: LoadedMap?

    private var disclosed: Disclosed<StakeholderMap> { maker.map }

    init(_ map: LoadedMap, _ drawing: RenderOptions) throws {
        let other = try Self.older(drawing, than: map)
        // Both stand in one picture: it is for the narrower of the two audiences.
        let loaded = other.map { map.narrowed(to: $0.audience) } ?? map
        older = other?.narrowed(to: map.audience)
        self.loaded = loaded
        self.drawing = drawing
        library = ViewLibrary(
            folders: [try LoadedMap.dataFolder(), URL(fileURLWithPath: loaded.options.map)], for: loaded.disclosed())
        for problem in library.problems { Console.say(problem.line) }
        maker = PictureMaker(
            map: loaded.disclosed(), page: Page(drawing.page.format, portrait: drawing.portrait), day: loaded.day,
            language: loaded.language, positions: try drawing.positions.map(PositionFile.read) ?? [:],
            dpi: drawing.dpi)
    }

    /// The view of a name, with what the options change.
    func view(named name: String) throws -> MapView {
        guard let view = library.view(named: name) else {
            let near = nearMisses(of: name, among: library.views.map(\.name))
            let hint = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
            throw CommandFailure(.usage, "There is no view “\(name)”.\(hint) See: mapctl views")
        }
        return try adjusted(view)
    }

    /// A view with what the options change.
    func adjusted(_ original: MapView) throws -> MapView {
        var view = original
        if let style = drawing.style {
            guard let theme = StyleSheet.Theme(rawValue: style) else {
                throw CommandFailure(.usage, "There is no style “\(style)”: print, screen, greyscale, high-contrast.")
            }
            view.style.theme = theme
        }
        if let rule = drawing.colour { view.style.colour = rule.rule }
        if let rule = drawing.size { view.style.size = rule.rule }
        if let group = drawing.group {
            guard let grouping = ViewLayout.Grouping(rawValue: group) else {
                throw CommandFailure(.usage, "Bodies are grouped by category, place, forum or none, not “\(group)”.")
            }
            view.layout.grouping = grouping
        }
        if let place = drawing.place { view.query.place = try MapTerms.place(place, in: disclosed) }
        if let forum = drawing.forum {
            view.query.forum = try MapTerms.forum(forum, in: disclosed)
        }
        if let ego = drawing.ego {
            view.query.ego = try MapTerms.stakeholder(ego, in: disclosed)
        }
        if let theme = drawing.theme { view.query.theme = try MapTerms.theme(theme, in: disclosed) }
        if let programmes = drawing.programmes {
            view.query.programmes = try programmes.split(separator: ",").map {
                try MapTerms.programme($0.trimmingCharacters(in: .whitespaces), in: disclosed)
            }
        }
        if let ties = drawing.ties {
            view.query.ties = try ties.split(separator: ",").map {
                try MapTerms.tieKind($0.trimmingCharacters(in: .whitespaces), in: disclosed)
            }
        }
        return view
    }

    func compose(_ view: MapView) throws -> Disclosed<ComposedView> {
        var maker = self.maker
        if view.kind == .change { maker.comparer = comparer() }
        do throws(ViewError) {
            return try maker.compose(view)
        } catch {
            throw CommandFailure(.usage, error.sentence)
        }
    }

    /// The earlier map that `--since` names, on its own day.
    private static func older(_ drawing: RenderOptions, than map: LoadedMap) throws -> LoadedMap? {
        guard let since = drawing.since, DayArgument(argument: since) == nil else { return nil }
        var common = map.options.common
        common.on = nil
        return try LoadedMap(SharedOptions(map: since, common: common))
    }

    /// The map beside the one of `--since`: an earlier map as the same audience may see it, or this one on an earlier day.
    func comparer() -> MapComparer {
        var before = (map: disclosed, day: CivilDate(dayNumber: loaded.day.dayNumber - 365))
        if let older {
            before = (older.disclosed(), older.day)
        } else if let day = drawing.since.flatMap({ DayArgument(argument: $0)?.day }) {
            before.day = day
        }
        func side(_ map: Disclosed<StakeholderMap>, _ day: CivilDate) -> MapComparer.Side {
            MapComparer.Side(map, on: day) { ComparedRecords.all($0, holdingOn: day) }
        }
        return MapComparer(before: side(before.map, before.day), after: side(disclosed, loaded.day))
    }

    func draw(_ scene: Disclosed<Scene>, as format: PictureFormat) throws -> [UInt8] {
        do throws(RenderingError) {
            return try maker.draw(scene, as: format)
        } catch {
            if case .tooLarge(let reason) = error { throw CommandFailure(.usage, reason) }
            throw CommandFailure(.internal, error.description + ".")
        }
    }

    /// `MAP-VIEW.svg` in the folder where the program runs.
    func defaultPath(view: String, format: PictureFormat) -> String {
        let map = URL(fileURLWithPath: loaded.options.map).standardizedFileURL.lastPathComponent
        let stem = (map as NSString).pathExtension.count > 4 ? map : (map as NSString).deletingPathExtension
        return "\(stem)-\(view).\(format.rawValue)"
    }

    func keepPositions(_ composed: Disclosed<ComposedView>) throws {
        guard let path = drawing.positions, !composed.value.positions.isEmpty else { return }
        try Console.write(PositionFile.data(maker.positions.merging(composed.value.positions) { $1 }), toFile: path)
    }
}

extension ViewError {
    /// What to tell the user.
    var sentence: String {
        switch self {
        case .judgementsWithheld(let view, let audience, let needs):
            "The view \(view) shows judgements, which the audience \(audience.name) may not see. "
                + "Use --audience \(needs.name) if you may."
        case .needs(let option, let hint): "This view needs \(option): \(hint)."
        case .unknown(let what, let value, let suggestions):
            "The map has no \(what) “\(value)”."
                + (suggestions.isEmpty
                    ? ""
                    : suggestions.count > 3
                        ? " There are \(suggestions.joined(separator: ", "))."
                        : " Did you mean \(suggestions.joined(separator: ", "))?")
        case .nothingToShow(let reason), .notMeasured(let reason): reason
        case .doesNotFit(let reason): reason
        }
    }
}

extension Diagnostic {
    /// The problem in one line, with its place and what may have been meant.
    var line: String {
        let hint = suggestions.isEmpty ? "" : " Did you mean \(suggestions.joined(separator: ", "))?"
        return "\(location.text): \(severity.name): \(message)\(hint)"
    }
}
