/// Everything that is data rather than code: circulars, taxonomies, the tie schema, the gazetteer, forbidden columns.
public struct ReferenceLibrary: Sendable {
    /// By identifier.
    public let circulars: [Circular]
    public let gazetteer: Gazetteer
    /// Finds the places that texts name in `gazetteer`; made once for all maps and imports that use this library.
    public let placeResolver: PlaceResolver
    public let themes: Taxonomy
    public let activities: Taxonomy
    public let targetGroups: Taxonomy
    public let resources: Taxonomy
    public let ties: TieSchema
    /// Names of columns that may not be loaded, as slugs, with the reason.
    public let forbiddenColumns: [String: String]
    /// How the categories of different circulars compare.
    public let crossWalk: CrossWalk

    public init(
        circulars: [Circular], gazetteer: Gazetteer, themes: Taxonomy, activities: Taxonomy, targetGroups: Taxonomy,
        resources: Taxonomy, ties: TieSchema, forbiddenColumns: [String: String], crossWalk: CrossWalk = CrossWalk([])
    ) {
        self.init(
            circulars: circulars.sorted { $0.id < $1.id }, placeResolver: PlaceResolver(gazetteer), themes: themes,
            activities: activities, targetGroups: targetGroups, resources: resources, ties: ties,
            forbiddenColumns: forbiddenColumns, crossWalk: crossWalk)
    }

    /// Takes circulars in their order and places with their index.
    private init(
        circulars: [Circular], placeResolver: PlaceResolver, themes: Taxonomy, activities: Taxonomy,
        targetGroups: Taxonomy, resources: Taxonomy, ties: TieSchema, forbiddenColumns: [String: String],
        crossWalk: CrossWalk
    ) {
        self.circulars = circulars
        gazetteer = placeResolver.gazetteer
        self.placeResolver = placeResolver
        self.themes = themes
        self.activities = activities
        self.targetGroups = targetGroups
        self.resources = resources
        self.ties = ties
        self.forbiddenColumns = forbiddenColumns
        self.crossWalk = crossWalk
    }

    /// The same library with other places or lists of terms.
    public func replacing(
        gazetteer: Gazetteer? = nil, themes: Taxonomy? = nil, activities: Taxonomy? = nil,
        targetGroups: Taxonomy? = nil, resources: Taxonomy? = nil
    ) -> ReferenceLibrary {
        ReferenceLibrary(
            circulars: circulars, placeResolver: gazetteer.map { PlaceResolver($0) } ?? placeResolver,
            themes: themes ?? self.themes, activities: activities ?? self.activities,
            targetGroups: targetGroups ?? self.targetGroups, resources: resources ?? self.resources, ties: ties,
            forbiddenColumns: forbiddenColumns, crossWalk: crossWalk)
    }

    /// The circular that holds where nothing else is said.
    public static let standardCircular = CircularID("moina-sec-1-45-2024")

    /// The circular of an identifier.
    public func circular(_ id: CircularID) -> Circular? { circulars.first { $0.id == id } }

    /// The category of an identifier in the first circular that has it: identifiers are shared between circulars.
    public func category(_ id: CategoryID) -> Category? {
        for circular in circulars {
            if let category = circular[id] { return category }
        }
        return nil
    }
}
