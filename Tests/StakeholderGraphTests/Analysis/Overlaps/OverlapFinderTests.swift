internal import Testing

@testable import StakeholderGraph

private typealias Fixture = OverlapFixture

/// Pairs and scores worked out by hand from the rules.
@Suite struct OverlapFinderTests {
    @Test func equalProgrammesScoreAHundred() throws {
        let finding = try #require(try Fixture.pair(Fixture.programme("a"), Fixture.programme("b")))
        #expect(finding.verdict == .possibleDuplication)
        #expect(finding.score == 100)
        #expect(finding.completeness == 1)
        #expect(finding.window.days == 365)
        #expect(finding.options.first == .merge)
        #expect(finding.rows.map(\.text) == ["programmes.csv:2"])
    }

    /// T: {t1} in {t1, t2}: 1 and 1/2, so 1. L: c1/s1 in c1: 1/2 both ways. A 1. B: g1a under g1: 1/2. W: 31 of 31 days.
    /// 100 · (0.30 + 0.25·½ + 0.20 + 0.15·½ + 0.10) = 80.
    @Test func ancestorsCountHalf() throws {
        let a = Fixture.programme("a")
        let b = Fixture.programme(
            "b", themes: "t1|t2", places: "c1/s1", groups: "g1a", start: "2025-03-01", end: "2025-03-31")
        let finding = try #require(try Fixture.pair(a, b))
        #expect(finding.score == 80)
        #expect(finding.facets.themes.shares?.aInB == 1)
        #expect(finding.facets.themes.shares?.bInA == 0.5)
        #expect(finding.facets.places.shares?.overlap == 0.5)
        #expect(finding.facets.places.shared == ["c1/s1"])
        #expect(finding.facets.targetGroups.shared == ["g1a"])
        #expect(finding.window.days == 31)
        #expect(finding.facets.dates.shared == ["2025-03-01", "2025-03-31"])
    }

    /// B unknown: 0.85 is known; T, L, A and W are 1, so 100; asked of the one whose cell is empty.
    @Test func unknownFacetsAreDroppedAndAskedFor() throws {
        let finding = try #require(try Fixture.pair(Fixture.programme("a"), Fixture.programme("b", groups: nil)))
        #expect(finding.verdict == .cannotTell)
        #expect(finding.completeness == 0.85)
        #expect(finding.score == 100)
        #expect(!finding.isThin)
        #expect(finding.asks == [FacetQuestion(programme: ProgrammeID("b"), facet: .targetGroups)])
        #expect(finding.options == OverlapOption.allCases)
    }

