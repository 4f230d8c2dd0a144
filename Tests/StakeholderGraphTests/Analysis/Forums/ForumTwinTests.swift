import Foundation
import Testing

@testable import StakeholderGraph

private typealias Fixture = ForumFixture

/// A second, naive reading of the rules on seats and voices, without any index.
private struct ForumTwin {
    let map: StakeholderMap
    let forum: Forum
    let date: CivilDate

    static let within = ["boda-boda": "transport", "matatu": "transport"]
    static let categories = ["youth-led", "boda-boda", "matatu", "transport", "cbo", "security", "other"]
    static let parents = [
        "nakuru/naivasha": "nakuru", "nakuru/njoro": "nakuru", "nakuru/old-town": "nakuru", "baringo/north": "baringo",
        "nakuru": "region:rift-valley", "baringo": "region:rift-valley", "lamu": "region:coast",
        "region:rift-valley": "kenya", "region:coast": "kenya",
    ]

    func lies(_ place: String, in outer: String) -> Bool {
        var current: String? = place
        while let here = current {
            if here == outer { return true }
            current = Self.parents[here]
        }
        return false
    }

    func counts(_ narrow: String, for broad: String) -> Bool { narrow == broad || Self.within[narrow] == broad }

    func isInForce(_ span: DateSpan) -> Bool {
        if case .day(let start) = span.start, date < start { return false }
        if case .day(let end) = span.end, date > end { return false }
        return true
    }

    /// Category, whether seated, and holder.
    var claims: [(category: String, isSeated: Bool, holder: String?)] {
        let rows = map.seats.filter { $0.forum == forum.id }
        if rows.isEmpty {
            return map.stakeholders.filter { forum.members.values.contains($0.id) }.flatMap { body in
                body.categories.values.map { ($0.rawValue, true, body.id.rawValue) }
            }
        }
        return rows.filter { isInForce($0.span) && [.seated, .invited, .pending].contains($0.status) }
            .map { ($0.category.rawValue, $0.status == .seated, $0.stakeholder?.rawValue) }
    }

    func state(_ category: String) -> SeatState {
        let own = claims.filter { counts($0.category, for: category) }
        if own.contains(where: \.isSeated) { return .seated }
        if !own.isEmpty { return .invited }
        let isKnown = map.stakeholders.contains { body in
            body.categories.values.contains { counts($0.rawValue, for: category) }
                && ([body.place].compactMap { $0 } + body.worksIn.values).contains {
                    lies($0.rawValue, in: forum.place.rawValue) || lies(forum.place.rawValue, in: $0.rawValue)
                }
        }
        return isKnown ? .known : .nobody
    }

    /// Groups that are one voice, merged pair by pair until nothing changes.
    var voices: [Set<String>] {
        var groups = map.stakeholders.map { Set([$0.id.rawValue]) }
        for body in map.stakeholders {
            if let parent = body.partOf { groups.append([body.id.rawValue, parent.rawValue]) }
        }
        for funder in map.stakeholders {
            let grantees = map.ties.filter {
                $0.kind.rawValue == "funds" && $0.from == .stakeholder(funder.id) && isInForce($0.span)
            }.compactMap(\.to.stakeholder?.rawValue)
            groups.append(Set(grantees))
        }
        var merged: [Set<String>] = []
        for group in groups where !group.isEmpty {
            let touching = merged.filter { !$0.isDisjoint(with: group) }
            merged = merged.filter { $0.isDisjoint(with: group) } + [touching.reduce(group) { $0.union($1) }]
        }
        return merged
    }

    /// The largest number of categories with a voice each, by trying every choice.
    func independent() -> Int {
        let groups = voices
        let options = Self.categories.filter { $0 != "other" && state($0) == .seated }.map { category in
            Set(
                claims.filter { $0.isSeated && counts($0.category, for: category) }.compactMap { claim in
                    claim.holder.flatMap { holder in groups.firstIndex { $0.contains(holder) } }
                })
        }
        func best(_ index: Int, _ used: Set<Int>) -> Int {
            guard index < options.count else { return 0 }
            var result = best(index + 1, used)
            for voice in options[index] where !used.contains(voice) {
                result = max(result, 1 + best(index + 1, used.union([voice])))
            }
            return result
        }
        return best(0, [])
    }
}

@Suite struct ForumTwinTests {
    private let date = Fixture.day(2025, 6, 30)

