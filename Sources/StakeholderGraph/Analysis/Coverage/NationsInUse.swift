/// The nations that a map is about: those of its programmes, needs, areas of work and forums, and that of its own place.
///
/// The gazetteer always has Kenya; a map of another country would otherwise report nothing from 47 counties.
struct NationsInUse: Sendable {
    private let gazetteer: Gazetteer
    /// The outermost places; none when nothing is recorded.
    private let outermost: Set<PlaceID>

    /// - Complexity: O(rows with a place × depth of places).
    init(_ map: StakeholderMap) {
        gazetteer = map.gazetteer
        var seen = Set(map.programmes.flatMap(\.places.values))
        seen.formUnion(map.needs.map(\.place))
        seen.formUnion(map.stakeholders.flatMap(\.worksIn.values))
        seen.formUnion(map.forums.map(\.place))
        if let place = map.settings.place { seen.insert(place) }
        outermost = Set(seen.compactMap { map.gazetteer.chain(from: $0).last })
    }

    /// Whether a place lies in one of them; every place does while nothing is recorded.
    func contains(_ place: PlaceID) -> Bool {
        outermost.isEmpty || gazetteer.chain(from: place).last.map(outermost.contains) ?? false
    }
}
