internal import Testing

@testable import StakeholderGraph

/// Rows of the verdict table and what follows from facts that are missing, worked out by hand from the rules.
@Suite struct VerdictTableTests {
    private static let table = VerdictTable.rules

    private static func outcome(
        _ t: FacetState, _ a: FacetState, _ b: FacetState, _ w: WindowState, coordinated: Bool = false
    ) -> VerdictTable.Outcome {
        table[VerdictTable.index(themes: t, activities: a, targetGroups: b, window: w, isCoordinated: coordinated)]
    }

    @Test func everyRowOfTheTableWithAllFactsKnown() {
        let (yes, no) = (FacetState.intersects, FacetState.disjoint)
        #expect(Self.outcome(yes, yes, yes, .meetsLong).verdict == .possibleDuplication)
        #expect(Self.outcome(yes, yes, yes, .meetsShort).verdict == .sameWorkApart)
        #expect(Self.outcome(yes, yes, yes, .meetsLong, coordinated: true).verdict == .coordinatedOverlap)
        #expect(Self.outcome(yes, yes, yes, .meetsShort, coordinated: true).verdict == .coordinatedOverlap)
        #expect(Self.outcome(yes, yes, no, .meetsLong).verdict == .sameWorkApart)
        #expect(Self.outcome(no, yes, yes, .meetsLong).verdict == .samePeopleCalledTwice)
        #expect(Self.outcome(yes, no, yes, .meetsLong).verdict == .complementary)
        #expect(Self.outcome(yes, no, no, .meetsLong).verdict == .related)
        #expect(Self.outcome(no, yes, no, .meetsLong).verdict == .related)
        #expect(Self.outcome(yes, yes, yes, .apart).verdict == .sequence)
        #expect(Self.outcome(yes, yes, no, .apart).verdict == nil)
    }

    @Test func unknownPeopleOfTheSameWorkAreAskedFor() {
        let outcome = Self.outcome(.intersects, .intersects, .unknown, .meetsLong)
        #expect(outcome.verdict == .cannotTell)
        #expect(outcome.couldBe == [.possibleDuplication, .sameWorkApart])
        #expect(outcome.asks == [.targetGroups])
    }

    @Test func unknownPeopleDoNotMatterWhenFewDaysAreShared() {
        #expect(Self.outcome(.intersects, .intersects, .unknown, .meetsShort) == .init(verdict: .sameWorkApart))
    }

    @Test func unknownActivityAndPeopleMustBothBeAsked() {
        let outcome = Self.outcome(.intersects, .unknown, .unknown, .meetsLong)
        #expect(outcome.couldBe == [.possibleDuplication, .sameWorkApart, .complementary, .related])
        #expect(outcome.asks == [.activities, .targetGroups])
    }

    @Test func anUnknownWindowMayMeanNoFinding() {
        let outcome = Self.outcome(.intersects, .intersects, .intersects, .unknown)
        #expect(outcome.couldBe == [.possibleDuplication, nil])
        #expect(outcome.asks == [.dates])
    }

    @Test func relatedOrNothingIsRelated() {
        #expect(Self.outcome(.intersects, .disjoint, .disjoint, .unknown) == .init(verdict: .related))
    }

    @Test func unknownPeopleOfASequenceDecideIt() {
        let outcome = Self.outcome(.intersects, .intersects, .unknown, .apart)
        #expect(outcome.couldBe == [.sequence, nil])
        #expect(outcome.asks == [.targetGroups])
    }
}
