/// Makes the full finding of a pair.
struct FindingBuilder: Sendable {
    private let map: StakeholderMap
    private let assessor: PairAssessor
    private let neighbourhood: ServedCells
    private let day: CivilDate
    private let oldAfter: Int
    private let thinBelow: Double

    init(_ map: StakeholderMap, assessor: PairAssessor, on day: CivilDate) {
        self.map = map
        self.assessor = assessor
        self.day = day
        neighbourhood = ServedCells(map, facets: assessor.facets, on: day)
        oldAfter = assessor.criteria.whole(.staleAfterDays)
        thinBelow = assessor.criteria[.thinBelow]
    }

    private var facets: ProgrammeFacets { assessor.facets }

    func id(_ index: Int) -> ProgrammeID { map.programmes[index].id }

    /// The finding of a pair that passes the gate; a is the lower position.
    func finding(_ a: Int, _ b: Int) -> OverlapFinding {
        let pairWindow = facets.windows.pair(a, b)
        let assessment = assessor.assess(a, b, window: pairWindow)
        let shares = assessor.shares(a, b, window: pairWindow)
        let score = assessor.score(shares, level: assessment.level)
        let window = Self.window(pairWindow)
        let findings = facetFindings(a, b, shares: shares, window: window)
        let verdict =
            OverlapVerdict.allCases.indices.contains(Int(assessment.rank))
            ? OverlapVerdict.allCases[Int(assessment.rank)] : .related
        let outcome = assessment.isWaived ? VerdictTable.Outcome() : assessor.table[assessment.tableIndex]
        let asks = asks(outcome.asks, a, b)
        let profiles = [profile(a), profile(b)]
        let evidence = assessor.coordination.evidence(
            implementers: facets.implementers[a], of: a, and: facets.implementers[b], of: b,
            in: assessor.period(pairWindow))
        let waiver = assessment.isWaived ? assessor.waiver(a, b).map { map.waivers[$0] } : nil
        return OverlapFinding(
            programmes: profiles, verdict: verdict, score: Double(score.tenths) / 10,
            completeness: score.completeness, isThin: score.completeness < thinBelow, window: window,
            facets: findings, coordinationLevel: assessment.level,
            evidence: evidence, couldBe: outcome.couldBe, asks: asks, waiver: waiver,
            neighbours: neighbourhood.unservedNeighbours(a, b, in: map),
            question: OverlapWords.question(
                verdict, profiles: profiles, facets: findings, window: window, asks: asks, map: map),
            options: OverlapWords.options(verdict, couldBe: outcome.couldBe),
            sources: sources(
                profiles.map { ($0.source, $0.asOf) } + evidence.map { ($0.source, $0.asOf) }
                    + [waiver].compactMap(\.self).map { ($0.evidence.source, $0.evidence.asOf) }))
    }

    private func sources(_ all: [(source: String?, asOf: PartialDate?)]) -> [FindingSource] {
        var seen: Set<FindingSource> = []
        return all.map { source, asOf in
            let age = age(asOf)
            return FindingSource(source: source, asOf: asOf, ageInDays: age, isOld: (age ?? 0) > oldAfter)
        }.filter { seen.insert($0).inserted }
    }

    private func age(_ asOf: PartialDate?) -> Int? { asOf.map { max(0, day.dayNumber - $0.latest.dayNumber) } }

    private static func window(_ pair: ProgrammeWindows.Pair) -> SharedWindow {
        switch pair {
        case .unknown: SharedWindow(start: nil, end: nil, days: nil, daysApart: nil)
        case .apart(let days): SharedWindow(start: nil, end: nil, days: 0, daysApart: Int(days))
        case .meets(let first, let last):
            SharedWindow(
                start: CivilDate(dayNumber: Int(first)), end: CivilDate(dayNumber: Int(last)),
                days: Int(last - first + 1), daysApart: nil)
        }
    }

    private func facetFindings(
        _ a: Int, _ b: Int, shares: FacetValues<FacetShares?>, window: SharedWindow
    ) -> FacetValues<FacetFinding> {
        func finding(_ shares: FacetShares?, _ shared: () -> [String]) -> FacetFinding {
            guard let shares else { return FacetFinding(state: .unknown, shared: [], shares: nil) }
            let state: FacetFinding.State = shares.overlap > 0 ? .intersects : .disjoint
            return FacetFinding(state: state, shared: shared(), shares: shares)
        }
        let reference = map.reference
        return FacetValues(
            themes: finding(shares.themes) {
                facets.themes.shared(a, b, taxonomy: reference.themes).map(\.rawValue)
            },
            activities: finding(shares.activities) {
                facets.activities.shared(a, b, taxonomy: reference.activities).map(\.rawValue)
            },
            places: finding(shares.places) { facets.places.shared(a, b).map(\.rawValue) },
            targetGroups: finding(shares.targetGroups) {
                facets.targetGroups.shared(a, b, taxonomy: reference.targetGroups).map(\.rawValue)
            },
            dates: finding(shares.dates) { [window.start, window.end].compactMap { $0?.description } })
    }

    private func asks(_ facetsAsked: [Facet], _ a: Int, _ b: Int) -> [FacetQuestion] {
        facetsAsked.flatMap { facet in
            [a, b].filter { !isKnown(facet, $0) }.map { FacetQuestion(programme: id($0), facet: facet) }
        }
    }

    private func isKnown(_ facet: Facet, _ index: Int) -> Bool {
        switch facet {
        case .themes: facets.themes.isKnown[index]
        case .activities: facets.activities.isKnown[index]
        case .places: facets.places.isKnown[index]
        case .targetGroups: facets.targetGroups.isKnown[index]
        case .dates: facets.windows.isKnown(index)
        }
    }

    private func profile(_ index: Int) -> ProgrammeProfile {
        let programme = map.programmes[index]
        let age = age(programme.evidence.asOf)
        let implementers = facets.implementers[index].map { map.stakeholders[Int($0)] }
        let funders = assessor.coordination.programmeFunders[index].map { map.stakeholders[Int($0)].id }
        return ProgrammeProfile(
            id: programme.id, name: programme.name, implementers: implementers.map(\.id),
            implementerNames: implementers.map(\.name), funders: funders, themes: programme.themes,
            activities: programme.activities, places: programme.places, targetGroups: programme.targetGroups,
            span: programme.span, status: programme.status, budget: programme.budget, currency: programme.currency,
            peopleTargeted: programme.peopleTargeted, peopleReached: programme.peopleReached, note: programme.note,
            source: programme.evidence.source, asOf: programme.evidence.asOf, ageInDays: age,
            isOld: (age ?? 0) > oldAfter, location: programme.evidence.location)
    }
}
