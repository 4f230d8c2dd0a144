/// Things sorted by place, so that all at a place, inside it or around it are found without looking at the rest.
struct PlaceIndex<Item: Comparable & Sendable>: Sendable {
    private let entries: [(place: Int, item: Item)]
    private let gazetteer: Gazetteer

    /// Places that the gazetteer does not have are left out: nothing lies inside or around them.
    /// - Complexity: O(n log n).
    init(_ items: [(item: Item, place: PlaceID)], in gazetteer: Gazetteer) {
        entries = items.compactMap { item, place in gazetteer.index(of: place).map { ($0, item) } }
            .sorted { ($0.place, $0.item) < ($1.place, $1.item) }
        self.gazetteer = gazetteer
    }

    /// Every item at `place`, inside it or around it, with the position of the item's own place in the gazetteer.
    ///
    /// An item with several places is found several times.
    /// - Complexity: O(depth · log n + found).
    func related(to place: PlaceID) -> [(item: Item, place: Int)] {
        guard let interval = gazetteer.interval(of: place) else { return [] }
        var found: [(item: Item, place: Int)] = []
        append(interval, to: &found)
        for outer in gazetteer.chain(from: place).dropFirst() {
            guard let index = gazetteer.index(of: outer) else { continue }
            append(index..<(index + 1), to: &found)
        }
        return found
    }

    private func append(_ interval: Range<Int>, to found: inout [(item: Item, place: Int)]) {
        var index = firstEntry(from: interval.lowerBound)
        while index < entries.count, entries[index].place < interval.upperBound {
            found.append((entries[index].item, entries[index].place))
            index += 1
        }
    }

    private func firstEntry(from place: Int) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
