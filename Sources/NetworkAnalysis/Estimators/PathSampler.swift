/// Draws a pair of vertices and one of their shortest paths, all equally likely, by searches from both ends that meet.
final class PathSampler {
    /// How often each vertex was inside a sampled path.
    private(set) var counts: [Int]

    /// One of the two searches.
    private struct Side {
        var depth: [Int32]
        var paths: [Double]
        var found: [Int32] = []
        var ring: Range<Int> = 0..<0
        var radius: Int32 = 0

        init(_ n: Int) {
            depth = [Int32](repeating: -1, count: n)
            paths = [Double](repeating: 0, count: n)
        }

        mutating func begin(at vertex: Int) {
            for v in found {
                depth[Int(v)] = -1
                paths[Int(v)] = 0
            }
            found.removeAll(keepingCapacity: true)
            found.append(Int32(vertex))
            depth[vertex] = 0
            paths[vertex] = 1
            ring = 0..<1
            radius = 0
        }

        /// The arcs that the next step looks at.
        func cost(_ rows: Rows) -> Int {
            ring.reduce(0) { $0 + rows.degree(Int(found[$1])) }
        }

        /// One step outward.
        mutating func advance(_ rows: Rows) {
            radius += 1
            var greatest = 0.0
            for i in ring {
                let v = Int(found[i])
                for arc in rows.start(v)..<rows.end(v) {
                    let w = Int(rows.heads[arc])
                    if depth[w] < 0 {
                        depth[w] = radius
                        found.append(Int32(truncatingIfNeeded: w))
                    }
                    if depth[w] == radius {
                        paths[w] += paths[v]
                        greatest = max(greatest, paths[w])
                    }
                }
            }
            ring = ring.upperBound..<found.count
            // Only shares within one ring are used, so a ring may be scaled as a whole.
            if greatest > 1e140 { for i in ring { paths[Int(found[i])] *= 0x1p-448 } }
        }
    }

    private var near: Side
    private var far: Side

    init(vertexCount n: Int) {
        counts = [Int](repeating: 0, count: n)
        near = Side(n)
        far = Side(n)
    }

    /// One sample; a pair without a path is a sample with nothing inside.
    func sample(_ out: Rows, _ into: Rows, _ random: inout SeededRandom) {
        let n = counts.count
        let s = random.below(n)
        var t = random.below(n - 1)
        if t >= s { t += 1 }
        near.begin(at: s)
        far.begin(at: t)
        while true {
            if near.ring.isEmpty || far.ring.isEmpty { return }
            let fromNear = near.cost(out) <= far.cost(into)
            if fromNear { near.advance(out) } else { far.advance(into) }
            let meeting = fromNear ? meetings(near, far) : meetings(far, near)
            if meeting.isEmpty { continue }
            let middle = choose(meeting, &random) { near.paths[$0] * far.paths[$0] }
            if middle != s, middle != t { counts[middle] += 1 }
            walk(from: middle, in: near, into, &random)
            walk(from: middle, in: far, out, &random)
            return
        }
    }

    /// The vertices just found that the other search knows.
    private func meetings(_ moved: Side, _ other: Side) -> [Int] {
        moved.ring.compactMap { i in
            let v = Int(moved.found[i])
            return other.depth[v] >= 0 ? v : nil
        }
    }

    /// Goes back to the beginning of a search, counting what is passed.
    private func walk(from middle: Int, in side: Side, _ rows: Rows, _ random: inout SeededRandom) {
        var v = middle
        while side.depth[v] > 1 {
            var choices: [Int] = []
            for arc in rows.start(v)..<rows.end(v) {
                let u = Int(rows.heads[arc])
                if side.depth[u] == side.depth[v] - 1 { choices.append(u) }
            }
            v = choose(choices, &random) { side.paths[$0] }
            counts[v] += 1
        }
    }

    /// One of some vertices, with chances in the ratio of their weights.
    private func choose(_ vertices: [Int], _ random: inout SeededRandom, weight: (Int) -> Double) -> Int {
        var draw = random.unit() * vertices.reduce(0) { $0 + weight($1) }
        for v in vertices {
            draw -= weight(v)
            if draw < 0 { return v }
        }
        return vertices[vertices.count - 1]
    }
}
