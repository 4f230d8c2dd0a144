/// A file of the map folder, or a sheet of a workbook: its name and columns.
public enum MapFile: String, Sendable, CaseIterable {
    case stakeholders
    case programmes
    case forums
    case seats
    case meetings
    case reports
    case plans
    case ties
    case resources
    case needs
    case places
    case aliases
    case waivers
    case contacts
    case themes
    case activities
    case targetGroups = "target-groups"

    /// `stakeholders.csv`.
    public var fileName: String { rawValue + ".csv" }

    /// The columns of the contract in its order, the shared ones last.
    public var columns: [MapColumn] { Self.table[self] ?? [] }

    /// Whether its records keep columns that are not the contract's, as attributes.
    public var keepsAttributes: Bool {
        switch self {
        case .stakeholders, .programmes, .forums, .ties: true
        case .seats, .meetings, .reports, .plans, .resources, .needs, .places, .aliases, .waivers, .contacts, .themes,
            .activities, .targetGroups:
            false
        }
    }

    private static let table: [MapFile: [MapColumn]] = {
        var table = MapFileColumns.all
        let sensitivity = MapColumn(
            "sensitivity", .sensitivity, "Who may see this row: public, forum, internal or sealed.")
        for (file, columns) in table where !columns.contains(where: { $0.name == "sensitivity" }) {
            table[file] = columns + [sensitivity]
        }
        return table
    }()
}
