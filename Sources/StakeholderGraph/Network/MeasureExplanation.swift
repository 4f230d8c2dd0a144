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

    private var positionExplanation: MeasureExplanation {
        switch self {
        case .inDegree:
            MeasureExplanation(
                sentence: "How many others turn to a body.", definition: "The number of ties that lead to it.",
                undefined: "never; needs a directed network.",
                source: "Freeman (1978), doi:10.1016/0378-8733(78)90021-7")
        case .outDegree:
            MeasureExplanation(
                sentence: "How many others a body turns to.", definition: "The number of ties that lead from it.",
                undefined: "never; needs a directed network.",
                source: "Freeman (1978), doi:10.1016/0378-8733(78)90021-7")
        case .strength:
            MeasureExplanation(
                sentence: "How much contact a body has in all: the strengths of its ties added up.",
                definition: "The sum of the strengths (1 to 5) of its ties; a tie without one counts 1.",
                undefined: "never; 0 without ties.", source: "Barrat et al. (2004), doi:10.1073/pnas.0400087101")
        case .betweenness:
            MeasureExplanation(
                sentence:
                    "How often a body stands on the shortest ways between two others: it can carry word between groups that do not meet, and if it falls silent, word may stop.",
                definition:
                    "The share of shortest paths between two others that pass through it, over all pairs of others, divided by (n − 1)(n − 2)/2 (twice that if directed). Of a tie: the same for the paths over it, divided by n(n − 1)/2.",
                undefined: "never; 0 with fewer than three bodies.",
                source: "Freeman (1977), doi:10.2307/3033543; Brandes (2001), doi:10.1080/0022250X.2001.9990249")
        case .closeness:
            MeasureExplanation(
                sentence: "How near a body is to all others: how soon what it says can reach everybody.",
                definition:
                    "With r bodies that reach it, itself among them: (r − 1)/(n − 1) times (r − 1) over the sum of their distances (Wasserman and Faust).",
                undefined: "never; 0 for a body that nobody reaches.",
                source: "Freeman (1978), doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust (1994)")
        case .harmonic:
            MeasureExplanation(
                sentence: "How near a body is to all others, where those out of reach simply add nothing.",
                definition: "The sum of 1/distance over all others that reach it.", undefined: "never; 0 without ties.",
                source: "Marchiori and Latora (2000), doi:10.1016/S0378-4371(00)00311-3")
        case .eccentricity:
            MeasureExplanation(
                sentence: "How many steps it takes from a body to the one farthest from it.",
                definition: "The greatest distance from it to any other.",
                undefined: "for all bodies if some pair has no path.",
                source: "Hage and Harary (1995), doi:10.1016/0378-8733(94)00248-9")
        case .eigenvector:
            MeasureExplanation(
                sentence: "Whether a body is tied to those who are themselves well tied.",
                definition:
                    "Its entry in the eigenvector of the greatest eigenvalue of the network (directed: of the ties that lead to it), of Euclidean norm 1.",
                undefined: "where the iteration does not settle, as in many directed networks without cycles.",
                source: "Bonacich (1987), doi:10.1086/228631")
        case .katz:
            MeasureExplanation(
                sentence: "How many bodies a body can be reached from, where longer ways count for less.",
                definition: "x = 0.1 Aᵀ x + 1, scaled to Euclidean norm 1.",
                undefined: "where the greatest eigenvalue is 10 or more, as in dense networks: then nothing settles.",
                source: "Katz (1953), doi:10.1007/BF02289026")
        case .pagerank:
            MeasureExplanation(
                sentence: "Where one would most often be after following ties at random for a long time.",
                definition:
                    "The share of time of a walk that follows a tie with probability 0.85 and else begins anew anywhere; all shares add up to 1.",
                undefined: "never.", source: "Brin and Page (1998), doi:10.1016/S0169-7552(98)00110-X")
        case .hits:
            MeasureExplanation(
                sentence:
                    "Who points to many good sources (hub), and who is pointed to by many good pointers (authority).",
                definition: "The leading singular vectors of the network, each adding up to 1.",
                undefined: "without ties.", source: "Kleinberg (1999), doi:10.1145/324133.324140")
        default:
            MeasureExplanation(
                sentence: "How many others a body has a tie with.",
                definition: "The number of its ties, given and received together if directed.",
                undefined: "never; 0 without ties.", source: "Freeman (1978), doi:10.1016/0378-8733(78)90021-7")
        }
    }

    private var groupExplanation: MeasureExplanation {
        switch self {
        case .triangles:
            MeasureExplanation(
                sentence: "In how many closed threes a body is: it works with both, and they work with each other.",
                definition: "The number of triangles at it.", undefined: "in directed networks.",
                source: "Watts and Strogatz (1998), doi:10.1038/30918")
        case .clustering:
            MeasureExplanation(
                sentence: "How far the bodies that one body works with also work with each other.",
                definition:
                    "The share of the pairs of its contacts that have a tie (directed: Fagiolo's mean; weighted: Onnela's mean of strengths).",
                undefined: "never; 0 with fewer than two ties.",
                source: "Watts and Strogatz (1998), doi:10.1038/30918; Fagiolo (2007), doi:10.1103/PhysRevE.76.026107")
        case .constraint:
            MeasureExplanation(
                sentence: "How far a body is hemmed in by contacts who all know each other: high means little room.",
                definition:
                    "The sum over its contacts of the squared share of its time that it spends on each, straight or through others.",
                undefined: "without ties.", source: "Burt (1992), ISBN 978-0-674-84371-4")
        case .effectiveSize:
            MeasureExplanation(
                sentence: "How many truly separate contacts a body has, once those who know each other count as less.",
                definition: "Its number of contacts less their mean number of ties among each other.",
                undefined: "without ties.", source: "Burt (1992); Borgatti (1997), Connections 20(1), 35–38")
        case .efficiency:
            MeasureExplanation(
                sentence: "What share of a body's contacts is not redundant.",
                definition: "Its effective size over its number of contacts.", undefined: "without ties.",
                source: "Burt (1992), ISBN 978-0-674-84371-4")
        case .articulation:
            MeasureExplanation(
                sentence: "Whether the map would fall apart at this body if it fell silent.",
                definition: "Whether its removal leaves its component in more pieces.",
                undefined: "in directed networks.",
                source: "Hopcroft and Tarjan (1973), doi:10.1145/362248.362272")
        case .bridge:
            MeasureExplanation(
                sentence: "Whether a tie is the only thing that holds two parts of the map together.",
                definition: "Whether its removal leaves its component in two.", undefined: "in directed networks.",
                source: "Hopcroft and Tarjan (1973), doi:10.1145/362248.362272")
        case .component:
            MeasureExplanation(
                sentence: "Which separate part of the map a body belongs to.",
                definition:
                    "The number of its component, from 1 in the order of identifiers: weak in undirected, strong in directed networks.",
                undefined: "never.", source: "Tarjan (1972), doi:10.1137/0201010")
        case .community:
            MeasureExplanation(
                sentence: "Which group of bodies that work mostly among themselves a body belongs to.",
                definition:
                    "The number of its community, from 1, in a division of great modularity found by the Leiden method under a seed.",
                undefined: "never; without ties every body is alone.",
                source: "Traag, Waltman and van Eck (2019), doi:10.1038/s41598-019-41695-z")
        case .louvain:
            MeasureExplanation(
                sentence: "The same by the older Louvain method, whose groups may be badly connected inside.",
                definition: "The number of its community, from 1, found by the Louvain method under a seed.",
                undefined: "never; without ties every body is alone.",
                source: "Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008")
        case .brokerage:
            MeasureExplanation(
                sentence:
                    "How often a body stands between two without a tie of their own: inside its category (coordinator), into it (gatekeeper), out of it (representative), inside another (consultant), or between others (liaison).",
                definition:
                    "The number of ordered triples a → body → b without a tie a → b, by the categories of the three; undirected ties count both ways.",
                undefined: "never.", source: "Gould and Fernandez (1989), doi:10.2307/270949")
        case .eiIndex:
            MeasureExplanation(
                sentence: "Whether bodies tie with other categories (towards 1) or stay among their own (towards −1).",
                definition:
                    "(E − I)/(E + I) with E ties to other categories and I inside; the first category of a body counts. Beside it the mean over random dealings of the categories, and the share of them that are as low or as high.",
                undefined: "without ties.", source: "Krackhardt and Stern (1988), doi:10.2307/2786835")
        case .twoMode:
            MeasureExplanation(
                sentence:
                    "How central a body is among programmes, and a programme among bodies, each side measured by what is possible on it.",
                definition:
                    "Degree over the size of the other side; closeness over the least possible sum of distances, and betweenness over the greatest possible on its side, in the network of bodies, programmes and roles (--two-mode both).",
                undefined: "never; 0 without a role.",
                source: "Borgatti and Everett (1997), doi:10.1016/S0378-8733(96)00301-2")
        case .equivalence:
            MeasureExplanation(
                sentence: "Who could stand in for whom: in this order bodies with the same ties stand side by side.",
                definition:
                    "The place among the leaves of a dendrogram (average linkage) of the Euclidean distances between the bodies' ties to all others.",
                undefined: "never.", source: "Burt (1976), doi:10.2307/2577097")
        default:
            MeasureExplanation(
                sentence:
                    "How deep in the dense middle a body sits: core 3 is a group in which everybody has at least three ties inside the group.",
                definition: "The greatest k for which it is in a part where every body has k ties or more.",
                undefined: "never; 0 without ties.", source: "Batagelj and Zaveršnik (2003), arXiv:cs/0310049")
        }
    }

    private var wholeExplanation: MeasureExplanation {
        switch self {
        case .reciprocity:
            MeasureExplanation(
                sentence: "What share of the directed ties is answered.",
                definition: "Ties whose reverse exists, over all ties.",
                undefined: "without ties and in undirected networks.",
                source: "Garlaschelli and Loffredo (2004), doi:10.1103/PhysRevLett.93.268701")
        case .components:
            MeasureExplanation(
                sentence: "Into how many separate parts the map falls, and how large the largest is.",
                definition: "The number of components, strong ones if directed; a body without ties is one.",
                undefined: "never.", source: "Tarjan (1972), doi:10.1137/0201010")
        case .diameter:
            MeasureExplanation(
                sentence: "How many steps lie between the two bodies that are farthest apart.",
                definition: "The greatest eccentricity; the radius is the least.",
                undefined: "if some pair has no path.",
                source: "Hage and Harary (1995), doi:10.1016/0378-8733(94)00248-9")
        case .averagePathLength:
            MeasureExplanation(
                sentence: "How many steps lie between two bodies on average.",
                definition:
                    "The mean distance over all ordered pairs; averageOverConnectedPairs leaves out pairs without a path.",
                undefined: "if some pair has no path.", source: "Watts and Strogatz (1998), doi:10.1038/30918")
        case .transitivity:
            MeasureExplanation(
                sentence: "How often two bodies that work with the same third one also work with each other.",
                definition: "Three times the triangles, over the connected triples.",
                undefined: "never; 0 without triples.", source: "Luce and Perry (1949), doi:10.1007/BF02289146")
        case .averageClustering:
            MeasureExplanation(
                sentence: "How closed the surroundings of a body are on average.",
                definition: "The mean clustering of all bodies.", undefined: "without bodies.",
                source: "Watts and Strogatz (1998), doi:10.1038/30918")
        case .assortativity:
            MeasureExplanation(
                sentence: "Whether like ties with like: by number of ties, and by category.",
                definition:
                    "Pearson's correlation of the degrees at the two ends of a tie; by category, the share of ties inside categories beyond chance over the greatest possible. The mixing matrix counts ties by categories.",
                undefined: "where degrees do not vary, or all bodies are of one category.",
                source: "Newman (2003), doi:10.1103/PhysRevE.67.026126")
        case .centralisation:
            MeasureExplanation(
                sentence: "How far the whole map hangs on one body: 0 all alike, 1 a star.",
                definition:
                    "The sum of the differences to the greatest degree, closeness or betweenness, over the same sum in a star.",
                undefined: "with fewer than three bodies and in directed networks.",
                source: "Freeman (1978), doi:10.1016/0378-8733(78)90021-7")
        case .modularity:
            MeasureExplanation(
                sentence:
                    "How clearly the map falls into groups that work mostly among themselves: 0 no more than by chance.",
                definition: "The share of ties inside communities, less what it would be by chance.",
                undefined: "without ties.", source: "Newman and Girvan (2004), doi:10.1103/PhysRevE.69.026113")
        default:
            MeasureExplanation(
                sentence: "What share of all possible ties is there: 0 none, 1 everybody with everybody.",
                definition: "2m / n(n − 1), directed m / n(n − 1).",
                undefined: "never; 0 with fewer than two bodies.",
                source: "Wasserman and Faust (1994), doi:10.1017/CBO9780511815478")
        }
    }
}
