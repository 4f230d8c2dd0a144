import Foundation

/// Runs the built `mapctl` as a user would.
enum MapctlProcess {
    struct Result {
        let status: Int32
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: output)) as? [String: Any] ?? [:]
        }
    }

    /// The folder of the built products: beside the bundle of these tests.
    static var products: URL {
        let arguments = CommandLine.arguments
        if let flag = arguments.firstIndex(of: "--test-bundle-path"), flag + 1 < arguments.count {
            return URL(fileURLWithPath: arguments[flag + 1]).deletingLastPathComponent()
        }
        return URL(fileURLWithPath: arguments[0]).deletingLastPathComponent()
    }

    static func run(_ arguments: [String], program: URL? = nil, in folder: URL? = nil) throws -> Result {
        let process = Process()
        process.executableURL = program ?? products.appendingPathComponent("mapctl")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let (output, errors) = (try TemporaryFolder(), Pipe())
        let file = output.url.appendingPathComponent("out")
        try Data().write(to: file)
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try Data(contentsOf: file),
            errors: String(decoding: complaint, as: UTF8.self))
    }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("mapctl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes files by name and text.
    func write(_ files: [String: String]) throws {
        for (name, text) in files {
            try Data(text.utf8).write(to: url.appendingPathComponent(name))
        }
    }
}

/// The package, for samples and fixtures.
enum Package {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func sample(_ name: String) -> String { root.appendingPathComponent("Data/samples/" + name).path }
}
