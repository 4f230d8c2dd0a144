internal import StakeholderGraph

/// Turns a network into the tables of a map: nodes become stakeholders (or what `entity` says), edges become ties.
struct NetworkImport {
    private let reference: ReferenceLibrary
    private let data: NetworkData
    private var result = ImportResult()
    private var nodeAccount: ImportAccount
    private var edgeAccount: ImportAccount
    /// For each name of the network that stands: its id in the map and what it is.
    private var entities: [NetworkTies.Entity?]
    private var numbersByLabel: [String: Int] = [:]
    /// By kind the positions of nodes.
    private var records: [EntityKind: [Int]] = [:]
    private var used: [EntityKind: UniqueTexts] = [:]
    /// Numbers of names that edges alone bring, with the line of the first.
    private var implied: [(number: Int, line: Int)] = []

    static func result(_ data: NetworkData, reference: ReferenceLibrary) -> ImportResult {
        var work = NetworkImport(data, reference)
        return work.run()
    }

    private init(_ data: NetworkData, _ reference: ReferenceLibrary) {
        self.data = data
        self.reference = reference
        nodeAccount = ImportAccount(file: data.nodeFile ?? data.file, sheet: data.nodeFile == nil ? "nodes" : nil)
        edgeAccount = ImportAccount(file: data.edgeFile ?? data.file, sheet: data.edgeFile == nil ? "edges" : nil)
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
        edgeAccount = made.account(edgeAccount)
        result.diagnostics += made.diagnostics
        result.tables += [made.ties, MapFolderTable(file: .seats, records: made.seats)].filter { !$0.rows.isEmpty }
        result.origins[.ties] = (data.edgeFile ?? data.file, made.tieLines)
        result.origins[.seats] = (data.edgeFile ?? data.file, made.seatLines)
        result.leftOut += made.leftOut
        if !data.title.isEmpty { result.settings.append(("title", data.title)) }
        result.accounts = [nodeAccount, edgeAccount]
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
                reject(node, .missingValue, "A node without an id; it was left out.")
                continue
            }
            if first[number] >= 0 {
                settleRepeated(node, data.node(first[number]))
                continue
            }
            first[number] = index
            nodeAccount.accepted += 1
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

    private mutating func settleRepeated(_ node: NetworkData.Node, _ first: NetworkData.Node) {
        let isSame =
            node.label == first.label
            && node.attributes.allSatisfy { mine in
                first.attributes.contains { $0.column == mine.column && $0.text == mine.text }
            }
        if isSame {
            nodeAccount.merged += 1
        } else {
            reject(
                node, .conflictingRows,
                "The node “\(node.id)” stands twice with different contents; the one of line \(first.line) is used.")
        }
    }

    private mutating func reject(_ node: NetworkData.Node, _ code: DiagnosticCode, _ message: String) {
        nodeAccount.rejected += 1
        let place = SourceLocation(file: data.nodeFile ?? data.file, line: node.line)
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
                implied.append((end, data.line(ofEdge: index)))
            }
        }
    }

    /// An id that a map folder can hold: no bar, which splits lists, and not the mark of an example row.
    private mutating func mapID(_ id: String, _ kind: EntityKind, said: Bool) -> String {
        var text = id
        if said, text.hasPrefix(kind.rawValue + ":") { text = String(text.dropFirst(kind.rawValue.utf8.count + 1)) }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "|") }
        if !isPlain {
            text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "/")
        }
        if text.hasPrefix("example-") || text == "-" || text.isEmpty || text.lowercased() == "none" {
            text = "node-" + text
        }
        return used[kind, default: UniqueTexts()].unique(text)
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
        var categories = kind == .stakeholder ? NetworkCategories(reference, &layout) : nil
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
        result.origins[file] = (
            data.nodeFile ?? data.file, nodes.map { data.node($0).line } + impliedNodes.map(\.line)
        )
    }
}

/// Holds the categories of nodes against the circulars: one that no circular has is kept as an attribute, and the body is
/// of unknown category.
private struct NetworkCategories {
    private let reference: ReferenceLibrary
    private let category: Int
    private let imported: Int
    private var known: [String: Bool] = [:]
    private(set) var unknown = 0

    init(_ reference: ReferenceLibrary, _ layout: inout TableLayout) {
        self.reference = reference
        category = layout.column("category")
        imported = layout.column("imported_category")
    }

    mutating func settle(_ cells: inout TableLayout.Cells) {
        let text = cells[category]
        if !text.isEmpty, fits(text) { return }
        unknown += 1
        if !text.isEmpty { cells[imported] = text }
        cells[category] = "unknown"
    }

    private mutating func fits(_ text: String) -> Bool {
        if let fits = known[text] { return fits }
        let parts = text.split(separator: "|").map { String($0).trimmingSpaces }
        let fits =
            !parts.isEmpty
            && parts.allSatisfy { part in
                part == "unknown" || reference.circulars.contains { $0.category(named: part) != nil }
            }
        known[text] = fits
        return fits
    }
}

extension String {
    /// Without white space around it.
    var trimmingSpaces: String {
        // Most texts have none.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
            return self
        }
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
