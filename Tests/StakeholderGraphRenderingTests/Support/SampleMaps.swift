import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// Maps and views for tests of pictures.
enum SampleMaps {
    static let names = ["nakuru-workshop", "pilot-2025", "national-2025"]
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let data = root.appendingPathComponent("Data", isDirectory: true)
    static let library = ViewLibrary(folders: [data])

    /// A map as an audience sees it, read once for each name.
    static func map(_ name: String, for audience: Audience = Audience(.internal)) throws -> Disclosed<StakeholderMap> {
        guard let map = samples[name] else { throw ViewError.nothingToShow("no sample \(name)") }
        return map.disclosed(for: audience)
    }

    private static let samples: [String: StakeholderMap] = {
        var result: [String: StakeholderMap] = [:]
        for name in names { result[name] = try? read(data.appendingPathComponent("samples/" + name)) }
        return result
    }()

    static func read(_ folder: URL) throws -> StakeholderMap {
        try MapReader(reference: ReferenceLibraryReader(folder: data)).read(folder).map
    }

    /// A map of a few rows typed in a test.
    static func map(
        stakeholders: [String], ties: [String] = [], other: [String: String] = [:]
    ) throws -> Disclosed<StakeholderMap> {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("map-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files = other
        if !stakeholders.isEmpty || files["stakeholders.csv"] == nil {
            files["stakeholders.csv"] = (["id,name,category"] + stakeholders).joined(separator: "\n") + "\n"
        }
        if files["ties.csv"] == nil {
            files["ties.csv"] = (["from,kind,to"] + ties).joined(separator: "\n") + "\n"
        }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try read(folder).disclosed(for: Audience(.internal))
    }

    static func request(_ view: String, page: Page = Page(.a4), language: String = "en") throws -> ViewRequest {
        guard let view = library.view(named: view), let day = CivilDate(year: 2025, month: 11, day: 20) else {
            throw ViewError.nothingToShow("no view \(view)")
        }
        return ViewRequest(view: view, page: page, day: day, language: language)
    }

    /// Two maps for the view of what changed: the earlier one on the day one year before.
    static func comparer(
        _ before: Disclosed<StakeholderMap>, _ after: Disclosed<StakeholderMap>, since day: CivilDate
    ) -> MapComparer {
        func side(_ map: Disclosed<StakeholderMap>, _ day: CivilDate) -> MapComparer.Side {
            MapComparer.Side(map, on: day) { ComparedRecords.all($0, holdingOn: day) }
        }
        return MapComparer(before: side(before, CivilDate(dayNumber: day.dayNumber - 365)), after: side(after, day))
    }

    /// A composed view; views of one forum show the first.
    static func compose(
        _ view: String, of map: Disclosed<StakeholderMap>, page: Page = Page(.a4), language: String = "en"
    ) throws -> Disclosed<ComposedView> {
        var request = try request(view, page: page, language: language)
        if request.view.kind == .forumCircle { request.view.query.forum = map.value.forums.first?.id }
        if request.view.kind == .change { request.comparer = comparer(map, map, since: request.day) }
        return try ViewComposer.compose(map, request)
    }
}
