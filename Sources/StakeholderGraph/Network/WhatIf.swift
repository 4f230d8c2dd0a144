/// What would change if some bodies went or some ties came.
public struct WhatIf: Sendable {
    /// A value before and after.
    public struct Change: Sendable, Hashable {
        public let key: String
        public let before: MeasureValue
        public let after: MeasureValue

        /// After less before, where both are numbers.
        public var difference: Double? {
            guard let before = before.magnitude, let after = after.magnitude else { return nil }
            return after - before
        }
    }

    /// The changes of one body that stays.
    public struct Body: Sendable {
        public let vertex: Network.Vertex
        public let changes: [Change]
    }

    public let removed: [Network.Vertex]
    public let added: [(from: Network.Vertex, to: Network.Vertex)]

    /// Of the whole network, all values.
    public let whole: [Change]

    /// Of every body that stays and is reported after the change, all values.
    public let bodies: [Body]

    init(
        removed: [Network.Vertex], added: [(from: Network.Vertex, to: Network.Vertex)], before: MeasureReport,
        after: MeasureReport
    ) {
        self.removed = removed
        self.added = added
        whole = WhatIf.changes(before.whole, after.whole)
        let old = Dictionary(
            before.bodies.map { ($0.vertex.id, $0.values) }, uniquingKeysWith: { first, _ in first })
        bodies = after.bodies.compactMap { body in
            old[body.vertex.id].map { Body(vertex: body.vertex, changes: WhatIf.changes($0, body.values)) }
        }
    }

    /// Entries under the same key, groups opened.
    private static func changes(_ before: [MeasureEntry], _ after: [MeasureEntry], prefix: String = "") -> [Change] {
        let old = Dictionary(before.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        return after.flatMap { entry -> [Change] in
            guard let value = old[entry.key] else { return [] }
            if case .group(let inner) = entry.value, case .group(let outer) = value {
                return changes(outer, inner, prefix: prefix + entry.key + " ")
            }
            return [Change(key: prefix + entry.key, before: value, after: entry.value)]
        }
    }
}
