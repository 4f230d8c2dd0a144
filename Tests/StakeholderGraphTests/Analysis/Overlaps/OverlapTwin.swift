@testable import StakeholderGraph

/// The rules on overlaps read a second time, straight from their text, pair by pair and without any index.
struct OverlapTwin {
    struct Pair: Equatable {
        var verdict: String
        var score: Double
        var completeness: Double
        var level: Int
        var couldBe: Set<String>
        var asks: [String]
        /// T, A, L, B, W; `nil` when unknown.
        var overlaps: [Double?]
    }

    struct Cell: Hashable {
        let theme: String
        let place: String
        let implementers: [String]
        let components: Int
    }

    let map: StakeholderMap
    let on: CivilDate

    // MARK: Sets with ancestors

    private static let termParent: [String: String] = {
        var result: [String: String] = [:]
        for letter in ["t", "a", "g"] {
            for term in OverlapFixture.termParents {
                if let parent = term.parent { result[letter + term.id.dropFirst()] = letter + parent.dropFirst() }
            }
        }
        return result
    }()
    private static let placeParent: [String: String] = {
        var result: [String: String] = [:]
        for place in OverlapFixture.placeParents { result[place.id] = place.parent }
        return result
    }()

    private func ancestors(_ id: String) -> [String] {
        var result: [String] = []
        var current = id
        while let parent = Self.termParent[current] ?? Self.placeParent[current] {
            result.append(parent)
            current = parent
        }
        return result
    }

    private func related(_ x: String, _ y: String) -> Bool {
        x != y && (ancestors(x).contains(y) || ancestors(y).contains(x))
    }

    private func share(_ x: Set<String>, _ y: Set<String>) -> Double {
        if x.isEmpty { return 0 }
        var sum = 0.0
        for element in x {
            if y.contains(element) { sum += 1 } else if y.contains(where: { related(element, $0) }) { sum += 0.5 }
        }
        return sum / Double(x.count)
    }

    private func overlap<S>(_ x: Stated<Identifier<S>>, _ y: Stated<Identifier<S>>) -> Double? {
        guard case .stated(let xs) = x, case .stated(let ys) = y else { return nil }
        let (left, right) = (Set(xs.map(\.rawValue)), Set(ys.map(\.rawValue)))
        return max(share(left, right), share(right, left))
    }

    // MARK: Dates

    private enum Window: Equatable {
        case unknown
        case shared(first: Int, last: Int)
        case apart(Int)
    }

    private func start(_ p: Programme) -> Int? { p.span.start?.earliest.dayNumber }
    private func end(_ p: Programme) -> Int? {
        if let end = p.span.end { return end.latest.dayNumber }
        guard p.status == .ongoing else { return nil }
        return max(on.dayNumber, start(p) ?? on.dayNumber)
    }

    private func window(_ a: Programme, _ b: Programme) -> Window {
        for (early, late) in [(a, b), (b, a)] {
            if let end = end(early), let start = start(late), start > end { return .apart(start - end) }
        }
        guard let startA = start(a), let startB = start(b), let endA = end(a), let endB = end(b) else {
            return .unknown
        }
        return .shared(first: max(startA, startB), last: min(endA, endB))
    }

    private func dateOverlap(_ a: Programme, _ b: Programme) -> Double? {
        switch window(a, b) {
        case .unknown: return nil
        case .apart: return 0
        case .shared(let first, let last):
            let lengths = [a, b].map { p in (end(p) ?? 0) - (start(p) ?? 0) + 1 }
            return Double(last - first + 1) / Double(min(lengths[0], lengths[1]))
        }
    }

    // MARK: Roles and coordination

    private func roles(_ p: Programme, _ columns: [Stated<StakeholderID>], _ kinds: [String], broken: Bool) -> Set<
        String
    > {
        var result = Set(columns.flatMap { $0.values.map(\.rawValue) })
        for tie in map.ties where kinds.contains(tie.kind.rawValue) && tie.to == .programme(p.id) {
            if broken || tie.quality != .broken { result.insert(tie.from.rawValue) }
        }
        return result
    }

    private func implementers(_ p: Programme) -> Set<String> {
        roles(p, [p.leads, p.implementers], ["leads", "implements"], broken: true)
    }
    private func funders(_ p: Programme) -> Set<String> { roles(p, [p.funders], ["funds"], broken: false) }

    private func counts(_ span: DateSpan, _ window: Window) -> Bool {
        switch window {
        case .unknown: return true
        case .apart: return span.start == nil && span.end == nil
        case .shared(let first, let last):
            let from = span.start?.earliest.dayNumber ?? Int.min
            let to = span.end?.latest.dayNumber ?? Int.max
            return max(first, from) <= min(last, to)
        }
    }

