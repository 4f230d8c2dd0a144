/// Which overlaps are wanted.
public struct OverlapSelection: Sendable, Hashable {
    /// Only where both work in this place, inside it or around it.
    public var place: PlaceID?
    /// Only where the theme, one inside it or one around it is shared, or may be.
    public var theme: TermID?
    /// Only these verdicts; without them all but `related`.
    public var verdicts: Set<OverlapVerdict>?
    /// The level of the places of fragmentation.
    public var placeLevel: PlaceLevel
    /// A change to two programmes whose effect is wanted too.
    public var change: OverlapChange?

    public init(
        place: PlaceID? = nil, theme: TermID? = nil, verdicts: Set<OverlapVerdict>? = nil,
        placeLevel: PlaceLevel = .county, change: OverlapChange? = nil
    ) {
        self.place = place
        self.theme = theme
        self.verdicts = verdicts
        self.placeLevel = placeLevel
        self.change = change
    }

    func includes(_ verdict: OverlapVerdict) -> Bool { verdicts?.contains(verdict) ?? (verdict != .related) }
}

/// Why overlaps are not looked for.
public enum OverlapRefusal: Error, Sendable, Hashable {
    /// Comparing would take more than `limit` steps: ask for a county or another place, or a theme.
    case tooManyComparisons(predicted: Int, limit: Int)
    /// A map may have `limit` programmes.
    case tooManyProgrammes(count: Int, limit: Int)
}

/// Finds the programmes that duplicate, merely overlap, complement or could hand over to each other.
///
/// The rules are those of the project's *What counts as overlap*: a gate (different implementers; places meet; themes or
/// activities meet; windows meet, are unknown or are at most a year apart), then a verdict in which what is unknown may be
/// anything. Equal maps give equal reports, whatever the order of rows.
public struct OverlapFinder: Sendable {
    /// Steps of comparison above which a search is refused, in predicted work, so that it is refused on every machine.
    public static let comparisonLimit = 1_000_000_000
    /// Programmes above which a search is refused.
    public static let programmeLimit = 1 << 25

    private let map: Disclosed<StakeholderMap>
    private let criteria: OverlapCriteria
    private let day: CivilDate

    /// - Parameters:
    ///   - map: The map as the audience may see it.
    ///   - criteria: Thresholds and weights.
    ///   - day: The day for which the report speaks.
    public init(_ map: Disclosed<StakeholderMap>, criteria: OverlapCriteria = .standard, on day: CivilDate) {
        self.map = map
        self.criteria = criteria
        self.day = day
    }

    /// Looks for overlaps.
    /// - Complexity: O(k log k + comparisons + pairs log pairs) for k programmes; memory O(k + pairs), eight bytes a pair.
    /// - Throws: `OverlapRefusal` before any comparison.
    public func report(_ selection: OverlapSelection = OverlapSelection()) throws(OverlapRefusal)
        -> Disclosed<OverlapReport>
    {
        let programmes = map.value.programmes.count
        guard programmes < Self.programmeLimit else {
            throw .tooManyProgrammes(count: programmes, limit: Self.programmeLimit)
        }
        let facets = ProgrammeFacets(map.value, on: day)
        let scope = OverlapScope(map.value, facets: facets, selection: selection)
        let join = Self.join(facets, scope: scope, slack: Int32(criteria.whole(.sequenceDays)))
        let predicted = join.predictedComparisons
        guard predicted <= Self.comparisonLimit else {
            throw .tooManyComparisons(predicted: predicted, limit: Self.comparisonLimit)
        }
        let assessor = PairAssessor(map.value, facets: facets, criteria: criteria, on: day)
        let result = Self.search(join, assessor: assessor, scope: scope, selection: selection)
        let builder = FindingBuilder(map.value, assessor: assessor, on: day)
        let fragmentation = FragmentationFinder(
            map.value, facets: facets, coordination: assessor.coordination, criteria: criteria, on: day
        ).cells(selection)
        let findings = OverlapFindings(keys: result.keys, builder: builder)
        let whatIf = WhatIfFinder(map: map.value, audience: map.audience, criteria: criteria, day: day)
        let outcome: OverlapWhatIf? =
            if let change = selection.change { try whatIf.outcome(change) } else { nil }
        let report = OverlapReport(
            criteria: criteria, day: day, selection: selection, programmeCount: scope.programmeCount,
            candidateCount: result.candidates, comparedCount: result.compared,
            jointDeliveryCount: result.jointDelivery, totals: result.totals,
            findings: findings, clusters: OverlapClusters(map: map.value, facets: facets).clusters(findings),
            fragmentation: fragmentation, dataGaps: scope.dataGaps, whatIf: outcome, map: map.value)
        return map.map { _ in report }
    }

    private static func join(_ facets: ProgrammeFacets, scope: OverlapScope, slack: Int32) -> ProgrammeJoin {
        let (themes, activities) = (facets.themes, facets.activities)
        let stride = themes.stride + activities.stride
        func joined(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
            var words: [UInt64] = []
            words.reserveCapacity(left.count + right.count)
            for index in facets.windows.starts.indices {
                for word in 0..<themes.stride { words.append(left[index * themes.stride + word]) }
                for word in 0..<activities.stride { words.append(right[index * activities.stride + word]) }
            }
            return words
        }
        return ProgrammeJoin(
            parents: facets.places.parents, rows: scope.rows, starts: facets.windows.starts,
            ends: facets.windows.ends, own: joined(themes.own, activities.own),
            reach: joined(themes.reach, activities.reach), stride: stride, slack: slack)
    }

    private struct SearchResult {
        var keys: [UInt64] = []
        var candidates = 0
        var compared = 0
        var jointDelivery = 0
        var totals: [OverlapVerdict: Int] = [:]
    }

    private static func search(
        _ join: ProgrammeJoin, assessor: PairAssessor, scope: OverlapScope, selection: OverlapSelection
    ) -> SearchResult {
        var result = SearchResult()
        var counts = [Int](repeating: 0, count: OverlapVerdict.allCases.count)
        let isWanted = OverlapVerdict.allCases.map { selection.includes($0) }
        result.compared = join.forEachPair { first, second in
            let (a, b) = first < second ? (first, second) : (second, first)
            let window = assessor.facets.windows.pair(a, b)
            guard assessor.passesGate(window), scope.admits(a, b) else { return }
            if assessor.facets.implementers.meet(a, b) {
                result.jointDelivery += 1
                return
            }
            result.candidates += 1
            let assessment = assessor.assess(a, b, window: window)
            guard assessment.rank != VerdictTable.noFinding else { return }
            counts[Int(assessment.rank)] += 1
            guard isWanted[Int(assessment.rank)] else { return }
            let shares = assessor.shares(a, b, window: window)
            let tenths = assessor.score(shares, level: assessment.level).tenths
            result.keys.append(OverlapFindings.key(rank: assessment.rank, tenths: tenths, a: a, b: b))
        }
        result.keys.sort()
        for verdict in OverlapVerdict.allCases where counts[verdict.rank] > 0 {
            result.totals[verdict] = counts[verdict.rank]
        }
        return result
    }
}
