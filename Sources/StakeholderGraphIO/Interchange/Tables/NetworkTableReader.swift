internal import StakeholderGraph

/// Reads networks that stand in two tables: Kumu's elements and connections, Gephi's nodes and edges, Neo4j's files for
/// bulk loading.
struct NetworkTableReader {
    /// Which columns of a dialect name nodes and the ends of edges.
    enum Dialect {
        case kumu
        case gephi
        case neo4j
    }

    private let dialect: Dialect
    private var data: NetworkData
    /// The first spellings of Kumu's labels.
    private var spellings: [String: String] = [:]

    /// - Parameter tables: the tables of nodes and of edges, several of each in Neo4j's form.
    static func read(
        _ dialect: Dialect, file: String, nodes: [DraftTable], edges: [DraftTable]
    ) throws(ImportFailure) -> NetworkData {
        var reader = NetworkTableReader(dialect: dialect, data: NetworkData(file: file))
        // Kumu makes elements of the ends of connections; so does Gephi when there is no table of nodes.
        reader.data.impliesNodes = dialect == .kumu || nodes.isEmpty
        reader.data.endsMayBeLabels = dialect == .kumu
        if nodes.isEmpty { reader.data.beginNodes(of: file) }
        for table in nodes { try reader.readNodes(table) }
        if edges.isEmpty { reader.data.beginEdges(of: file) }
        for table in edges { try reader.readEdges(table) }
        return reader.data
    }

    private init(dialect: Dialect, data: NetworkData) {
        self.dialect = dialect
        self.data = data
    }

    /// Whether a table is one of edges, by its header.
    static func isEdges(_ table: DraftTable) -> Bool {
        let keys = table.header.map { Self.role($0) }
        return keys.contains("source") && keys.contains("target")
    }

    /// What a header means to the three programs; other headers stand for themselves.
    private static func role(_ header: String) -> String {
        let key = HeaderName.key(header)
        if let colon = header.firstIndex(of: ":") {
            let type = header[header.index(after: colon)...].uppercased()
            if type.hasPrefix("START_ID") { return "source" }
            if type.hasPrefix("END_ID") { return "target" }
            if type.hasPrefix("ID") { return "id" }
            if type == "TYPE" { return "kind" }
            if type == "LABEL" { return "entity" }
            if type == "IGNORE" { return "" }
        }
        switch key {
        case "id": return "id"
        case "label": return "label"
        case "source", "from": return "source"
        case "target", "to": return "target"
        default: return key == "name" ? "name" : ""
        }
    }

    /// The name of an attribute: without Neo4j's type behind the colon.
    private func attribute(_ header: String) -> String {
        guard dialect == .neo4j, let colon = header.firstIndex(of: ":"), colon > header.startIndex else {
            return header
        }
        return String(header[..<colon])
    }

    private struct Column {
        let position: Int
        let role: String
        let number: Int
        let name: String
        let isList: Bool
    }

    private mutating func columns(_ table: DraftTable, isNode: Bool) -> [Column] {
        let roles = table.header.map { Self.role($0) }
        return table.header.enumerated().compactMap { position, header in
            var role = roles[position]
            guard !header.isEmpty else { return nil }
            if dialect == .neo4j, header.uppercased().hasSuffix(":IGNORE") { return nil }
            if !isNode, role == "label" || role == "name" { role = "" }
            if role == "name", roles.contains("label") { role = "" }
            let isList = dialect == .neo4j && header.hasSuffix("[]")
            var name = attribute(header)
            if role == "kind" || role == "entity" { name = role }
            if dialect == .kumu, !(isNode && HeaderName.key(header) == "type") {
                name = KumuNames.column(name, isNode: isNode)
            }
            return Column(position: position, role: role, number: data.column(name), name: name, isList: isList)
        }
    }

    private func refuseTooMany(_ table: DraftTable) throws(ImportFailure) {
        guard data.columns.count > NetworkData.maximumColumns else { return }
        throw ImportFailure(table.file, line: max(1, table.headerLine), NetworkData.tooManyColumns)
    }

