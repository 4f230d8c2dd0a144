/// The places of all programmes as positions in the gazetteer's order, in which what lies inside a place follows it.
struct PlaceSets: Sendable {
    /// For each programme its places, sorted, each once.
    let rows: FlatLists<Int32>
    let isKnown: [Bool]
    /// The position after the last place inside.
    let ends: [Int32]
    /// The place around each place, −1 at the top.
    let parents: [Int32]
    let ids: [PlaceID]

    /// A place that the gazetteer does not have stands alone.
    /// - Complexity: O(places + values · log values).
    init(_ cells: [Stated<PlaceID>], gazetteer: Gazetteer) {
        var ids = gazetteer.places.map(\.id)
        var ends: [Int32] = []
        var parents: [Int32] = []
        var open: [Int32] = []
        ends.reserveCapacity(ids.count)
        for (index, id) in ids.enumerated() {
            while let last = open.last, ends[Int(last)] <= Int32(index) { open.removeLast() }
            parents.append(open.last ?? -1)
            ends.append(Int32(gazetteer.interval(of: id)?.upperBound ?? index + 1))
            open.append(Int32(index))
        }
        var strangers: [PlaceID: Int32] = [:]
        var starts = [0]
        var values: [Int32] = []
        for cell in cells {
            var row: [Int32] = []
            for id in cell.values {
                if let index = gazetteer.index(of: id) {
                    row.append(Int32(index))
                } else if let index = strangers[id] {
                    row.append(index)
                } else {
                    strangers[id] = Int32(ids.count)
                    row.append(Int32(ids.count))
                    ids.append(id)
                    ends.append(Int32(ids.count))
                    parents.append(-1)
                }
            }
            if row.count > 1 { row = Array(Set(row)).sorted() }
            values.append(contentsOf: row)
            starts.append(values.count)
        }
        rows = FlatLists(starts: starts, values: values)
        isKnown = cells.map { !$0.isUnknown }
        self.ids = ids
        self.ends = ends
        self.parents = parents
    }

    /// Whether one place is the other, inside it or around it.
    @inline(__always)
    func isRelated(_ p: Int32, _ q: Int32) -> Bool {
        p <= q ? q < ends[Int(p)] : p < ends[Int(q)]
    }

    /// Whether a place is another or lies inside it.
    @inline(__always)
    func isInside(_ inner: Int32, _ outer: Int32) -> Bool { outer <= inner && inner < ends[Int(outer)] }

    /// The directed shares of two programmes' places; 0 for an empty set.
    func shares(_ a: Int, _ b: Int, ancestorMatch: Double) -> (aInB: Double, bInA: Double) {
        (share(rows.range(a), rows.range(b), ancestorMatch), share(rows.range(b), rows.range(a), ancestorMatch))
    }

    @inline(__always)
    private func share(_ x: Range<Int>, _ y: Range<Int>, _ ancestorMatch: Double) -> Double {
        guard !x.isEmpty, !y.isEmpty else { return 0 }
        var (same, related) = (0, 0)
        for i in x {
            let place = rows.values[i]
            var isRelated = false
            var isSame = false
            for j in y {
                let other = rows.values[j]
                if place == other {
                    isSame = true
                    break
                }
                if self.isRelated(place, other) { isRelated = true }
            }
            if isSame { same += 1 } else if isRelated { related += 1 }
        }
        return (Double(same) + ancestorMatch * Double(related)) / Double(x.count)
    }

    func intersects(_ a: Int, _ b: Int) -> Bool {
        rows[a].contains { place in rows[b].contains { isRelated(place, $0) } }
    }

    /// The positions that two programmes share: the same places, and of two nested ones the narrower.
    func sharedPositions(_ a: Int, _ b: Int) -> [Int32] {
        let left = rows[a].filter { place in rows[b].contains { isInside(place, $0) } }
        let right = rows[b].filter { place in rows[a].contains { isInside(place, $0) } }
        return Array(Set(left + right)).sorted()
    }

    /// The same as identifiers, by identifier.
    func shared(_ a: Int, _ b: Int) -> [PlaceID] { sharedPositions(a, b).map { ids[Int($0)] }.sorted() }
}
