import Foundation

/// Where the running program lies.
enum ProgramPath {
    static var current: String {
        #if os(Linux)
            // The link of the kernel holds also when the program was found through PATH or a link.
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        #endif
        return Bundle.main.executablePath ?? CommandLine.arguments.first ?? "mapctl"
    }
}
