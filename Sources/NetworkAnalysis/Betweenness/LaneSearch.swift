/// A breadth-first search from up to 64 sources at once, one bit a source, that notes the order in which each group of eight
/// sources reaches the vertices.
///
/// Then et al., PVLDB 8(4), 2014, doi:10.14778/2735496.2735507. The notes are lists of (vertex, which of the eight sources
/// reach it now), level by level: all that the passes of ``LaneBetweenness`` need to know of distances.
final class LaneSearch {
    /// The eight sources of one group: entries of all levels, and where each level begins.
    struct Group {
        var vertices: [Int32] = []
        var masks: [UInt8] = []
        var levels: [Int32] = []
    }

    private(set) var groups = [Group](repeating: Group(), count: 8)
    private var seen: [UInt64]
    private var frontier: [UInt64]
    private var next: [UInt64]
    private var active: [Int32]
    private var touched: [Int32]

    init(vertexCount n: Int) {
        seen = [UInt64](repeating: 0, count: n)
        frontier = seen
        next = seen
        active = [Int32](repeating: 0, count: n + 1)
        touched = active
    }

    /// Searches from `sources` (64 of them or fewer) inside the component `range`.
    func run(from sources: Range<Int>, in range: Range<Int>, _ rows: Rows) {
        for g in 0..<8 {
            groups[g].vertices.removeAll(keepingCapacity: true)
            groups[g].masks.removeAll(keepingCapacity: true)
            groups[g].levels.removeAll(keepingCapacity: true)
        }
        for v in range { seen[v] = 0 }
        for (i, source) in sources.enumerated() {
            seen[source] = 1 &<< UInt64(i)
            frontier[source] = seen[source]
            active[i] = Int32(source)
        }
        var activeCount = sources.count
        while activeCount > 0 {
            note(activeCount)
            activeCount = advance(activeCount, rows)
        }
        for g in 0..<8 { groups[g].levels.append(Int32(groups[g].vertices.count)) }
    }

    /// Writes the new level of every group that still has one.
    private func note(_ activeCount: Int) {
        for g in 0..<8 { groups[g].levels.append(Int32(groups[g].vertices.count)) }
        for i in 0..<activeCount {
            let v = active[i]
            let bits = frontier[Int(v)]
            for g in 0..<8 {
                let mask = UInt8(truncatingIfNeeded: bits &>> UInt64(8 &* g))
                if mask != 0 {
                    groups[g].vertices.append(v)
                    groups[g].masks.append(mask)
                }
            }
        }
    }

    /// Moves every source one step on; returns the number of vertices reached.
    private func advance(_ activeCount: Int, _ rows: Rows) -> Int {
        var count = 0
        seen.withUnsafeMutableBufferPointer { seen in
            frontier.withUnsafeMutableBufferPointer { frontier in
                next.withUnsafeMutableBufferPointer { next in
                    touched.withUnsafeMutableBufferPointer { touched in
                        for i in 0..<activeCount {
                            let v = Int(active[i])
                            let bits = frontier[v]
                            frontier[v] = 0
                            for arc in rows.start(v)..<rows.end(v) {
                                let w = Int(rows.heads[arc])
                                let new = bits & ~seen[w]
                                let before = next[w]
                                touched[count] = Int32(truncatingIfNeeded: w)
                                // Without a branch: the place is kept only for a vertex not touched before.
                                count &+= before == 0 && new != 0 ? 1 : 0
                                next[w] = before | new
                            }
                        }
                        for i in 0..<count {
                            let w = Int(touched[i])
                            seen[w] |= next[w]
                            frontier[w] = next[w]
                            next[w] = 0
                        }
                    }
                }
            }
        }
        swap(&active, &touched)
        return count
    }
}
