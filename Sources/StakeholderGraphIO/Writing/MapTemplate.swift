public import StakeholderGraph

/// A new map: every file with its header and one explained example row, and on request the forum of a place with one
/// row a category to fill in. Folders and workbooks are written from it.
public struct MapTemplate: Sendable {
    /// One file or sheet.
    public struct Table: Sendable {
        public let file: MapFile
        public let header: [String]
        public let rows: [[String]]
    }

    public let tables: [Table]
    /// Key, value and a comment for the clerk.
    public let settings: [(key: String, value: String, comment: String)]

    /// - Parameters:
    ///   - circular: whose categories are filled in.
    ///   - place: the place of the map, `nil` when it has none yet.
    ///   - withForum: whether to start the forum of the place; needs a place that is a region, county or sub-county.
    ///   - language: `en` or `sw`, as the map's reports will be.
    public init(circular: Circular, place: Place?, withForum: Bool, language: String) {
        let forum = withForum ? place.flatMap { ForumStart(place: $0, circular: circular) } : nil
        tables = MapFile.allCases.map { file in
            let header = file.columns.map(\.name)
            var rows = [TemplateExamples.row(of: file, header: header)]
            if file == .forums, let forum { rows.append(forum.forumRow(header)) }
            if file == .seats, let forum { rows += forum.seatRows(header) }
            return Table(file: file, header: header, rows: rows)
        }
        let title = place.map { "Stakeholder map of \($0.name)" } ?? "Stakeholder map"
        settings = [
            ("title", title, "Stands on every map."),
            ("question", "Who works on peace and security, and who is missing?", "The question the map answers."),
            ("place", place?.id.rawValue ?? "", "A county (nakuru), a sub-county (nakuru/naivasha) or a region."),
            ("viewpoint", "", "Whose view the map shows, for example: the county forum."),
            ("date", "", "The day the map speaks for, YYYY-MM-DD; left empty, the day of the command."),
            ("circular", circular.id.rawValue, "The circular that forums are checked against."),
            ("draft", "yes", "yes puts a draft mark on every map."),
            ("language", language, "en or sw."),
            (
                "dates", "day-first",
                "day-first reads 12/03/2025 as 12 March. Without this line such dates are refused; 2025-03-12 is always right."
            ),
            ("audience", "forum", "For whom maps and reports are made unless a command says otherwise."),
        ]
    }

    /// The text of `map.yaml`.
    public var yaml: String {
        settings.map { setting in
            "# \(setting.comment)\n" + setting.key + ":"
                + (setting.value.isEmpty ? "" : " " + Self.quoted(setting.value))
                + "\n"
        }.joined()
    }

    /// Quoted where YAML would read something else than the text.
    private static func quoted(_ value: String) -> String {
        let plain = value.allSatisfy { $0.isLetter || $0.isNumber || " -_/.,?()".contains($0) }
        let isWord = ["yes", "no", "true", "false", "null"].contains(value.lowercased())
        if plain, let first = value.first, first.isLetter, !isWord { return value }
        if isWord { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// The forum of a new map.
private struct ForumStart {
    let place: Place
    let circular: Circular
    let tier: ForumTier

    init?(place: Place, circular: Circular) {
        guard let tier = ForumTier.allCases.first(where: { $0.placeLevel == place.level }) else { return nil }
        self.place = place
        self.circular = circular
        self.tier = tier
    }

    private var id: String { slug(place.id.rawValue) + "-forum" }

    private var name: String {
        let ending =
            switch place.level {
            case .region: " Regional"
            case .subCounty: " Sub-County"
            default: " County"
            }
        return place.name + ending + " Multi-Sectoral Forum on Peace and Security"
    }

    func forumRow(_ header: [String]) -> [String] {
        let chair = circular.offices.first { $0.office == "chair" && $0.tier == tier }?.title ?? ""
        return TemplateExamples.cells(
            [
                "id": id, "name": name, "tier": tier.rawValue, "place": place.id.rawValue,
                "circular": circular.id.rawValue, "chair_office": chair,
            ], header)
    }

    /// A row without a holder would count as seated, so the rows to fill in say that the seat is empty.
    func seatRows(_ header: [String]) -> [[String]] {
        circular.categories.map { category in
            TemplateExamples.cells(
                [
                    "forum": id, "category": category.id.rawValue, "status": SeatStatus.left.rawValue,
                    "note": "Empty seat (\(category.name)): write who holds it, then set the status to seated",
                ], header)
        }
    }
}
