internal import StakeholderGraph

/// Turns the edges of a network into ties and seats.
struct NetworkTies {
    /// What an end of an edge is in the map.
    struct Entity {
        let id: String
        let kind: EntityKind
    }

    /// What the edges became.
    struct Made {
        var ties: MapFolderTable
        var seats: [[String: String]] = []
        var tieOrigins = RowOrigins()
        var seatOrigins = RowOrigins()
        var diagnostics: [Diagnostic] = []
        var leftOut: [LeftOut] = []
        /// One for each file of edges.
        var accounts: [ImportAccount]
    }

    /// What one edge is.
    private enum Outcome {
        case missing(String)
        /// Another column says the same.
        case merged
        case seat([String: String])
        case tie
    }

    /// The positions of the columns that this type fills or looks at.
    private struct Positions {
        let id, from, kind, to, strength, direction, relation, weight, origin, category: Int

        init(_ layout: inout TableLayout) {
            id = layout.column("id")
            from = layout.column("from")
            kind = layout.column("kind")
            to = layout.column("to")
            strength = layout.column("strength")
            direction = layout.column("direction")
            relation = layout.column("relation")
            weight = layout.column("weight")
            origin = layout.column("origin")
            category = layout.column("category")
        }
    }

    /// What a rule says of the ties under it.
    private struct KnownRule {
        let kind: String
        let isSymmetric: Bool
        /// The positions of the columns that must be filled.
        let required: [Int]
    }

    private struct KindKey: Hashable {
        let said: String
        let from: EntityKind
        let to: EntityKind
    }

    private let data: NetworkData
    private let reference: ReferenceLibrary
    private let entities: [Entity?]
    private let numbersByLabel: [String: Int]
    private var layout: TableLayout
    private let positions: Positions
    /// For each column of the file its position in the layout.
    private let positionOfColumn: [Int]
    private let seatColumns: [(name: String, position: Int)]
    private let weightIsStrength: Bool
    private var rules: [KindKey: KnownRule?] = [:]
    /// Whether a column of the file is named `id`: only then the ties get identifiers, else they come from the content.
    private let mayHaveIDs: Bool
    private var hasIDs = false
    private var used = UniqueTexts()

    /// - Parameters:
    ///   - entities: For each name of the network what it is in the map.
    ///   - numbersByLabel: The numbers of nodes by the comparison keys of their labels, where labels may name ends.
    init(_ data: NetworkData, _ reference: ReferenceLibrary, entities: [Entity?], numbersByLabel: [String: Int]) {
        self.data = data
        self.reference = reference
        self.entities = entities
        self.numbersByLabel = numbersByLabel
        let contract = ContractColumns(.ties, reference, stakeholders: [])
        var layout = TableLayout(MapFile.ties, contract, reference)
        positions = Positions(&layout)
        let columns = data.columns.map { NetworkColumnNames.inward($0) }
        positionOfColumn = columns.map { layout.column($0.lowercased() == "weight" ? "weight" : contract.name($0)) }
        mayHaveIDs = positionOfColumn.contains(positions.id)
        // What a rule may ask for.
        for rule in reference.ties.rules { for name in rule.requiredAttributes { _ = layout.column(name) } }
        seatColumns = ["category", "status", "sensitivity", "source", "as_of", "note", "since", "until"].map {
            ($0, layout.column($0))
        }
        weightIsStrength = Self.weightFitsStrength(data, columns)
        self.layout = layout
    }

    mutating func made() -> Made {
        var made = Made(
            ties: MapFolderTable(file: .ties, header: [], rows: []),
            accounts: data.edgeFiles.accounts(or: data.file, "edges"))
        var cells = layout.cells
        for index in 0..<data.edgeCount {
            cells.clear()
            let part = data.edgeFiles.number(at: index)
            switch outcome(index, &cells) {
            case .missing(let name):
                made.accounts[part].rejected += 1
                made.diagnostics.append(missing(name, index))
            case .merged: made.accounts[part].merged += 1
            case .seat(let seat):
                made.accounts[part].accepted += 1
                made.seats.append(seat)
                made.seatOrigins.add(data.edgeFiles.file(at: index) ?? data.file, line: data.line(ofEdge: index))
            case .tie:
                made.accounts[part].accepted += 1
                if mayHaveIDs { setID(&cells, data.edge(index).id) }
                layout.append(cells)
                made.tieOrigins.add(data.edgeFiles.file(at: index) ?? data.file, line: data.line(ofEdge: index))
            }
        }
        if !hasIDs { layout.drop(positions.id) }
        made.ties = layout.table()
        made.leftOut = layout.leftOut
        return made
    }

