internal import StakeholderGraph

/// Turns a network into the tables of a map: nodes become stakeholders (or what `entity` says), edges become ties.
struct NetworkImport {
    private let reference: ReferenceLibrary
    private let data: NetworkData
    private var result = ImportResult()
    private var nodeAccount: ImportAccount
    private var edgeAccount: ImportAccount
    /// For each node that stands, by its id in the file: its id in the map and what it is.
    private var entities: [String: (id: String, kind: EntityKind)] = [:]
    private var idsByLabel: [String: String] = [:]
    private var records: [EntityKind: [(node: Int, id: String)]] = [:]

    static func result(_ data: NetworkData, reference: ReferenceLibrary) -> ImportResult {
        var work = NetworkImport(data, reference)
        return work.run()
    }

    private init(_ data: NetworkData, _ reference: ReferenceLibrary) {
        self.data = data
        self.reference = reference
        nodeAccount = ImportAccount(file: data.nodeFile ?? data.file, sheet: data.nodeFile == nil ? "nodes" : nil)
        edgeAccount = ImportAccount(file: data.edgeFile ?? data.file, sheet: data.edgeFile == nil ? "edges" : nil)
    }

    private mutating func run() -> ImportResult {
        result.leftOut = data.leftOut
        result.diagnostics = data.diagnostics
        settleNodes()
        settleImpliedNodes()
        let ties = NetworkTies(data, reference, entities: entities, idsByLabel: data.endsMayBeLabels ? idsByLabel : [:])
        let made = ties.rows()
        edgeAccount = made.account(edgeAccount)
        result.diagnostics += made.diagnostics
        for kind in EntityKind.allCases { makeTable(kind) }
        var guarded = PersonalColumns(reference)
        result.tables += [
            MapFolderTable(file: .ties, records: made.ties.map { guarded.clean($0, file: .ties) }),
            MapFolderTable(file: .seats, records: made.seats),
        ].filter { !$0.rows.isEmpty }
        result.origins[.ties] = (data.edgeFile ?? data.file, made.tieLines)
        result.origins[.seats] = (data.edgeFile ?? data.file, made.seatLines)
        result.leftOut += guarded.leftOut
        if !data.title.isEmpty { result.settings.append(("title", data.title)) }
        result.accounts = [nodeAccount, edgeAccount]
        return result
    }

    // MARK: Nodes

    private mutating func settleNodes() {
        var first: [String: Int] = [:]
        var used: Set<String> = []
        let entity = data.columns.firstIndex { ["entity"].contains($0.lowercased()) }
        for (number, node) in data.nodes.enumerated() {
            guard !node.id.isEmpty else {
                reject(node, .missingValue, "A node without an id; it was left out.")
                continue
            }
            if let same = first[node.id] {
                settleRepeated(node, data.nodes[same])
                continue
            }
            first[node.id] = number
            nodeAccount.accepted += 1
            let said = entity.flatMap { column in node.attributes.first { $0.column == column }?.text }
            let kind = said.flatMap { EntityKind(rawValue: $0.lowercased()) } ?? .stakeholder
            let id = Self.mapID(node.id, kind, said: said != nil, &used)
            entities[node.id] = (id, kind)
            if idsByLabel[comparisonKey(node.label)] == nil { idsByLabel[comparisonKey(node.label)] = node.id }
            records[kind, default: []].append((number, id))
        }
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
        var used = Set(entities.values.map(\.id))
        for edge in data.edges {
            for end in [edge.source, edge.target] where !end.isEmpty && entities[end] == nil {
                if data.endsMayBeLabels, idsByLabel[comparisonKey(end)] != nil { continue }
                let id = Self.mapID(end, .stakeholder, said: false, &used)
                entities[end] = (id, .stakeholder)
                idsByLabel[comparisonKey(end)] = end
                implied.append((id, end, edge.line))
            }
        }
    }

    private var implied: [(id: String, name: String, line: Int)] = []

    /// An id that a map folder can hold: no bar, which splits lists, and not the mark of an example row.
    private static func mapID(_ id: String, _ kind: EntityKind, said: Bool, _ used: inout Set<String>) -> String {
        var text = id
        if said, text.hasPrefix(kind.rawValue + ":") { text = String(text.dropFirst(kind.rawValue.utf8.count + 1)) }
        text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "/")
        if text.hasPrefix("example-") || text == "-" || text.lowercased() == "none" { text = "node-" + text }
        var unique = kind.rawValue + "\u{0}" + text
        var number = 2
        while !used.insert(unique).inserted {
            unique = kind.rawValue + "\u{0}" + text + "-\(number)"
            number += 1
        }
        return String(unique.dropFirst(kind.rawValue.count + 1))
    }

    // MARK: Tables

    private mutating func makeTable(_ kind: EntityKind) {
        let file: MapFile =
            switch kind {
            case .stakeholder: .stakeholders
            case .programme: .programmes
            case .forum: .forums
            }
        var guarded = PersonalColumns(reference)
        var rows: [[String: String]] = []
        var lines: [Int] = []
        let columns = ContractColumns(file, reference, stakeholders: Set(entities.values.lazy.map(\.id)))
        for (number, id) in records[kind] ?? [] {
            let node = data.nodes[number]
            var cells: [String: String] = [:]
            for attribute in node.attributes where !attribute.text.isEmpty {
                let name = NetworkColumnNames.inward(data.columns[attribute.column])
                if name.lowercased() == "entity" { continue }
                cells[columns.name(name)] = attribute.text
            }
            cells["id"] = id
            cells["name"] = node.label.isEmpty ? node.id : node.label
            rows.append(guarded.clean(cells, file: file))
            lines.append(node.line)
        }
        if kind == .stakeholder {
            rows += implied.map { ["id": $0.id, "name": $0.name] }
            lines += implied.map(\.line)
        }
        guard !rows.isEmpty else { return }
        rows = columns.settle(rows)
        if kind == .stakeholder { settleCategories(&rows) }
        result.leftOut += guarded.leftOut
        result.tables.append(MapFolderTable(file: file, records: rows))
        result.origins[file] = (data.nodeFile ?? data.file, lines)
    }

    /// A category that no circular has is kept as an attribute; the body is of unknown category.
    private mutating func settleCategories(_ rows: inout [[String: String]]) {
        var unknown = 0
        for index in rows.indices {
            let text = rows[index]["category"] ?? ""
            let parts = text.split(separator: "|").map { String($0).trimmingSpaces }
            let fits =
                !parts.isEmpty
                && parts.allSatisfy { part in
                    part == "unknown" || reference.circulars.contains { $0.category(named: part) != nil }
                }
            if fits { continue }
            unknown += 1
            if !text.isEmpty { rows[index]["imported_category"] = text }
            rows[index]["category"] = "unknown"
        }
        result.leaveOut("categories", unknown, "The file says none that the circular has; they are unknown")
    }
}

extension String {
    /// Without white space around it.
    var trimmingSpaces: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
