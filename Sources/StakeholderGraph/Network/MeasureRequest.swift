internal import NetworkAnalysis

/// What to measure, and how.
public struct MeasureRequest: Sendable {
    /// The measures; nil for all that apply.
    public var measures: [NetworkMeasure]?

    /// Only the bodies with the greatest values of the first measure asked for (degree without one); nil for all.
    public var top: Int?

    /// Where the random numbers of communities, permutations and estimates begin.
    public var seed: UInt64 = 1

    /// The resolution of communities; above 1 they are smaller.
    public var resolution = 1.0

    /// Random dealings of the categories with which the E-I index is compared.
    public var permutations = 1000

    /// What is estimated from samples, and how; what is not named here is exact.
    public var estimators: Set<MeasureEstimator> = []

    /// The error of estimates.
    public var epsilon = 0.01

    /// The probability with which the error of estimates may be missed.
    public var delta = 0.1

    /// Whether measures are started however long they will take.
    public var liftsLimits = false

    /// The number of threads; nil for one a processor. The values do not depend on it.
    public var threads: Int?

    /// What else is asked.
    public var questions = NetworkQuestions()

    /// Told now and then how far the present measure is.
    public var onProgress: (@Sendable (_ measure: NetworkMeasure, _ done: Int, _ all: Int) -> Void)?

    public init(measures: [NetworkMeasure]? = nil, top: Int? = nil) {
        self.measures = measures
        self.top = top
    }
}

/// How a measure is estimated from samples where its exact values would take too long.
public enum MeasureEstimator: String, Sendable, CaseIterable {
    /// Betweenness from a number of shortest paths that is fixed beforehand.
    case riondatoKornaropoulos = "riondato-kornaropoulos"

    /// Betweenness from as many shortest paths as the promise turns out to need.
    case kadabra

    /// Mean distances, and so closeness, from some sources.
    case eppsteinWang = "eppstein-wang"

    /// Transitivity from some pairs of ties that meet.
    case wedges
}

extension MeasureRequest {
    /// How betweenness is estimated; nil if it is not.
    var betweennessMethod: BetweennessEstimator? {
        if estimators.contains(.kadabra) { return .kadabra }
        return estimators.contains(.riondatoKornaropoulos) ? .riondatoKornaropoulos : nil
    }

    /// The limits above which a measure is refused.
    var limits: WorkLimits { liftsLimits ? .none : WorkLimits() }
}
