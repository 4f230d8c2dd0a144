/// Which places a map speaks of: the lists of sub-counties name one ground several times over, and a map goes by one of
/// them. A sub-county of another list belongs to the map where something is recorded there.
struct PlacesInUse: Sendable {
    private let list: String
    private let occupied: Set<PlaceID>

    /// - Complexity: O(rows with a place × depth of places).
    init(_ map: StakeholderMap) {
        list = map.settings.subcounties
        var occupied: Set<PlaceID> = []
        func add(_ places: [PlaceID]) {
            for place in places {
                for around in map.gazetteer.chain(from: place) where !occupied.insert(around).inserted { break }
            }
        }
        for body in map.stakeholders { add([body.place].compactMap { $0 } + body.worksIn.values) }
        for programme in map.programmes { add(programme.places.values) }
        add(map.needs.map(\.place))
        add(map.forums.map(\.place))
        self.occupied = occupied
    }

    func contains(_ place: Place) -> Bool {
        place.level != .subCounty || place.lists.isEmpty || place.lists.contains(list) || occupied.contains(place.id)
    }
}
