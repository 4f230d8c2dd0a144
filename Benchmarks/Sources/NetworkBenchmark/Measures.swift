internal import NetworkAnalysis

/// Every measure of the bench kit by its name there: what is timed, and the checksum of its answer.
struct Measures {
    typealias Answer = (Timing, [(String, Double)])

    let folder: GraphFolder
    let runs: Int
    let control: WorkControl

    static let names = [
        "degree", "betweenness", "betweenness_weighted", "paths", "eigenvector", "pagerank", "kcore",
        "clustering_local", "transitivity", "constraint", "effective_size", "cuts", "components", "louvain", "leiden",
        "ei_index", "two_mode", "assortativity",
    ]

    /// Measures that the peers do not have, or not exactly: asked for by name only.
    static let further = ["betweenness_rk", "betweenness_kadabra", "brokerage", "hits", "katz", "key_breakers"]

    func run(_ name: String) throws -> Answer {
        switch name {
        case "betweenness", "betweenness_weighted", "betweenness_rk", "betweenness_kadabra", "paths":
            try distances(name)
        case "eigenvector", "pagerank", "hits", "katz": try spectral(name)
        case "clustering_local", "transitivity", "constraint", "effective_size", "cuts", "components", "kcore",
            "degree", "key_breakers":
            try cohesion(name)
        default: try groups(name)
        }
    }

    private func timed<Value>(
        _ work: () throws -> Value, _ checksum: (Value) throws -> [(String, Double)]
    ) throws -> Answer {
        let (value, timing) = try Timing.measure(runs: runs, work)
        return (timing, try checksum(value))
    }

    private func vector(_ work: () throws -> [Double]) throws -> Answer {
        try timed(work) { Checksum.vector($0) }
    }

    private func distances(_ name: String) throws -> Answer {
        let graph = try folder.graph(weighted: name == "betweenness_weighted")
        switch name {
        case "betweenness": return try vector { try graph.betweenness(normalised: false, control) }
        case "betweenness_weighted":
            let lengths = graph.edgeWeights.map { $0.map { 6 - $0 } } ?? []
            return try vector {
                try graph.weightedBetweenness(lengths: lengths, normalised: false, edges: false, control).vertices
            }
        case "betweenness_rk", "betweenness_kadabra":
            return try vector {
                try graph.estimatedBetweenness(
                    name == "betweenness_kadabra" ? .kadabra : .riondatoKornaropoulos, seed: 1, control
                ).values
            }
        default:
            return try timed({ try graph.pathSummary(control) }) { paths in
                // The kit's closeness is (reached − 1) / Σ distance, without the factor of Wasserman and Faust.
                let closeness = zip(paths.reachedCount, paths.farness).map {
                    $1 == 0 ? 0 : Double($0) / Double($1)
                }
                return Checksum.pair("closeness", closeness) + Checksum.pair("harmonic", paths.harmonic)
                    + [
                        ("diameter", Double(paths.longestPath)),
                        ("average_path", paths.averageOverConnectedPairs ?? 0),
                    ]
            }
        }
    }

    private func spectral(_ name: String) throws -> Answer {
        if name == "pagerank" {
            let graph = try folder.graph(directed: true, weighted: true)
            return try vector { try graph.pageRank(damping: 0.85, control) }
        }
        let graph = try folder.graph()
        switch name {
        case "eigenvector": return try vector { Checksum.scaled(try graph.eigenvector(control)) }
        case "katz": return try vector { try graph.katz(alpha: 0.005, control) }
        default: return try vector { try graph.hubsAndAuthorities(control)?.hubs ?? [] }
        }
    }

    private func cohesion(_ name: String) throws -> Answer {
        let graph = try folder.graph()
        switch name {
        case "degree": return try vector { graph.degrees().map(Double.init) }
        case "kcore": return try vector { graph.coreNumbers().map(Double.init) }
        case "clustering_local": return try vector { try graph.clustering(control) }
        case "transitivity": return try timed({ try graph.transitivity(control) }) { [("value", $0)] }
        case "constraint":
            return try timed({ try graph.structuralHoles(control).constraint }) { Checksum.vector($0) }
        case "effective_size":
            return try timed({ try graph.structuralHoles(control).effectiveSize }) { Checksum.vector($0) }
        case "cuts": return try timed({ try graph.cuts() }) { Measures.checksum($0, graph) }
        case "key_breakers": return try vector { try graph.keyBreakers(5, control).values }
        default:
            return try timed({ graph.components() }) { grouping in
                let sizes = grouping.sizes
                return [
                    ("count", Double(sizes.count)), ("largest", Double(sizes.max() ?? 0)),
                    ("sumsq", sizes.reduce(0) { $0 + Double($1) * Double($1) }),
                ]
            }
        }
    }

    private static func checksum(_ cuts: Cuts, _ graph: CompactGraph) -> [(String, Double)] {
        let points = cuts.isArticulationPoint.indices.filter { cuts.isArticulationPoint[$0] }
        let bridges = cuts.isBridge.indices.filter { cuts.isBridge[$0] }
        return [
            ("articulation_points", Double(points.count)),
            ("points_wsum", points.reduce(0) { $0 + Checksum.mix($1) }),
            ("bridges", Double(bridges.count)),
            (
                "bridges_wsum",
                bridges.reduce(0) { sum, edge in
                    let (a, b) = graph.ends(ofEdge: edge)
                    return sum + Checksum.mix(a) + Checksum.mix(b)
                }
            ),
        ]
    }

    private func groups(_ name: String) throws -> Answer {
        if name == "two_mode" {
            let twoMode = try folder.memberships()
            return try timed({ try twoMode.projected(.shared, control) }) { graph in
                let weights = (0..<graph.edgeCount).map { graph.weight(ofEdge: $0) }
                return [
                    ("edges", Double(weights.count)), ("weight_sum", weights.reduce(0, +)),
                    ("weight_sumsq", weights.reduce(0) { $0 + $1 * $1 }),
                ]
            }
        }
        let graph = try folder.graph()
        let (category, categories) = (folder.category, folder.categoryCount)
        switch name {
        case "leiden", "louvain":
            let work = {
                name == "leiden" ? try graph.leiden(seed: 1, control) : try graph.louvain(seed: 1, control)
            }
            return try timed(work) {
                [("modularity", $0.modularity ?? 0), ("communities", Double($0.grouping.count))]
            }
        case "ei_index":
            return try timed({ try graph.externalInternalIndex(of: category, categories: categories) }) {
                [("value", $0.whole ?? 0)] + Checksum.vector($0.byVertex)
            }
        case "brokerage":
            return try timed({ try graph.brokerage(of: category, categories: categories, control) }) {
                Checksum.vector($0.map { Double($0.total) })
            }
        default:
            return try timed({
                (graph.degreeAssortativity(), try graph.assortativity(of: category, categories: categories))
            }) { [("degree", $0.0 ?? 0), ("category", $0.1 ?? 0)] }
        }
    }
}
