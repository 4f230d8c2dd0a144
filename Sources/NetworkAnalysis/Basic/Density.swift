extension CompactGraph {
    /// What share of all possible ties is there: 0 none, 1 everybody with everybody.
    ///
    /// 2m / (n(n − 1)), directed m / (n(n − 1)). With fewer than two vertices or no edge it is 0, as in NetworkX.
    /// Complexity O(1). Wasserman and Faust (1994), doi:10.1017/CBO9780511815478.
    ///
    /// A triangle with one more body that has no tie:
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 2)]).density() == 0.5
    /// ```
    public func density() -> Double {
        guard vertexCount > 1, edgeCount > 0 else { return 0 }
        let pairs = Double(vertexCount) * Double(vertexCount - 1)
        return Double(edgeCount) / (isDirected ? pairs : pairs / 2)
    }

    /// What share of the directed ties is answered by a tie the other way.
    ///
    /// The number of arcs whose reverse exists, over the number of arcs. Nil without arcs, where NetworkX raises.
    /// Complexity O(n + m). Garlaschelli and Loffredo (2004), doi:10.1103/PhysRevLett.93.268701.
    ///
    /// - Throws: `NetworkError.needsDirected`.
    public func reciprocity() throws(NetworkError) -> Double? {
        guard isDirected else { throw .needsDirected(measure: "reciprocity") }
        guard edgeCount > 0 else { return nil }
        return Double(mutualArcs().reduce(0, +)) / Double(edgeCount)
    }

    /// For every vertex the share of its ties, given and received, that are answered; nil for a vertex without ties.
    ///
    /// 2 · |in ∩ out| / (|in| + |out|). Complexity O(n + m).
    ///
    /// - Throws: `NetworkError.needsDirected`.
    public func reciprocities() throws(NetworkError) -> [Double?] {
        guard isDirected else { throw .needsDirected(measure: "reciprocity") }
        return zip(mutualArcs(), degrees()).map { mutual, degree in
            degree == 0 ? nil : 2 * Double(mutual) / Double(degree)
        }
    }

    /// For every vertex how many of its successors are predecessors too: one merge of two ascending rows.
    private func mutualArcs() -> [Int] {
        (0..<vertexCount).map { vertex in
            var mutual = 0
            var a = Int(outgoing.offsets[vertex])
            var b = Int(incoming.offsets[vertex])
            while a < Int(outgoing.offsets[vertex + 1]), b < Int(incoming.offsets[vertex + 1]) {
                let (x, y) = (outgoing.heads[a], incoming.heads[b])
                if x == y { mutual += 1 }
                if x <= y { a += 1 }
                if y <= x { b += 1 }
            }
            return mutual
        }
    }
}
