public import Foundation
public import StakeholderGraph

/// Imports files of other programs as maps.
public struct MapImport: Sendable {
    private let reference: ReferenceLibrary

    public init(reference: ReferenceLibrary) { self.reference = reference }

    /// Reads a file, or a folder for Kumu, Gephi and Neo4j.
    ///
    /// - Throws: an ``ImportFailure`` with file and line when nothing can be made of it.
    /// - Complexity: O(n log n) in the size of the file.
    public func read(_ url: URL, from format: ImportFormat) throws(ImportFailure) -> ImportResult {
        try NetworkFileReader(reference: reference).read(url, as: format)
    }
}
