import Foundation
import Testing

/// The built program on the sample of Nakuru, whose answers were worked out by hand from its rows.
@Suite struct OverlapsCommandTests {
    private let sample = Package.sample("nakuru-workshop")

    @Test func everyFixedKeyIsWritten() throws {
        let result = try MapctlProcess.run(["overlaps", sample, "--format", "json"])
        #expect(result.status == 0)
        let keys = [
            "schemaVersion", "command", "audience", "on", "criteria", "programmes", "candidates", "compared",
            "jointDelivery", "findings", "fragmentation", "dataGaps",
        ]
        #expect(Set(keys).isSubset(of: Set(result.json.keys)))
        let findings = try #require(result.json["findings"] as? [[String: Any]])
        let first = try #require(findings.first)
        let fixed = [
            "verdict", "programmes", "implementers", "score", "completeness", "thin", "window", "facets",
            "coordination", "couldBe", "asks", "question", "options",
        ]
        #expect(Set(fixed).isSubset(of: Set(first.keys)))
        let pairs = findings.filter { $0["verdict"] as? String == "possible-duplication" }
        #expect(
            Set(pairs.compactMap { ($0["programmes"] as? [String])?.joined(separator: " ") }) == [
                "msafara-mjini msafara-wa-amani", "barabara-salama kofia-na-leseni", "mtaa-salama vijana-tuamke",
            ])
        let gaps = try #require(result.json["dataGaps"] as? [[String: Any]])
        #expect(
            gaps.compactMap { $0["programme"] as? String } == ["mpango-wa-rongai", "safari-ya-amani", "ziwa-la-vijana"])
    }

    @Test func aMergeAndASplitAreWorkedOut() throws {
        let split = try MapctlProcess.run(
            ["overlaps", sample, "--what-if", "split:Mtaa Salama,vijana-tuamke", "--format", "json"])
        let outcome = try #require(split.json["whatIf"] as? [String: Any])
        let areas = try #require(outcome["areas"] as? [[String: Any]])
        #expect(areas.compactMap { $0["places"] as? [String] } == [["nakuru/gilgil"], ["nakuru/naivasha"]])
        let merge = try MapctlProcess.run(["overlaps", sample, "--what-if", "merge:mtaa-salama,vijana-tuamke"])
        #expect(merge.text.contains("If “Mtaa Salama” and “Vijana Tuamke” became one programme"))
        #expect(merge.text.contains("KES 11,000,000"))
        for wrong in ["join:a,b", "merge:mtaa-salama", "merge:mtaa-salama,mtaa-salama", "merge:mtaa-salama,vijana"] {
            #expect(try MapctlProcess.run(["overlaps", sample, "--what-if", wrong]).status == 64)
        }
    }

    @Test func theLimitIsSaidWithTheTotal() throws {
        let limited = try MapctlProcess.run(["overlaps", sample, "--limit", "2", "--format", "csv"])
        #expect(limited.errors.contains("the first 2 of 54 pairs"))
        let json = try MapctlProcess.run(["overlaps", sample, "--limit", "2", "--format", "json"]).json
        #expect((json["findings"] as? [Any])?.count == 2)
        #expect(json["findingsTotal"] as? Int == 54)
    }

    @Test func criteriaAreReplacedByNameAndPrinted() throws {
        let folder = try TemporaryFolder()
        try folder.write(["c.yaml": "minimum-shared-days: 250\n", "wrong.yaml": "minimum-days: 3\n"])
        let file = folder.url.appendingPathComponent("c.yaml").path
        let json = try MapctlProcess.run(["overlaps", sample, "--criteria", file, "--format", "json"]).json
        #expect((json["criteria"] as? [String: Double])?["minimum-shared-days"] == 250)
        #expect((json["verdicts"] as? [String: Int])?["possible-duplication"] == 1)
        let wrong = try MapctlProcess.run(
            ["overlaps", sample, "--criteria", folder.url.appendingPathComponent("wrong.yaml").path])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("wrong.yaml:1: no value is called “minimum-days”"))
    }

    @Test func theCaravanOfKabarnetIsANeedThatWasMet() throws {
        let json = try MapctlProcess.run(
            ["gaps", Package.sample("pilot-2025"), "--kind", "resource", "--format", "json"]
        ).json
        let met = try #require(json["met"] as? [[String: Any]])
        let caravan = try #require(met.first { $0["need"] as? String == "need-caravan-funds" })
        let givers = (caravan["transfers"] as? [[String: Any]])?.compactMap { $0["giver"] as? String }
        #expect(givers == ["boda-baringo"])
        #expect(caravan["place"] as? String == "baringo")
    }
}
