/// How the categories of circulars compare: data of `circulars/cross-walk.csv`.
public struct CrossWalk: Sendable {
    /// What one category is to another.
    public enum Relation: String, Sendable, CaseIterable {
        case same
        case broader
        case narrower
        case related

        /// The same comparison read from the other side.
        public var reversed: Relation {
            switch self {
            case .same: .same
            case .broader: .narrower
            case .narrower: .broader
            case .related: .related
            }
        }
    }

    /// One comparison: `category` of `circular` is `relation` to `otherCategory` of `otherCircular`.
    public struct Entry: Sendable, Hashable {
        public let circular: CircularID
        public let category: CategoryID
        public let relation: Relation
        public let otherCircular: CircularID
        public let otherCategory: CategoryID

        public init(
            circular: CircularID, category: CategoryID, relation: Relation, otherCircular: CircularID,
            otherCategory: CategoryID
        ) {
            self.circular = circular
            self.category = category
            self.relation = relation
            self.otherCircular = otherCircular
            self.otherCategory = otherCategory
        }

        /// The same comparison with its sides exchanged.
        public var reversed: Entry {
            Entry(
                circular: otherCircular, category: otherCategory, relation: relation.reversed,
                otherCircular: circular, otherCategory: category)
        }
    }

    /// In the order of the file.
    public let entries: [Entry]

    public init(_ entries: [Entry]) { self.entries = entries }

    /// All comparisons of one category with those of another circular, read from its side, in the order of the file.
    public func comparisons(of category: CategoryID, in circular: CircularID, with other: CircularID) -> [Entry] {
        entries.compactMap { entry in
            [entry, entry.reversed].first {
                $0.circular == circular && $0.category == category && $0.otherCircular == other
            }
        }
    }
}
