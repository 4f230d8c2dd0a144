import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// Folders of reference data for tests.
enum ReferenceFixture {
    /// The reference data of the project.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data", isDirectory: true)

    static func library(overlaying overlays: [URL] = []) throws -> ReferenceLibrary {
        try ReferenceLibraryReader(folder: folder).read(overlaying: overlays)
    }

    /// Runs a body with the new folder `reference` of a map, which holds certain files and is removed afterwards.
    static func withFolder<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
        let map = FileManager.default.temporaryDirectory.appendingPathComponent(
            "map-" + UUID().uuidString, isDirectory: true)
        let folder = map.appendingPathComponent("reference", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: map) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            let path = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: path)
        }
        return try body(folder)
    }
}
