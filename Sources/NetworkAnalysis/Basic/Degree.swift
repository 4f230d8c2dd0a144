extension CompactGraph {
    /// How many others each body has a tie with: in a directed graph ties received and ties given are both counted.
    ///
    /// k(v) = the number of edges at v. Complexity O(n). Freeman (1978), doi:10.1016/0378-8733(78)90021-7.
    ///
    /// In a path of three the middle has degree 2:
    /// ```
    /// try CompactGraph(vertexCount: 3, edges: [(0, 1), (1, 2)]).degrees() == [1, 2, 1]
    /// ```
    public func degrees() -> [Int] {
        (0..<vertexCount).map { isDirected ? outgoing.degree($0) + incoming.degree($0) : outgoing.degree($0) }
    }

    /// How many bodies each one has a tie from; in an undirected graph the degree. Complexity O(n).
    public func inDegrees() -> [Int] {
        (0..<vertexCount).map(incoming.degree)
    }

    /// How many bodies each one has a tie to; in an undirected graph the degree. Complexity O(n).
    public func outDegrees() -> [Int] {
        (0..<vertexCount).map(outgoing.degree)
    }

    /// The sum of the strengths of each body's ties; the degree in an unweighted graph.
    ///
    /// s(v) = Σ w(e) over the edges e at v, added in the order of edges. Complexity O(n + m).
    /// Barrat et al. (2004), doi:10.1073/pnas.0400087101.
    public func strengths() -> [Double] {
        guard let edgeWeights else { return degrees().map(Double.init) }
        var sums = [Double](repeating: 0, count: vertexCount)
        for edge in 0..<edgeCount {
            sums[Int(edgeTails[edge])] += edgeWeights[edge]
            sums[Int(edgeHeads[edge])] += edgeWeights[edge]
        }
        return sums
    }
}
