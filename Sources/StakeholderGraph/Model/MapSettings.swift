/// What `map.yaml` says of the map as a whole.
public struct MapSettings: Hashable, Sendable {
    /// How dates such as `12/03/2025` are read.
    public enum DateOrder: String, Sendable, CaseIterable {
        /// `12/03/2025` is 12 March.
        case dayFirst = "day-first"
        /// `12/03/2025` is refused with both readings.
        case iso
    }

    public var title: String?
    public var question: String?
    public var place: PlaceID?
    public var viewpoint: String?
    /// The day for which the map speaks.
    public var date: CivilDate?
    public var circular: CircularID?
    public var isDraft = false
    /// `en` or `sw`.
    public var language = "en"
    public var dates = DateOrder.iso
    /// The list of sub-counties asked for forums: `constituencies`, `list-a` or `census-2019`.
    public var subcounties = "constituencies"
    /// A path to a criteria file, relative to the map.
    public var criteriaPath: String?
    /// Thresholds and weights written in the map itself, by name.
    public var criteria: [String: Double] = [:]
    public var audience: Audience?
    /// The level at which judgements start.
    public var judgements = Sensitivity.internal

    public init() {}
}
