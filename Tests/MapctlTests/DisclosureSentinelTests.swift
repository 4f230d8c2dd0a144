import Foundation
import Testing

/// No byte that an audience may not see is in anything that a verb prints or writes, whatever the format.
///
/// A new verb is one line in `verbs`.
@Suite("sentinels")
struct DisclosureSentinelTests {
    /// What a verb is called with after the map, and its formats. `@` stands for a path to write to.
    struct Verb {
        let arguments: [String]
        var formats: [String] = []
        /// Exit codes that are right; 64 for questions that must not be answered.
        var statuses: Set<Int32> = [0]

        /// The calls, one for each format.
        var calls: [[String]] {
            formats.isEmpty ? [arguments] : formats.map { arguments + ["--format", $0] }
        }
    }

    private static let documents = ["text", "json", "csv", "markdown", "html"]

    static let verbs = [
        Verb(arguments: ["check"], formats: ["text", "json"]),
        Verb(arguments: ["forum"], formats: ["text", "json"]),
        Verb(arguments: ["forum", "--all"], formats: documents),
        Verb(arguments: ["forum", "open-forum-s", "open-forum-i", "open-forum-f"], formats: ["text", "json", "html"]),
        Verb(arguments: ["forum", "--invitations"], formats: ["text", "json"]),
        Verb(arguments: ["forum", "--against", "jukwaa-engagement-2025"], formats: ["html"]),
        Verb(arguments: ["overlaps"], formats: documents),
        Verb(
            arguments: [
                "overlaps", "--verdict",
                "possible-duplication,cannot-tell,same-people-called-twice,same-work-apart,complementary,sequence,"
                    + "coordinated-overlap,intended-redundancy,related",
            ], formats: ["json", "html"]),
        Verb(arguments: ["gaps"], formats: documents),
        Verb(arguments: ["names", "--threshold", "0.1"], formats: ["text", "json"]),
        Verb(arguments: ["measures"], formats: ["text", "json", "html"]),
        Verb(arguments: ["measures", "--two-mode", "project:stakeholders"], formats: ["json"]),
        Verb(arguments: ["report"], formats: ["markdown", "html"]),
        Verb(arguments: ["report", "--forum", "open-forum-s"], formats: ["html"]),
    ]

    static let comparisons = [
        Verb(arguments: ["diff", Package.sample("nakuru-workshop")], formats: ["text", "json"])
    ]

    static let exports = [
        "kumu", "kumu-json", "gephi", "graphml", "gexf", "hxl", "iati", "json", "cytoscape", "node-link", "neo4j",
        "xlsx", "csv", "dot",
    ].map { Verb(arguments: ["export", "--to", $0, "-o", $0 == "xlsx" ? "@.xlsx" : "@"]) }

    static let pictures = [
        Verb(arguments: ["render", "--summary", "json", "-o", "@.svg"]),
        Verb(arguments: ["render", "-o", "@.dot"]), Verb(arguments: ["render", "-o", "@.pdf"]),
        Verb(arguments: ["render", "--view", "forum-circle", "--forum", "open-forum-s", "-o", "@.svg"]),
        // Judgements are not for everybody: no file is written.
        Verb(arguments: ["render", "--view", "actor-map", "-o", "@.svg"], statuses: [64]),
    ]

    /// Questions that come near to a withheld name: the answer must not complete it.
    static let probes = [
        Verb(arguments: ["forum", "zqs024y Forum"], statuses: [64]),
        Verb(arguments: ["gaps", "--place", "zqs032y Place"], statuses: [64]),
        Verb(arguments: ["overlaps", "--place", "zqs031y-place"], statuses: [64]),
        Verb(arguments: ["overlaps", "--theme", "zqs302y-term"], statuses: [64]),
    ]