    private func level(_ p: String, _ q: String, _ window: Window) -> Int {
        var level = 0
        let ties = map.ties.filter { $0.quality != .broken && counts($0.span, window) }
        for tie in ties {
            guard let from = tie.from.stakeholder?.rawValue, let to = tie.to.stakeholder?.rawValue else { continue }
            guard (from, to) == (p, q) || (from, to) == (q, p) else { continue }
            let rule = OverlapFixture.tieLevels.first { $0.kind == tie.kind.rawValue && $0.range == .stakeholder }
            level = max(level, rule?.level ?? 0)
        }
        func funds(_ to: String) -> Set<String> {
            Set(ties.filter { $0.kind == .funds && $0.to == .stakeholder(StakeholderID(to)) }.map(\.from.rawValue))
        }
        if !funds(p).isDisjoint(with: funds(q)) { level = max(level, 1) }
        func memberships(_ body: String) -> Set<String> {
            let id = StakeholderID(body)
            var result = Set(
                ties.filter { $0.kind == .memberOf && $0.from == .stakeholder(id) }.map {
                    ($0.to.forum == nil ? "body " : "forum ") + $0.to.rawValue
                })
            for seat in map.seats where seat.stakeholder == id && seat.status == .seated && counts(seat.span, window) {
                result.insert("forum " + seat.forum.rawValue)
            }
            for forum in map.forums where !map.seats.contains(where: { $0.forum == forum.id }) {
                if forum.members.values.contains(id) { result.insert("forum " + forum.id.rawValue) }
            }
            return result
        }
        if !memberships(p).isDisjoint(with: memberships(q)) { level = max(level, 1) }
        for item in map.planItems {
            let responsible = item.responsible.values.map(\.rawValue)
            if responsible.contains(p), responsible.contains(q) { level = max(level, 3) }
        }
        return level
    }

    private func level(_ a: Programme, _ b: Programme, _ window: Window) -> Int {
        var result = funders(a).isDisjoint(with: funders(b)) ? 0 : 1
        for p in implementers(a) { for q in implementers(b) { result = max(result, level(p, q, window)) } }
        return result
    }

    // MARK: Verdict

    /// T, A, B and W with every fact known.
    private func verdict(_ t: Bool, _ a: Bool, _ b: Bool, days: Int?, apart: Int, level: Int) -> String {
        guard let days else { return apart <= 365 && t && a && b ? "sequence" : "none" }
        if t && a && b && level >= 2 { return "coordinated-overlap" }
        if t && a && b && days >= 30 && level <= 1 { return "possible-duplication" }
        if t && a && (!b || days < 30) { return "same-work-apart" }
        if a && b && !t { return "same-people-called-twice" }
        if t && b && !a { return "complementary" }
        if t != a { return "related" }
        return "none"
    }

    /// `nil` where the gate does not open; `joint` where they share an implementer.
    func pair(_ a: Programme, _ b: Programme) -> (joint: Bool, Pair?)? {
        guard let places = overlap(a.places, b.places), places > 0 else { return nil }
        let (t, act, group) = (
            overlap(a.themes, b.themes), overlap(a.activities, b.activities), overlap(a.targetGroups, b.targetGroups)
        )
        guard (t ?? 0) > 0 || (act ?? 0) > 0 else { return nil }
        let window = window(a, b)
        if case .apart(let days) = window, days > 365 { return nil }
        if !implementers(a).isDisjoint(with: implementers(b)) { return (true, nil) }
        let level = level(a, b, window)
        let overlaps = [t, act, places, group, dateOverlap(a, b)]
        let weights = [0.30, 0.20, 0.25, 0.15, 0.10]
        var (sum, known) = (0.0, 0.0)
        for (value, weight) in zip(overlaps, weights) {
            guard let value else { continue }
            sum += weight * value
            known += weight
        }
        let score = 100 * sum / known * (1 - 0.15 * Double(level))
        var result = Pair(
            verdict: "", score: score, completeness: known, level: level, couldBe: [], asks: [], overlaps: overlaps)
        let waived = map.waivers.contains { waiver in
            Set([waiver.first, waiver.second]) == Set([a.id, b.id]) && waiver.expires.latest >= on
        }
        if case .apart = window {
        } else if waived {
            result.verdict = "intended-redundancy"
            return (false, result)
        }
        decide(&result, [t, act, group], window, a, b)
        return (false, result)
    }

