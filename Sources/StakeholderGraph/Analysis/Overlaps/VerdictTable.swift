/// What is known of one facet of a pair.
enum FacetState: UInt8, Sendable, CaseIterable {
    case unknown
    case disjoint
    case intersects
}

/// What is known of the windows of a pair that passes the gate.
enum WindowState: UInt8, Sendable, CaseIterable {
    case unknown
    /// They share at least as many days as a duplication needs.
    case meetsLong
    /// They share fewer days.
    case meetsShort
    /// Known to be apart, by no more than a sequence allows.
    case apart
}

/// The verdict table of the rules for every combination of what may be known, worked out once.
///
/// An unknown facet is taken as *intersects* and as *disjoint*; an unknown window as the same window of enough days and
/// as apart by more than a year, which gives no finding.
struct VerdictTable: Sendable {
    /// The unknown facets that are asked for, in the order in which ties between equally small sets are broken.
    static let askable: [Facet] = [.themes, .activities, .targetGroups, .dates]

    struct Outcome: Sendable, Equatable {
        /// `nil`: no finding.
        var verdict: OverlapVerdict?
        /// For *cannot tell*: what it could be, `nil` for no finding, in the order of verdicts with `nil` last.
        var couldBe: [OverlapVerdict?] = []
        /// For *cannot tell*: the smallest set of unknown facets that decides.
        var asks: [Facet] = []
    }

    /// The table: it depends on nothing but the rules.
    static let rules = VerdictTable()

    private let outcomes: [Outcome]
    /// The verdict of every combination as a small number: its rank, or `noFinding`.
    let ranks: [UInt8]
    static let noFinding = UInt8.max

    private init() {
        var outcomes: [Outcome] = []
        for index in 0..<216 {
            func state(_ divisor: Int) -> FacetState { FacetState(rawValue: UInt8(index / divisor % 3)) ?? .unknown }
            outcomes.append(
                Self.decide(
                    themes: state(72), activities: state(24), targetGroups: state(8),
                    window: WindowState(rawValue: UInt8(index / 2 % 4)) ?? .unknown, isCoordinated: index % 2 == 1))
        }
        self.outcomes = outcomes
        ranks = outcomes.map { $0.verdict.map { UInt8($0.rank) } ?? Self.noFinding }
    }

    /// Where the outcome of a combination stands in the table.
    @inline(__always)
    static func index(
        themes: FacetState, activities: FacetState, targetGroups: FacetState, window: WindowState,
        isCoordinated: Bool
    ) -> Int {
        Int(themes.rawValue) * 72 + Int(activities.rawValue) * 24 + Int(targetGroups.rawValue) * 8
            + Int(window.rawValue) * 2 + (isCoordinated ? 1 : 0)
    }

    subscript(index: Int) -> Outcome { outcomes[index] }

    /// One row of the table for facets that are all known.
    static func verdict(
        themes: Bool, activities: Bool, targetGroups: Bool, window: KnownWindow, isCoordinated: Bool
    ) -> OverlapVerdict? {
        switch window {
        case .farApart: return nil
        case .apart: return themes && activities && targetGroups ? .sequence : nil
        case .long, .short: break
        }
        switch (themes, activities, targetGroups) {
        case (true, true, true):
            if isCoordinated { return .coordinatedOverlap }
            return window == .long ? .possibleDuplication : .sameWorkApart
        case (true, true, false): return .sameWorkApart
        case (false, true, true): return .samePeopleCalledTwice
        case (true, false, true): return .complementary
        case (true, false, false), (false, true, false): return .related
        case (false, false, _): return nil
        }
    }

    /// A window that is known or taken as known.
    enum KnownWindow: Sendable { case long, short, apart, farApart }

    /// The verdicts for all assignments, each with the values assigned to the unknown facets as bits in the order of
    /// `askable`.
    private static func assignments(
        themes: FacetState, activities: FacetState, targetGroups: FacetState, window: WindowState,
        isCoordinated: Bool
    ) -> [(bits: Int, verdict: OverlapVerdict?)] {
        func choices(_ state: FacetState) -> [Bool] {
            switch state {
            case .unknown: [false, true]
            case .disjoint: [false]
            case .intersects: [true]
            }
        }
        let windows: [KnownWindow] =
            switch window {
            case .unknown: [.farApart, .long]
            case .meetsLong: [.long]
            case .meetsShort: [.short]
            case .apart: [.apart]
            }
        var result: [(Int, OverlapVerdict?)] = []
        for t in choices(themes) {
            for a in choices(activities) {
                for b in choices(targetGroups) {
                    for w in windows {
                        let bits = (t ? 1 : 0) | (a ? 2 : 0) | (b ? 4 : 0) | (w == .farApart ? 0 : 8)
                        let verdict = verdict(
                            themes: t, activities: a, targetGroups: b, window: w, isCoordinated: isCoordinated)
                        result.append((bits, verdict))
                    }
                }
            }
        }
        return result
    }

    private static func decide(
        themes: FacetState, activities: FacetState, targetGroups: FacetState, window: WindowState,
        isCoordinated: Bool
    ) -> Outcome {
        let all = assignments(
            themes: themes, activities: activities, targetGroups: targetGroups, window: window,
            isCoordinated: isCoordinated)
        let results = Set(all.map(\.verdict))
        if results.count == 1 { return Outcome(verdict: all[0].verdict) }
        if results == [.related, nil] { return Outcome(verdict: .related) }
        let unknown =
            (themes == .unknown ? 1 : 0) | (activities == .unknown ? 2 : 0) | (targetGroups == .unknown ? 4 : 0)
            | (window == .unknown ? 8 : 0)
        let sets = (1..<16).filter { $0 & ~unknown == 0 }.sorted(by: comesFirst)
        let asked = sets.first { set in
            Dictionary(grouping: all, by: { $0.bits & set }).values.allSatisfy { Set($0.map(\.verdict)).count == 1 }
        }
        let couldBe = results.sorted { ($0?.rank ?? Int.max) < ($1?.rank ?? Int.max) }
        let asks = askable.indices.filter { (asked ?? unknown) & (1 << $0) != 0 }.map { askable[$0] }
        return Outcome(verdict: .cannotTell, couldBe: couldBe, asks: asks)
    }

    /// The smaller set first, of equal ones that with the earlier facets.
    private static func comesFirst(_ left: Int, _ right: Int) -> Bool {
        if left.nonzeroBitCount != right.nonzeroBitCount { return left.nonzeroBitCount < right.nonzeroBitCount }
        func members(_ set: Int) -> [Int] { (0..<4).filter { set & (1 << $0) != 0 } }
        return members(left).lexicographicallyPrecedes(members(right))
    }
}
