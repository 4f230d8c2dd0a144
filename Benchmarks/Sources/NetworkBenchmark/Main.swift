internal import Foundation
internal import NetworkAnalysis

/// Times the measures of `NetworkAnalysis` on folders of the bench kit: a process a measure and graph, a line a result.
@main
enum NetworkBenchmark {
    static func main() {
        do {
            var options = try Options(
                Array(CommandLine.arguments.dropFirst()), allMeasures: Measures.names + Measures.further)
            guard options.isChild, let graph = options.graphs.first, let measure = options.measures.first else {
                if options.measures.count == Measures.names.count + Measures.further.count {
                    options.measures = Measures.names
                }
                return try options.runChildren()
            }
            let (folder, load) = try Timing.measure(runs: 1) { try GraphFolder(graph) }
            let measures = Measures(
                folder: folder, runs: options.runs, control: WorkControl(threads: options.threads))
            let (timing, checksum) = try measures.run(measure)
            let line = NetworkResult(
                measure: measure, graph: folder.name, threads: options.threads, timing: timing,
                loadSeconds: load.least, checksum: checksum)
            FileHandle.standardOutput.write(Data((line.json(peakMegabytes: peakMegabytes()) + "\n").utf8))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