    private mutating func readNodes(_ table: DraftTable) throws(ImportFailure) {
        let columns = columns(table, isNode: true)
        data.beginNodes(of: table.file)
        try refuseTooMany(table)
        guard columns.contains(where: { ["id", "label", "name"].contains($0.role) }) else {
            throw ImportFailure(table.file, line: max(1, table.headerLine), "It has no column that names its nodes")
        }
        for row in 0..<table.rowCount {
            var (id, label) = ("", "")
            var attributes: [NetworkData.Attribute] = []
            for column in columns {
                let text = table.text(row: row, column: column.position)
                switch column.role {
                case "id": id = text
                case "label", "name": label = text
                default: add(text, column, isNode: true, to: &attributes)
                }
            }
            // Where labels alone name elements, those that differ by case and spaces are one.
            if dialect == .kumu, id.isEmpty { label = KumuNames.element(label, &spellings) }
            data.add(
                NetworkData.Node(
                    id: id.isEmpty ? label : id, label: label, line: table.line(row: row), attributes: attributes[...]))
        }
    }

    private mutating func add(
        _ text: String, _ column: Column, isNode: Bool, to attributes: inout [NetworkData.Attribute]
    ) {
        guard !text.isEmpty else { return }
        // Gephi's own columns repeat what ours say.
        if dialect == .gephi, !isNode, isOwn(column.name) { return }
        var number = column.number
        if dialect == .kumu, isNode, HeaderName.key(column.name) == "type" {
            number = data.column(KumuNames.column(column.name, isNode: true, text: text))
        }
        attributes.append(
            NetworkData.Attribute(column: number, text: column.isList ? text.replacing(";", with: "|") : text))
    }

    /// Whether a cell of Gephi's `Weight` or `Label` says nothing that another column of ours does not say.
    private func isOwn(_ name: String) -> Bool {
        let columns = data.columns.map { $0.lowercased() }
        switch name.lowercased() {
        case "weight": return columns.contains("origin")
        case "label": return columns.contains("origin") && columns.contains("kind")
        default: return false
        }
    }

    private mutating func readEdges(_ table: DraftTable) throws(ImportFailure) {
        let columns = columns(table, isNode: false)
        data.beginEdges(of: table.file)
        try refuseTooMany(table)
        guard columns.contains(where: { $0.role == "source" }), columns.contains(where: { $0.role == "target" }) else {
            throw ImportFailure(
                table.file, line: max(1, table.headerLine), "It has no two columns that name the ends of its edges")
        }
        for row in 0..<table.rowCount {
            var (id, source, target) = ("", "", "")
            var isDirected: Bool?
            var attributes: [NetworkData.Attribute] = []
            for column in columns {
                let text = table.text(row: row, column: column.position)
                switch column.role {
                case "id": id = text
                case "source": source = text
                case "target": target = text
                default:
                    let key = HeaderName.key(column.name)
                    if dialect == .gephi, key == "type" {
                        isDirected = text.isEmpty ? nil : text.lowercased() == "directed"
                    } else if key == "direction" {
                        if !text.isEmpty { isDirected = text.lowercased() == "directed" || text.lowercased() == "one" }
                        if ["mutual", "both"].contains(text.lowercased()) {
                            add("both", column, isNode: false, to: &attributes)
                        }
                    } else {
                        add(kind(text, column), column, isNode: false, to: &attributes)
                    }
                }
            }
            data.add(
                NetworkData.Edge(
                    id: id, source: source, target: target, isDirected: isDirected ?? (dialect == .neo4j ? true : nil),
                    line: table.line(row: row), attributes: attributes[...]))
        }
    }

    /// Neo4j writes kinds in capitals with underscores.
    private func kind(_ text: String, _ column: Column) -> String {
        dialect == .neo4j && column.role == "kind" ? text.lowercased().replacing("_", with: "-") : text
    }
}
