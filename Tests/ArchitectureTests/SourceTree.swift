import Foundation

/// The source files of the package, as text.
struct SourceTree {
    struct File {
        /// Relative to the package: `Sources/StakeholderGraph/Model/Tie.swift`.
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The names of imported modules with their lines' access level.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count,
                    words[..<position].allSatisfy({
                        ["public", "internal", "package", "private", "@testable"].contains($0)
                    })
                else { return nil }
                let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias"]
                let name = kinds.contains(words[position + 1]) ? words[position + 2] : words[position + 1]
                return String(name.split(separator: ".")[0])
            }
        }
    }

    let files: [File]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files: [File] = []
        for top in ["Sources", "Data"] {
            let folder = root.appendingPathComponent(top)
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            for path in paths where path.hasSuffix(".swift") {
                let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
                files.append(File(path: top + "/" + path, text: text))
            }
        }
        self.files = files
    }

    func files(under prefix: String) -> [File] { files.filter { $0.path.hasPrefix(prefix + "/") } }
}
