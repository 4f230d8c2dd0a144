internal import StakeholderGraph

/// One mapping card: plain cells and lists, by the columns of `stakeholders.csv` or by other titles.
struct Card: Hashable {
    let line: Int
    var cells: [String: String] = [:]
    private(set) var lists: [String: [String]] = [:]

    init(line: Int) { self.line = line }

    /// Adds a value to a list that has it not yet.
    mutating func add(_ value: String, to column: String) {
        let value = value.replacing("|", with: "/")
        if !lists[column, default: []].contains(value) { lists[column, default: []].append(value) }
    }
}

/// Makes bodies of cards. Cards whose names differ only by case and spaces are one body, unless two of them contradict
/// one another in what a body has one of, such as its place: which of them speak of one body, `names` will ask.
enum CardMerger {
    struct Body {
        let id: String
        let card: Card
    }

    /// Columns that say something of the card and not of the body, or in other words: they contradict nothing.
    private static let free: Set<String> = ["name", "as_of", "source", "note", "sensitivity"]
    /// What a body has one of.
    private static let single = Set(MapFile.stakeholders.columns.filter { !$0.isList }.map(\.name)).subtracting(free)

    /// The bodies in the order of their first cards.
    ///
    /// - Complexity: O(n log n) in the cards.
    static func bodies(_ cards: [Card]) -> [Body] {
        var names = NameMerger()
        for card in cards { names.add(card.cells["name"] ?? "") }
        names.settle()
        var order: [String] = []
        var members: [String: [Card]] = [:]
        for card in cards {
            let key = comparisonKey(card.cells["name"] ?? "")
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(card)
        }
        return order.flatMap { key in
            let cards = members[key] ?? []
            let parts = isContradictory(cards) ? equal(cards) : [cards]
            return parts.enumerated().map { number, cards in
                var card = merged(cards)
                card.cells["name"] = names.name(key: key)
                let id = names.id(key: key)
                return Body(id: number == 0 ? id : id + "-" + NameMerger.mark(content(card)), card: card)
            }
        }
    }

    private static func isContradictory(_ cards: [Card]) -> Bool {
        var said: [String: String] = [:]
        for card in cards {
            for (column, text) in card.cells where single.contains(column) {
                if let before = said[column], comparisonKey(before) != comparisonKey(text) { return true }
                said[column] = text
            }
        }
        return false
    }

    /// Cards parted so that those together say the same, whenever they were filled in.
    private static func equal(_ cards: [Card]) -> [[Card]] {
        var order: [String] = []
        var parts: [String: [Card]] = [:]
        for card in cards {
            let content = content(card)
            if parts[content] == nil { order.append(content) }
            parts[content, default: []].append(card)
        }
        return order.map { parts[$0] ?? [] }
    }

    private static func content(_ card: Card) -> String {
        let cells = card.cells.filter { $0.key != "name" && $0.key != "as_of" }.sorted { $0.key < $1.key }
        let lists = card.lists.sorted { $0.key < $1.key }
        return cells.map { $0.key + "\u{1}" + $0.value }.joined(separator: "\u{2}") + "\u{3}"
            + lists.map { $0.key + "\u{1}" + $0.value.joined(separator: "|") }.joined(separator: "\u{2}")
    }

    /// A word that is no sensitivity seals the row.
    private static func level(_ text: String) -> Sensitivity { Sensitivity(name: text) ?? .sealed }

    /// Lists united, empty cells filled, the latest day, the highest sensitivity; of texts that differ all.
    private static func merged(_ cards: [Card]) -> Card {
        guard var result = cards.first else { return Card(line: 0) }
        for card in cards.dropFirst() {
            for (column, values) in card.lists { for value in values { result.add(value, to: column) } }
            for (column, text) in card.cells where !text.isEmpty {
                let known = result.cells[column] ?? ""
                if known.isEmpty {
                    result.cells[column] = text
                } else if column == "as_of" {
                    if case .date = DateReader.read(text, order: .iso) { result.cells[column] = max(known, text) }
                } else if column == "sensitivity" {
                    if level(text) > level(known) { result.cells[column] = text }
                } else if !single.contains(column), !known.components(of: "; ").contains(text) {
                    result.cells[column] = known + "; " + text
                }
            }
        }
        return result
    }
}

extension String {
    /// The parts between a separator.
    fileprivate func components(of separator: String) -> [String] { split(separator: separator).map(String.init) }
}
