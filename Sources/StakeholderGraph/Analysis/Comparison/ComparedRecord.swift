/// A record of a map as named texts, for comparing it with the same record of another map.
public struct ComparedRecord: Sendable, Hashable {
    /// The file of the map folder that it is a row of.
    public let file: MapFile
    /// Its columns that are filled.
    public let cells: [String: String]

    public init(file: MapFile, cells: [String: String]) {
        self.file = file
        self.cells = cells.filter { !$0.value.isEmpty }
    }

    /// The columns by which a record is the same in two maps. Ids of ties and resources are made of their content, so
    /// that what they join decides instead.
    static func identity(_ file: MapFile) -> [String] {
        switch file {
        case .ties: ["from", "kind", "to", "programme", "resource"]
        case .seats: ["forum", "category", "stakeholder"]
        case .meetings: ["forum", "date"]
        case .reports: ["forum", "period"]
        case .plans: ["forum", "item"]
        case .resources: ["holder", "direction", "kind", "place"]
        case .needs: ["place", "theme"]
        case .waivers: ["programme_a", "programme_b"]
        case .aliases: ["name", "stakeholder"]
        case .stakeholders, .programmes, .forums, .places, .contacts, .themes, .activities, .targetGroups: ["id"]
        }
    }

    /// Columns that hold ids of bodies, programmes or forums.
    private static let references: Set<String> = [
        "id", "lead", "implementers", "funders", "supporters", "hosts", "part_of", "stakeholder", "from", "to",
        "holder",
        "members", "attended", "responsible", "chair", "co_chair", "secretary", "programme", "forum", "programme_a",
        "programme_b",
    ]

    /// The record with ids replaced.
    func renamed(_ names: [String: String]) -> ComparedRecord {
        guard !names.isEmpty else { return self }
        var cells = self.cells
        for (column, text) in cells where Self.references.contains(column) {
            // `id` of a tie is made of its content; `from` and `to` of a seat are dates, which no id equals.
            cells[column] = text.split(separator: "|").map { names[String($0)] ?? String($0) }.joined(separator: "|")
        }
        return ComparedRecord(file: file, cells: cells)
    }

    /// What identifies it, its columns joined.
    var key: String {
        Self.identity(file).map { cells[$0] ?? "" }.joined(separator: "\u{1}")
    }

    /// A short name for people.
    var name: String {
        if let name = cells["name"], file != .aliases { return name }
        return Self.identity(file).compactMap { cells[$0] }.joined(separator: " · ")
    }
}
