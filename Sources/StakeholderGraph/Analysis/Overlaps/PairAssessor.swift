/// Judges one pair of programmes by the rules: the same code for the search and for the full finding.
struct PairAssessor: Sendable {
    let facets: ProgrammeFacets
    let coordination: CoordinationIndex
    let criteria: OverlapCriteria
    let table = VerdictTable.rules

    private let ranks: [UInt8]
    private let weights: FacetValues<Double>
    private let discount: Double
    private let ancestorMatch: Double
    private let minimumSharedDays: Int32
    private let sequenceDays: Int32
    private let coordinatedFrom: Int
    /// Valid waivers by pair, `first << 32 | second` with the lower position first.
    private let waivers: [UInt64: Int]

    init(_ map: StakeholderMap, facets: ProgrammeFacets, criteria: OverlapCriteria, on day: CivilDate) {
        self.facets = facets
        self.criteria = criteria
        coordination = CoordinationIndex(map)
        ranks = table.ranks
        weights = criteria.weights
        discount = criteria[.coordinationDiscount]
        ancestorMatch = criteria[.ancestorMatch]
        minimumSharedDays = Int32(criteria.whole(.minimumSharedDays))
        sequenceDays = Int32(criteria.whole(.sequenceDays))
        coordinatedFrom = criteria.whole(.coordinatedFrom)
        var waivers: [UInt64: Int] = [:]
        for (index, waiver) in map.waivers.enumerated() {
            guard let a = map.index(of: waiver.first), let b = map.index(of: waiver.second), a != b,
                !waiver.reason.isEmpty, !waiver.author.isEmpty, waiver.expires.latest >= day
            else { continue }
            let key = Self.key(a, b)
            if waivers[key] == nil { waivers[key] = index }
        }
        self.waivers = waivers
    }

    private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    /// The position of the waiver that holds for a pair.
    func waiver(_ a: Int, _ b: Int) -> Int? { waivers.isEmpty ? nil : waivers[Self.key(a, b)] }

    /// What the search needs to know of a pair that passes the gate.
    struct Assessment: Sendable {
        /// The rank of the verdict, or `VerdictTable.noFinding`.
        let rank: UInt8
        /// Where the pair stands in the verdict table.
        let tableIndex: Int
        let window: ProgrammeWindows.Pair
        let level: Int
        let isWaived: Bool
    }

    /// Whether the windows let a pair through the gate.
    @inline(__always)
    func passesGate(_ window: ProgrammeWindows.Pair) -> Bool {
        if case .apart(let days) = window { days <= sequenceDays } else { true }
    }

    /// Judges a pair whose places meet, whose themes or activities meet and whose windows pass the gate.
    @inline(__always)
    func assess(_ a: Int, _ b: Int, window: ProgrammeWindows.Pair) -> Assessment {
        let level = coordination.level(
            implementers: facets.implementers[a], of: a, and: facets.implementers[b], of: b, in: period(window))
        let state: WindowState =
            switch window {
            case .unknown: .unknown
            case .apart: .apart
            case .meets(let first, let last): last - first + 1 >= minimumSharedDays ? .meetsLong : .meetsShort
            }
        let index = VerdictTable.index(
            themes: facets.themes.state(a, b), activities: facets.activities.state(a, b),
            targetGroups: facets.targetGroups.state(a, b), window: state, isCoordinated: level >= coordinatedFrom)
        let isWaived = state != .apart && waiver(a, b) != nil
        let rank = isWaived ? UInt8(OverlapVerdict.intendedRedundancy.rank) : ranks[index]
        return Assessment(rank: rank, tableIndex: index, window: window, level: level, isWaived: isWaived)
    }

    func period(_ window: ProgrammeWindows.Pair) -> CoordinationPeriod {
        switch window {
        case .unknown: .any
        case .apart: .undated
        case .meets(let first, let last): .days(first, last)
        }
    }

    /// The directed shares of the five facets, `nil` where unknown.
    @inline(__always)
    func shares(_ a: Int, _ b: Int, window: ProgrammeWindows.Pair) -> FacetValues<FacetShares?> {
        func terms(_ sets: TermSets) -> FacetShares? {
            guard sets.isKnown[a], sets.isKnown[b] else { return nil }
            return FacetShares(sets.shares(a, b, ancestorMatch: ancestorMatch))
        }
        let dates: FacetShares? =
            switch window {
            case .unknown: nil
            case .apart: FacetShares((0, 0))
            case .meets(let first, let last):
                FacetShares(
                    (
                        Double(last - first + 1) / Double(facets.windows.length(a)),
                        Double(last - first + 1) / Double(facets.windows.length(b))
                    ))
            }
        return FacetValues(
            themes: terms(facets.themes), activities: terms(facets.activities),
            places: FacetShares(facets.places.shares(a, b, ancestorMatch: ancestorMatch)),
            targetGroups: terms(facets.targetGroups), dates: dates)
    }

    /// The ranking number in tenths, 0 to 1000, and the share of weight that is known.
    @inline(__always)
    func score(_ shares: FacetValues<FacetShares?>, level: Int) -> (tenths: Int, completeness: Double) {
        var (sum, known) = (0.0, 0.0)
        func add(_ share: FacetShares?, _ weight: Double) {
            guard let share else { return }
            sum += weight * share.overlap
            known += weight
        }
        add(shares.themes, weights.themes)
        add(shares.places, weights.places)
        add(shares.activities, weights.activities)
        add(shares.targetGroups, weights.targetGroups)
        add(shares.dates, weights.dates)
        guard known > 0 else { return (0, 0) }
        let score = 100 * (sum / known) * (1 - discount * Double(level))
        // Binary rounding may leave 61.2499999999 for 61.25: nine decimals are enough to tell.
        let steadied = (score * 1e10).rounded() / 1e9
        return (Int(steadied.rounded(.toNearestOrAwayFromZero)), (known * 1e9).rounded() / 1e9)
    }
}

/// How much of each of two programmes lies in the other, from 0 to 1.
public struct FacetShares: Sendable, Hashable {
    public let aInB: Double
    public let bInA: Double
    /// The larger of the two.
    public var overlap: Double { max(aInB, bInA) }

    init(_ shares: (aInB: Double, bInA: Double)) {
        aInB = shares.aInB
        bInA = shares.bInA
    }
}
