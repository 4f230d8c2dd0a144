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
}
