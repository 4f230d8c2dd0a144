@testable import StakeholderGraph

/// A small generator of its own, so that the same seed gives the same maps on every machine.
struct OverlapRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, 2014, doi:10.1145/2714064.2660195).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func pick<Element>(_ items: [Element]) -> Element { items[Int.random(in: 0..<items.count, using: &self)] }

    mutating func some<Element>(_ items: [Element], _ counts: ClosedRange<Int>) -> [Element] {
        Array(items.shuffled(using: &self).prefix(Int.random(in: counts, using: &self)))
    }
}

/// Small maps in which every rule has something to do.
enum RandomOverlapMaps {
    private static let bodies = ["b1", "b2", "b3", "b4", "b5", "b6"]
    private static let forums = ["f1", "f2"]

    static func parts(seed: UInt64) -> MapParts {
        var random = OverlapRandom(seed: seed)
        var parts = MapParts()
        parts.stakeholders = bodies.map(OverlapFixture.body)
        let count = Int.random(in: 2...6, using: &random)
        parts.programmes = (0..<count).map { programme($0, &random) }
        parts.ties = (0..<Int.random(in: 0...6, using: &random)).map { tie($0, programmes: count, &random) }
        // The first two are often alike and in touch, or coordinated overlaps would be rare.
        if random.chance(35) {
            parts.programmes[1] = OverlapEdits.likeness(of: parts.programmes[0], in: parts.programmes[1])
        }
        let (first, second) = (
            parts.programmes[0].implementers.values.first, parts.programmes[1].implementers.values.last
        )
        if random.chance(50), let first, let second, first != second {
            let kind = random.pick(["analyses-with", "agreement", "delivers-with", "informs"])
            parts.ties.append(OverlapFixture.tie(first.rawValue, kind, second.rawValue, line: 20))
        }
        parts.forums = forums.map { id in
            Forum(
                id: ForumID(id), name: id, tier: .county, place: PlaceID("c1"),
                members: random.chance(50) ? .unknown : .stated(random.some(bodies, 0...3).map { StakeholderID($0) }),
                evidence: OverlapFixture.evidence("forums.csv", 2))
        }
        parts.seats = (0..<Int.random(in: 0...3, using: &random)).map { line in
            Seat(
                forum: ForumID(random.pick(forums)), category: CategoryID("ngo"),
                stakeholder: random.chance(90) ? StakeholderID(random.pick(bodies)) : nil,
                status: random.chance(75) ? .seated : random.pick(SeatStatus.allCases), span: span(&random),
                evidence: OverlapFixture.evidence("seats.csv", line + 2))
        }
        if random.chance(20) {
            parts.planItems = [
                PlanItem(
                    forum: ForumID("f1"), item: "walk",
                    responsible: .stated(random.some(bodies, 1...3).map { StakeholderID($0) }),
                    evidence: OverlapFixture.evidence("plans.csv", 2))
            ]
        }
        if random.chance(20) {
            parts.waivers = [
                Waiver(
                    first: ProgrammeID("p1"), second: ProgrammeID("p0"), reason: "wanted", author: "secretariat",
                    expires: OverlapFixture.date(random.pick(["2025-06-29", "2025-06-30", "2026-01-01"])),
                    evidence: OverlapFixture.evidence("waivers.csv", 2))
            ]
        }
        return parts
    }

    private static func cell<Subject>(
        _ values: [String], unknown: Int, none: Int, _ random: inout OverlapRandom
    ) -> Stated<Identifier<Subject>> {
        if random.chance(unknown) { return .unknown }
        if random.chance(none) { return .stated([]) }
        // A repeated value must not count twice.
        let chosen = random.some(values, 1...3)
        return .stated((random.chance(10) ? chosen + chosen.prefix(1) : chosen).map { Identifier<Subject>($0) })
    }

    private static func terms(_ letter: String, unknown: Int, _ random: inout OverlapRandom) -> Stated<TermID> {
        // A value in no list is kept.
        let terms = OverlapFixture.termParents.map { letter + $0.id.dropFirst() } + [letter + "-own"]
        return cell(Array(terms.prefix(random.chance(60) ? 3 : 6)), unknown: unknown, none: 5, &random)
    }