    /// A small map in which every rule on seats and voices can matter.
    private func parts(_ seed: UInt64) -> MapParts {
        var random = SeededGenerator(seed: seed)
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        let places = ForumTwin.parents.keys.sorted() + ["kenya"]
        let ids = (0..<Int.random(in: 1...7, using: &random)).map { "s\($0)" }
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        func near() -> CivilDate { date.advanced(byDays: Int.random(in: -2...2, using: &random)) }
        var parts = MapParts()
        parts.stakeholders = ids.map { id in
            let categories = (0..<Int.random(in: 0...2, using: &random)).map { _ in pick(ForumTwin.categories) }
            return Fixture.body(
                id, Set(categories).sorted(), at: chance(80) ? pick(places) : nil,
                worksIn: chance(40) ? [pick(places)] : [], partOf: chance(25) ? pick(ids + ["gone"]) : nil)
        }
        let forumPlaces = ["nakuru", "region:rift-valley", "nakuru/njoro", "lamu"]
        let members = ids.filter { _ in chance(50) }
        parts.forums = [Fixture.forum(at: pick(forumPlaces), members: chance(70) ? members : nil)]
        for _ in 0..<(chance(25) ? 0 : Int.random(in: 1...9, using: &random)) {
            let status = SeatStatus.allCases[Int.random(in: 0..<(chance(60) ? 1 : 5), using: &random)]
            parts.seats.append(
                Fixture.seat(
                    pick(ForumTwin.categories), chance(85) ? pick(ids) : nil, status, from: chance(30) ? near() : nil,
                    to: chance(30) ? near() : nil))
        }
        var seen: Set<String> = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let tie = Fixture.tie(pick(ids), .funds, Fixture.body(pick(ids)), to: chance(30) ? near() : nil)
            if tie.from != tie.to, seen.insert(tie.id.rawValue).inserted { parts.ties.append(tie) }
        }
        return parts
    }

    private func map(_ parts: MapParts) -> StakeholderMap {
        StakeholderMap(parts, settings: MapSettings(), reference: Fixture.library)
    }

    @Test func seatStatesAndIndependentCoverageEqualTheNaiveTwins() throws {
        var states: Set<SeatState> = []
        for seed in UInt64(0)..<4000 {
            let map = map(parts(seed))
            let audit = try Fixture.audit(map, on: date)
            let twin = ForumTwin(map: map, forum: map.forums[0], date: date)
            let expected = ForumTwin.categories.map(twin.state)
            #expect(audit.seats.map(\.state) == expected, "seed \(seed)")
            #expect(audit.coverage.seated == expected.dropLast().count { $0 == .seated }, "seed \(seed)")
            #expect(audit.coverage.independent == twin.independent(), "seed \(seed)")
            states.formUnion(expected)
        }
        #expect(states == Set(SeatState.allCases))
    }

    @Test func theOrderOfRowsChangesNoByte() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func bytes(_ parts: MapParts) throws -> Data {
            try encoder.encode(ForumAuditor(Disclosed(map(parts), for: .standard), on: date).report().value)
        }
        for seed in UInt64(0)..<200 {
            let parts = parts(seed)
            var random = SeededGenerator(seed: seed &+ 77)
            var shuffled = parts
            shuffled.stakeholders.shuffle(using: &random)
            shuffled.seats.shuffle(using: &random)
            shuffled.ties.shuffle(using: &random)
            #expect(try bytes(parts) == bytes(shuffled), "seed \(seed)")
        }
    }

    @Test func anotherRowNeverLowersASeat() throws {
        for seed in UInt64(0)..<500 {
            let parts = parts(seed)
            let full = try Fixture.audit(map(parts), on: date).seats.map(\.state)
            for index in parts.stakeholders.indices {
                // Without a body its seats stay, without a name.
                let id = parts.stakeholders[index].id
                var less = parts
                less.stakeholders.remove(at: index)
                less.seats = parts.seats.map { seat in
                    guard seat.stakeholder == id else { return seat }
                    return Seat(
                        forum: seat.forum, category: seat.category, stakeholder: nil, isHolderWithheld: true,
                        status: seat.status, span: seat.span, evidence: seat.evidence)
                }
                less.ties.removeAll { $0.from.stakeholder == id || $0.to.stakeholder == id }
                let fewer = try Fixture.audit(map(less), on: date).seats.map(\.state)
                #expect(zip(fewer, full).allSatisfy { $0 <= $1 }, "seed \(seed)")
            }
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
