import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Merging maps")
struct MergedMapTests {
    /// Runs a body on folders of maps by name.
    private func withMaps<Result>(
        _ maps: [String: [String: String]], _ body: ([URL]) throws -> Result
    ) throws -> Result {
        let files = maps.flatMap { name, files in files.map { ("\(name)/\($0)", $1) } }
        return try ReferenceFixture.withFolder(Dictionary(files, uniquingKeysWith: { first, _ in first })) { folder in
            try body(maps.keys.sorted().map { folder.appendingPathComponent($0, isDirectory: true) })
        }
    }

    private func read(_ urls: [URL]) throws -> [MergeInput] {
        try MapMergeReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)).read(urls)
    }

    private func texts(_ merged: MergedMap) -> [String: String] {
        Dictionary(
            merged.files().map { ($0.name, String(decoding: $0.data, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    private static let maps = [
        "a": [
            "stakeholders.csv": """
            id,name,category,place,works_in,as_of,note
            nps,Police,national-government,nakuru,nakuru/njoro,2025-01,from A
            ,Peace committee,peace-committee,nakuru/naivasha,,,
            """,
            "forums.csv": """
            id,name,tier,place,established,chair,co_chair
            f,Forum,county,nakuru,2024-08-20,CC,Peace committee
            """,
            "ties.csv": """
            from,kind,to,strength
            Chamber,informs,nps,3
            Peace committee,informs,nps,
            """,
        ],
        "b": [
            "stakeholders.csv": """
            id,name,category,place,works_in,as_of,note
            nps,POLICE,elders,,nakuru/gilgil,2025-03-01,from B
            ,Peace committee,peace-committee,nakuru/njoro,,,
            coc,Chamber,business,,,,
            """,
            "forums.csv": """
            id,name,tier,place,established,chair,co_chair
            f,Forum,county,nakuru,2024-08-22,CC,
            """,
            "ties.csv": "from,kind,to\nPeace committee,informs,nps\n",
            "contacts.csv": "stakeholder,channel,value\nnps,phone,0700\n",
        ],
    ]

    /// Worked by hand from the rules: B's row of the police was confirmed last; nobody confirmed the forum, and
    /// 2024-08-20 comes first; both peace committees lie in sub-counties of their own; the chamber is B's alone.
    @Test("Rows that speak of one thing become one, with their sources, and contradictions are listed")
    func scenario() throws {
        try withMaps(Self.maps) { urls in
            let inputs = try read(urls)
            #expect(inputs.flatMap(\.diagnostics).allSatisfy { $0.severity < .error })
            let merged = MergedMap(inputs)
            let texts = texts(merged)
            #expect(
                texts["stakeholders.csv"] == """
                    id,name,category,standing,place,works_in,as_of,note,merged_from
                    coc,Chamber,business,non-state,,,,,b/stakeholders.csv:4
                    nps,POLICE,elders,non-state,nakuru,nakuru/gilgil|nakuru/njoro,2025-03-01,from A; from B,\
                    a/stakeholders.csv:2|b/stakeholders.csv:2
                    peace-committee-nakuru-naivasha,Peace committee,peace-committee,non-state,nakuru/naivasha,,,,\
                    a/stakeholders.csv:3
                    peace-committee-nakuru-njoro,Peace committee,peace-committee,non-state,nakuru/njoro,,,,\
                    b/stakeholders.csv:3

                    """)
            #expect(
                texts["forums.csv"] == """
                    id,name,tier,place,established,chair,co_chair,merged_from
                    f,Forum,county,nakuru,2024-08-20,CC,peace-committee-nakuru-naivasha,a/forums.csv:2|b/forums.csv:2

                    """)
            #expect(
                texts["ties.csv"] == """
                    id,from,kind,to,strength,merged_from
                    chamber-informs-nps,coc,informs,nps,3,a/ties.csv:2
                    peace-committee-informs-nps-nakuru-naivasha,peace-committee-nakuru-naivasha,informs,nps,,a/ties.csv:3
                    peace-committee-informs-nps-nakuru-njoro,peace-committee-nakuru-njoro,informs,nps,,b/ties.csv:2

                    """)
            #expect(
                texts["conflicts.csv"] == """
                    file,id,column,value,stands,rule,from
                    stakeholders.csv,nps,category,elders,yes,latest,b/stakeholders.csv:2
                    stakeholders.csv,nps,category,national-government,no,latest,a/stakeholders.csv:2
                    stakeholders.csv,nps,standing,non-state,yes,latest,b/stakeholders.csv:2
                    stakeholders.csv,nps,standing,state,no,latest,a/stakeholders.csv:2
                    stakeholders.csv,peace-committee,place,nakuru/naivasha,yes,kept-apart,a/stakeholders.csv:3
                    stakeholders.csv,peace-committee,place,nakuru/njoro,yes,kept-apart,b/stakeholders.csv:3
                    forums.csv,f,established,2024-08-20,yes,first,a/forums.csv:2
                    forums.csv,f,established,2024-08-22,no,first,b/forums.csv:2

                    """)
            #expect(merged.leftOut.map(\.what) == ["rows of contacts"])
            #expect(texts.values.allSatisfy { !$0.contains("0700") })
        }
    }

    @Test("Read rows are in the merged map, one with another, left out or examples")
    func accounts() throws {
        var maps = Self.maps
        maps["b"]?["seats.csv"] = """
            forum,category,stakeholder
            f,no such category,nps
            example-f,elders,nps
            f,business,coc
            f,business,coc
            """
        try withMaps(maps) { urls in
            let inputs = try read(urls)
            let merged = MergedMap(inputs)
            let report = MergeReport(merged, of: inputs, problems: [], written: [])
            let json = try JSONOutput.encode(report)
            let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            // 5 stakeholders, 2 forums, 4 seats, 3 ties; contacts are not counted.
            #expect(
                object["rows"] as? [String: Int] == [
                    "read": 14, "accepted": 4 + 1 + 1 + 3, "merged": 1 + 1 + 1, "rejected": 1, "examples": 1,
                ])
            #expect(report.hasErrors)
        }
    }

    @Test("Nothing depends on the order of the maps, and a map merged with itself is itself")
    func order() throws {
        try withMaps(Self.maps) { urls in
            let forward = texts(MergedMap(try read(urls)))
            #expect(texts(MergedMap(try read(urls.reversed()))) == forward)
            #expect(texts(MergedMap(try read(urls + urls))) == forward)
            let alone = MergedMap(try read([urls[0]]))
            #expect(alone.conflicts.isEmpty)
        }
    }

    @Test("A decision settles a conflict, one on the place makes two bodies one")
    func decisions() throws {
        let text = """
            file,id,column,value,decided by
            forums,f,established,2024-08-22,secretariat
            stakeholders.csv,peace-committee,place,nakuru,secretariat
            stakeholders.csv,nps,category,national-government,
            stakeholders.csv,nps,category,elders,
            stakeholders.csv,nps,,x,
            """
        let decided = MapMergeReader.decisions(Array(text.utf8), file: "decisions.csv")
        #expect(decided.decisions.count == 3)
        #expect(decided.problems.map(\.location.line) == [5, 6])
        try withMaps(Self.maps) { urls in
            let merged = MergedMap(try read(urls), decisions: decided.decisions)
            let outcomes = merged.conflicts.map { "\($0.id) \($0.column) \($0.chosen) \($0.rule.rawValue)" }
            #expect(
                outcomes == [
                    "nps category national-government decision", "nps standing non-state latest",
                    "peace-committee place nakuru decision", "f established 2024-08-22 decision",
                ])
            #expect(texts(merged)["stakeholders.csv"]?.contains("peace-committee,Peace committee") == true)
        }
    }

    @Test("Rows of one key in one map are one with another map's only when they are equal")
    func sharedKeys() throws {
        let body = "id,name,category\nx,X,cso\n"
        let forum = "id,name,tier,place\nf,F,county,nakuru\n"
        try withMaps([
            "a": [
                "stakeholders.csv": body, "forums.csv": forum,
                "seats.csv": "forum,category,stakeholder,from,to\nf,cso,x,2024-01,2024-06\nf,cso,x,2025-01,\n",
            ],
            "b": [
                "stakeholders.csv": body, "forums.csv": forum,
                "seats.csv": "forum,category,stakeholder,from,to\nf,cso,x,2025-01,\n",
            ],
        ]) { urls in
            let merged = MergedMap(try read(urls))
            #expect(merged.conflicts.isEmpty)
            #expect(
                texts(merged)["seats.csv"] == """
                    forum,category,stakeholder,status,from,to,merged_from
                    f,cso,x,seated,2024-01,2024-06,a/seats.csv:2
                    f,cso,x,seated,2025-01,,a/seats.csv:3|b/seats.csv:2

                    """)
        }
    }

    @Test("Of settings that differ the narrowest audience and the strictest judgements stand")
    func settings() throws {
        let body = "name,category\nX,cso\n"
        try withMaps([
            "a": ["stakeholders.csv": body, "map.yaml": "title: A\ndate: 2025-06-30\naudience: sealed\n"],
            "b": [
                "stakeholders.csv": body, "map.yaml": "title: B\ndate: 2025-06-30\njudgements: sealed\ndraft: yes\n",
            ],
        ]) { urls in
            let merged = MergedMap(try read(urls))
            #expect(
                merged.settings.map { "\($0.key)=\($0.value)" } == [
                    "date=2025-06-30", "draft=yes", "audience=forum", "judgements=sealed",
                ])
            #expect(merged.leftOut.map(\.what) == ["setting title"])
        }
    }

    @Test("Maps are called by the shortest ends of their paths that differ")
    func names() {
        let urls = ["/x/a/map.xlsx", "/x/b/map.xlsx", "/x/a/../a/map.xlsx"].map { URL(fileURLWithPath: $0) }
        #expect(MapMergeReader.named(urls).map(\.name) == ["a/map.xlsx", "b/map.xlsx"])
        #expect(MapMergeReader.named([urls[0]]).map(\.name) == ["map.xlsx"])
    }

    @Test("All maps that cannot be read are named, and nothing is merged")
    func unreadable() throws {
        try withMaps(["a": ["stakeholders.csv": "name,category\nX,cso\n"]]) { urls in
            let missing = urls[0].deletingLastPathComponent()
            let error = #expect(throws: MapMergeReader.Unreadable.self) {
                try read(urls + [missing.appendingPathComponent("no"), missing.appendingPathComponent("none.xlsx")])
            }
            #expect(error?.errors.count == 2)
        }
    }

    @Test("Own reference data goes along: equal rows once, different ones listed, the order of maps without effect")
    func ownReference() throws {
        let themes = "id,name,parent\n"
        let maps = [
            "a": [
                "stakeholders.csv": "name,category\nA,elders\n",
                "reference/taxonomies/themes.csv": themes + "boda,Boda boda,\nwater,Water,\n",
                "reference/taxonomies/resources.csv": "id,name\nboats,Boats\n",
            ],
            "b": [
                "stakeholders.csv": "name,category\nB,elders\n",
                "reference/taxonomies/themes.csv": themes + "boda,Boda boda,\nwater,Water points,\nland,Land,\n",
            ],
        ]
        try withMaps(["a": maps["a"] ?? [:], "b": maps["b"] ?? [:]]) { urls in
            let merged = MergedMap(try read(urls))
            let files = texts(merged)
            #expect(
                files["reference/taxonomies/themes.csv"]
                    == themes + "boda,Boda boda,\nland,Land,\nwater,Water,\n")
            #expect(merged.conflicts.map(\.id) == ["water"])
            #expect(merged.conflicts.map(\.column) == ["name"])
            #expect(merged.conflicts.map(\.chosen) == ["Water"])
            #expect(
                merged.conflicts.first?.values.map(\.from) == [
                    ["a/reference/taxonomies/themes.csv:3"], ["b/reference/taxonomies/themes.csv:3"],
                ])
            #expect(files["reference/taxonomies/resources.csv"] == "id,name\nboats,Boats\n")
            #expect(!merged.leftOut.contains { $0.what.contains("reference") })
            #expect(texts(MergedMap(try read(urls.reversed()))) == files)
        }
    }
}
