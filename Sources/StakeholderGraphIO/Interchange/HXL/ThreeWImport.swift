internal import Foundation
internal import StakeholderGraph

/// Imports tables of who does what where, tagged with HXL or not.
struct ThreeWImport {
    private let reference: ReferenceLibrary
    private var organisations: ThreeWOrganisations
    private var themes: ThreeWTerms
    private var activities: ThreeWTerms
    private var targetGroups: ThreeWTerms
    private var places: ThreeWPlaces
    private var dates: ThreeWDates
    private var programmes: ThreeWProgrammes
    /// The rows that are used, by sheet and position: they are read once for their names and again for what they say of
    /// them, because all of them in memory would take more than the table.
    private var rows: [(sheet: Int, row: Int)] = []
    private var outerPlaces: Set<String> = []
    private var result = ImportResult()

    /// Imports a file.
    ///
    /// - Parameters:
    ///   - mapping: what the columns hold, in place of what is found out.
    ///   - isProposal: whether of a file without a table of who does what where the titles are read alone.
    static func read(
        _ url: URL, mapping: ThreeWMapping?, isProposal: Bool, reference: ReferenceLibrary, types: OrganisationTypes
    ) throws(ImportFailure) -> ImportResult {
        let source = try ThreeWSource(
            url, mapping: mapping, titles: ThreeWHeaders(types.words), isProposal: isProposal)
        var work = ThreeWImport(reference, types)
        for number in source.sheets.indices { work.read(number, of: source) }
        work.settle(source)
        return work.finished(source, title: url.deletingPathExtension().lastPathComponent)
    }

    private init(_ reference: ReferenceLibrary, _ types: OrganisationTypes) {
        self.reference = reference
        organisations = ThreeWOrganisations(reference, types)
        themes = ThreeWTerms(reference.themes)
        activities = ThreeWTerms(reference.activities)
        targetGroups = ThreeWTerms(reference.targetGroups)
        places = ThreeWPlaces(reference)
        dates = ThreeWDates(types.words)
        programmes = ThreeWProgrammes(types.words)
    }

    // MARK: Rows

    private mutating func read(_ number: Int, of source: ThreeWSource) {
        let sheet = source.sheets[number]
        let table = sheet.table
        let isSheet = table.file != source.file
        var account = ImportAccount(file: source.file, sheet: isSheet ? table.file : nil)
        let used = sheet.columns.filter { $0.key != .contact }.values.joined().sorted()
        var seen: Set<String> = []
        var filled = [Int](repeating: 0, count: sheet.headers.count)
        rows.reserveCapacity(rows.count + table.rowCount)
        for row in min(sheet.firstRow, table.rowCount)..<table.rowCount {
            var isEmpty = true
            for column in sheet.headers.indices where !table.isEmpty(row: row, column: column) {
                filled[column] += 1
                isEmpty = false
            }
            if isEmpty { continue }
            // Rows that differ only by case and space say the same.
            var key = ""
            for column in used {
                key += comparisonKey(table.text(row: row, column: column))
                key += "\u{0}"
            }
            guard seen.insert(key).inserted else {
                account.merged += 1
                // Its spellings count, whichever of the rows comes first.
                note(ThreeWRow(sheet, row: row))
                continue
            }
            let one = ThreeWRow(sheet, row: row)
            guard !one.organisations.isEmpty else {
                account.rejected += 1
                let place = table.location(row: row)
                result.diagnostics.append(
                    Diagnostic(
                        .missingValue, severity: .error, "The row names no organisation; it was left out.",
                        at: isSheet ? place : SourceLocation(file: source.file, line: place.line)))
                continue
            }
            account.accepted += 1
            note(one)
            rows.append((number, row))
        }
        // A row that the reader of CSV could not read is among those of the file.
        if !isSheet { account.rejected += source.rejectedRows }
        result.accounts.append(account)
        leaveOutColumns(sheet, filled)
    }

    private mutating func note(_ row: ThreeWRow) {
        organisations.add(row)
        for name in row.leads + row.funders { organisations.add(name) }
        for name in row.sectors where row.sectorCodes.compactMap({ themes.known(code: $0) }).isEmpty {
            themes.add(name)
        }
        for name in row.subsectors { themes.add(name, parent: row.sectors.first) }
        for name in row.activities { activities.add(name) }
        for name in row.targetGroups { targetGroups.add(name) }
        if !row.levels[0].name.isEmpty { outerPlaces.insert(row.levels[0].name) }
        dates.note(row.start)
        dates.note(row.end)
    }

