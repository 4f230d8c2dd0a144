/// A draft table held against the columns of the contract, its rows grouped by what they describe.
///
/// A group is one row, or several that say the same of one record and complete one another. The cells of every row refer
/// to their table, so it is an object: a copy for each of 100,000 rows costs more than reading them.
final class RowTable {
    let file: MapFile
    let draft: DraftTable
    /// For each known column its position in the draft.
    private let positions: ColumnPositions
    /// Unknown columns that are kept as attributes: header and position.
    var extras: [(name: String, position: Int)] { file.keepsAttributes ? unknown : [] }
    /// All unknown columns. Rows that they tell apart are not equal, whether their values are kept or not.
    private let unknown: [(name: String, position: Int)]
    /// Whether every required column is there.
    let isUsable: Bool
    /// The columns whose text marks a row as an example.
    let examplePositions: [Int]
    /// The columns of free text, in which contacts are looked for: the contract's first, then unknown ones.
    let freeTextColumns: [(name: String, position: Int)]

    /// The column in which merging says where a row came from.
    private static let provenanceKey = "merged-from"

    init(_ draft: DraftTable, file: MapFile, forbidden: [String: String], log: BuildLog) {
        self.file = file
        self.draft = draft
        var positions = ColumnPositions()
        var unknown: [(name: String, position: Int)] = []
        var extraKeys: Set<String> = []
        let columns = file.columns
        let known = Dictionary(columns.map { (slug($0.name), $0.name) }, uniquingKeysWith: { first, _ in first })
        for (position, title) in draft.header.enumerated() {
            let key = slug(title)
            let place = SourceLocation(
                file: draft.file, line: draft.headerLine, column: position + 1, style: draft.style)
            if key == Self.provenanceKey {
                // What merging wrote for the author; no map, report or export shows it.
                continue
            } else if key.isEmpty {
                // A column without a title has nothing to be called by; its filled cells are ragged rows' business.
                continue
            } else if let reason = forbidden[key] {
                log.report(
                    Diagnostic(
                        .forbiddenColumn,
                        "The column “\(title)” may not be kept (\(reason)); nothing in it was loaded.",
                        at: place, field: title))
            } else if let name = known[key] {
                if positions[name] != nil {
                    log.report(
                        Diagnostic(
                            .duplicateHeader, "The column “\(title)” stands twice; the first one is used.", at: place,
                            field: name))
                } else {
                    positions.add(name, at: position)
                }
            } else if !extraKeys.insert(key).inserted {
                log.report(
                    Diagnostic(
                        .duplicateHeader, "The column “\(title)” stands twice; the first one is used.", at: place,
                        field: title))
            } else {
                unknown.append((title, position))
                let fate = file.keepsAttributes ? "it is kept as an attribute" : "its values are not kept"
                log.report(
                    Diagnostic(
                        .unknownColumn, "The column “\(title)” is not one of this file's; \(fate).", at: place,
                        field: title,
                        suggestions: nearMisses(of: key, among: columns.map { slug($0.name) }, limit: 1)))
            }
        }
        var isUsable = true
        for column in columns where column.isRequired && positions[column.name] == nil {
            isUsable = false
            log.report(
                Diagnostic(
                    .missingColumn,
                    "The column “\(column.name)” is missing; no row of this file could be used without it.",
                    at: SourceLocation(file: draft.file, line: draft.headerLine, style: draft.style),
                    field: column.name))
        }
        let marks = columns.prefix(1).map(\.name) + (file == .ties ? ["from"] : file == .resources ? ["holder"] : [])
        examplePositions = marks.compactMap { positions[$0] }
        let texts: [(name: String, position: Int)] = columns.compactMap { column in
            guard column.content == .text, let position = positions[column.name] else { return nil }
            return (column.name, position)
        }
        freeTextColumns = file == .contacts ? [] : texts + unknown
        self.positions = positions
        self.unknown = unknown
        self.isUsable = isUsable
    }

    func position(_ column: String) -> Int? { positions[column] }

    /// The text of a column in the first of some rows that has any; empty when none has.
    func text(_ column: String, rows: [Int]) -> String {
        guard let position = positions[column] else { return "" }
        return text(position: position, rows: rows)
    }

    /// The text of a column in one row; empty when the column is not there.
    func text(_ column: String, row: Int) -> String {
        guard let position = positions[column] else { return "" }
        return draft.text(row: row, column: position)
    }

    func text(position: Int, rows: [Int]) -> String {
        for row in rows where !draft.isEmpty(row: row, column: position) {
            return draft.text(row: row, column: position)
        }
        return ""
    }

    /// Where a cell stands, in the first of some rows that has it.
    func location(_ column: String?, rows: [Int]) -> SourceLocation {
        guard let column, let position = positions[column] else { return draft.location(row: rows[0]) }
        let row = rows.first { !draft.isEmpty(row: $0, column: position) } ?? rows[0]
        return draft.location(row: row, column: position)
    }

    func location(position: Int, rows: [Int]) -> SourceLocation {
        let row = rows.first { !draft.isEmpty(row: $0, column: position) } ?? rows[0]
        return draft.location(row: row, column: position)
    }

    /// All positions that are loaded, in the order of the contract and then by header, so that what is made from a row
    /// does not depend on the order of its columns; −1 for a column that is not there.
    var loadedPositions: [Int] {
        file.columns.map { positions[$0.name] ?? -1 } + unknown.sorted { $0.name < $1.name }.map(\.position)
    }
}
