/// Which cells of theme and place have an active programme: at the place, inside it or around it.
struct ServedCells: Sendable {
    private let wordsPerTheme: Int
    private var bits: [UInt64]
    private let facets: ProgrammeFacets
    private static let mostNeighbours = 5

    /// Programmes whose dates do not tell count as active.
    /// - Complexity: O(themes · places / 64 + values · depth).
    init(_ map: StakeholderMap, facets: ProgrammeFacets, on day: CivilDate) {
        self.facets = facets
        let (themes, places) = (facets.themes, facets.places)
        wordsPerTheme = (places.ids.count + 63) / 64
        bits = [UInt64](repeating: 0, count: wordsPerTheme * themes.terms.count)
        var named = bits
        for (index, programme) in map.programmes.enumerated() where programme.isActive(on: day) != false {
            guard !facets.places.rows.range(index).isEmpty else { continue }
            for word in 0..<themes.stride {
                var own = themes.own[index * themes.stride + word]
                while own != 0 {
                    let theme = word * 64 + own.trailingZeroBitCount
                    own &= own - 1
                    for place in places.rows[index] {
                        set(&named, theme, place)
                        var around = place
                        while around >= 0, !contains(theme, around) {
                            set(&bits, theme, around)
                            around = places.parents[Int(around)]
                        }
                    }
                }
            }
        }
        for theme in themes.terms.indices {
            var end: Int32 = 0
            for place in 0..<Int32(places.ids.count) {
                if isSet(named, theme, place) { end = max(end, places.ends[Int(place)]) }
                if place < end { set(&bits, theme, place) }
            }
        }
    }

    private func word(_ theme: Int, _ place: Int32) -> Int { theme * wordsPerTheme + Int(place) / 64 }
    private func set(_ bits: inout [UInt64], _ theme: Int, _ place: Int32) {
        bits[word(theme, place)] |= 1 << UInt64(place % 64)
    }
    private func isSet(_ bits: [UInt64], _ theme: Int, _ place: Int32) -> Bool {
        bits[word(theme, place)] & 1 << UInt64(place % 64) != 0
    }

    func contains(_ theme: Int, _ place: Int32) -> Bool { isSet(bits, theme, place) }

    /// Cells of a shared theme next to a shared place that nobody serves, with a declared need first, then by theme and
    /// place; at most five. Next to a place are its neighbours or, where none are on record, what lies in the same place.
    func unservedNeighbours(_ a: Int, _ b: Int, in map: StakeholderMap) -> [NeighbourCell] {
        let shared = facets.themes.shared(a, b, taxonomy: map.reference.themes)
        guard !shared.isEmpty else { return [] }
        let gazetteer = map.gazetteer
        var cells: Set<NeighbourCell> = []
        for id in facets.places.shared(a, b) {
            guard let place = gazetteer[id], place.level > .region else { continue }
            var next = place.neighbours
            let isAdjacent = !next.isEmpty
            if next.isEmpty, let parent = place.parent {
                next = gazetteer.children(of: parent).filter { $0.level == place.level && $0.id != id }.map(\.id)
            }
            for theme in shared {
                guard let bit = facets.themes.terms.firstIndex(of: theme) else { continue }
                for neighbour in next {
                    guard let position = gazetteer.index(of: neighbour), !contains(bit, Int32(position)) else {
                        continue
                    }
                    let isNeeded = map.needs.contains {
                        $0.theme == theme && gazetteer.isRelated($0.place, neighbour)
                    }
                    cells.insert(
                        NeighbourCell(
                            theme: theme, place: neighbour, isDeclaredNeed: isNeeded, isAdjacent: isAdjacent))
                }
            }
        }
        let ordered = cells.sorted { left, right in
            if left.isDeclaredNeed != right.isDeclaredNeed { return left.isDeclaredNeed }
            return left.theme != right.theme ? left.theme < right.theme : left.place < right.place
        }
        return Array(ordered.prefix(Self.mostNeighbours))
    }
}
