import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

/// Plans past their date, target groups of a cell, and needs that were met, on maps made by hand.
@Suite struct PlanAndCoverageTests {
    private func item(_ name: String, due: CivilDate?, status: String? = nil, achieved: String? = nil) -> PlanItem {
        PlanItem(
            forum: ForumID("nakuru-forum"), item: name, duty: "a", due: due.map { .day($0) }, status: status,
            target: achieved.map { _ in "4" }, achieved: achieved, evidence: Fixture.row(9, "plans.csv"))
    }

    @Test func onlyItemsPastTheirDateThatAreNotDoneAreOverdue() throws {
        let map = Fixture.map { parts in
            parts.forums = [Fixture.forum()]
            parts.planItems = [
                item("Joint walk", due: Fixture.day(2025, 6, 29)),
                item("Later", due: Fixture.day(2025, 6, 30)),
                item("Done", due: Fixture.day(2025, 1, 1), status: "done"),
                item("Reached", due: Fixture.day(2025, 1, 1), achieved: "4"),
                item("Said so", due: nil, status: "overdue"),
            ]
        }
        let report = Fixture.gaps(map, [.mandate])
        let late = report.gaps.filter { $0.evidence.map(\.file) == ["plans.csv"] }
        #expect(late.map(\.subject) == ["nakuru-forum/joint-walk", "nakuru-forum/said-so"])
        #expect(late.first?.clause == "moina-sec-1-45-2024, (a)")
        #expect(late.first?.evidence.map(\.line) == [9])
        #expect(report.denominators["planItems"] == Denominator(3, of: 5))
    }

    @Test func eachGroupOfACellHasAStateOfItsOwn() {
        func states(_ groups: [[String]?]) -> [String] {
            let map = Fixture.map { parts in
                parts.needs = [Fixture.need("land", "nakuru", groups: ["women", "youth"])]
                parts.programmes = groups.enumerated().map { index, groups in
                    Fixture.programme("p\(index)", themes: ["land"], at: ["nakuru"], targetGroups: groups)
                }
            }
            let cell = CoverageFinder(map, on: Fixture.gapDate).cell(TermID("land"), PlaceID("nakuru"))
            return cell.groups.map { "\($0.group) \($0.state.rawValue)" }
        }
        #expect(states([]) == ["women declared-need", "youth declared-need"])
        #expect(states([["youth", "elders"]]) == ["elders served", "women declared-need", "youth served"])
        #expect(states([["youth"], nil]) == ["women unknown", "youth served"])
    }

    @Test func theMatrixOfOneCountyIsOfItsSubCounties() {
        func level(_ settings: MapSettings, at place: String? = nil) -> PlaceLevel? {
            let map = Fixture.map(settings: settings) { $0.needs = [Fixture.need("land", "nakuru")] }
            return Fixture.gaps(map, [.coverage], at: place).coverage?.level
        }
        #expect(level(MapSettings()) == .county)
        #expect(level(MapSettings(), at: "nakuru") == .subCounty)
        #expect(level(MapSettings(), at: "region:coast") == .county)
        let map = Fixture.map { $0.needs = [Fixture.need("land", "nakuru")] }
        #expect(Fixture.gaps(map, [.seat]).coverage == nil)
    }

    /// The caravan of Kabarnet: money was asked for, and the riders led the roadshow instead.
    @Test func aNeedMayBeMetInAnotherKind() throws {
        let map = Fixture.map { parts in
            parts.stakeholders = ["administrator", "riders"].map { Fixture.body($0, ["cbo"], at: "baringo") }
            parts.resources = [
                Fixture.resource(
                    "caravan", Fixture.body("administrator"), .need, "money", to: Fixture.day(2022, 8, 31), status: .met
                )
            ]
            parts.ties = [
                Fixture.tie(
                    "riders", .provides, Fixture.body("administrator"), to: Fixture.day(2022, 8, 31), resource: "other")
            ]
        }
        let report = Fixture.gaps(map, [.resource])
        #expect(report.gaps.isEmpty)
        let met = try #require(report.met.first)
        #expect(met.place == PlaceID("baringo"))
        #expect(met.transfers.map(\.giver) == [Fixture.body("riders")])
        #expect(met.transfers.map(\.kind) == [TermID("other")])
    }

    @Test func anOfferOfAnotherKindInTheSamePlaceIsNamedLast() throws {
        let map = Fixture.map { parts in
            parts.stakeholders = ["asker", "near", "far"].map {
                Fixture.body($0, ["cbo"], at: $0 == "far" ? "lamu" : "baringo")
            }
            parts.resources = [
                Fixture.resource("n", Fixture.body("asker"), .need, "money"),
                Fixture.resource("near-offer", Fixture.body("near"), .offer, "vehicle"),
                Fixture.resource("far-offer", Fixture.body("far"), .offer, "vehicle"),
            ]
        }
        let suggestions = try #require(Fixture.gaps(map, [.resource]).gaps.first).suggestions
        #expect(suggestions.count == 2)
        #expect(suggestions.last?.contains("near-offer") == true)
    }

    @Test func csvIsOneTableWithARowAGap() {
        let map = Fixture.map { parts in
            parts.forums = [Fixture.forum()]
            parts.needs = [Fixture.need("land", "nakuru")]
        }
        let finder = GapFinder(Disclosed(map, for: .standard), on: Fixture.gapDate)
        let report = finder.report()
        let blocks = finder.table(report).value.blocks
        guard case .table(let table) = blocks.first, blocks.count == 1 else {
            Issue.record("one table")
            return
        }
        #expect(table.rows.count == report.value.gaps.count)
        #expect(table.columns.map(\.title).prefix(3) == ["kind", "severity", "subject"])
    }
}
