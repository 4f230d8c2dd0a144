/// Which ties of a map become the edges of a network.
public struct NetworkProjection: Sendable, Hashable {
    /// What is taken of the two-mode network of stakeholders and programmes.
    public enum TwoMode: String, Sendable, CaseIterable {
        /// Stakeholders, tied where they have a part in the same programme.
        case stakeholders = "project:stakeholders"

        /// Programmes, tied where the same stakeholder has a part in them.
        case programmes = "project:programmes"

        /// Both sides: stakeholders, programmes and the roles between them.
        case both
    }

    /// The kinds of ties that count; nil for all that join two stakeholders.
    ///
    /// A kind named here that leads to programmes or forums brings these in as vertices of their own.
    public var kinds: [TieKind]?

    /// Whether a tie counts from its first end to its second only; a mutual tie counts both ways.
    public var isDirected: Bool

    /// Whether the strength of a tie counts: strong ties are short and heavy. A tie without a strength has strength 1.
    public var isWeighted: Bool

    /// Whether the two-mode network is taken instead of the ties of the map, one side of it or both; the strengths of one side are
    /// the numbers of programmes, or stakeholders, that two vertices share.
    public var twoMode: TwoMode?

    public init(
        kinds: [TieKind]? = nil, isDirected: Bool = false, isWeighted: Bool = false, twoMode: TwoMode? = nil
    ) {
        self.kinds = kinds
        self.isDirected = isDirected
        self.isWeighted = isWeighted
        self.twoMode = twoMode
    }

    /// The kinds of ties by which a stakeholder has a part in a programme.
    public static let roleKinds: [TieKind] = [.leads, .implements, .funds, .supports, .hosts]
}
