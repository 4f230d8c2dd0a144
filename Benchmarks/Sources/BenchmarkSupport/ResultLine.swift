internal import Foundation

/// One line of JSON about one measurement, with the keys that comparisons of several tools read.
public struct ResultLine: Encodable, Sendable {
    public let tool = "StakeholderGraph"
    /// What was done, such as `betweenness`.
    public let measure: String
    /// On which data.
    public let graph: String
    public let seconds: Double
    public let median: Double
    /// Mebibytes.
    public let peakMemory: Double
    public let threads: Int
    /// What the answers of all tools must share.
    public let checksum: [String: Double]

    private enum CodingKeys: String, CodingKey {
        case tool, measure, graph, seconds, median
        case peakMemory = "peak_rss_mb"
        case threads, checksum
    }

    public init(
        measure: String, graph: String, _ measurement: Measurement, threads: Int, checksum: [String: Double]
    ) {
        self.measure = measure
        self.graph = graph
        seconds = measurement.least
        median = measurement.median
        peakMemory = Measurement.peakMemory
        self.threads = threads
        self.checksum = checksum
    }

    /// Writes the line to standard output.
    public func write() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var line = try encoder.encode(self)
        line.append(UInt8(ascii: "\n"))
        FileHandle.standardOutput.write(line)
    }
}
