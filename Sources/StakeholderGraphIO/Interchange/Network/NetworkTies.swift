internal import StakeholderGraph

/// Turns the edges of a network into ties and seats.
struct NetworkTies {
    /// What the edges became.
    struct Made {
        var ties: [[String: String]] = []
        var seats: [[String: String]] = []
        var tieLines: [Int] = []
        var seatLines: [Int] = []
        var diagnostics: [Diagnostic] = []
        var accepted = 0
        var merged = 0
        var rejected = 0

        func account(_ empty: ImportAccount) -> ImportAccount {
            var account = empty
            account.accepted = accepted
            account.merged = merged
            account.rejected = rejected
            return account
        }
    }

    private let data: NetworkData
    private let reference: ReferenceLibrary
    private let entities: [String: (id: String, kind: EntityKind)]
    private let idsByLabel: [String: String]
    private let columns: [String]

    init(
        _ data: NetworkData, _ reference: ReferenceLibrary, entities: [String: (id: String, kind: EntityKind)],
        idsByLabel: [String: String]
    ) {
        self.data = data
        self.reference = reference
        self.entities = entities
        self.idsByLabel = idsByLabel
        columns = data.columns.map { NetworkColumnNames.inward($0) }
    }

    func rows() -> Made {
        var made = Made()
        var used: Set<String> = []
        let contract = ContractColumns(.ties, reference, stakeholders: [])
        let names = columns.map { $0.lowercased() == "weight" ? "weight" : contract.name($0) }
        let weightIsStrength = weightFitsStrength()
        for edge in data.edges {
            guard let source = end(edge.source), let target = end(edge.target) else {
                let missing = end(edge.source) == nil ? edge.source : edge.target
                made.rejected += 1
                made.diagnostics.append(
                    Diagnostic(
                        .unknownReference, severity: .error,
                        missing.isEmpty
                            ? "An edge without an end; it was left out."
                            : "An edge leads to “\(missing)”, which is no node of the file; it was left out.",
                        at: SourceLocation(file: data.edgeFile ?? data.file, line: edge.line), value: missing))
                continue
            }
            var cells: [String: String] = [:]
            for attribute in edge.attributes where !attribute.text.isEmpty {
                cells[names[attribute.column]] = attribute.text
            }
            let origin = cells.removeValue(forKey: "origin")
            switch origin {
            case MapFile.programmes.rawValue, MapFile.forums.rawValue:
                // The list column of the programme or forum says the same.
                made.merged += 1
                continue
            case MapFile.seats.rawValue where target.kind == .forum && cells["category"] != nil:
                made.seats.append(seat(cells, source.id, target.id))
                made.seatLines.append(edge.line)
            default:
                made.ties.append(tie(edge, cells, source, target, weightIsStrength, &used))
                made.tieLines.append(edge.line)
            }
            made.accepted += 1
        }
        made.ties = contract.settle(made.ties)
        return made
    }

    private func end(_ name: String) -> (id: String, kind: EntityKind)? {
        entities[name] ?? idsByLabel[comparisonKey(name)].flatMap { entities[$0] }
    }

    private func seat(_ cells: [String: String], _ holder: String, _ forum: String) -> [String: String] {
        var seat: [String: String] = ["forum": forum, "stakeholder": holder]
        for name in ["category", "status", "sensitivity", "source", "as_of", "note"] { seat[name] = cells[name] }
        seat["from"] = cells["since"]
        seat["to"] = cells["until"]
        return seat
    }

    private func tie(
        _ edge: NetworkData.Edge, _ given: [String: String], _ source: (id: String, kind: EntityKind),
        _ target: (id: String, kind: EntityKind), _ weightIsStrength: Bool, _ used: inout Set<String>
    ) -> [String: String] {
        var cells = given
        let said = cells.removeValue(forKey: "kind")
        let kind = said.map { slug($0) } ?? ""
        let rule = reference.ties.rule(TieKind(kind), from: source.kind, to: target.kind)
        if let rule {
            cells["kind"] = rule.kind.rawValue
            for name in rule.requiredAttributes where cells[name] == nil { cells[name] = "other" }
        } else {
            cells["kind"] = Self.plainKind(source.kind, target.kind)
            if let said { cells["relation"] = said }
        }
        let direction = cells.removeValue(forKey: "direction")?.lowercased()
        let isMutual = direction == "both" || direction == "mutual" || direction == "undirected"
        let isSymmetric = rule?.isSymmetric ?? false
        if !isSymmetric, isMutual || (direction == nil && edge.isDirected == false) { cells["direction"] = "both" }
        if let weight = cells["weight"], weightIsStrength {
            cells["strength"] = cells["strength"] ?? weight
            cells["weight"] = nil
        }
        cells["from"] = source.id
        cells["to"] = target.id
        cells["id"] = Self.unique(
            edge.id.isEmpty ? "\(source.id)-\(cells["kind"] ?? "")-\(target.id)" : edge.id, &used)
        return cells
    }

    private static func unique(_ id: String, _ used: inout Set<String>) -> String {
        let id = id.hasPrefix("example-") ? "edge-" + id : id.replacing("|", with: "/")
        var unique = id
        var number = 2
        while !used.insert(unique).inserted {
            unique = id + "-\(number)"
            number += 1
        }
        return unique
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
    private func weightFitsStrength() -> Bool {
        guard let column = columns.firstIndex(where: { $0.lowercased() == "weight" }) else { return false }
        for edge in data.edges {
            for attribute in edge.attributes where attribute.column == column {
                guard let number = Double(attribute.text), (1...5).contains(number) else { return false }
            }
        }
        return true
    }
}
