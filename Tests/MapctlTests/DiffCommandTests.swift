import Foundation
import Testing

@Suite("mapctl diff")
struct DiffCommandTests {
    @Test("two maps in four formats, and one map at two dates")
    func formats() throws {
        let folder = try TemporaryFolder()
        try folder.write(["stakeholders.csv": "name,category\nBody A,cso\nBody B,cso\n"])
        let other = try TemporaryFolder()
        try other.write(["stakeholders.csv": "name,category\nBody A,ngo\n"])
        let both = [folder.url.path, other.url.path, "--on", "2025-06-30"]
        let json = try MapctlProcess.run(["diff"] + both + ["--format", "json"])
        #expect(json.status == 0 && json.json["command"] as? String == "diff")
        let changes = try #require(json.json["changes"] as? [[String: Any]])
        #expect(changes.map { $0["change"] as? String } == ["changed", "removed"])
        #expect(try MapctlProcess.run(["diff"] + both).text.contains("What changed"))
        #expect(try MapctlProcess.run(["diff"] + both + ["--format", "markdown"]).text.contains("| body-a |"))
        #expect(
            try MapctlProcess.run(["diff"] + both + ["--format", "csv"]).text.contains("stakeholders,removed,body-b"))
        #expect(try MapctlProcess.run(["diff"] + both + ["--fail-on", "finding"]).status == 1)
        #expect(try MapctlProcess.run(["diff", folder.url.path]).status == 64)
        let dates = try MapctlProcess.run(
            [
                "diff", Package.sample("nakuru-workshop"), "--before", "2020-01-01", "--on", "2025-06-30", "--format",
                "json",
            ])
        let programmes = try #require((dates.json["counts"] as? [String: [String: Int]])?["programmes"])
        #expect(dates.status == 0 && (programmes["added"] ?? 0) > 0)
    }

    @Test("two maps for two audiences are shown to the narrower one, whichever comes first")
    func audiences() throws {
        func map(_ audience: String) throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            try folder.write([
                "map.yaml": "title: Two\naudience: \(audience)\ndate: 2025-06-30\n",
                "stakeholders.csv": """
                id,name,category,power,sensitivity
                a,Body Open,cso,,public
                of-\(audience),Body Hidden \(audience),cso,9,internal
                b-\(audience),Body Seen \(audience),cso,7,public

                """,
            ])
            return folder
        }
        let (wide, narrow) = (try map("internal"), try map("public"))
        for (first, second) in [(wide.url.path, narrow.url.path), (narrow.url.path, wide.url.path)] {
            for format in ["text", "json", "csv", "markdown", "html"] {
                let said = try MapctlProcess.run(["diff", first, second, "--format", format])
                #expect(said.status == 0 && said.text.contains("Body Seen"))
                #expect(!said.text.contains("Hidden") && !said.text.contains("hidden") && !said.text.contains("of-"))
                let asked = try MapctlProcess.run(["diff", first, second, "--format", format, "--audience", "internal"])
                #expect(asked.text.contains("Body Hidden"))
            }
            let json = try MapctlProcess.run(["diff", first, second, "--format", "json"])
            #expect(json.json["audience"] as? String == "public")
            let fields = try #require(json.json["changes"] as? [[String: Any]])
            #expect(!fields.contains { ($0["id"] as? String)?.hasPrefix("of-") == true })
            let report = try MapctlProcess.run(["report", first, "--since", second])
            #expect(report.status == 0 && report.text.contains("public") && !report.text.contains("Hidden"))
            let picture = try MapctlProcess.run(["render", first, "--view", "change", "--since", second, "-o", "-"])
            #expect(picture.status == 0 && !picture.text.contains("Hidden") && picture.text.contains("Seen"))
        }
    }
}
