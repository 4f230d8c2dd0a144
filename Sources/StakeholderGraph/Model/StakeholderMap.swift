/// A checked map: bodies, programmes, forums and the ties between them, as one immutable value.
///
/// Arrays are sorted by identifier, or by forum and content where a record has none, so that equal content gives equal
/// bytes whatever the order of rows. A change builds a new map.
public struct StakeholderMap: Sendable {
    public let settings: MapSettings
    /// Circulars, taxonomies, tie schema and gazetteer, the map's own additions included.
    public let reference: ReferenceLibrary
    public let stakeholders: [Stakeholder]
    public let programmes: [Programme]
    public let forums: [Forum]
    public let seats: [Seat]
    public let meetings: [Meeting]
    public let reports: [Report]
    public let planItems: [PlanItem]
    public let ties: [Tie]
    public let resources: [Resource]
    public let needs: [Need]
    public let waivers: [Waiver]
    public let aliases: [AliasDecision]
    /// The places the map brought itself.
    public let ownPlaces: [Place]

    private let stakeholderIndex: [StakeholderID: Int]
    private let programmeIndex: [ProgrammeID: Int]
    private let forumIndex: [ForumID: Int]

    /// Freezes a map from its parts, which are sorted here. Identifiers must be unique.
    /// - Complexity: O(n log n) in the number of records.
    public init(_ parts: MapParts, settings: MapSettings, reference: ReferenceLibrary) {
        self.settings = settings
        self.reference = reference
        stakeholders = Self.sorted(parts.stakeholders, by: \.id)
        programmes = Self.sorted(parts.programmes, by: \.id)
        forums = parts.forums.sorted { $0.id < $1.id }
        seats = Self.sorted(parts.seats, RecordOrder.seats)
        meetings = parts.meetings.sorted(by: RecordOrder.meetings)
        reports = Self.sorted(parts.reports, RecordOrder.reports)
        planItems = parts.planItems.sorted(by: RecordOrder.planItems)
        ties = Self.sorted(parts.ties, by: \.id)
        resources = parts.resources.sorted { $0.id < $1.id }
        needs = parts.needs.sorted(by: RecordOrder.needs)
        waivers = parts.waivers.sorted(by: RecordOrder.waivers)
        aliases = parts.aliases.sorted { ($0.name, $0.stakeholder) < ($1.name, $1.stakeholder) }
        ownPlaces = parts.ownPlaces.sorted { $0.id < $1.id }
        stakeholderIndex = Self.index(stakeholders.map(\.id))
        programmeIndex = Self.index(programmes.map(\.id))
        forumIndex = Self.index(forums.map(\.id))
    }

    /// Sorts large records by sorting their keys: moving whole records about costs more than the comparisons.
    private static func sorted<Record, Key: Comparable>(_ records: [Record], by key: (Record) -> Key) -> [Record] {
        let keys = records.map(key)
        if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) { return records }
        return keys.indices.sorted { keys[$0] < keys[$1] }.map { records[$0] }
    }

    private static func sorted<Record>(_ records: [Record], _ precedes: (Record, Record) -> Bool) -> [Record] {
        if zip(records, records.dropFirst()).allSatisfy({ !precedes($1, $0) }) { return records }
        return records.indices.sorted { precedes(records[$0], records[$1]) }.map { records[$0] }
    }

    private static func index<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
    }

    public func stakeholder(_ id: StakeholderID) -> Stakeholder? { stakeholderIndex[id].map { stakeholders[$0] } }
    public func programme(_ id: ProgrammeID) -> Programme? { programmeIndex[id].map { programmes[$0] } }
    public func forum(_ id: ForumID) -> Forum? { forumIndex[id].map { forums[$0] } }

    /// Where a stakeholder stands in `stakeholders`; not stable between maps.
    public func index(of id: StakeholderID) -> Int? { stakeholderIndex[id] }
    /// Where a programme stands in `programmes`; not stable between maps.
    public func index(of id: ProgrammeID) -> Int? { programmeIndex[id] }
    /// Where a forum stands in `forums`; not stable between maps.
    public func index(of id: ForumID) -> Int? { forumIndex[id] }

    /// The name to print for an end of a tie, its identifier when the map does not have it.
    public func name(of entity: EntityID) -> String {
        switch entity {
        case .stakeholder(let id): stakeholder(id)?.name ?? id.rawValue
        case .programme(let id): programme(id)?.name ?? id.rawValue
        case .forum(let id): forum(id)?.name ?? id.rawValue
        }
    }

    /// The circular that holds for the map as a whole: its own setting, else the standard one.
    public var circularID: CircularID { settings.circular ?? ReferenceLibrary.standardCircular }

    public var gazetteer: Gazetteer { reference.gazetteer }
}

/// The records of a map before they are frozen, in any order.
public struct MapParts: Sendable {
    public var stakeholders: [Stakeholder] = []
    public var programmes: [Programme] = []
    public var forums: [Forum] = []
    public var seats: [Seat] = []
    public var meetings: [Meeting] = []
    public var reports: [Report] = []
    public var planItems: [PlanItem] = []
    public var ties: [Tie] = []
    public var resources: [Resource] = []
    public var needs: [Need] = []
    public var waivers: [Waiver] = []
    public var aliases: [AliasDecision] = []
    public var ownPlaces: [Place] = []

    public init() {}
}
