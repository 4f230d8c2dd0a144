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
    /// The keys of all titles and tags.
    let titles: Set<String>

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
        var keys: Set<String> = []
        var mapped = mapping.map { MappedRoles($0.roles(of: sheet)) }
        for column in 0..<width {
            let tagText = tagRow.map { table.text(row: $0, column: column) } ?? ""
            let title = tagRow == 0 ? tagText : table.text(row: titleRow, column: column)
            headers.append(title.isEmpty ? tagText : title)
            keys.formUnion([comparisonKey(title), comparisonKey(tagText)])
            let (role, why) = Self.role(title, tagText, &mapped, titles)
            readings.append(
                ColumnReading(
                    sheet: sheet, headerRow: headerLine, column: title.isEmpty ? tagText : title, role: role.rawValue,
                    why: why))
            if role != .ignore { columns[role, default: []].append(column) }
        }
        self.titles = keys
        if mapping == nil { Self.tellNamesApart(headers, titles, &columns, &readings) }
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

    /// Of a column of full names and one other of names, the other holds short names; where short names have a column
    /// already, one of names is enough. Two columns of names would make two bodies of each.
    private static func tellNamesApart(
        _ headers: [String], _ titles: ThreeWHeaders, _ columns: inout [ThreeWRole: [Int]],
        _ readings: inout [ColumnReading]
    ) {
        guard let names = columns[.org], names.count == 2,
            let full = names.first(where: { titles.isFullName(headers[$0]) }),
            let other = names.first(where: { !titles.isFullName(headers[$0]) })
        else { return }
        let isShort = columns[.orgAcronym] == nil
        let spare = isShort ? other : full
        columns[.org] = names.filter { $0 != spare }
        if isShort { columns[.orgAcronym] = [other] }
        let was = readings[spare]
        readings[spare] = ColumnReading(
            sheet: was.sheet, headerRow: was.headerRow, column: was.column,
            role: (isShort ? ThreeWRole.orgAcronym : .ignore).rawValue,
            why: isShort
                ? "the column \(headers[full]) has the full names" : "the column \(headers[other]) has the names")
    }

    private static func role(
        _ title: String, _ tag: String, _ mapped: inout MappedRoles?, _ titles: ThreeWHeaders
    ) -> (ThreeWRole, String) {
        if mapped != nil {
            return mapped?.role(title, tag).map { ($0, "the mapping file says so") }
                ?? (.ignore, "the mapping file does not name it")
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

/// The roles that a mapping file gives to the columns of a table, handed out column by column.
private struct MappedRoles {
    private let roles: [String: [ThreeWRole]]
    private var used: [String: Int] = [:]

    init(_ roles: [String: [ThreeWRole]]) { self.roles = roles }

    /// The role of the next column of a title, or of a tag where the file does not name the title.
    mutating func role(_ title: String, _ tag: String) -> ThreeWRole? {
        for key in [title, tag].map({ comparisonKey($0) }) {
            guard let said = roles[key], !key.isEmpty else { continue }
            let number = used[key, default: 0]
            used[key] = number + 1
            return said.count == 1 ? said[0] : number < said.count ? said[number] : nil
        }
        return nil
    }
}
