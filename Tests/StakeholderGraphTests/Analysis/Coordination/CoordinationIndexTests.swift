internal import Testing

@testable import StakeholderGraph

private typealias Fixture = OverlapFixture

/// Each way in which two implementers can be in touch, with its dates.
@Suite struct CoordinationIndexTests {
    private static func finding(
        _ ties: [Tie] = [], funders: String? = nil, end: String? = "2025-12-31",
        _ change: (inout MapParts) -> Void = { _ in }
    ) throws -> OverlapFinding {
        let programmes = [
            Fixture.programme("a", by: "x", end: end, funders: funders),
            Fixture.programme("b", by: "y", funders: funders),
        ]
        var parts = Fixture.parts(programmes, ties: ties)
        change(&parts)
        return try #require(try Fixture.report(parts).findings.first)
    }

    private static func level(_ ties: Tie...) throws -> Int { try finding(ties).coordinationLevel }

    @Test func tiesGiveTheLevelOfTheirKind() throws {
        #expect(try Self.level(Fixture.tie("x", "informs", "y")) == 1)
        #expect(try Self.level(Fixture.tie("y", "analyses-with", "x")) == 2)
        #expect(try Self.level(Fixture.tie("y", "agreement", "x"), Fixture.tie("x", "informs", "y", line: 3)) == 3)
        #expect(try Self.level(Fixture.tie("x", "delivers-with", "y")) == 4)
        #expect(try Self.level(Fixture.tie("x", "funds", "y")) == 1)
        #expect(try Self.level(Fixture.tie("x", "member-of", "y")) == 1)
        #expect(try Self.level(Fixture.tie("x", "tension", "y")) == 0)
        #expect(try Self.level(Fixture.tie("x", "agreement", "z")) == 0)
    }

    @Test func brokenTiesGiveNone() throws {
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", quality: .broken)) == 0)
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", quality: .weak)) == 3)
    }

    @Test func aTieCountsWhenInForceInTheSharedWindow() throws {
        // The window is all of 2025.
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", Fixture.span(nil, "2024-12-31"))) == 0)
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", Fixture.span(nil, "2025-01-01"))) == 3)
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", Fixture.span("2025-12-31", nil))) == 3)
        #expect(try Self.level(Fixture.tie("x", "agreement", "y", Fixture.span("2026-01-01", nil))) == 0)
    }

    @Test func withAnUnknownWindowAllCount() throws {
        let old = Fixture.tie("x", "agreement", "y", Fixture.span(nil, "2020-12-31"))
        #expect(try Self.finding([old], end: nil).coordinationLevel == 3)
    }

    @Test func aSequenceCountsOnlyWhatHasNoDates() throws {
        let programmes = [
            Fixture.programme("a", by: "x", end: "2025-01-31"), Fixture.programme("b", by: "y", start: "2025-03-01"),
        ]
        func level(_ tie: Tie) throws -> Int? {
            try Fixture.report(Fixture.parts(programmes, ties: [tie])).findings.first?.coordinationLevel
        }
        #expect(try level(Fixture.tie("x", "agreement", "y")) == 3)
        #expect(try level(Fixture.tie("x", "agreement", "y", Fixture.span("2020-01-01", nil))) == 0)
    }

    @Test func aFunderOfBothIsOne() throws {
        let finding = try Self.finding(funders: "f")
        #expect(finding.coordinationLevel == 1)
        #expect(finding.evidence.map { "\($0.kind) \($0.from) \($0.to)" } == ["funder f a", "funder f b"])
        // 100 · (1 − 0.15)
        #expect(finding.score == 85)
        let tied = [
            Fixture.tie("f", "funds", "a", programme: true), Fixture.tie("f", "funds", "b", programme: true, line: 3),
        ]
        #expect(try Self.finding(tied).evidence.map(\.location.text) == ["ties.csv:2", "ties.csv:3"])
        #expect(try Self.level(Fixture.tie("f", "funds", "x"), Fixture.tie("f", "funds", "y", line: 3)) == 1)
        #expect(try Self.level(Fixture.tie("f", "funds", "x"), Fixture.tie("g", "funds", "y", line: 3)) == 0)
    }

    @Test func oneBodyOrForumOfWhichBothAreMembers() throws {
        #expect(try Self.level(Fixture.tie("x", "member-of", "n"), Fixture.tie("y", "member-of", "n", line: 3)) == 1)
        let forum = [
            Fixture.tie("x", "member-of", "f", forum: true), Fixture.tie("y", "member-of", "f", forum: true, line: 3),
        ]
        let finding = try Self.finding(forum) { $0.forums = [Self.forum(members: nil)] }
        #expect(finding.coordinationLevel == 1)
        #expect(finding.evidence.map(\.to) == ["f", "f"])
    }

    private static func forum(members: String?) -> Forum {
        Forum(
            id: ForumID("f"), name: "F", tier: .county, place: PlaceID("c1"), members: Fixture.cell(members),
            evidence: Fixture.evidence("forums.csv", 2))
    }

    private static func seat(_ holder: String, _ span: DateSpan = DateSpan(), status: SeatStatus = .seated, line: Int)
        -> Seat
    {
        Seat(
            forum: ForumID("f"), category: CategoryID("ngo"), stakeholder: StakeholderID(holder), status: status,
            span: span, evidence: Fixture.evidence("seats.csv", line))
    }

    @Test func seatsInOneForumCountEachInForceInTheWindow() throws {
        func level(_ seats: [Seat], members: String? = nil) throws -> Int {
            try Self.finding {
                $0.forums = [Self.forum(members: members)]
                $0.seats = seats
            }.coordinationLevel
        }
        #expect(try level([Self.seat("x", line: 2), Self.seat("y", line: 3)]) == 1)
        #expect(try level([Self.seat("x", line: 2), Self.seat("y", status: .invited, line: 3)]) == 0)
        // Both sat in 2025, though not on the same day.
        let early = Self.seat("x", Fixture.span(nil, "2025-01-31"), line: 2)
        let late = Self.seat("y", Fixture.span("2025-11-01", nil), line: 3)
        #expect(try level([early, late]) == 1)
        #expect(try level([early, Self.seat("y", Fixture.span("2026-01-01", nil), line: 3)]) == 0)
        #expect(try level([], members: "x|y") == 1)
        // A forum with a seat row speaks by its seats alone.
        #expect(try level([Self.seat("z", line: 2)], members: "x|y") == 0)
    }

    @Test func oneRowOfAPlanIsASharedPlan() throws {
        let finding = try Self.finding {
            $0.forums = [Self.forum(members: nil)]
            $0.planItems = [
                PlanItem(
                    forum: ForumID("f"), item: "walk", responsible: Fixture.cell("y|x"),
                    evidence: Fixture.evidence("plans.csv", 7))
            ]
        }
        #expect(finding.coordinationLevel == 3)
        #expect(finding.verdict == .coordinatedOverlap)
        #expect(
            finding.evidence.map { "\($0.kind) \($0.from) \($0.to) \($0.location.text)" } == ["plan x y plans.csv:7"])
    }
}
