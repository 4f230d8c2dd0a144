internal import StakeholderGraph

/// A row for a name that is used and that no row defines.
struct ProposedRow: Equatable {
    let file: MapFile
    let id: String
    let name: String
    let nearMisses: [String]
    let firstMet: SourceLocation
    let times: Int
}

/// A tolerant first pass over the rows of a map: what names they define, rejected rows too, and what names they use that
/// none defines.
struct ProposedRows {
    private struct Use {
        let name: String
        let location: SourceLocation
        var times = 1
    }

    private var defined: [MapFile: Set<String>] = [:]
    private var spellings: [MapFile: [String]] = [:]
    private var uses: [MapFile: [String: Use]] = [:]

    /// - Complexity: O(cells), and a pass over all names for each that is missing.
    static func rows(of tables: [DraftTable]) -> [ProposedRow] {
        var pass = ProposedRows()
        let known = tables.compactMap { table in MapFile(rawValue: table.name).map { ($0, table) } }
        for (file, table) in known { pass.define(file, table) }
        for (file, table) in known { pass.use(file, table) }
        return pass.rows()
    }

    /// The values of a column's cells, split where the column holds several.
    private static func each(
        _ table: DraftTable, _ file: MapFile, where isWanted: (MapColumn) -> Bool,
        _ body: (MapColumn, String, SourceLocation) -> Void
    ) {
        let columns = Dictionary(
            file.columns.map { (HeaderName.key($0.name), $0) }, uniquingKeysWith: { first, _ in first })
        let wanted = table.header.enumerated().compactMap { index, title in
            columns[HeaderName.key(title)].flatMap { isWanted($0) ? (index, $0) : nil }
        }
        for row in 0..<table.rowCount {
            for (index, column) in wanted where !table.isEmpty(row: row, column: index) {
                let text = table.text(row: row, column: index)
                let values = column.isList ? text.split(separator: "|").map(String.init) : [text]
                for value in values.map({ String($0.trimmingPrefix(while: \.isWhitespace)) }) {
                    body(column, value, table.location(row: row, column: index))
                }
            }
        }
    }

    private mutating func define(_ file: MapFile, _ table: DraftTable) {
        let target: MapFile
        let names: Set<String>
        switch file {
        case .stakeholders, .programmes, .forums: (target, names) = (file, ["id", "name", "aliases"])
        case .aliases: (target, names) = (.stakeholders, ["name"])
        default: return
        }
        Self.each(table, file, where: { names.contains($0.name) }) { _, value, _ in
            defined[target, default: []].insert(comparisonKey(value))
            defined[target, default: []].insert(slug(value))
            spellings[target, default: []].append(value)
        }
    }

    private func isDefined(_ name: String, in files: [MapFile]) -> Bool {
        files.contains { file in
            guard let names = defined[file] else { return false }
            return names.contains(comparisonKey(name)) || names.contains(slug(name))
        }
    }

    /// Where a row for a name would stand, first of the sheets that may define it.
    private static func targets(_ content: MapColumn.Content) -> [MapFile] {
        switch content {
        case .stakeholder: [.stakeholders]
        case .programme: [.programmes]
        case .forum: [.forums]
        case .holder: [.stakeholders, .programmes]
        case .entity: [.stakeholders, .programmes, .forums]
        default: []
        }
    }

    private mutating func use(_ file: MapFile, _ table: DraftTable) {
        Self.each(table, file, where: { !Self.targets($0.content).isEmpty }) { column, value, location in
            let targets = Self.targets(column.content)
            let isNone = ["", "-", "–", "none"].contains(value.lowercased())
            guard !isNone, !value.hasPrefix("example-"), let target = targets.first, !isDefined(value, in: targets)
            else { return }
            let key = slug(value)
            if uses[target]?[key] == nil {
                uses[target, default: [:]][key] = Use(name: value, location: location)
            } else {
                uses[target]?[key]?.times += 1
            }
        }
    }

    /// In the order of sheets, then of ids.
    private func rows() -> [ProposedRow] {
        MapFile.allCases.flatMap { file -> [ProposedRow] in
            guard let missing = uses[file] else { return [] }
            let index = NearMissIndex((spellings[file] ?? []).filter { !$0.hasPrefix("example-") })
            return missing.sorted { $0.key < $1.key }.map { id, use in
                ProposedRow(
                    file: file, id: id, name: use.name, nearMisses: index.nearMisses(of: use.name),
                    firstMet: use.location, times: use.times)
            }
        }
    }
}
