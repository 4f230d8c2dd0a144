public import StakeholderGraph

/// Places of the gazetteer, for people and for programs.
public struct PlaceListing: Encodable, Sendable {
    struct Entry: Encodable {
        let id: String
        let name: String
        let level: String
        let parent: String?
        let codes: [String: String]
        let lists: [String]
        let latitude: Double?
        let longitude: Double?
        let neighbours: [String]
        let source: String?
    }

    let schemaVersion = 1
    let command = "places"
    let places: [Entry]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, places
    }

    public init(_ places: [Place]) {
        self.places = places.map {
            Entry(
                id: $0.id.rawValue, name: $0.name, level: $0.level.name, parent: $0.parent?.rawValue,
                codes: $0.codes, lists: $0.lists, latitude: $0.latitude, longitude: $0.longitude,
                neighbours: $0.neighbours.map(\.rawValue), source: $0.source)
        }
    }

    /// One line a place, indented by what it lies in.
    public static func text(_ places: [Place], _ gazetteer: Gazetteer) -> String {
        let top = places.first.map { gazetteer.chain(from: $0.id).count } ?? 0
        return places.map { place in
            let depth = max(0, gazetteer.chain(from: place.id).count - top)
            var notes = place.codes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
            if !place.lists.isEmpty { notes.append("in " + place.lists.joined(separator: ", ")) }
            let ending = notes.isEmpty ? "" : "  (" + notes.joined(separator: "; ") + ")"
            return String(repeating: "  ", count: depth) + "\(place.id)  \(place.name), \(place.level.name)" + ending
                + "\n"
        }.joined()
    }
}
