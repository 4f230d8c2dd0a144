internal import Testing

@testable import StakeholderGraph

/// Our finder against the naive twin, and properties that must hold for every map.
@Suite struct OverlapTwinTests {
    private static func difference(_ parts: MapParts) throws -> String? {
        try difference(parts, OverlapFixture.report(parts))
    }

    private static func difference(_ parts: MapParts, _ report: OverlapReport) throws -> String? {
        let twin = OverlapTwin(map: OverlapFixture.map(parts), on: OverlapFixture.today)
        let (expected, candidates, joint) = twin.pairs()
        if report.candidateCount != candidates { return "candidates \(report.candidateCount), not \(candidates)" }
        if report.jointDeliveryCount != joint { return "joint \(report.jointDeliveryCount), not \(joint)" }
        if report.findings.count != expected.count { return "pairs \(report.findings.count), not \(expected.count)" }
        for finding in report.findings {
            let key = finding.programmes.map(\.id.rawValue).joined(separator: " ")
            guard let pair = expected[key] else { return "\(key) should not be found" }
            if let words = difference(finding, pair) { return "\(key): \(words)" }
        }
        if let words = orderProblem(report) { return words }
        let gaps = Dictionary(uniqueKeysWithValues: report.dataGaps.map { ($0.programme, Set($0.missing)) })
        for programme in parts.programmes where gaps[programme.id, default: []] != twin.missing(programme) {
            return "gaps of \(programme.id)"
        }
        return try fragmentationProblem(parts, twin, report)
    }

    private static func difference(_ finding: OverlapFinding, _ pair: OverlapTwin.Pair) -> String? {
        if finding.verdict.rawValue != pair.verdict { return "\(finding.verdict), not \(pair.verdict)" }
        if finding.coordinationLevel != pair.level { return "level \(finding.coordinationLevel), not \(pair.level)" }
        if abs(finding.score - pair.score) > 0.050001 { return "score \(finding.score), not \(pair.score)" }
        if abs(finding.completeness - pair.completeness) > 1e-9 { return "completeness \(finding.completeness)" }
        let couldBe = Set(finding.couldBe.map { $0?.rawValue ?? "none" })
        if couldBe != pair.couldBe { return "could be \(couldBe), not \(pair.couldBe)" }
        let asks = finding.asks.map { "\($0.programme) \($0.facet.rawValue)" }
        if asks != pair.asks { return "asks \(asks), not \(pair.asks)" }
        let facets = finding.facets
        let found = [facets.themes, facets.activities, facets.places, facets.targetGroups, facets.dates]
        for (facet, overlap) in zip(found, pair.overlaps) {
            guard let overlap else {
                if facet.state != .unknown { return "a facet should be unknown" }
                continue
            }
            if abs((facet.shares?.overlap ?? -1) - overlap) > 1e-9 { return "overlap is not \(overlap)" }
            if (facet.state == .intersects) != (overlap > 0) { return "state of a facet with \(overlap)" }
            if (overlap > 0) == facet.shared.isEmpty { return "shared values of a facet with \(overlap)" }
        }
        if (finding.coordinationLevel > 0) == finding.evidence.isEmpty { return "evidence of level \(pair.level)" }
        if finding.evidence.first.map({ $0.level != pair.level }) ?? false { return "level of the evidence" }
        return nil
    }

    private static func orderProblem(_ report: OverlapReport) -> String? {
        let keys = report.findings.map { finding in
            (finding.verdict.rank, -finding.score, finding.programmes[0].id.rawValue, finding.programmes[1].id.rawValue)
        }
        for (left, right) in zip(keys, keys.dropFirst()) where left >= right { return "order at \(right)" }
        return nil
    }

    private static func fragmentationProblem(
        _ parts: MapParts, _ twin: OverlapTwin, _ report: OverlapReport
    ) throws -> String? {
        // The level of the places changes nothing but the cells: one map in four is enough for the other.
        let narrow =
            try parts.ties.count % 4 == 0
            ? OverlapFixture.report(parts, OverlapSelection(placeLevel: .subCounty)) : nil
        for (level, report) in [(PlaceLevel.county, report), (.subCounty, narrow)] {
            guard let report else { continue }
            let cells = report.fragmentation.map {
                OverlapTwin.Cell(
                    theme: $0.theme.rawValue, place: $0.place.rawValue, implementers: $0.implementers.map(\.rawValue),
                    components: $0.components)
            }
            if Set(cells) != twin.fragmentation(level) { return "fragmentation \(cells)" }
        }
        return nil
    }

