import Foundation
import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct GapFinderTests {
    private func subjects(_ report: GapReport, _ kind: GapKind) -> [String] {
        report.gaps.filter { $0.kind == kind }.map(\.subject)
    }

    private func forumMap() -> StakeholderMap {
        Fixture.map { parts in
            parts.forums = [
                Fixture.forum(
                    established: .known(.day(Fixture.day(2025, 3, 10))), chairOffice: .named("Governor"),
                    coChair: .vacant)
            ]
            parts.stakeholders = [
                Fixture.body("a", ["cbo"], at: "nakuru"), Fixture.body("b", ["matatu"], at: "nakuru"),
            ]
            parts.seats = [
                Fixture.seat("cbo", "a", line: 4), Fixture.seat("youth-led", "a", .invited, line: 5),
                Fixture.seat("security", nil, line: 6),
            ]
            parts.planItems = [PlanItem(forum: ForumID("nakuru-forum"), item: "x", duty: "a", evidence: Fixture.row())]
        }
    }

    @Test func eachKindOfAForumHasItsSubjectClauseAndPlace() throws {
        let report = Fixture.gaps(forumMap())
        #expect(
            Set(subjects(report, .seat)) == [
                "nakuru-forum/youth-led", "nakuru-forum/boda-boda", "nakuru-forum/matatu", "nakuru-forum/transport",
            ])
        #expect(subjects(report, .office) == ["nakuru-forum/chair", "nakuru-forum/co-chair"])
        #expect(subjects(report, .report) == ["nakuru-forum/2025-04", "nakuru-forum/2025-05"])
        #expect(subjects(report, .meeting) == ["nakuru-forum/2025-Q1"])
        #expect(subjects(report, .mandate) == ["nakuru-forum/b"])
        #expect(subjects(report, .data).contains("nakuru-forum/secretary"))
        #expect(subjects(report, .data).contains("nakuru-forum/security"))
        let forumGaps = report.gaps.filter { [.seat, .office, .report, .meeting, .mandate].contains($0.kind) }
        #expect(forumGaps.allSatisfy { $0.clause != nil && $0.place == PlaceID("nakuru") && !$0.evidence.isEmpty })
        #expect(forumGaps.allSatisfy { !$0.suggestions.isEmpty })
        let invited = try #require(report.gaps.first { $0.subject == "nakuru-forum/youth-led" })
        #expect(invited.severity == .low)
        #expect(invited.evidence.map(\.line) == [5])
        #expect(invited.clause == "moina-sec-1-45-2024, entry youth-led")
        #expect(report.gaps.first { $0.kind == .meeting }?.severity == .low)
        #expect(report.gaps.first { $0.kind == .report }?.severity == .high)
        #expect(report.denominators["seats"] == Denominator(2, of: 6))
        #expect(report.denominators["duties"] == Denominator(1, of: 2))
        #expect(report.denominators["reports"] == Denominator(0, of: 2))
    }

    @Test func kindsAndPlacesNarrowTheList() {
        let map = Fixture.map { parts in
            parts.forums = [Fixture.forum(), Fixture.forum("lamu-forum", at: "lamu")]
            parts.needs = [Fixture.need("land", "nakuru/njoro"), Fixture.need("land", "lamu")]
        }
        let all = Fixture.gaps(map)
        let some = Fixture.gaps(map, [.seat, .coverage], at: "nakuru")
        #expect(Set(some.gaps.map(\.kind)) == [.seat, .coverage])
        #expect(some.gaps.allSatisfy { !$0.subject.contains("lamu") })
        #expect(subjects(some, .seat).count == 6)
        #expect(subjects(all, .seat).count == 12)
        #expect(subjects(some, .coverage) == ["land/nakuru/njoro"])
        #expect(some.denominators["needs"] == Denominator(0, of: 1))
    }

    @Test func everyFixedKeyIsWritten() throws {
        let data = try JSONEncoder().encode(Fixture.gaps(forumMap()))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(
            Set(["schemaVersion", "command", "audience", "on", "gaps", "denominators"]).isSubset(of: Set(object.keys)))
        let gap = try #require((object["gaps"] as? [[String: Any]])?.first)
        #expect(
            Set(gap.keys) == ["kind", "severity", "subject", "message", "clause", "place", "evidence", "suggestions"])
        let row = try #require((gap["evidence"] as? [[String: Any]])?.first)
        #expect(Set(row.keys) == ["file", "line"])
    }

    @Test func gapsInTheDataAreCountedApart() throws {
        let map = Fixture.map { parts in
            parts.programmes = [
                Fixture.programme(
                    "whole", themes: ["land"], at: ["nakuru"], implementers: ["a"], targetGroups: ["youth"]),
                Fixture.programme("bare", implementers: [], from: nil),
                Fixture.programme(
                    "ongoing", themes: ["land"], at: ["nakuru"], implementers: ["a"], targetGroups: [], to: nil,
                    status: .ongoing),
            ]
            parts.stakeholders = [
                Fixture.body("a", ["cbo"], at: "nakuru", worksIn: ["nakuru"]),
                Fixture.body("b", ["cbo"], at: "nakuru", worksIn: ["nakuru"]),
            ]
        }
        let report = Fixture.gaps(map, [.data])
        let bare = try #require(report.gaps.first { $0.subject == "bare" })
        #expect(bare.severity == .medium)
        #expect(bare.message.contains("implementers, themes, places, target groups, dates"))
        #expect(!report.gaps.contains { $0.subject == "whole" || $0.subject == "ongoing" || $0.subject == "a" })
        #expect(report.gaps.first { $0.subject == "b" }?.message == "b: programmes not recorded.")
        #expect(report.denominators["implementers"] == Denominator(1, of: 2))
        #expect(report.denominators["programmesComplete"] == Denominator(2, of: 3))
    }

    @Test func inclusionNamesSeatsAndOffices() throws {
        let circular = Circular(
            id: Fixture.circularID, title: "", citation: "", date: nil,
            categories: [
                Category(
                    id: CategoryID("women-led"), name: "Women", standing: .nonState, family: .youthWomenSpecialInterest,
                    clause: "entry 18"),
                Category(
                    id: CategoryID("cbo"), name: "CBO", standing: .nonState, family: .civilSociety, clause: "entry 15"),
            ])
        let library = ReferenceLibrary(
            circulars: [circular], gazetteer: Fixture.gazetteer, themes: Taxonomy([]), activities: Taxonomy([]),
            targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
        var parts = MapParts()
        parts.forums = [Fixture.forum(coChair: .stakeholder(StakeholderID("w")))]
        parts.stakeholders = [Fixture.body("w", ["women-led"], at: "nakuru")]
        parts.seats = [Fixture.seat("women-led", "w")]
        let map = StakeholderMap(parts, settings: MapSettings(), reference: library)
        let entries = try #require(Fixture.gaps(map).inclusion.first).entries
        #expect(entries.map(\.category.rawValue) == ["women-led"])
        #expect(entries[0].state == .seated)
        #expect(entries[0].offices == [.coChair])
    }
}
