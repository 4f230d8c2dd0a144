import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// What a view file or an option changes in a network, on maps small enough to be worked out by hand.
@Suite struct NetworkOptionTests {
    private func compose(
        _ map: Disclosed<StakeholderMap>, page: Page = Page(.a4), _ change: (inout MapView) -> Void
    ) throws -> ComposedView {
        var request = try SampleMaps.request("network", page: page)
        change(&request.view)
        let composed = try ViewComposer.compose(map, request).value
        let collisions = SceneAudit.textCollisions(in: composed.scene)
        #expect(collisions.isEmpty, "\(collisions.prefix(3))")
        let strays = SceneAudit.strays(in: composed.scene)
        #expect(strays.isEmpty, "\(strays.prefix(3))")
        return composed
    }

    private func words(_ composed: ComposedView, _ role: Scene.Role? = nil) -> [String] {
        composed.scene.shapes.filter { role == nil || $0.role == role }.flatMap { $0.text?.lines ?? [] }
    }

    private func frame(_ composed: ComposedView, _ id: String) throws -> Rect {
        try #require(composed.scene.shapes.first { $0.id.text == "s_\(id)" }).frame
    }

    /// A star: 1 is tied to 2, 3 and 4, and 5 stands alone.
    private func star() throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: (1...5).map { "g\($0),Group \($0),\($0 < 3 ? "ngo" : "elders")" },
            ties: ["g1,informs,g2", "g1,informs,g3", "g1,informs,g4"])
    }

    @Test func groupsStandTogetherUnderTheirNames() throws {
        let composed = try compose(star()) { $0.layout.grouping = .category }
        let headings = words(composed, .frame).joined(separator: " ")
        #expect(headings.contains("Elders (3)"))
        #expect(headings.contains("Non-governmental organisations (2)"))
        let cells = composed.scene.backdrops.compactMap { backdrop -> Rect? in
            guard case .polygon(let points) = backdrop.figure, points.count == 4 else { return nil }
            return Rect(minX: points[0].x, minY: points[0].y, maxX: points[2].x, maxY: points[2].y)
        }
        #expect(cells.count == 2)
        func cell(_ id: String) throws -> Int? {
            let frame = try frame(composed, id)
            return cells.firstIndex { $0.contains(frame) }
        }
        #expect(try cell("g1") == cell("g2"))
        #expect(try cell("g3") == cell("g4") && cell("g4") == cell("g5"))
        #expect(try cell("g1") != cell("g3"))
        #expect(try cell("g1") != nil && cell("g3") != nil)
    }

    /// 199 pairs inside the organisations, 60 between them and the elders, of 259: 76.8 %.
    @Test func groupsWithMoreNamesThanThePageAreCounted() throws {
        let map = try SampleMaps.map(
            stakeholders: (0..<200).map { "n\($0),Peace organisation number \($0) of the county,ngo" }
                + (0..<100).map { "e\($0),Council of elders number \($0) of the county,elders" },
            ties: (1..<200).map { "n0,informs,n\($0)" } + (0..<60).map { "n0,consults,e\($0)" })
        let composed = try compose(map) { $0.layout.grouping = .category }
        #expect(
            composed.finding
                == "77 % of the 259 pairs of partners are inside a group; the most between two are 60, of Elders and "
                + "Non-governmental organisations.")
        #expect(
            composed.table.rows == [
                ["Elders", "100", "0", "60"], ["Non-governmental organisations", "200", "199", "60"],
            ])
        #expect(composed.scene.shapes.count { $0.role == .body } == 2)
        #expect(words(composed).contains("200 bodies, 199 ties inside"))
        #expect(words(composed, .mark).contains("60"))
        #expect(composed.stakeholders == 300)
        #expect(composed.warnings.contains { $0.contains("300 names do not fit") })
        #expect(words(composed, .frame).joined(separator: " ").contains("Names are counted, not drawn"))
    }

    @Test func placesAndForumsGroupTheirBodies() throws {
        let map = try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv":
                    "id,name,category,place\na,Alpha,ngo,nakuru/molo\nb,Beta,ngo,nakuru/njoro\nc,Gamma,ngo,\n",
                "forums.csv": "id,name,tier,place,members\nf,Molo Forum,sub-county,nakuru/molo,a|c\n",
            ])
        let places = words(try compose(map) { $0.layout.grouping = .place }, .frame)
        #expect(places.contains("Molo (1)") && places.contains("Njoro (1)") && places.contains("Place not known (1)"))
        let forums = words(try compose(map) { $0.layout.grouping = .forum }, .frame)
        #expect(forums.contains("Molo Forum (2)") && forums.contains("In no forum (1)"))
    }

    /// Degrees 3 and 1 of a greatest 3: areas 1 + 2 and 1 + 2/3, so the sides are as √(3 : 5/3) = √1.8. The two names are
    /// equally broad, for digits are.
    @Test func aBodyIsAsLargeAsItsMeasureSays() throws {
        let composed = try compose(star()) { $0.style.size = .measure(.degree) }
        let (hub, leaf) = (try frame(composed, "g1"), try frame(composed, "g2"))
        #expect((hub.width / leaf.width - 1.8.squareRoot()).magnitude < 0.001)
        #expect(words(composed, .legend).contains("Larger: more degree (0 to 3)"))
        let plain = try compose(star()) { _ in }
        #expect(try frame(plain, "g1").width == frame(plain, "g2").width)
    }

    @Test func aSizeThatNobodyHasIsSaid() throws {
        let composed = try compose(star()) { $0.style.size = .influence }
        #expect(
            composed.warnings == [
                "No stakeholder has a value of influence that this audience may see; all are drawn alike."
            ])
    }

    /// Two triangles joined by one tie are two communities.
    @Test func communitiesAreColouredAndCanBeChosen() throws {
        let map = try SampleMaps.map(
            stakeholders: (1...7).map { "g\($0),Group \($0),ngo" },
            ties: [
                "g1,informs,g2", "g2,informs,g3", "g1,informs,g3", "g4,informs,g5", "g5,informs,g6", "g4,informs,g6",
                "g3,informs,g4",
            ])
        let composed = try compose(map) { $0.style.colour = .community }
        let legend = words(composed, .legend)
        #expect(legend.contains("Community 1 (3 stakeholders)") && legend.contains("Community 2 (3 stakeholders)"))
        #expect(legend.contains("In no community"))
        func fill(_ id: String) -> Ink? { composed.scene.shapes.first { $0.id.text == "s_\(id)" }?.fill }
        #expect(fill("g1") == fill("g3") && fill("g4") == fill("g6") && fill("g1") != fill("g4"))
        let one = try compose(map) { $0.query.community = StakeholderID("g5") }
        #expect(one.stakeholders == 3)
        #expect(one.ties == 3)
        #expect(one.leftOut == 4)
    }

    @Test func aMeasureIsColouredInSteps() throws {
        let legend = words(try compose(star()) { $0.style.colour = .measure(.degree) }, .legend)
        #expect(legend.contains("degree 3") && legend.contains("degree 1") && legend.contains("degree 0"))
    }

    /// Ten ties of one body, one of strength 5 and nine of 1: (1 − 5/14)⁹ = 0.019, (1 − 1/14)⁹ = 0.51.
    @Test func theBackboneKeepsWhatStandsOut() throws {
        let map = try SampleMaps.map(
            stakeholders: (0...10).map { "g\($0),Group \($0),ngo" },
            other: [
                "ties.csv": "from,kind,to,strength\n"
                    + (1...10).map { "g0,informs,g\($0),\($0 == 4 ? 5 : 1)\n" }.joined()
            ])
        let composed = try compose(map) { $0.layout.backbone = 0.05 }
        #expect(composed.scene.lines.filter { $0.role == .tie }.map(\.to) == [SceneID("s", "g4")])
        #expect(words(composed, .frame).joined(separator: " ").contains("The strongest 1 of 10 lines are drawn"))
        #expect(try compose(map) { _ in }.scene.lines.count { $0.role == .tie } == 10)
    }

    @Test func aNameThatIsTooLongStandsInAKey() throws {
        let long = (1...25).map { "word\($0)" }.joined(separator: " ")
        let map = try SampleMaps.map(stakeholders: ["a,Alpha,ngo", "b,\(long),ngo"], ties: ["a,informs,b"])
        let composed = try compose(map) { _ in }
        #expect(composed.scene.shapes.contains { $0.role == .body && $0.text?.lines.first?.hasPrefix("(1) ") == true })
        #expect(composed.scene.shapes.contains { $0.role == .body && $0.text?.lines.last?.hasSuffix("…") == true })
        let key = words(composed, .legend)
        #expect(key.contains("1"))
        #expect(key.joined(separator: " ").contains("word25"))
    }

    @Test func ofTwoPeriodsEachHasItsTies() throws {
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,elders", "c,Gamma,cbo"],
            other: [
                "ties.csv": "from,kind,to,start,end\na,informs,b,2019-01-01,2020-12-31\nb,informs,c,2024-01-01,\n"
            ])
        func ties(_ first: Int?, _ last: Int?) throws -> Int {
            try compose(map) { view in
                view.query.period = DateSpan(
                    start: first.map { .year($0) }, end: last.map { .year($0) })
            }.ties
        }
        #expect(try compose(map) { _ in }.ties == 1)
        #expect(try ties(2020, 2020) == 1)
        #expect(try ties(2022, 2022) == 0)
        #expect(try ties(2020, 2024) == 2)
        #expect(try ties(nil, 2021) == 1)
    }

    @Test func placesAndSectorsSelect() throws {
        let map = try SampleMaps.map(
            stakeholders: [],
            other: [
                "stakeholders.csv": """
                id,name,category,place,sector
                a,Alpha,ngo,nakuru/molo,civil-society
                b,Beta,ngo,nakuru/njoro,private
                c,Gamma,ngo,baringo,private

                """
            ])
        #expect(try compose(map) { $0.query.places = [PlaceID("nakuru/molo"), PlaceID("baringo")] }.stakeholders == 2)
        #expect(try compose(map) { $0.query.sector = .private }.stakeholders == 2)
        do {
            _ = try compose(map) { $0.query.places = [PlaceID("nakru")] }
            Issue.record("a place that is not there was taken")
        } catch ViewError.unknown(let what, let value, let suggestions) {
            #expect(what == "place" && value == "nakru" && suggestions.contains("nakuru"))
        }
    }

    @Test func withoutNamesThereAreMarks() throws {
        let composed = try compose(star()) { $0.style.showsLabels = false }
        #expect(!words(composed).contains("Group 1"))
        #expect(composed.scene.shapes.count { $0.role == .body } == 5)
        #expect(composed.table.rows.count == 5)
    }
}
