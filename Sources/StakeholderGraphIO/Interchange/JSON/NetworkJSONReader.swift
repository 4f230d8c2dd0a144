internal import StakeholderGraph

/// Reads networks in JSON: node-link, JSON Graph Format 1 and 2, Cytoscape's elements, Kumu's blueprints. Which one it is
/// is seen from its keys.
struct NetworkJSONReader {
    private var data: NetworkData
    private var isDirected: Bool?

    static func read(_ bytes: [UInt8], file: String) throws(ImportFailure) -> NetworkData {
        let root: JSONValue
        do throws(JSONFailure) {
            root = try JSONParser.read(bytes)
        } catch {
            throw ImportFailure(file, line: error.line, error.reason)
        }
        var reader = NetworkJSONReader(data: NetworkData(file: file))
        try reader.read(root)
        return reader.data
    }

    private init(data: NetworkData) { self.data = data }

    private mutating func read(_ root: JSONValue) throws(ImportFailure) {
        if let graphs = root["graphs"]?.list {
            guard let first = graphs.first else { throw ImportFailure(data.file, line: root.line, "It holds no graph") }
            if graphs.count > 1 {
                data.leftOut.append(
                    LeftOut(what: "further graphs", count: graphs.count - 1, reason: "A map is one network"))
            }
            return try readGraph(first)
        }
        if let elements = root["elements"] {
            if let connections = root["connections"]?.list { return try readKumu(elements.list ?? [], connections) }
            isDirected = root["directed"]?.flag
            data.title = root["data"]?["name"]?.text ?? ""
            return try readCytoscape(elements)
        }
        if root["nodes"]?.list != nil { return try readNodeLink(root) }
        if let graph = root["graph"], graph["nodes"] != nil { return try readGraph(graph) }
        if root["nodes"]?.pairs != nil { return try readGraph(root) }
        throw ImportFailure(
            data.file, line: root.line,
            "It is no network: there are neither nodes and edges nor elements and connections")
    }

    private func name(_ value: JSONValue?) -> String { (value?.text ?? "").trimmingSpaces }

    private mutating func attributes(
        _ pairs: [(key: String, value: JSONValue)], but taken: Set<String>
    ) throws(ImportFailure) -> [NetworkData.Attribute] {
        if pairs.count > NetworkData.maximumAttributes {
            throw ImportFailure(
                data.file, line: pairs[NetworkData.maximumAttributes].value.line,
                "A node or an edge has more than \(NetworkData.maximumAttributes) attributes")
        }
        var found: [NetworkData.Attribute] = []
        for (key, value) in pairs where !taken.contains(key) {
            found.append(NetworkData.Attribute(column: data.column(key), text: value.text.trimmingSpaces))
        }
        if data.columns.count > NetworkData.maximumColumns {
            throw ImportFailure(data.file, line: pairs.first?.value.line ?? 0, NetworkData.tooManyColumns)
        }
        return found
    }

    /// Refuses a file in which an id is a number at one node and the same as a text at another: to some programs they are
    /// one node, to others two, and edges could lead to either.
    private func checkIDs(_ ids: some Sequence<JSONValue>) throws(ImportFailure) {
        var numbers: Set<String> = []
        var texts: [JSONValue] = []
        for id in ids {
            switch id.content {
            case .number: numbers.insert(id.text)
            case .string: texts.append(id)
            default: continue
            }
        }
        guard !numbers.isEmpty, let both = texts.first(where: { numbers.contains(name($0)) }) else { return }
        throw ImportFailure(
            data.file, line: both.line,
            "The id \(name(both)) stands as a number and as a text; give one node another id")
    }

    // MARK: Forms

    private mutating func readNodeLink(_ root: JSONValue) throws(ImportFailure) {
        isDirected = root["directed"]?.flag
        data.title = name(root["graph"]?["title"] ?? root["graph"]?["name"])
        let nodes = root["nodes"]?.list ?? []
        try checkIDs(nodes.lazy.compactMap { $0.pairs == nil ? $0 : $0["id"] ?? $0["key"] ?? $0["name"] })
        for node in nodes {
            let pairs = node.pairs ?? []
            let id = node.pairs == nil ? name(node) : name(node["id"] ?? node["key"] ?? node["name"])
            let label = name(node["label"] ?? node["name"])
            data.add(
                NetworkData.Node(
                    id: id, label: label, line: node.line,
                    attributes: try attributes(pairs, but: ["id", node["label"] == nil ? "name" : "label"])[...]))
        }
        for edge in (root["edges"] ?? root["links"])?.list ?? [] {
            // Older programs name ends by their position in the list.
            data.add(
                NetworkData.Edge(
                    id: edge["id"].map { $0.text } ?? keyOfMultigraph(edge), source: end(edge["source"]),
                    target: end(edge["target"]), isDirected: edge["directed"]?.flag ?? isDirected, line: edge.line,
                    attributes: try attributes(edge.pairs ?? [], but: ["id", "source", "target", "key", "directed"])[
                        ...]))
        }
    }

    /// A key that is no running number names the edge.
    private func keyOfMultigraph(_ edge: JSONValue) -> String {
        guard case .string(let key)? = edge["key"]?.content else { return "" }
        return key
    }

    private func end(_ value: JSONValue?) -> String {
        if let value, value.pairs != nil { return name(value["id"]) }
        return name(value)
    }

