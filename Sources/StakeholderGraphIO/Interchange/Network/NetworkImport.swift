internal import StakeholderGraph

/// Turns a network into the tables of a map: nodes become stakeholders (or what `entity` says), edges become ties.
struct NetworkImport {
    private let reference: ReferenceLibrary
    private let types: OrganisationTypes
    private let data: NetworkData
    private var result = ImportResult()
    /// One for each file of nodes.
    private var nodeAccounts: [ImportAccount]
    /// For each name of the network that stands: its id in the map and what it is.
    private var entities: [NetworkTies.Entity?]
    private var numbersByLabel: [String: Int] = [:]
    /// By kind the positions of nodes.
    private var records: [EntityKind: [Int]] = [:]
    private var used: [EntityKind: UniqueTexts] = [:]
    /// Numbers of names that edges alone bring, with the first such edge.
    private var implied: [(number: Int, edge: Int)] = []

    static func result(
        _ data: NetworkData, reference: ReferenceLibrary, types: OrganisationTypes
    ) -> ImportResult {
        var work = NetworkImport(data, reference, types)
        return work.run()
    }

    private init(_ data: NetworkData, _ reference: ReferenceLibrary, _ types: OrganisationTypes) {
        self.data = data
        self.reference = reference
        self.types = types
        nodeAccounts = data.nodeFiles.accounts(or: data.file, "nodes")
        entities = Array(repeating: nil, count: data.names.count)
    }

    private mutating func run() -> ImportResult {
        result.leftOut = data.leftOut
        result.diagnostics = data.diagnostics
        settleNodes()
        settleImpliedNodes()
        for kind in EntityKind.allCases { makeTable(kind) }
        var ties = NetworkTies(data, reference, entities: entities, numbersByLabel: numbersByLabel)
        let made = ties.made()
        result.diagnostics += made.diagnostics
        result.tables += [made.ties, MapFolderTable(file: .seats, records: made.seats)].filter { !$0.rows.isEmpty }
        result.origins[.ties] = made.tieOrigins
        result.origins[.seats] = made.seatOrigins
        result.leftOut += made.leftOut
        if !data.title.isEmpty { result.settings.append(("title", data.title)) }
        result.accounts = nodeAccounts + made.accounts
        return result
    }

    // MARK: Nodes

    private mutating func settleNodes() {
        // For each name the node that has it.
        var first = [Int](repeating: -1, count: data.names.count)
        let entity = data.columns.firstIndex { $0.lowercased() == "entity" }
        for index in 0..<data.nodeCount {
            let node = data.node(index)
            let number = data.number(ofNode: index)
            guard !node.id.isEmpty else {
                reject(index, node, .missingValue, "A node without an id; it was left out.")
                continue
            }
            if first[number] >= 0 {
                settleRepeated(index, node, data.node(first[number]))
                continue
            }
            first[number] = index
            nodeAccounts[data.nodeFiles.number(at: index)].accepted += 1
            let said = entity.flatMap { column in node.attributes.first { $0.column == column }?.text }
            let kind = said.flatMap { EntityKind(rawValue: $0.lowercased()) } ?? .stakeholder
            entities[number] = NetworkTies.Entity(id: mapID(node.id, kind, said: said != nil), kind: kind)
            if data.endsMayBeLabels { nameByLabel(node.label, number) }
            records[kind, default: []].append(index)
        }
    }

    private mutating func nameByLabel(_ label: String, _ number: Int) {
        let key = comparisonKey(label)
        if numbersByLabel[key] == nil { numbersByLabel[key] = number }
    }

    private mutating func settleRepeated(_ index: Int, _ node: NetworkData.Node, _ first: NetworkData.Node) {
        let isSame =
            node.label == first.label
            && node.attributes.allSatisfy { mine in
                first.attributes.contains { $0.column == mine.column && $0.text == mine.text }
            }
        if isSame {
            nodeAccounts[data.nodeFiles.number(at: index)].merged += 1
        } else {
            reject(
                index, node, .conflictingRows,
                "The node “\(node.id)” stands twice with different contents; the one of line \(first.line) is used.")
        }
    }

