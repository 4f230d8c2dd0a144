internal import Testing

@testable import StakeholderGraph

private typealias Fixture = OverlapFixture

/// What a merge or a split would do, worked out by hand on maps of two or three programmes.
@Suite struct WhatIfTests {
    private static func merge(_ a: String, _ b: String) -> OverlapChange { .merge(ProgrammeID(a), ProgrammeID(b)) }
    private static func split(_ a: String, _ b: String) -> OverlapChange { .split(ProgrammeID(a), ProgrammeID(b)) }
    private static func places(_ outcome: OverlapWhatIf) -> [[String]] {
        outcome.areas.map { $0.places.map(\.rawValue) }
    }

    private static func outcome(
        _ change: OverlapChange, _ programmes: [Programme], needs: [Need] = []
    ) throws -> OverlapWhatIf {
        var parts = Fixture.parts(programmes)
        parts.needs = needs
        return try #require(try Fixture.report(parts, OverlapSelection(change: change)).whatIf)
    }

    private static func change(_ outcome: OverlapWhatIf) -> [String] {
        outcome.cells.map { cell in
            "\(cell.theme)/\(cell.place)/\(cell.targetGroup?.rawValue ?? "-"): \(cell.effect)"
        }
    }

    @Test func equalProgrammesMergedLeaveNoCellWithoutOne() throws {
        let outcome = try Self.outcome(Self.merge("b", "a"), [Fixture.programme("a"), Fixture.programme("b")])
        #expect(outcome.change.programmes.map(\.rawValue) == ["a", "b"])
        #expect(Self.change(outcome) == ["t1/c1/g1: fewer"])
        #expect(outcome.cells[0].before.map(\.rawValue) == ["a", "b"])
        #expect(outcome.cells[0].after.map(\.rawValue) == ["a"])
        #expect(outcome.pairsBefore == [.possibleDuplication: 1])
        #expect(outcome.pairsAfter.isEmpty)
    }

    @Test func aMergedProgrammeDoesAllItsWorkInAllItsPlaces() throws {
        let outcome = try Self.outcome(
            Self.merge("a", "b"),
            [
                Fixture.programme("a", places: "c1/s1"),
                Fixture.programme("b", themes: "t1|t2", places: "c1/s1|c1/s2"),
            ])
        #expect(
            Self.change(outcome) == [
                "t1/c1/s1/g1: fewer", "t1/c1/s2/g1: unchanged", "t2/c1/s1/g1: unchanged", "t2/c1/s2/g1: unchanged",
            ])
        // b works for other people, whom a does not reach: together they reach both in both places.
        let people = try Self.outcome(
            Self.merge("a", "b"),
            [
                Fixture.programme("a", places: "c1/s1", groups: "g1"),
                Fixture.programme("b", places: "c1/s2", groups: "g2"),
            ])
        #expect(
            Self.change(people) == [
                "t1/c1/s1/g1: unchanged", "t1/c1/s1/g2: gained", "t1/c1/s2/g1: gained", "t1/c1/s2/g2: unchanged",
            ])
    }

    @Test func aSharedPlaceStaysWithTheOneThatHasNoOther() throws {
        let outcome = try Self.outcome(
            Self.split("a", "b"),
            [Fixture.programme("a", places: "c1/s1|c1/s2"), Fixture.programme("b", places: "c1/s1")])
        #expect(Self.places(outcome) == [["c1/s2"], ["c1/s1"]])
        #expect(Self.change(outcome) == ["t1/c1/s1/g1: fewer", "t1/c1/s2/g1: unchanged"])
        #expect(outcome.pairsAfter.isEmpty)
    }

    @Test func aWholeCountyGivesWayToItsOtherParts() throws {
        let outcome = try Self.outcome(
            Self.split("a", "b"), [Fixture.programme("a", places: "c1"), Fixture.programme("b", places: "c1/s1")])
        #expect(Self.places(outcome) == [["c1/s2"], ["c1/s1"]])
        #expect(Self.change(outcome) == ["t1/c1/s1/g1: fewer", "t1/c1/s2/g1: unchanged"])
    }

    @Test func oneLeftWithoutAPlaceMovesNextDoor() throws {
        // c2 is on record as the neighbour of c1 and nobody serves it.
        let outcome = try Self.outcome(
            Self.split("a", "b"), [Fixture.programme("a"), Fixture.programme("b")],
            needs: [Need(place: PlaceID("c2"), theme: TermID("t1"), evidence: Fixture.evidence("needs.csv", 2))])
        #expect(Self.places(outcome) == [["c1"], ["c2"]])
        #expect(outcome.areas.map(\.movesTo?.rawValue) == [nil, "c2"])
        #expect(Self.change(outcome) == ["t1/c1/g1: fewer", "t1/c2/g1: gained"])
        #expect(outcome.cells.map(\.isDeclaredNeed) == [false, true])
    }

    @Test func peopleWhomOnlyTheLeaverReachesAreLostUnlessAnotherServesThem() throws {
        let pair = [
            Fixture.programme("a", places: "c1/s1|c1/s2", groups: "g1|g2"),
            Fixture.programme("b", places: "c1/s1", groups: "g1"),
        ]
        let lost = [
            "t1/c1/s1/g1: fewer", "t1/c1/s1/g2: lost", "t1/c1/s2/g1: unchanged", "t1/c1/s2/g2: unchanged",
        ]
        #expect(try Self.change(Self.outcome(Self.split("a", "b"), pair)) == lost)
        let third = Fixture.programme("c", places: "c1/s1", groups: "g2")
        #expect(try Self.change(Self.outcome(Self.split("a", "b"), pair + [third]))[1] == "t1/c1/s1/g2: fewer")
        // One that is over serves nobody.
        let over = Fixture.programme("c", places: "c1/s1", groups: "g2", end: "2025-06-29")
        #expect(try Self.change(Self.outcome(Self.split("a", "b"), pair + [over]))[1] == "t1/c1/s1/g2: lost")
    }

    @Test func aProgrammeThatTheMapDoesNotHaveGivesNoOutcome() throws {
        let parts = Fixture.parts([Fixture.programme("a")])
        for change in [Self.merge("a", "x"), Self.split("a", "a")] {
            #expect(try Fixture.report(parts, OverlapSelection(change: change)).whatIf == nil)
        }
    }
}
