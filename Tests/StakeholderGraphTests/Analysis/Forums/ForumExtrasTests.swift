import Foundation
import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

/// Six forums of three counties whose calendar was worked out by hand for 30 June 2025.
@Suite struct ForumExtrasTests {
    private let date = Fixture.day(2025, 6, 30)

    private func forum(_ id: String, _ tier: ForumTier, _ place: String, _ established: Fact<PartialDate>) -> Forum {
        Fixture.forum(id, tier, at: place, established: established)
    }

    private func report(_ forum: String, _ year: Int, _ month: Int) throws -> Report {
        Report(
            forum: ForumID(forum), period: try #require(YearMonth(year: year, month: month)), submitted: .unknown,
            recipient: nil, evidence: Fixture.row())
    }

    private func meeting(_ forum: String, _ day: CivilDate, _ plan: Bool?) -> Meeting {
        Meeting(forum: ForumID(forum), date: .day(day), hasActionPlan: plan, evidence: Fixture.row())
    }

    private func item(
        _ forum: String, _ item: String, due: PartialDate? = nil, status: String? = nil, target: String? = nil,
        achieved: String? = nil
    ) -> PlanItem {
        PlanItem(
            forum: ForumID(forum), item: item, due: due, status: status, target: target, achieved: achieved,
            evidence: Fixture.row())
    }

    /// The fixture's circular with two phases, the second of which names no county.
    private var library: ReferenceLibrary {
        let base = Fixture.circular
        let phased = Circular(
            id: base.id, title: base.title, citation: base.citation, date: nil,
            establishmentDeadline: base.establishmentDeadline, establishmentClause: base.establishmentClause,
            categories: base.categories, duties: base.duties, offices: base.offices, cadences: base.cadences,
            phases: [
                Circular.Phase(name: "I", places: [PlaceID("baringo"), PlaceID("nakuru")], count: 2, source: "brief"),
                Circular.Phase(name: "II", places: [], count: 3, source: "brief"),
            ])
        return ReferenceLibrary(
            circulars: [phased], gazetteer: Fixture.gazetteer, themes: Taxonomy([]), activities: Taxonomy([]),
            targetGroups: Taxonomy([]), resources: Taxonomy([]), ties: TieSchema([]), forbiddenColumns: [:])
    }

    private func extras() throws -> ForumReport.Extras {
        var parts = MapParts()
        parts.forums = [
            forum("nakuru-forum", .county, "nakuru", .known(.day(Fixture.day(2024, 8, 22)))),
            forum("baringo-forum", .county, "baringo", .known(.day(Fixture.day(2025, 3, 10)))),
            forum("naivasha-forum", .subCounty, "nakuru/naivasha", .known(.day(Fixture.day(2025, 2, 1)))),
            forum("njoro-forum", .subCounty, "nakuru/njoro", .unknown),
            forum("rift-forum", .region, "region:rift-valley", .known(.day(Fixture.day(2025, 4, 1)))),
            forum("lamu-forum", .county, "lamu", .none),
        ]
        parts.reports = [
            try report("naivasha-forum", 2025, 3), try report("naivasha-forum", 2025, 5),
            try report("nakuru-forum", 2025, 4), try report("rift-forum", 2025, 5),
        ]
        parts.meetings = [
            meeting("nakuru-forum", Fixture.day(2024, 10, 1), false),
            meeting("nakuru-forum", Fixture.day(2025, 2, 2), true),
            meeting("naivasha-forum", Fixture.day(2025, 3, 31), nil),
        ]
        let may = try #require(YearMonth(year: 2025, month: 5))
        parts.planItems = [
            item("nakuru-forum", "A", due: .day(Fixture.day(2025, 3, 31)), target: "10", achieved: "4"),
            item("nakuru-forum", "B", due: .day(Fixture.day(2025, 6, 30)), target: "1,000", achieved: "1,000"),
            item("nakuru-forum", "C", due: .month(may), status: "Done", target: "8", achieved: "2"),
            item("nakuru-forum", "D", due: .day(Fixture.day(2025, 9, 30)), target: "many", achieved: "3"),
            item("nakuru-forum", "E"),
            item("naivasha-forum", "F", due: .year(2025)),
            item("naivasha-forum", "G", status: "overdue"),
        ]
        let map = StakeholderMap(parts, settings: MapSettings(), reference: library)
        let auditor = try ForumAuditor(Disclosed(map, for: .standard), on: date)
        return try #require(auditor.report(withExtras: true).value.extras)
    }