    private mutating func reject(
        _ index: Int, _ node: NetworkData.Node, _ code: DiagnosticCode, _ message: String
    ) {
        nodeAccounts[data.nodeFiles.number(at: index)].rejected += 1
        let place = SourceLocation(file: data.nodeFiles.file(at: index) ?? data.file, line: node.line)
        result.diagnostics.append(Diagnostic(code, severity: .error, message, at: place, value: node.id))
    }

    /// Ends that no row names, where the format lets edges make nodes.
    private mutating func settleImpliedNodes() {
        guard data.impliesNodes else { return }
        for index in 0..<data.edgeCount {
            let ends = data.ends(ofEdge: index)
            for end in [ends.source, ends.target] where entities[end] == nil && !data.names[end].isEmpty {
                let name = data.names[end]
                if data.endsMayBeLabels, numbersByLabel[comparisonKey(name)] != nil { continue }
                entities[end] = NetworkTies.Entity(id: mapID(name, .stakeholder, said: false), kind: .stakeholder)
                if data.endsMayBeLabels { nameByLabel(name, end) }
                implied.append((end, index))
            }
        }
    }

    private mutating func mapID(_ id: String, _ kind: EntityKind, said: Bool) -> String {
        var text = id
        if said, text.hasPrefix(kind.rawValue + ":") { text = String(text.dropFirst(kind.rawValue.utf8.count + 1)) }
        return used[kind, default: UniqueTexts()].unique(ImportedID.text(text, prefix: "node-"))
    }

    // MARK: Tables

    private mutating func makeTable(_ kind: EntityKind) {
        let file: MapFile =
            switch kind {
            case .stakeholder: .stakeholders
            case .programme: .programmes
            case .forum: .forums
            }
        let nodes = records[kind] ?? []
        let impliedNodes = kind == .stakeholder ? implied : []
        guard !nodes.isEmpty || !impliedNodes.isEmpty else { return }
        // Ids of bodies are looked up only where a column names some.
        let contract = ContractColumns(file, reference, stakeholders: Set(entities.lazy.compactMap { $0?.id }))
        var layout = TableLayout(file, contract, reference)
        let positions = data.columns.map { column -> Int? in
            let name = NetworkColumnNames.inward(column)
            return name.lowercased() == "entity" ? nil : layout.column(contract.name(name))
        }
        let (id, name) = (layout.column("id"), layout.column("name"))
        var categories =
            kind == .stakeholder
            ? NetworkCategories(
                reference, types, columns: data.columns.map { NetworkColumnNames.inward($0) }, &layout) : nil
        var cells = layout.cells
        func fill(_ record: Int) {
            cells.clear()
            guard record < nodes.count else {
                let number = impliedNodes[record - nodes.count].number
                cells[id] = entities[number]?.id ?? ""
                cells[name] = data.names[number]
                return
            }
            let node = data.node(nodes[record])
            for attribute in node.attributes where !attribute.text.isEmpty {
                if let position = positions[attribute.column] { cells[position] = attribute.text }
            }
            cells[id] = entities[data.number(ofNode: nodes[record])]?.id ?? ""
            cells[name] = node.label.isEmpty ? node.id : node.label
        }
        let count = nodes.count + impliedNodes.count
        for record in 0..<count {
            fill(record)
            categories?.settle(&cells)
            layout.append(cells)
        }
        let table = layout.table()
        result.leaveOut(
            "categories", categories?.unknown ?? 0, "The file says none that the circular has; they are unknown")
        result.leftOut += layout.leftOut
        result.tables.append(table)
        var origins = RowOrigins()
        for index in nodes { origins.add(data.nodeFiles.file(at: index) ?? data.file, line: data.line(ofNode: index)) }
        for node in impliedNodes {
            origins.add(data.edgeFiles.file(at: node.edge) ?? data.file, line: data.line(ofEdge: node.edge))
        }
        result.origins[file] = origins
    }
}