    /// Known: T, L and W missing… only L, A: 0.25 + 0.20 is below 0.60.
    @Test func littleKnownIsThin() throws {
        let finding = try #require(
            try Fixture.pair(
                Fixture.programme("a", themes: nil, groups: nil, end: nil), Fixture.programme("b")))
        #expect(finding.completeness == 0.45)
        #expect(finding.isThin)
        // Without people or themes nothing short of all three answers decides.
        #expect(finding.asks.map(\.facet) == [.themes, .targetGroups, .dates])
    }

    @Test func noneIsKnownAndDisjoint() throws {
        let finding = try #require(try Fixture.pair(Fixture.programme("a"), Fixture.programme("b", groups: "")))
        #expect(finding.verdict == .sameWorkApart)
        #expect(finding.completeness == 1)
        #expect(finding.score == 85)
    }

    @Test func thirtySharedDaysDecide() throws {
        let a = Fixture.programme("a")
        let thirty = try Fixture.pair(a, Fixture.programme("b", start: "2025-12-02", end: "2026-06-30"))
        let fewer = try Fixture.pair(a, Fixture.programme("b", start: "2025-12-03", end: "2026-06-30"))
        #expect(thirty?.window.days == 30)
        #expect(thirty?.verdict == .possibleDuplication)
        #expect(fewer?.verdict == .sameWorkApart)
    }

    @Test func aSequenceIsAtMostAYearApart() throws {
        let a = Fixture.programme("a", start: "2024-01-01", end: "2024-06-30")
        let year = try Fixture.pair(a, Fixture.programme("b", start: "2025-06-30", end: "2025-12-31"))
        let more = try Fixture.pair(a, Fixture.programme("b", start: "2025-07-01", end: "2025-12-31"))
        #expect(year?.verdict == .sequence)
        #expect(year?.window.daysApart == 365)
        #expect(year?.window.days == 0)
        // 0.30 + 0.25 + 0.20 + 0.15 of the weights meet, the dates do not.
        #expect(year?.score == 90)
        #expect(more == nil)
    }

    @Test func anOngoingProgrammeLastsUntilTheDay() throws {
        let a = Fixture.programme("a", start: "2025-01-01", end: nil, status: .ongoing)
        let shared = try Fixture.pair(a, Fixture.programme("b", start: "2025-06-01", end: "2025-12-31"))
        #expect(shared?.window.days == 30)
        #expect(shared?.verdict == .possibleDuplication)
        // It starts after the end assumed for the ongoing one, whatever else is missing.
        let later = try Fixture.pair(a, Fixture.programme("b", start: "2025-07-10", end: nil))
        #expect(later?.verdict == .sequence)
        #expect(later?.window.daysApart == 10)
    }

    @Test func sharedImplementersAreJointDelivery() throws {
        let report = try Fixture.report(
            Fixture.parts([
                Fixture.programme("a", by: "x|y"), Fixture.programme("b", by: "y|z"), Fixture.programme("c", by: "z"),
            ]))
        #expect(report.jointDeliveryCount == 2)
        #expect(report.candidateCount == 1)
        #expect(report.findings.first?.programmes.map(\.id.rawValue) == ["a", "c"])
    }

    @Test func aTieCanMakeAnImplementer() throws {
        let ties = [Fixture.tie("by-a", "implements", "b", programme: true)]
        let report = try Fixture.report(
            Fixture.parts([Fixture.programme("a"), Fixture.programme("b")], ties: ties))
        #expect(report.jointDeliveryCount == 1)
        #expect(report.findings.isEmpty)
    }

    @Test func aWaiverDecidesUntilItExpires() throws {
        var parts = Fixture.parts([Fixture.programme("a"), Fixture.programme("b")])
        func waiver(_ expires: String) -> Waiver {
            Waiver(
                first: ProgrammeID("b"), second: ProgrammeID("a"), reason: "two languages", author: "secretariat",
                expires: Fixture.date(expires), evidence: Fixture.evidence("waivers.csv", 2))
        }
        parts.waivers = [waiver("2025-06-30")]
        let valid = try Fixture.report(parts).findings.first
        #expect(valid?.verdict == .intendedRedundancy)
        #expect(valid?.waiver?.reason == "two languages")
        #expect(valid?.rows.last?.text == "waivers.csv:2")
        parts.waivers = [waiver("2025-06-29")]
        #expect(try Fixture.report(parts).findings.first?.verdict == .possibleDuplication)
    }

    @Test func programmesThatCannotBeComparedAreReportedOnce() throws {
        let report = try Fixture.report(
            Fixture.parts([
                Fixture.programme("a"), Fixture.programme("b", places: nil),
                Fixture.programme("c", themes: nil, activities: nil), Fixture.programme("d", by: ""),
                Fixture.programme("e", themes: "", activities: nil), Fixture.programme("f", places: ""),
            ]))
        #expect(report.programmeCount == 6)
        #expect(report.candidateCount == 0)
        #expect(report.dataGaps.map(\.programme.rawValue) == ["b", "c", "d"])
        #expect(report.dataGaps.map(\.missing) == [["places"], ["themes", "activities"], ["implementers"]])
    }

    @Test func relatedWorkIsShownWhenNamed() throws {
        let parts = Fixture.parts([Fixture.programme("a"), Fixture.programme("b", activities: "a2", groups: "g2")])
        let silent = try Fixture.report(parts, OverlapSelection())
        #expect(silent.findings.isEmpty)
        #expect(silent.totals == [.related: 1])
        #expect(try Fixture.report(parts, OverlapSelection(verdicts: [.related])).findings.count == 1)
    }

    @Test func aPlaceKeepsPairsThatMeetThereInsideItOrAroundIt() throws {
        let parts = Fixture.parts([
            Fixture.programme("a", places: "c1/s1|c2"), Fixture.programme("b", places: "c1|c3"),
            Fixture.programme("c", places: "c2/s3|c3"),
        ])
        func pairs(_ place: String) throws -> [String] {
            try Fixture.report(parts, OverlapSelection(place: PlaceID(place))).findings.map {
                $0.programmes.map(\.id.rawValue).joined()
            }
        }
        #expect(try pairs("kenya") == ["bc", "ab", "ac"])
        #expect(try pairs("c1") == ["ab"])
        #expect(try pairs("c1/s1/w1") == ["ab"])
        #expect(try pairs("c1/s2") == [])
        #expect(try pairs("region:east") == ["bc"])
    }

    @Test func aThemeKeepsPairsThatShareIt() throws {
        let parts = Fixture.parts([
            Fixture.programme("a", themes: "t1|t2"), Fixture.programme("b", themes: "t1a|t3"),
            Fixture.programme("c", themes: "t2"), Fixture.programme("d", themes: nil),
        ])
        func pairs(_ theme: String) throws -> [String] {
            try Fixture.report(parts, OverlapSelection(theme: TermID(theme))).findings.map {
                $0.programmes.map(\.id.rawValue).joined()
            }.sorted()
        }
        #expect(try pairs("t1") == ["ab", "ad", "bd"])
        #expect(try pairs("t2") == ["ac", "ad", "cd"])
        #expect(try pairs("t3") == ["bd"])
    }

    @Test func theNextCellThatNobodyServesIsNamed() throws {
        var parts = Fixture.parts([Fixture.programme("a"), Fixture.programme("b")])
        func neighbours() throws -> [NeighbourCell]? { try Fixture.report(parts).findings.first?.neighbours }
        let cell = NeighbourCell(theme: TermID("t1"), place: PlaceID("c2"), isDeclaredNeed: false, isAdjacent: true)
        #expect(try neighbours() == [cell])
        parts.needs = [
            Need(place: PlaceID("c2/s3"), theme: TermID("t1"), evidence: Fixture.evidence("needs.csv", 2))
        ]
        #expect(try neighbours()?.first?.isDeclaredNeed == true)
        parts.programmes.append(Fixture.programme("c", by: "by-a", places: "c2/s3"))
        #expect(try neighbours() == [])
    }

    @Test func programmesThatOverlapWithOneAnotherAreOneGroup() throws {
        var parts = Fixture.parts([
            Fixture.programme("a", places: "c1/s1"), Fixture.programme("b", places: "c1"),
            Fixture.programme("c", places: "c1/s2"), Fixture.programme("d", places: "c3"),
        ])
        parts.forums = [
            Forum(
                id: ForumID("f"), name: "F", tier: .county, place: PlaceID("c1"),
                evidence: Fixture.evidence("forums.csv", 2))
        ]
        let clusters = try Fixture.report(parts).clusters
        #expect(clusters.map { $0.programmes.map(\.rawValue) } == [["a", "b", "c"]])
        #expect(clusters.first?.pairs == 2)
        #expect(clusters.first?.themes == [.init(value: "t1", programmes: 3)])
        #expect(clusters.first?.places.first == .init(value: "c1", programmes: 3))
        #expect(clusters.first?.meetingPlace == PlaceID("c1"))
        #expect(clusters.first?.convener == ForumID("f"))
    }

    /// Three bodies with two programmes each: all pairs but the three of one body.
    @Test func twelvePairsAreReadAsOneGroupOfSix() throws {
        let programmes = ["a", "b", "c", "d", "e", "f"].enumerated().map { index, id in
            Fixture.programme(id, by: "body-\(index / 2)")
        }
        let report = try Fixture.report(Fixture.parts(programmes))
        #expect(report.totals == [.possibleDuplication: 12])
        #expect(report.clusters.map(\.programmes.count) == [6])
        #expect(report.clusters.first?.pairs == 12)
    }

    @Test func aChainIsNotOneGroup() throws {
        // Each overlaps with the next alone.
        let programmes = ["a", "b", "c", "d", "e"].enumerated().map { index, id in
            Fixture.programme(id, themes: "t-\(index)|t-\(index + 1)", activities: "a-\(index)|a-\(index + 1)")
        }
        let report = try Fixture.report(Fixture.parts(programmes), OverlapSelection())
        #expect(report.totals == [.possibleDuplication: 4])
        #expect(report.clusters.map { $0.programmes.map(\.rawValue) } == [["a", "b", "c"]])
    }

    @Test func tooMuchWorkIsRefusedBeforeItBegins() throws {
        let programmes = (0..<50_000).map { index in
            Fixture.programme("p\(index)", by: "x", places: "c1", start: nil, end: nil)
        }
        #expect(throws: OverlapRefusal.tooManyComparisons(predicted: 1_250_000_000, limit: 1_000_000_000)) {
            try Fixture.report(Fixture.parts(programmes))
        }
    }
}
