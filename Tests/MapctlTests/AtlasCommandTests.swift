import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// `render --all` as a user runs it: whole, again, after a change, killed half-way.
@Suite struct AtlasCommandTests {
    private static let files = [
        "map.yaml": "title: Small\nplace: nakuru\n",
        "stakeholders.csv": """
        id,name,category,place,power,interest,sensitivity
        a,Alpha,ngo,nakuru/molo,8,9,public
        b,Beta,elders,nakuru/naivasha,7,2,public
        c,Gamma,cbo,nakuru/molo,1,5,public

        """,
        "ties.csv": "from,kind,to,sensitivity\na,informs,b,public\nb,informs,c,public\n",
        "forums.csv": """
        id,name,tier,place
        county,County Forum,county,nakuru
        ../molo,Molo Forum,sub-county,nakuru/molo

        """,
    ]

    private func map() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.files)
        return folder
    }

    private func draw(_ map: URL, into folder: URL, _ options: String...) throws -> MapctlProcess.Result {
        try MapctlProcess.run(
            ["render", map.path, "--all", "-o", folder.path, "--audience", "internal", "--summary", "json"] + options)
    }

    private func paths(_ result: MapctlProcess.Result, _ key: String = "files") -> [String] {
        (result.json[key] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
    }

    private func number(_ result: MapctlProcess.Result, _ key: String) -> Int? { result.json[key] as? Int }

    /// Files of the folder and its three parts, without what begins with a point and the first page.
    private func pictures(_ folder: URL) throws -> [String] {
        try ["views", "forums", "places"].flatMap { part in
            try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)
                .map { part + "/" + $0 }
        }.sorted()
    }

    @Test func everyForumCountyAndViewHasAPictureAndALaterRunDrawsWhatHasChanged() throws {
        let (map, folder) = (try map(), try TemporaryFolder())
        let atlas = folder.url.appendingPathComponent("atlas")
        let first = try draw(map.url, into: atlas)
        #expect(first.status == 0, "\(first.errors)")
        let count = try expectWhole(first, atlas)

        // Half a file, and a manifest whose last line is half a line; nothing else is drawn again.
        let half = atlas.appendingPathComponent("places/nakuru.svg")
        try Data(contentsOf: half).prefix(100).write(to: half)
        let manifest = atlas.appendingPathComponent("atlas.jsonl")
        try (Data(contentsOf: manifest) + Data("{\"path\":\"pla".utf8)).write(to: manifest)
        let mended = try draw(map.url, into: atlas)
        #expect(number(mended, "drawn") == 1)
        #expect(number(mended, "kept") == count - 1)
        #expect(paths(mended) == paths(first))
        #expect(XMLParser(data: try Data(contentsOf: half)).parse())

        // Another name in Molo, and another audience: the pictures that it may not see are gone.
        try map.write(["stakeholders.csv": (Self.files["stakeholders.csv"] ?? "").replacing("Gamma", with: "Omega")])
        let changed = try draw(map.url, into: atlas, "--audience", "public")
        #expect(changed.status == 0, "\(changed.errors)")
        let molo = try String(contentsOf: atlas.appendingPathComponent("places/nakuru--molo.svg"), encoding: .utf8)
        #expect(molo.contains("Omega") && !molo.contains("Gamma"))
        #expect((number(changed, "removed") ?? 0) >= 1)
        #expect(paths(changed, "skipped").contains { $0.hasSuffix("views/actor-map.svg") })
        #expect(try !pictures(atlas).contains("views/actor-map.svg"))
        #expect(try pictures(atlas).map { atlas.path + "/" + $0 } == paths(changed).sorted())
    }

    private func expectWhole(_ result: MapctlProcess.Result, _ atlas: URL) throws -> Int {
        let found = try pictures(atlas)
        #expect(paths(result).sorted() == found.map { atlas.path + "/" + $0 })
        #expect(number(result, "drawn") == found.count)
        #expect(number(result, "kept") == 0)
        // Three bodies in two sub-counties of one county, by hand.
        #expect(
            found.filter { $0.hasPrefix("places/") }
                == ["places/nakuru--molo.svg", "places/nakuru--naivasha.svg", "places/nakuru.svg"])
        let forums = found.filter { $0.hasPrefix("forums/") }
        #expect(forums.count == 2)
        #expect(forums.contains("forums/county.svg"))
        #expect(found.contains("views/network.svg"))
        #expect(found.contains("views/actor-map.svg"))
        let page = try String(contentsOf: atlas.appendingPathComponent("index.html"), encoding: .utf8)
        #expect(page.matches(of: /<a href="([^"]+)"/).map { String($0.1) }.sorted() == found)
        #expect(!page.contains("<script"))
        #expect(!page.contains("http"))
        #expect(page.contains("Molo Forum"))
        for name in found {
            let bytes = try Data(contentsOf: atlas.appendingPathComponent(name))
            #expect(XMLParser(data: bytes).parse(), "\(name)")
        }
        return found.count
    }

    @Test func onePictureThatFailsDoesNotStopTheOthers() throws {
        let map = try map()
        try FileManager.default.createDirectory(
            at: map.url.appendingPathComponent("views"), withIntermediateDirectories: true)
        try map.write(["views/wrong.yaml": "kind: network\ntitle: Wrong\nquery:\n  forum: nowhere\n"])
        let folder = try TemporaryFolder()
        let result = try draw(map.url, into: folder.url)
        #expect(result.status == 70)
        #expect(paths(result, "failed") == [folder.url.path + "/views/wrong.svg"])
        #expect(paths(result).count > 5)
        let page = try String(contentsOf: folder.url.appendingPathComponent("index.html"), encoding: .utf8)
        #expect(page.contains("nowhere"))
    }

    @Test func aFolderThatHoldsSomethingElseStaysAsItIs() throws {
        let (map, folder) = (try map(), try TemporaryFolder())
        try folder.write(["letter.txt": "Dear"])
        #expect(try draw(map.url, into: folder.url).status == 74)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["letter.txt"])
        // Into the map itself, onto standard output, with options of one picture.
        #expect(try draw(map.url, into: map.url.appendingPathComponent("atlas")).status == 64)
        for options in [["--all"], ["--all", "-o", "-"], ["--all", "-o", folder.url.path, "--view", "ego"]] {
            #expect(try MapctlProcess.run(["render", map.url.path] + options).status == 64)
        }
    }

    @Test func aRunThatIsKilledLeavesNoBrokenFileAndNoWorkerAndIsTakenUpAgain() throws {
        let (map, folder) = (try map(), try TemporaryFolder())
        let process = Process()
        process.executableURL = MapctlProcess.products.appendingPathComponent("mapctl")
        process.arguments = ["render", map.url.path, "--all", "-o", folder.url.path, "--audience", "internal"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // The line of the first picture stands in the manifest.
        let manifest = folder.url.appendingPathComponent("atlas.jsonl")
        while process.isRunning, (try? Data(contentsOf: manifest).contains(10)) != true { usleep(2000) }
        let workers = children(of: process.processIdentifier)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // Gone, or about to be: a worker ends with its parent.
        for worker in workers {
            var waits = 0
            while isAlive(worker), waits < 2000 {
                usleep(5000)
                waits += 1
            }
            #expect(!isAlive(worker))
        }
        for name in try pictures(folder.url) where !name.contains("/.") {
            #expect(XMLParser(data: try Data(contentsOf: folder.url.appendingPathComponent(name))).parse(), "\(name)")
        }
        let result = try draw(map.url, into: folder.url)
        #expect(result.status == 0, "\(result.errors)")
        #expect((number(result, "kept") ?? 0) >= 1)
        #expect(try pictures(folder.url).map { folder.url.path + "/" + $0 } == paths(result).sorted())
    }

    /// The processes that a process started, where the system tells.
    private func children(of parent: Int32) -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.filter { status(of: $0)?.parent == parent }
    }

    private func isAlive(_ process: Int32) -> Bool {
        guard let status = status(of: process) else { return false }
        return status.letter != "Z"
    }

    private func status(of process: Int32) -> (letter: Substring, parent: Int32)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return nil }
        let words = text[text.index(after: name)...].split(separator: " ")
        guard words.count > 1, let parent = Int32(words[1]) else { return nil }
        return (words[0], parent)
    }
}
