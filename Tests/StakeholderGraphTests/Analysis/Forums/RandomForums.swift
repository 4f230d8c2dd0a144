import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

/// Maps of several forums with everything that a forum check reads, of all levels of sensitivity, the same for a seed.
struct RandomForums {
    static let date = Fixture.day(2025, 6, 30)
    static let forumPlaces: [(String, ForumTier)] = [
        ("region:rift-valley", .region), ("nakuru", .county), ("baringo", .county), ("lamu", .county),
        ("nakuru/naivasha", .subCounty), ("nakuru/njoro", .subCounty), ("kenya", .other),
    ]
    static let bodyPlaces = [
        "kenya", "region:coast", "region:rift-valley", "nakuru", "baringo", "lamu", "nakuru/njoro", "baringo/north",
    ]
    static let categories = ["youth-led", "boda-boda", "matatu", "transport", "cbo", "security", "other"]

    private var random: SeededGenerator
    private(set) var parts = MapParts()
    private var bodies: [String] = []
    private var forums: [String] = []

    init(_ seed: UInt64) {
        random = SeededGenerator(seed: seed)
        makeBodies()
        makeForums()
        makeRecords()
    }

    var map: StakeholderMap { Self.map(parts) }

    static func map(_ parts: MapParts) -> StakeholderMap {
        StakeholderMap(parts, settings: MapSettings(), reference: Fixture.library)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Value>(_ list: [Value]) -> Value { list[Int.random(in: 0..<list.count, using: &random)] }

    private mutating func evidence() -> Evidence {
        let level = chance(60) ? Sensitivity.public : pick([.forum, .internal, .sealed])
        return Evidence(location: SourceLocation(file: "test.csv", line: 2), sensitivity: level)
    }

    private mutating func makeBodies() {
        bodies = (0..<Int.random(in: 1...8, using: &random)).map { "s\($0)" }
        for id in bodies {
            let named = (0..<Int.random(in: 0...2, using: &random)).map { _ in CategoryID(pick(Self.categories)) }
            parts.stakeholders.append(
                Stakeholder(
                    id: StakeholderID(id), name: "Body \(id)", categories: .stated(Set(named).sorted()),
                    standing: pick([.state, .nonState, .nonState, nil]), place: PlaceID(pick(Self.bodyPlaces)),
                    worksIn: chance(30) ? .stated([PlaceID(pick(Self.bodyPlaces))]) : .unknown,
                    partOf: chance(20) ? StakeholderID(pick(bodies)) : nil, evidence: evidence()))
        }
    }

    private mutating func officer() -> Officer {
        pick([
            .unknown, .vacant, .stakeholder(StakeholderID(pick(bodies))), .named("County Commissioner"),
            .named("Deputy County Commissioner"), .named("Somebody"),
        ])
    }

    private mutating func makeForums() {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let (place, tier) = pick(Self.forumPlaces)
            let id = "f\(forums.count)"
            forums.append(id)
            let day = Self.date.advanced(byDays: Int.random(in: -500...40, using: &random))
            let co = chance(50) ? Officer.stakeholder(StakeholderID(pick(bodies))) : officer()
            parts.forums.append(
                Forum(
                    id: ForumID(id), name: "Forum \(id)", tier: tier, place: PlaceID(place),
                    established: pick([.unknown, .none, .known(.day(day)), .known(.month(day.yearMonth))]),
                    chairOffice: officer(), coChair: co, secretary: officer(), secretaryOffice: officer(),
                    members: chance(50)
                        ? .stated(bodies.filter { _ in chance(40) }.map { StakeholderID($0) }) : .unknown,
                    evidence: Evidence(location: SourceLocation(file: "forums.csv", line: forums.count + 1))))
        }
    }

    private mutating func makeRecords() {
        for _ in 0..<Int.random(in: 0...14, using: &random) {
            let day = Self.date.advanced(byDays: Int.random(in: -2...2, using: &random))
            parts.seats.append(
                Seat(
                    forum: ForumID(pick(forums)), category: CategoryID(pick(Self.categories)),
                    stakeholder: chance(85) ? StakeholderID(pick(bodies)) : nil,
                    status: chance(60) ? .seated : pick(SeatStatus.allCases),
                    span: DateSpan(start: chance(20) ? .day(day) : nil, end: chance(20) ? .day(day) : nil),
                    evidence: evidence()))
        }
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let month = Self.date.yearMonth.advanced(by: Int.random(in: -15...0, using: &random))
            parts.reports.append(
                Report(
                    forum: ForumID(pick(forums)), period: month,
                    submitted: pick([.unknown, .none, .known(.day(month.lastDay.advanced(byDays: 9)))]),
                    recipient: nil, evidence: evidence()))
        }
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            let day = Self.date.advanced(byDays: Int.random(in: -450...10, using: &random))
            parts.meetings.append(
                Meeting(
                    forum: ForumID(pick(forums)), date: .day(day), hasActionPlan: pick([true, false, nil]),
                    evidence: evidence()))
        }
        for index in 0..<Int.random(in: 0...5, using: &random) {
            parts.planItems.append(
                PlanItem(
                    forum: ForumID(pick(forums)), item: "item \(index)", duty: pick(["a", "b", nil]),
                    responsible: .stated([StakeholderID(pick(bodies))]), due: .day(Self.date),
                    target: pick(["4", nil]), achieved: pick(["2", "4", nil]), evidence: evidence()))
        }
        for index in 0..<Int.random(in: 0...4, using: &random) {
            parts.programmes.append(
                Programme(
                    id: ProgrammeID("p\(index)"), name: "Programme \(index)",
                    places: .stated([PlaceID(pick(Self.bodyPlaces))]), duties: .stated([pick(["a", "b"])]),
                    evidence: evidence()))
        }
        var seen: Set<String> = []
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let isMember = chance(40)
            let to: EntityID = isMember ? .forum(ForumID(pick(forums))) : Fixture.body(pick(bodies))
            let tie = Fixture.tie(pick(bodies), isMember ? .memberOf : .funds, to)
            if tie.from != tie.to, seen.insert(tie.id.rawValue).inserted { parts.ties.append(tie) }
        }
    }
}
