public import StakeholderGraph

/// The measures of a network with the keys of the contract.
public struct MeasureListing: Encodable, Sendable {
    let report: MeasureReport
    private let audience: Audience
    private let day: CivilDate

    public init(_ report: Disclosed<MeasureReport>, on day: CivilDate) {
        self.report = report.value
        audience = report.audience
        self.day = day
    }

    public func encode(to encoder: any Encoder) throws {
        var top = encoder.container(keyedBy: TextKey.self)
        try top.encode(1, forKey: "schemaVersion")
        try top.encode("measures", forKey: "command")
        try top.encode(audience.name, forKey: "audience")
        try top.encode(day.description, forKey: "on")
        try encodeNetwork(top.nestedContainer(keyedBy: TextKey.self, forKey: "network"))
        var whole = top.nestedContainer(keyedBy: TextKey.self, forKey: "whole")
        for entry in report.whole { try whole.encode(entry.value, forKey: TextKey(entry.key)) }
        var nodes = top.nestedUnkeyedContainer(forKey: "nodes")
        for body in report.bodies {
            var node = nodes.nestedContainer(keyedBy: TextKey.self)
            try node.encode(body.vertex.id.rawValue, forKey: "id")
            try node.encode(body.vertex.label, forKey: "label")
            try node.encode(body.vertex.id.kind.rawValue, forKey: "kind")
            try node.encode(body.vertex.category?.rawValue, forKey: "category")
            for entry in body.values { try node.encode(entry.value, forKey: TextKey(entry.key)) }
        }
        var edges = top.nestedUnkeyedContainer(forKey: "edges")
        for tie in report.ties {
            var edge = edges.nestedContainer(keyedBy: TextKey.self)
            try edge.encode(tie.edge.from.rawValue, forKey: "from")
            try edge.encode(tie.edge.to.rawValue, forKey: "to")
            try edge.encode(tie.edge.strength, forKey: "strength")
            try edge.encode(tie.edge.ties, forKey: "ties")
            try edge.encode(tie.edge.kinds.map(\.rawValue), forKey: "kinds")
            if let weight = tie.edge.newmanWeight { try edge.encode(weight, forKey: "newman") }
            for entry in tie.values { try edge.encode(entry.value, forKey: TextKey(entry.key)) }
        }
        try encodeNotes(&top)
        try encodeAnswers(&top)
    }

    private func encodeNetwork(_ container: KeyedEncodingContainer<TextKey>) throws {
        var container = container
        let network = report.network
        try container.encode(network.vertices.count, forKey: "nodes")
        try container.encode(network.edges.count, forKey: "edges")
        try container.encode(network.projection.isDirected, forKey: "directed")
        try container.encode(network.projection.isWeighted, forKey: "weighted")
        try container.encode(network.kinds.map(\.rawValue), forKey: "ties")
        try container.encode(network.projection.twoMode?.rawValue, forKey: "twoMode")
        try container.encode(network.loopsLeftOut, forKey: "loopsLeftOut")
        try container.encode(network.parallelTies, forKey: "parallelTies")
    }

    private func encodeNotes(_ top: inout KeyedEncodingContainer<TextKey>) throws {
        var notes = top.nestedUnkeyedContainer(forKey: "notes")
        for note in report.notes {
            var entry = notes.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(note.measure.rawValue, forKey: "measure")
            try entry.encode(note.text, forKey: "text")
        }
        var estimates = top.nestedUnkeyedContainer(forKey: "estimates")
        for estimate in report.estimations {
            var entry = estimates.nestedContainer(keyedBy: TextKey.self)
            try entry.encode(estimate.measure.rawValue, forKey: "measure")
            try entry.encode(estimate.method, forKey: "method")
            try entry.encode(estimate.samples, forKey: "samples")
            try entry.encode(estimate.seed, forKey: "seed")
            try entry.encode(estimate.epsilon, forKey: "epsilon")
            try entry.encode(estimate.delta, forKey: "delta")
        }
    }

    /// A key known only when running.
    struct TextKey: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init(stringLiteral text: String) { stringValue = text }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { return nil }
    }
}

extension MeasureValue: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .group(let entries):
            var container = encoder.container(keyedBy: GroupKey.self)
            for entry in entries { try container.encode(entry.value, forKey: GroupKey(stringValue: entry.key)) }
        case .number(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .count(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .flag(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .undefined:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        }
    }

    private struct GroupKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }
}

/// The measures that are built in, for people and for programs.
public struct MeasureCatalogue: Encodable, Sendable {
    struct Entry: Encodable {
        let measure: String
        let title: String
        let scope: String
        let sentence: String
        let definition: String
        let undefined: String
        let source: String
    }

    let schemaVersion = 1
    let command = "measures"
    let measures: [Entry]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, measures
    }

    public init() {
        measures = NetworkMeasure.allCases.map { measure in
            let text = measure.explanation
            return Entry(
                measure: measure.rawValue, title: measure.title, scope: measure.scope.rawValue, sentence: text.sentence,
                definition: text.definition, undefined: text.undefined, source: text.source)
        }
    }

    /// One line a measure.
    public static var text: String {
        NetworkMeasure.allCases.map { "\($0.rawValue)  \($0.explanation.sentence)\n" }.joined()
            + "\nMore on one of them: mapctl explain MEASURE\n"
    }
}
