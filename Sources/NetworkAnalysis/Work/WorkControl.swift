#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// How a long measure is carried out. Nothing here changes an answer: it has the same bits for any number of threads.
///
/// A measure stops with ``NetworkError/cancelled`` soon after the task that called it was cancelled.
public struct WorkControl: Sendable {
    /// The number of threads, at least 1.
    public var threads: Int

    /// The limits above which a measure is refused.
    public var limits: WorkLimits

    /// Called now and then on the calling thread with the parts done and all parts.
    public var onProgress: (@Sendable (_ done: Int, _ all: Int) -> Void)?

    /// - Parameters:
    ///   - threads: nil for one thread a processor.
    ///   - limits: the limits above which a measure is refused.
    ///   - onProgress: called now and then with the parts done and all parts.
    public init(
        threads: Int? = nil, limits: WorkLimits = WorkLimits(),
        onProgress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
    ) {
        self.threads = max(1, threads ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        self.limits = limits
        self.onProgress = onProgress
    }

    /// Refuses a measure whose predicted work is above its limit.
    func check(
        _ measure: String, predicted: Double, limit: KeyPath<WorkLimits, Double>, name: String,
        memoryBytes: Double = 0, alternative: String
    ) throws(NetworkError) {
        let allowed = limits[keyPath: limit]
        guard predicted > allowed else { return }
        throw .tooMuchWork(
            WorkEstimate(
                measure: measure, predicted: predicted, limit: allowed, limitName: name, memoryBytes: memoryBytes,
                alternative: alternative))
    }

    /// Stops if the calling task was cancelled.
    func checkCancellation() throws(NetworkError) {
        if Task.isCancelled { throw .cancelled }
    }
}
