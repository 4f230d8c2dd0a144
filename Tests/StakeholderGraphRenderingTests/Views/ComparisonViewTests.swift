import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// What programmes share and what changed, on maps small enough to be worked out by hand.
@Suite struct ComparisonViewTests {
    // MARK: Overlap

    private static let programmes = [
        "p,Peace,a,community-policing,training,nakuru/molo,youth,2025-01-01,2025-12-31",
        "q,Calm,b,community-policing,training|outreach,nakuru/molo|nakuru/naivasha,youth|women,2025-07-01,2026-06-30",
        "r,Quiet,c,organised-gangs,research,nakuru/gilgil,,2025-01-01,2025-12-31",
    ]

    private func overlapping(
        _ programmes: [String] = Self.programmes, ties: [String] = []
    ) throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,cbo", "c,Gamma,cso"], ties: ties,
            other: [
                "programmes.csv":
                    (["id,name,lead,themes,activities,places,target_groups,start,end"] + programmes)
                    .joined(separator: "\n") + "\n"
            ])
    }

    private func compose(
        _ map: Disclosed<StakeholderMap>, _ programmes: [String], language: String = "en"
    ) throws -> ComposedView {
        var request = try SampleMaps.request("overlap", language: language)
        request.view.query.programmes = programmes.map { ProgrammeID($0) }
        return try ViewComposer.compose(map, request).value
    }

    @Test func thePairToAskAboutFirstIsShownWithItsVerdict() throws {
        let composed = try compose(overlapping(), [])
        // From 1 July to 31 December: 31 + 31 + 30 + 31 + 30 + 31 days.
        #expect(
            composed.finding
                == "Possible duplication: “Peace” and “Calm” share 1 theme, 1 activity, 1 place, 1 target group and "
                + "184 days; coordination: none found (it was looked for).")
        let chips = composed.scene.shapes.filter { $0.role == .body && $0.outline == .rounded }
        func middle(_ word: String) throws -> Double {
            try #require(chips.first { $0.text?.lines == [word] }, "\(word)").frame.center.x
        }
        #expect(try middle("Molo") < middle("Naivasha"))
        #expect(try middle("Youth") < middle("Women"))
        #expect(chips.count { $0.text?.lines == ["Molo"] } == 1)
        #expect(composed.table.rows.contains { $0.first == "Places" && $0.last == "Molo (1 of 1 and 1 of 2)" })
        #expect(composed.table.rows.last?.last == "Possible duplication")
        let words = composed.scene.shapes.flatMap { $0.text?.lines ?? [] }.joined(separator: " ")
        #expect(words.contains("Whom to ask: Alpha; Beta."))
        #expect(words.contains("Together 2025-07-01 – 2025-12-31: 184 days"))
    }

    @Test func coordinationIsNamedWithTheTieThatShowsIt() throws {
        let composed = try compose(overlapping(ties: ["a,informs,b"]), ["q", "p"])
        #expect(composed.finding.hasSuffix("coordination: they share information."))
        let words = composed.scene.shapes.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("Coordination: they share information: Alpha – Beta (informs)."))
    }

    @Test func severalProgrammesStandBesideOneAnother() throws {
        let composed = try compose(overlapping(), ["p", "q", "r"])
        // Shared: the theme, training, Molo, youth. Others: gangs; outreach, research; Naivasha, Gilgil; women.
        #expect(
            composed.finding
                == "4 of 10 themes, activities, places and target groups belong to two or more of these 3 programmes; "
                + "1 pair has a verdict, 1 of them with a question to ask.")
        #expect(composed.table.rows.contains { $0.dropFirst() == ["Molo", "●", "●", "", "2"] })
        // The target groups of the third are not known.
        #expect(composed.scene.shapes.count { $0.text?.lines == ["?"] && $0.role == .frame } == 1)
    }

    @Test func whatDoesNotOverlapIsDrawnAndSaysSo() throws {
        let composed = try compose(overlapping(), ["p", "r"])
        #expect(composed.finding.hasSuffix("no two of them overlap by the rules."))
        let alone = try compose(overlapping([Self.programmes[0]]), [])
        #expect(alone.finding.hasSuffix("no two of them overlap by the rules."))
        #expect(throws: ViewError.self) { try compose(overlapping(), ["p", "nobody"]) }
        let none = try SampleMaps.map(stakeholders: ["a,Alpha,ngo"])
        #expect(throws: ViewError.self) { try compose(none, []) }
    }

    @Test func theOrderOfProgrammesChangesNoByteAndSwahiliFits() throws {
        for programmes in [[], ["p", "q", "r"]] {
            let one = try compose(overlapping(), programmes)
            let two = try compose(overlapping(Self.programmes.reversed()), programmes.reversed())
            #expect(one.scene == two.scene)
            let swahili = try compose(overlapping(), programmes, language: "sw")
            #expect(SceneAudit.textCollisions(in: swahili.scene).isEmpty)
            #expect(SceneAudit.strays(in: swahili.scene).isEmpty)
        }
    }

    // MARK: Change

    private func compose(
        _ before: Disclosed<StakeholderMap>, _ after: Disclosed<StakeholderMap>, language: String = "en"
    ) throws -> ComposedView {
        var request = try SampleMaps.request("change", language: language)
        request.comparer = SampleMaps.comparer(before, after, since: request.day)
        return try ViewComposer.compose(after, request).value
    }

    private func older() throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,elders", "c,Gamma,cbo", "old,Delta,media"],
            other: ["ties.csv": "from,kind,to,strength\na,informs,b,1\nb,informs,c,2\nold,informs,a,1\n"])
    }

    private func newer(_ rows: [String] = newRows) throws -> Disclosed<StakeholderMap> {
        try SampleMaps.map(
            stakeholders: rows,
            other: ["ties.csv": "from,kind,to,strength\na,informs,b,4\na,informs,e,1\nd,informs,a,1\n"])
    }

    private static let newRows = ["a,Alpha,ngo", "b,Beta,cbo", "d,Delta,media", "e,Epsilon,ngo"]

    @Test func newGoneAndChangedAreCountedAndMarked() throws {
        // Beta changed its category; Delta has another identifier and stays the same; Gamma left, Epsilon came. Of the ties one is stronger, one is
        // gone with Gamma, one came with Epsilon, and Delta's is the same.
        let composed = try compose(older(), newer())
        #expect(
            composed.finding
                == "Since 2024-11-20: stakeholders: 1 new, 1 gone, 1 changed; ties: 1 new, 1 gone, 1 changed.")
        let bodies = composed.scene.shapes.filter { $0.role == .body }
        #expect(bodies.count == 5)
        #expect(bodies.filter { $0.dash == .dashed }.map { $0.text?.lines } == [["Gamma"]])
        let lines = composed.scene.lines.filter { $0.role == .tie }
        #expect(lines.count == 4)
        #expect(lines.count { $0.dash == .dashed } == 1)
        let marks = composed.scene.shapes.filter { $0.role == .mark }.compactMap { $0.text?.lines.first }
        #expect(marks.count { $0 == "+" } == 2)
        #expect(marks.count { $0 == "×" } == 2)
        #expect(marks.count { $0 == "~" } == 2)
        #expect(composed.table.rows.contains(["stakeholder", "gone", "Gamma", ""]))
        #expect(composed.table.rows.contains(["stakeholder", "changed", "Beta", "category: elders → cbo"]))
        #expect(composed.table.rows.contains(["tie", "changed", "Alpha informs Beta", "strength: 1 → 4"]))
    }

    @Test func oneMapAtTwoDaysShowsTiesThatBeganAndEnded() throws {
        let map = try SampleMaps.map(
            stakeholders: ["a,Alpha,ngo", "b,Beta,elders", "c,Gamma,cbo", "d,Delta,media"],
            other: [
                "ties.csv": """
                from,kind,to,start,end
                a,informs,b,2025-03-01,
                b,informs,c,2024-01-01,2025-03-01
                c,informs,d,2024-01-01,

                """
            ])
        let composed = try compose(map, map)
        #expect(composed.finding == "Since 2024-11-20: stakeholders: no change; ties: 1 new, 1 gone.")
        #expect(composed.scene.lines.count { $0.role == .tie } == 3)
    }

    @Test func nothingChangedIsSaidAndAnEarlierMapIsNeeded() throws {
        let composed = try compose(newer(), newer())
        #expect(composed.finding == "Since 2024-11-20: no stakeholder and no tie has changed.")
        #expect(composed.table.rows == [["nothing", "", "", ""]])
        let words = composed.scene.shapes.filter { $0.role == .legend }.flatMap { $0.text?.lines ?? [] }
        #expect(words.contains("Tie: unchanged"))
        #expect(!words.contains { $0.contains("new") || $0.contains("gone") })
        let request = try SampleMaps.request("change")
        #expect(throws: ViewError.needs(option: "--since", hint: "an earlier map, or an earlier day of this one")) {
            try ViewComposer.compose(newer(), request)
        }
    }

    @Test func theOrderOfRowsChangesNoByteOfTheChange() throws {
        let one = try compose(older(), newer())
        let two = try compose(older(), newer(Self.newRows.reversed()))
        #expect(one.scene == two.scene)
        let swahili = try compose(older(), newer(), language: "sw")
        #expect(SceneAudit.textCollisions(in: swahili.scene).isEmpty)
        let alone = try SampleMaps.map(stakeholders: ["a,Alpha,ngo"])
        #expect(try compose(alone, alone).stakeholders == 1)
    }
}
