public import Foundation
public import StakeholderGraph

/// Writes an overlap report as JSON with the keys of the contract, finding by finding.
public enum OverlapJSON {
    /// Writes the whole object.
    /// - Parameters:
    ///   - report: What the audience may see.
    ///   - limit: The most findings to write; `nil` for all. `findingsTotal` says how many there are.
    ///   - write: Takes the bytes in order.
    /// - Complexity: O(length of the output); memory for one finding at a time.
    public static func write(
        _ report: Disclosed<OverlapReport>, limit: Int?, to write: @escaping (Data) throws -> Void
    ) throws {
        let value = report.value
        let count = min(value.findings.count, limit ?? .max)
        try StreamedJSON(write).object([
            "schemaVersion": .whole(1),
            "command": .whole("overlaps"),
            "audience": .whole(report.audience.name),
            "notice": .whole(DisclosureNotice.sentence),
            "on": .whole(value.day.description),
            "criteria": .whole(criteria(value.criteria)),
            "programmes": .whole(value.programmeCount),
            "candidates": .whole(value.candidateCount),
            "compared": .whole(value.comparedCount),
            "jointDelivery": .whole(value.jointDeliveryCount),
            "verdicts": .whole(verdicts(value.totals)),
            "findingsTotal": .whole(value.findings.count),
            "findings": .items(count: count) { OverlapFindingJSON(value.findings[$0]) },
            "clusters": .items(count: value.clusters.count) { OverlapClusterJSON(value.clusters[$0]) },
            "fragmentation": .items(count: value.fragmentation.count) { FragmentedCellJSON(value.fragmentation[$0]) },
            "whatIf": .whole(Nullable(value.whatIf.map(OverlapWhatIfJSON.init))),
            "dataGaps": .items(count: value.dataGaps.count) { ProgrammeDataGapJSON(value.dataGaps[$0]) },
        ])
    }

    private static func criteria(_ criteria: OverlapCriteria) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: criteria.all.map { ($0.name.rawValue, $0.value) })
    }

    private static func verdicts(_ totals: [OverlapVerdict: Int]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: totals.map { ($0.key.rawValue, $0.value) })
    }
}

struct OverlapFindingJSON: Encodable {
    struct Window: Encodable {
        let start: Nullable<String>
        let end: Nullable<String>
        let days: Nullable<Int>
        let daysApart: Nullable<Int>
    }

    struct Facet: Encodable {
        let state: String
        let shared: [String]
        let overlap: Nullable<Double>
        let aInB: Nullable<Double>
        let bInA: Nullable<Double>

        init(_ facet: FacetFinding) {
            state = facet.state.rawValue
            shared = facet.shared
            overlap = Nullable(facet.shares?.overlap)
            aInB = Nullable(facet.shares?.aInB)
            bInA = Nullable(facet.shares?.bInA)
        }
    }

    struct Evidence: Encodable {
        let kind: String
        let level: Int
        let from: String
        let to: String
        let file: String
        let line: Int
        let source: String?
        let asOf: String?
    }

    struct Source: Encodable {
        let source: Nullable<String>
        let asOf: Nullable<String>
        let ageInDays: Nullable<Int>
        let old: Bool
    }

    struct Row: Encodable {
        let file: String
        let line: Int
    }

    struct Coordination: Encodable {
        let level: Int
        let evidence: [Evidence]
    }

    struct Ask: Encodable {
        let programme: String
        let facet: String
    }

    struct Neighbour: Encodable {
        let theme: String
        let place: String
        let declaredNeed: Bool
        let adjacent: Bool
    }

    struct Decision: Encodable {
        let reason: String
        let author: String
        let expires: String
        let file: String
        let line: Int
    }

    let verdict: String
    let programmes: [String]
    let implementers: [[String]]
    let score: Double
    let completeness: Double
    let thin: Bool
    let window: Window
    let facets: [String: Facet]
    let coordination: Coordination
    let couldBe: [String]
    let asks: [Ask]
    let question: String
    let options: [String]
    let neighbours: [Neighbour]
    let waiver: Decision?
    let oldFacts: Bool
    let rows: [Row]
    let sources: [Source]
    let details: [ProgrammeProfileJSON]

