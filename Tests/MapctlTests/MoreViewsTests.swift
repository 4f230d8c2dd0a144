import Foundation
import Testing

/// The views of judgements and comparisons, as whole processes on small maps.
@Suite struct MoreViewsTests {
    private static let judged = """
        id,name,category,influence,power,interest,legitimacy,urgency,affected,alignment,goals,sensitivity
        a,Alpha,ngo,8,9,9,yes,yes,10,5,Peace,public
        b,Beta,elders,3,5,2,yes,no,6,-1,,public
        c,Gamma,cbo,,,,,,,,,public
        planted-id,Planted Name,ngo,6,6,6,yes,yes,6,1,Planted Goal,sealed

        """

    private func write(_ folder: TemporaryFolder, ties: [String]) throws {
        try folder.write([
            "map.yaml": "title: Small\nplace: nakuru\ndate: 2025-11-20\n",
            "stakeholders.csv": Self.judged,
            "ties.csv": (["from,kind,to,start,end,sensitivity"] + ties).joined(separator: "\n") + "\n",
            "programmes.csv": """
            id,name,lead,themes,activities,places,target_groups,start,end,sensitivity
            p,Peace,a,community-policing,training,nakuru/molo,youth,2025-01-01,2025-12-31,public
            q,Calm,b,community-policing,training,nakuru/molo,youth,2025-01-01,2025-12-31,public
            x,Planted Work,planted-id,community-policing,training,nakuru/molo,youth,2025-01-01,2025-12-31,sealed

            """,
        ])
    }

    private static let ties = ["a,informs,b,2025-03-01,,public", "planted-id,funds,a,,,public"]

    @Test(arguments: ["rainbow", "aiim", "salience", "net-map", "net-map-panels"])
    func aViewOfJudgementsIsDrawnForThoseWhoMaySeeThem(_ view: String) throws {
        let folder = try TemporaryFolder()
        try write(folder, ties: Self.ties)
        let path = folder.url.appendingPathComponent("out.svg").path
        let refused = try MapctlProcess.run([
            "render", folder.url.path, "--view", view, "--audience", "public", "-o", path,
        ])
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--audience internal"))
        #expect(!FileManager.default.fileExists(atPath: path))
        let drawn = try MapctlProcess.run([
            "render", folder.url.path, "--view", view, "--audience", "internal", "-o", "-", "--format",
            "svg",
        ])
        #expect(drawn.status == 0, "\(drawn.errors)")
        let text = String(decoding: drawn.output, as: UTF8.self)
        #expect(text.contains("Alpha"))
        #expect(!text.lowercased().contains("planted"))
    }

    @Test func sinceIsADayOrAMap() throws {
        let (now, before) = (try TemporaryFolder(), try TemporaryFolder())
        try write(now, ties: Self.ties)
        try write(before, ties: ["b,informs,c,,,public", "planted-id,funds,c,,,public"])
        func run(_ options: [String]) throws -> String {
            let result = try MapctlProcess.run(
                ["render", now.url.path, "--view", "change", "--audience", "public", "-o", "-"] + options)
            #expect(result.status == 0, "\(result.errors)")
            let text = String(decoding: result.output, as: UTF8.self)
            #expect(!text.lowercased().contains("planted"))
            return text
        }
        #expect(try run([]).contains("Since 2024-11-20: stakeholders: no change; ties: 1 new."))
        #expect(try run(["--since", "2025-06-01"]).contains("no stakeholder and no tie has changed."))
        #expect(try run(["--since", before.url.path]).contains("ties: 1 new, 1 gone."))
        let missing = try MapctlProcess.run([
            "render", now.url.path, "--view", "change", "--since", "nowhere", "-o", "-",
        ])
        #expect(missing.status == 2)
        #expect(missing.output.isEmpty)
    }

    @Test func programmesAreChosenByNameOrIdentifier() throws {
        let folder = try TemporaryFolder()
        try write(folder, ties: Self.ties)
        let arguments = [
            "render", folder.url.path, "--view", "overlap", "--audience", "public", "-o", "-",
        ]
        for chosen in [[], ["--programmes", "Calm,p"]] {
            let result = try MapctlProcess.run(arguments + chosen)
            #expect(result.status == 0, "\(result.errors)")
            let text = String(decoding: result.output, as: UTF8.self)
            #expect(text.contains("Possible duplication"))
            #expect(!text.lowercased().contains("planted"))
        }
        let wrong = try MapctlProcess.run(arguments + ["--programmes", "p,nothing"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("programme"))
        // Withheld is unknown.
        #expect(try MapctlProcess.run(arguments + ["--programmes", "p,x"]).status == 64)
    }
}
