import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// Names and shapes of maps that break careless programs.
@Suite struct AwkwardMapTests {
    private func expectSound(_ map: Disclosed<StakeholderMap>, _ view: String, page: Page = Page(.a4)) throws {
        let composed = try SampleMaps.compose(view, of: map, page: page)
        #expect(SceneAudit.textCollisions(in: composed.value.scene).isEmpty)
        #expect(SceneAudit.strays(in: composed.value.scene).isEmpty)
        let svg = DrawnSVG(try SceneRenderer(backend: InProcessGraphviz()).render(composed.scene, as: .svg))
        #expect(svg.isWellFormed)
        #expect(svg.elements["script"] == nil)
    }

    private static let names = [
        "<b>Bold & \\N \\\\ \\G</b>", "\"\"Quoted\"\" &amp; &#65; &bogus;", "<script>alert(1)</script>",
        "مجلس السلام", "e\u{301}te\u{301} \u{202E}gnirts", "ኢትዮጵያ", "%s %n {a|b} $(x) `y`", "]]>--><!--",
        "Supercalifragilisticexpialidociousassociationofassociations",
    ]

    @Test(arguments: ["network", "actor-map"])
    func namesWithMarkupBackslashesAndOtherScriptsAreDrawnAsTheyAre(_ view: String) throws {
        let rows = Self.names.enumerated().map { "n\($0),\"\($1)\",ngo" }
        let ties = (1..<Self.names.count).map { "n0,informs,n\($0)" }
        let map = try SampleMaps.map(stakeholders: rows, ties: ties)
        #expect(map.value.stakeholders.count == Self.names.count)
        try expectSound(map, view)
        let composed = try SampleMaps.compose(view, of: map)
        let svg = DrawnSVG(try SceneRenderer(backend: InProcessGraphviz()).render(composed.scene, as: .svg))
        #expect(svg.titles.contains { $0.hasPrefix("<b>Bold & \\N \\\\ \\G</b>") })
        #expect(svg.titles.contains { $0.hasPrefix("\"Quoted\" &amp; &#65; &bogus;") })
    }

    @Test(arguments: ["network", "actor-map"])
    func aNameOfTenThousandCharactersIsShortened(_ view: String) throws {
        let long = String(repeating: "Very long ", count: 1000)
        let map = try SampleMaps.map(
            stakeholders: ["a,\(long),ngo", "b,\(String(repeating: "x", count: 10_000)),cso"], ties: ["a,informs,b"])
        try expectSound(map, view)
        let lines = try SampleMaps.compose(view, of: map).value.scene.shapes.flatMap { $0.text?.lines ?? [] }
        #expect(lines.contains { $0.hasSuffix("…") })
    }

    @Test(arguments: ["network", "actor-map"])
    func oneBodyIsAPictureAndNoBodyIsASentence(_ view: String) throws {
        try expectSound(SampleMaps.map(stakeholders: ["a,Alpha,ngo"]), view)
        let empty = try SampleMaps.map(stakeholders: [])
        #expect(throws: ViewError.self) { try SampleMaps.compose(view, of: empty) }
    }

