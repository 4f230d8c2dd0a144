import Foundation
import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct ForumReportTests {
    private func programme(_ id: String, _ duties: [String], _ places: [String]) -> Programme {
        Programme(
            id: ProgrammeID(id), name: id, places: .stated(places.map { PlaceID($0) }), duties: .stated(duties),
            evidence: Fixture.row())
    }

    @Test func dutiesAreServedByOwnPlanItemsAndProgrammesOfThePlace() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum(), Fixture.forum("lamu-forum", at: "lamu")]
                parts.programmes = [
                    programme("inside", ["a"], ["nakuru/njoro"]),
                    programme("around", ["A", "b"], ["kenya", "nakuru"]),
                    programme("beside", ["a"], ["baringo"]), programme("no-duty", [], ["nakuru"]),
                ]
                parts.planItems = [
                    PlanItem(forum: ForumID("nakuru-forum"), item: "calendar", duty: "b", evidence: Fixture.row()),
                    PlanItem(forum: ForumID("lamu-forum"), item: "elsewhere", duty: "a", evidence: Fixture.row()),
                ]
            })
        #expect(audit.mandate.map(\.letter) == ["a", "b"])
        #expect(audit.mandate[0].programmes.map(\.rawValue) == ["around", "inside"])
        #expect(audit.mandate[0].planItems.isEmpty)
        #expect(audit.mandate[1].planItems == ["calendar"])
    }

    private func national() -> StakeholderMap {
        Fixture.map { parts in
            parts.forums = [
                Fixture.forum(
                    established: .known(.day(Fixture.day(2025, 3, 10))), coChair: .stakeholder(StakeholderID("a"))),
                Fixture.forum("njoro-forum", .subCounty, at: "nakuru/njoro"),
                Fixture.forum("rift-forum", .region, at: "region:rift-valley", established: .known(.year(2026))),
                Fixture.forum("other-forum", .other, at: "lamu"),
            ]
            parts.stakeholders = [Fixture.body("a", ["cbo"], at: "nakuru")]
            parts.seats = [
                Fixture.seat("cbo", "a"), Fixture.seat("cbo", "a", forum: "njoro-forum"),
                Fixture.seat("boda-boda", nil, forum: "njoro-forum"),
            ]
        }
    }

    @Test func theRollUpSumsForumsAtAPlaceAndInsideIt() throws {
        let auditor = try ForumAuditor(Disclosed(national(), for: .standard), on: Fixture.day(2025, 6, 30))
        let rows = auditor.report([]).value.rollUp
        #expect(rows.map(\.place.rawValue) == ["kenya", "region:coast", "region:rift-valley", "lamu", "nakuru"])
        let nakuru = try #require(rows.first { $0.place == PlaceID("nakuru") })
        #expect(nakuru.forums == 2)
        #expect(nakuru.established == 1)
        #expect(nakuru.withCoChair == 1)
        #expect(nakuru.seated == 1 + 3)
        #expect(nakuru.reportsDue == 2)
        #expect(nakuru.reportsReceived == 0)
        let kenya = try #require(rows.first)
        #expect(kenya.forums == 4)
        #expect(kenya.established == 1)
    }

    @Test func placesWithoutAForumAreThoseOfTheListInUse() throws {
        let auditor = try ForumAuditor(Disclosed(national(), for: .standard), on: Fixture.day(2025, 6, 30))
        let missing = auditor.report().value.withoutForum
        #expect(Set(missing.filter { $0.tier == .region }.map(\.place.rawValue)) == ["region:coast"])
        #expect(Set(missing.filter { $0.tier == .county }.map(\.place.rawValue)) == ["baringo", "lamu"])
        #expect(
            Set(missing.filter { $0.tier == .subCounty }.map(\.place.rawValue)) == ["nakuru/naivasha", "baringo/north"])
    }

    @Test func anUnknownCircularIsRefusedByName() throws {
        #expect(throws: ForumAuditor.UnknownCircular(id: CircularID("next"))) {
            _ = try ForumAuditor(
                Disclosed(national(), for: .standard), on: Fixture.day(2025, 6, 30), circular: CircularID("next"))
        }
    }

    @Test func everyFixedKeyIsWrittenEvenWithoutAValue() throws {
        let auditor = try ForumAuditor(Disclosed(national(), for: .standard), on: Fixture.day(2025, 6, 30))
        let data = try JSONEncoder().encode(auditor.report([ForumID("njoro-forum")]).value)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "schemaVersion", "command", "audience", "on", "circular", "forums", "withoutForum", "rollUp", "notice",
            ])
        #expect(object["on"] as? String == "2025-06-30")
        #expect(object["audience"] as? String == "forum")
        let forum = try #require((object["forums"] as? [[String: Any]])?.first)
        #expect(forum["established"] is NSNull)
        #expect(forum["firstMeeting"] is NSNull)
        let chair = try #require((forum["offices"] as? [[String: Any]])?.first)
        #expect(chair["holder"] is NSNull)
        #expect(chair["state"] as? String == "unknown")
        let seats = try #require(forum["seats"] as? [[String: Any]])
        #expect(
            seats.map { $0["state"] as? String } == [
                "nobody", "seated", "nobody", "seated", "seated", "nobody", "nobody",
            ])
    }

    @Test func invitationsNameWhomToPhoneForEachEmptySeat() throws {
        let map = Fixture.map { parts in
            parts.forums = [Fixture.forum()]
            parts.stakeholders = [
                Fixture.body("invited", ["youth-led"], at: "nakuru"), Fixture.body("near", ["cbo"], at: "nakuru"),
                Fixture.body("far", ["security"], at: "baringo"), Fixture.body("farther", ["security"], at: "lamu"),
            ]
            parts.seats = [Fixture.seat("youth-led", "invited", .invited), Fixture.seat("transport", nil)]
        }
        let auditor = try ForumAuditor(Disclosed(map, for: .standard), on: Fixture.day(2025, 6, 30))
        let audit = try #require(auditor.audit(ForumID("nakuru-forum")))
        let entries = auditor.invitations(audit).value
        #expect(entries.map(\.category.rawValue) == ["youth-led", "boda-boda", "matatu", "cbo", "security"])
        #expect(entries[0].remind.map(\.rawValue) == ["invited"])
        #expect(entries[3].invite.map(\.stakeholder.rawValue) == ["near"])
        #expect(entries[4].askElsewhere.map(\.stakeholder.rawValue) == ["far", "farther"])
        #expect(entries[4].askElsewhere.map(\.distance) == [2, 4])
        let report = auditor.report(withInvitations: true)
        #expect(report.value.invitations?.map(\.category) == entries.map(\.category))
        let words = auditor.document(report, ForumAuditor.DocumentOptions(isOverview: false)).value
        #expect(
            words.finding
                == "1 of 6 categories are seated; 1 is invited; for 1 we already know whom to invite; nobody is known for 3."
        )
    }
}
