internal import StakeholderGraphIO

/// A reader under test. The raw value is its name in `FUZZ_READER` and `Scripts/fuzz`.
enum Reader: String, CaseIterable {
    /// A table of a map folder: the first letter says which, `a` for the first of the contract.
    case csv
    /// `map.yaml`, a view, a style and a criteria file.
    case yaml
    /// A package of bytes, or sheet, shared texts, styles and list of sheets as `PackedFiles`.
    case xlsx
    /// A package of bytes, or the content of one.
    case ods
    case graphml
    case gexf
    /// Node-link, JSON Graph Format and Cytoscape.
    case json
    case kumuJSON = "kumu-json"
    /// Elements and connections as `PackedFiles`; the other pairs likewise.
    case kumu
    case gephi
    case neo4j
    case iati
    case hxl
    case cards

    /// What `import` is told, and the names of the files; `nil` for the readers of maps.
    var format: (format: ImportFormat, files: [String])? {
        switch self {
        case .csv, .yaml, .xlsx, .ods: nil
        case .graphml: (.graphml, ["a.graphml"])
        case .gexf: (.gexf, ["a.gexf"])
        case .json: (.json, ["a.json"])
        case .kumuJSON: (.kumuJSON, ["a.json"])
        case .kumu: (.kumu, ["elements.csv", "connections.csv"])
        case .gephi: (.gephi, ["nodes.csv", "edges.csv"])
        case .neo4j: (.neo4j, ["nodes.csv", "relationships.csv"])
        case .iati: (.iati, ["a.xml"])
        case .hxl: (.hxl, ["a.csv"])
        case .cards: (.cards, ["a.csv"])
        }
    }

    /// Whether the format is nodes and edges, each of which becomes one row.
    var isNetwork: Bool {
        switch self {
        case .graphml, .gexf, .json, .kumuJSON, .kumu, .gephi, .neo4j: true
        case .csv, .yaml, .xlsx, .ods, .iati, .hxl, .cards: false
        }
    }
}
