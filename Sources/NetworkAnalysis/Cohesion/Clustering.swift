#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension CompactGraph {
    /// How far the bodies that one body works with also work with each other: 0 none of them, 1 all.
    ///
    /// Undirected: 2 T(v) / (k(v)(k(v) − 1)) with T(v) triangles. Directed: Fagiolo's mean over all directed triangles,
    /// T(v) / 2(k(v)(k(v) − 1) − 2 k↔(v)). 0 for a body with fewer than two ties, as in NetworkX; never undefined.
    /// Complexity O(m √m); directed O(Σ k²). Watts and Strogatz (1998), doi:10.1038/30918;
    /// Fagiolo (2007), doi:10.1103/PhysRevE.76.026107.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 2), (2, 3)]).clustering()[0] == 1
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`.
    public func clustering(_ control: WorkControl = WorkControl()) throws(NetworkError) -> [Double] {
        try checkTriangleWork("clustering", control)
        if isDirected { return directedClustering() }
        let triangles = countedTriangles()
        return (0..<vertexCount).map { vertex in
            let k = outgoing.degree(vertex)
            return triangles[vertex] == 0 ? 0 : 2 * Double(triangles[vertex]) / (Double(k) * Double(k - 1))
        }
    }

    /// Clustering in which a triangle counts by the strength of its ties: the geometric mean of the three, over the greatest
    /// strength in the network.
    ///
    /// Onnela et al. (2005), doi:10.1103/PhysRevE.71.065103, as in NetworkX. Complexity O(m √m).
    ///
    /// - Throws: `NetworkError.needsWeights`, `.needsUndirected`, `.tooMuchWork`.
    public func weightedClustering(_ control: WorkControl = WorkControl()) throws(NetworkError) -> [Double] {
        guard !isDirected else { throw .needsUndirected(measure: "weighted clustering") }
        guard let edgeWeights else { throw .needsWeights(measure: "weighted clustering") }
        try checkTriangleWork("weighted clustering", control)
        let greatest = edgeWeights.max() ?? 1
        let lister = TriangleLister(self)
        var sums = [Double](repeating: 0, count: vertexCount)
        lister.forEachTriangle { a, b, c, x, y, z in
            let product = edgeWeights[x] / greatest * (edgeWeights[y] / greatest) * (edgeWeights[z] / greatest)
            let mean = cbrt(product)
            sums[a] += mean
            sums[b] += mean
            sums[c] += mean
        }
        var values = sums
        for (rank, vertex) in lister.original.enumerated() {
            let k = Double(outgoing.degree(Int(vertex)))
            values[Int(vertex)] = sums[rank] == 0 ? 0 : 2 * sums[rank] / (k * (k - 1))
        }
        return values
    }

    /// The mean of the clustering of all bodies; nil without vertices, where NetworkX raises.
    public func averageClustering(_ control: WorkControl = WorkControl()) throws(NetworkError) -> Double? {
        let values = try clustering(control)
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// How often two bodies that work with the same third one also work with each other, over the whole map.
    ///
    /// 3 × triangles / connected triples; 0 without triples, as in NetworkX. Directed: the share of pairs of successors
    /// u, w of a vertex with an arc u → w. Complexity O(m √m). Luce and Perry (1949), doi:10.1007/BF02289146.
    ///
    /// ```
    /// try CompactGraph(vertexCount: 4, edges: [(0, 1), (1, 2), (0, 2), (2, 3)]).transitivity() == 0.6
    /// ```
    ///
    /// - Throws: `NetworkError.tooMuchWork`.
    public func transitivity(_ control: WorkControl = WorkControl()) throws(NetworkError) -> Double {
        try checkTriangleWork("transitivity", control)
        var closed = 0
        if isDirected {
            for vertex in 0..<vertexCount { closed += successorPairs(of: vertex) }
        } else {
            closed = 2 * countedTriangles().reduce(0, +)
        }
        let pairs = (0..<vertexCount).reduce(0) { $0 + outgoing.degree($1) * (outgoing.degree($1) - 1) }
        return closed == 0 ? 0 : Double(closed) / Double(pairs)
    }

    /// Arcs among the successors of a vertex.
    private func successorPairs(of vertex: Int) -> Int {
        outgoing.range(vertex).reduce(0) { sum, arc in
            sum + CompactGraph.shared(outgoing, vertex, outgoing, Int(outgoing.heads[arc])) { _ in true }
        }
    }

    /// Fagiolo's count: for each neighbour u over each arc either way, the arcs of u either way to a neighbour of v,
    /// multiplied by the arcs between that neighbour and v.
    private func directedClustering() -> [Double] {
        (0..<vertexCount).map { v in
            var triangles = 0
            let sides = [outgoing, incoming]
            for first in sides {
                for arc in first.range(v) {
                    let u = Int(first.heads[arc])
                    for second in sides {
                        for third in sides { triangles += CompactGraph.shared(second, u, third, v) { $0 != u } }
                    }
                }
            }
            let total = outgoing.degree(v) + incoming.degree(v)
            let mutual = CompactGraph.shared(outgoing, v, incoming, v) { _ in true }
            return triangles == 0 ? 0 : Double(triangles) / Double(2 * (total * (total - 1) - 2 * mutual))
        }
    }

    /// How many vertices two ascending rows share, of those that `counts` accepts.
    static func shared(
        _ first: Adjacency, _ v: Int, _ second: Adjacency, _ w: Int, where counts: (Int) -> Bool
    ) -> Int {
        var common = 0
        var a = Int(first.offsets[v])
        var b = Int(second.offsets[w])
        while a < Int(first.offsets[v + 1]), b < Int(second.offsets[w + 1]) {
            let (x, y) = (first.heads[a], second.heads[b])
            if x == y, counts(Int(x)) { common += 1 }
            if x <= y { a += 1 }
            if y <= x { b += 1 }
        }
        return common
    }
}
