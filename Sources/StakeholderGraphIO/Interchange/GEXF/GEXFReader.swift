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
    private var openNodes: [Int] = []
    private var isInEdge = false
    private var text: [UInt8]?
    private var drawn = 0
    private var spells = 0
    private weak var reader: XMLEventReader?

    static func read(_ bytes: [UInt8], file: String) throws(ImportFailure) -> NetworkData {
        let handler = GEXFReader(file)
        try XMLInput.read(bytes, file: file, handler) { handler.reader = $0 }
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
            openNodes.append(data.nodes.count)
            data.nodes.append(
                NetworkData.Node(
                    id: id, label: element["label"] ?? "", line: reader?.line ?? 0,
                    attributes: plain(element, ["start", "end"])))
        } else if element.isNamed("edge") {
            isInEdge = true
            let type = element["type"]?.lowercased()
            var attributes = plain(element, ["weight", "kind", "label", "start", "end"])
            if type == "mutual" {
                attributes.append(NetworkData.Attribute(column: data.column("direction"), text: "both"))
            }
            data.edges.append(
                NetworkData.Edge(
                    id: element["id"] ?? "", source: element["source"] ?? "", target: element["target"] ?? "",
                    isDirected: type.map { $0 != "undirected" } ?? isDirected, line: reader?.line ?? 0,
                    attributes: attributes))
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
            openNodes.removeLast()
        } else if element.isNamed("edge") {
            isInEdge = false
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
        let column = declared[(isInEdge ? "edge" : "node") + "\n" + id]?.column ?? data.column(id)
        let attribute = NetworkData.Attribute(column: column, text: value)
        if isInEdge, let last = data.edges.indices.last {
            data.edges[last].attributes.append(attribute)
        } else if let node = openNodes.last {
            data.nodes[node].attributes.append(attribute)
        }
    }

    private func finished() -> NetworkData {
        func defaults(_ name: String) -> [NetworkData.Attribute] {
            declared.filter { $0.key.hasPrefix(name + "\n") }.sorted { $0.key < $1.key }.compactMap { entry in
                entry.value.standard.map { NetworkData.Attribute(column: entry.value.column, text: $0) }
            }
        }
        let (nodeDefaults, edgeDefaults) = (defaults("node"), defaults("edge"))
        func filled(_ own: [NetworkData.Attribute], _ standard: [NetworkData.Attribute]) -> [NetworkData.Attribute] {
            own + standard.filter { value in !own.contains { $0.column == value.column } }
        }
        if !nodeDefaults.isEmpty {
            for index in data.nodes.indices {
                data.nodes[index].attributes = filled(data.nodes[index].attributes, nodeDefaults)
            }
        }
        if !edgeDefaults.isEmpty {
            for index in data.edges.indices {
                data.edges[index].attributes = filled(data.edges[index].attributes, edgeDefaults)
            }
        }
        for (what, count) in [("colours, positions, sizes and shapes", drawn), ("spells of time", spells)]
        where count > 0 {
            data.leftOut.append(LeftOut(what: what, count: count, reason: "A map has no place for them"))
        }
        return data
    }
}
