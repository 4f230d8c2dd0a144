public import Foundation
public import StakeholderGraph

/// Reads a map: a folder of CSV files with `map.yaml`, a workbook with the same names as sheets, or a network file.
public struct MapReader: Sendable {
    private let reference: ReferenceLibraryReader

    /// - Parameter reference: reads the data that travels with the program; a map's folder `reference` is laid over it.
    public init(reference: ReferenceLibraryReader) {
        self.reference = reference
    }

    /// Reads and builds a map. Problems of content are diagnostics; what throws is that there is no map to read, or
    /// that the reference data is missing.
    public func read(_ url: URL) throws(MapReadingError) -> MapBuilding {
        let overlay = url.appendingPathComponent("reference", isDirectory: true)
        let library: ReferenceLibrary
        do {
            // A workbook has no folder beside its sheets.
            library = try reference.read(overlaying: url.isFolder ? [overlay] : [])
        } catch {
            throw .reference(error)
        }
        guard NetworkFileReader.isNetwork(url) else { return MapBuilder(reference: library).build(try draft(url)) }
        guard FileManager.default.fileExists(atPath: url.path) else { throw .notFound(url.path) }
        let types: OrganisationTypes
        do {
            types = try OrganisationTypes(folder: reference.folder)
        } catch {
            throw .reference(error)
        }
        do {
            return try NetworkFileReader(reference: library, types: types).building(url)
        } catch {
            throw .network(error)
        }
    }

    /// Reads the tables and settings of a map without building it.
    public func draft(_ url: URL) throws(MapReadingError) -> MapDraft {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw .notFound(url.path)
        }
        if isFolder.boolValue { return try MapFolderReader(folder: url).draft() }
        switch FileAccess.bytes(url) {
        case .failure(let failure): throw .unreadable(url.path, failure.reason)
        case .success(let bytes):
            guard WorkbookReader.isWorkbook(path: url.path) || MapWorkbookReader.isWorkbook(bytes) else {
                throw .notAMap(url.path, MapReadingError.adviceForFile)
            }
            return try MapWorkbookReader(path: url.path, bytes: bytes).draft()
        }
    }
}

/// Why there is no map to read.
public enum MapReadingError: Error, Sendable, Equatable {
    case notFound(String)
    case unreadable(String, String)
    /// The path and what a map would be.
    case notAMap(String, String)
    case reference(ReferenceDataError)
    /// A workbook that cannot be opened.
    case workbook(String, WorkbookError)
    /// A network file that cannot be read.
    case network(ImportFailure)

    static let adviceForFile =
        "a map is a folder with stakeholders.csv, a workbook (.xlsx, .ods) or a network (.graphml, .gexf, .json)"

    /// One sentence for people.
    public var message: String {
        switch self {
        case .notFound(let path): "There is nothing at “\(path)”."
        case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)."
        case .notAMap(let path, let advice): "“\(path)” is no map: \(advice)."
        case .reference(let error): error.description
        case .workbook(let path, let error): "“\(path)”: \(error.message)."
        case .network(let failure): failure.message
        }
    }
}

extension URL {
    fileprivate var isFolder: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