    @Test func twentyTiesOfOnePairAreOneLineWithTheirNumber() throws {
        let kinds = ["informs", "consults", "analyses-with", "agreement", "delivers-with"]
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,cso"],
            ties: kinds.map { "a,\($0),b" } + ["b,informs,a", "b,consults,a"])
        let composed = try SampleMaps.compose("network", of: map).value
        #expect(composed.scene.lines.count { $0.role == .tie } == 1)
        #expect(composed.scene.shapes.contains { $0.role == .mark && $0.text?.lines == [String(composed.ties)] })
        try expectSound(map, "network")
    }

    @Test func fiveThousandBodiesWithoutATieAreMarks() throws {
        let map = try SampleMaps.map(stakeholders: (0..<5000).map { "s\($0),Group \($0),ngo" })
        let composed = try SampleMaps.compose("network", of: map)
        #expect(composed.value.scene.shapes.count { $0.role == .body } == 5000)
        #expect(SceneAudit.textCollisions(in: composed.value.scene).isEmpty)
        #expect(SceneAudit.strays(in: composed.value.scene).isEmpty)
        #expect(composed.value.finding == "5000 stakeholders, and no tie between them is recorded.")
        let svg = DrawnSVG(try SceneRenderer(backend: InProcessGraphviz()).render(composed.scene, as: .svg))
        #expect(svg.isWellFormed)
    }

    @Test func tiesOfABodyWithItselfAreLeftOutAndParallelTiesAreOneLine() throws {
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,cso"], ties: [],
            other: [
                "ties.csv": "id,from,kind,to\n" + (0..<20).map { "l\($0),a,informs,a\n" }.joined()
                    + (0..<20).map { "p\($0),a,informs,b\n" }.joined()
            ])
        let composed = try SampleMaps.compose("network", of: map).value
        #expect(composed.ties == 20)
        #expect(composed.scene.lines.count { $0.role == .tie } == 1)
        #expect(composed.scene.shapes.contains { $0.role == .mark && $0.text?.lines == ["20"] })
        try expectSound(map, "network")
    }

    @Test func bodiesOfOneNameAreAllThere() throws {
        let map = try SampleMaps.map(
            stakeholders: (0..<12).map { "s\($0),Peace Committee,peace-committee" }, ties: ["s0,informs,s1"])
        let composed = try SampleMaps.compose("network", of: map).value
        #expect(composed.scene.shapes.count { $0.role == .body } == 12)
        #expect(Set(composed.scene.shapes.map(\.id)).count == composed.scene.shapes.count)
        try expectSound(map, "network")
    }

    /// Small and strange papers: a picture, or a sentence on what to do.
    @Test(arguments: [(70.0, 70.0), (70, 2000), (2000, 70), (105, 74)])
    func aStrangePageIsAPictureOrASentence(_ size: (width: Double, height: Double)) throws {
        let map = try SampleMaps.map(
            stakeholders: (0..<30).map { "s\($0),Peace group number \($0),ngo" },
            ties: (1..<30).map { "s0,informs,s\($0)" })
        for view in ["network", "ego"] {
            do {
                let page = Page(.custom(width: size.width, height: size.height))
                let composed = try SampleMaps.compose(view, of: map, page: page).value
                #expect(SceneAudit.textCollisions(in: composed.scene).isEmpty, "\(view)")
                #expect(composed.smallestText >= StyleSheet.smallestSize)
            } catch let error as ViewError {
                guard case .doesNotFit(let words) = error else { throw error }
                #expect(words.contains("--page"))
            }
        }
    }

    @Test func aStarOfThreeHundredBodiesIsDrawnWithTheNamesThatFit() throws {
        let rows = (0..<300).map { "s\($0),Peace group number \($0) of the county,ngo" }
        let ties = (1..<300).map { "s0,informs,s\($0)" }
        let map = try SampleMaps.map(stakeholders: rows, ties: ties)
        try expectSound(map, "network")
        let composed = try SampleMaps.compose("network", of: map).value
        #expect(composed.stakeholders == 300)
        #expect(composed.warnings.contains { $0.contains("of 300 names fit") })
    }

    @Test func theOrderOfRowsChangesNoByte() throws {
        let rows = (0..<40).map { "s\($0),Group \($0),\($0.isMultiple(of: 2) ? "ngo" : "elders")" }
        let ties = (1..<40).map { "s\($0 / 3),informs,s\($0)" }
        let first = try SampleMaps.map(stakeholders: rows, ties: ties)
        let second = try SampleMaps.map(
            stakeholders: rows.reversed(), ties: Array(ties.suffix(20) + ties.prefix(19).reversed()))
        for view in ["network", "actor-map"] {
            let one = SceneEncoder.dot(try SampleMaps.compose(view, of: first).scene)
            let two = SceneEncoder.dot(try SampleMaps.compose(view, of: second).scene)
            #expect(one == two)
        }
    }
}
