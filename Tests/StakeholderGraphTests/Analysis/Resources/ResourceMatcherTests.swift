import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct ResourceMatcherTests {
    private let bodies = ["near", "far", "asker", "other"].map { Fixture.body($0, ["cbo"], at: "nakuru") }

    private func unmet(_ resources: [Resource], _ ties: [Tie] = []) -> [String] {
        let map = Fixture.map { parts in
            parts.stakeholders = bodies
            parts.resources = resources
            parts.ties = ties
        }
        return Fixture.gaps(map, [.resource]).gaps.map(\.subject)
    }

    @Test func onlyOpenNeedsThatAreNotPastCount() {
        let holder = Fixture.body("asker")
        #expect(
            unmet([
                Fixture.resource("open", holder, .need, status: .open), Fixture.resource("empty", holder, .need),
                Fixture.resource("met", holder, .need, status: .met),
                Fixture.resource("withdrawn", holder, .need, status: .withdrawn),
                Fixture.resource("past", holder, .need, to: Fixture.day(2025, 6, 29)),
                Fixture.resource("today", holder, .need, to: Fixture.day(2025, 6, 30)),
                Fixture.resource("offer", holder, .offer),
            ]) == ["empty", "open", "today"])
    }

    @Test func aTransferOfTheKindToTheHolderOrItsProgrammeDuringTheNeedMeetsIt() {
        let need = Fixture.resource(
            "n", Fixture.body("asker"), .need, from: Fixture.day(2025, 5, 1), to: Fixture.day(2025, 8, 1))
        func provides(
            to end: String = "asker", _ kind: String = "vehicle", until: CivilDate? = nil, programme: String? = nil
        ) -> Tie {
            Fixture.tie("near", .provides, Fixture.body(end), to: until, resource: kind, programme: programme)
        }
        #expect(unmet([need]) == ["n"])
        #expect(unmet([need], [provides()]).isEmpty)
        #expect(unmet([need], [provides("fuel")]) == ["n"])
        #expect(unmet([need], [provides(to: "other")]) == ["n"])
        #expect(unmet([need], [provides(until: Fixture.day(2025, 5, 1))]).isEmpty)
        #expect(unmet([need], [provides(until: Fixture.day(2025, 4, 30))]) == ["n"])
        let ofProgramme = Fixture.resource("n", .programme(ProgrammeID("p")), .need)
        #expect(unmet([ofProgramme], [provides(to: "other", programme: "p")]).isEmpty)
        #expect(unmet([ofProgramme], [provides(to: "other", programme: "q")]) == ["n"])
    }

    @Test func theNearestUnusedOffersServeAsManyNeedsAsPossible() throws {
        let map = Fixture.map { parts in
            parts.stakeholders = bodies
            parts.resources = [
                Fixture.resource("n1", Fixture.body("asker"), .need, amount: 5, at: "nakuru/njoro"),
                Fixture.resource("n2", Fixture.body("other"), .need, amount: 9, at: "baringo/north"),
                Fixture.resource("n3", Fixture.body("asker"), .need, "fuel", at: "nakuru"),
                Fixture.resource("o1", Fixture.body("near"), .offer, amount: 6, at: "nakuru"),
                Fixture.resource("o2", Fixture.body("far"), .offer, amount: 6, at: "baringo"),
                Fixture.resource("o3", Fixture.body("far"), .offer, "fuel", at: "nakuru", status: .withdrawn),
                Fixture.resource("own", Fixture.body("asker"), .offer, "fuel", at: "nakuru"),
            ]
        }
        let matching = ResourceMatcher(map, on: Fixture.gapDate).match()
        #expect(matching.unmet.map(\.rawValue) == ["n1", "n2", "n3"])
        #expect(matching.unused.map(\.rawValue) == ["o1", "o2", "own"])
        #expect(matching.matches.map(\.offer.rawValue) == ["o1", "o2"])
        #expect(matching.matches.map(\.distance) == [1, 1])
        #expect(matching.matches.map(\.coversAmount) == [true, false])
        #expect(
            matching.matches[1].reason == "1 step away in the tree of places, covers 6 units of 9 units, no dates given"
        )
        let report = Fixture.gaps(map, [.resource])
        #expect(report.denominators["resourceNeeds"] == Denominator(0, of: 3))
        #expect(report.denominators["resourceNeedsWithOffer"] == Denominator(2, of: 3))
        let first = try #require(report.gaps.first)
        #expect(first.suggestions.first?.hasPrefix("ask near: offer o1") == true)
    }

    @Test func anOfferThatIsUsedOrOfAnotherPeriodIsNotProposed() {
        func matches(_ offer: Resource, _ ties: [Tie] = []) -> Int {
            let map = Fixture.map { parts in
                parts.stakeholders = bodies
                parts.resources = [
                    Fixture.resource(
                        "n", Fixture.body("asker"), .need, from: Fixture.day(2025, 9, 1), to: Fixture.day(2025, 9, 30)),
                    offer,
                ]
                parts.ties = ties
            }
            return ResourceMatcher(map, on: Fixture.gapDate).match().matches.count
        }
        let offer = Fixture.resource("o", Fixture.body("near"), .offer)
        #expect(matches(offer) == 1)
        #expect(matches(offer, [Fixture.tie("near", .provides, Fixture.body("other"), resource: "vehicle")]) == 0)
        #expect(matches(Fixture.resource("o", Fixture.body("near"), .offer, to: Fixture.day(2025, 8, 31))) == 0)
        #expect(matches(Fixture.resource("o", Fixture.body("near"), .offer, "fuel")) == 0)
    }
}
