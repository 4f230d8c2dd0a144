internal import Foundation

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#endif

/// One measurement as a line of JSON, in the format of the bench kit.
struct NetworkResult {
    var measure: String
    var graph: String
    var threads: Int
    var timing: Timing
    var loadSeconds: Double
    var checksum: [(String, Double)]

    init(
        measure: String, graph: String, threads: Int, timing: Timing, loadSeconds: Double,
        checksum: [(String, Double)]
    ) {
        self.measure = measure
        self.graph = graph
        self.threads = threads
        self.timing = timing
        self.loadSeconds = loadSeconds
        self.checksum = checksum
    }

    /// The line; peak memory is that of the process up to now.
    func json(peakMegabytes: Double) -> String {
        let sums = checksum.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
        return
            "{\"tool\":\"StakeholderGraph\",\"measure\":\"\(measure)\",\"graph\":\"\(graph)\",\"threads\":\(threads),"
            + "\"seconds\":\(timing.least),\"median\":\(timing.median),\"runs\":\(timing.runs),"
            + "\"cpu_seconds\":\(timing.processorSeconds),\"load_seconds\":\(loadSeconds),\"peak_rss_mb\":\(peakMegabytes),"
            + "\"nproc\":\(ProcessInfo.processInfo.activeProcessorCount),\"checksum\":{\(sums)}}"
    }
}

/// How long some runs of one piece of work took.
struct Timing {
    let least: Double
    let median: Double
    let runs: Int

    /// The least processor time of a run, of all threads together: steadier than the clock where other work shares the machine.
    let processorSeconds: Double

    /// Runs `work` up to `runs` times, stopping once `enough` seconds are spent; the last answer is returned.
    static func measure<Answer>(
        runs: Int, enough: Double = 20, _ work: () throws -> Answer
    ) rethrows -> (Answer, Timing) {
        let clock = ContinuousClock()
        var times: [Double] = []
        var processor: [Double] = []
        while true {
            let spent = processorSeconds()
            let start = clock.now
            let answer = try work()
            times.append((clock.now - start) / .seconds(1))
            processor.append(processorSeconds() - spent)
            if times.count >= runs || times.reduce(0, +) > enough {
                let sorted = times.sorted()
                let timing = Timing(
                    least: sorted[0], median: sorted[sorted.count / 2], runs: sorted.count,
                    processorSeconds: processor.min() ?? 0)
                return (answer, timing)
            }
        }
    }

    private static func processorSeconds() -> Double {
        let usage = processUsage()
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}

/// The greatest memory that this process has held, in MB of 1024 kB.
func peakMegabytes() -> Double {
    #if canImport(Darwin)
        Double(processUsage().ru_maxrss) / 1_048_576
    #else
        Double(processUsage().ru_maxrss) / 1024
    #endif
}

/// What this process has used so far.
func processUsage() -> rusage {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
        getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
}
