import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct VoicesTests {
    private func map(_ bodies: [Stakeholder], _ ties: [Tie] = []) -> StakeholderMap {
        Fixture.map { parts in
            parts.stakeholders = bodies
            parts.ties = ties
        }
    }

    private func areOne(_ left: String, _ right: String, _ map: StakeholderMap) -> Bool {
        let voices = Voices(map, on: Fixture.day(2025, 6, 30))
        return voices.voice(of: StakeholderID(left)) == voices.voice(of: StakeholderID(right))
    }

    @Test func partOfMergesThroughChainsAndAbsentParents() {
        let map = map([
            Fixture.body("a", [], partOf: "b"), Fixture.body("b", [], partOf: "gone"),
            Fixture.body("c", [], partOf: "gone"),
            Fixture.body("d", [], partOf: "elsewhere"),
        ])
        #expect(areOne("a", "c", map))
        #expect(!areOne("a", "d", map))
    }

    @Test func granteesOfOneFunderAreOneVoiceAndTheFunderIsNot() {
        let bodies = ["f", "a", "b", "c"].map { Fixture.body($0, []) }
        let map = map(
            bodies,
            [
                Fixture.tie("f", .funds, Fixture.body("a")), Fixture.tie("f", .funds, Fixture.body("b")),
                Fixture.tie("f", .funds, Fixture.body("c"), to: Fixture.day(2025, 6, 29)),
            ])
        #expect(areOne("a", "b", map))
        #expect(!areOne("a", "f", map))
        #expect(!areOne("a", "c", map))
    }

    @Test func soleVoicesNameTheSeatsHeldAndNotThoseCovered() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [
                    Fixture.body("a", ["cbo"]), Fixture.body("b", ["youth-led"]), Fixture.body("rider", ["boda-boda"]),
                    Fixture.body("funder", []),
                ]
                parts.seats = [
                    Fixture.seat("cbo", "a"), Fixture.seat("youth-led", "b"), Fixture.seat("boda-boda", "rider"),
                ]
                parts.ties = [
                    Fixture.tie("funder", .funds, Fixture.body("a")), Fixture.tie("funder", .funds, Fixture.body("b")),
                ]
            })
        #expect(audit.soleVoices.count == 1)
        #expect(audit.soleVoices.first?.stakeholders.map(\.rawValue) == ["a", "b"])
        #expect(audit.soleVoices.first?.categories.map(\.rawValue) == ["youth-led", "cbo"])
        #expect(audit.soleVoices.first?.reasons == ["grantees of one funder: funder"])
        // cbo, youth-led, boda-boda and, through it, transport are seated; the voices are {a, b} and rider.
        #expect(audit.coverage == ForumCoverage(seated: 4, of: 6, independent: 2))
    }

    @Test func matchingGivesEachCategoryItsOwnVoiceWherePossible() {
        // A greedy choice would give the first two categories 0 and 1 and leave the third without a voice.
        #expect(BipartiteMatching.size([[0, 1], [0, 2], [0]]) == 3)
        #expect(BipartiteMatching.size([[0], [0], [0, 1]]) == 2)
        #expect(BipartiteMatching.size([[], []]) == 0)
        #expect(BipartiteMatching.size([]) == 0)
    }
}
