internal import Foundation
internal import StakeholderGraph

/// Reads GraphML: keys before or after their use, defaults, nested graphs flattened, yEd's labels.
struct GraphMLReader {
    /// Hands the events on; a structure is quicker to work in than an object.
    private final class Handler: XMLEventHandler {
        var reader: GraphMLReader

        init(_ reader: GraphMLReader) { self.reader = reader }

        func start(_ element: XMLElement) throws(XMLFailure) { try reader.start(element) }
        func end(_ element: XMLElement) throws(XMLFailure) { reader.end(element) }
        func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) { reader.text(bytes) }
    }

    private struct Key {
        var domain = "all"
        var name = ""
        var isBoolean = false
        var standard: String?
        var isDeclared = false
    }

    private struct OpenNode {
        let position: Int
        let depth: Int
        var label: String?
        var attributes: [NetworkData.Attribute] = []
    }

    private var data: NetworkData
    private var keys: [String: Int] = [:]
    private var keyList: [Key] = []
    private var lastKey = (id: "", number: -1)
    private var isDirected: [Bool?] = []
    private var depth = 0
    private var textDepth = 0
    private var text: [UInt8] = []
    /// The key under way: of a `data` element, or the one whose default is read.
    private var openKey: Int?
    private var isDefault = false
    /// The nodes that are open, and what is known of each so far.
    private var openNodes: [OpenNode] = []
    private var openEdge: NetworkData.Edge?
    /// The attributes of the open edge.
    private var edgeAttributes: [NetworkData.Attribute] = []
    private var hyperedges = 0
    private var isLabel = false
    /// The depth of the open edge.
    private var edgeDepth = 0
    /// The line of the first standard value.
    private var firstDefault = 0

    static func read(_ url: URL) throws(ImportFailure) -> NetworkData {
        let handler = Handler(GraphMLReader(url.lastPathComponent))
        // Local names are enough: yEd's and others' own elements are told by them.
        try XMLInput.read(url, handler, resolvesNamespaces: false)
        return try handler.reader.finished()
    }

    private init(_ file: String) { data = NetworkData(file: file) }

    private mutating func start(_ element: XMLElement) throws(XMLFailure) {
        depth += 1
        if depth == 1, !element.isNamed("graphml") {
            throw XMLFailure(.refused, "This is not GraphML: the document is “\(element.local)”")
        }
        if element.isNamed("node") {
            guard let id = element["id"] else { throw XMLFailure(.refused, "A node has no id") }
            let position = data.add(NetworkData.Node(id: id, label: "", line: element.line, attributes: []))
            openNodes.append(OpenNode(position: position, depth: depth))
        } else if element.isNamed("edge") {
            edgeAttributes.removeAll(keepingCapacity: true)
            edgeDepth = depth
            let directed = element["directed"].map { $0.lowercased() != "false" }
            openEdge = NetworkData.Edge(
                id: element["id"] ?? "", source: element["source"] ?? "", target: element["target"] ?? "",
                isDirected: directed ?? (isDirected.last ?? nil), line: element.line, attributes: [])
        } else if element.isNamed("data") {
            guard textDepth == 0 else { return }
            let number = try key(element["key"] ?? "")
            guard !hasValue(of: number) else {
                throw XMLFailure(.refused, "The key “\(element["key"] ?? "")” has two values in one element")
            }
            openKey = number
            beginText()
        } else if element.isNamed("key") {
            let number = try key(element["id"] ?? "")
            guard !keyList[number].isDeclared else {
                throw XMLFailure(.refused, "The key “\(element["id"] ?? "")” is declared twice")
            }
            keyList[number].isDeclared = true
            keyList[number].domain = element["for"]?.lowercased() ?? "all"
            keyList[number].name = element["attr.name"] ?? element["id"] ?? ""
            keyList[number].isBoolean = element["attr.type"] == "boolean"
            openKey = number
        } else if element.isNamed("default") {
            isDefault = true
            if firstDefault == 0 { firstDefault = element.line }
            beginText()
        } else if element.isNamed("graph") {
            isDirected.append(element["edgedefault"].map { $0.lowercased() == "directed" })
        } else if element.isNamed("hyperedge") {
            hyperedges += 1
        } else if element.isNamed("NodeLabel"), textDepth > 0 {
            text.removeAll(keepingCapacity: true)
            isLabel = true
        }
    }

    /// Whether the element under way, a node or an edge, has a value of a key.
    private func hasValue(of key: Int) -> Bool {
        if openEdge != nil { return edgeDepth == depth - 1 && edgeAttributes.contains { $0.column == key } }
        guard let node = openNodes.last, node.depth == depth - 1 else { return false }
        return node.attributes.contains { $0.column == key }
    }

    private mutating func beginText() {
        text.removeAll(keepingCapacity: true)
        textDepth = depth
        isLabel = false
    }

    private mutating func end(_ element: XMLElement) {
        if textDepth == depth, element.isNamed("data") || element.isNamed("default") {
            let value = String(decoding: text, as: UTF8.self)
            textDepth = 0
            if isDefault, let openKey {
                keyList[openKey].standard = value
                isDefault = false
            } else if let openKey {
                add(value, openKey)
            }
            if element.isNamed("data") { openKey = nil }
        } else if element.isNamed("NodeLabel"), isLabel {
            if let last = openNodes.indices.last, openNodes[last].label == nil {
                openNodes[last].label = String(decoding: text, as: UTF8.self).trimmingSpaces
            }
            text.removeAll(keepingCapacity: true)
            isLabel = false
        } else if element.isNamed("node") {
            let node = openNodes.removeLast()
            data.setNode(node.position, label: node.label ?? "", attributes: node.attributes)
        } else if element.isNamed("edge") {
            if let openEdge { data.add(openEdge, attributes: edgeAttributes) }
            openEdge = nil
        } else if element.isNamed("graph") {
            isDirected.removeLast()
        }
        depth -= 1
    }

    private mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if textDepth > 0 { text.append(contentsOf: bytes) }
    }

    private mutating func key(_ id: String) throws(XMLFailure) -> Int {
        // Most often it is the key of the element before.
        if lastKey.number >= 0, id == lastKey.id { return lastKey.number }
        let number = try numberOfKey(id)
        lastKey = (id, number)
        return number
    }

    private mutating func numberOfKey(_ id: String) throws(XMLFailure) -> Int {
        if let known = keys[id] { return known }
        guard keyList.count < NetworkData.maximumColumns else {
            throw XMLFailure(.tooComplex, NetworkData.tooManyColumns)
        }
        keys[id] = keyList.count
        keyList.append(Key(name: id))
        return keyList.count - 1
    }

    /// Attributes are kept under the number of their key until all keys are known.
    private mutating func add(_ value: String, _ key: Int) {
        let attribute = NetworkData.Attribute(column: key, text: value)
        if openEdge != nil {
            edgeAttributes.append(attribute)
        } else if let node = openNodes.indices.last {
            openNodes[node].attributes.append(attribute)
        }
    }

    /// The network with keys resolved to names, defaults filled in and labels found.
    private mutating func finished() throws(ImportFailure) -> NetworkData {
        let columns = keyList.map { data.column($0.name) }
        let booleans = keyList.map(\.isBoolean)
        func named(_ attribute: NetworkData.Attribute) -> NetworkData.Attribute {
            let text = attribute.text.trimmingSpaces
            return NetworkData.Attribute(
                column: columns[attribute.column], text: booleans[attribute.column] ? text.lowercased() : text)
        }
        func defaults(_ domain: String) -> [NetworkData.Attribute] {
            keyList.enumerated().compactMap { number, key in
                guard let text = key.standard, key.domain == domain || key.domain == "all" else { return nil }
                return NetworkData.Attribute(column: number, text: text)
            }
        }
        try data.fill(nodes: defaults("node"), edges: defaults("edge"), line: firstDefault)
        data.settleAttributes(named)
        let label = keyList.indices.first { ["label", "name"].contains(keyList[$0].name.lowercased()) }
        if let label { data.takeLabels(from: columns[label]) }
        if hyperedges > 0 {
            data.leftOut.append(
                LeftOut(what: "hyperedges", count: hyperedges, reason: "A tie of a map has two ends"))
        }
        return data
    }
}
