/// A format that a map can be imported from.
public enum ImportFormat: String, Sendable, CaseIterable {
    case kumu
    case kumuJSON = "kumu-json"
    case gephi
    case graphml
    case gexf
    case json
    case nodeLink = "node-link"
    case cytoscape
    case neo4j
}
