public import StakeholderGraph

/// What became of the rows of one file or sheet: `read = accepted + merged + rejected`.
public struct ImportAccount: Sendable, Hashable, Encodable {
    public let file: String
    /// The sheet of a workbook, or the part of a file: `nodes`, `edges`, `activities`.
    public let sheet: String?
    public var accepted = 0
    /// Rows that say what another row says.
    public var merged = 0
    public var rejected = 0

    public var read: Int { accepted + merged + rejected }

    public init(file: String, sheet: String? = nil) {
        self.file = file
        self.sheet = sheet
    }

    private enum Key: String, CodingKey {
        case file, sheet, read, accepted, merged, rejected
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(file, forKey: .file)
        try container.encode(sheet, forKey: .sheet)
        try container.encode(read, forKey: .read)
        try container.encode(accepted, forKey: .accepted)
        try container.encode(merged, forKey: .merged)
        try container.encode(rejected, forKey: .rejected)
    }
}

/// What an import made of a file: the tables of a map folder, and what became of every row.
public struct ImportResult: Sendable {
    public var tables: [MapFolderTable] = []
    /// Settings of the new map, by key.
    public var settings: [(key: String, value: String)] = []
    public var accounts: [ImportAccount] = []
    public var leftOut: [LeftOut] = []
    /// Problems of rows, with their places.
    public var diagnostics: [Diagnostic] = []
    /// How columns were understood, where that had to be found out.
    public var mapping: [ColumnReading] = []
    /// Where the rows of a table stand in the imported file; tables without an entry were made by the import.
    var origins: [MapFile: RowOrigins] = [:]

    init() {}

    /// The rows of all files together.
    public var total: ImportAccount {
        accounts.reduce(into: ImportAccount(file: "")) { total, account in
            total.accepted += account.accepted
            total.merged += account.merged
            total.rejected += account.rejected
        }
    }

    /// The same as a draft for the map builder, so that a file can be worked on without writing a folder.
    public func draft() -> MapDraft {
        let drafts = tables.map { table in
            let places = origins[table.file]
            var draft = DraftTable(
                name: table.file.rawValue, file: places?.files.first?.file ?? table.file.fileName)
            draft.setHeader(table.header, line: 1)
            var files = (places?.files ?? []).dropFirst()
            for (number, row) in table.rows.enumerated() {
                if let next = files.first, next.first == number {
                    draft.beginFile(next.file)
                    files.removeFirst()
                }
                draft.append(row: row, line: places?.lines[number] ?? number + 2)
            }
            return draft
        }
        return MapDraft(
            tables: drafts,
            settings: settings.map {
                MapDraft.Setting(key: $0.key, value: $0.value, location: SourceLocation(file: "map.yaml", line: 0))
            },
            diagnostics: diagnostics, rejectedRows: rejectedRows)
    }

    /// The rows of the imported files after the map was built of them, which may have merged or rejected some more.
    func accounts(after built: [FileAccount]) -> [FileAccount] {
        var files: [String: FileAccount] = [:]
        for account in accounts {
            files[account.file, default: FileAccount(file: account.file)].accepted += account.accepted
            files[account.file, default: FileAccount(file: account.file)].merged += account.merged
            files[account.file, default: FileAccount(file: account.file)].rejected += account.rejected
        }
        for account in built {
            guard var file = files[account.file] else { continue }
            // Rows that the import rejected are among those of the builder already.
            let more = account.rejected - file.rejected
            file.accepted -= account.merged + more
            file.merged += account.merged
            file.rejected += more
            files[account.file] = file
        }
        return files.values.sorted { $0.file < $1.file }
    }

    private var rejectedRows: [String: Int] {
        accounts.reduce(into: [:]) { rows, account in
            if account.rejected > 0 { rows[account.file, default: 0] += account.rejected }
        }
    }

    mutating func leaveOut(_ what: String, _ count: Int, _ reason: String) {
        if count > 0 { leftOut.append(LeftOut(what: what, count: count, reason: reason)) }
    }
}

/// Why a file cannot be imported at all; nothing is written.
public struct ImportFailure: Error, Sendable, Hashable {
    public let file: String
    /// From 1; 0 when the whole file is meant.
    public let line: Int
    /// One plain sentence without its full stop.
    public let reason: String

    init(_ file: String, line: Int = 0, _ reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// The sentence with the place before it.
    public var message: String { "\(file)\(line > 0 ? ":\(line)" : ""): \(reason)." }
}
