internal import Foundation
internal import StakeholderGraph

/// Imports mapping cards that were filled in with a form: the tables of Google Forms and KoboToolbox, with several choices
/// in one cell or a column for each choice.
struct CardImport {
    private let reference: ReferenceLibrary
    private let circulars: CircularCategories
    private let titles: CardTitles
    private let file: String
    private var account: ImportAccount
    private var result = ImportResult()
    private var personal: PersonalColumns
    private var misfits: [String: Int] = [:]
    private var unknownCategories = 0

    static func read(
        _ url: URL, reference: ReferenceLibrary, types: OrganisationTypes
    ) throws(ImportFailure) -> ImportResult {
        let titles = CardTitles(types.words)
        let (tables, diagnostics) = try ImportFiles.tables(url)
        guard
            let table = tables.first(where: { table in
                table.header.contains { titles.use($0) == .column("name") }
            })
        else {
            throw ImportFailure(
                url.lastPathComponent, line: 1, "No column holds the names of bodies; call it “name” or “organisation”")
        }
        var work = CardImport(url.lastPathComponent, table, reference, titles)
        work.result.diagnostics = diagnostics
        return work.read(table, title: url.deletingPathExtension().lastPathComponent)
    }

    private init(_ file: String, _ table: DraftTable, _ reference: ReferenceLibrary, _ titles: CardTitles) {
        self.titles = titles
        self.file = file
        self.reference = reference
        circulars = CircularCategories(reference)
        personal = PersonalColumns(reference)
        account = ImportAccount(file: file, sheet: table.file == file ? nil : table.file)
    }

    private mutating func read(_ table: DraftTable, title: String) -> ImportResult {
        let uses = table.header.map { titles.use($0) }
        var cards: [Card] = []
        for row in 0..<table.rowCount {
            var card = Card(line: table.line(row: row))
            for (column, use) in uses.enumerated() where !table.isEmpty(row: row, column: column) {
                fill(&card, use, table.text(row: row, column: column), header: table.header[column])
            }
            guard let name = card.cells["name"], !name.isEmpty else {
                account.rejected += 1
                result.diagnostics.append(
                    Diagnostic(
                        .missingValue, severity: .error, "The card names no body; it was left out.",
                        at: SourceLocation(file: file, line: card.line)))
                continue
            }
            // What may not be kept must not tell two cards apart.
            card.cells = personal.clean(card.cells, file: .stakeholders)
            cards.append(card)
        }
        let rows = bodies(cards)
        let contract = ContractColumns(.stakeholders, reference, stakeholders: Set(rows.compactMap { $0["id"] }))
        var moved = MovedCells()
        let kept = contract.settle(rows.map { personal.clean($0, file: .stakeholders) }, moved: &moved)
            .sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
        result.tables = [MapFolderTable(file: .stakeholders, records: kept)]
        result.settings = [("title", title)]
        result.accounts = [account]
        result.leftOut += personal.leftOut + moved.leftOut
        for (what, count) in misfits.sorted(by: { $0.key < $1.key }) {
            result.leaveOut("cells of the column \(what)", count, "It has no place in a map")
        }
        result.leaveOut("categories", unknownCategories, "The circular has no such category; they are unknown")
        return result
    }

    /// One row a body: cards of one name are merged unless they contradict one another.
    private mutating func bodies(_ cards: [Card]) -> [[String: String]] {
        let bodies = CardMerger.bodies(cards)
        account.accepted += bodies.count
        account.merged += cards.count - bodies.count
        return bodies.map { body in
            var row = body.card.cells
            for (name, values) in body.card.lists where name != "category" { row[name] = values.joined(separator: "|") }
            categorise(body.card.lists["category"] ?? [], &row)
            row["id"] = body.id
            row["source"] = row["source"] ?? file
            return row
        }
    }

    private mutating func fill(_ card: inout Card, _ use: CardTitles.Use, _ text: String, header: String) {
        switch use {
        case .column(let name):
            let isList = MapFile.stakeholders.columns.first { $0.name == name }?.isList ?? false
            if isList {
                for value in values(text, of: name) { card.add(value, to: name) }
            } else if card.cells[name] == nil {
                card.cells[name] = text
            }
        case .option(let name, let option):
            switch titles.isTicked(text, option: option) {
            case true: card.add(option, to: name)
            case false: break
            case nil: misfits[header, default: 0] += 1
            }
        case .filledIn:
            if case .date = DateReader.read(String(text.prefix(10)), order: .iso) {
                card.cells["as_of"] = card.cells["as_of"] ?? String(text.prefix(10))
            } else {
                misfits[header, default: 0] += 1
            }
        case .system: misfits[header, default: 0] += 1
        case .contact: _ = personal.leavesOut(header, text)
        case .other(let title):
            if !personal.leavesOut(title, text) { card.cells[title] = text }
        }
    }

    /// The choices in one cell: parted by bars, semicolons or line ends, else by commas or spaces where all parts are known.
    private func values(_ text: String, of column: String) -> [String] {
        for separator in ["|", ";", "\n"] where text.contains(separator) {
            return text.split(separator: separator).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        }
        if column == "category" {
            if category(text) != nil { return [text] }
            for separator in [", ", ",", " "] {
                if let parts = Self.parts(text, separator, isKnown: { category($0) != nil }) { return parts }
            }
        }
        if column == "works_in" {
            let resolver = reference.placeResolver
            if resolver.resolve(text).place != nil { return [text] }
            for separator in [",", " "] {
                if let parts = Self.parts(text, separator, isKnown: { resolver.resolve($0).place != nil }) {
                    return parts
                }
            }
        }
        return text.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// A text parted at a separator so that every part is known, where a known part may hold the separator itself.
    private static func parts(_ text: String, _ separator: String, isKnown: (String) -> Bool) -> [String]? {
        let pieces = text.split(separator: separator).map(String.init)
        var result: [String] = []
        var at = 0
        while at < pieces.count {
            let end = (at..<min(pieces.count, at + 8)).reversed().first { end in
                isKnown(pieces[at...end].joined(separator: separator).trimmingSpaces)
            }
            guard let end else { return nil }
            result.append(pieces[at...end].joined(separator: separator).trimmingSpaces)
            at = end + 1
        }
        return result.isEmpty ? nil : result
    }

    private func category(_ text: String) -> String? { text == "unknown" ? text : circulars.id(text) }

    private mutating func categorise(_ said: [String], _ row: inout [String: String]) {
        let known = said.compactMap { category($0) }
        if known.count < said.count {
            unknownCategories += said.count - known.count
            row["imported_category"] = said.joined(separator: "|")
        }
        row["category"] = known.isEmpty ? "unknown" : Set(known).sorted().joined(separator: "|")
    }
}
