import StakeholderGraph
import Testing

/// How rows name bodies, places and categories.
@Suite("references")
struct ReferenceResolutionTests {
    private let bodies = """
        id,name,category,aliases,place
        a,Amani Youth Group,youth-led,AYG|Amani,Nakuru
        b,Baraza la Wazee,elders,,nakuru/naivasha
        c,Amani Trust,cso,Trust|AYG,county:032
        d,a,cso,,iso:KE-31

        """

    private func leads(_ texts: [String]) throws -> MapBuilding {
        let rows = texts.enumerated().map { "p\($0.offset),P\($0.offset),\($0.element)" }
        return try MapText.build([
            "stakeholders.csv": bodies, "programmes.csv": "id,name,lead\n" + rows.joined(separator: "\n") + "\n",
            "aliases.csv": "name,stakeholder,decided_by,reason\nWazee wa Naivasha,b,Secretary,same body\n",
        ])
    }

    @Test func anIdComesBeforeANameAndANameBeforeAnAlias() throws {
        // “a” is the id of one body and the name of another.
        let building = try leads(["a", "amani  YOUTH group", "Amani", "Wazee wa Naivasha", "baraza la wazee"])
        #expect(
            building.map.programmes.map(\.leads)
                == [["a"], ["a"], ["a"], ["b"], ["b"]].map { Stated<StakeholderID>.stated($0) })
        #expect(building.problems == [])
    }

    @Test func anAliasOfTwoBodiesIsAmbiguousAndAMisspeltNameGetsItsNearMiss() throws {
        let building = try leads(["AYG", "Baraza la Wazeee", "Zzzzzz", "-", ""])
        #expect(building.map.programmes.map(\.leads) == [.unknown, .unknown, .unknown, .stated([]), .unknown])
        #expect(
            building.problems == [
                "programmes.csv:2:3 warning ambiguous-reference", "programmes.csv:3:3 warning unknown-reference",
                "programmes.csv:4:3 warning unknown-reference",
            ])
        #expect(building.diagnostics.map(\.suggestions) == [["a", "c"], ["Baraza la Wazee"], []])
    }

    @Test func ofSeveralValuesOnlyTheBadOneIsDropped() throws {
        let building = try leads(["a|Nobody Here|b|a"])
        #expect(building.map.programmes.map(\.leads) == [.stated(["a", "b"])])
    }

    @Test func placesByNamePathAndCode() throws {
        let building = try leads([])
        #expect(building.map.stakeholders.map(\.place) == ["nakuru", "nakuru/naivasha", "nakuru", "nakuru"])
    }

    @Test(
        "a name of a county and a sub-county is the county; a region needs its prefix",
        arguments: [
            ("Garissa", "garissa"), ("nakuru/naivasha", "nakuru/naivasha"), ("Naivasha", "nakuru/naivasha"),
            ("region:coast", "region:coast"), ("Kenya", "kenya"), ("county:001", "mombasa"), ("iso:KE-28", "mombasa"),
            ("pcode:KE032", "nakuru"), ("Murang'a", "murang-a"), ("MURANG’A", "murang-a"),
            ("Taita/Taveta", "taita-taveta"), ("Elgeyo Marakwet", "elgeyo-marakwet"),
        ])
    func place(text: String, expected: String) throws {
        let building = try MapText.build(["stakeholders.csv": "name,category,place\nA,cso,\(text)\n"])
        #expect(building.map.stakeholders.map(\.place) == [PlaceID(expected)])
        #expect(building.problems == [])
    }

    @Test func aMapsOwnPlacesAreKnownByIdAndNameAndLieWhereTheySay() throws {
        let building = try MapText.build([
            "places.csv": """
            id,name,level,parent,aliases
            kwa-mzee,Kwa Mzee,location,viwandani,Old Stage
            viwandani,Viwandani,ward,nakuru/naivasha,

            """,
            "stakeholders.csv": "id,name,category,place\na,A,cso,Kwa Mzee\nb,B,cso,old stage\nc,C,cso,viwandani\n",
        ])
        #expect(building.problems == [])
        #expect(building.map.stakeholders.map(\.place) == ["kwa-mzee", "kwa-mzee", "viwandani"])
        #expect(building.map.gazetteer["kwa-mzee"]?.parent == "viwandani")
    }

    @Test func aRowThatWasLeftOutCannotBeReferredTo() throws {
        let building = try MapText.build([
            "stakeholders.csv": "id,name,category\na,A,no-such-thing\nb,B,cso\n",
            "ties.csv": "from,kind,to\na,informs,b\n",
        ])
        #expect(building.rows == [3, 1, 0, 2])
        #expect(
            building.problems == [
                "stakeholders.csv:2:3 error unknown-category", "ties.csv:2:1 error unknown-reference",
            ])
    }

    @Test func aMapsOwnTermsAreKnownAndStrayOnesAreKeptWithAWarning() throws {
        let building = try MapText.build([
            "themes.csv": "id,name,parent,name_sw\nwater-points,Water points,resource-conflict,Visima\n",
            "programmes.csv": "id,name,themes\np,P,Visima|WATER POINTS|early-warning|Moon Landing\n",
        ])
        #expect(
            building.map.programmes.map(\.themes) == [.stated(["water-points", "early-warning", "moon-landing"])])
        #expect(building.problems == ["programmes.csv:2:3 warning unknown-code"])
        #expect(building.map.reference.themes["moon-landing"]?.name == "Moon Landing")
        #expect(building.map.reference.themes["water-points"]?.parent == "resource-conflict")
    }
}
