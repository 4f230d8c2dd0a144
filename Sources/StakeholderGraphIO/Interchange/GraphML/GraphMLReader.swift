internal import StakeholderGraph

/// Reads GraphML: keys before or after their use, defaults, nested graphs flattened, yEd's labels.
final class GraphMLReader: XMLEventHandler {
    private struct Key {
        var domain = "all"
        var name = ""
        var isBoolean = false
        var standard: String?
    }

    private var data: NetworkData
    private var keys: [String: Int] = [:]
    private var keyList: [Key] = []
    private var isDirected: [Bool?] = []
    private var depth = 0
    private var textDepth = 0
    private var text: [UInt8] = []
    /// The key under way: of a `data` element, or the one whose default is read.
    private var openKey: Int?
    private var isDefault = false
    private var openNodes: [Int] = []
    private var isInEdge = false
    private var hyperedges = 0
    private var nodeLabels: [Int: String] = [:]
    private var isLabel = false
    private weak var reader: XMLEventReader?

    static func read(_ bytes: [UInt8], file: String) throws(ImportFailure) -> NetworkData {
        let handler = GraphMLReader(file)
        try XMLInput.read(bytes, file: file, handler) { handler.reader = $0 }
        return handler.finished()
    }

    private init(_ file: String) { data = NetworkData(file: file) }

    func start(_ element: XMLElement) throws(XMLFailure) {
        depth += 1
        if depth == 1, !element.isNamed("graphml") {
            throw XMLFailure(.refused, "This is not GraphML: the document is “\(element.local)”")
        }
        if element.isNamed("node") {
            guard let id = element["id"] else { throw XMLFailure(.refused, "A node has no id") }
            openNodes.append(data.nodes.count)
            data.nodes.append(NetworkData.Node(id: id, label: "", line: reader?.line ?? 0, attributes: []))
        } else if element.isNamed("edge") {
            isInEdge = true
            let directed = element["directed"].map { $0.lowercased() != "false" }
            data.edges.append(
                NetworkData.Edge(
                    id: element["id"] ?? "", source: element["source"] ?? "", target: element["target"] ?? "",
                    isDirected: directed ?? (isDirected.last ?? nil), line: reader?.line ?? 0, attributes: []))
        } else if element.isNamed("data") {
            guard textDepth == 0 else { return }
            openKey = key(element["key"] ?? "")
            beginText()
        } else if element.isNamed("key") {
            let number = key(element["id"] ?? "")
            keyList[number].domain = element["for"]?.lowercased() ?? "all"
            keyList[number].name = element["attr.name"] ?? element["id"] ?? ""
            keyList[number].isBoolean = element["attr.type"] == "boolean"
            openKey = number
        } else if element.isNamed("default") {
            isDefault = true
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

    private func beginText() {
        text.removeAll(keepingCapacity: true)
        textDepth = depth
        isLabel = false
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
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
            if let node = openNodes.last, nodeLabels[node] == nil {
                nodeLabels[node] = String(decoding: text, as: UTF8.self).trimmingSpaces
            }
            text.removeAll(keepingCapacity: true)
            isLabel = false
        } else if element.isNamed("node") {
            openNodes.removeLast()
        } else if element.isNamed("edge") {
            isInEdge = false
        } else if element.isNamed("graph") {
            isDirected.removeLast()
        }
        depth -= 1
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
        if textDepth > 0 { text.append(contentsOf: bytes) }
    }

    private func key(_ id: String) -> Int {
        if let known = keys[id] { return known }
        keys[id] = keyList.count
        keyList.append(Key(name: id))
        return keyList.count - 1
    }

    /// Attributes are kept under the number of their key until all keys are known.
    private func add(_ value: String, _ key: Int) {
        let attribute = NetworkData.Attribute(column: key, text: value)
        if isInEdge, !data.edges.isEmpty {
            data.edges[data.edges.count - 1].attributes.append(attribute)
        } else if let node = openNodes.last {
            data.nodes[node].attributes.append(attribute)
        }
    }

    /// The network with keys resolved to names, defaults filled in and labels found.
    private func finished() -> NetworkData {
        let columns = keyList.map { data.column($0.name) }
        let booleans = keyList.map(\.isBoolean)
        func named(_ attribute: NetworkData.Attribute) -> NetworkData.Attribute {
            let text = attribute.text.trimmingSpaces
            return NetworkData.Attribute(
                column: columns[attribute.column], text: booleans[attribute.column] ? text.lowercased() : text)
        }
        func defaults(_ domain: String) -> [(key: Int, text: String)] {
            keyList.enumerated().compactMap { number, key in
                guard let text = key.standard, key.domain == domain || key.domain == "all" else { return nil }
                return (number, text)
            }
        }
        let (nodeDefaults, edgeDefaults) = (defaults("node"), defaults("edge"))
        let label = keyList.indices.first { ["label", "name"].contains(keyList[$0].name.lowercased()) }
        for index in data.nodes.indices {
            var attributes = data.nodes[index].attributes
            for (key, text) in nodeDefaults where !attributes.contains(where: { $0.column == key }) {
                attributes.append(NetworkData.Attribute(column: key, text: text))
            }
            let named = attributes.map { named($0) }
            let own = label.flatMap { key in named.first { $0.column == columns[key] }?.text } ?? nodeLabels[index]
            data.nodes[index].label = own ?? ""
            data.nodes[index].attributes = named.filter { attribute in label.map { columns[$0] } != attribute.column }
        }
        for index in data.edges.indices {
            var attributes = data.edges[index].attributes
            for (key, text) in edgeDefaults where !attributes.contains(where: { $0.column == key }) {
                attributes.append(NetworkData.Attribute(column: key, text: text))
            }
            data.edges[index].attributes = attributes.map { named($0) }
        }
        if hyperedges > 0 {
            data.leftOut.append(
                LeftOut(what: "hyperedges", count: hyperedges, reason: "A tie of a map has two ends"))
        }
        return data
    }
}
