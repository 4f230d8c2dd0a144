/// A tree that joins places by the least length.
enum ShortestTree {
    /// Prim's method; of equal lengths the first by identifiers, so that the order given does not matter.
    /// - Complexity: O(n³) for n places, of which a programme has few.
    static func edges(_ places: [PlaceID], length: (PlaceID, PlaceID) -> Double) -> [(PlaceID, PlaceID)] {
        var open = Set(places).sorted()
        guard !open.isEmpty else { return [] }
        var joined = [open.removeFirst()]
        var result: [(PlaceID, PlaceID)] = []
        while !open.isEmpty {
            var best: (length: Double, from: PlaceID, to: PlaceID)?
            for from in joined {
                for to in open {
                    let step = (length: length(from, to), from: from, to: to)
                    if let best, best <= step { continue }
                    best = step
                }
            }
            guard let best else { break }
            result.append((best.from, best.to))
            open.removeAll { $0 == best.to }
            joined.append(best.to)
        }
        return result
    }
}
