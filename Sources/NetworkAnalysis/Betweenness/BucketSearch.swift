/// Brandes' dependencies of one source after another where lengths are small whole numbers: vertices wait in buckets, one a
/// distance, instead of in a heap.
///
/// Dial (1969), doi:10.1145/363269.363610; Brandes (2001), doi:10.1080/0022250X.2001.9990249. All sums have one order, which
/// the graph fixes.
final class BucketSearch {
    private let vertexCount: Int

    /// The greatest length.
    private let greatest: Int

    private let distance: UnsafeMutablePointer<Int32>
    private let paths: UnsafeMutablePointer<Double>

    /// What lies beyond a vertex, over its number of paths.
    private let beyond: UnsafeMutablePointer<Double>

    /// The vertices reached, nearest first.
    private let order: UnsafeMutablePointer<Int32>

    /// For every bucket its newest entry; for every entry the one before it and its vertex. The buckets are a ring: no two
    /// vertices that wait are further apart than the greatest length.
    private let newest: UnsafeMutablePointer<Int32>
    private var before: [Int32] = []
    private var waiting: [Int32] = []

    init(vertexCount: Int, greatest: Int) {
        self.vertexCount = vertexCount
        self.greatest = greatest
        distance = .allocate(capacity: vertexCount)
        paths = .allocate(capacity: vertexCount)
        beyond = .allocate(capacity: vertexCount)
        order = .allocate(capacity: vertexCount)
        newest = .allocate(capacity: greatest + 1)
        distance.initialize(repeating: .max, count: vertexCount)
        paths.initialize(repeating: 0, count: vertexCount)
        beyond.initialize(repeating: 0, count: vertexCount)
        order.initialize(repeating: 0, count: vertexCount)
        newest.initialize(repeating: -1, count: greatest + 1)
    }

    deinit {
        distance.deallocate()
        paths.deallocate()
        beyond.deallocate()
        order.deallocate()
        newest.deallocate()
    }

    /// Adds the dependencies of `source`, times what hangs at it, to `sums` and `edgeSums`.
    ///
    /// - Returns: false, and nothing is added, if a number of paths is beyond `Double`.
    func add(
        _ source: Int, _ rows: Rows, _ lengths: [Int32], _ weight: [Double], to sums: UnsafeMutablePointer<Double>,
        edgeSums: UnsafeMutablePointer<Double>?
    ) -> Bool {
        lengths.withUnsafeBufferPointer { lengths in
            weight.withUnsafeBufferPointer { weight in
                let (count, isCounted) = search(from: source, rows, lengths)
                if isCounted {
                    collect(source, count, rows, lengths, weight, sums, edgeSums)
                }
                for i in 0..<count {
                    distance[Int(order[i])] = .max
                }
                return isCounted
            }
        }
    }

    /// Returns how many vertices were reached, and whether all paths could be counted.
    private func search(
        from source: Int, _ rows: Rows, _ lengths: UnsafeBufferPointer<Int32>
    ) -> (count: Int, isCounted: Bool) {
        var count = 0
        var isCounted = true
        var entries = 1
        let ring = greatest + 1
        if waiting.isEmpty {
            // An arc adds at most one entry.
            waiting = [Int32](repeating: 0, count: rows.heads.count + 1)
            before = waiting
        }
        distance[source] = 0
        paths[source] = 1
        waiting.withUnsafeMutableBufferPointer { waiting in
            before.withUnsafeMutableBufferPointer { before in
                waiting[0] = Int32(truncatingIfNeeded: source)
                before[0] = -1
                newest[0] = 0
                var now: Int32 = 0
                var bucket = 0
                var empty = 0
                while empty <= greatest {
                    var entry = newest[bucket]
                    newest[bucket] = -1
                    empty = entry < 0 ? empty + 1 : 0
                    while entry >= 0 {
                        let v = Int(waiting[Int(entry)])
                        entry = before[Int(entry)]
                        // Entries of vertices that were reached on a shorter way since are passed over.
                        if distance[v] != now { continue }
                        order[count] = Int32(truncatingIfNeeded: v)
                        count += 1
                        let here = paths[v]
                        if here > LaneBetweenness.greatestCount { isCounted = false }
                        for arc in rows.start(v)..<rows.end(v) {
                            let w = Int(rows.heads[arc])
                            let there = now &+ lengths[arc]
                            let known = distance[w]
                            if there < known {
                                distance[w] = there
                                paths[w] = here
                                var place = bucket &+ Int(lengths[arc])
                                if place >= ring { place -= ring }
                                waiting[entries] = Int32(truncatingIfNeeded: w)
                                before[entries] = newest[place]
                                newest[place] = Int32(truncatingIfNeeded: entries)
                                entries += 1
                            } else if there == known {
                                paths[w] += here
                            }
                        }
                    }
                    now &+= 1
                    bucket = bucket == greatest ? 0 : bucket + 1
                }
            }
        }
        return (count, isCounted)
    }

    /// Goes back from the farthest vertex.
    private func collect(
        _ source: Int, _ count: Int, _ rows: Rows, _ lengths: UnsafeBufferPointer<Int32>,
        _ weight: UnsafeBufferPointer<Double>, _ sums: UnsafeMutablePointer<Double>,
        _ edgeSums: UnsafeMutablePointer<Double>?
    ) {
        let hanging = weight[source]
        for i in stride(from: count - 1, through: 0, by: -1) {
            let v = Int(order[i])
            let here = distance[v]
            var ahead = 0.0
            for arc in rows.start(v)..<rows.end(v) {
                let w = Int(rows.heads[arc])
                if here &+ lengths[arc] == distance[w] {
                    ahead += beyond[w]
                    if let edgeSums { edgeSums[Int(rows.edges[arc])] += paths[v] * beyond[w] * hanging }
                }
            }
            let dependency = paths[v] * ahead
            beyond[v] = (weight[v] + dependency) / paths[v]
            if v != source { sums[v] += dependency * hanging }
        }
    }
}
