internal import Foundation

/// Writes a network as GEXF 1.3, parallel edges told apart by their kind.
enum GEXFWriter {
    static func data(_ network: NetworkDocument) -> Data {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" version="1.3">
            <meta><creator>mapctl</creator><description>\(XMLText.escaped(network.title))</description></meta>
            <graph defaultedgetype="directed" mode="static">

            """
        let nodeKeys = attributes(network.nodeColumns, class: "node", &text)
        let edgeKeys = attributes(network.edgeColumns, class: "edge", &text)
        text += "<nodes>\n"
        for node in network.nodes {
            text += "<node id=\"\(XMLText.escaped(node.id))\" label=\"\(XMLText.escaped(node.label))\">"
            add(node.attributes, nodeKeys, &text)
            text += "</node>\n"
        }
        text += "</nodes>\n<edges>\n"
        for edge in network.edges {
            text += "<edge id=\"\(XMLText.escaped(edge.id))\" source=\"\(XMLText.escaped(edge.source))\" "
            text += "target=\"\(XMLText.escaped(edge.target))\" kind=\"\(XMLText.escaped(edge.kind))\""
            if let strength = edge.attributes["strength"] { text += " weight=\"\(XMLText.escaped(strength))\"" }
            text += ">"
            add(edge.attributes, edgeKeys, &text)
            text += "</edge>\n"
        }
        text += "</edges>\n</graph>\n</gexf>\n"
        return Data(text.utf8)
    }

    private static func attributes(
        _ columns: [NetworkDocument.Column], class name: String, _ text: inout String
    ) -> [(name: String, key: String)] {
        guard !columns.isEmpty else { return [] }
        text += "<attributes class=\"\(name)\">\n"
        for (number, column) in columns.enumerated() {
            text += "<attribute id=\"\(number)\" title=\"\(XMLText.escaped(column.name))\" "
            text += "type=\"\(column.isNumeric ? "double" : "string")\"/>\n"
        }
        text += "</attributes>\n"
        return columns.enumerated().map { ($1.name, "\($0)") }
    }

    private static func add(
        _ attributes: [String: String], _ keys: [(name: String, key: String)], _ text: inout String
    ) {
        let filled = keys.compactMap { key in attributes[key.name].map { (key.key, $0) } }
        guard !filled.isEmpty else { return }
        text += "<attvalues>"
        for (key, value) in filled {
            text += "<attvalue for=\"\(key)\" value=\"\(XMLText.escaped(value))\"/>"
        }
        text += "</attvalues>"
    }
}
