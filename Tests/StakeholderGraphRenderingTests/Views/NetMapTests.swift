import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// The Net-Map on a map small enough to be worked out by hand.
@Suite struct NetMapTests {
    private static let rows = [
        "a,Alpha,ngo,8,Peace|Calm", "b,Beta,elders,3.4,Calm", "c,Gamma,cbo,0,", "d,Delta,media,,", "e,Epsilon,ngo,5,",
    ]
    private static let ties = ["a,informs,b", "b,informs,a", "b,funds,a", "b,agreement,c", "c,informs,d"]

    private func map(_ rows: [String] = Self.rows, _ ties: [String] = Self.ties) throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: [], ties: ties,
            other: [
                "stakeholders.csv": (["id,name,category,influence,goals"] + rows).joined(separator: "\n") + "\n"
            ])
    }

    @Test func aTowerHasABlockForEachPointOfInfluence() throws {
        let composed = try SampleMaps.compose("net-map", of: map()).value
        // 8 of Alpha, 3 of Beta, 5 of Epsilon; Gamma has a nought and Delta a question mark.
        let blocks = composed.scene.shapes.filter { $0.role == .mark && $0.outline == .rectangle && $0.text == nil }
        #expect(blocks.count == 16)
        #expect(composed.scene.shapes.count { $0.role == .mark && $0.text?.lines == ["0"] } == 1)
        #expect(composed.scene.shapes.count { $0.role == .mark && $0.text?.lines == ["?"] } == 1)
        #expect(
            composed.finding
                == "Of 3 kinds of ties the most common is “informs” (3 of 5); influence not judged for 1; "
                + "the most influence (8 of 8): Alpha.")
    }

    @Test func eachKindOfTieHasItsOwnLineLetterAndCount() throws {
        let scene = try SampleMaps.compose("net-map", of: map()).value.scene
        let lines = scene.lines.filter { $0.role == .tie }
        // Alpha and Beta inform each other with one line and have another for money; two more pairs.
        #expect(lines.count == 4)
        #expect(Set(lines.map(\.ink)).count == 3)
        #expect(lines.count { $0.arrow == .both } == 1)
        #expect(lines.count { $0.arrow == .none && $0.isDouble } == 1)
        let words = scene.shapes.filter { $0.role == .legend }.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("a: Funds (1)"))
        #expect(words.contains("b: Informs (3)"))
        #expect(words.contains("c: Has an agreement with (1)"))
        let letters = scene.shapes.filter { $0.role == .mark }.compactMap { $0.text?.lines.first }
        #expect(letters.count { $0 == "b" } == 2)
    }

    @Test func goalsHaveLettersBehindTheNames() throws {
        let composed = try SampleMaps.compose("net-map", of: map()).value
        let names = composed.scene.shapes.filter { $0.role == .body }.compactMap {
            $0.text?.lines.joined(separator: " ")
        }
        #expect(names.contains("Alpha [A,B]"))
        #expect(names.contains("Beta [B]"))
        #expect(names.contains("Gamma"))
        #expect(composed.scene.shapes.contains { $0.text?.lines.first == "Goals: A Peace; B Calm" })
        let row = try #require(composed.table.rows.first { $0.first == "Beta" })
        #expect(row == ["Beta", "3.4", "Calm", "2", "Funds: Alpha; Informs: Alpha; Has an agreement with: Gamma"])
    }

    @Test func aPanelForEachKindWithEveryBodyInTheSamePlace() throws {
        let scene = try SampleMaps.compose("net-map-panels", of: map()).value.scene
        let bodies = scene.shapes.filter { $0.role == .body }
        // Four tied bodies in three panels.
        #expect(bodies.count == 12)
        #expect(Set(bodies.map(\.id)).count == 12)
        let headings = scene.shapes.compactMap { $0.text?.lines.first }
        #expect(headings.contains("Informs (3)"))
        func places(_ kind: String) -> [Point] {
            let own = bodies.filter { $0.id.text.hasPrefix("s_" + kind + "_") }.map(\.frame.center)
            return own.map { Point($0.x - (own.first?.x ?? 0), $0.y - (own.first?.y ?? 0)) }
        }
        #expect(places("funds").count == 4)
        for (one, two) in zip(places("funds"), places("informs")) {
            #expect((one.x - two.x).magnitude < 1e-6 && (one.y - two.y).magnitude < 1e-6)
        }
    }

    @Test func whatHasNothingToShowIsCountedAndNotDrawn() throws {
        let rows = ["a,Alpha,ngo,,", "b,Beta,ngo,,", "c,Gamma,ngo,,", "d,Delta,ngo,,Calm"]
        let composed = try SampleMaps.compose("net-map", of: map(rows, ["a,informs,b"])).value
        #expect(composed.stakeholders == 3)
        #expect(
            composed.scene.shapes.contains {
                $0.text?.lines.first?.contains("1 without tie, influence or goal are not drawn") == true
            })
    }

    @Test(arguments: ["net-map", "net-map-panels"])
    func theOrderOfRowsChangesNoByteAndOneBodyIsAPicture(_ view: String) throws {
        let one = SceneEncoder.dot(try SampleMaps.compose(view, of: map()).scene)
        let two = SceneEncoder.dot(try SampleMaps.compose(view, of: map(Self.rows.reversed(), Self.ties)).scene)
        #expect(one == two)
        let alone = try SampleMaps.compose(view, of: map(["a,Alpha,ngo,2,"], [])).value
        #expect(alone.finding == "No tie between them is recorded; the most influence (2 of 8): Alpha.")
        #expect(SceneAudit.textCollisions(in: alone.scene).isEmpty)
        let forum = try SampleMaps.map("nakuru-workshop", for: Audience(.forum))
        #expect(throws: ViewError.self) { try SampleMaps.compose(view, of: forum) }
    }
}
