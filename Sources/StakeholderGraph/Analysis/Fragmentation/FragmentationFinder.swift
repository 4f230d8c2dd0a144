/// A theme in a place on which several implementers work in groups that are not in touch.
public struct FragmentedCell: Sendable, Hashable {
    public let theme: TermID
    public let place: PlaceID
    /// By identifier.
    public let implementers: [StakeholderID]
    /// The groups within which coordination is found, the largest first, then by their first member.
    public let groups: [[StakeholderID]]
    public let programmes: [ProgrammeID]
    /// Those among the programmes whose dates do not tell whether they are active.
    public let undated: [ProgrammeID]

    public var components: Int { groups.count }
}

/// Finds fragmented cells: three or more implementers of programmes active on a day whose coordination falls apart.
///
/// After GAO-15-49SP: *fragmentation* is more than one body in one broad area; here only where they are not in touch.
struct FragmentationFinder {
    private let map: StakeholderMap
    private let facets: ProgrammeFacets
    private let coordination: CoordinationIndex
    private let leastImplementers: Int
    private let day: CivilDate

    init(
        _ map: StakeholderMap, facets: ProgrammeFacets, coordination: CoordinationIndex, criteria: OverlapCriteria,
        on day: CivilDate
    ) {
        self.map = map
        self.facets = facets
        self.coordination = coordination
        self.day = day
        leastImplementers = criteria.whole(.fragmentationImplementers)
    }

    /// The cells of the places of a level, those with more groups first, then more implementers, theme and place.
    /// - Complexity: O(v log v) for v = Σ themes · places of the level over the active programmes, plus the coordination
    ///   of the implementers of each cell.
    func cells(_ selection: OverlapSelection) -> [FragmentedCell] {
        let cells = programmesByCell(selection)
        var found: [FragmentedCell] = []
        var start = 0
        while start < cells.count {
            var end = start
            while end < cells.count, cells[end].key == cells[start].key { end += 1 }
            if end - start > 1, let cell = fragmented(cells[start].key, cells[start..<end].map { Int($0.programme) }) {
                found.append(cell)
            }
            start = end
        }
        return found.sorted { left, right in
            if left.components != right.components { return left.components > right.components }
            if left.implementers.count != right.implementers.count {
                return left.implementers.count > right.implementers.count
            }
            return left.theme != right.theme ? left.theme < right.theme : left.place < right.place
        }
    }

    private struct Entry {
        /// Theme above place.
        let key: UInt64
        let programme: Int32
    }

    private func programmesByCell(_ selection: OverlapSelection) -> [Entry] {
        let (themes, places) = (facets.themes, facets.places)
        let units = map.gazetteer.places.enumerated().filter { _, place in
            place.level == selection.placeLevel
                && (selection.place.map { map.gazetteer.isRelated(place.id, $0) } ?? true)
        }.map { Int32($0.offset) }
        guard !units.isEmpty else { return [] }
        let taxonomy = map.reference.themes
        let isWanted = themes.terms.map { term in
            selection.theme.map { taxonomy.chain(from: term).contains($0) } ?? true
        }
        var entries: [Entry] = []
        var stamp = [Int32](repeating: -1, count: places.ids.count)
        for (index, programme) in map.programmes.enumerated() where programme.isActive(on: day) != false {
            guard !facets.implementers.range(index).isEmpty else { continue }
            let bits = themes.values(index).compactMap { term in
                themes.terms.sortedIndex(of: term).flatMap { isWanted[$0] ? $0 : nil }
            }
            guard !bits.isEmpty else { continue }
            for place in places.rows[index] {
                for unit in Self.related(units, to: place, places) where stamp[Int(unit)] != Int32(index) {
                    stamp[Int(unit)] = Int32(index)
                    for bit in bits {
                        entries.append(Entry(key: UInt64(bit) << 32 | UInt64(unit), programme: Int32(index)))
                    }
                }
            }
        }
        return entries.sorted { ($0.key, $0.programme) < ($1.key, $1.programme) }
    }

    /// The units that are a place, lie inside it or around it.
    private static func related(_ units: [Int32], to place: Int32, _ places: PlaceSets) -> [Int32] {
        func lowerBound(_ value: Int32) -> Int {
            var (low, high) = (0, units.count)
            while low < high {
                let middle = (low + high) / 2
                if units[middle] < value { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let inside = units[lowerBound(place)..<lowerBound(places.ends[Int(place)])]
        var result = Array(inside)
        var around = places.parents[Int(place)]
        while around >= 0 {
            let index = lowerBound(around)
            if index < units.count, units[index] == around { result.append(around) }
            around = places.parents[Int(around)]
        }
        return result
    }

    private func fragmented(_ key: UInt64, _ programmes: [Int]) -> FragmentedCell? {
        let implementers = Array(Set(programmes.flatMap { facets.implementers[$0] })).sorted()
        guard implementers.count >= leastImplementers else { return nil }
        let groups = components(implementers, programmes)
        guard groups.count > 1 else { return nil }
        func id(_ index: Int32) -> StakeholderID { map.stakeholders[Int(index)].id }
        let undated = programmes.filter { map.programmes[$0].isActive(on: day) == nil }
        return FragmentedCell(
            theme: facets.themes.terms[Int(key >> 32)], place: facets.places.ids[Int(key & 0xFFFF_FFFF)],
            implementers: implementers.map(id), groups: groups.map { $0.map(id) },
            programmes: programmes.map { map.programmes[$0].id }, undated: undated.map { map.programmes[$0].id })
    }

    /// The groups of implementers joined by partnership in a programme, common funders of programmes of the cell, or
    /// coordination in force on the day.
    private func components(_ implementers: [Int32], _ programmes: [Int]) -> [[Int32]] {
        let position = Dictionary(uniqueKeysWithValues: zip(implementers, implementers.indices))
        var sets = DisjointSets(count: implementers.count)
        var firstFunded: [Int32: Int] = [:]
        for programme in programmes {
            let members = facets.implementers[programme].compactMap { position[$0] }
            guard let first = members.first else { continue }
            for member in members { sets.join(first, member) }
            for funder in coordination.programmeFunders[programme] {
                if let other = firstFunded[funder] { sets.join(other, first) } else { firstFunded[funder] = first }
            }
        }
        let today = CoordinationPeriod.days(Int32(clamping: day.dayNumber), Int32(clamping: day.dayNumber))
        var firstHolder: [Int32: Int] = [:]
        for (index, body) in implementers.enumerated() where coordination.isActive[Int(body)] {
            for link in coordination.links[Int(body)] where link.force.counts(in: today) {
                if let other = position[link.other] { sets.join(index, other) }
            }
            for hold in coordination.holds[Int(body)] where hold.force.counts(in: today) {
                if let other = firstHolder[hold.hub] { sets.join(other, index) } else { firstHolder[hold.hub] = index }
            }
        }
        return sets.groups(count: implementers.count).map { $0.map { implementers[$0] } }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
}

extension Array where Element: Comparable {
    /// The position of an element of a sorted array.
    func sortedIndex(of element: Element) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == element ? low : nil
    }
}
