import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// A view is data: a user's file takes the place of a built-in one, and its mistakes are named where they stand.
@Suite struct ViewLibraryTests {
    private func library(_ files: [String: String]) throws -> ViewLibrary {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("views-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let path = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: path)
        }
        return ViewLibrary(folders: [SampleMaps.data, folder])
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
}
