#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension CompactGraph {
    /// Betweenness from sampled shortest paths, for networks where the exact one would take too long.
    ///
    /// Draws r = (0.5 / ε²)(⌊log₂(D − 2)⌋ + 1 + ln(1/δ)) pairs of vertices and one of their shortest paths each, D an upper bound
    /// for the vertices on a shortest path. A value is the share of samples with the vertex inside the path: Σ σ(s, t | v) / σ(s, t)
    /// over ordered pairs, divided by n(n − 1), which is (n − 2)/n times normalised betweenness. With probability 1 − δ all
    /// values are within ε. Equal on every machine and for any number of threads for one seed.
    ///
    /// Complexity O(r · size of two half-way searches). Riondato and Kornaropoulos (2016), doi:10.1007/s10618-015-0423-0; searches
    /// from both ends: Borassi and Natale (2016), doi:10.4230/LIPIcs.ESA.2016.20.
    ///
    /// - Throws: `NetworkError.invalidParameter`, `.cancelled`.
    public func estimatedBetweenness(
        epsilon: Double = 0.01, delta: Double = 0.1, seed: UInt64, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> Estimate {
        try checkPromise(epsilon: epsilon, delta: delta)
        let n = vertexCount
        let inside = max(1, vertexDiameterBound() - 2)
        let bits = Double(Int.bitWidth - 1 - inside.leadingZeroBitCount)
        let samples = Int((0.5 / (epsilon * epsilon) * (bits + 1 + log(1 / delta))).rounded(.up))
        var counts = [Int](repeating: 0, count: n)
        if n > 2 {
            let ordered = OrderedGraph(self)
            let parts = Parallel.ranges(of: samples, parts: 64)
            let workers = (0..<min(control.threads, parts.count)).map { _ in PathSampler(vertexCount: n) }
            try ordered.outgoing.withRows { (out) throws(NetworkError) in
                try ordered.incoming.withRows { (into) throws(NetworkError) in
                    try Parallel.run(parts: parts.count, control: control) { worker, part in
                        // A stream of its own for every part, whoever draws from it.
                        var random = SeededRandom(seed: seed ^ (UInt64(part + 1) &* 0xD1B5_4A32_D192_ED03))
                        for _ in parts[part] { workers[worker].sample(out, into, &random) }
                    }
                }
            }
            for worker in workers {
                for (place, vertex) in ordered.original.enumerated() { counts[Int(vertex)] += worker.counts[place] }
            }
        }
        return Estimate(
            values: counts.map { Double($0) / Double(samples) }, method: "Riondato–Kornaropoulos", samples: samples,
            seed: seed, epsilon: epsilon, delta: delta)
    }

    /// An upper bound for the vertices on a shortest path: in an undirected graph twice the depth of a search from one vertex of
    /// each component; in a directed one the size of the largest weak component.
    private func vertexDiameterBound() -> Int {
        let grouping = components()
        if isDirected { return grouping.sizes.max() ?? 0 }
        var depth = [Int](repeating: -1, count: vertexCount)
        var greatest = 0
        for start in 0..<vertexCount where depth[start] < 0 {
            depth[start] = 0
            var queue = [start]
            var first = 0
            while first < queue.count {
                let v = queue[first]
                first += 1
                greatest = max(greatest, depth[v])
                for arc in outgoing.range(v) where depth[Int(outgoing.heads[arc])] < 0 {
                    depth[Int(outgoing.heads[arc])] = depth[v] + 1
                    queue.append(Int(outgoing.heads[arc]))
                }
            }
        }
        return 2 * greatest + 1
    }
}
