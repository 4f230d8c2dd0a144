import Foundation
import Testing

/// The built program draws: files, exit codes, what is said.
@Suite struct RenderCommandTests {
    private let sample = Package.sample("nakuru-workshop")

    private func entries(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    @Test(arguments: ["svg", "pdf", "png", "dot"])
    func theFormOfTheFileFollowsItsName(_ form: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("map.\(form)").path
        let result = try MapctlProcess.run(["render", sample, "--page", "a3", "-o", path])
        #expect(result.status == 0, "\(result.errors)")
        let begin = ["svg": "<?xml", "pdf": "%PDF", "png": "\u{89}PNG", "dot": "digraph"][form] ?? ""
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(data.starts(with: begin == "\u{89}PNG" ? Data([0x89]) + Data("PNG".utf8) : Data(begin.utf8)))
        #expect(try entries(folder) == ["map.\(form)"])
    }

    @Test func theSummaryIsTheObjectOfTheContract() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("map.svg").path
        let result = try MapctlProcess.run([
            "render", sample, "--view", "forum-circle", "--forum", "nakuru-forum", "-o", path, "--summary", "json",
        ])
        #expect(result.status == 0)
        #expect(result.json["command"] as? String == "render")
        #expect(result.json["schemaVersion"] as? Int == 1)
        #expect(result.json["audience"] as? String == "internal")
        #expect(result.json["on"] as? String == "2025-11-20")
        let file = try #require((result.json["files"] as? [[String: Any]])?.first)
        #expect(file["path"] as? String == path)
        #expect(file["view"] as? String == "forum-circle")
        #expect(file["format"] as? String == "svg")
        #expect(file["pages"] as? Int == 1)
        #expect(file["bytes"] as? Int == (try Data(contentsOf: URL(fileURLWithPath: path))).count)
        for key in ["stakeholders", "ties", "leftOut", "scale", "smallestTextPoints"] {
            #expect(file[key] is NSNumber, "\(key)")
        }
    }

