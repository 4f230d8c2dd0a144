/// A measure of social network analysis by its name in the literature; the raw value is its key in JSON.
public enum NetworkMeasure: String, Sendable, CaseIterable {
    case degree, inDegree, outDegree, strength
    case betweenness, closeness, harmonic, eccentricity
    case eigenvector, katz, pagerank, hits
    case core, triangles, clustering, constraint, effectiveSize, efficiency
    case articulation, bridge, component, community, louvain
    case brokerage, eiIndex, equivalence, twoMode
    case density, reciprocity, components, diameter, averagePathLength, transitivity
    case averageClustering, assortativity, centralisation, modularity

    /// Where its values stand.
    public enum Scope: String, Sendable {
        case body, tie, network
    }

    /// Where the values stand; betweenness stands at ties as well.
    public var scope: Scope {
        switch self {
        case .bridge: .tie
        case .density, .reciprocity, .components, .diameter, .averagePathLength, .transitivity, .averageClustering,
            .assortativity, .centralisation, .modularity:
            .network
        default: .body
        }
    }

    /// Whether it is defined for directed networks only.
    public var needsDirected: Bool {
        switch self {
        case .inDegree, .outDegree, .reciprocity: true
        default: false
        }
    }

    /// Whether it is defined for undirected networks only.
    public var needsUndirected: Bool {
        switch self {
        case .articulation, .bridge, .triangles, .centralisation: true
        default: false
        }
    }

    /// Whether it is defined for both sides of a two-mode network only.
    public var needsTwoMode: Bool { self == .twoMode }

    /// The measure of a name as people type it: `effective-size`, `effectiveSize`, `k-core`; nil if there is none.
    public init?(name: String) {
        let folded = slug(name).filter { $0 != "-" }
        if let measure = NetworkMeasure.allCases.first(where: { slug($0.rawValue) == folded }) {
            self = measure
        } else if let measure = NetworkMeasure.otherNames[folded] {
            self = measure
        } else {
            return nil
        }
    }

    /// Names beside the keys, without hyphens.
    private static let otherNames: [String: NetworkMeasure] = [
        "kcore": .core, "corenumber": .core, "leiden": .community, "communities": .community, "hub": .hits,
        "authority": .hits, "hubs": .hits, "authorities": .hits, "articulationpoints": .articulation,
        "cutvertex": .articulation, "bridges": .bridge, "pageranks": .pagerank, "eiindex": .eiIndex,
        "structuralequivalence": .equivalence, "centralization": .centralisation, "pathlength": .averagePathLength,
        "averagepath": .averagePathLength, "radius": .diameter, "brokerageroles": .brokerage, "ei": .eiIndex,
        "twomodecentralities": .twoMode, "bipartite": .twoMode, "assortativitydegree": .assortativity,
        "homophily": .eiIndex, "largestcomponent": .components,
    ]

    /// All names that ``init(name:)`` knows, for near misses.
    public static var names: [String] {
        allCases.map(\.rawValue) + otherNames.keys.sorted()
    }
}
