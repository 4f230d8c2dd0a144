/// The measures of a network: of the whole, of its bodies and of its ties.
public struct MeasureReport: Sendable {
    /// A body with its values.
    public struct Body: Sendable {
        public let vertex: Network.Vertex
        public let values: [MeasureEntry]

        /// The value under a key.
        public subscript(key: String) -> MeasureValue? { values.first { $0.key == key }?.value }
    }

    /// An edge with its values.
    public struct Tie: Sendable {
        public let edge: Network.Edge
        public let values: [MeasureEntry]
    }

    /// What was left out or could not be worked out, and why.
    public struct Note: Sendable, Hashable {
        public let measure: NetworkMeasure
        public let text: String
    }

    /// How estimated values were made.
    public struct Estimation: Sendable, Hashable {
        public let measure: NetworkMeasure
        public let method: String
        public let samples: Int
        public let seed: UInt64
        public let epsilon: Double
        public let delta: Double
    }

    public let network: Network

    /// What was asked for; nil for all.
    public let measures: [NetworkMeasure]?

    public let whole: [MeasureEntry]

    /// Bodies by identifier, those asked for.
    public private(set) var bodies: [Body]

    public let ties: [Tie]
    public let notes: [Note]
    public let estimations: [Estimation]

    /// What else was asked.
    public internal(set) var answers = NetworkAnswers()

    /// The same with only the bodies of the greatest values of the first measure asked for, by identifier; degree without one.
    func keeping(top: Int?) -> MeasureReport {
        guard let top, top < bodies.count else { return self }
        let key = measures == nil ? "degree" : bodyKeys.first
        let values = bodies.map { body in key.flatMap { body[$0]?.magnitude } ?? -.infinity }
        let order = bodies.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
        var shorter = self
        shorter.bodies = order.prefix(max(0, top)).sorted().map { bodies[$0] }
        return shorter
    }

    /// The keys of the values of bodies, in order.
    public var bodyKeys: [String] { bodies.first?.values.map(\.key) ?? [] }
}
