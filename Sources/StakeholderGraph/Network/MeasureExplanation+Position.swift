extension NetworkMeasure {
    /// Where a body stands among the others.
    var positionExplanation: MeasureExplanation {
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
}
