/// The tier of a place in the administration.
public enum PlaceLevel: Int, Comparable, Sendable, CaseIterable {
    case nation = 0
    case region
    case county
    case subCounty
    case ward
    case location

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The word that stands in files, `sub-county`.
    public var name: String {
        switch self {
        case .nation: "nation"
        case .region: "region"
        case .county: "county"
        case .subCounty: "sub-county"
        case .ward: "ward"
        case .location: "location"
        }
    }

    /// Reads the word of a file, in any case, with space, hyphen or underscore; `nil` for any other word.
    public init?(name: String) {
        let folded = slug(name)
        if folded == "subcounty" {
            self = .subCounty
            return
        }
        guard let match = Self.allCases.first(where: { $0.name == folded }) else { return nil }
        self = match
    }
}

/// A place of the gazetteer or of a map's own `places.csv`.
public struct Place: Sendable, Hashable {
    /// `kenya`, `region:rift-valley`, `nakuru`, `nakuru/naivasha`, or the id written in `places.csv`.
    public let id: Identifier<Place>
    public let name: String
    public let level: PlaceLevel
    /// The place it lies in, `nil` at the top.
    public let parent: Identifier<Place>?
    public let latitude: Double?
    public let longitude: Double?
    /// Other names and spellings.
    public let aliases: [String]
    /// Codes by their system: `county` 032, `iso` KE-31, `pcode` KE032.
    public let codes: [String: String]
    /// The lists of sub-counties that have it: `constituencies`, `list-a`, `census-2019`.
    public let lists: [String]
    /// Places of the same level that share a border, sorted.
    public let neighbours: [Identifier<Place>]
    /// Where it stands in the official order, from 1; `Int.max` when in none.
    public let order: Int
    public let source: String?
    /// The town of the county's administration.
    public let capital: String?
    /// How far a map's own place may travel.
    public let sensitivity: Sensitivity

    public init(
        id: Identifier<Place>, name: String, level: PlaceLevel, parent: Identifier<Place>?, latitude: Double? = nil,
        longitude: Double? = nil, aliases: [String] = [], codes: [String: String] = [:], lists: [String] = [],
        neighbours: [Identifier<Place>] = [], order: Int = .max, source: String? = nil,
        sensitivity: Sensitivity = .public, capital: String? = nil
    ) {
        self.id = id
        self.name = name
        self.level = level
        self.parent = parent
        self.latitude = latitude
        self.longitude = longitude
        self.aliases = aliases
        self.codes = codes
        self.lists = lists
        self.neighbours = neighbours
        self.order = order
        self.source = source
        self.capital = capital
        self.sensitivity = sensitivity
    }

    /// The same place as a root.
    func withoutParent() -> Place { replacing(parent: nil, aliases: aliases, source: source) }

    /// The same place elsewhere, with other free text.
    func replacing(parent: Identifier<Place>?, aliases: [String], source: String?) -> Place {
        Place(
            id: id, name: name, level: level, parent: parent, latitude: latitude, longitude: longitude,
            aliases: aliases,
            codes: codes, lists: lists, neighbours: neighbours, order: order, source: source,
            sensitivity: sensitivity, capital: capital)
    }
}

public typealias PlaceID = Identifier<Place>
