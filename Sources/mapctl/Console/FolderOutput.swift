import Foundation
import StakeholderGraphIO

/// Writes several files as one folder, whole or not at all.
enum FolderOutput {
    /// A file of the folder, whose contents may be made piece by piece while it is written.
    struct File {
        let name: String
        let contents: (_ sink: (Data) throws -> Void) throws -> Void

        init(name: String, contents: @escaping (_ sink: (Data) throws -> Void) throws -> Void) {
            self.name = name
            self.contents = contents
        }

        init(name: String, data: Data) {
            self.init(name: name) { try $0(data) }
        }
    }

    /// Writes files that are in memory.
    static func write(_ contents: [(name: String, data: Data)], to path: String) throws {
        try write(contents.map { File(name: $0.name, data: $0.data) }, to: path)
    }

    /// Writes into a folder that is not there or is empty: everything beside it first, then moved.
    static func write(_ contents: [File], to path: String) throws {
        let files = FileManager.default
        guard path != "-" else {
            throw CommandFailure(.usage, "This format is several files; -o names a folder for them.")
        }
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        if files.fileExists(atPath: folder.path) {
            guard (try? files.contentsOfDirectory(atPath: folder.path))?.isEmpty == true else {
                throw CommandFailure(.cannotWrite, "“\(path)” is there already; nothing was changed.")
            }
        }
        let temporary = folder.deletingLastPathComponent()
            .appendingPathComponent(".\(folder.lastPathComponent).\(getpid()).part", isDirectory: true)
        do {
            try files.createDirectory(at: temporary, withIntermediateDirectories: true)
            for file in contents {
                let target = temporary.appendingPathComponent(file.name)
                try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Console.stream(toFile: target.path) { try file.contents($0) }
            }
            if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
            try files.moveItem(at: temporary, to: folder)
        } catch {
            try? files.removeItem(at: temporary)
            if let failure = error as? CommandFailure { throw failure }
            throw CommandFailure(.cannotWrite, "“\(path)” cannot be made: \(FileAccess.reason(error)).")
        }
    }

    /// An input is never overwritten.
    static func refuseInput(_ output: String, _ input: String) throws {
        guard output != "-" else { return }
        let target = URL(fileURLWithPath: output).resolvingSymlinksInPath().standardizedFileURL.path
        let source = URL(fileURLWithPath: input).resolvingSymlinksInPath().standardizedFileURL.path
        if target == source || target.hasPrefix(source + "/") {
            throw CommandFailure(.usage, "“\(output)” is a part of the input, which is never overwritten.")
        }
    }
}
