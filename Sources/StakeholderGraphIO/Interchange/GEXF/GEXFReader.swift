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

    private struct OpenNode {
        let position: Int
        let label: String
        var attributes: [NetworkData.Attribute]
        /// The ids of attributes that have a value.
        var valued: Set<String> = []
    }

    /// The nodes that are open, and what is known of each so far.
    private var openNodes: [OpenNode] = []
    private var openEdge: NetworkData.Edge?
    /// The ids of attributes of the open edge that have a value.
    private var valued: Set<String> = []
    /// Values of a time, which a later one of the same attribute replaces.
    private var earlierValues = 0
    /// The line of the first standard value.
    private var firstDefault = 0
    private var text: [UInt8]?
    private var drawn = 0
    private var spells = 0

    static func read(_ url: URL) throws(ImportFailure) -> NetworkData {
        let handler = GEXFReader(url.lastPathComponent)
        try XMLInput.read(url, handler)
        return try handler.finished()
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
            openNodes.append(
                OpenNode(position: position, label: label, attributes: plain(element, ["start", "end"])))
        } else if element.isNamed("edge") {
            let type = element["type"]?.lowercased()
            var attributes = plain(element, ["weight", "kind", "label", "start", "end"])
            if type == "mutual" {
                attributes.append(NetworkData.Attribute(column: data.column("direction"), text: "both"))
            }
            valued.removeAll(keepingCapacity: true)
            openEdge = NetworkData.Edge(
                id: element["id"] ?? "", source: element["source"] ?? "", target: element["target"] ?? "",
                isDirected: type.map { $0 != "undirected" } ?? isDirected, line: element.line,
                attributes: attributes[...])
        } else if element.isNamed("attvalue") {
            let id = element["for"] ?? element["id"] ?? ""
            let isLater = !note(id)
            if isLater, !Self.times.contains(where: { element[$0] != nil }) {
                throw XMLFailure(.refused, "The attribute “\(id)” has two values in one element")
            }
            try addValue(id, element["value"] ?? "", isLater: isLater)
        } else if element.isNamed("attributes") {
            attributeClass = element["class"]?.lowercased() ?? "node"
        } else if element.isNamed("attribute") {
            try declare(element["id"] ?? "", element["title"] ?? element["id"] ?? "")
        } else if element.isNamed("default") {
            if firstDefault == 0 { firstDefault = element.line }
            text = []
        } else if element.isNamed("description") || element.isNamed("title") {
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

    private static let times: [StaticString] = ["start", "end", "startopen", "endopen", "timestamp"]

    private func declare(_ id: String, _ title: String) throws(XMLFailure) {
        let key = attributeClass + "\n" + id
        guard declared[key] == nil else { throw XMLFailure(.refused, "The attribute “\(id)” is declared twice") }
        declared[key] = Declared(column: data.column(title), standard: nil)
        openAttribute = key
        guard data.columns.count <= NetworkData.maximumColumns else {
            throw XMLFailure(.tooComplex, NetworkData.tooManyColumns)
        }
    }

    /// Notes that an attribute of the open element has a value; `false` when it had one.
    private func note(_ id: String) -> Bool {
        let isFirst: Bool
        if openEdge != nil {
            isFirst = valued.insert(id).inserted
        } else if let node = openNodes.indices.last {
            isFirst = openNodes[node].valued.insert(id).inserted
        } else {
            return true
        }
        if !isFirst { earlierValues += 1 }
        return isFirst
    }

    /// A value of an attribute that is declared nowhere is kept under its id; a later value takes the place of the first.
    private func addValue(_ id: String, _ value: String, isLater: Bool) throws(XMLFailure) {
        let column = declared[(openEdge != nil ? "edge" : "node") + "\n" + id]?.column ?? data.column(id)
        guard data.columns.count <= NetworkData.maximumColumns else {
            throw XMLFailure(.tooComplex, NetworkData.tooManyColumns)
        }
        let attribute = NetworkData.Attribute(column: column, text: value)
        if openEdge != nil {
            if isLater, let before = openEdge?.attributes.lastIndex(where: { $0.column == column }) {
                openEdge?.attributes[before] = attribute
            } else {
                openEdge?.attributes.append(attribute)
            }
        } else if let node = openNodes.indices.last {
            if isLater, let before = openNodes[node].attributes.lastIndex(where: { $0.column == column }) {
                openNodes[node].attributes[before] = attribute
            } else {
                openNodes[node].attributes.append(attribute)
            }
        }
    }

    private func finished() throws(ImportFailure) -> NetworkData {
        func defaults(_ name: String) -> [NetworkData.Attribute] {
            declared.filter { $0.key.hasPrefix(name + "\n") }.sorted { $0.key < $1.key }.compactMap { entry in
                entry.value.standard.map { NetworkData.Attribute(column: entry.value.column, text: $0) }
            }
        }
        try data.fill(nodes: defaults("node"), edges: defaults("edge"), line: firstDefault)
        for (what, count) in [
            ("colours, positions, sizes and shapes", drawn), ("spells of time", spells),
            ("earlier values of attributes", earlierValues),
        ]
        where count > 0 {
            data.leftOut.append(LeftOut(what: what, count: count, reason: "A map has no place for them"))
        }
        return data
    }
}
