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

    /// The error and the probability of missing it with which betweenness is estimated from samples; nil for exact values.
    public var estimate: (epsilon: Double, delta: Double)?

    /// The number of threads; nil for one a processor. The values do not depend on it.
    public var threads: Int?

    /// Told now and then how far the present measure is.
    public var onProgress: (@Sendable (_ measure: NetworkMeasure, _ done: Int, _ all: Int) -> Void)?

    public init(measures: [NetworkMeasure]? = nil, top: Int? = nil) {
        self.measures = measures
        self.top = top
    }
}
