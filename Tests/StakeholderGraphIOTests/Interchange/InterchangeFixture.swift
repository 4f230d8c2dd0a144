import Foundation
import StakeholderGraph
import StakeholderGraphIO

/// Files and maps for tests of imports and exports.
enum InterchangeFixture {
    static func sample(_ name: String) throws -> StakeholderMap {
        let reader = MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder))
        return try reader.read(ReferenceFixture.folder.appendingPathComponent("samples/" + name)).map
    }

    static func importer() throws -> MapImport {
        MapImport(
            reference: try ReferenceFixture.library(), types: try OrganisationTypes(folder: ReferenceFixture.folder))
    }

    /// Runs a body with a new folder that holds certain files and is removed afterwards.
    static func withFiles<Result>(_ files: [(name: String, data: Data)], _ body: (URL) throws -> Result) throws
        -> Result
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "interchange-" + UUID().uuidString, isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try file.data.write(to: folder.appendingPathComponent(file.name)) }
        return try body(folder)
    }

    /// Imports texts; one text without a slash in its name is the file, several are a folder.
    static func read(_ format: ImportFormat, _ texts: KeyValuePairs<String, String>) throws -> ImportResult {
        let files = texts.map { (name: $0.key, data: Data($0.value.utf8)) }
        return try withFiles(files) { folder in
            let url = files.count == 1 ? folder.appendingPathComponent(files[0].name) : folder
            return try importer().read(url, from: format)
        }
    }

    /// Why a file is refused; `nil` when it is read.
    static func failure(_ format: ImportFormat, _ data: Data, name: String) throws -> ImportFailure? {
        try withFiles([(name, data)]) { folder in
            do {
                _ = try importer().read(
                    folder.appendingPathComponent(name), from: format)
                return nil
            } catch let failure as ImportFailure {
                return failure
            }
        }
    }

    /// The rows of a table of an import as dictionaries.
    static func rows(_ result: ImportResult, _ file: MapFile) -> [[String: String]] {
        guard let table = result.tables.first(where: { $0.file == file }) else { return [] }
        return table.rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(table.header, row).filter { !$0.1.isEmpty })
        }
    }
}