    @Test func theDeadlinePartsForumsInTimeLateNotYetAndNotRecorded() throws {
        let all = try extras().deadlines
        #expect(all.count == 1)
        let entry = try #require(all.first)
        #expect(entry.deadline == Fixture.day(2024, 8, 22))
        #expect(entry.clause == "last paragraph")
        #expect(entry.inTime == [ForumID("nakuru-forum")])
        #expect(
            entry.late == [
                DeadlineProgress.Late(forum: ForumID("baringo-forum"), days: 200),
                DeadlineProgress.Late(forum: ForumID("naivasha-forum"), days: 163),
                DeadlineProgress.Late(forum: ForumID("rift-forum"), days: 222),
            ])
        #expect(entry.notYet == [ForumID("lamu-forum")])
        #expect(entry.notRecorded == [ForumID("njoro-forum")])
    }

    @Test func theCascadeSaysWhatIsMissingWhere() throws {
        let rows = try extras().cascade
        #expect(rows.count == 13)
        let words = rows.suffix(7).map { row in
            let missing = row.missing.map(\.rawValue).joined(separator: "+")
            return "\(row.period) \(row.place) \(row.received)/\(row.due) \(missing) \(row.own?.rawValue ?? "-")"
        }
        #expect(
            words == [
                "2025-03 region:rift-valley 0/1 nakuru-forum -", "2025-03 nakuru 1/1  missing",
                "2025-04 region:rift-valley 1/2 baringo-forum -", "2025-04 nakuru 0/1 naivasha-forum received",
                "2025-05 kenya 1/1  -", "2025-05 region:rift-valley 0/2 baringo-forum+nakuru-forum received",
                "2025-05 nakuru 1/1  missing",
            ])
        #expect(rows.prefix(6).map(\.period.month) == [9, 10, 11, 12, 1, 2])
        #expect(rows.prefix(6).allSatisfy { $0.missing == [ForumID("nakuru-forum")] })
        #expect(rows.last?.receivers == [ForumID("nakuru-forum")])
        #expect(rows[10].receivers.isEmpty)
    }

    @Test func quartersWithoutAMeetingOrAPlan() throws {
        let words = try extras().meetings.map { row in
            let none = row.withoutMeeting.map(\.rawValue).joined(separator: "+")
            let plan = row.withoutPlan.map(\.rawValue).joined(separator: "+")
            return "\(row.quarter) \(row.held)/\(row.heldWithPlan)/\(row.asked) \(none) \(plan)"
        }
        #expect(
            words == [
                "2024-Q2 0/0/1 njoro-forum ", "2024-Q3 0/0/2 nakuru-forum+njoro-forum ",
                "2024-Q4 1/0/2 njoro-forum nakuru-forum", "2025-Q1 2/1/4 baringo-forum+njoro-forum naivasha-forum",
            ])
    }

    @Test func phasesCountTheCountiesTheyName() throws {
        let extras = try extras()
        let first = try #require(extras.phases.first)
        #expect(first.withForum == [PlaceID("baringo"), PlaceID("nakuru")])
        #expect(first.withoutForum.isEmpty)
        #expect((first.established, first.withCoChair, first.subCountyForums) == (2, 0, 2))
        let second = extras.phases[1]
        #expect((second.counties, second.named, second.established) == (3, 0, 0))
        #expect(extras.countiesInNoPhase == [PlaceID("lamu")])
    }

    @Test func indicatorsAreJudgedByFiguresThenByWordsThenByTheDate() throws {
        let items = try extras().indicators
        #expect(items.map(\.item) == ["F", "G", "A", "C", "B", "D", "E"])
        #expect(items.map(\.state) == [.open, .overdue, .overdue, .done, .reached, .open, .undated])
        #expect(items.map(\.share) == [nil, nil, 0.4, 0.25, 1, nil, nil])
    }

    @Test func scorecardsSumByForumAndByPlaceEachQuarter() throws {
        let extras = try extras()
        func words(_ rows: [QuarterScorecard]) -> [String] {
            rows.map {
                "\($0.forum?.rawValue ?? $0.place.rawValue) \($0.quarter ?? "-") "
                    + "\($0.items) \($0.done) \($0.overdue) \($0.measured)"
            }
        }
        #expect(
            words(extras.quarters) == [
                "naivasha-forum - 2 0 1 0", "nakuru-forum 2025-Q1 1 0 1 1", "nakuru-forum 2025-Q2 2 2 0 2",
                "nakuru-forum 2025-Q3 1 0 0 0", "nakuru-forum - 1 0 0 0",
            ])
        let county = ["2025-Q1 1 0 1 1", "2025-Q2 2 2 0 2", "2025-Q3 1 0 0 0", "- 3 0 1 0"]
        #expect(
            words(extras.places)
                == ["kenya", "region:rift-valley", "nakuru"].flatMap { place in county.map { "\(place) \($0)" } })
    }

    @Test func figuresAreReadWithCommasPercentMillionsAndAtLeast() {
        #expect(PlanScorecard.number("12,500") == 12500)
        #expect(PlanScorecard.number("40 %") == 40)
        #expect(PlanScorecard.number("600+") == 600)
        #expect(PlanScorecard.number("4M+") == 4_000_000)
        #expect(PlanScorecard.number("<50%") == nil)
        #expect(PlanScorecard.number("M") == nil)
        #expect(PlanScorecard.number("about 40") == nil)
        #expect(PlanScorecard.number("") == nil)
        #expect(PlanScorecard.number(nil) == nil)
    }
}
