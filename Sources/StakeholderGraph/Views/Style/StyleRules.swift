extension StyleSheet {
    /// By what bodies are coloured.
    public enum ColourRule: Sendable, Hashable {
        case category
        case standing
        case sector
        /// Groups that work mostly among themselves (Leiden), in the network that is drawn.
        case community
        /// Five steps of a measure of the network that is drawn.
        case measure(NetworkMeasure)
        case none

        /// A name of ``names``, or a measure by any of its names.
        public init?(name: String) {
            switch name {
            case "category": self = .category
            case "standing": self = .standing
            case "sector": self = .sector
            case "community": self = .community
            case "none": self = .none
            default:
                guard let measure = NetworkMeasure(name: name), measure.isOneNumberABody else { return nil }
                self = .measure(measure)
            }
        }

        public static let names =
            ["category", "standing", "sector", "community", "none"] + NetworkMeasure.drawable.map(\.rawValue)
    }

    /// By what bodies are made larger.
    public enum SizeRule: Sendable, Hashable {
        case none
        /// Judgements; unknown to an audience below their level.
        case influence
        case power
        case interest
        /// A measure of the network that is drawn.
        case measure(NetworkMeasure)

        /// A name of ``names``, or a measure by any of its names.
        public init?(name: String) {
            switch name {
            case "none": self = .none
            case "influence": self = .influence
            case "power": self = .power
            case "interest": self = .interest
            default:
                guard let measure = NetworkMeasure(name: name), measure.isOneNumberABody else { return nil }
                self = .measure(measure)
            }
        }

        public static let names =
            ["none", "influence", "power", "interest"] + NetworkMeasure.drawable.map(\.rawValue)

        /// What a body's size says, for people.
        func title(swahili: Bool) -> String? {
            switch self {
            case .none: nil
            case .influence: swahili ? "ushawishi" : "influence"
            case .power: swahili ? "nguvu" : "power"
            case .interest: swahili ? "nia" : "interest"
            case .measure(let measure): measure.rawValue
            }
        }
    }
}

extension NetworkMeasure {
    /// Measures that give each body of a simple undirected network one number.
    static let drawable: [NetworkMeasure] = [
        .degree, .strength, .betweenness, .closeness, .harmonic, .eccentricity, .eigenvector, .katz, .pagerank, .core,
        .triangles, .clustering, .constraint, .effectiveSize, .efficiency,
    ]

    var isOneNumberABody: Bool { Self.drawable.contains(self) }
}
