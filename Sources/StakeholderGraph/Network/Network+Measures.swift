internal import NetworkAnalysis

extension Network {
    /// Works out measures of the network.
    ///
    /// Values, conventions and normalisations are those of NetworkX; a value is undefined where NetworkX gives NaN or raises.
    ///
    /// - Throws: `NetworkProblem` for a measure that was asked for by name and does not apply or is too large, and when the task
    ///   was cancelled.
    /// - Complexity: that of the measures, the greatest of which is betweenness, O(n m).
    public func measured(_ request: MeasureRequest = MeasureRequest()) throws(NetworkProblem) -> MeasureReport {
        let tables = try MeasureTables(self, request)
        let shown = Network.shown(tables, request)
        return MeasureReport(
            network: self, measures: request.measures, whole: tables.whole,
            bodies: shown.map { vertex in
                MeasureReport.Body(
                    vertex: vertices[vertex],
                    values: tables.columns.map { MeasureEntry($0.key, $0.values[vertex]) })
            },
            ties: edges.indices.map { edge in
                MeasureReport.Tie(
                    edge: edges[edge],
                    values: tables.tieColumns.map { MeasureEntry($0.key, $0.values[edge]) })
            },
            notes: tables.notes, estimations: tables.estimations)
    }

    /// The vertices that are told of, ascending: all, or those with the greatest values of the first measure.
    private static func shown(_ tables: MeasureTables, _ request: MeasureRequest) -> [Int] {
        let all = Array(tables.network.vertices.indices)
        guard let top = request.top, top < all.count else { return all }
        let first = request.measures == nil ? "degree" : tables.columns.first?.key
        guard let column = tables.columns.first(where: { $0.key == first }) else {
            return Array(all.prefix(max(0, top)))
        }
        let sorted = all.sorted { a, b in
            let (x, y) = (column.values[a].magnitude ?? -.infinity, column.values[b].magnitude ?? -.infinity)
            return x != y ? x > y : a < b
        }
        return sorted.prefix(max(0, top)).sorted()
    }
}
