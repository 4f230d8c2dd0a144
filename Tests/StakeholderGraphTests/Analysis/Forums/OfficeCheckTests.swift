import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

@Suite struct OfficeCheckTests {
    private func offices(
        _ forum: Forum, seats: [Seat] = [], bodies: [Stakeholder] = [], ties: [Tie] = []
    ) throws -> [OfficeFinding] {
        try Fixture.audit(
            Fixture.map { parts in
                parts.forums = [forum]
                parts.seats = seats
                parts.stakeholders = bodies
                parts.ties = ties
            }
        ).offices
    }

    @Test(arguments: [
        (ForumTier.region, "Regional Commissioner", OfficeState.filled), (.county, "County Commissioner", .filled),
        (.county, "county  COMMISSIONER", .filled), (.subCounty, "Deputy County Commissioner", .filled),
        (.subCounty, "County Commissioner", .wrong), (.county, "Governor", .wrong), (.other, "Governor", .filled),
    ])
    func theChairIsJudgedByTheOfficeAlone(_ tier: ForumTier, _ office: String, _ expected: OfficeState) throws {
        let offices = try offices(Fixture.forum(tier: tier, chairOffice: .named(office)))
        #expect(offices[0].office == .chair)
        #expect(offices[0].state == expected)
        #expect(offices[0].clause == "chairing 1")
    }

    @Test func emptyIsUnknownDashIsVacantAndWithheldSaysSo() throws {
        let empty = try offices(Fixture.forum())
        #expect(empty.map(\.state) == [.unknown, .unknown, .unknown])
        #expect(empty.map(\.clause) == ["chairing 1", "chairing 2", "chairing 3"])
        let vacant = try offices(Fixture.forum(chairOffice: .vacant, coChair: .vacant, secretary: .vacant))
        #expect(vacant.map(\.state) == [.vacant, .vacant, .vacant])
        let withheld = try offices(Fixture.forum(chairOffice: .withheld, coChair: .withheld, secretary: .withheld))
        #expect(withheld.map(\.state) == [.unknown, .unknown, .unknown])
        #expect(withheld.allSatisfy { $0.reason.contains("withheld") })
    }

    @Test func theCoChairIsANonStateMember() throws {
        let co = Officer.stakeholder(StakeholderID("a"))
        func state(_ standing: Standing?, _ seats: [Seat], _ ties: [Tie] = [], members: [String]? = nil) throws
            -> OfficeState
        {
            try offices(
                Fixture.forum(coChair: co, members: members), seats: seats,
                bodies: [Fixture.body("a", ["cbo"], standing: standing)], ties: ties)[1].state
        }
        #expect(try state(.nonState, [Fixture.seat("cbo", "a")]) == .filled)
        #expect(try state(.state, [Fixture.seat("cbo", "a")]) == .wrong)
        #expect(try state(nil, [Fixture.seat("cbo", "a")]) == .unknown)
        #expect(try state(nil, [Fixture.seat("cbo", nil)]) == .wrong)
        #expect(try state(.nonState, [Fixture.seat("cbo", "a", .invited)]) == .wrong)
        #expect(try state(.nonState, [Fixture.seat("cbo", "a", to: Fixture.day(2025, 6, 1))]) == .wrong)
        #expect(try state(.nonState, [], members: ["a"]) == .filled)
        let membership = Fixture.tie("a", .memberOf, .forum(ForumID("nakuru-forum")))
        #expect(try state(.nonState, [Fixture.seat("cbo", nil)], [membership]) == .filled)
    }

    @Test func theSecretaryIsFilledByEitherCell() throws {
        #expect(try offices(Fixture.forum(secretary: .named("Somebody")))[2].state == .filled)
        let byOffice = try offices(Fixture.forum(secretary: .vacant, secretaryOffice: .named("County office")))[2]
        #expect(byOffice.state == .filled)
        #expect(byOffice.holder == "County office")
        #expect(try offices(Fixture.forum(secretary: .vacant, secretaryOffice: .withheld))[2].state == .unknown)
    }
}

extension ForumFixture {
    static func forum(tier: ForumTier, chairOffice: Officer) -> Forum {
        forum("nakuru-forum", tier, chairOffice: chairOffice)
    }
}
