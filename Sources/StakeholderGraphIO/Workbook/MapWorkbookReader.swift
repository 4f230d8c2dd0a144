internal import StakeholderGraph

/// Reads the sheets of a workbook as the files of a map; the sheet `map` holds the settings.
struct MapWorkbookReader {
    let path: String
    let bytes: [UInt8]

    /// Whether a file begins as a package or as an old Office file, whatever its name.
    static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// The keys of the headers that a sheet may have.
    static func knownHeaders(_ table: String) -> Set<String> {
        if table == settingsSheet { return ["key", "value"] }
        return Set((MapFile(rawValue: table)?.columns ?? []).map { HeaderName.key($0.name) })
    }

    private static let settingsSheet = "map"

    func draft() throws(MapReadingError) -> MapDraft {
        let reading: WorkbookReading
        do throws(WorkbookError) {
            reading = try WorkbookReader.read(bytes, headers: Self.knownHeaders)
        } catch {
            throw .workbook(path, error)
        }
        var draft = MapDraft()
        var unread: Set<String> = []
        var found: [String: String] = [:]
        for table in reading.sheets {
            guard table.name == Self.settingsSheet || MapFile(rawValue: table.name) != nil else {
                draft.diagnostics.append(unknown(table))
                unread.insert(table.file)
                continue
            }
            if let first = found[table.name] {
                draft.diagnostics.append(
                    Diagnostic(
                        .unknownFile, severity: .error,
                        "The sheet “\(table.file)” is “\(first)” again; it was not read.",
                        at: SourceLocation(file: table.file, line: 0, style: .cells), value: table.file))
                unread.insert(table.file)
                continue
            }
            found[table.name] = table.file
            if table.name == Self.settingsSheet {
                readSettings(table, into: &draft)
            } else {
                draft.tables.append(table)
            }
        }
        // What is wrong inside a sheet that was not read is nobody's concern.
        draft.diagnostics = reading.diagnostics.filter { !unread.contains($0.location.file) } + draft.diagnostics
        guard found.keys.contains(where: { $0 != Self.settingsSheet }) else {
            throw .notAMap(path, "it has none of the sheets stakeholders, programmes, forums and the others")
        }
        return draft
    }

    private func unknown(_ table: DraftTable) -> Diagnostic {
        Diagnostic(
            .unknownFile, "The sheet “\(table.file)” is no sheet of a map; it was not read.",
            at: SourceLocation(file: table.file, line: 0, style: .cells), value: table.file,
            suggestions: nearMisses(of: table.name, among: MapFile.allCases.map(\.rawValue), limit: 1))
    }

    /// The rows of the sheet `map`; without the headers key and value its first two columns.
    private func readSettings(_ table: DraftTable, into draft: inout MapDraft) {
        let keys = table.header.map(HeaderName.key)
        let keyColumn = keys.firstIndex(of: "key")
        let valueColumn = keys.firstIndex(of: "value")
        var seen: Set<String> = []
        func add(_ key: String, _ value: String, _ location: SourceLocation) {
            guard !key.isEmpty else { return }
            let name = key.lowercased()
            guard seen.insert(name).inserted else {
                draft.diagnostics.append(
                    Diagnostic(
                        .badSetting, "“\(key)” stands twice; the first one holds.", at: location, field: name,
                        value: value))
                return
            }
            draft.settings.append(MapDraft.Setting(key: name, value: value, location: location))
        }
        if keyColumn == nil, table.headerLine > 0 {
            add(
                table.header.first ?? "", table.header.count > 1 ? table.header[1] : "",
                SourceLocation(file: table.file, line: table.headerLine, column: 2, style: .cells))
        }
        let (from, to) = (keyColumn ?? 0, valueColumn ?? 1)
        for row in 0..<table.rowCount {
            let value = table.text(row: row, column: to)
            let yesNo = ["TRUE": "yes", "FALSE": "no"]
            add(table.text(row: row, column: from), yesNo[value] ?? value, table.location(row: row, column: to))
        }
    }
}
