internal import Foundation

/// What was asked for on the command line of a benchmark.
struct Options {
    var graphs: [URL] = []
    var measures: [String] = []
    var runs = 5
    var threads = ProcessInfo.processInfo.activeProcessorCount
    var out: URL?

    /// Set in the process that measures one thing.
    var isChild = false

    /// Reads `--graphs DIR … --measures NAME … --runs N --threads N --out FILE`.
    init(_ arguments: [String], allMeasures: [String]) throws {
        var option = ""
        for argument in arguments {
            if argument == "--child" {
                isChild = true
                continue
            }
            if argument.hasPrefix("--") {
                option = argument
                continue
            }
            switch option {
            case "--graphs": graphs.append(URL(fileURLWithPath: argument))
            case "--measures": measures.append(argument)
            case "--runs": runs = max(1, Int(argument) ?? runs)
            case "--threads": threads = max(1, Int(argument) ?? threads)
            case "--out": out = URL(fileURLWithPath: argument)
            default: throw BenchmarkError("unknown option \(option) \(argument)")
            }
        }
        if measures.isEmpty { measures = allMeasures }
        if let wrong = measures.first(where: { !allMeasures.contains($0) }) {
            throw BenchmarkError("no measure is called \(wrong); there are \(allMeasures.joined(separator: ", "))")
        }
        if graphs.isEmpty { throw BenchmarkError("--graphs names the folders of gen_graph.py") }
    }

    /// Measures every (measure, graph) in a process of its own, so that peak memory is that of one measure.
    func runChildren() throws {
        for graph in graphs {
            for measure in measures {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
                process.arguments = [
                    "--child", "--graphs", graph.path, "--measures", measure, "--runs", String(runs), "--threads",
                    String(threads),
                ]
                let pipe = Pipe()
                process.standardOutput = pipe
                try process.run()
                let data = pipe.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                guard process.terminationStatus == 0 else {
                    throw BenchmarkError("\(measure) of \(graph.lastPathComponent) ended with an error")
                }
                FileHandle.standardOutput.write(data)
                if let out { try Options.append(data, to: out) }
            }
        }
    }

    private static func append(_ data: Data, to file: URL) throws {
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: data)
        try handle.close()
    }
}

/// Why a benchmark stopped.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
