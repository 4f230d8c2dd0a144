/// The greatest predicted work at which a measure is still started, so that the same graph is refused on every machine.
///
/// The unit is that of the formula in each comment, with n vertices and m edges; about 10⁸ to 10⁹ units are a second.
public struct WorkLimits: Sendable, Equatable {
    /// n · m of exact betweenness.
    public var betweenness = 1e11

    /// n · (m + n · log₂ n) of betweenness and paths with lengths.
    public var weightedPaths = 1e10

    /// n · m of closeness, harmonic, diameter and average path length.
    public var paths = 1e12

    /// m · √m of triangles, clustering and transitivity.
    public var triangles = 1e11

    /// Σ degree² of constraint, effective size and brokerage.
    public var structuralHoles = 1e10

    /// m · iterations of eigenvector, Katz, PageRank and HITS.
    public var spectral = 1e10

    /// m of Leiden and Louvain.
    public var communities = 1e8

    /// Σ size² of a two-mode projection.
    public var projection = 1e9

    /// n² of structural equivalence, a distance held for every pair.
    public var pairs = 1e8

    /// m · flow of a minimum cut.
    public var minimumCut = 1e10

    /// k · n · (n + m) of the greedy key players.
    public var keyPlayers = 1e11

    public init() {}

    /// No limits: for who has read the estimate and will wait.
    public static let none: WorkLimits = {
        var limits = WorkLimits()
        for limit: WritableKeyPath<WorkLimits, Double> in [
            \.betweenness, \.weightedPaths, \.paths, \.triangles, \.structuralHoles, \.spectral, \.communities,
            \.projection, \.pairs, \.minimumCut, \.keyPlayers,
        ] { limits[keyPath: limit] = .infinity }
        return limits
    }()
}

/// What a refused measure would have cost.
public struct WorkEstimate: Sendable, Equatable, CustomStringConvertible {
    /// The measure that was asked for.
    public let measure: String

    /// The predicted work, in the unit of its limit.
    public let predicted: Double

    /// The limit that it is above.
    public let limit: Double

    /// The name of the limit, to lift it.
    public let limitName: String

    /// The predicted memory in bytes, 0 where it is proportional to the graph itself.
    public let memoryBytes: Double

    /// What can be done instead.
    public let alternative: String

    /// A rough time on one core, at 3·10⁸ units of work a second.
    public var seconds: Double { predicted / 3e8 }

    public var description: String {
        let minutes = Int((seconds / 60).rounded(.up))
        let memory = memoryBytes > 0 ? " and \(Int((memoryBytes / 1e6).rounded(.up))) MB" : ""
        let lift = "lift the limits to start it all the same"
        return "\(measure) would take about \(minutes) min\(memory) (predicted work \(predicted), "
            + "limit \(limitName) \(limit)): \(alternative), or \(lift)"
    }
}
