public import StakeholderGraph

/// Mapping cards: blank ones to write on in the hall, or filled ones from a map. Four go on a page of A4.
public struct CardDeck: Sendable {
    /// One card: its kind and what is written on it, by column.
    struct Card: Sendable, Hashable {
        let kind: CardKind
        let values: [String: String]
    }

    let cards: [Card]
    let isSwahili: Bool

    /// Four blank cards of each kind: a page to copy as often as it is needed.
    public init(blank kinds: [CardKind], isSwahili: Bool) {
        self.isSwahili = isSwahili
        cards = kinds.flatMap { kind in Array(repeating: Card(kind: kind, values: [:]), count: 4) }
    }

    /// A card for each body, programme or tie that an audience may see, and one for each category of the map's circular,
    /// each kind on pages of its own. Names stand where the map has ids.
    /// - Complexity: O(size of the map).
    public init(_ disclosed: Disclosed<StakeholderMap>, kinds: [CardKind], isSwahili: Bool) {
        self.isSwahili = isSwahili
        let map = disclosed.value
        let names = CardNames(map: map, isSwahili: isSwahili)
        cards = kinds.flatMap { kind -> [Card] in
            let records: [[String: String]] =
                switch kind {
                case .actor: map.stakeholders.map { names.named(RecordCells.cells($0), .stakeholders) }
                case .programme: map.programmes.map { names.named(RecordCells.cells($0), .programmes) }
                case .tie: map.ties.map { names.named(RecordCells.cells($0, map.reference.ties), .ties) }
                case .category:
                    (map.reference.circular(map.circularID)?.categories ?? []).map {
                        ["category": names.category($0.id.rawValue)]
                    }
                }
            return records.map { Card(kind: kind, values: $0.filter { !$0.value.isEmpty }) }
        }
    }

    /// The pages, of cards of one kind each.
    var pages: [[Card]] {
        CardKind.allCases.flatMap { kind -> [[Card]] in
            let own = cards.filter { $0.kind == kind }
            return stride(from: 0, to: own.count, by: 4).map { Array(own[$0..<min($0 + 4, own.count)]) }
        }
    }

    /// The number of pages.
    public var pageCount: Int { pages.count }
}

/// Puts names in the place of ids.
struct CardNames {
    let map: StakeholderMap
    let isSwahili: Bool

    func named(_ cells: [String: String], _ file: MapFile) -> [String: String] {
        var named = cells
        for column in file.columns {
            guard let text = cells[column.name], !text.isEmpty, text != "-" else { continue }
            let values = column.isList ? text.split(separator: "|").map(String.init) : [text]
            named[column.name] = values.map { name($0, column.content) }.joined(separator: ", ")
        }
        if let currency = cells["currency"], let budget = cells["budget"], !budget.isEmpty {
            named["budget"] = [budget, currency].filter { !$0.isEmpty }.joined(separator: " ")
        }
        if let unit = cells["unit"], let amount = cells["amount"], !amount.isEmpty {
            named["amount"] = [amount, unit].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return named
    }

    func category(_ id: String) -> String {
        guard id != "unknown" else { return "" }
        let found = map.reference.circular(map.circularID)?.categories.first { $0.id.rawValue == id }
        return (isSwahili ? found?.nameSwahili : nil) ?? found?.name ?? id
    }

    private func name(_ id: String, _ content: MapColumn.Content) -> String {
        switch content {
        case .category: return category(id)
        case .stakeholder: return map.stakeholder(StakeholderID(id))?.name ?? id
        case .programme: return map.programme(ProgrammeID(id))?.name ?? id
        case .holder, .entity:
            return map.stakeholder(StakeholderID(id))?.name ?? map.programme(ProgrammeID(id))?.name
                ?? map.forum(ForumID(id))?.name ?? id
        case .place: return map.gazetteer[PlaceID(id)]?.name ?? id
        case .theme: return map.reference.themes.label(TermID(id), swahili: isSwahili)
        case .activity: return map.reference.activities.label(TermID(id), swahili: isSwahili)
        case .targetGroup: return map.reference.targetGroups.label(TermID(id), swahili: isSwahili)
        case .resourceKind: return map.reference.resources.label(TermID(id), swahili: isSwahili)
        default: return id
        }
    }
}