    /// What is found in everything that a call prints and writes.
    private func search(_ verb: Verb, for audience: String) throws -> (found: Sentinels, calls: Int) {
        var all = Sentinels()
        for call in verb.calls {
            let folder = try TemporaryFolder()
            let arguments = call.map { $0.hasPrefix("@") ? folder.url.path + "/out" + $0.dropFirst() : $0 }
            let result = try MapctlProcess.run(
                [arguments[0], Sentinels.map.path] + arguments.dropFirst() + ["--audience", audience])
            #expect(verb.statuses.contains(result.status), "\(call.joined(separator: " ")): \(result.errors)")
            var found = Sentinels()
            found.search(result.output)
            found.search(Data(result.errors.utf8))
            try found.search(folder.url)
            let leaked = found.above(audience)
            #expect(leaked.isEmpty, "\(call.joined(separator: " ")) shows \(leaked.prefix(5)) to \(audience)")
            all.search(result.output)
            try all.search(folder.url)
        }
        return (all, verb.calls.count)
    }

    @Test(
        "nothing above public is in what anybody may see", arguments: verbs + comparisons + exports + pictures + probes)
    func publicAudience(verb: Verb) throws {
        #expect(try search(verb, for: "public").calls > 0)
    }

    @Test("nothing above its level is in what an audience may see", arguments: ["forum", "internal"])
    func audience(level: String) throws {
        for verb in [["check"], ["forum", "--all"], ["overlaps"], ["gaps"], ["names"]] {
            #expect(try search(Verb(arguments: verb, formats: ["json"]), for: level).calls == 1)
        }
        #expect(try search(Verb(arguments: ["export", "--to", "graphml", "-o", "@"]), for: level).calls == 1)
        let actorMap = ["render", "--view", "actor-map", "-o", "@.svg"]
        let status: Int32 = level == "internal" ? 0 : 64
        #expect(try search(Verb(arguments: actorMap, statuses: [status]), for: level).calls == 1)
    }

    @Test("the map folder that is exported holds all that its audience may see, and nothing else", arguments: 0..<4)
    func control(level: Int) throws {
        let audience = Sentinels.levels[level]
        let planted = try Sentinels.planted()
        #expect(planted.upTo("nobody").count > 300)
        let found = try search(Verb(arguments: ["export", "--to", "csv", "-o", "@"]), for: audience).found
        #expect(planted.upTo(audience).subtracting(found.upTo("nobody")).sorted() == [])
    }

    @Test("a map that was exported for a narrower audience and read again still withholds what it withheld")
    func secondHand() throws {
        let folder = try TemporaryFolder()
        let path = folder.url.path + "/second"
        let map = Sentinels.map.path
        #expect(
            try MapctlProcess.run(["export", map, "--to", "csv", "-o", path, "--audience", "sealed"]).status == 0)
        let again = folder.url.path + "/third"
        #expect(
            try MapctlProcess.run(["export", path, "--to", "csv", "-o", again, "--audience", "public"]).status == 0)
        var found = Sentinels()
        try found.search(URL(fileURLWithPath: again))
        #expect(found.above("public") == [])
        #expect(!found.upTo("public").isEmpty)
    }

    @Test("contacts and forbidden columns are shown to nobody, the author of a check included")
    func author() throws {
        for format in ["text", "json"] {
            let result = try MapctlProcess.run(["check", Sentinels.map.path, "--format", format])
            var found = Sentinels()
            found.search(result.output)
            #expect(found.above("sealed") == [])
            #expect(!found.upTo("sealed").isEmpty)
        }
        let folder = try TemporaryFolder()
        try folder.write(["stakeholders.csv": "name,category,Kabila,religion\nAmani,cso,zqc901x,zqc902x\n"])
        for arguments in [["check", "--format", "json"], ["export", "--to", "csv", "-o", "-"]] {
            let result = try MapctlProcess.run([arguments[0], folder.url.path] + arguments.dropFirst())
            #expect(!result.text.contains("zqc90"))
        }
    }
}
