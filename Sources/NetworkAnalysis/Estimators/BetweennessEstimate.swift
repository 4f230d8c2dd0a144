#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// How many shortest paths an estimate of betweenness draws.
public enum BetweennessEstimator: Sendable, Equatable {
    /// A number fixed beforehand by the promise and the diameter.
    case riondatoKornaropoulos

    /// As many as the values found so far need, at most the same number.
    case kadabra
}

extension CompactGraph {
    /// Betweenness from sampled shortest paths, for networks where the exact one would take too long.
    ///
    /// Draws pairs of vertices and one of their shortest paths each. A value is the share of samples with the vertex inside the
    /// path: Σ σ(s, t | v) / σ(s, t) over ordered pairs, divided by n(n − 1), which is (n − 2)/n times normalised betweenness.
    /// With probability 1 − δ all values are within ε. Equal on every machine and for any number of threads for one seed.
    ///
    /// Riondato and Kornaropoulos draw r = (0.5 / ε²)(⌊log₂(D − 2)⌋ + 1 + ln(1/δ)) paths, D an upper bound for the vertices on a
    /// shortest path. KADABRA looks at the values after 1,000 paths, then after a quarter more each time, and stops when each is
    /// known well enough, at the latest after the same number with ln(2/δ).
    ///
    /// Complexity O(samples · size of two half-way searches). Riondato and Kornaropoulos (2016),
    /// doi:10.1007/s10618-015-0423-0; KADABRA and searches from both ends: Borassi and Natale (2016),
    /// doi:10.4230/LIPIcs.ESA.2016.20.
    ///
    /// - Throws: `NetworkError.invalidParameter`, `.cancelled`.
    public func estimatedBetweenness(
        _ estimator: BetweennessEstimator = .riondatoKornaropoulos, epsilon: Double = 0.01, delta: Double = 0.1,
        seed: UInt64, _ control: WorkControl = WorkControl()
    ) throws(NetworkError) -> Estimate {
        try checkPromise(epsilon: epsilon, delta: delta)
        let inside = max(1, vertexDiameterBound() - 2)
        let bits = Double(Int.bitWidth - 1 - inside.leadingZeroBitCount)
        let isAdaptive = estimator == .kadabra
        let greatest = Int((0.5 / (epsilon * epsilon) * (bits + 1 + log((isAdaptive ? 2 : 1) / delta))).rounded(.up))
        var drawing = PathDrawing(self, seed: seed)
        var samples = greatest
        if isAdaptive, vertexCount > 2 {
            let first = max(1, greatest / 100)
            try drawing.draw(first, control)
            let stop = AdaptiveStop(
                counts: drawing.counts, first: first, epsilon: epsilon, delta: delta, greatest: greatest)
            drawing.forget()
            samples = 0
            while samples == 0 || !stop.isEnough(drawing.counts, samples: samples) {
                let more = min(max(1_000, samples / 4), greatest - samples)
                try drawing.draw(more, control)
                samples += more
            }
        } else {
            try drawing.draw(samples, control)
        }
        var values = [Double](repeating: 0, count: vertexCount)
        for (place, vertex) in drawing.ordered.original.enumerated() {
            values[Int(vertex)] = Double(drawing.counts[place]) / Double(samples)
        }
        return Estimate(
            values: values, method: isAdaptive ? "KADABRA" : "Riondato–Kornaropoulos", samples: samples, seed: seed,
            epsilon: epsilon, delta: delta)
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

/// Paths drawn in portions, each portion in parts with streams of random numbers of their own, whoever draws from them.
private struct PathDrawing {
    let ordered: OrderedGraph

    /// How often each vertex (in ordered numbers) was inside a path.
    private(set) var counts: [Int]

    private let seed: UInt64
    private var portion: UInt64 = 0

    init(_ graph: CompactGraph, seed: UInt64) {
        ordered = OrderedGraph(graph)
        counts = [Int](repeating: 0, count: graph.vertexCount)
        self.seed = seed
    }

    /// Begins to count again.
    mutating func forget() { counts = [Int](repeating: 0, count: counts.count) }

    mutating func draw(_ samples: Int, _ control: WorkControl) throws(NetworkError) {
        let n = counts.count
        guard n > 2 else { return }
        let parts = Parallel.ranges(of: samples, parts: 64)
        let workers = (0..<min(control.threads, parts.count)).map { _ in PathSampler(vertexCount: n) }
        let first = seed &+ portion &* 0x9E37_79B9_7F4A_7C15
        portion += 1
        try ordered.outgoing.withRows { (out) throws(NetworkError) in
            try ordered.incoming.withRows { (into) throws(NetworkError) in
                try Parallel.run(parts: parts.count, control: control) { worker, part in
                    var random = SeededRandom(seed: first ^ (UInt64(part + 1) &* 0xD1B5_4A32_D192_ED03))
                    for _ in parts[part] { workers[worker].sample(out, into, &random) }
                }
            }
        }
        for worker in workers {
            for v in 0..<n { counts[v] += worker.counts[v] }
        }
    }
}
