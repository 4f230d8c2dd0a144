public import Foundation
public import StakeholderGraph

/// Imports files of other programs as maps.
public struct MapImport: Sendable {
    private let reference: ReferenceLibrary
    private let types: OrganisationTypes

    /// - Parameters:
    ///   - reference: circulars, the gazetteer and the lists that values are held against.
    ///   - types: which category a type of organisation of another system is.
    public init(reference: ReferenceLibrary, types: OrganisationTypes) {
        self.reference = reference
        self.types = types
    }

    /// Reads a file, or a folder for Kumu, Gephi and Neo4j.
    ///
    /// - Parameters:
    ///   - url: the file or folder.
    ///   - format: what it is.
    ///   - mapping: for a 3W table what its columns hold, in place of what is found out.
    ///   - proposing: whether for ``ImportFormat/hxl`` a file without any table of who does what where gives no rows but
    ///     its columns, to be named in a mapping file, in place of a failure.
    /// - Throws: an ``ImportFailure`` with file and line when nothing can be made of it.
    /// - Complexity: O(n log n) in the size of the file.
    public func read(
        _ url: URL, from format: ImportFormat, mapping: ThreeWMapping? = nil, proposing: Bool = false
    ) throws(ImportFailure) -> ImportResult {
        var result = try self.result(url, format, mapping, proposing)
        // A folder without any table would be no map.
        if result.tables.isEmpty { result.tables = [MapFolderTable(file: .stakeholders, records: [])] }
        return result
    }

    private func result(
        _ url: URL, _ format: ImportFormat, _ mapping: ThreeWMapping?, _ proposing: Bool
    ) throws(ImportFailure) -> ImportResult {
        switch format {
        case .hxl:
            return try ThreeWImport.read(
                url, mapping: mapping, isProposal: proposing, reference: reference, types: types)
        case .iati: return try IATIImport.read(url, reference: reference, types: types)
        case .cards: return try CardImport.read(url, reference: reference, types: types)
        case .kumu, .kumuJSON, .gephi, .graphml, .gexf, .json, .nodeLink, .cytoscape, .neo4j:
            return try NetworkFileReader(reference: reference, types: types).read(url, as: format)
        }
    }
}