    private mutating func leaveOutColumns(_ sheet: ThreeWSheet, _ filled: [Int]) {
        var personal = PersonalColumns(reference)
        let kept = Set(sheet.columns.filter { $0.key != .contact }.values.joined())
        for (column, header) in sheet.headers.enumerated() where filled[column] > 0 && !kept.contains(column) {
            let name = header.isEmpty ? "\(column + 1) (without a title)" : header
            if personal.leavesOut(header, "") || sheet.columns[.contact]?.contains(column) == true {
                let reason = reference.forbiddenColumns[slug(header)] ?? "Contact details of persons are not imported"
                result.leaveOut("cells of the column \(name)", filled[column], reason)
            } else {
                result.leaveOut("cells of the column \(name)", filled[column], "It has no place in a map")
            }
        }
    }

    // MARK: Settling

    private mutating func settle(_ source: ThreeWSource) {
        organisations.settle()
        themes.settle()
        activities.settle()
        targetGroups.settle()
        places.settleCountry(outerPlaces)
        for (sheet, position) in rows {
            let row = ThreeWRow(source.sheets[sheet], row: position)
            let place = places.place(row)
            if let place { for name in row.organisations { organisations.add(place: place, of: name) } }
            let named = ids(row, place)
            programmes.add(row, named, dates: &dates)
        }
    }

    private mutating func ids(_ row: ThreeWRow, _ place: String?) -> ThreeWRowIDs {
        let coded = row.sectorCodes.compactMap { themes.known(code: $0) }
        let sectors = row.subsectors.isEmpty ? row.sectors : row.subsectors
        let what = (row.sectors + row.subsectors).map { themes.name($0) } + row.activities.map { activities.name($0) }
        return ThreeWRowIDs(
            organisations: row.organisations.map { organisations.id($0) },
            leads: row.leads.map { organisations.id($0) },
            funders: row.funders.map { organisations.id($0) },
            themes: coded.isEmpty ? sectors.map { themes.id($0) } : coded,
            activities: row.activities.map { activities.id($0) },
            targetGroups: row.targetGroups.map { targetGroups.id($0) }, place: place,
            who: row.acronym.isEmpty || row.organisations.count > 1
                ? row.organisations.map { organisations.name($0) }.joined(separator: ", ") : row.acronym,
            what: what.joined(separator: " – "))
    }

    // MARK: The result

    private mutating func finished(_ source: ThreeWSource, title: String) -> ImportResult {
        var personal = PersonalColumns(reference)
        let bodies = organisations.rows().map { personal.clean($0, file: .stakeholders) }
        let work = programmes.table(&personal)
        result.tables = [
            MapFolderTable(file: .stakeholders, records: bodies), work,
            MapFolderTable(file: .places, records: places.rows), MapFolderTable(file: .themes, records: themes.rows),
            MapFolderTable(file: .activities, records: activities.rows),
            MapFolderTable(file: .targetGroups, records: targetGroups.rows),
        ].filter { !$0.rows.isEmpty }
        result.settings = [("title", title)]
        // A table of past months is looked at as of their end, not as of today, when all of it is over.
        if let last = programmes.lastReportedDay { result.settings.append(("date", last.description)) }
        result.diagnostics += source.diagnostics
        result.mapping = source.readings
        result.leftOut += source.leftOut + personal.leftOut
        sayWhatWasFolded()
        sayWhatIsUnknown(source.file)
        return result
    }

    private mutating func sayWhatWasFolded() {
        let reason = "They differ only by case or spaces from the one that is used"
        result.leaveOut("spellings of organisations", organisations.folded, reason)
        result.leaveOut("spellings of places", places.folded, reason)
        result.leaveOut("spellings of sectors", themes.folded, reason)
        result.leaveOut("spellings of activities and target groups", activities.folded + targetGroups.folded, reason)
    }

    private mutating func sayWhatIsUnknown(_ file: String) {
        result.leftOut += organisations.leftOut
        result.leaveOut("dates", dates.unread, "They cannot be read, or in two ways")
        result.leaveOut(
            "numbers of people", programmes.peopleByMonth, "They are counted month by month and cannot be added up")
        result.leaveOut("numbers", programmes.badNumbers, "They are no numbers")
        for (text, count) in programmes.unknownStatuses.sorted(by: { $0.key < $1.key }) {
            result.leaveOut("statuses", count, "“\(text)” is no status that a map knows")
        }
        for (id, place) in places.vague.sorted(by: { $0.key < $1.key }) {
            result.diagnostics.append(
                Diagnostic(
                    .unknownPlace, "“\(place.name)” is in no list of places; it was added to the map's own as “\(id)”.",
                    at: SourceLocation(file: file, line: place.line), value: place.name,
                    suggestions: place.suggestions))
        }
        for (name, place) in places.unknown.sorted(by: { $0.key < $1.key }) {
            result.diagnostics.append(
                Diagnostic(
                    .unknownPlace, "“\(name)” is no county of Kenya; the place of \(place.count) rows is unknown.",
                    at: SourceLocation(file: file, line: place.line), value: name, suggestions: place.suggestions))
        }
    }
}
