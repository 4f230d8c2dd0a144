internal import Foundation
internal import StakeholderGraph

/// Writes a network as a DOT text for other programs; the maps of this project are drawn elsewhere.
enum NetworkDOTWriter {
    static func data(_ network: NetworkDocument) -> Data {
        var text = "digraph \(quoted(network.title.isEmpty ? "map" : network.title)) {\n"
        for node in network.nodes {
            let shape =
                switch node.entity {
                case .stakeholder: "ellipse"
                case .programme: "box"
                case .forum: "hexagon"
                }
            text += "  \(quoted(node.id)) [label=\(quoted(label(node.label))), shape=\(shape), "
            text += "class=\(quoted(node.entity.rawValue)), id=\(quoted(node.id)), "
            text += "tooltip=\(quoted(label(node.label)))];\n"
        }
        for edge in network.edges {
            text += "  \(quoted(edge.source)) -> \(quoted(edge.target)) [label=\(quoted(label(edge.kind))), "
            text += "class=\(quoted(edge.kind)), id=\(quoted(edge.id))"
            if edge.isMutual { text += ", dir=both" }
            if let strength = edge.attributes["strength"] { text += ", weight=\(quoted(strength))" }
            text += "];\n"
        }
        text += "}\n"
        return Data(text.utf8)
    }

    /// A label is read twice: first as a string, then for escapes such as `\n`.
    private static func label(_ text: String) -> String { text.replacing("\\", with: "\\\\") }

    /// A quoted string, in which only the quote is special; a backslash could take the quote away and becomes a slash,
    /// except where labels have doubled it.
    private static func quoted(_ text: String) -> String {
        let isDoubled = !text.replacing("\\\\", with: "").contains("\\")
        let clean = String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init))
        let safe = isDoubled ? clean : clean.replacing("\\", with: "/")
        return "\"" + safe.replacing("\"", with: "\\\"") + "\""
    }
}
