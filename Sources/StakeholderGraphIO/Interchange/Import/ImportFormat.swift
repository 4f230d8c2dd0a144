/// A format that a map can be imported from.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// Any table of who does what where, tagged or not.
    case hxl
    case iati
    /// Mapping cards filled in with Google Forms or KoboToolbox.
    case cards
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
