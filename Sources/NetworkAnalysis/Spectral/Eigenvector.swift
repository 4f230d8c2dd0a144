extension CompactGraph {
    /// Who is tied to those who are themselves well tied.
    ///
    /// The vector x ≥ 0 with x(v) = (1/λ) Σ w(u, v) x(u) over the neighbours u (directed: predecessors) for the greatest
    /// eigenvalue λ, of Euclidean norm 1. Where several vectors belong to λ, as with two equal components, the one that
    /// NetworkX's power iteration from equal values approaches; without edges all values are equal. Empty without vertices.
    ///
    /// Undirected by Lanczos' method to a residual of 10⁻¹¹ λ; directed by power iteration on A + I to a change below
    /// 10⁻¹³ a vertex. Complexity O(m) an iteration. Bonacich (1987), doi:10.1086/228631.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 2, edges: [(0, 1)]).eigenvector() // 0.7071… twice
    /// ```
    ///
    /// - Throws: `NetworkError.notConverged` where the method does not settle, as in many acyclic networks; `.cancelled`.
    public func eigenvector(_ control: WorkControl = WorkControl()) throws(NetworkError) -> [Double] {
        let n = vertexCount
        guard n > 0 else { return [] }
        guard edgeCount > 0 else { return [Double](repeating: 1 / Double(n).squareRoot(), count: n) }
        try checkSpectralWork("eigenvector centrality", iterations: 100, control)
        let rows = WeightedRows(self, OrderedGraph(self), incoming: true)
        if !isDirected {
            let pair = try Lanczos.greatest("eigenvector centrality", size: n, control) { x, result in
                rows.apply(x, to: result)
            }
            return rows.restored(pair.vector)
        }
        var x = [Double](repeating: 1 / Double(n), count: n)
        var change = Double.infinity
        for iteration in 0..<20_000 {
            if iteration % 64 == 0 { try control.checkCancellation() }
            var next = rows.applied(to: x, shift: 1)
            let norm = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            for v in 0..<n { next[v] /= norm }
            change = zip(x, next).reduce(0) { $0 + abs($1.0 - $1.1) }
            x = next
            if change < Double(n) * 1e-13 { return rows.restored(x) }
        }
        throw .notConverged(measure: "eigenvector centrality", iterations: 20_000, residual: change)
    }

    /// Who is within reach of many, where a chain of k ties counts αᵏ.
    ///
    /// x = α Aᵀ x + 1, scaled to Euclidean norm 1. Defined for α below 1/λ, λ the greatest eigenvalue; above, the iteration
    /// does not settle and NetworkX raises. Complexity O(m) an iteration. Katz (1953), doi:10.1007/BF02289026.
    ///
    /// - Throws: `NetworkError.notConverged`, `.invalidParameter` for α that is not positive, `.cancelled`.
    public func katz(
        alpha: Double = 0.1, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> [Double] {
        guard alpha > 0, alpha.isFinite else {
            throw .invalidParameter("the attenuation \(alpha) is not a positive number")
        }
        let n = vertexCount
        guard n > 0 else { return [] }
        try checkSpectralWork("Katz centrality", iterations: 100, control)
        let rows = WeightedRows(self, OrderedGraph(self), incoming: true)
        var x = [Double](repeating: 0, count: n)
        var change = Double.infinity
        for iteration in 0..<10_000 {
            if iteration % 64 == 0 { try control.checkCancellation() }
            let next = rows.applied(to: x).map { alpha * $0 + 1 }
            change = zip(x, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
            x = next
            let greatest = x.max() ?? 1
            if change <= 1e-14 * greatest {
                let norm = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return rows.restored(x.map { $0 / norm })
            }
            if !(greatest < 1e150) { break }
        }
        throw .notConverged(measure: "Katz centrality", iterations: 10_000, residual: change)
    }

    /// Refuses a graph on which so many iterations would take too long.
    func checkSpectralWork(_ measure: String, iterations: Int, _ control: WorkControl) throws(NetworkError) {
        try control.check(
            measure, predicted: Double(edgeCount) * Double(iterations), limit: \.spectral, name: "spectral",
            alternative: "take a part of the network")
    }
}
