/// What a measure means, in words for a forum secretary, with its definition and its source.
public struct MeasureExplanation: Sendable, Hashable {
    /// One sentence without a formula.
    public let sentence: String
    public let definition: String

    /// Where the measure has no value, or a value by convention.
    public let undefined: String
    public let source: String
}

extension NetworkMeasure {
    /// The name as it is written in texts.
    public var title: String {
        switch self {
        case .inDegree: "in-degree"
        case .outDegree: "out-degree"
        case .katz: "Katz centrality"
        case .pagerank: "PageRank"
        case .hits: "hubs and authorities (HITS)"
        case .core: "k-core number"
        case .effectiveSize: "effective size"
        case .articulation: "articulation point"
        case .community: "community (Leiden)"
        case .louvain: "community (Louvain)"
        case .eiIndex: "E-I index"
        case .equivalence: "structural equivalence"
        case .twoMode: "two-mode centralities"
        case .averagePathLength: "average path length"
        case .averageClustering: "average clustering"
        default: rawValue
        }
    }

    /// The whole explanation as lines of text.
    public var explained: String {
        let text = explanation
        let place =
            switch scope {
            case .body: "a body"
            case .tie: "a tie"
            case .network: "the whole network"
            }
        return """
            \(title): a measure of \(place)

            \(text.sentence)

            Definition: \(text.definition)
            Undefined: \(text.undefined)
            Source: \(text.source)
            """
    }

    public var explanation: MeasureExplanation {
        switch self {
        case .degree, .inDegree, .outDegree, .strength, .betweenness, .closeness, .harmonic, .eccentricity,
            .eigenvector,
            .katz, .pagerank, .hits:
            positionExplanation
        case .core, .triangles, .clustering, .constraint, .effectiveSize, .efficiency, .articulation, .bridge,
            .component,
            .community, .louvain, .brokerage, .eiIndex, .equivalence, .twoMode:
            groupExplanation
        default: wholeExplanation
        }
    }
}
