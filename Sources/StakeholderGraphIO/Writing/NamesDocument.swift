public import StakeholderGraph

/// What `names` says as JSON.
public struct NamesDocument: Encodable, Sendable {
    struct Pair: Encodable {
        let a: String
        let b: String
        let score: Double
        let evidence: [Reason]
    }

    struct Reason: Encodable {
        let kind: String
        let words: String
    }

    struct Ambiguous: Encodable {
        let body: String
        let candidates: [String]
    }

    struct Skipped: Encodable {
        let words: String
        let names: Int
    }

    public let schemaVersion = 1
    public let command = "names"
    public let audience: String
    public let notice = DisclosureNotice.sentence
    public let on: String
    let pairs: [Pair]
    let ambiguous: [Ambiguous]
    let skipped: [Skipped]
    let compared: Int

    public init(_ report: Disclosed<NameReport>, on day: CivilDate) {
        audience = report.audience.name
        on = day.description
        pairs = report.value.pairs.map { pair in
            Pair(
                a: pair.first, b: pair.second, score: pair.score,
                evidence: pair.evidence.map { Reason(kind: $0.kind.rawValue, words: $0.words) })
        }
        ambiguous = report.value.ambiguous.map { Ambiguous(body: $0.body, candidates: $0.candidates) }
        skipped = report.value.skipped.map { Skipped(words: $0.words, names: $0.names) }
        compared = report.value.compared
    }
}
