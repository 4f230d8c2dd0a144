internal import StakeholderGraph

/// Lends a map the bodies, programmes and forums that its rows name and that only one of the other maps defines, so that
/// a county's sheet can name a body of a sub-county's.
struct BorrowedRows {
    /// The line at which lent rows stand, where no file has one.
    static let line = Int(UInt32.max)

    /// Enough of a row to be referred to.
    private struct Definition: Hashable {
        let file: MapFile
        let id: String
        /// The other required cells by column, as typed.
        let cells: [String: String]
        /// Where rows of one id lie apart they are different bodies, of which none can be meant.
        let place: String
    }

    private var byName: [String: Set<Definition>] = [:]

    /// - Complexity: O(rows).
    init(_ drafts: [MapDraft]) {
        for draft in drafts {
            for table in draft.tables {
                guard let file = MapFile(rawValue: table.name), [.stakeholders, .programmes, .forums].contains(file)
                else { continue }
                add(table, file)
            }
        }
    }

    private mutating func add(_ table: DraftTable, _ file: MapFile) {
        let keys = table.header.map(HeaderName.key)
        func text(_ row: Int, _ column: String) -> String {
            keys.firstIndex(of: HeaderName.key(column)).map { table.text(row: row, column: $0) } ?? ""
        }
        let required = file.columns.filter { $0.isRequired }.map(\.name)
        for row in 0..<table.rowCount {
            let (written, name) = (text(row, "id"), text(row, "name"))
            guard !name.isEmpty, !written.hasPrefix("example-") else { continue }
            let cells = required.map { ($0, text(row, $0)) }
            let definition = Definition(
                file: file, id: written.isEmpty ? slug(name) : written,
                cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }), place: text(row, "place"))
            let aliases = text(row, "aliases").split(separator: "|").map(String.init)
            for spelling in Set([definition.id, name] + aliases).map(slug) where !spelling.isEmpty {
                byName[file.rawValue + "/" + spelling, default: []].insert(definition)
            }
        }
    }

    /// The draft with the rows it lacks, and how many were added to each file.
    func lent(to draft: MapDraft) -> (draft: MapDraft, count: [String: Int]) {
        var draft = draft
        var count: [String: Int] = [:]
        for missing in ProposedRows.rows(of: draft.tables) {
            // The columns from and to name programmes and forums as well; what they propose is a stakeholder.
            let files: [MapFile] =
                missing.file == .stakeholders ? [.stakeholders, .programmes, .forums] : [missing.file]
            let found = files.flatMap { byName[$0.rawValue + "/" + missing.id] ?? [] }
            guard Set(found.map(\.id)).count == 1, Set(found.map(\.place)).count == 1,
                let definition = found.min(by: { $0.cells.description < $1.cells.description })
            else { continue }
            let index =
                draft.tables.firstIndex { $0.name == definition.file.rawValue }
                ?? {
                    var table = DraftTable(name: definition.file.rawValue, file: definition.file.fileName)
                    table.setHeader([], line: 1)
                    draft.tables.append(table)
                    return draft.tables.count - 1
                }()
            append(definition, to: &draft.tables[index])
            count[draft.tables[index].file, default: 0] += 1
        }
        return (draft, count)
    }

    private func append(_ definition: Definition, to table: inout DraftTable) {
        var header = table.header
        var cells: [String: String] = definition.cells
        cells["id"] = definition.id
        for column in cells.keys.sorted()
        where !header.contains(where: { HeaderName.key($0) == HeaderName.key(column) }) {
            header.append(column)
        }
        table.setHeader(header, line: table.headerLine)
        let byKey = Dictionary(
            cells.map { (HeaderName.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        table.append(row: header.map { byKey[HeaderName.key($0)] ?? "" }, line: Self.line)
    }
}
