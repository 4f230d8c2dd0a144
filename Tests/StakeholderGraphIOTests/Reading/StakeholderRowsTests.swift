import StakeholderGraph
import Testing

/// The rows of `stakeholders.csv` against the rules of the map folder; every value is worked out by hand.
@Suite("rows of stakeholders")
struct StakeholderRowsTests {
    private func bodies(_ rows: String, header: String = "id,name,category") throws -> MapBuilding {
        try MapText.build(["stakeholders.csv": header + "\n" + rows + "\n"])
    }

    @Test func anIdThatIsLeftOutIsMadeFromTheName() throws {
        let building = try bodies(
            "\"Jukwaa la Vijana, Njoro\",youth-led\nMurang'a Elders' Council,elders\n", header: "name,category")
        #expect(building.map.stakeholders.map(\.id.rawValue) == ["jukwaa-la-vijana-njoro", "murang-a-elders-council"])
        #expect(building.derivedIdentifiers.map(\.id) == ["jukwaa-la-vijana-njoro", "murang-a-elders-council"])
        #expect(building.problems == [])
    }

    @Test func headersMayBeWrittenInAnyCaseAndOrder() throws {
        let building = try bodies(
            "Nakuru,Naivasha|molo,elders,Baraza", header: "PLACE,Works In, Category ,NAME")
        let body = try #require(building.map.stakeholders.first)
        #expect(body.place == "nakuru")
        #expect(body.worksIn == .stated(["nakuru/naivasha", "nakuru/molo"]))
        #expect(building.problems == [])
    }

    @Test(
        "standing left out: what all of the categories say, else unknown",
        arguments: [
            ("elders", Standing.nonState), ("county-government", .state), ("independent-commission", .state),
            ("elders|cso", .nonState), ("elders|county-government", nil), ("research", nil), ("elders|research", nil),
            ("unknown", nil),
        ])
    func standing(category: String, expected: Standing?) throws {
        let building = try bodies("a,A,\(category)")
        #expect(building.map.stakeholders.map(\.standing) == [expected])
        #expect(building.problems == [])
    }

    @Test func aWrittenStandingHoldsAgainstTheCategory() throws {
        let building = try bodies("a,A,elders,state", header: "id,name,category,standing")
        #expect(building.map.stakeholders.map(\.standing) == [.state])
    }

    @Test(
        "categories by id, number of words or name, in any case",
        arguments: ["youth-led", "Youth-Led", "Organised youth-led organisations", "organised YOUTH-LED organisations"])
    func categoryNames(text: String) throws {
        #expect(try bodies("a,A,\(text)").map.stakeholders.map(\.categories) == [.stated(["youth-led"])])
    }

    @Test func ofSeveralCategoriesOnlyTheBadOneIsDropped() throws {
        let building = try bodies("a,A,elders|eldres|cso|elders")
        #expect(building.map.stakeholders.map(\.categories) == [.stated(["elders", "cso"])])
        #expect(building.problems == ["stakeholders.csv:2:3 warning unknown-category"])
        #expect(building.diagnostics.first?.suggestions == ["elders"])
    }

    @Test func unknownIsNotEmptyAndNoneIsNotUnknown() throws {
        let building = try bodies(
            "a,A,unknown,,\nb,B,cso,-,none\nc,C,cso,Nakuru,Peace|Work", header: "id,name,category,works_in,goals")
        let map = building.map
        #expect(map.stakeholders.map(\.categories) == [.unknown, .stated(["cso"]), .stated(["cso"])])
        #expect(map.stakeholders.map(\.worksIn) == [.unknown, .stated([]), .stated(["nakuru"])])
        #expect(map.stakeholders.map(\.goals) == [.unknown, .stated([]), .stated(["Peace", "Work"])])
    }

