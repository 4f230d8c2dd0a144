import Foundation
import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct MeetingPackTests {
    private let date = Fixture.day(2025, 6, 30)

    private func programme(_ id: String, _ by: String, from start: CivilDate, to end: PartialDate) -> Programme {
        Programme(
            id: ProgrammeID(id), name: "Programme \(id)", implementers: .stated([StakeholderID(by)]),
            themes: .stated([TermID("land")]), activities: .stated([TermID("dialogue")]),
            places: .stated([PlaceID("nakuru")]), targetGroups: .stated([TermID("youth")]),
            span: DateSpan(start: .day(start), end: end), evidence: Fixture.row(3, "programmes.csv"))
    }

    /// A county forum that last met on 10 April 2025, one below it, and one elsewhere.
    private func map() throws -> StakeholderMap {
        let may = try #require(YearMonth(year: 2025, month: 5))
        return Fixture.map { parts in
            parts.forums = [
                Fixture.forum(established: .known(.day(Fixture.day(2025, 3, 1))), coChair: .vacant),
                Fixture.forum(
                    "njoro-forum", .subCounty, at: "nakuru/njoro",
                    established: .known(.day(Fixture.day(2025, 4, 2)))),
                Fixture.forum("lamu-forum", at: "lamu"),
            ]
            parts.stakeholders = [
                Fixture.body("a", ["youth-led"], at: "nakuru"), Fixture.body("b", ["cbo"], at: "nakuru"),
                Fixture.body("c", ["security"], at: "nakuru/njoro"), Fixture.body("d", ["matatu"], at: "lamu"),
            ]
            parts.seats = [
                Fixture.seat("youth-led", "a", from: Fixture.day(2025, 4, 11)), Fixture.seat("cbo", "b", .invited),
            ]
            parts.meetings = [
                Meeting(
                    forum: ForumID("nakuru-forum"), date: .day(Fixture.day(2025, 4, 10)), hasActionPlan: true,
                    evidence: Fixture.row(2, "meetings.csv")),
                Meeting(
                    forum: ForumID("nakuru-forum"), date: .day(Fixture.day(2025, 7, 10)), hasActionPlan: nil,
                    evidence: Fixture.row(3, "meetings.csv")),
            ]
            parts.reports = [
                Report(
                    forum: ForumID("nakuru-forum"), period: may, submitted: .known(.day(Fixture.day(2025, 6, 5))),
                    recipient: nil, evidence: Fixture.row(2, "reports.csv"))
            ]
            parts.planItems = [
                PlanItem(
                    forum: ForumID("nakuru-forum"), item: "visit", responsible: .stated([StakeholderID("a")]),
                    due: .day(Fixture.day(2025, 5, 1)), evidence: Fixture.row(2, "plans.csv")),
                PlanItem(
                    forum: ForumID("lamu-forum"), item: "elsewhere", due: .day(Fixture.day(2025, 5, 1)),
                    evidence: Fixture.row(3, "plans.csv")),
            ]
            parts.programmes = [
                programme("p", "a", from: Fixture.day(2025, 1, 1), to: .year(2025)),
                programme("q", "b", from: Fixture.day(2025, 4, 15), to: .day(Fixture.day(2025, 9, 30))),
            ]
        }
    }

    private func made(
        _ subject: MeetingPack.Subject, since: CivilDate? = nil
    ) throws -> (document: ReportDocument, questions: Int) {
        let made = try MeetingPack(Disclosed(try map(), for: .standard), on: date).make(subject, since: since)
        #expect(made.document.audience == .standard)
        return (made.document.value, made.questions)
    }

    private func table(_ name: String, _ document: ReportDocument) -> ReportTable? {
        document.blocks.lazy.compactMap { if case .table(let table) = $0, table.name == name { table } else { nil } }
            .first
    }

    private var nakuru: MeetingPack.Subject { .forum(ForumID("nakuru-forum")) }

    @Test func theQuestionsAreThoseTheMeetingCanSettle() throws {
        let (document, questions) = try made(nakuru)
        let asked = try #require(table("questions", document)).rows
        #expect(asked.count == questions)
        #expect(
            asked.map { $0[1] } == [
                "Chair: the chair's office is not recorded; who holds it?",
                "Co-chair: recorded as vacant; whom do the non-state members propose?",
                "Secretary: the secretary is not recorded; who holds it?",
                "Have those invited answered? cbo: b", "Shall these be invited? security: c (njoro)",
                "Nobody is known for these: whom do members know? boda-boda; matatu; transport",
                "Were these monthly reports sent, and to whom? 2025-04",
                "Did the forum meet in 2025-Q1? No meeting is recorded.",
                "What became of these items of the plan? visit (due 2025-05-01; a)",
                "“Programme p” (a) and “Programme q” (b) both plan dialogue on land with youth in nakuru between "
                    + "2025-04-15 and 2025-09-30: is it needed twice, and if so, who does which part?",
            ])
        #expect(asked[1][2] == "chairing 2")
        #expect(asked[8][2] == "plans.csv:2")
    }

    @Test func changesAreListedSinceTheLastMeetingAndEventsAheadForThreeMonths() throws {
        let (document, _) = try made(nakuru)
        #expect(document.blocks.contains(.heading(level: 2, "What changed since 2025-04-10")))
        #expect(
            table("changes", document)?.rows == [
                ["2025-04-11", "nakuru-forum: seat taken: youth-led, a", "seats.csv:2"],
                ["2025-04-15", "programme begins: Programme q", "programmes.csv:3"],
                ["2025-05-01", "nakuru-forum: plan item due: visit (overdue)", "plans.csv:2"],
                ["2025-06-05", "nakuru-forum: report of 2025-05 sent", "reports.csv:2"],
            ])
        // A programme that ends in 2025 has no day of its own, and so is no event of one quarter.
        #expect(
            table("coming", document)?.rows == [
                ["2025-07-10", "nakuru-forum: meeting", "meetings.csv:3"],
                ["2025-09-30", "programme ends: Programme q", "programmes.csv:3"],
            ])
    }

    @Test func changesBeginOnTheDayAsked() throws {
        let (document, _) = try made(nakuru, since: Fixture.day(2025, 6, 4))
        #expect(table("changes", document)?.rows.map { $0[0] } == ["2025-06-05"])
        let (quiet, _) = try made(nakuru, since: Fixture.day(2025, 6, 5))
        #expect(table("changes", quiet) == nil)
        #expect(quiet.blocks.contains(.paragraph("The map dates no change since then.")))
    }

    @Test func aPlaceHasAllItsForumsAndNoOther() throws {
        let (document, _) = try made(.place(PlaceID("nakuru")))
        #expect(document.title == "Meeting pack: nakuru county")
        #expect(table("scorecard", document)?.rows.map { $0[0] } == ["nakuru-forum", "njoro-forum"])
        #expect(document.blocks.contains(.heading(level: 2, "What changed since 2025-03-01")))
        let (whole, _) = try made(.wholeMap)
        #expect(table("scorecard", whole)?.rows.count == 3)
        let (unknown, _) = try made(.forum(ForumID("no-such-forum")))
        #expect(unknown == whole)
    }

    @Test func aForumIsShownInFullWithThoseBelowIt() throws {
        let (document, _) = try made(nakuru)
        #expect(document.title == "Meeting pack: nakuru-forum")
        #expect(table("seats", document)?.rows.count == 7)
        #expect(table("invitations-nakuru-forum", document)?.rows.count == 5)
        #expect(table("scorecard", document)?.rows.map { $0[0] } == ["njoro-forum"])
        // What the county sent on to its region is no row of the county's own pack.
        #expect(
            table("cascade", document)?.rows == [["2025-05", "nakuru county", "0 of 1", "njoro-forum", "yes"]])
        #expect(table("pair-p-q", document)?.columns.map(\.title) == ["Facet", "Programme p", "Programme q", "Shared"])
        #expect(table("indicators", document)?.rows.map { $0[0] } == ["visit"])
    }

    @Test func listsAreCutAtTheirLimitsAndTheRestIsCounted() throws {
        var limits = MeetingPack.Limits()
        limits.overlaps = 0
        limits.changes = 1
        let pack = MeetingPack(Disclosed(try map(), for: .standard), on: date, limits: limits)
        let document = try pack.make(nakuru).document.value
        #expect(table("pair-p-q", document) == nil)
        #expect(document.blocks.contains(.paragraph("1 more: see the overlaps of this place (mapctl overlaps).")))
        #expect(table("changes", document)?.rows.count == 1)
        #expect(document.blocks.contains(.paragraph("3 more.")))
    }
}
