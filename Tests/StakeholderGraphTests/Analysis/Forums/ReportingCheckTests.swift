import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct ReportingCheckTests {
    private let forum = ForumID("nakuru-forum")

    private func month(_ year: Int, _ month: Int) throws -> YearMonth {
        try #require(YearMonth(year: year, month: month))
    }

    private func report(_ period: YearMonth, _ submitted: Fact<PartialDate> = .unknown) -> Report {
        Report(forum: forum, period: period, submitted: submitted, recipient: nil, evidence: Fixture.row())
    }

    private func findings(
        established: Fact<PartialDate>, _ rows: [Report] = [], on date: CivilDate
    ) -> [ReportFinding] {
        ReportingCheck.reports(Fixture.forum(established: established), rows: rows[...], on: date)
    }

    @Test func everyFullMonthAfterEstablishmentBeforeTheMonthOfTheDateIsDue() throws {
        let due = findings(established: .known(.day(Fixture.day(2025, 1, 1))), on: Fixture.day(2025, 4, 30))
        #expect(due.map(\.period.description) == ["2025-02", "2025-03"])
        #expect(findings(established: .known(.month(try month(2025, 3))), on: Fixture.day(2025, 4, 30)).isEmpty)
        #expect(findings(established: .unknown, on: Fixture.day(2025, 4, 30)).isEmpty)
        #expect(findings(established: .none, on: Fixture.day(2025, 4, 30)).isEmpty)
        #expect(findings(established: .known(.day(Fixture.day(2025, 5, 1))), on: Fixture.day(2025, 4, 30)).isEmpty)
        let year = findings(established: .known(.year(2024)), on: Fixture.day(2024, 4, 1))
        #expect(year.map(\.period.description) == ["2024-02", "2024-03"])
    }

    @Test func aRowIsReceivedUnlessItsSubmissionIsNoneOrLater() throws {
        let rows = [
            report(try month(2025, 2)), report(try month(2025, 3), .none),
            report(try month(2025, 4), .known(.day(Fixture.day(2025, 7, 1)))),
            report(try month(2025, 5), .known(.day(Fixture.day(2025, 6, 30)))),
        ]
        let states = findings(
            established: .known(.day(Fixture.day(2025, 1, 15))), rows, on: Fixture.day(2025, 6, 30)
        ).map(\.state)
        #expect(states == [.received, .missing, .missing, .received])
    }

    @Test func theLastFourQuartersThatEndedBeforeTheDate() throws {
        func quarters(_ established: Fact<PartialDate>, on date: CivilDate) -> [String] {
            ReportingCheck.meetings(Fixture.forum(established: established), rows: [], on: date).map(
                \.quarter.description)
        }
        #expect(
            quarters(.known(.day(Fixture.day(2023, 1, 1))), on: Fixture.day(2025, 6, 30))
                == ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"])
        #expect(
            quarters(.known(.day(Fixture.day(2024, 12, 31))), on: Fixture.day(2025, 7, 1)) == [
                "2024-Q4", "2025-Q1", "2025-Q2",
            ])
        #expect(quarters(.known(.day(Fixture.day(2025, 7, 1))), on: Fixture.day(2025, 7, 1)).isEmpty)
        #expect(quarters(.unknown, on: Fixture.day(2025, 7, 1)).count == 4)
        #expect(quarters(.none, on: Fixture.day(2025, 7, 1)).isEmpty)
    }

    @Test func aQuarterIsHeldWithAPlanWhenAnyOfItsMeetingsMadeOne() throws {
        func meeting(_ day: CivilDate, _ plan: Bool?) -> Meeting {
            Meeting(forum: forum, date: .day(day), hasActionPlan: plan, evidence: Fixture.row())
        }
        let rows = [
            meeting(Fixture.day(2024, 9, 30), nil), meeting(Fixture.day(2025, 1, 1), false),
            meeting(Fixture.day(2025, 3, 31), true),
        ]
        let states = ReportingCheck.meetings(
            Fixture.forum(established: .known(.day(Fixture.day(2024, 7, 1)))), rows: rows[...],
            on: Fixture.day(2025, 5, 1)
        ).map(\.state)
        #expect(states == [.held, .missing, .heldWithPlan])
    }
}
