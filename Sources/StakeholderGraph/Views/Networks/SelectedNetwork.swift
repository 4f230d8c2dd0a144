internal import NetworkAnalysis

/// The network that a view draws, to be measured: the selected bodies and the ties between them, undirected.
struct SelectedNetwork {
    private let network: Network

    /// Bodies by identifier.
    init(_ bodies: [Stakeholder], _ ties: [Tie]) throws(NetworkProblem) {
        let vertices = bodies.map(NetworkRows.vertex)
        let place = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1.id, $0) })
        let rows = ties.compactMap { tie -> NetworkRows.Row? in
            guard let from = tie.from.stakeholder, let to = tie.to.stakeholder, let tail = place[from],
                let head = place[to]
            else { return nil }
            let strength = tie.strength.flatMap { $0 > 0 ? $0 : nil } ?? 1
            return NetworkRows.Row(
                tail: Int32(tail), head: Int32(head), strength: strength, kinds: [tie.kind], count: 1, newman: nil)
        }
        network = try Network(NetworkRows(vertices: vertices, rows: rows), NetworkProjection())
    }

    /// The values of a measure; bodies for which it is not defined have none.
    func values(of measure: NetworkMeasure) throws(NetworkProblem) -> [StakeholderID: Double] {
        let report = try network.measured(MeasureRequest(measures: [measure]))
        var result: [StakeholderID: Double] = [:]
        for body in report.bodies {
            if let id = body.vertex.id.stakeholder, let value = body[measure.rawValue]?.magnitude, value.isFinite {
                result[id] = value
            }
        }
        return result
    }

    /// Communities of two bodies and more (Leiden), the largest first, ties by their first body.
    func communities() throws(NetworkProblem) -> [[StakeholderID]] {
        let numbers = try values(of: .community)
        let groups = Dictionary(grouping: numbers.keys.sorted(), by: { numbers[$0] ?? 0 })
        return groups.values.filter { $0.count > 1 }.sorted { left, right in
            (right.count, left[0]) < (left.count, right[0])
        }
    }

    /// How little each pair of tied bodies stands out by the strength of its ties (disparity filter), the lower the more
    /// it does: Serrano, Boguñá and Vespignani (2009), doi:10.1073/pnas.0808904106.
    func disparity() -> [Pair: Double] {
        guard let levels = try? network.strengths.disparity() else { return [:] }
        var result: [Pair: Double] = [:]
        for (edge, level) in zip(network.edges, levels) {
            if let from = edge.from.stakeholder, let to = edge.to.stakeholder { result[Pair(from, to)] = level }
        }
        return result
    }

    /// Two bodies in either order.
    struct Pair: Hashable {
        let low: StakeholderID
        let high: StakeholderID

        init(_ one: StakeholderID, _ other: StakeholderID) {
            low = min(one, other)
            high = max(one, other)
        }
    }
}