    private mutating func setID(_ cells: inout TableLayout.Cells, _ said: String) {
        if !cells[positions.id].isEmpty { hasIDs = true }
        let id =
            said.isEmpty ? cells[positions.from] + "-" + cells[positions.kind] + "-" + cells[positions.to] : said
        cells[positions.id] = used.unique(ImportedID.text(id, prefix: "edge-"))
    }

    private func missing(_ name: String, _ index: Int) -> Diagnostic {
        Diagnostic(
            .unknownReference, severity: .error,
            name.isEmpty
                ? "An edge without an end; it was left out."
                : "An edge leads to “\(name)”, which is no node of the file; it was left out.",
            at: SourceLocation(file: data.edgeFiles.file(at: index) ?? data.file, line: data.line(ofEdge: index)),
            value: name)
    }

    private func end(_ number: Int) -> Entity? {
        entities[number] ?? numbersByLabel[comparisonKey(data.names[number])].flatMap { entities[$0] }
    }

    /// What an edge is; for a tie its cells but the id.
    private mutating func outcome(_ index: Int, _ cells: inout TableLayout.Cells) -> Outcome {
        let ends = data.ends(ofEdge: index)
        guard let source = end(ends.source), let target = end(ends.target) else {
            return .missing(data.names[end(ends.source) == nil ? ends.source : ends.target])
        }
        data.forEachAttribute(ofEdge: index) { attribute in
            if !attribute.text.isEmpty { cells[positionOfColumn[attribute.column]] = attribute.text }
        }
        switch cells.take(positions.origin) {
        // The list column of the programme or forum says the same.
        case MapFile.programmes.rawValue, MapFile.forums.rawValue: return .merged
        case MapFile.seats.rawValue where target.kind == .forum && !cells[positions.category].isEmpty:
            return .seat(seat(cells, source.id, target.id))
        default:
            makeTie(&cells, source, target, isDirected: data.isDirected(edge: index))
            return .tie
        }
    }

    private func seat(_ cells: TableLayout.Cells, _ holder: String, _ forum: String) -> [String: String] {
        var seat = ["forum": forum, "stakeholder": holder]
        for (name, position) in seatColumns where !cells[position].isEmpty {
            seat[name == "since" ? "from" : name == "until" ? "to" : name] = cells[position]
        }
        return seat
    }

    private mutating func makeTie(
        _ cells: inout TableLayout.Cells, _ source: Entity, _ target: Entity, isDirected: Bool?
    ) {
        let said = cells.take(positions.kind)
        let rule = rule(said, source.kind, target.kind)
        if let rule {
            cells[positions.kind] = rule.kind
            for position in rule.required where cells[position].isEmpty { cells[position] = "other" }
        } else {
            cells[positions.kind] = Self.plainKind(source.kind, target.kind)
            if !said.isEmpty { cells[positions.relation] = said }
        }
        let direction = cells.take(positions.direction)
        let isMutual = !direction.isEmpty && ["both", "mutual", "undirected"].contains(direction.lowercased())
        if rule?.isSymmetric != true, isMutual || (direction.isEmpty && isDirected == false) {
            cells[positions.direction] = "both"
        }
        if weightIsStrength, !cells[positions.weight].isEmpty {
            let weight = cells.take(positions.weight)
            if cells[positions.strength].isEmpty { cells[positions.strength] = weight }
        }
        cells[positions.from] = source.id
        cells[positions.to] = target.id
    }

    private mutating func rule(_ said: String, _ from: EntityKind, _ to: EntityKind) -> KnownRule? {
        guard !said.isEmpty else { return nil }
        let key = KindKey(said: said, from: from, to: to)
        if let known = rules[key] { return known }
        let found = reference.ties.rule(TieKind(slug(said)), from: from, to: to).map { rule in
            KnownRule(
                kind: rule.kind.rawValue, isSymmetric: rule.isSymmetric,
                required: rule.requiredAttributes.map { layout.column($0) })
        }
        rules[key] = .some(found)
        return found
    }

    /// The kind of a tie of which the file says nothing: the plainest that may join two such ends.
    private static func plainKind(_ from: EntityKind, _ to: EntityKind) -> String {
        switch (from, to) {
        case (_, .programme): "supports"
        case (_, .forum): "member-of"
        default: "informs"
        }
    }

    /// Whether all weights are on the scale of strengths, 1 to 5.
    private static func weightFitsStrength(_ data: NetworkData, _ columns: [String]) -> Bool {
        guard let column = columns.firstIndex(where: { $0.lowercased() == "weight" }) else { return false }
        for attribute in data.allEdgeAttributes where attribute.column == column {
            guard let number = Double(attribute.text), (1...5).contains(number) else { return false }
        }
        return true
    }
}
