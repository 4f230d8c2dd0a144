import Testing

@Suite("Architecture")
struct ArchitectureTests {
    let tree: SourceTree

    init() throws { tree = try SourceTree() }

    /// What each target may import; everything else is a breach.
    static let allowed: [String: Set<String>] = [
        "Sources/NetworkAnalysis": ["Synchronization", "Glibc", "Musl", "Darwin"],
        "Sources/StakeholderGraph": ["NetworkAnalysis"],
        "Sources/StakeholderGraphIO": [
            "StakeholderGraph", "Foundation", "FoundationEssentials", "Yams", "CExpat", "CZip", "CXlsxWriter", "Glibc",
            "Musl", "Darwin",
        ],
        "Sources/StakeholderGraphRendering": [
            "StakeholderGraph", "CGraphvizShim", "Foundation", "Glibc", "Musl", "Darwin",
        ],
        "Sources/mapctl": [
            "StakeholderGraph", "StakeholderGraphIO", "ReferenceData", "StakeholderGraphRendering", "ArgumentParser",
            "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin",
        ],
        "Data": ["Foundation"],
    ]

    @Test("each target imports only what the import table allows", arguments: allowed.keys.sorted())
    func imports(target: String) {
        let files = tree.files(under: target)
        #expect(!files.isEmpty)
        for file in files {
            let foreign = file.imports.filter { Self.allowed[target]?.contains($0) != true }
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign)")
        }
    }

    @Test("the network engine is seen through the library, never in its public interface")
    func engineIsInternal() {
        for file in tree.files(under: "Sources/StakeholderGraph") {
            #expect(!file.text.contains("public import NetworkAnalysis"), "\(file.path)")
        }
        for file in tree.files(under: "Sources/StakeholderGraphRendering") {
            #expect(!file.text.contains("public import CGraphvizShim"), "\(file.path)")
        }
    }

    /// A folder may use what stands before it, never what comes after.
    static let order = [
        "Vocabulary", "Diagnostics", "Schema", "Reference", "Model", "Building", "Query", "Network", "Disclosure",
        "Reporting", "Analysis", "Views",
    ]

    @Test("every folder of StakeholderGraph has its place in the order")
    func foldersAreKnown() {
        let folders = Set(tree.files(under: "Sources/StakeholderGraph").map { Self.folder(of: $0) })
        #expect(folders.subtracting(Self.order).isEmpty)
    }

    private static func folder(of file: SourceTree.File) -> String {
        String(file.path.split(separator: "/")[2])
    }

    /// Names of types declared at the top of the files of a folder.
    private func declarations(in folder: String) -> Set<String> {
        var names: Set<String> = []
        for file in tree.files(under: "Sources/StakeholderGraph/" + folder) {
            for line in file.lines where line.first != " " && !line.hasPrefix("//") {
                let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
                guard words.first != "private", words.first != "fileprivate",
                    let keyword = words.firstIndex(where: {
                        ["struct", "enum", "class", "protocol", "typealias"].contains($0)
                    }),
                    keyword <= 2, keyword + 1 < words.count
                else { continue }
                names.insert(String(words[keyword + 1]))
            }
        }
        return names
    }

    @Test("folders know only those before them")
    func folderOrder() {
        for (position, folder) in Self.order.enumerated() {
            var later: [String: String] = [:]
            for other in Self.order[(position + 1)...] {
                for name in declarations(in: other) { later[name] = other }
            }
            for name in declarations(in: folder) { later[name] = nil }
            for file in tree.files(under: "Sources/StakeholderGraph/" + folder) {
                for line in file.lines {
                    let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                    guard !code.contains("\"") else { continue }
                    for word in code.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }) {
                        let name = String(word.split(separator: ".").first ?? "")
                        guard let home = later[name] else { continue }
                        Issue.record("\(file.path) uses \(name) of \(home): \(code)")
                    }
                }
            }
        }
    }

    @Test("no file is longer than 500 lines")
    func fileSize() {
        for file in tree.files { #expect(file.lines.count <= 500, "\(file.path): \(file.lines.count) lines") }
    }

    @Test("only the console prints, and nothing is left to chance")
    func forbiddenWords() {
        for file in tree.files {
            let isConsole = file.path.hasPrefix("Sources/mapctl/Console/")
            for line in file.lines {
                let code = String(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
                #expect(isConsole || !code.contains(" print("), "\(file.path): \(line)")
                for word in ["try!", "fatalError(", "@unchecked Sendable", "TODO", "FIXME"] where code.contains(word) {
                    let proof = file.text.contains("// Proof:")
                    #expect(word == "@unchecked Sendable" && proof, "\(file.path): \(line)")
                }
            }
        }
    }

    @Test("the library asks neither clock nor chance nor environment")
    func pureLibrary() {
        let words = ["Date()", "SystemRandomNumberGenerator", ".random(", "ContinuousClock", "getenv(", "environment["]
        for target in ["Sources/StakeholderGraph", "Sources/NetworkAnalysis"] {
            for file in tree.files(under: target) {
                for line in file.lines {
                    let code = String(line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
                    for word in words { #expect(!code.contains(word), "\(file.path): \(line)") }
                }
            }
        }
    }
}
