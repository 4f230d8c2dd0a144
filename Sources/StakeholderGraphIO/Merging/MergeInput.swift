public import StakeholderGraph

/// One of several maps to merge, read and checked.
public struct MergeInput: Sendable {
    /// The last parts of its path, as many as tell it from the others.
    public let name: String
    /// The problems of the map, as `check` finds them.
    public let diagnostics: [Diagnostic]
    /// What became of its rows by file, contacts apart.
    public let accounts: [FileAccount]

    let map: StakeholderMap
    let rows: [MapFile: [MergeRow]]
    /// The rows whose ids were made from their names.
    let madeIDs: Set<MergeSource>
    let contacts: Int
    /// The files of its own folder `reference`.
    let reference: [MergedReference.Source]

    /// - Parameters:
    ///   - draft: what was read, before names of other maps were lent to it.
    ///   - building: what was built of it.
    ///   - borrowed: how many rows were lent, by file; they stand at `BorrowedRows.line`.
    ///   - reference: the files of its own folder `reference`.
    init(
        name: String, draft: MapDraft, building: MapBuilding, borrowed: [String: Int],
        reference: [MergedReference.Source]
    ) {
        self.name = name
        self.reference = reference
        map = building.map
        diagnostics = building.diagnostics.filter { $0.location.line != BorrowedRows.line }
        let contacts = { (account: FileAccount) in MergeInput.file(of: account.file) == .contacts }
        self.contacts = building.accounts.filter(contacts).reduce(0) { $0 + $1.read }
        var ownTerms: [MapFile: Set<String>] = [:]
        for table in draft.tables {
            guard let file = MapFile(rawValue: table.name), [.themes, .activities, .targetGroups].contains(file),
                let column = table.header.firstIndex(where: { HeaderName.key($0) == "id" })
            else { continue }
            let ids = (0..<table.rowCount).map { table.text(row: $0, column: column) }
            ownTerms[file] = Set(ids + ids.map(slug))
        }
        let all = MergeRow.rows(of: building.map, named: name, ownTerms: ownTerms)
        rows = all.mapValues { rows in rows.filter { $0.source.location.line != BorrowedRows.line } }
        let lent = all.mapValues { rows in rows.count { $0.source.location.line == BorrowedRows.line } }
        accounts = building.accounts.filter { !contacts($0) }.map { account in
            let file = Self.file(of: account.file)
            let (asked, built) = (borrowed[account.file] ?? 0, file.flatMap { lent[$0] } ?? 0)
            var account = account
            account.accepted -= built
            account.rejected -= asked - built
            return account
        }.filter { $0.read > 0 || borrowed[$0.file] == nil }
        madeIDs = Set(building.derivedIdentifiers.map { MergeSource(map: name, location: $0.location) })
    }

    /// The file of the contract that a file or sheet is.
    static func file(of name: String) -> MapFile? {
        let stem = name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return MapFile(rawValue: WorkbookReader.tableName(stem))
    }

    /// How many of its rows were examples, by file or sheet.
    var examples: [String: Int] {
        diagnostics.reduce(into: [:]) { counts, problem in
            if problem.code == .exampleRow { counts[problem.location.file, default: 0] += 1 }
        }
    }

    static func leftOut(of inputs: [MergeInput]) -> [LeftOut] {
        let contacts = inputs.reduce(0) { $0 + $1.contacts }
        var leftOut: [LeftOut] = []
        if contacts > 0 {
            leftOut.append(
                LeftOut(what: "rows of contacts", count: contacts, reason: "contacts stay in their own maps"))
        }
        return leftOut
    }
}
