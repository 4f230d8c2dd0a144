/// What the parts of the builder share while one map is built.
final class BuildContext {
    let log: BuildLog
    /// With the map's own additions, once they are read.
    var reference: ReferenceLibrary
    var settings = MapSettings()
    /// The circular whose categories are tried first.
    var circular: Circular?
    var stakeholders = NameIndex<Stakeholder>()
    var programmes = NameIndex<Programme>()
    var forums = NameIndex<Forum>()
    /// Terms that no list has, by taxonomy and slug: the names as typed.
    var strayTerms: [MapColumn.Content: [String: Set<String>]] = [:]
    /// The files with named rows that the map has not, and those of them that were asked for.
    var absentFiles: Set<MapFile> = []
    var missedFiles: Set<MapFile> = []
    /// The names and ids of bodies whose rows were left out, as comparison keys.
    var leftOut: Set<String> = []
    private var places: [String: PlaceResolution] = [:]
    private var categories: [String: CategoryID?] = [:]
    private var termSuggestions: [MapColumn.Content: [String: [String]]] = [:]

    init(reference: ReferenceLibrary, log: BuildLog) {
        self.reference = reference
        self.log = log
    }

    /// Takes over a gazetteer with the map's own places.
    func use(_ gazetteer: Gazetteer) {
        reference = reference.replacing(gazetteer: gazetteer)
        places = [:]
    }

    func place(_ text: String) -> PlaceResolution {
        if let known = places[text] { return known }
        let resolution =
            reference.gazetteer[PlaceID(text)] != nil ? .place(PlaceID(text)) : reference.placeResolver.resolve(text)
        places[text] = resolution
        return resolution
    }

    /// The record whose id a text is, when exactly one of some kinds has it.
    func record(withID text: String, among kinds: [EntityKind]) -> EntityID? {
        var found: EntityID?
        for kind in kinds {
            let entity: EntityID? =
                switch kind {
                case .stakeholder: stakeholders.isID(text) ? .stakeholder(StakeholderID(text)) : nil
                case .programme: programmes.isID(text) ? .programme(ProgrammeID(text)) : nil
                case .forum: forums.isID(text) ? .forum(ForumID(text)) : nil
                }
            guard let entity else { continue }
            // Two kinds of records with one id are told apart, or asked about, by the slower way.
            if found != nil { return nil }
            found = entity
        }
        return found
    }

    /// The category meant by a text in the map's circular, else in any other: identifiers are shared.
    func category(_ text: String) -> CategoryID? {
        if let known = categories[text] { return known }
        var found = circular?.category(named: text)?.id
        if found == nil {
            found = reference.circulars.lazy.compactMap { $0.category(named: text)?.id }.first
        }
        categories[text] = .some(found)
        return found
    }

    /// Identifiers of terms close to a slug, best first.
    func termSuggestions(for key: String, _ content: MapColumn.Content) -> [String] {
        if let known = termSuggestions[content]?[key] { return known }
        let found = nearMisses(of: key, among: taxonomy(content).terms.map(\.id.rawValue), limit: 3)
        termSuggestions[content, default: [:]][key] = found
        return found
    }

    /// Notes that a reference found nothing among records of some kinds, of which the map may have no file at all.
    func miss(_ kinds: [EntityKind]) {
        let files = kinds.map { kind -> MapFile in
            switch kind {
            case .stakeholder: .stakeholders
            case .programme: .programmes
            case .forum: .forums
            }
        }
        if absentFiles.isSuperset(of: files) { missedFiles.formUnion(files) }
    }

    /// Circulars whose identifier is close to a text or begins with it.
    func circularSuggestions(for text: String) -> [String] {
        let known = reference.circulars.map(\.id.rawValue)
        let near = nearMisses(of: text, among: known, limit: 3)
        guard near.isEmpty else { return near }
        let key = slug(text)
        return key.isEmpty ? [] : known.filter { $0.hasPrefix(key + "-") }.sorted()
    }

    func taxonomy(_ content: MapColumn.Content) -> Taxonomy {
        switch content {
        case .activity: reference.activities
        case .targetGroup: reference.targetGroups
        case .resourceKind: reference.resources
        default: reference.themes
        }
    }
}
