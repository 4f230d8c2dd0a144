import Foundation
import Testing

/// What the built `mapctl check` says of one small broken map for every diagnostic code. Each folder of
/// `Fixtures/diagnostics` is named after its code; its `expected.txt` was written by hand from the contract of the map
/// folder: the exit code, the account of rows, and one line a diagnostic with place, severity, code, value and
/// suggestions.
@Suite("transcripts of every diagnostic")
struct DiagnosticTranscriptTests {
    private static let folder = Package.root.appendingPathComponent("Tests/Fixtures/diagnostics")

    static let codes: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }()

    @Test("check says what was expected, and explain knows the code", arguments: codes)
    func transcript(code: String) throws {
        let fixture = Self.folder.appendingPathComponent(code)
        let expected = try String(contentsOf: fixture.appendingPathComponent("expected.txt"), encoding: .utf8)
        #expect(expected.contains(" \(code)"), "the fixture does not show its own code")
        let temporary = try TemporaryFolder()
        let workbook = fixture.appendingPathComponent("map.xlsx")
        var map = FileManager.default.fileExists(atPath: workbook.path) ? workbook.path : fixture.path
        if let made = Self.made[code] {
            try temporary.write(["stakeholders.csv": made()])
            map = temporary.url.path
        }
        let result = try MapctlProcess.run(["check", map, "--format", "json"])
        #expect(Self.transcript(result) == expected)

        let explained = try MapctlProcess.run(["explain", code])
        #expect(explained.status == 0)
        #expect(explained.text.hasPrefix("\(code) ("))
        #expect(explained.text.contains("What to do: "))
    }

    /// Files too large to be kept.
    private static let made: [String: @Sendable () -> String] = [
        "long-cell": {
            "id,name,category,note\na,Amani Youth,youth-led,\(String(repeating: "x", count: 100_000))\n"
                + "b,Baraza Elders,elders,\(String(repeating: "é", count: 100_001))\n"
        },
        "too-many-columns": {
            "name,category" + String(repeating: ",x", count: 16_384 - 1) + "\nAmani Youth,youth-led\n"
        },
    ]

    private static func transcript(_ result: MapctlProcess.Result) -> String {
        let rows = result.json["rows"] as? [String: Int] ?? [:]
        func count(_ key: String) -> Int { rows[key] ?? -1 }
        var lines = ["exit \(result.status)"]
        lines.append(
            "rows \(count("read")) read, \(count("accepted")) accepted, \(count("merged")) merged, "
                + "\(count("rejected")) rejected")
        for diagnostic in result.json["diagnostics"] as? [[String: Any]] ?? [] {
            var line = diagnostic["file"] as? String ?? "?"
            if let number = diagnostic["line"] as? Int, number > 0 { line += ":\(number)" }
            if let number = diagnostic["column"] as? Int { line += ":\(number)" }
            line += " \(diagnostic["severity"] as? String ?? "?") \(diagnostic["code"] as? String ?? "?")"
            if let value = diagnostic["value"] as? String { line += " “\(value)”" }
            let suggestions = diagnostic["suggestions"] as? [String] ?? []
            if !suggestions.isEmpty { line += " → " + suggestions.joined(separator: " · ") }
            lines.append(line)
            let message = diagnostic["message"] as? String ?? ""
            if !message.hasSuffix(".") || message.hasSuffix("..") { lines.append("no sentence: \(message)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test("the text for people names place, severity, code, column and what may be meant, then accounts for the rows")
    func textForPeople() throws {
        let map = Self.folder.appendingPathComponent("unknown-reference").path
        let result = try MapctlProcess.run(["check", map, "--on", "2025-06-30"])
        #expect(result.status == 2)
        #expect(
            result.text == """
                programmes.csv:2:3: warning [unknown-reference] (lead): No stakeholder of the map is called “Nobody At All”.
                stakeholders.csv:2:4: warning [unknown-reference] (part_of): No stakeholder of the map is called “Baraza Eldars”.
                    did you mean: Baraza Elders
                ties.csv:2:3: error [unknown-reference] (to): No stakeholder of the map is called “Baraza Eldres”. The row was left out.
                    did you mean: Baraza Elders

                rows                 read accepted   merged rejected
                stakeholders.csv        2        2        0        0
                programmes.csv          1        1        0        0
                ties.csv                1        0        0        1
                all                     4        3        0        1

                The map holds 2 stakeholders, 1 programme.

                1 error, 2 warnings. What a word in brackets means: mapctl explain WORD
                For 2025-06-30 · the author's view: everything but contacts

                """)
    }

    @Test("words that explain does not know are a usage error with a near miss")
    func unknownWord() throws {
        let result = try MapctlProcess.run(["explain", "unknown-plase"])
        #expect(result.status == 64)
        #expect(result.errors.contains("unknown-place"))
    }
}