    private func decide(_ result: inout Pair, _ facets: [Double?], _ window: Window, _ a: Programme, _ b: Programme) {
        let names = ["themes", "activities", "targetGroups", "dates"]
        var choices = facets.map { $0.map { [$0 > 0] } ?? [true, false] }
        choices.append(window == .unknown ? [true, false] : [true])
        let unknown = (0..<4).filter { choices[$0].count == 2 }
        func value(_ assignment: [Bool]) -> String {
            let (t, act, group) = (assignment[0], assignment[1], assignment[2])
            switch window {
            case .apart(let days): return verdict(t, act, group, days: nil, apart: days, level: result.level)
            case .unknown:
                return verdict(
                    t, act, group, days: assignment[3] ? 30 : nil, apart: 366, level: result.level)
            case .shared(let first, let last):
                return verdict(t, act, group, days: last - first + 1, apart: 0, level: result.level)
            }
        }
        var assignments: [[Bool]] = [[]]
        for choice in choices { assignments = assignments.flatMap { start in choice.map { start + [$0] } } }
        let results = Set(assignments.map(value))
        if results.count == 1, let only = results.first {
            result.verdict = only
        } else if results.isSubset(of: ["related", "none"]) {
            result.verdict = "related"
        } else {
            result.verdict = "cannot-tell"
            result.couldBe = results
            let sets = Self.subsets(unknown).first { set in
                assignments.allSatisfy { answer in
                    let agreeing = assignments.filter { other in set.allSatisfy { answer[$0] == other[$0] } }
                    return Set(agreeing.map(value)).count == 1
                }
            }
            for index in sets ?? [] {
                for programme in [a, b] {
                    let isUnknown =
                        switch index {
                        case 0: programme.themes.isUnknown
                        case 1: programme.activities.isUnknown
                        case 2: programme.targetGroups.isUnknown
                        default: start(programme) == nil || end(programme) == nil
                        }
                    if isUnknown { result.asks.append("\(programme.id) \(names[index])") }
                }
            }
        }
    }

    /// All subsets, the smaller first, of equal size in the order of their members.
    static func subsets(_ items: [Int]) -> [[Int]] {
        var result: [[Int]] = [[]]
        for size in 1...max(1, items.count) {
            func extend(_ chosen: [Int], _ rest: ArraySlice<Int>) {
                if chosen.count == size {
                    result.append(chosen)
                    return
                }
                for index in rest.indices { extend(chosen + [rest[index]], rest[(index + 1)...]) }
            }
            extend([], items[...])
        }
        return result
    }

    // MARK: The whole map

    func missing(_ p: Programme) -> Set<String> {
        var result: Set<String> = []
        if p.places.isUnknown { result.insert("places") }
        if p.themes.isUnknown && p.activities.isUnknown { result.formUnion(["themes", "activities"]) }
        if implementers(p).isEmpty { result.insert("implementers") }
        return result
    }

    /// Pairs by `a b`, with the numbers of candidates and of joint deliveries.
    func pairs() -> (pairs: [String: Pair], candidates: Int, joint: Int) {
        var found: [String: Pair] = [:]
        var (candidates, joint) = (0, 0)
        let programmes = map.programmes.filter { missing($0).isEmpty }.sorted { $0.id < $1.id }
        for (index, a) in programmes.enumerated() {
            for b in programmes[(index + 1)...] {
                guard let (isJoint, pair) = pair(a, b) else { continue }
                if isJoint { joint += 1 } else { candidates += 1 }
                if let pair, pair.verdict != "none" { found["\(a.id) \(b.id)"] = pair }
            }
        }
        return (found, candidates, joint)
    }

    func fragmentation(_ level: PlaceLevel) -> Set<Cell> {
        var cells: Set<Cell> = []
        let today = Window.shared(first: on.dayNumber, last: on.dayNumber)
        let who = Dictionary(uniqueKeysWithValues: map.programmes.map { ($0.id, implementers($0)) })
        let payers = Dictionary(uniqueKeysWithValues: map.programmes.map { ($0.id, funders($0)) })
        let everybody = Set(who.values.joined())
        let inTouch = Set(
            everybody.flatMap { p in everybody.filter { self.level(p, $0, today) >= 1 }.map { [p, $0] } })
        for theme in Set(map.programmes.flatMap { $0.themes.values.map(\.rawValue) }) {
            for place in OverlapFixture.placeParents where place.level == level {
                let active = map.programmes.filter { p in
                    p.themes.values.contains(TermID(theme))
                        && p.places.values.contains { $0.rawValue == place.id || related($0.rawValue, place.id) }
                        && (p.isActive(on: on) ?? true)
                }
                let bodies = Set(active.flatMap { who[$0.id, default: []] }).sorted()
                guard bodies.count >= 3 else { continue }
                func joined(_ p: String, _ q: String) -> Bool {
                    if inTouch.contains([p, q]) { return true }
                    return active.contains { a in
                        active.contains { b in
                            let here = who[a.id, default: []].contains(p) && who[b.id, default: []].contains(q)
                            let isOnePurse = !payers[a.id, default: []].isDisjoint(with: payers[b.id, default: []])
                            return here && (a.id == b.id || isOnePurse)
                        }
                    }
                }
                var groups: [Set<String>] = bodies.map { [$0] }
                for p in bodies {
                    for q in bodies where p != q && (joined(p, q) || joined(q, p)) {
                        let touching = groups.filter { $0.contains(p) || $0.contains(q) }
                        groups.removeAll { $0.contains(p) || $0.contains(q) }
                        groups.append(touching.reduce(into: []) { $0.formUnion($1) })
                    }
                }
                if groups.count > 1 {
                    cells.insert(
                        Cell(theme: theme, place: place.id, implementers: bodies, components: groups.count))
                }
            }
        }
        return cells
    }
}
