internal import Foundation

/// The folder where inputs stand as files for readers that take paths.
struct WorkFolder {
    let url: URL

    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fuzz-\(ProcessInfo.processInfo.processIdentifier)", isDirectory: true)
        for name in ["", "map", "pair", "settings/views", "settings/styles", "folder"] {
            do {
                try FileManager.default.createDirectory(
                    at: url.appendingPathComponent(name), withIntermediateDirectories: true)
            } catch {
                broken("There is no folder for files: \(error)")
            }
        }
    }

    func write(_ bytes: [UInt8], _ name: String) -> URL {
        let file = url.appendingPathComponent(name)
        do {
            try Data(bytes).write(to: file)
        } catch {
            broken("A file cannot be written: \(error)")
        }
        return file
    }
}
