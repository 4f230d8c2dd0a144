public import Foundation
public import StakeholderGraph

/// A format that a map can be exported to.
public enum ExportFormat: String, Sendable, CaseIterable {
    case kumu
    case kumuJSON = "kumu-json"
    case gephi
    case graphml
    case gexf
    case hxl
    case iati
    case json
    case cytoscape
    case nodeLink = "node-link"
    case neo4j
    case csv
    case dot

    /// Whether the output is several files in a folder.
    public var isFolder: Bool {
        switch self {
        case .kumu, .gephi, .neo4j, .csv: true
        case .kumuJSON, .graphml, .gexf, .hxl, .iati, .json, .cytoscape, .nodeLink, .dot: false
        }
    }
}

/// A map in a format of another program: its files and what the format could not hold.
public struct MapExport: Sendable {
    /// By name; one file without a name for a format that is a single file.
    public let files: [(name: String, data: Data)]
    public let leftOut: [LeftOut]

    /// Exports what an audience may see.
    ///
    /// - Parameters:
    ///   - disclosed: what the audience may see.
    ///   - format: the format to write.
    ///   - types: which type of organisation of IATI a category is.
    ///   - neutralisingFormulas: whether cells of CSV files that a spreadsheet would run as a formula get an apostrophe
    ///     before them.
    /// - Complexity: O(size of the map).
    public init(
        _ disclosed: Disclosed<StakeholderMap>, to format: ExportFormat, types: OrganisationTypes,
        neutralisingFormulas: Bool = true
    ) {
        func network(_ write: (NetworkDocument) -> Data) -> MapExport {
            let document = NetworkDocument(disclosed)
            return MapExport(files: [("", write(document))], leftOut: document.leftOut)
        }
        func tables(_ write: (NetworkDocument, Bool) -> [(name: String, data: Data)]) -> MapExport {
            let document = NetworkDocument(disclosed)
            return MapExport(files: write(document, neutralisingFormulas), leftOut: document.leftOut)
        }
        self =
            switch format {
            case .kumu: tables(NetworkTableWriter.kumu)
            case .kumuJSON: network(NetworkJSONWriter.kumu)
            case .gephi: tables(NetworkTableWriter.gephi)
            case .graphml: network(GraphMLWriter.data)
            case .gexf: network(GEXFWriter.data)
            case .json: network(NetworkJSONWriter.graph)
            case .cytoscape: network(NetworkJSONWriter.cytoscape)
            case .nodeLink: network(NetworkJSONWriter.nodeLink)
            case .neo4j: tables(NetworkTableWriter.neo4j)
            case .dot: network(NetworkDOTWriter.data)
            case .hxl: HXLWriter.export(disclosed, types: types, neutralisingFormulas: neutralisingFormulas)
            case .iati: IATIWriter.export(disclosed, types: types)
            case .csv:
                MapExport(
                    files: MapFolderWriter.files(disclosed, neutralisingFormulas: neutralisingFormulas), leftOut: [])
            }
    }

    /// Exports what an audience may see as one workbook.
    public init(
        workbook disclosed: Disclosed<StakeholderMap>, neutralisingFormulas: Bool = true
    ) throws(WorkbookWriteError) {
        let data = try MapWorkbookWriter.data(disclosed, neutralisingFormulas: neutralisingFormulas)
        self.init(files: [("", data)], leftOut: [])
    }

    init(files: [(name: String, data: Data)], leftOut: [LeftOut]) {
        self.files = files
        self.leftOut = leftOut
    }
}
