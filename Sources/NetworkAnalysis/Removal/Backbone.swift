#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension CompactGraph {
    /// How surprising the strength of each tie is for the bodies at its ends: the lower, the more it stands out. For drawing only
    /// the ties that carry a dense map.
    ///
    /// α(e) = (1 − w / s)^(k − 1) at each end, the lesser of the two; an end with one tie says nothing (1). Directed: strength and
    /// number of the arcs out of the source, and of those into the target. Keep the edges below a level such as 0.05.
    /// Complexity O(n + m). Serrano, Boguñá and Vespignani (2009), doi:10.1073/pnas.0808904106.
    ///
    /// - Throws: `NetworkError.needsWeights`.
    public func disparity() throws(NetworkError) -> [Double] {
        guard let edgeWeights else { throw .needsWeights(measure: "the backbone of strengths") }
        var leaving = [Double](repeating: 0, count: vertexCount)
        var entering = leaving
        for edge in 0..<edgeCount {
            leaving[Int(edgeTails[edge])] += edgeWeights[edge]
            entering[Int(edgeHeads[edge])] += edgeWeights[edge]
        }
        if !isDirected {
            for v in 0..<vertexCount {
                leaving[v] += entering[v]
                entering[v] = leaving[v]
            }
        }
        return (0..<edgeCount).map { edge in
            let (tail, head) = ends(ofEdge: edge)
            return min(
                CompactGraph.significance(edgeWeights[edge], of: leaving[tail], among: outgoing.degree(tail)),
                CompactGraph.significance(edgeWeights[edge], of: entering[head], among: incoming.degree(head)))
        }
    }

    /// (1 − w/s)^(k − 1).
    private static func significance(_ weight: Double, of strength: Double, among count: Int) -> Double {
        guard count > 1 else { return 1 }
        return pow(1 - weight / strength, Double(count - 1))
    }
}