    @Test func theTwinAgreesOnRandomMapsAndEveryVerdictIsReached() throws {
        var reached: [OverlapVerdict: Int] = [:]
        var fragmented = 0
        for seed in 0..<2000 as Range<UInt64> {
            let parts = RandomOverlapMaps.parts(seed: seed)
            let report = try OverlapFixture.report(parts)
            if try Self.difference(parts, report) != nil {
                let (smallest, words) = try #require(try RandomOverlapMaps.shrunk(parts, Self.difference))
                Issue.record("seed \(seed): \(words)\n\(smallest.programmes)\n\(smallest.ties)\n\(smallest.seats)")
                return
            }
            for (verdict, count) in report.totals { reached[verdict, default: 0] += count }
            fragmented += report.fragmentation.count
        }
        for verdict in OverlapVerdict.allCases { #expect(reached[verdict, default: 0] > 20, "\(verdict)") }
        #expect(fragmented > 100)
    }

    private static func verdicts(_ report: OverlapReport) -> [String: OverlapFinding] {
        Dictionary(
            uniqueKeysWithValues: report.findings.map {
                ($0.programmes.map(\.id.rawValue).joined(separator: " "), $0)
            })
    }

    @Test func addingAProgrammeNeverRemovesAnotherPair() throws {
        for seed in 0..<300 as Range<UInt64> {
            let all = RandomOverlapMaps.parts(seed: seed)
            var fewer = all
            fewer.programmes.removeLast()
            let (before, after) = (
                Self.verdicts(try OverlapFixture.report(fewer)), Self.verdicts(try OverlapFixture.report(all))
            )
            for (pair, finding) in before { #expect(after[pair]?.verdict == finding.verdict, "seed \(seed)") }
        }
    }

    @Test func aWiderAudienceNeverLowersCoordination() throws {
        for seed in 0..<300 as Range<UInt64> {
            let parts = RandomOverlapMaps.parts(seed: seed)
            let narrow = Self.verdicts(try OverlapFixture.report(parts, for: Audience(.public)))
            let wide = Self.verdicts(try OverlapFixture.report(parts, for: Audience(.internal)))
            for (pair, finding) in narrow {
                guard let wider = wide[pair], wider.window == finding.window else { continue }
                #expect(wider.coordinationLevel >= finding.coordinationLevel, "seed \(seed)")
            }
        }
    }

    @Test func theOrderOfRowsChangesNothing() throws {
        for seed in 0..<100 as Range<UInt64> {
            let parts = RandomOverlapMaps.parts(seed: seed)
            var shuffled = parts
            var random = OverlapRandom(seed: seed)
            shuffled.programmes.shuffle(using: &random)
            shuffled.ties.shuffle(using: &random)
            shuffled.seats.shuffle(using: &random)
            shuffled.stakeholders.shuffle(using: &random)
            let (first, second) = (try OverlapFixture.report(parts), try OverlapFixture.report(shuffled))
            #expect(Array(first.findings) == Array(second.findings), "seed \(seed)")
            #expect(first.fragmentation == second.fragmentation)
        }
    }

    /// What a pair is called does not matter: the same verdicts under names in the opposite order.
    @Test func renamingChangesNothingButNames() throws {
        for seed in 0..<100 as Range<UInt64> {
            var parts = RandomOverlapMaps.parts(seed: seed)
            parts.waivers = []
            parts.ties.removeAll { $0.to.programme != nil }
            var renamed = parts
            renamed.programmes = parts.programmes.map {
                OverlapEdits.renamed($0, to: ProgrammeID("q" + OverlapEdits.mirrored($0.id)))
            }
            let original = try OverlapFixture.report(parts)
            let mirrored = Dictionary(
                uniqueKeysWithValues: try OverlapFixture.report(renamed).findings.map { finding in
                    (Set(finding.programmes.map { OverlapEdits.mirrored($0.id) }), finding)
                })
            #expect(mirrored.count == original.findings.count)
            for finding in original.findings {
                let other = mirrored[Set(finding.programmes.map { OverlapEdits.mirroredTwice($0.id) })]
                #expect(other?.verdict == finding.verdict, "seed \(seed)")
                #expect(other?.score == finding.score)
            }
        }
    }

    @Test func makingAFacetUnknownNeverMakesAnotherCertainFinding() throws {
        for seed in 0..<100 as Range<UInt64> {
            var parts = RandomOverlapMaps.parts(seed: seed)
            parts.waivers = []
            let before = Self.verdicts(try OverlapFixture.report(parts))
            for facet in Facet.allCases where facet != .places {
                for index in parts.programmes.indices {
                    var blanked = parts
                    blanked.programmes[index] = OverlapEdits.blanked(parts.programmes[index], facet)
                    for (pair, finding) in Self.verdicts(try OverlapFixture.report(blanked)) {
                        guard let known = before[pair], known.verdict != .cannotTell else { continue }
                        let isSame = finding.verdict == known.verdict
                        let isDoubt = finding.verdict == .cannotTell || finding.verdict == .related
                        // Without dates all coordination counts, so that an overlap may become a coordinated one.
                        let isWindowOpened = facet == .dates && finding.verdict == .coordinatedOverlap
                        #expect(isSame || isDoubt || isWindowOpened, "seed \(seed) \(pair) \(facet)")
                    }
                }
            }
        }
    }
}

/// Changed copies of programmes.
enum OverlapEdits {
    /// A text whose order is opposite to that of `p0` … `p9`, and back.
    static func mirrored(_ id: ProgrammeID) -> String {
        let digit = Int(String(id.rawValue.suffix(1))) ?? 0
        return String(9 - digit)
    }

    static func mirroredTwice(_ id: ProgrammeID) -> String { String(id.rawValue.suffix(1)) }

    static func renamed(_ programme: Programme, to id: ProgrammeID) -> Programme {
        copy(programme, id: id, without: nil)
    }

    static func blanked(_ programme: Programme, _ facet: Facet) -> Programme {
        copy(programme, id: programme.id, without: facet)
    }

    /// A programme that does what another does.
    static func likeness(of model: Programme, in p: Programme) -> Programme {
        Programme(
            id: p.id, name: p.name, leads: p.leads, implementers: p.implementers, funders: p.funders,
            themes: model.themes, activities: model.activities, places: model.places, targetGroups: model.targetGroups,
            span: p.span, status: p.status, evidence: p.evidence)
    }

    private static func copy(_ p: Programme, id: ProgrammeID, without facet: Facet?) -> Programme {
        Programme(
            id: id, name: p.name, leads: p.leads, implementers: p.implementers, funders: p.funders,
            themes: facet == .themes ? .unknown : p.themes,
            activities: facet == .activities ? .unknown : p.activities, places: p.places,
            targetGroups: facet == .targetGroups ? .unknown : p.targetGroups,
            span: facet == .dates ? DateSpan() : p.span, status: facet == .dates ? nil : p.status,
            evidence: p.evidence)
    }
}