    init(_ finding: OverlapFinding) {
        verdict = finding.verdict.rawValue
        programmes = finding.programmes.map(\.id.rawValue)
        implementers = finding.programmes.map { $0.implementers.map(\.rawValue) }
        score = finding.score
        completeness = finding.completeness
        thin = finding.isThin
        window = Window(
            start: Nullable(finding.window.start?.description), end: Nullable(finding.window.end?.description),
            days: Nullable(finding.window.days), daysApart: Nullable(finding.window.daysApart))
        facets = [
            "themes": Facet(finding.facets.themes), "activities": Facet(finding.facets.activities),
            "places": Facet(finding.facets.places), "targetGroups": Facet(finding.facets.targetGroups),
            "dates": Facet(finding.facets.dates),
        ]
        coordination = Coordination(
            level: finding.coordinationLevel,
            evidence: finding.evidence.map {
                Evidence(
                    kind: $0.kind, level: $0.level, from: $0.from, to: $0.to, file: $0.location.file,
                    line: $0.location.line, source: $0.source, asOf: $0.asOf?.description)
            })
        couldBe = finding.couldBe.map { $0?.rawValue ?? "none" }
        asks = finding.asks.map { Ask(programme: $0.programme.rawValue, facet: $0.facet.rawValue) }
        question = finding.question
        options = finding.options.map(\.rawValue)
        neighbours = finding.neighbours.map {
            Neighbour(
                theme: $0.theme.rawValue, place: $0.place.rawValue, declaredNeed: $0.isDeclaredNeed,
                adjacent: $0.isAdjacent)
        }
        waiver = finding.waiver.map {
            Decision(
                reason: $0.reason, author: $0.author, expires: $0.expires.description,
                file: $0.evidence.location.file, line: $0.evidence.location.line)
        }
        oldFacts = finding.restsOnOldFacts
        rows = finding.rows.map { Row(file: $0.file, line: $0.line) }
        sources = finding.sources.map {
            Source(
                source: Nullable($0.source), asOf: Nullable($0.asOf?.description), ageInDays: Nullable($0.ageInDays),
                old: $0.isOld)
        }
        details = finding.programmes.map(ProgrammeProfileJSON.init)
    }
}

/// A programme in its own words. A facet that is not known is `null`, one known to be none an empty list.
struct ProgrammeProfileJSON: Encodable {
    let id: String
    let name: String
    let funders: [String]
    let themes: Nullable<[String]>
    let activities: Nullable<[String]>
    let places: Nullable<[String]>
    let targetGroups: Nullable<[String]>
    let start: String?
    let end: String?
    let status: String?
    let budget: Double?
    let currency: String?
    let peopleTargeted: Double?
    let peopleReached: Double?
    let note: String?
    let source: String?
    let asOf: String?
    let ageInDays: Int?
    let old: Bool
    let file: String
    let line: Int

    init(_ profile: ProgrammeProfile) {
        func list<Value>(_ values: Stated<Value>, _ text: (Value) -> String) -> Nullable<[String]> {
            Nullable(values.isUnknown ? nil : values.values.map(text))
        }
        id = profile.id.rawValue
        name = profile.name
        funders = profile.funders.map(\.rawValue)
        themes = list(profile.themes, \.rawValue)
        activities = list(profile.activities, \.rawValue)
        places = list(profile.places, \.rawValue)
        targetGroups = list(profile.targetGroups, \.rawValue)
        start = profile.span.start?.description
        end = profile.span.end?.description
        status = profile.status?.rawValue
        budget = profile.budget
        currency = profile.currency
        peopleTargeted = profile.peopleTargeted
        peopleReached = profile.peopleReached
        note = profile.note
        source = profile.source
        asOf = profile.asOf?.description
        ageInDays = profile.ageInDays
        old = profile.isOld
        file = profile.location.file
        line = profile.location.line
    }
}

struct OverlapClusterJSON: Encodable {
    struct Common: Encodable {
        let value: String
        let programmes: Int
    }

    let programmes: [String]
    let implementers: [String]
    let pairs: Int
    let shared: [String: [Common]]
    let meetingPlace: String?
    let convener: String?

    init(_ cluster: OverlapCluster) {
        func common(_ items: [OverlapCluster.Common]) -> [Common] {
            items.map { Common(value: $0.value, programmes: $0.programmes) }
        }
        programmes = cluster.programmes.map(\.rawValue)
        implementers = cluster.implementers.map(\.rawValue)
        pairs = cluster.pairs
        shared = [
            "themes": common(cluster.themes), "activities": common(cluster.activities),
            "places": common(cluster.places), "targetGroups": common(cluster.targetGroups),
        ]
        meetingPlace = cluster.meetingPlace?.rawValue
        convener = cluster.convener?.rawValue
    }
}

struct FragmentedCellJSON: Encodable {
    let theme: String
    let place: String
    let implementers: [String]
    let components: Int
    let groups: [[String]]
    let programmes: [String]
    let undated: [String]

    init(_ cell: FragmentedCell) {
        theme = cell.theme.rawValue
        place = cell.place.rawValue
        implementers = cell.implementers.map(\.rawValue)
        components = cell.components
        groups = cell.groups.map { $0.map(\.rawValue) }
        programmes = cell.programmes.map(\.rawValue)
        undated = cell.undated.map(\.rawValue)
    }
}

struct ProgrammeDataGapJSON: Encodable {
    let programme: String
    let missing: [String]
    let file: String
    let line: Int

    init(_ gap: ProgrammeDataGap) {
        programme = gap.programme.rawValue
        missing = gap.missing
        file = gap.location.file
        line = gap.location.line
    }
}
