/// The rows of one direction of an ordered graph with a weight an arc: a matrix that is applied to vectors again and again.
struct WeightedRows {
    let ordered: OrderedGraph
    private let rows: Adjacency

    /// Nil for an unweighted graph.
    private let weights: [Double]?

    /// - Parameter incoming: whether row v holds the arcs into v, so that a product gathers from predecessors.
    init(_ graph: CompactGraph, _ ordered: OrderedGraph, incoming: Bool) {
        self.ordered = ordered
        rows = incoming ? ordered.incoming : ordered.outgoing
        weights = graph.edgeWeights.map { [rows] edgeWeights in rows.edges.map { edgeWeights[Int($0)] } }
    }

    /// result(v) = shift · x(v) + Σ w(v, u) x(u).
    func apply(_ x: UnsafePointer<Double>, shift: Double = 0, to result: UnsafeMutablePointer<Double>) {
        rows.withRows { rows in
            guard let weights else {
                for v in 0..<rows.vertexCount {
                    var sum = shift * x[v]
                    for arc in rows.start(v)..<rows.end(v) { sum += x[Int(rows.heads[arc])] }
                    result[v] = sum
                }
                return
            }
            weights.withUnsafeBufferPointer { weights in
                for v in 0..<rows.vertexCount {
                    var sum = shift * x[v]
                    for arc in rows.start(v)..<rows.end(v) { sum += weights[arc] * x[Int(rows.heads[arc])] }
                    result[v] = sum
                }
            }
        }
    }

    /// The same on arrays.
    func applied(to x: [Double], shift: Double = 0) -> [Double] {
        [Double](unsafeUninitializedCapacity: x.count) { buffer, filled in
            if let result = buffer.baseAddress {
                x.withUnsafeBufferPointer { x in
                    if let x = x.baseAddress { apply(x, shift: shift, to: result) }
                }
            }
            filled = x.count
        }
    }

    /// Values in ordered numbers put back to vertices.
    func restored(_ values: [Double]) -> [Double] {
        var restored = values
        for (place, vertex) in ordered.original.enumerated() { restored[Int(vertex)] = values[place] }
        return restored
    }
}