    @Test func theTextAlternativeHasTheFactsOfThePicture() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("map.svg").path
        let result = try MapctlProcess.run([
            "render", sample, "--view", "forum-circle", "--forum", "nakuru-forum", "-o", path, "--summary", "text",
        ])
        #expect(result.text.contains("17 of 23 categories are seated"))
        #expect(result.text.contains("Nakuru Youth Assembly"))
    }

    @Test(arguments: [
        ["--view", "netwrk"], ["--forum", "nakuru-form"], ["--place", "Atlantis"], ["--ties", "likes"],
        ["--page", "a9"], ["--format", "gif"], ["--dpi", "0"], ["--view", "forum-circle", "--forum", "none"],
        ["--view", "actor-map", "--audience", "forum"], ["--tile", "a4"], ["--page", "a0", "--tile", "a0"],
    ])
    func aWrongRequestIsUsageAndLeavesNoFile(_ options: [String]) throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("map.svg").path
        let result = try MapctlProcess.run(["render", sample, "-o", path] + options)
        #expect(result.status == 64, "\(result.errors)")
        #expect(!result.errors.isEmpty)
        #expect(try entries(folder).isEmpty)
    }

    @Test func aPageIsCutOntoSheetsInFilesOfTheirOwn() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("wall.pdf").path
        let result = try MapctlProcess.run([
            "render", sample, "--page", "a3", "--tile", "a4", "-o", path, "--summary", "json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let names = ["wall-A1.pdf", "wall-A2.pdf", "wall-B1.pdf", "wall-B2.pdf"]
        #expect(try entries(folder) == names)
        let files = try #require(result.json["files"] as? [[String: Any]])
        #expect(files.compactMap { $0["path"] as? String }.sorted() == names.map { folder.url.path + "/" + $0 })
        #expect(files.allSatisfy { $0["pages"] as? Int == 1 })
    }

    @Test func theRefusalNamesTheOption() throws {
        let result = try MapctlProcess.run(["render", sample, "--view", "actor-map", "--audience", "public", "-o", "-"])
        #expect(result.status == 64)
        #expect(result.errors.contains("--audience"))
        #expect(result.output.isEmpty)
    }

    @Test func aFileThatCannotBeWrittenIs74AndAMissingMapIs2() throws {
        let folder = try TemporaryFolder()
        let nowhere = folder.url.appendingPathComponent("no/such/map.svg").path
        #expect(try MapctlProcess.run(["render", sample, "-o", nowhere]).status == 74)
        #if os(Linux)
            // A device is written into and stays one.
            #expect(try MapctlProcess.run(["render", sample, "-o", "/dev/full"]).status == 74)
            let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
            #expect(kind == .typeCharacterSpecial)
        #endif
        let missing = folder.url.appendingPathComponent("nothing").path
        #expect(try MapctlProcess.run(["render", missing, "-o", "-"]).status == 2)
    }

    @Test func twoProcessesGiveTheSameBytesAndSoDoShuffledRows() throws {
        let folder = try TemporaryFolder()
        let copy = folder.url.appendingPathComponent("nakuru-workshop")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: sample), to: copy)
        for name in ["stakeholders.csv", "ties.csv", "seats.csv"] {
            let file = copy.appendingPathComponent(name)
            var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let head = lines.removeFirst()
            try ([head] + lines.reversed()).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let views = [
            "network", "forum-circle", "actor-map", "power-interest", "coverage-matrix", "seat-matrix", "cascade",
        ]
        for view in views {
            let options = ["--view", view, "--format", "svg", "-o", "-"]
            let first = try MapctlProcess.run(["render", sample] + options)
            #expect(first.status == 0, "\(first.errors)")
            #expect(try MapctlProcess.run(["render", copy.path] + options).output == first.output, "\(view)")
        }
    }

    @Test func whatTheAudienceMayNotSeeIsInNoByte() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "map.yaml": "title: Sentinel\n",
            "stakeholders.csv": """
            id,name,category,sensitivity
            a,Alpha,ngo,public
            b,Beta,elders,public
            planted-id,Planted Name,ngo,sealed

            """,
            "ties.csv": "from,kind,to,sensitivity\na,informs,b,public\na,informs,planted-id,public\n",
        ])
        for form in ["svg", "dot", "pdf"] {
            let result = try MapctlProcess.run(["render", folder.url.path, "--format", form, "-o", "-"])
            #expect(result.status == 0, "\(result.errors)")
            let text = String(decoding: result.output, as: UTF8.self).lowercased()
            #expect(!text.contains("planted"))
        }
        let json = try MapctlProcess.run([
            "render", folder.url.path, "-o", folder.url.appendingPathComponent("x.svg").path, "--summary", "json",
        ])
        let file = try #require((json.json["files"] as? [[String: Any]])?.first)
        #expect(file["stakeholders"] as? Int == 2)
        #expect(file["ties"] as? Int == 1)
        #expect(file["leftOut"] as? Int == 0)
    }

    @Test func viewsAreListedAndExplained() throws {
        let list = try MapctlProcess.run(["views", "--format", "json"])
        #expect(list.status == 0)
        let names = (list.json["views"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
        #expect(Set(["network", "forum-circle", "actor-map"]).isSubset(of: Set(names)))
        for name in names {
            #expect(try MapctlProcess.run(["explain", name]).status == 0)
        }
        #expect(try MapctlProcess.run(["explain", "forum-circle"]).text.contains("render MAP --view forum-circle"))
    }

    @Test func positionsAreKeptWhenTheMapGrows() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "stakeholders.csv": "id,name,category\na,Alpha,ngo\nb,Beta,ngo\nc,Gamma,elders\n",
            "ties.csv": "from,kind,to\na,informs,b\nb,informs,c\n",
        ])
        let positions = folder.url.appendingPathComponent("positions.json").path
        let arguments = ["render", folder.url.path, "--positions", positions, "-o", "-"]
        #expect(try MapctlProcess.run(arguments).status == 0)
        func read() throws -> [String: [Double]] {
            try JSONDecoder().decode([String: [Double]].self, from: Data(contentsOf: URL(fileURLWithPath: positions)))
        }
        let before = try read()
        #expect(Set(before.keys) == ["a", "b", "c"])
        try folder.write([
            "stakeholders.csv": "id,name,category\na,Alpha,ngo\nb,Beta,ngo\nc,Gamma,elders\nd,Delta,cso\n",
            "ties.csv": "from,kind,to\na,informs,b\nb,informs,c\nd,informs,a\n",
        ])
        #expect(try MapctlProcess.run(arguments).status == 0)
        let after = try read()
        #expect(after.count == 4)
        for (id, old) in before {
            let new = try #require(after[id])
            #expect(abs(new[0] - old[0]) < 0.15 && abs(new[1] - old[1]) < 0.15, "\(id) \(old) \(new)")
        }
    }
}
