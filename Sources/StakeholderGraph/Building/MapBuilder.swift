/// Turns what was read into a checked map: resolves names, aliases and places, and holds every row against the rules.
///
/// Nothing about content throws. Every row is accepted, merged or rejected, and every problem is a diagnostic.
public struct MapBuilder {
    let reference: ReferenceLibrary

    /// - Parameter reference: circulars, taxonomies, tie schema and gazetteer, a map folder's own overlay included.
    public init(reference: ReferenceLibrary) {
        self.reference = reference
    }

    /// Builds the map.
    /// - Complexity: O(n log n) in the number of rows; near misses cost a pass over all names for each of a bounded
    ///   number of dangling names.
    public func build(_ draft: MapDraft) -> MapBuilding {
        let log = BuildLog(diagnostics: draft.diagnostics)
        for (file, rows) in draft.rejectedRows where rows > 0 { log.reject(file, rows: rows) }
        let context = BuildContext(reference: reference, log: log)
        let tables = usableTables(draft, log)
        context.absentFiles = Set(Self.referredFiles.filter { Self.isAbsent($0, from: draft) })
        var parts = MapParts()

        readDateOrder(draft.settings, context)
        parts.ownPlaces = buildPlaces(tables[.places], context)
        readSettings(draft.settings, context)
        buildTerms(tables, context)

        let bodies = categorised(namedGroups(tables[.stakeholders], context), context)
        parts.aliases = buildAliases(tables[.aliases], context)
        parts.stakeholders = buildStakeholders(bodies, context)

        let programmes = namedGroups(tables[.programmes], context)
        for programme in programmes { context.programmes.add(ProgrammeID(programme.id), name: programme.name) }
        let forums = namedGroups(tables[.forums], context)
        parts.programmes = programmes.compactMap { buildProgramme($0, context) }
        parts.forums = buildForums(forums, context)
        for forum in parts.forums { context.forums.add(forum.id, name: forum.name) }

        parts.seats = buildSeats(tables[.seats], parts.stakeholders, context)
        parts.meetings = buildMeetings(tables[.meetings], context)
        parts.reports = buildReports(tables[.reports], context)
        parts.planItems = buildPlanItems(tables[.plans], context)
        parts.ties = buildTies(tables[.ties], context)
        parts.resources = buildResources(tables[.resources], context)
        parts.needs = buildNeeds(tables[.needs], context)
        parts.waivers = buildWaivers(tables[.waivers], context)
        checkContacts(tables[.contacts], context)
        reportMissedFiles(draft, context)

        return MapBuilding(
            map: StakeholderMap(parts, settings: context.settings, reference: referenceWithStrayTerms(parts, context)),
            diagnostics: log.diagnostics.sorted(), accounts: accounts(tables, log),
            derivedIdentifiers: log.derived.sorted { $0.location < $1.location })
    }

    private func usableTables(_ draft: MapDraft, _ log: BuildLog) -> [MapFile: RowTable] {
        var tables: [MapFile: RowTable] = [:]
        for table in draft.tables {
            guard let file = MapFile(rawValue: table.name) else { continue }
            log.accept(table.file, rows: 0)
            let rows = RowTable(table, file: file, forbidden: reference.forbiddenColumns, log: log)
            if rows.isUsable {
                tables[file] = rows
            } else {
                log.reject(table.file, rows: table.rowCount)
            }
        }
        return tables
    }

    /// The files that rows of other files refer to.
    private static let referredFiles: [MapFile] = [.stakeholders, .programmes, .forums]

    /// Whether a file was neither read nor refused.
    private static func isAbsent(_ file: MapFile, from draft: MapDraft) -> Bool {
        !draft.tables.contains { $0.name == file.rawValue }
            && !draft.diagnostics.contains { [file.rawValue, file.fileName].contains($0.location.file.lowercased()) }
    }

    /// One sentence for a file whose absence explains why references lead nowhere.
    private func reportMissedFiles(_ draft: MapDraft, _ context: BuildContext) {
        let style = draft.tables.first?.style ?? .lines
        for file in Self.referredFiles where context.missedFiles.contains(file) {
            let name = style == .cells ? file.rawValue : file.fileName
            context.log.report(
                Diagnostic(
                    .missingFile, "“\(name)” is missing, and other rows refer to what it would hold.",
                    at: SourceLocation(file: name, line: 0, style: style)))
        }
    }

    private func accounts(_ tables: [MapFile: RowTable], _ log: BuildLog) -> [FileAccount] {
        let order = Dictionary(
            MapFile.allCases.enumerated().map { ($1.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        func rank(_ file: String) -> Int {
            order[String(file.split(separator: ".", omittingEmptySubsequences: true).first ?? "")] ?? .max
        }
        return log.accounts.values.sorted { (rank($0.file), $0.file) < (rank($1.file), $1.file) }
    }

    /// The same rows whatever they describe: read, scan for contacts, build, count.
    func each<Record>(
        _ groups: [RowGroup], of table: RowTable, _ context: BuildContext, _ build: (RowGroup, RowCells) -> Record?
    ) -> [Record] {
        var records: [Record] = []
        records.reserveCapacity(groups.count)
        for group in groups {
            let cells = RowCells(table: table, rows: group.rows, context: context)
            cells.scanForContacts()
            if let record = build(group, cells) {
                records.append(record)
            } else {
                // Rows merged into a rejected one were counted as merged; a group that gave no record is one rejected row.
                context.log.reject(table.draft.file(row: group.rows[0]))
            }
        }
        context.log.accept(table.draft.file, rows: records.count)
        return records
    }

    /// The rows of a table without ids.
    func each<Record>(
        _ table: RowTable?, _ context: BuildContext, _ build: (RowCells) -> Record?
    ) -> [Record] {
        guard let table else { return [] }
        return each(table.equalGroups(context.log), of: table, context) { build($1) }
    }
}
