/// Everything that is data rather than code: circulars, taxonomies, the tie schema, the gazetteer, forbidden columns.
public struct ReferenceLibrary: Sendable {
    /// By identifier.
    public let circulars: [Circular]
    public let gazetteer: Gazetteer
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
        self.circulars = circulars.sorted { $0.id < $1.id }
        self.gazetteer = gazetteer
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
            circulars: circulars, gazetteer: gazetteer ?? self.gazetteer, themes: themes ?? self.themes,
            activities: activities ?? self.activities, targetGroups: targetGroups ?? self.targetGroups,
            resources: resources ?? self.resources, ties: ties, forbiddenColumns: forbiddenColumns,
            crossWalk: crossWalk)
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