    private mutating func readGraph(_ graph: JSONValue) throws(ImportFailure) {
        isDirected = graph["directed"]?.flag ?? true
        data.title = name(graph["label"])
        try checkIDs((graph["nodes"]?.list ?? []).lazy.compactMap { $0["id"] })
        let members: [(String, JSONValue)] =
            graph["nodes"]?.pairs?.map { ($0.key, $0.value) }
            ?? (graph["nodes"]?.list ?? []).map { (name($0["id"]), $0) }
        for (id, node) in members {
            var found = try attributes(node["metadata"]?.pairs ?? [], but: [])
            found += try attributes(node.pairs ?? [], but: ["id", "label", "metadata"])
            data.add(
                NetworkData.Node(
                    id: id.trimmingSpaces, label: name(node["label"]), line: node.line, attributes: found[...]))
        }
        for edge in graph["edges"]?.list ?? [] {
            var found = try attributes(edge["metadata"]?.pairs ?? [], but: [])
            if edge["metadata"]?["kind"] == nil, let relation = edge["relation"] {
                found.append(NetworkData.Attribute(column: data.column("kind"), text: relation.text))
            }
            found += try attributes(
                edge.pairs ?? [], but: ["id", "source", "target", "relation", "directed", "metadata"])
            data.add(
                NetworkData.Edge(
                    id: name(edge["id"]), source: name(edge["source"]), target: name(edge["target"]),
                    isDirected: edge["directed"]?.flag ?? isDirected, line: edge.line, attributes: found[...]))
        }
        if let hyperedges = graph["hyperedges"]?.list, !hyperedges.isEmpty {
            data.leftOut.append(
                LeftOut(what: "hyperedges", count: hyperedges.count, reason: "A tie of a map has two ends"))
        }
    }

    private mutating func readCytoscape(_ elements: JSONValue) throws(ImportFailure) {
        var nodes = elements["nodes"]?.list ?? []
        var edges = elements["edges"]?.list ?? []
        for element in elements.list ?? [] {
            let isEdge = element["group"]?.text == "edges" || element["data"]?["source"] != nil
            if isEdge { edges.append(element) } else { nodes.append(element) }
        }
        try checkIDs(nodes.lazy.compactMap { $0["data"]?["id"] ?? $0["data"]?["value"] })
        var positions = 0
        for node in nodes {
            guard let fields = node["data"] else {
                throw ImportFailure(data.file, line: node.line, "An element has no “data”")
            }
            if node["position"] != nil { positions += 1 }
            let id = fields["id"] ?? fields["value"]
            let label = fields["label"] ?? fields["name"] ?? fields["shared_name"]
            data.add(
                NetworkData.Node(
                    id: name(id), label: name(label), line: node.line,
                    attributes: try attributes(
                        fields.pairs ?? [],
                        but: [
                            "id", "value", "label",
                            fields["label"] == nil || name(fields["name"]) == name(label) ? "name" : "",
                        ])[...]))
        }
        for edge in edges {
            let fields = edge["data"] ?? edge
            var found = try attributes(
                fields.pairs ?? [], but: ["id", "key", "source", "target", "interaction"])
            if fields["kind"] == nil, let interaction = fields["interaction"] {
                found.append(NetworkData.Attribute(column: data.column("kind"), text: interaction.text))
            }
            data.add(
                NetworkData.Edge(
                    id: name(fields["id"]), source: name(fields["source"]), target: name(fields["target"]),
                    isDirected: isDirected, line: edge.line, attributes: found[...]))
        }
        if positions > 0 {
            data.leftOut.append(LeftOut(what: "positions", count: positions, reason: "A map has no place for them"))
        }
    }

    private mutating func readKumu(_ elements: [JSONValue], _ connections: [JSONValue]) throws(ImportFailure) {
        data.endsMayBeLabels = true
        try checkIDs(elements.lazy.compactMap { $0["id"] ?? $0["_id"] })
        // Where labels alone name elements, those that differ by case and spaces are one.
        var spellings: [String: String] = [:]
        for element in elements {
            var label = name(element["label"])
            let id = name(element["id"] ?? element["_id"])
            if id.isEmpty { label = KumuNames.element(label, &spellings) }
            var pairs = element["attributes"]?.pairs ?? []
            pairs += element.pairs ?? []
            data.add(
                NetworkData.Node(
                    id: id.isEmpty ? label : id, label: label, line: element.line,
                    attributes: try kumu(pairs, but: ["id", "_id", "label", "attributes"], isNode: true)[...]))
        }
        for connection in connections {
            let direction = name(connection["direction"]).lowercased()
            var pairs = connection["attributes"]?.pairs ?? []
            pairs += connection.pairs ?? []
            data.add(
                NetworkData.Edge(
                    id: name(connection["id"] ?? connection["_id"]), source: name(connection["from"]),
                    target: name(connection["to"]),
                    isDirected: direction.isEmpty ? nil : direction == "directed", line: connection.line,
                    attributes: try kumu(pairs, but: ["id", "_id", "from", "to", "attributes"], isNode: false)[...]))
        }
    }

    private mutating func kumu(
        _ pairs: [(key: String, value: JSONValue)], but taken: Set<String>, isNode: Bool
    ) throws(ImportFailure) -> [NetworkData.Attribute] {
        try attributes(pairs, but: taken).map { attribute in
            let name = KumuNames.column(data.columns[attribute.column], isNode: isNode, text: attribute.text)
            return NetworkData.Attribute(column: data.column(name), text: attribute.text)
        }
    }
}
