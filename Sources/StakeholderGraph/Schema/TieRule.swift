/// The kinds of records that a tie may join. Kinds are code, so that the compiler makes every switch handle a new one.
public enum EntityKind: String, Sendable, CaseIterable {
    case stakeholder
    case programme
    case forum
}

/// What the schema says of one kind of tie: data of `schema/ties.csv`.
public struct TieRule: Sendable, Hashable {
    /// A kind of tie, `informs`.
    public typealias Kind = Identifier<TieRule>

    public let kind: Kind
    /// What a tie of this kind may start from.
    public let domain: Set<EntityKind>
    /// What it may lead to.
    public let range: Set<EntityKind>
    public let isSymmetric: Bool
    /// 0 to 4; `nil` when the kind says nothing about coordination.
    public let coordinationLevel: Int?
    /// Whether the tie is a judgement, which starts at the level of judgements.
    public let isJudgement: Bool
    /// Columns that must be filled, for example `resource`.
    public let requiredAttributes: [String]
    public let label: String
    public let labelSwahili: String?
    public let meaning: String

    public init(
        kind: Kind, domain: Set<EntityKind>, range: Set<EntityKind>, isSymmetric: Bool, coordinationLevel: Int?,
        isJudgement: Bool, requiredAttributes: [String] = [], label: String, labelSwahili: String? = nil,
        meaning: String
    ) {
        self.kind = kind
        self.domain = domain
        self.range = range
        self.isSymmetric = isSymmetric
        self.coordinationLevel = coordinationLevel
        self.isJudgement = isJudgement
        self.requiredAttributes = requiredAttributes
        self.label = label
        self.labelSwahili = labelSwahili
        self.meaning = meaning
    }
}

public typealias TieKind = TieRule.Kind

extension Identifier where Subject == TieRule {
    public static var leads: Self { Self("leads") }
    public static var implements: Self { Self("implements") }
    public static var funds: Self { Self("funds") }
    public static var supports: Self { Self("supports") }
    public static var hosts: Self { Self("hosts") }
    public static var memberOf: Self { Self("member-of") }
    public static var provides: Self { Self("provides") }
    public static var agreement: Self { Self("agreement") }
}

/// The rules for all kinds of ties. One kind may have several rules: `funds` leads to a programme or a stakeholder.
public struct TieSchema: Sendable {
    /// In the order of the file.
    public let rules: [TieRule]
    private let byKind: [TieKind: [Int]]

    public init(_ rules: [TieRule]) {
        self.rules = rules
        byKind = Dictionary(grouping: rules.indices, by: { rules[$0].kind })
    }

    /// All kinds, in the order of the file, each once.
    public var kinds: [TieKind] {
        var seen: Set<TieKind> = []
        return rules.map(\.kind).filter { seen.insert($0).inserted }
    }

    /// The rules of a kind, none when the schema does not have it.
    public func rules(of kind: TieKind) -> [TieRule] { (byKind[kind] ?? []).map { rules[$0] } }

    /// The rule under which a tie of a kind may join two kinds of records.
    public func rule(_ kind: TieKind, from: EntityKind, to: EntityKind) -> TieRule? {
        for index in byKind[kind] ?? [] {
            let rule = rules[index]
            if rule.domain.contains(from), rule.range.contains(to) { return rule }
            if rule.isSymmetric, rule.domain.contains(to), rule.range.contains(from) { return rule }
        }
        return nil
    }
}
