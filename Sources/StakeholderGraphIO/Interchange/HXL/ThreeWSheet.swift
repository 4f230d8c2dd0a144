internal import StakeholderGraph

/// One table of a 3W file with its header found and its columns understood.
struct ThreeWSheet {
    let table: DraftTable
    /// The first row of data, in the grid.
    let firstRow: Int
    /// The row of the titles, from 1.
    let headerLine: Int
    let isTagged: Bool
    /// For each role the columns that hold it, in order.
    let columns: [ThreeWRole: [Int]]
    /// The same, role by role in the order of their declaration.
    let roles: [(role: ThreeWRole, columns: [Int])]
    let readings: [ColumnReading]
    let headers: [String]

    /// Whether it says who, and what or where.
    var isUsable: Bool {
        let who = columns[.org] != nil || columns[.orgAcronym] != nil
        let rest: [ThreeWRole] = [.sector, .activity, .title, .code, .adm1, .adm2, .adm1Code, .location]
        return who && rest.contains { columns[$0] != nil }
    }

    /// Finds the header: the row of tags within the first 25 rows, at least half of whose cells are tags; without one the
    /// row with the most known titles.
    init?(_ table: DraftTable, sheet: String?, mapping: ThreeWMapping?, titles: ThreeWHeaders) {
        self.table = table
        let width = (0..<min(table.rowCount, 25)).map { table.cellCount(row: $0) }.max() ?? 0
        var tagRow: Int?
        for row in 0..<min(table.rowCount, 25) where tagRow == nil {
            let cells = (0..<width).map { table.text(row: row, column: $0) }.filter { !$0.isEmpty }
            let tags = cells.count { HXLTag($0) != nil }
            if tags > 0, tags * 2 >= cells.count { tagRow = row }
        }
        let titleRow: Int
        let said = mapping?.headerRow(of: sheet).flatMap { line in
            (0..<min(table.rowCount, 100)).first { table.line(row: $0) == line }
        }
        if let said {
            titleRow = said
            firstRow = tagRow == said + 1 ? said + 2 : said + 1
            isTagged = tagRow != nil
        } else if let tagRow {
            titleRow = max(0, tagRow - 1)
            firstRow = tagRow + 1
            isTagged = true
        } else {
            let scores = (0..<min(table.rowCount, 25)).map { row in
                (0..<width).count { titles.role(table.text(row: row, column: $0)) != nil }
            }
            guard let best = scores.max(), best > 0 || mapping != nil,
                let row = scores.firstIndex(of: best)
            else { return nil }
            titleRow = row
            firstRow = row + 1
            isTagged = false
        }
        headerLine = table.rowCount > titleRow ? table.line(row: titleRow) : 1
        var columns: [ThreeWRole: [Int]] = [:]
        var readings: [ColumnReading] = []
        var headers: [String] = []
        for column in 0..<width {
            let tagText = tagRow.map { table.text(row: $0, column: column) } ?? ""
            let title = tagRow == 0 ? tagText : table.text(row: titleRow, column: column)
            headers.append(title.isEmpty ? tagText : title)
            let (role, why) = Self.role(title, tagText, mapping, titles)
            readings.append(
                ColumnReading(
                    sheet: sheet, headerRow: headerLine, column: title.isEmpty ? tagText : title, role: role.rawValue,
                    why: why))
            if role != .ignore { columns[role, default: []].append(column) }
        }
        self.headers = headers
        self.readings = readings
        // A project's code says that its name is a title, not a kind of activity.
        if columns[.code] != nil, columns[.title] == nil, let names = columns[.activity] {
            columns[.title] = [names[0]]
            columns[.activity] = names.count > 1 ? Array(names.dropFirst()) : nil
        }
        self.columns = columns
        let known = columns
        roles = ThreeWRole.allCases.compactMap { role in known[role].map { (role, $0) } }
    }

    private static func role(
        _ title: String, _ tag: String, _ mapping: ThreeWMapping?, _ titles: ThreeWHeaders
    ) -> (ThreeWRole, String) {
        if let mapping {
            guard let said = mapping.role(title) ?? mapping.role(tag) else {
                return (.ignore, "the mapping file does not name it")
            }
            return (said, "the mapping file says so")
        }
        if PersonalColumns.isContact(title) {
            return (.contact, "its title names contact details, which are not imported")
        }
        if let parsed = HXLTag(tag) {
            let role = ThreeWRole.of(parsed, header: title)
            return (role, role == .ignore ? "the tag \(tag) has no place in a map" : "the tag \(tag)")
        }
        if let role = titles.role(title) { return (role, "the title is usual for it") }
        return (.ignore, title.isEmpty ? "it has no title" : "the title is not known")
    }
}
