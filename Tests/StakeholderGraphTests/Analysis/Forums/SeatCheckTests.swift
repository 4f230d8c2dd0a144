import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct SeatCheckTests {
    @Test func eachOfTheFourStatesIsFound() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [
                    Fixture.body("a", ["youth-led"], at: "nakuru"), Fixture.body("b", ["cbo"], at: "nakuru"),
                    Fixture.body("c", ["security"], at: "nakuru"),
                ]
                parts.seats = [Fixture.seat("youth-led", "a"), Fixture.seat("cbo", "b", .pending)]
            })
        #expect(audit.seat(CategoryID("youth-led"))?.state == .seated)
        #expect(audit.seat(CategoryID("youth-led"))?.holders == [StakeholderID("a")])
        #expect(audit.seat(CategoryID("cbo"))?.state == .invited)
        #expect(audit.seat(CategoryID("cbo"))?.holders == [StakeholderID("b")])
        #expect(audit.seat(CategoryID("security"))?.state == .known)
        #expect(audit.seat(CategoryID("security"))?.candidates.map(\.stakeholder) == [StakeholderID("c")])
        #expect(audit.seat(CategoryID("matatu"))?.state == .nobody)
        #expect(audit.coverage == ForumCoverage(seated: 1, of: 6, independent: 1))
        #expect(audit.seats.map(\.clause) == Fixture.circular.categories.map(\.clause))
    }

    @Test func aNarrowerSeatCoversTheBroaderAndNotTheOtherWay() throws {
        let narrow = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [Fixture.body("a", ["boda-boda"], at: "nakuru")]
                parts.seats = [Fixture.seat("boda-boda", "a")]
            })
        #expect(narrow.seat(CategoryID("transport"))?.state == .seated)
        #expect(narrow.seat(CategoryID("transport"))?.through == [CategoryID("boda-boda")])
        #expect(narrow.coverage == ForumCoverage(seated: 2, of: 6, independent: 1))
        let broad = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [Fixture.body("a", ["boda-boda"], at: "nakuru")]
                parts.seats = [Fixture.seat("transport", "a")]
            })
        #expect(broad.seat(CategoryID("boda-boda"))?.state == .known)
        #expect(broad.seat(CategoryID("matatu"))?.state == .nobody)
    }

    @Test func onlySeatsInForceOnTheDateCount() throws {
        let map = Fixture.map { parts in
            parts.forums = [Fixture.forum()]
            parts.stakeholders = [
                Fixture.body("a", ["youth-led"], at: "nakuru"), Fixture.body("b", ["cbo"], at: "nakuru"),
            ]
            parts.seats = [
                Fixture.seat("youth-led", "a", to: Fixture.day(2025, 6, 29)),
                Fixture.seat("cbo", "b", from: Fixture.day(2025, 6, 30)),
            ]
        }
        let before = try Fixture.audit(map, on: Fixture.day(2025, 6, 29))
        #expect(before.seat(CategoryID("youth-led"))?.state == .seated)
        #expect(before.seat(CategoryID("cbo"))?.state == .known)
        let after = try Fixture.audit(map, on: Fixture.day(2025, 6, 30))
        #expect(after.seat(CategoryID("youth-led"))?.state == .known)
        #expect(after.seat(CategoryID("youth-led"))?.candidates.first?.mark == .left)
        #expect(after.seat(CategoryID("cbo"))?.state == .seated)
    }

    @Test func candidatesAreNearestFirstThenByIdentifier() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [
                    Fixture.body("e-nation", ["cbo"], at: "kenya"),
                    Fixture.body("d-region", ["cbo"], at: "region:rift-valley"),
                    Fixture.body("c-inside", ["cbo"], at: "nakuru/njoro"),
                    Fixture.body("b-here", ["cbo"], at: "nakuru"),
                    Fixture.body("a-works", ["cbo"], at: "lamu", worksIn: ["nakuru/naivasha", "nakuru"]),
                    Fixture.body("z-other-county", ["cbo"], at: "baringo"),
                    Fixture.body("z-other-region", ["cbo"], at: "region:coast"), Fixture.body("z-nowhere", ["cbo"]),
                ]
            })
        let candidates = try #require(audit.seat(CategoryID("cbo"))).candidates
        #expect(candidates.map(\.stakeholder.rawValue) == ["a-works", "b-here", "c-inside", "d-region", "e-nation"])
        #expect(candidates.map(\.distance) == [0, 0, 1, 1, 2])
        #expect(
            candidates.map(\.place.rawValue) == ["nakuru", "nakuru", "nakuru/njoro", "region:rift-valley", "kenya"])
    }

    @Test func candidatesOfANarrowerCategoryStandForTheBroader() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [
                    Fixture.body("a", ["boda-boda"], at: "nakuru"),
                    Fixture.body("b", ["transport", "matatu"], at: "nakuru"),
                ]
                parts.seats = [Fixture.seat("boda-boda", "a", .declined), Fixture.seat("matatu", "b", .left)]
            })
        let transport = try #require(audit.seat(CategoryID("transport")))
        #expect(transport.state == .known)
        #expect(transport.candidates.map(\.stakeholder.rawValue) == ["a", "b"])
        #expect(transport.candidates.map(\.mark) == [.declined, .left])
    }

    @Test func membersStandInOnlyWhereNoSeatRowIsRecorded() throws {
        let bodies = [
            Fixture.body("a", ["youth-led", "cbo"], at: "nakuru"), Fixture.body("b", ["security"], at: "nakuru"),
        ]
        let members = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum(members: ["a"])]
                parts.stakeholders = bodies
            })
        #expect(members.named(.seated).map(\.category.rawValue) == ["youth-led", "cbo"])
        #expect(members.coverage == ForumCoverage(seated: 2, of: 6, independent: 1))
        let seats = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum(members: ["a"])]
                parts.stakeholders = bodies
                parts.seats = [Fixture.seat("security", "b", .declined)]
            })
        #expect(seats.coverage.seated == 0)
    }

    @Test func aSeatWithoutHolderIsSeatedButNoVoice() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.seats = [Fixture.seat("cbo", nil), Fixture.seat("security", nil, isWithheld: true)]
            })
        #expect(audit.coverage == ForumCoverage(seated: 2, of: 6, independent: 0))
        #expect(audit.seat(CategoryID("cbo"))?.isHolderMissing == true)
        #expect(audit.seat(CategoryID("security"))?.isHolderMissing == false)
        #expect(audit.seat(CategoryID("security"))?.isHolderWithheld == true)
    }

    @Test func theOpenEntryIsListedAndNeverCounted() throws {
        let audit = try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [Fixture.forum()]
                parts.stakeholders = [Fixture.body("a", ["other", "cbo"], at: "nakuru")]
                parts.seats = [Fixture.seat("other", "a"), Fixture.seat("cbo", "a"), Fixture.seat("unheard-of", "a")]
            })
        #expect(audit.seat(CategoryID("other"))?.state == .seated)
        #expect(audit.coverage == ForumCoverage(seated: 1, of: 6, independent: 1))
        #expect(audit.soleVoices.isEmpty)
        #expect(audit.seatsOutside.map(\.category.rawValue) == ["unheard-of"])
    }
}
