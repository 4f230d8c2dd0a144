public import Foundation
public import StakeholderGraph

/// Reads network files as maps, without writing a map folder: what `measures`, `render` and `check` do with a `.graphml`.
public struct NetworkFileReader: Sendable {
    private let reference: ReferenceLibrary
    private let types: OrganisationTypes

    /// - Parameters:
    ///   - reference: circulars, the gazetteer and the lists that values are held against.
    ///   - types: which category a type of organisation of another program is.
    public init(reference: ReferenceLibrary, types: OrganisationTypes) {
        self.reference = reference
        self.types = types
    }

    /// Whether a path is a network file or folder that this reader is for: `.graphml`, `.gexf`, `.json`, or a folder or
    /// file of Gephi's, Kumu's or Neo4j's CSV.
    public static func isNetwork(_ url: URL) -> Bool { format(of: url) != nil }

    /// The format of a path by its ending, or of a folder by the names in it.
    public static func format(of url: URL) -> ImportFormat? {
        switch url.pathExtension.lowercased() {
        case "graphml": return .graphml
        case "gexf": return .gexf
        case "json", "jgf", "cyjs": return .json
        default: break
        }
        if url.lastPathComponent.lowercased().hasSuffix("edges.csv") { return .gephi }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path).map({ $0.lowercased() }) else {
            return nil
        }
        if names.contains("stakeholders.csv") { return nil }
        if names.contains("connections.csv") { return .kumu }
        if names.contains("relationships.csv") { return .neo4j }
        return names.contains("edges.csv") ? .gephi : nil
    }

    /// The file beside another whose name ends otherwise, when there is one.
    private static func sibling(of url: URL, _ ending: String, _ other: String) -> URL? {
        let name = url.lastPathComponent
        let start = name.dropLast(ending.count)
        let wanted = url.deletingLastPathComponent().appendingPathComponent(start + other)
        return FileManager.default.fileExists(atPath: wanted.path) ? wanted : nil
    }

    /// Reads a network as tables of a map, with what became of its rows.
    /// - Throws: an ``ImportFailure`` that names the file and line.
    public func read(_ url: URL) throws(ImportFailure) -> ImportResult {
        guard let format = Self.format(of: url) else {
            throw ImportFailure(url.lastPathComponent, "It is no network that can be read")
        }
        return try read(url, as: format)
    }

    /// Reads and builds a network as a map; its rows are counted and cited as rows of the network file.
    public func building(_ url: URL) throws(ImportFailure) -> MapBuilding {
        let result = try read(url)
        let built = MapBuilder(reference: reference).build(result.draft())
        return MapBuilding(
            map: built.map, diagnostics: built.diagnostics, accounts: result.accounts(after: built.accounts),
            derivedIdentifiers: built.derivedIdentifiers)
    }

    /// Reads a network of a known format.
    public func read(_ url: URL, as format: ImportFormat) throws(ImportFailure) -> ImportResult {
        var result = NetworkImport.result(try data(url, format), reference: reference, types: types)
        if !result.settings.contains(where: { $0.key == "title" }) {
            result.settings.append(("title", url.deletingPathExtension().lastPathComponent))
        }
        return result
    }

    private func data(_ url: URL, _ format: ImportFormat) throws(ImportFailure) -> NetworkData {
        switch format {
        case .graphml: return try GraphMLReader.read(url)
        case .gexf: return try GEXFReader.read(url)
        case .json, .nodeLink, .cytoscape, .kumuJSON:
            return try NetworkJSONReader.read(try ImportFiles.bytes(url), file: url.lastPathComponent)
        case .kumu: return try tables(url, .kumu)
        case .gephi: return try tables(url, .gephi)
        case .neo4j: return try tables(url, .neo4j)
        case .hxl, .iati, .cards: throw ImportFailure(url.lastPathComponent, "It is no network")
        }
    }

    private func tables(_ url: URL, _ dialect: NetworkTableReader.Dialect) throws(ImportFailure) -> NetworkData {
        var (all, diagnostics) = try ImportFiles.tables(url)
        var namedNodes: Set<String> = ["nodes", "elements"]
        // Of a pair of files the other one.
        if dialect == .gephi, url.lastPathComponent.lowercased().hasSuffix("edges.csv"),
            let nodes = Self.sibling(of: url, "edges.csv", "nodes.csv")
        {
            let (more, problems) = try ImportFiles.tables(nodes)
            all += more
            diagnostics += problems
            namedNodes.formUnion(more.map(\.name))
        }
        let usable = all.filter { !$0.name.contains("ignore") }
        let edges = usable.filter { NetworkTableReader.isEdges($0) }
        var nodes = usable.filter { !NetworkTableReader.isEdges($0) }
        let named = nodes.filter { namedNodes.contains($0.name) }
        if dialect != .neo4j, !named.isEmpty { nodes = named }
        guard !edges.isEmpty || !nodes.isEmpty else {
            throw ImportFailure(url.lastPathComponent, "It holds no table of nodes or edges")
        }
        var data = try NetworkTableReader.read(dialect, file: url.lastPathComponent, nodes: nodes, edges: edges)
        data.diagnostics += diagnostics
        return data
    }
}
