/// Brandes' dependencies for eight sources at once, one source a SIMD lane.
///
/// Counting forward, a vertex first reached at level d by some lanes has in those lanes as many shortest paths as its
/// neighbours at level d − 1 have together. `wave` holds the counts of the last level only and zero elsewhere, so the sum
/// over neighbours needs no test of distances: one addition of eight doubles an arc. Backward, the same with
/// (c(w) + δ(w)) / σ(w) in place of the counts: δ(v) = σ(v) Σ (c(w) + δ(w)) / σ(w), where c(w) vertices hang at w.
///
/// Brandes (2001), doi:10.1080/0022250X.2001.9990249; vertex weights: Brandes (2008), doi:10.1016/j.socnet.2007.11.001.
struct LaneBetweenness {
    typealias Lanes = SIMD8<Double>

    /// Above this the counts of a group are made again with ``ScaledCount``.
    static let greatestCount = 1e280

    /// For each of 256 sets of lanes the bits that keep exactly those lanes.
    private static let keep: [SIMD8<UInt64>] = (0..<256).map { set in
        var lanes = SIMD8<UInt64>()
        for lane in 0..<8 where set >> lane & 1 == 1 { lanes[lane] = .max }
        return lanes
    }

    private let paths: UnsafeMutablePointer<Lanes>
    private var wave: UnsafeMutablePointer<Lanes>
    private var nextWave: UnsafeMutablePointer<Lanes>
    private let count: Int

    /// Allocates 192 bytes a vertex; ``deallocate()`` must be called.
    init(vertexCount n: Int) {
        count = n
        paths = .allocate(capacity: n)
        wave = .allocate(capacity: n)
        nextWave = .allocate(capacity: n)
        paths.initialize(repeating: Lanes(), count: n)
        wave.initialize(repeating: Lanes(), count: n)
        nextWave.initialize(repeating: Lanes(), count: n)
    }

    func deallocate() {
        paths.deallocate()
        wave.deallocate()
        nextWave.deallocate()
    }

    /// Keeps some lanes of a vector.
    @inline(__always)
    private static func masked(_ lanes: Lanes, _ keep: SIMD8<UInt64>) -> Lanes {
        unsafeBitCast(unsafeBitCast(lanes, to: SIMD8<UInt64>.self) & keep, to: Lanes.self)
    }

    /// The sum of eight lanes in one fixed order.
    @inline(__always)
    private static func total(_ lanes: Lanes) -> Double {
        let four = lanes.lowHalf + lanes.highHalf
        let two = four.lowHalf + four.highHalf
        return two[0] + two[1]
    }

    /// Counts the shortest paths from the sources of a group.
    ///
    /// - Returns: false if a count is too large for this arithmetic.
    mutating func countPaths(_ group: LaneSearch.Group, in range: Range<Int>, _ incoming: Rows) -> Bool {
        for v in range { paths[v] = Lanes() }
        var sum = Lanes()
        let levels = group.levels.count - 1
        group.vertices.withUnsafeBufferPointer { vertices in
            group.masks.withUnsafeBufferPointer { masks in
                LaneBetweenness.keep.withUnsafeBufferPointer { keep in
                    for i in Int(group.levels[0])..<Int(group.levels[1]) {
                        let v = Int(vertices[i])
                        let one = LaneBetweenness.masked(Lanes(repeating: 1), keep[Int(masks[i])])
                        paths[v] = one
                        wave[v] = one
                    }
                    for level in 1..<max(1, levels) {
                        for i in Int(group.levels[level])..<Int(group.levels[level + 1]) {
                            let v = Int(vertices[i])
                            var arriving = Lanes()
                            for arc in incoming.start(v)..<incoming.end(v) {
                                arriving += wave[Int(incoming.heads[arc])]
                            }
                            arriving = LaneBetweenness.masked(arriving, keep[Int(masks[i])])
                            paths[v] += arriving
                            nextWave[v] = arriving
                            sum += arriving
                        }
                        clear(wave, vertices, group, level - 1)
                        swap(&wave, &nextWave)
                    }
                    clear(wave, vertices, group, levels - 1)
                }
            }
        }
        return LaneBetweenness.total(sum) < LaneBetweenness.greatestCount
    }

    /// Adds the dependencies of a group's sources, each times what hangs at the source, to `sums`.
    ///
    /// - Parameter edgeSums: where the dependencies of edges are added, or nil.
    mutating func addDependencies(
        _ group: LaneSearch.Group, _ outgoing: Rows, weight: UnsafePointer<Double>, sourceWeights: Lanes,
        to sums: UnsafeMutablePointer<Double>, edgeSums: UnsafeMutablePointer<Double>?
    ) {
        let levels = group.levels.count - 1
        group.vertices.withUnsafeBufferPointer { vertices in
            group.masks.withUnsafeBufferPointer { masks in
                LaneBetweenness.keep.withUnsafeBufferPointer { keep in
                    for level in stride(from: levels - 1, through: 0, by: -1) {
                        let isSource = level == 0
                        if isSource && edgeSums == nil { break }
                        for i in Int(group.levels[level])..<Int(group.levels[level + 1]) {
                            let v = Int(vertices[i])
                            let kept = keep[Int(masks[i])]
                            var ahead = Lanes()
                            for arc in outgoing.start(v)..<outgoing.end(v) {
                                ahead += wave[Int(outgoing.heads[arc])]
                            }
                            ahead = LaneBetweenness.masked(ahead, kept)
                            if let edgeSums {
                                let share = LaneBetweenness.masked(paths[v], kept) * sourceWeights
                                for arc in outgoing.start(v)..<outgoing.end(v) {
                                    let part = share * wave[Int(outgoing.heads[arc])]
                                    edgeSums[Int(outgoing.edges[arc])] += LaneBetweenness.total(part)
                                }
                            }
                            if isSource { continue }
                            sums[v] += LaneBetweenness.total(paths[v] * ahead * sourceWeights)
                            let own = Lanes(repeating: weight[v]) / paths[v]
                            nextWave[v] = ahead + LaneBetweenness.masked(own, kept)
                        }
                        if level + 1 < levels { clear(wave, vertices, group, level + 1) }
                        swap(&wave, &nextWave)
                    }
                    if edgeSums == nil {
                        if levels > 1 { clear(wave, vertices, group, 1) }
                    }
                }
            }
        }
    }

    /// Empties a wave at the vertices of one level.
    @inline(__always)
    private func clear(
        _ wave: UnsafeMutablePointer<Lanes>, _ vertices: UnsafeBufferPointer<Int32>, _ group: LaneSearch.Group,
        _ level: Int
    ) {
        for i in Int(group.levels[level])..<Int(group.levels[level + 1]) { wave[Int(vertices[i])] = Lanes() }
    }
}