    private static func programme(_ index: Int, _ random: inout OverlapRandom) -> Programme {
        let places = OverlapFixture.placeParents.map(\.id)
        let near = random.chance(70) ? ["c1", "c1/s1", "c1/s1/w1", "c1/s2"] : places
        func bodyCell(_ chance: Int, _ random: inout OverlapRandom) -> Stated<StakeholderID> {
            random.chance(chance) ? .stated(random.some(bodies, 1...2).map { StakeholderID($0) }) : .unknown
        }
        return Programme(
            id: ProgrammeID("p\(index)"), name: "p\(index)", leads: bodyCell(20, &random),
            implementers: bodyCell(85, &random), funders: bodyCell(25, &random),
            themes: terms("t", unknown: 12, &random), activities: terms("a", unknown: 12, &random),
            places: cell(near, unknown: 5, none: 3, &random), targetGroups: terms("g", unknown: 20, &random),
            span: span(&random), status: random.chance(40) ? random.pick(ProgrammeStatus.allCases) : nil,
            evidence: OverlapFixture.evidence("programmes.csv", index + 2))
    }

    /// Days, months and years with gaps below and above a year, and shared times below and above thirty days.
    private static func span(_ random: inout OverlapRandom) -> DateSpan {
        let first = OverlapFixture.day("2024-01-01").dayNumber
        let start = first + random.pick([0, 15, 60, 180, 366, 500, 800, 1100])
        let length = random.pick([0, 10, 29, 30, 45, 200, 400])
        func partial(_ day: Int, _ random: inout OverlapRandom) -> PartialDate {
            let date = CivilDate(dayNumber: day)
            return random.chance(80) ? .day(date) : random.chance(50) ? .month(date.yearMonth) : .year(date.year)
        }
        let from = random.chance(85) ? partial(start, &random) : nil
        let to = random.chance(70) ? partial(start + length, &random) : nil
        return DateSpan(start: from, end: to)
    }

    private static func tie(_ index: Int, programmes: Int, _ random: inout OverlapRandom) -> Tie {
        // Every second tie is one of those that make an overlap a coordinated one.
        let rule = random.pick(OverlapFixture.tieLevels.filter { index % 2 == 0 || ($0.level ?? 0) > 1 })
        let pair = random.some(bodies, 2...2)
        let target =
            switch rule.range {
            case .stakeholder: pair[1]
            case .forum: random.pick(forums)
            case .programme: "p\(Int.random(in: 0..<programmes, using: &random))"
            }
        return OverlapFixture.tie(
            pair[0], rule.kind, target, forum: rule.range == .forum, programme: rule.range == .programme,
            random.chance(50) ? DateSpan() : span(&random), quality: random.chance(15) ? .broken : nil,
            level: random.chance(20) ? .internal : .public, line: index + 2)
    }

    /// Smaller maps: the same without one record.
    static func smaller(_ parts: MapParts) -> [MapParts] {
        var result: [MapParts] = []
        func without<Element>(_ path: WritableKeyPath<MapParts, [Element]>) {
            for index in parts[keyPath: path].indices {
                var fewer = parts
                fewer[keyPath: path].remove(at: index)
                result.append(fewer)
            }
        }
        without(\.programmes)
        without(\.ties)
        without(\.seats)
        without(\.planItems)
        without(\.waivers)
        return result
    }

    /// The smallest map for which a complaint remains, and the complaint.
    static func shrunk(_ parts: MapParts, _ complaint: (MapParts) throws -> String?) rethrows -> (MapParts, String)? {
        guard var words = try complaint(parts) else { return nil }
        var smallest = parts
        var isShrinking = true
        while isShrinking {
            isShrinking = false
            for candidate in smaller(smallest) {
                if let remaining = try complaint(candidate) {
                    (smallest, words, isShrinking) = (candidate, remaining, true)
                    break
                }
            }
        }
        return (smallest, words)
    }
}
