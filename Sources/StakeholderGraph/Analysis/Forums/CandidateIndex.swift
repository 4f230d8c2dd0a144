/// The bodies of each category by the places in which they are or work.
struct CandidateIndex: Sendable {
    private let byCategory: [CategoryID: PlaceIndex<Int>]
    private let map: StakeholderMap

    /// - Complexity: O(n log n) in categories × places of all bodies.
    init(_ map: StakeholderMap) {
        self.map = map
        var entries: [CategoryID: [(item: Int, place: PlaceID)]] = [:]
        for (index, body) in map.stakeholders.enumerated() {
            let places = Set([body.place].compactMap { $0 } + body.worksIn.values)
            for category in Set(body.categories.values) {
                entries[category, default: []].append(contentsOf: places.map { (index, $0) })
            }
        }
        byCategory = entries.mapValues { PlaceIndex($0, in: map.gazetteer) }
    }

    /// The bodies of any of the categories at a place, inside it or around it: nearest first, then by identifier, each
    /// once with its nearest place.
    func candidates(
        _ categories: [CategoryID], for place: PlaceID, marks: (StakeholderID) -> SeatCandidate.Mark?
    ) -> [SeatCandidate] {
        let gazetteer = map.gazetteer
        var nearest: [Int: (distance: Int, place: PlaceID)] = [:]
        for category in categories {
            for (index, position) in byCategory[category]?.related(to: place) ?? [] {
                let own = gazetteer.places[position].id
                guard let distance = gazetteer.distance(own, place) else { continue }
                if let known = nearest[index], known <= (distance, own) { continue }
                nearest[index] = (distance, own)
            }
        }
        // Positions in the map follow identifiers.
        return nearest.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }.map { index, near in
            let id = map.stakeholders[index].id
            return SeatCandidate(stakeholder: id, place: near.place, distance: near.distance, mark: marks(id))
        }
    }
}
