/// Values found from a sample: they carry how they were made, and how wrong they may be.
public struct Estimate: Sendable, Equatable {
    /// One value a vertex, or a single one.
    public let values: [Double]

    /// The method by its authors' names.
    public let method: String

    /// How many samples were drawn.
    public let samples: Int

    /// Where the random numbers began.
    public let seed: UInt64

    /// With probability 1 − δ no value is further than ε from the exact one, on the scale of the values.
    public let epsilon: Double
    public let delta: Double
}

/// Refuses an error or a probability outside 0..<1.
func checkPromise(epsilon: Double, delta: Double) throws(NetworkError) {
    guard epsilon > 0, epsilon < 1, delta > 0, delta < 1 else {
        throw .invalidParameter("ε \(epsilon) and δ \(delta) must lie between 0 and 1")
    }
}
