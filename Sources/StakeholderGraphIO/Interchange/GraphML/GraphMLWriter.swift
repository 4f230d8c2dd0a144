internal import Foundation

/// Writes a network as GraphML, each attribute with its type.
enum GraphMLWriter {
    static func data(_ network: NetworkDocument) -> Data {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
            http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
            <key id="label" for="node" attr.name="label" attr.type="string"/>

            """
        let nodeKeys = keys(network.nodeColumns, prefix: "n", for: "node", &text)
        let edgeKeys = keys(network.edgeColumns, prefix: "e", for: "edge", &text)
        text += "<graph id=\"map\" edgedefault=\"directed\">\n"
        for node in network.nodes {
            text += "<node id=\"\(XMLText.escaped(node.id))\"><data key=\"label\">\(XMLText.escaped(node.label))</data>"
            add(node.attributes, nodeKeys, &text)
            text += "</node>\n"
        }
        for edge in network.edges {
            text += "<edge id=\"\(XMLText.escaped(edge.id))\" source=\"\(XMLText.escaped(edge.source))\" "
            text += "target=\"\(XMLText.escaped(edge.target))\">"
            add(edge.attributes, edgeKeys, &text)
            text += "</edge>\n"
        }
        text += "</graph>\n</graphml>\n"
        return Data(text.utf8)
    }

    private static func keys(
        _ columns: [NetworkDocument.Column], prefix: String, for element: String, _ text: inout String
    ) -> [(name: String, key: String)] {
        columns.enumerated().map { number, column in
            let key = prefix + "\(number)"
            text += "<key id=\"\(key)\" for=\"\(element)\" attr.name=\"\(XMLText.escaped(column.name))\" "
            text += "attr.type=\"\(column.isNumeric ? "double" : "string")\"/>\n"
            return (column.name, key)
        }
    }

    private static func add(
        _ attributes: [String: String], _ keys: [(name: String, key: String)], _ text: inout String
    ) {
        for (name, key) in keys {
            if let value = attributes[name] { text += "<data key=\"\(key)\">\(XMLText.escaped(value))</data>" }
        }
    }
}
