import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// A view is data: a user's file takes the place of a built-in one, and its mistakes are named where they stand.
@Suite struct ViewLibraryTests {
    private func library(
        _ files: [String: String], for map: Disclosed<StakeholderMap>? = nil
    ) throws -> ViewLibrary {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("views-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let path = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: path)
        }
        return ViewLibrary(folders: [SampleMaps.data, folder], for: map)
    }

    @Test func everyKindOfPictureHasABuiltInViewWithoutMistakes() {
        #expect(SampleMaps.library.problems.isEmpty)
        #expect(Set(SampleMaps.library.views.map(\.kind)) == Set(ViewKind.allCases))
        #expect(SampleMaps.library.views.allSatisfy { !$0.purpose.isEmpty && $0.titleSwahili != nil })
    }

    @Test func aViewOfTheMapTakesThePlaceOfTheBuiltInOne() throws {
        let own = try library([
            "views/network.yaml": """
            kind: network
            title: Who pays whom
            query:
              ties: [funds, provides]
              isolates: no
            style:
              use: greyscale
              colour: standing
            """
        ])
        let view = try #require(own.view(named: "network"))
        #expect(own.problems.isEmpty)
        #expect(view.title == "Who pays whom")
        #expect(view.query.ties == [TieKind("funds"), TieKind("provides")])
        #expect(!view.query.showsIsolates)
        #expect(view.style.theme == .greyscale)
        #expect(view.style.colour == .standing)
    }

    @Test func rulesGroupsAndTimesAreRead() throws {
        let own = try library([
            "views/mine.yaml": """
            kind: network
            query:
              places: [nakuru, baringo/mogotio]
              sector: private
              community: nakuru-women
              from: 2024-07
              to: 2025
            layout:
              group: forum
              backbone: 0.05
            style:
              colour: k-core
              size: betweenness
              labels: no
            """,
            "views/day.yaml": "kind: network\nquery:\n  on: 2025-06-30\n",
        ])
        #expect(own.problems.isEmpty)
        let view = try #require(own.view(named: "mine"))
        #expect(view.query.places == [PlaceID("nakuru"), PlaceID("baringo/mogotio")])
        #expect(view.query.sector == .private)
        #expect(view.query.community == StakeholderID("nakuru-women"))
        #expect(view.query.period?.firstDay == CivilDate(year: 2024, month: 7, day: 1))
        #expect(view.query.period?.lastDay == CivilDate(year: 2025, month: 12, day: 31))
        #expect(view.layout.grouping == .forum)
        #expect(view.layout.backbone == 0.05)
        #expect(view.style.colour == .measure(.core))
        #expect(view.style.size == .measure(.betweenness))
        #expect(!view.style.showsLabels)
        let day = try #require(own.view(named: "day")?.query.period)
        #expect(day.firstDay == day.lastDay && day.firstDay == CivilDate(year: 2025, month: 6, day: 30))
    }

    @Test func wrongRulesGroupsAndTimesHaveAPlaceAndANearMiss() throws {
        let own = try library([
            "views/mine.yaml": """
            kind: network
            query:
              on: 30/06/2025
              sector: privat
            layout:
              group: categry
              backbone: 5
            style:
              colour: comunity
              size: betweeness
            """
        ])
        #expect(own.problems.map(\.location.line).sorted() == [3, 4, 6, 7, 9, 10])
        let byField = Dictionary(own.problems.map { ($0.field ?? "", $0.suggestions) }, uniquingKeysWith: { $1 })
        #expect(byField["sector"] == ["private"])
        #expect(byField["group"] == ["category"])
        #expect(byField["colour"] == ["community"])
        #expect(byField["size"] == ["betweenness"])
        // A brokerage role or a bridge is no number of a body.
        #expect(StyleSheet.SizeRule(name: "bridge") == nil)
        #expect(StyleSheet.ColourRule(name: "brokerage") == nil)
    }

    @Test func mistakesHaveAPlaceAndANearMiss() throws {
        let own = try library([
            "views/mine.yaml": "kind: networc\ntitle: Mine\n",
            "views/other.yaml": "kind: network\ntitel: Other\nstyle: prnt\n",
            "views/broken.yaml": "kind: [network\n",
        ])
        #expect(own.view(named: "mine") == nil)
        let byFile = Dictionary(grouping: own.problems, by: \.location.file)
        let kind = try #require(byFile["views/mine.yaml"]?.first)
        #expect(kind.location.line == 1)
        #expect(kind.suggestions == ["network"])
        let other = try #require(byFile["views/other.yaml"])
        #expect(other.map(\.location.line) == [2, 3])
        #expect(other.map(\.suggestions) == [["title"], ["print"]])
        #expect(byFile["views/broken.yaml"]?.count == 1)
    }

    @Test func namesOfTheMapAreReadAndMissedWhereTheyStand() throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let right = try library(
            [
                "views/mine.yaml": """
                kind: network
                query:
                  place: Naivasha
                  forum: Njoro Sub-County Forum
                  categories: [Elders, ngo]
                """
            ], for: map)
        #expect(right.problems.isEmpty)
        let query = try #require(right.view(named: "mine")?.query)
        #expect(query.place == PlaceID("nakuru/naivasha"))
        #expect(query.forum == ForumID("njoro-forum"))
        #expect(query.categories == [CategoryID("elders"), CategoryID("ngo")])
        let wrong = try library(
            [
                "views/mine.yaml": """
                kind: network
                query:
                  place: Naivsha
                  ties: [informs, fundz]
                  theme: lnd
                  forum: naivasha
                """
            ], for: map)
        #expect(wrong.problems.map(\.location.line).sorted() == [3, 4, 5, 6])
        let byField = Dictionary(wrong.problems.map { ($0.field ?? "", $0.suggestions) }, uniquingKeysWith: { $1 })
        #expect(
            byField == [
                "place": ["nakuru/naivasha"], "ties": ["funds"], "theme": ["land"], "forum": ["naivasha-forum"],
            ])
    }
}
