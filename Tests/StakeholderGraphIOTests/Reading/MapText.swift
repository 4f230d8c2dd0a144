import Foundation
public import StakeholderGraph
import StakeholderGraphIO
import Testing

/// Small maps typed in tests, read and built as `mapctl` does, with the project's own reference data.
enum MapText {
    private static let reader = MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder))
    /// Read once for all tests.
    private static let library = Result { try ReferenceFixture.library() }

    /// Builds the map of some files by name and text.
    static func build(_ files: [String: String]) throws -> MapBuilding {
        try build(files.mapValues { Data($0.utf8) })
    }

    /// Builds the map of some files by name and bytes.
    static func build(_ files: [String: Data]) throws -> MapBuilding {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("map-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try bytes.write(to: folder.appendingPathComponent(name)) }
        return MapBuilder(reference: try library.get()).build(try reader.draft(folder))
    }
}

extension MapBuilding {
    /// Place, severity and code of every diagnostic but notes on made ids.
    var problems: [String] { diagnostics.map { "\($0.location.text) \($0.severity.name) \($0.code.rawValue)" } }

    /// Read, accepted, merged, rejected.
    var rows: [Int] {
        [\FileAccount.read, \.accepted, \.merged, \.rejected].map { key in
            accounts.reduce(0) { $0 + $1[keyPath: key] }
        }
    }
}

/// So that tests can write identifiers as texts.
extension Identifier: ExpressibleByUnicodeScalarLiteral {}
extension Identifier: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