    @Test func aBadCellIsUnknownAndItsRowStands() throws {
        let building = try bodies(
            "a,A,cso,9,ten,maybe,\"3,5\"\nb,B,cso,8,10,ndiyo,-5",
            header: "id,name,category,influence,power,veto,alignment")
        let judgements = building.map.stakeholders.map(\.judgements)
        #expect(judgements.first == Judgements.none)
        #expect(judgements.last == Judgements(influence: 8, power: 10, alignment: -5, veto: true))
        #expect(building.rows == [2, 2, 0, 0])
        #expect(
            building.problems == [
                "stakeholders.csv:2:4 warning bad-number", "stakeholders.csv:2:5 warning bad-number",
                "stakeholders.csv:2:6 warning bad-value", "stakeholders.csv:2:7 warning bad-number",
            ])
    }

    @Test func rowsOfOneIdCompleteOneAnotherUnlessTheyContradict() throws {
        let building = try bodies(
            """
            a,Amani,cso,,
            a,AMANI,,Nakuru,
            a,,,,a second note
            a,Amani,cso,Naivasha,
            """, header: "id,name,category,place,note")
        let body = try #require(building.map.stakeholders.first)
        #expect(body.name == "Amani")
        #expect(body.place == "nakuru")
        #expect(body.note == "a second note")
        #expect(building.rows == [4, 1, 2, 1])
        #expect(
            building.problems == [
                "stakeholders.csv:3 note merged-row", "stakeholders.csv:4 note merged-row",
                "stakeholders.csv:5 error conflicting-rows",
            ])
    }

    @Test func theMostCarefulSensitivityOfMergedRowsHolds() throws {
        let building = try bodies("a,A,cso,public\na,A,,internal", header: "id,name,category,sensitivity")
        // The two cells differ, so the rows contradict one another and the first stands.
        #expect(building.rows == [2, 1, 0, 1])
        let completed = try bodies("a,A,cso,\na,A,,internal", header: "id,name,category,sensitivity")
        #expect(completed.map.stakeholders.map(\.evidence.sensitivity) == [.internal])
    }

    @Test func aSensitivityThatCannotBeReadSealsItsRow() throws {
        let building = try bodies("a,A,cso,privat\nb,B,cso,", header: "id,name,category,sensitivity")
        #expect(building.map.stakeholders.map(\.evidence.sensitivity) == [.sealed, .public])
        #expect(building.map.disclosed(for: Audience(.internal)).value.stakeholders.map(\.id) == ["b"])
    }

    @Test func everyPartOfCycleIsBrokenAtOneLink() throws {
        let building = try bodies(
            "a,A,cso,b\nb,B,cso,c\nc,C,cso,a\nd,D,cso,a\ne,E,cso,e", header: "id,name,category,part_of")
        #expect(building.map.stakeholders.map(\.partOf) == ["b", "c", nil, "a", nil])
        #expect(building.diagnostics.map(\.code) == Array(repeating: .partOfCycle, count: 4))
    }

    @Test func namesInOtherScriptsAndDecomposedLettersAreOneText() throws {
        let building = try bodies("Cafe\u{301} ya Amani,cso\n平和の家,cso", header: "name,category")
        #expect(building.map.stakeholders.map(\.id.rawValue).sorted() == ["café-ya-amani", "平和の家"].sorted())
        #expect(building.map.stakeholders.allSatisfy { !$0.name.unicodeScalars.contains("\u{301}") })
    }

    @Test func exampleRowsAreAcceptedAndNeverCounted() throws {
        let building = try bodies("example-1,An example,cso\na,A,cso")
        #expect(building.map.stakeholders.map(\.id) == ["a"])
        #expect(building.rows == [2, 2, 0, 0])
    }

    @Test func unknownColumnsAreAttributesAndForbiddenOnesAreGone() throws {
        let building = try bodies("a,A,cso,red,Kalenjin", header: "id,name,category,Colour,Tribe")
        #expect(building.map.stakeholders.map(\.attributes) == [["Colour": "red"]])
        #expect(
            building.problems == [
                "stakeholders.csv:1:4 note unknown-column", "stakeholders.csv:1:5 error forbidden-column",
            ])
    }
}
