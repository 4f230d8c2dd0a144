internal import StakeholderGraph

/// Countries and locations of an IATI file as places: in Kenya by the gazetteer, elsewhere as the map's own.
struct IATIPlaces {
    private let gazetteer: Gazetteer
    private let resolver: PlaceResolver
    private var own: [String: [String: String]] = [:]
    /// Locations that have no name to call them by: none, or marks alone.
    private(set) var unnamed = 0

    init(_ reference: ReferenceLibrary) {
        gazetteer = reference.gazetteer
        resolver = reference.placeResolver
    }

    /// The ids of the places of an activity: its locations, or its countries when it states none.
    mutating func places(_ activity: IATIActivity) -> [String] {
        let countries = activity.countries.filter { !slug($0.code).isEmpty || !slug($0.name).isEmpty }
            .map { country($0) }
        let parent = countries.count == 1 ? countries[0] : nil
        var ids: [String] = []
        for location in activity.locations {
            guard let id = place(location, below: parent) else { continue }
            if !ids.contains(id) { ids.append(id) }
        }
        return (ids.isEmpty ? Array(Set(countries)) : ids).sorted()
    }

    private mutating func country(_ given: (code: String, name: String)) -> String {
        let code = given.code.uppercased()
        if code == "KE" || (code.isEmpty && comparisonKey(given.name) == "kenya") { return "kenya" }
        let id = "country-" + slug(slug(code).isEmpty ? given.name : code)
        if own[id] == nil || own[id]?["name"] == code {
            own[id] = ["id": id, "name": given.name.isEmpty ? code : given.name, "level": "nation", "parent": "-"]
        }
        return id
    }

    private mutating func place(_ location: IATIActivity.Location, below parent: String?) -> String? {
        if gazetteer[PlaceID(location.reference)] != nil { return location.reference }
        for code in location.codes {
            if let known = gazetteer.place(code: code) { return known.id.rawValue }
        }
        if parent == "kenya", let known = resolver.resolve(location.name).place { return known.rawValue }
        guard let name = ([location.name] + location.codes).first(where: { !slug($0).isEmpty }) else {
            unnamed += 1
            return nil
        }
        let root = parent ?? unstated()
        let id = root + "/" + NameMerger.shortened(slug(name), 60)
        if own[id] == nil {
            own[id] = [
                "id": id, "name": name, "level": "location", "parent": root,
                "latitude": CellWords.number(location.latitude), "longitude": CellWords.number(location.longitude),
            ]
        }
        return id
    }

    /// Locations of activities in several countries lie in one of them that the file does not name.
    private mutating func unstated() -> String {
        own["country"] = ["id": "country", "name": "Country not stated", "level": "nation", "parent": "-"]
        return "country"
    }

    /// The rows of `places.csv`, by id.
    var rows: [[String: String]] { own.sorted { $0.key < $1.key }.map(\.value) }
}
