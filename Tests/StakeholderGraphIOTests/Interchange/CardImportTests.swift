import Foundation
import StakeholderGraph
@testable import StakeholderGraphIO
import Testing

/// Mapping cards from forms, by hand.
@Suite struct CardImportTests {
    @Test func googleFormsPutsChoicesIntoOneCell() throws {
        let result = try InterchangeFixture.read(
            .cards,
            [
                "cards.csv": """
                Timestamp,Email Address,1. Name of the organisation?,Which categories?,Where does it work?,Phone number,Colour,Religion
                2025-05-20 10:11:12,a@b.org,Vijana Njoro,"Organised youth-led organisations, University, technical training institute or teachers' association","Nakuru, Baringo",0712345678,red,x
                2025-05-21 10:11:12,c@d.org,Vijana Njoro,"Organised youth-led organisations, University, technical training institute or teachers' association","Nakuru, Baringo",0712345678,red,x
                5/20/2025 10:11:12,,Wazee,Elders of the hill,Nakuru,,,
                2025-05-20,,,Elders,,,,
                """
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["id"] } == ["vijana-njoro", "wazee"])
        #expect(bodies[0]["category"] == "learning-institution|youth-led")
        #expect(bodies[0]["works_in"] == "Nakuru|Baringo" && bodies[0]["as_of"] == "2025-05-21")
        #expect(bodies[0]["Colour"] == "red" && bodies[0]["source"] == "cards.csv")
        #expect(bodies[1]["category"] == "unknown" && bodies[1]["imported_category"] == "Elders of the hill")
        #expect(result.total.accepted == 2 && result.total.merged == 1 && result.total.rejected == 1)
        let left = result.leftOut.map { "\($0.what) \($0.count)" }
        #expect(left.contains("column Email Address 2") && left.contains("column Phone number 2"))
        #expect(
            result.leftOut.filter { $0.what.contains("Email") || $0.what.contains("Phone") }.allSatisfy {
                $0.reason.hasPrefix("Contact details")
            })
        #expect(left.contains("column Religion 2") && left.contains("categories 1"))
        #expect(!bodies.contains { $0.values.contains { $0.contains("0712") || $0.contains("@") } })
    }

    @Test func koboPutsChoicesIntoColumnsOrBetweenSpaces() throws {
        let result = try InterchangeFixture.read(
            .cards,
            [
                "kobo.csv": """
                start;end;today;card/name;card/category;card/category/youth_led;card/category/women_led;card/works_in/nakuru;card/works_in/baringo;_id;_uuid
                2025-05-20T10:00:00;2025-05-20T10:05:00;2025-05-20;Umoja;youth_led women_led;1;0;1;0;77;x-y
                2025-05-20T10:00:00;2025-05-20T10:05:00;2025-05-20;Amani;;0;TRUE;1;1;78;z
                """
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.map { $0["id"] } == ["amani", "umoja"])
        #expect(bodies.map { $0["category"] } == ["women-led", "women-led|youth-led"])
        #expect(bodies.map { $0["works_in"] } == ["nakuru|baringo", "nakuru"])
        #expect(bodies.allSatisfy { $0["as_of"] == "2025-05-20" && $0["start"] == nil })
        let built = MapBuilder(reference: try ReferenceFixture.library()).build(result.draft())
        #expect(!built.diagnostics.contains { $0.severity > .note }, "\(built.diagnostics)")
    }

    @Test func oneNameOnTwoDifferentCardsIsTwoBodies() throws {
        let result = try InterchangeFixture.read(
            .cards,
            [
                "c.csv":
                    "name,category,place\nPeace Committee,peace-committee,nakuru\nPeace Committee,peace-committee,baringo\n"
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(bodies.count == 2 && Set(bodies.map { $0["id"] }).count == 2 && result.total.merged == 0)
    }

    @Test func namesThatDifferByCaseAndSpacesAreOneBody() throws {
        let result = try InterchangeFixture.read(
            .cards,
            [
                "c.csv": """
                Timestamp,name,category,place,works_in,influence,note,sensitivity
                2025-03-04,Naivasha Youth Bunge,youth-led,Naivasha,Naivasha|Gilgil,,fine,
                2025-03-05,naivasha  youth bunge,cbo,naivasha,Gilgil,4,call 0712 345 678,internal
                2025-03-02,NAIVASHA YOUTH BUNGE,cbo,,,4,well known,public
                2025-03-04,Example Elders,elders,,,,,
                """
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        // The mark example- would keep a body out of every count.
        #expect(bodies.map { $0["id"] } == ["naivasha-youth-bunge", "x-example-elders"])
        let bunge = try #require(bodies.first)
        #expect(bunge["name"] == "NAIVASHA YOUTH BUNGE" || bunge["name"] == "Naivasha Youth Bunge")
        #expect(bunge["category"] == "cbo|youth-led" && bunge["works_in"] == "Naivasha|Gilgil")
        #expect(bunge["place"] == "Naivasha" && bunge["influence"] == "4" && bunge["note"] == "fine; well known")
        #expect(bunge["as_of"] == "2025-03-05" && bunge["sensitivity"] == "internal")
        #expect(result.total.accepted == 2 && result.total.merged == 2 && result.total.rejected == 0)
    }

    @Test func cardsThatContradictOneAnotherStayApart() throws {
        let result = try InterchangeFixture.read(
            .cards,
            [
                "c.csv": """
                name,category,place
                Peace Committee,peace-committee,nakuru
                PEACE COMMITTEE,peace-committee,baringo
                Peace  Committee,peace-committee,nakuru
                """
            ])
        let bodies = InterchangeFixture.rows(result, .stakeholders)
        #expect(Set(bodies.map { $0["place"] }) == ["nakuru", "baringo"] && Set(bodies.map { $0["id"] }).count == 2)
        #expect(result.total.accepted == 2 && result.total.merged == 1)
    }

    @Test func aTableWithoutNamesIsRefused() throws {
        #expect(try InterchangeFixture.failure(.cards, Data("colour,size\nred,1\n".utf8), name: "c.csv") != nil)
    }

    private static let network = #"""
        {"nodes": [{"id": "u", "label": "Umoja Group", "category": "cso"}, {"id": "v", "label": "Umoja Grp"}, {"id": "w", "label": "Wazee"}],
         "edges": [{"source": "v", "target": "w"}, {"source": "u", "target": "v"}], "directed": true}
        """#

    @Test func decisionsThatCannotBeReplayedAreSaid() throws {
        let ledger = "name,stakeholder\nUmoja Grp,Umoja Group\nSomebody,nobody-here\nUmoja,\n"
        try InterchangeFixture.withFiles([
            ("net.json", Data(Self.network.utf8)), ("aliases.csv", Data(ledger.utf8)),
        ]) { folder in
            var result = try InterchangeFixture.importer().read(folder.appendingPathComponent("net.json"), from: .json)
            try LedgerReplay(folder.appendingPathComponent("aliases.csv")).apply(to: &result)
            #expect(InterchangeFixture.rows(result, .aliases).map { $0["name"] } == ["Umoja Grp"])
            let left = result.leftOut.filter { $0.what == "decisions of the ledger" }
            #expect(left.map(\.count) == [1, 1])
            #expect(left.last?.reason.contains("“nobody-here”") == true)
        }
    }

    @Test func theLedgerIsReplayedAndUndoneByDeletingARow() throws {
        let ledger =
            "name,stakeholder,decided_by,date,reason\nUmoja Grp,Umoja Group,Clerk,2025-01-01,asked them\nNobody,u,x,,\n"
        try InterchangeFixture.withFiles([
            ("net.json", Data(Self.network.utf8)), ("aliases.csv", Data(ledger.utf8)),
            ("empty.csv", Data("name,stakeholder\n".utf8)),
        ]) { folder in
            let importer = try InterchangeFixture.importer()
            var result = try importer.read(folder.appendingPathComponent("net.json"), from: .json)
            let untouched = result.tables
            try LedgerReplay(folder.appendingPathComponent("empty.csv")).apply(to: &result)
            #expect(result.tables == untouched)
            try LedgerReplay(folder.appendingPathComponent("aliases.csv")).apply(to: &result)
            #expect(InterchangeFixture.rows(result, .stakeholders).map { $0["id"] } == ["u", "w"])
            let ties = InterchangeFixture.rows(result, .ties)
            #expect(ties.map { $0["from"] } == ["u"] && ties.map { $0["to"] } == ["w"])
            let left = result.leftOut.filter { $0.reason.contains("ledger") }
            #expect(left.map(\.what) == ["ties", "bodies"] && left.map(\.count) == [1, 1])
            let built = MapBuilder(reference: try ReferenceFixture.library()).build(result.draft())
            #expect(
                !built.hasErrors && built.map.aliases.contains { $0.decidedBy == "Clerk" && $0.reason == "asked them" })
            // Decisions that lead to no body of the import are counted: one of another map, one without a body.
            let strayLedger = "name,stakeholder\nUmoja Grp,elsewhere\nUmoja Grp,\nUmoja Grp,u\n"
            try Data(strayLedger.utf8).write(to: folder.appendingPathComponent("stray.csv"))
            var other = try importer.read(folder.appendingPathComponent("net.json"), from: .json)
            try LedgerReplay(folder.appendingPathComponent("stray.csv")).apply(to: &other)
            #expect(other.leftOut.filter { $0.what == "decisions of the ledger" }.map(\.count) == [1, 1])
            #expect(InterchangeFixture.rows(other, .aliases).map { $0["stakeholder"] } == ["u"])
            // A reference by the old name leads to the body that was decided on.
            #expect(built.map.stakeholders.map(\.id.rawValue) == ["u", "w"])
        }
    }

    @Test(arguments: [
        ("Mobile", true), ("Mobile number", true), ("Phone of the chair", true), ("E-mail", true),
        ("Focal point", true),
        ("Téléphone", true), ("Mobile clinics", false), ("Cell", false), ("Focal theme", false), ("Name", false),
    ])
    func titlesThatNameAWayToReachAPerson(_ title: String, _ isContact: Bool) {
        #expect(PersonalColumns.isContact(title) == isContact)
    }
}
