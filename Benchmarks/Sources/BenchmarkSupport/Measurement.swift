internal import Foundation

/// The times of one piece of work that was done several times.
public struct Measurement: Sendable {
    /// Seconds of every counted run, ascending.
    public let seconds: [Double]

    /// The shortest run: the one least disturbed by other work on the machine.
    public var least: Double { seconds.first ?? 0 }

    /// The middle run.
    public var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }

    /// Does the work once to warm up and then `runs` times, and keeps the last answer so that it cannot be optimised away.
    public static func timing<Answer>(
        runs: Int, _ work: () throws -> Answer
    ) rethrows -> (measurement: Measurement, answer: Answer) {
        let clock = ContinuousClock()
        var answer = try work()
        var seconds: [Double] = []
        for _ in 0..<max(1, runs) {
            let start = clock.now
            let fresh = try work()
            let elapsed = clock.now - start
            // The answer before is freed here, outside of the time.
            answer = fresh
            let parts = elapsed.components
            seconds.append(Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
        }
        return (Measurement(seconds: seconds.sorted()), answer)
    }

    /// The most memory this process has had resident so far, in mebibytes.
    public static var peakMemory: Double {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return Double(usage.ru_maxrss) / 1_048_576
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return Double(usage.ru_maxrss) / 1024
        #endif
    }
}
