extension NetworkMeasure {
    /// What is said of the map as a whole.
    var wholeExplanation: MeasureExplanation {
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
