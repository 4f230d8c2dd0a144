internal import Foundation
internal import StakeholderGraph
internal import StakeholderGraphIO

extension Subject {
    /// A table of a map folder: rows are accounted for, what was read can be written and read again, and so can the map.
    func readTable(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let all = MapFile.allCases
        let file = all[Int(first) % all.count]
        let content = Array(bytes.dropFirst())
        let reading = CSVReader.read(content, name: file.rawValue, file: file.fileName)
        require(
            reading.rowsRead == (reading.table?.rowCount ?? 0) + reading.rejectedRows,
            "CSV: rows read are accounted for")
        if reading.rejectedRows > 0 {
            require(reading.diagnostics.contains { $0.severity == .error }, "CSV: a rejected row has an error")
        }
        for row in 0..<(reading.table?.rowCount ?? 0) {
            require((reading.table?.line(row: row) ?? 0) >= 1, "CSV: a row has a line")
        }
        let grid = CSVReader.read(content, name: "grid", file: "grid.csv", shape: .grid)
        if let table = grid.table { writeAgain(table) }
        _ = MapMergeReader.decisions(content, file: "decisions.csv")
        guard Self.isDeep(bytes) else { return }
        // Places of a map's own make a gazetteer of its own, which takes longer than all the rest.
        let others = sample.filter { $0.file != file && $0.file != .places }
        var draft = MapDraft(tables: others.map { Self.draft($0) })
        draft.diagnostics = reading.diagnostics
        if reading.rejectedRows > 0 { draft.rejectedRows[file.fileName] = reading.rejectedRows }
        if let table = reading.table { draft.tables.append(table) }
        let built = MapBuilder(reference: library).build(draft)
        if let account = built.accounts.first(where: { $0.file == file.fileName }) {
            require(account.read == reading.rowsRead, "Map: \(account) of \(reading.rowsRead) rows")
            require(min(account.accepted, account.merged, account.rejected) >= 0, "Map: \(account)")
        }
        let isWhole = built.diagnostics.allSatisfy { $0.severity == .note && $0.code != .unknownColumn }
        writeAgain(built.map, isWhole: isWhole)
    }

    static func draft(_ table: MapFolderTable) -> DraftTable {
        var draft = DraftTable(name: table.file.rawValue, file: table.file.fileName)
        draft.setHeader(table.header, line: 1)
        for (number, row) in table.rows.enumerated() { draft.append(row: row, line: number + 2) }
        return draft
    }

    /// Cells that were read are the same after they were written and read again.
    private func writeAgain(_ table: DraftTable) {
        let width = min(8, (0..<table.rowCount).map { table.cellCount(row: $0) }.max() ?? 0)
        let rows = (0..<table.rowCount).map { row in (0..<width).map { table.text(row: row, column: $0) } }
            .filter { $0.contains { !$0.isEmpty } }
        guard width > 0 else { return }
        let header = (0..<width).map { "column \($0)" }
        let written = MapFolderWriter.data(MapFolderTable(file: .stakeholders, header: header, rows: rows))
        let again = CSVReader.read([UInt8](written), name: "again", file: "again.csv")
        let same = (0..<(again.table?.rowCount ?? 0)).map { row in
            (0..<width).map { again.table?.text(row: row, column: $0) ?? "" }
        }
        require(same == rows, "CSV: \(rows) came back as \(same)")
    }

    /// A map written as a folder and read again is the same map. Only where cells were left out, rows that they alone told
    /// apart are equal then, and merged.
    private func writeAgain(_ map: StakeholderMap, isWhole: Bool) {
        let tables = MapFolderWriter.tables(map.disclosed(for: Audience(.sealed)))
        let again = MapBuilder(reference: library).build(MapDraft(tables: tables.map { Self.draft($0) }))
        let same = MapFolderWriter.tables(again.map.disclosed(for: Audience(.sealed)))
        if isWhole, tables != same { broken("Map: a map without a problem came back as another") }
        let (before, after) = (tables.map(Self.distinct), same.map(Self.distinct))
        if before != after {
            let difference = zip(before, after).first { $0 != $1 }
            broken("Map: \(String(describing: difference?.0)) came back as \(String(describing: difference?.1))")
        }
    }

    private static func distinct(_ table: MapFolderTable) -> [[String]] {
        var seen: Set<[String]> = []
        return [[table.file.rawValue], table.header] + table.rows.filter { seen.insert($0).inserted }
    }

    /// The same bytes as settings of a map, as a view, as a style and as criteria.
    func readSettings(_ bytes: [UInt8]) {
        _ = work.write(bytes, "folder/map.yaml")
        _ = work.write(Array("name,category\nA body,youth-led\n".utf8), "folder/stakeholders.csv")
        do {
            let draft = try maps.draft(work.url.appendingPathComponent("folder"))
            let built = MapBuilder(reference: library).build(draft)
            require(built.map.stakeholders.count == 1, "YAML: the settings cost the map a body")
        } catch {
            broken("YAML: settings make a map unreadable: \(error)")
        }
        _ = work.write(bytes, "settings/views/a.yaml")
        _ = work.write(bytes, "settings/styles/a.yaml")
        let views = ViewLibrary(folders: [work.url.appendingPathComponent("settings")])
        require(views.views.count <= 1, "YAML: one file is one view")
        do {
            _ = try CriteriaReader.read(Data(bytes), file: "criteria.yaml")
        } catch {
            require(!error.reason.isEmpty, "YAML: criteria are refused with a reason")
        }
    }

    /// A workbook as tables, as rows and as a map.
    func readWorkbook(_ bytes: [UInt8]) {
        do throws(WorkbookError) {
            let grid = try WorkbookReader.read(bytes, shape: .grid)
            for sheet in grid.sheets {
                for row in 0..<sheet.rowCount {
                    require((1...1_048_576).contains(sheet.line(row: row)), "Workbook: a row has a place")
                    require(sheet.cellCount(row: row) <= 16_384, "Workbook: no more columns than there are")
                }
            }
        } catch {
            require(!error.message.isEmpty, "Workbook: it is refused with a reason")
            return
        }
        let url = work.write(bytes, reader == .ods ? "a.ods" : "a.xlsx")
        guard let draft = try? maps.draft(url), Self.isDeep(bytes) else { return }
        let built = MapBuilder(reference: library).build(draft)
        for table in draft.tables {
            guard let account = built.accounts.first(where: { $0.file == table.file }) else { continue }
            let rejected = draft.rejectedRows[table.file] ?? 0
            require(account.read == table.rowCount + rejected, "Workbook: \(account) of \(table.rowCount) rows")
        }
    }
}
