import Foundation
import Testing

@Suite("mapctl check")
struct CheckCommandTests {
    @Test("the samples are free of errors and warnings", arguments: ["nakuru-workshop", "pilot-2025", "national-2025"])
    func samples(name: String) throws {
        let result = try MapctlProcess.run(["check", Package.sample(name), "--fail-on", "warning", "--format", "json"])
        #expect(result.status == 0, "\(result.errors)")
        let rows = try #require(result.json["rows"] as? [String: Int])
        #expect(rows["read"] == (rows["accepted"] ?? 0) + (rows["merged"] ?? 0))
        #expect(rows["rejected"] == 0)
    }

    @Test("every row of a faulty map is accounted for, and the exit code is 2")
    func faultyMap() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "stakeholders.csv": """
            id,name,category,place
            a,Body A,youth-led,Naivasha
            b,Body B,no-such-category,Nakuru
            a,Body A,youth-led,
            c,Body C,cso,32

            """,
            "ties.csv": """
            from,kind,to
            a,informs,c
            a,informs,nobody

            """,
        ])
        let result = try MapctlProcess.run(["check", folder.url.path, "--format", "json"])
        #expect(result.status == 2)
        let rows = try #require(result.json["rows"] as? [String: Int])
        #expect(rows == ["read": 6, "accepted": 3, "merged": 1, "rejected": 2])
        let diagnostics = try #require(result.json["diagnostics"] as? [[String: Any]])
        let found = diagnostics.map {
            "\($0["file"] ?? ""):\($0["line"] ?? "") \($0["code"] ?? "") \($0["severity"] ?? "")"
        }
        #expect(
            found == [
                "stakeholders.csv:3 unknown-category error", "stakeholders.csv:4 merged-row note",
                "stakeholders.csv:5 bare-number-place error", "ties.csv:3 unknown-reference error",
            ])
    }

    @Test("fail-on decides between 0 and 1, and never hides errors")
    func failOn() throws {
        let folder = try TemporaryFolder()
        try folder.write(["stakeholders.csv": "name,category,place\nA,cso,Nowhere Town\n"])
        #expect(try MapctlProcess.run(["check", folder.url.path]).status == 0)
        #expect(try MapctlProcess.run(["check", folder.url.path, "--fail-on", "warning"]).status == 1)
        #expect(try MapctlProcess.run(["check", folder.url.path, "--fail-on", "never"]).status == 0)
        try folder.write(["stakeholders.csv": "name,category\nA,\n"])
        #expect(try MapctlProcess.run(["check", folder.url.path, "--fail-on", "never"]).status == 2)
    }

    @Test("what is no map, an unknown verb and a closed output have their own exit codes")
    func exitCodes() throws {
        let folder = try TemporaryFolder()
        #expect(try MapctlProcess.run(["check", folder.url.path]).status == 2)
        #expect(try MapctlProcess.run(["check", folder.url.path + "/nothing"]).status == 2)
        #expect(try MapctlProcess.run(["chekc", folder.url.path]).status == 64)
        #expect(try MapctlProcess.run(["check"]).status == 64)
        let target = folder.url.path + "/no/such/folder/out.txt"
        #expect(try MapctlProcess.run(["check", Package.sample("pilot-2025"), "-o", target]).status == 74)
    }

    @Test("the program runs from anywhere beside its data, and says 70 when the data is missing")
    func travels() throws {
        let folder = try TemporaryFolder()
        let files = FileManager.default
        let program = folder.url.appendingPathComponent("mapctl")
        try files.copyItem(at: MapctlProcess.products.appendingPathComponent("mapctl"), to: program)
        #expect(try MapctlProcess.run(["circulars"], program: program, in: folder.url).status == 70)
        let data = "StakeholderGraph_ReferenceData.resources"
        try files.copyItem(
            at: MapctlProcess.products.appendingPathComponent(data), to: folder.url.appendingPathComponent(data))
        let result = try MapctlProcess.run(["circulars"], program: program, in: URL(fileURLWithPath: "/"))
        #expect(result.status == 0)
        #expect(result.text.contains("moina-sec-1-45-2024"))
    }

    @Test("init makes a map that checks without errors, has an empty seat a category, and never overwrites")
    func initialise() throws {
        let folder = try TemporaryFolder()
        let map = folder.url.appendingPathComponent("map").path
        #expect(try MapctlProcess.run(["init", map, "--place", "Naivasha", "--forum"]).status == 0)
        #expect(try MapctlProcess.run(["check", map, "--fail-on", "warning"]).status == 0)
        let seats = try String(contentsOfFile: map + "/seats.csv", encoding: .utf8)
        #expect(seats.split(separator: "\n").count { $0.hasPrefix("nakuru-naivasha-forum,") } == 24)
        let settings = try String(contentsOfFile: map + "/map.yaml", encoding: .utf8)
        #expect(settings.contains("\ndates: day-first\n"))
        try folder.write(["map/stakeholders.csv": "name,category\nKept,cso\n"])
        #expect(try MapctlProcess.run(["init", map]).status == 74)
        #expect(try String(contentsOfFile: map + "/stakeholders.csv", encoding: .utf8).contains("Kept"))
    }

    @Test("two runs and shuffled rows give the same bytes, cited lines apart")
    func determinism() throws {
        let rows = (0..<40).map { "s\($0),Body \($0),\(["cso", "elders", "media"][$0 % 3]),nakuru" }
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        try first.write(["stakeholders.csv": (["id,name,category,place"] + rows).joined(separator: "\n")])
        let shuffled = rows.enumerated().sorted { ($0.offset * 7) % 40 < ($1.offset * 7) % 40 }.map(\.element)
        try second.write(["stakeholders.csv": (["id,name,category,place"] + shuffled).joined(separator: "\n")])
        let arguments = ["--format", "json", "--on", "2025-06-30"]
        let one = try MapctlProcess.run(["check", first.url.path] + arguments)
        #expect(one.output == (try MapctlProcess.run(["check", first.url.path] + arguments)).output)
        #expect(one.output == (try MapctlProcess.run(["check", second.url.path] + arguments)).output)
    }
}
