import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// The views of judgements on maps small enough to be worked out by hand.
@Suite struct JudgementViewTests {
    private static let header =
        "id,name,category,influence,power,interest,legitimacy,urgency,affected,alignment"
    private static let rows = [
        "a,Alpha,ngo,8,9,9,yes,yes,10,5",
        "b,Beta,elders,6,5,2,yes,no,6,1",
        "c,Gamma,cbo,2.9,4.9,5,yes,yes,8,0.5",
        "d,Delta,media,3,6,4.9,no,yes,5.9,0",
        "e,Epsilon,ngo,5.9,7,8,no,no,2,-3",
        "f,Zeta,cso,0,1,1,yes,no,1.9,-5",
        "g,Eta,youth-led,7,2,10,no,yes,0,-1",
        "h,Theta,boda-boda,4,3,3,no,no,4,2",
        "i,Iota,elders,4,3,,,yes,,",
    ]

    private func map(_ rows: [String] = Self.rows) throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: [],
            other: ["stakeholders.csv": ([Self.header] + rows).joined(separator: "\n") + "\n"])
    }

    private func row(_ composed: ComposedView, _ name: String) -> [String] {
        composed.table.rows.first { $0.first == name } ?? []
    }

    static let views = ["rainbow", "aiim", "salience"]

    // MARK: Rainbow

    @Test func theRainbowHasThreeRingsAndFiveParts() throws {
        let composed = try SampleMaps.compose("rainbow", of: map()).value
        #expect(row(composed, "Alpha") == ["Alpha", "8", "10", "much influence", "Most affected: 8–10"])
        #expect(row(composed, "Beta") == ["Beta", "6", "6", "much influence", "Affected: 6–7.9"])
        #expect(row(composed, "Gamma") == ["Gamma", "2.9", "8", "little influence", "Most affected: 8–10"])
        #expect(row(composed, "Delta") == ["Delta", "3", "5.9", "some influence", "Affected: 4–5.9"])
        #expect(row(composed, "Epsilon") == ["Epsilon", "5.9", "2", "some influence", "Affected: 2–3.9"])
        #expect(row(composed, "Zeta") == ["Zeta", "0", "1.9", "little influence", "Least affected: 0–1.9"])
        #expect(row(composed, "Iota") == ["Iota", "4", "not judged", "", ""])
        // Alpha, Beta and Gamma are at 6 or above; the first two have an influence of 6 or more.
        #expect(
            composed.finding
                == "3 of 8 are much affected; 2 of these have much influence; 1 not judged; "
                + "much affected with little influence: Gamma.")
    }

    @Test func theMoreInfluenceTheNearerToTheIssue() throws {
        let scene = try SampleMaps.compose("rainbow", of: map()).value.scene
        func middle(_ name: String) throws -> Point {
            try #require(scene.shapes.first { $0.role == .body && $0.text?.lines == [name] }).frame.center
        }
        let issue = try #require(scene.shapes.first { $0.text?.lines == ["the issue"] }).frame.center
        func distance(_ name: String) throws -> Double {
            let place = try middle(name)
            let (x, y) = (place.x - issue.x, place.y - issue.y)
            return (x * x + y * y).squareRoot()
        }
        #expect(try distance("Alpha") < distance("Gamma"))
        #expect(try distance("Eta") < distance("Zeta"))
        #expect(try middle("Alpha").x < issue.x)
        #expect(try middle("Eta").x > issue.x)
        #expect(try middle("Gamma").x < middle("Delta").x)
    }

    // MARK: Alignment, interest, influence

    @Test func aboveZeroIsInFavourAndFiveIsMuchInterest() throws {
        let composed = try SampleMaps.compose("aiim", of: map()).value
        #expect(row(composed, "Alpha") == ["Alpha", "5", "9", "8", "Learn in partnership"])
        #expect(row(composed, "Gamma") == ["Gamma", "0.5", "5", "2.9", "Learn in partnership"])
        #expect(row(composed, "Beta") == ["Beta", "1", "2", "6", "Raise their interest"])
        #expect(row(composed, "Delta") == ["Delta", "0", "4.9", "3", "Raise awareness"])
        #expect(row(composed, "Eta") == ["Eta", "-1", "10", "7", "Challenge existing beliefs"])
        #expect(row(composed, "Iota") == ["Iota", "not judged", "not judged", "4", ""])
        // In favour: Alpha, Beta, Gamma, Theta; of them Alpha and Gamma with much interest.
        #expect(
            composed.finding
                == "4 of 8 are in favour, 2 of them with much interest; 1 not judged; "
                + "neutral or against with much influence: Eta.")
    }

    @Test func theThickerTheOutlineTheMoreInfluence() throws {
        let scene = try SampleMaps.compose("aiim", of: map()).value.scene
        func width(_ name: String) throws -> Double {
            try #require(scene.shapes.first { $0.role == .body && $0.text?.lines == [name] }).strokeWidth
        }
        #expect(try width("Alpha") > width("Delta"))
        #expect(try width("Delta") > width("Zeta"))
        #expect(try width("Alpha") == width("Eta"))
        let words = scene.shapes.filter { $0.role == .legend }.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("Much influence (6 to 8)"))
        #expect(!words.contains("Influence not judged"))
    }

    // MARK: Salience

    @Test func threeAttributesMakeSevenClassesAndNone() throws {
        let composed = try SampleMaps.compose("salience", of: map()).value
        #expect(row(composed, "Alpha") == ["Alpha", "9", "yes", "yes", "Definitive"])
        #expect(row(composed, "Beta") == ["Beta", "5", "yes", "no", "Dominant"])
        #expect(row(composed, "Gamma") == ["Gamma", "4.9", "yes", "yes", "Dependent"])
        #expect(row(composed, "Delta") == ["Delta", "6", "no", "yes", "Dangerous"])
        #expect(row(composed, "Epsilon") == ["Epsilon", "7", "no", "no", "Dormant"])
        #expect(row(composed, "Zeta") == ["Zeta", "1", "yes", "no", "Discretionary"])
        #expect(row(composed, "Eta") == ["Eta", "2", "no", "yes", "Demanding"])
        #expect(row(composed, "Theta") == ["Theta", "3", "no", "no", "None of the three"])
        #expect(row(composed, "Iota") == ["Iota", "3", "not judged", "yes", ""])
        #expect(
            composed.finding
                == "1 of 8 have power, legitimacy and an urgent claim; 1 have a legitimate and urgent claim without "
                + "power; 1 none of the three; 1 not judged.")
    }

    @Test func aBodyTouchesNoCircle() throws {
        let scene = try SampleMaps.compose("salience", of: map()).value.scene
        let circles = scene.backdrops.compactMap { backdrop -> (center: Point, radii: Size)? in
            if case .ellipse(let center, let radii) = backdrop.figure { (center, radii) } else { nil }
        }
        #expect(circles.count == 3)
        let expected = [
            "Alpha": [true, true, true], "Beta": [true, true, false], "Gamma": [false, true, true],
            "Delta": [true, false, true], "Epsilon": [true, false, false], "Zeta": [false, true, false],
            "Eta": [false, false, true],
        ]
        let bodies = scene.shapes.filter { $0.role == .body }
        #expect(bodies.count == expected.count)
        for body in bodies {
            let isInside = try #require(expected[body.text?.lines.first ?? ""])
            for (circle, isInside) in zip(circles, isInside) {
                // Twenty places along each side of the body.
                for step in 0...20 {
                    let share = Double(step) / 20
                    let x = body.frame.minX + share * (body.frame.maxX - body.frame.minX)
                    let y = body.frame.minY + share * (body.frame.maxY - body.frame.minY)
                    for place in [
                        Point(x, body.frame.minY), Point(x, body.frame.maxY), Point(body.frame.minX, y),
                        Point(body.frame.maxX, y),
                    ] {
                        let across = (place.x - circle.center.x) / circle.radii.width
                        let down = (place.y - circle.center.y) / circle.radii.height
                        #expect((across * across + down * down < 1) == isInside)
                    }
                }
            }
        }
    }

    // MARK: All three

    @Test(arguments: views)
    func judgementsAreForThoseWhoMaySeeThem(_ view: String) throws {
        let map = try SampleMaps.map("nakuru-workshop", for: Audience(.forum))
        #expect(throws: ViewError.self) { try SampleMaps.compose(view, of: map) }
    }

    @Test(arguments: views)
    func oneBodyIsAPictureAndOneThatIsNotJudgedIsNamed(_ view: String) throws {
        let one = try SampleMaps.compose(view, of: map([Self.rows[0]])).value
        #expect(one.scene.shapes.count { $0.role == .body } == 1)
        let unjudged = try SampleMaps.compose(view, of: SampleMaps.map(stakeholders: ["x,Alone,ngo"])).value
        #expect(unjudged.scene.shapes.count { $0.role == .body } == 0)
        #expect(unjudged.scene.shapes.contains { $0.text?.lines.first?.hasSuffix(": Alone") == true })
        // Nothing is known, which is not the same as none.
        #expect(!unjudged.scene.shapes.contains { $0.text?.lines.last?.hasSuffix(": 0") == true })
        #expect(SceneAudit.textCollisions(in: unjudged.scene).isEmpty)
        let empty = try SampleMaps.map(stakeholders: [])
        #expect(throws: ViewError.self) { try SampleMaps.compose(view, of: empty) }
    }

    @Test(arguments: views)
    func theOrderOfRowsChangesNoByteAndSwahiliFits(_ view: String) throws {
        let one = SceneEncoder.dot(try SampleMaps.compose(view, of: map()).scene)
        let two = SceneEncoder.dot(try SampleMaps.compose(view, of: map(Self.rows.reversed())).scene)
        #expect(one == two)
        let swahili = try SampleMaps.compose(view, of: SampleMaps.map("nakuru-workshop"), language: "sw").value
        #expect(SceneAudit.textCollisions(in: swahili.scene).isEmpty)
        #expect(SceneAudit.strays(in: swahili.scene).isEmpty)
    }
}
