internal import Foundation
internal import StakeholderGraph

/// Reads GEXF 1.1, 1.2 and 1.3: attributes with defaults, nested nodes flattened, colours and positions left out.
final class GEXFReader: XMLEventHandler {
    private struct Declared {
        let column: Int
        var standard: String?
    }

    private var data: NetworkData
    /// By class and id.
    private var declared: [String: Declared] = [:]
    private var attributeClass = ""
    private var openAttribute: String?
    private var isDirected: Bool? = false
    private var depth = 0
    /// The nodes that are open: position, label and what is known of each so far.
    private var openNodes: [(position: Int, label: String, attributes: [NetworkData.Attribute])] = []
    private var openEdge: NetworkData.Edge?
    private var text: [UInt8]?
    private var drawn = 0
    private var spells = 0

    static func read(_ url: URL) throws(ImportFailure) -> NetworkData {
        let handler = GEXFReader(url.lastPathComponent)
        try XMLInput.read(url, handler)
        return handler.finished()
    }

    private init(_ file: String) { data = NetworkData(file: file) }

    func start(_ element: XMLElement) throws(XMLFailure) {
        depth += 1
        if depth == 1, !element.isNamed("gexf") {
            throw XMLFailure(.refused, "This is not GEXF: the document is “\(element.local)”")
        }
        if element.isNamed("node") {
            guard let id = element["id"] else { throw XMLFailure(.refused, "A node has no id") }
            let label = element["label"] ?? ""
            let position = data.add(NetworkData.Node(id: id, label: label, line: element.line, attributes: []))
            openNodes.append((position, label, plain(element, ["start", "end"])))
        } else if element.isNamed("edge") {
            let type = element["type"]?.lowercased()
            var attributes = plain(element, ["weight", "kind", "label", "start", "end"])
            if type == "mutual" {
                attributes.append(NetworkData.Attribute(column: data.column("direction"), text: "both"))
            }
            openEdge = NetworkData.Edge(
                id: element["id"] ?? "", source: element["source"] ?? "", target: element["target"] ?? "",
                isDirected: type.map { $0 != "undirected" } ?? isDirected, line: element.line,
                attributes: attributes[...])
        } else if element.isNamed("attvalue") {
            addValue(element["for"] ?? element["id"] ?? "", element["value"] ?? "")
        } else if element.isNamed("attributes") {
            attributeClass = element["class"]?.lowercased() ?? "node"
        } else if element.isNamed("attribute") {
            declare(element["id"] ?? "", element["title"] ?? element["id"] ?? "")
        } else if element.isNamed("default") || element.isNamed("description") || element.isNamed("title") {
            text = []
        } else if element.isNamed("graph") {
            // Without a word the edges are undirected, by the schema.
            isDirected = element["defaultedgetype"].map { $0.lowercased() != "undirected" } ?? false
        } else if element.namespace.hasSuffix("viz") {
            drawn += 1
        } else if element.isNamed("spell") {
            spells += 1
        }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
        depth -= 1
        if element.isNamed("node") {
            let node = openNodes.removeLast()
            data.setNode(node.position, label: node.label, attributes: node.attributes)
        } else if element.isNamed("edge") {
            if let openEdge { data.add(openEdge) }
            openEdge = nil
        } else if element.isNamed("default"), let text {
            if let openAttribute { declared[openAttribute]?.standard = String(decoding: text, as: UTF8.self) }
            self.text = nil
        } else if element.isNamed("description") || element.isNamed("title"), let text {
            if data.title.isEmpty { data.title = String(decoding: text, as: UTF8.self).trimmingSpaces }
            self.text = nil
        } else if element.isNamed("attribute") {
            openAttribute = nil
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) { text?.append(contentsOf: bytes) }

    private func plain(_ element: XMLElement, _ names: [StaticString]) -> [NetworkData.Attribute] {
        names.compactMap { name in
            element[name].map { NetworkData.Attribute(column: data.column("\(name)"), text: $0) }
        }
    }

    private func declare(_ id: String, _ title: String) {
        let key = attributeClass + "\n" + id
        declared[key] = Declared(column: data.column(title), standard: nil)
        openAttribute = key
    }

    /// A value of an attribute that is declared nowhere is kept under its id.
    private func addValue(_ id: String, _ value: String) {
        let column = declared[(openEdge != nil ? "edge" : "node") + "\n" + id]?.column ?? data.column(id)
        let attribute = NetworkData.Attribute(column: column, text: value)
        if openEdge != nil {
            openEdge?.attributes.append(attribute)
        } else if let node = openNodes.indices.last {
            openNodes[node].attributes.append(attribute)
        }
    }

    private func finished() -> NetworkData {
        func defaults(_ name: String) -> [NetworkData.Attribute] {
            declared.filter { $0.key.hasPrefix(name + "\n") }.sorted { $0.key < $1.key }.compactMap { entry in
                entry.value.standard.map { NetworkData.Attribute(column: entry.value.column, text: $0) }
            }
        }
        data.fill(nodes: defaults("node"), edges: defaults("edge"))
        for (what, count) in [("colours, positions, sizes and shapes", drawn), ("spells of time", spells)]
        where count > 0 {
            data.leftOut.append(LeftOut(what: what, count: count, reason: "A map has no place for them"))
        }
        return data
    }
}
