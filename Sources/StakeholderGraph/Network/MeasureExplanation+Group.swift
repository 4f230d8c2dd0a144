extension NetworkMeasure {
    /// How bodies hang together around one another and in groups.
    var groupExplanation: MeasureExplanation {
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
}
