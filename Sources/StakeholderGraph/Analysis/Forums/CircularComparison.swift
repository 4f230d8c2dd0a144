/// What one circular asks for and another does not.
public struct CircularComparison: Sendable {
    /// A category of one circular that the other does not have under the same identifier.
    public struct Entry: Sendable {
        public let category: CategoryID
        public let name: String
        public let clause: String
        /// What it is to categories of the other, from the cross-walk of the circulars, in the order of that file.
        public let relations: [(relation: CrossWalk.Relation, category: CategoryID)]
    }

    public let circular: CircularID
    public let other: CircularID
    /// Categories of both, in the first circular's order.
    public let shared: [CategoryID]
    /// In the first circular's order.
    public let onlyHere: [Entry]
    /// In the other circular's order.
    public let onlyThere: [Entry]

    /// Compares two circulars by their named categories.
    /// - Complexity: O(categories · cross-walk).
    public init(_ circular: Circular, _ other: Circular, _ walk: CrossWalk) {
        self.circular = circular.id
        self.other = other.id
        shared = circular.namedCategories.map(\.id).filter { other[$0] != nil }
        func only(_ own: Circular, _ other: Circular) -> [Entry] {
            own.namedCategories.filter { other[$0.id] == nil }.map { category in
                Entry(
                    category: category.id, name: category.name, clause: category.clause,
                    relations: walk.comparisons(of: category.id, in: own.id, with: other.id).map {
                        ($0.relation, $0.otherCategory)
                    })
            }
        }
        onlyHere = only(circular, other)
        onlyThere = only(other, circular)
    }
}

extension CircularComparison: Encodable {
    private enum Key: String, CodingKey { case circular, other, shared, onlyHere, onlyThere }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(circular, forKey: .circular)
        try container.encode(other, forKey: .other)
        try container.encode(shared, forKey: .shared)
        try container.encode(onlyHere, forKey: .onlyHere)
        try container.encode(onlyThere, forKey: .onlyThere)
    }
}

extension CircularComparison.Entry: Encodable {
    private enum Key: String, CodingKey { case category, name, clause, relations }

    private struct Related: Encodable {
        let relation: String
        let category: CategoryID
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(category, forKey: .category)
        try container.encode(name, forKey: .name)
        try container.encode(clause, forKey: .clause)
        try container.encode(
            relations.map { Related(relation: $0.relation.rawValue, category: $0.category) }, forKey: .relations)
    }
}
