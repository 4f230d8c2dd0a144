internal import StakeholderGraph

/// Collects the rules for ties of all folders: a later folder replaces all rules of the kinds it names.
struct TieRuleRows {
    static let columns = ["kind", "domain", "range", "symmetric", "judgement", "label", "meaning"]

    private var kinds: [TieKind] = []
    private var rules: [TieKind: [TieRule]] = [:]

    mutating func add(_ table: ReferenceTable) throws(ReferenceDataError) {
        var replaced: Set<TieKind> = []
        for row in table.rows {
            let rule = try Self.rule(row, in: table.file)
            if replaced.insert(rule.kind).inserted {
                if rules.updateValue([], forKey: rule.kind) == nil { kinds.append(rule.kind) }
            }
            rules[rule.kind, default: []].append(rule)
        }
    }

    var schema: TieSchema { TieSchema(kinds.flatMap { rules[$0] ?? [] }) }

    private static func rule(
        _ row: ReferenceTable.Row, in file: ReferenceFile
    ) throws(ReferenceDataError) -> TieRule {
        var level: Int?
        if let text = row.optional("level") {
            guard let number = Int(text), (0...4).contains(number) else {
                throw file.damaged(row.line, "\(text) is no coordination level from 0 to 4.")
            }
            level = number
        }
        return TieRule(
            kind: TieKind(row("kind")), domain: try entityKinds(row, "domain", in: file),
            range: try entityKinds(row, "range", in: file), isSymmetric: try yesOrNo(row, "symmetric", in: file),
            coordinationLevel: level, isJudgement: try yesOrNo(row, "judgement", in: file),
            requiredAttributes: row.list("required"), label: row("label"), labelSwahili: row.optional("label_sw"),
            meaning: row("meaning"))
    }

    private static func entityKinds(
        _ row: ReferenceTable.Row, _ column: String, in file: ReferenceFile
    ) throws(ReferenceDataError) -> Set<EntityKind> {
        var kinds: Set<EntityKind> = []
        for name in row.list(column) {
            guard let kind = EntityKind(rawValue: name) else {
                throw file.damaged(row.line, "\(name) is no kind of record: stakeholder, programme or forum.")
            }
            kinds.insert(kind)
        }
        return kinds
    }

    private static func yesOrNo(
        _ row: ReferenceTable.Row, _ column: String, in file: ReferenceFile
    ) throws(ReferenceDataError) -> Bool {
        switch row(column) {
        case "yes": return true
        case "no": return false
        default: throw file.damaged(row.line, "The column \(column) must say yes or no.")
        }
    }
}
