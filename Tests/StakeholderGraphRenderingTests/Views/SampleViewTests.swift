import StakeholderGraph
import StakeholderGraphIO
import StakeholderGraphRendering
import Testing

/// Every view of every sample: nothing over anything, nothing outside, and a text that can be read.
@Suite struct SampleViewTests {
    static let cases: [(map: String, view: String)] = SampleMaps.names.flatMap { map in
        SampleMaps.library.views.map { (map, $0.name) }
    }

    @Test(arguments: cases)
    func everyViewOfEverySampleIsLegible(_ sample: (map: String, view: String)) throws {
        let composed = try SampleMaps.compose(sample.view, of: SampleMaps.map(sample.map))
        try expectLegible(composed.value)
        let svg = DrawnSVG(try SceneRenderer(backend: InProcessGraphviz()).render(composed.scene, as: .svg))
        #expect(svg.isWellFormed)
        #expect(svg.collisions.isEmpty, "\(svg.collisions.prefix(5))")
        #expect(svg.root["width"] == "297mm")
        #expect(svg.root["height"] == "210mm")
        #expect(svg.elements["script"] == nil)
        #expect(svg.elements["desc"] == 1)
        #expect(svg.titles.first == composed.value.scene.title)
        // Each text of the scene is in the picture, line by line.
        let drawn = Set(svg.words.map { $0.text.replacing("\u{a0}", with: " ") })
        let planned = composed.value.scene.shapes.flatMap { $0.text?.lines ?? [] }.filter { !$0.isEmpty }
        #expect(planned.allSatisfy { drawn.contains($0) })
    }

    @Test(arguments: SampleMaps.library.views.map(\.name))
    func anUprightPageIsLegibleToo(_ view: String) throws {
        let map = try SampleMaps.map("nakuru-workshop")
        try expectLegible(SampleMaps.compose(view, of: map, page: Page(.a3, portrait: true)).value)
    }

    private func expectLegible(_ composed: ComposedView) throws {
        let collisions = SceneAudit.textCollisions(in: composed.scene)
        #expect(collisions.isEmpty, "\(collisions.prefix(5))")
        let strays = SceneAudit.strays(in: composed.scene)
        #expect(strays.isEmpty, "\(strays.prefix(5))")
        #expect(composed.smallestText >= StyleSheet.smallestSize)
        #expect(composed.finding.hasSuffix("."))
        #expect(!composed.table.rows.isEmpty)
    }

    @Test(arguments: ["network", "forum-circle"])
    func swahiliPicturesHaveNoTextOnTextEither(_ view: String) throws {
        let map = try SampleMaps.map("nakuru-workshop")
        let composed = try SampleMaps.compose(view, of: map, language: "sw").value
        #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty)
        #expect(composed.scene.language == "sw")
        #expect(composed.finding != (try SampleMaps.compose(view, of: map).value.finding))
    }

    @Test func theLegendNamesTheSymbolsInUseAndNoOther() throws {
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,elders"], ties: ["a,informs,b"])
        let scene = try SampleMaps.compose("network", of: map).value.scene
        let words = scene.shapes.filter { $0.role == .legend }.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("NGOs and civil society"))
        #expect(words.contains("Community, elders and faith"))
        #expect(words.contains("Informs or consults"))
        #expect(!words.contains("Security bodies"))
        #expect(!words.contains("Agreement"))
    }

    @Test func judgementsAreRefusedToAnAudienceBelowTheirLevel() throws {
        let map = try SampleMaps.map("nakuru-workshop", for: Audience(.forum))
        #expect(throws: ViewError.self) { try SampleMaps.compose("actor-map", of: map) }
        #expect(throws: Never.self) { try SampleMaps.compose("network", of: map) }
    }

    @Test func theForumCircleSaysWhatTheForumCheckSays() throws {
        // Worked out from seats.csv of the sample by hand: 17 categories seated, 2 invited, 4 with somebody to ask.
        var request = try SampleMaps.request("forum-circle")
        request.view.query.forum = ForumID("nakuru-forum")
        let composed = try ViewComposer.compose(SampleMaps.map("nakuru-workshop"), request).value
        #expect(composed.finding.hasPrefix("17 of 23 categories are seated; 2 are invited; for 4"))
        #expect(composed.table.rows.count == 23)
    }
}
