internal import StakeholderGraph

/// One row of a 3W table as far as a map can use it.
struct ThreeWRow {
    let line: Int
    let organisations: [String]
    let acronym: String
    let organisationCode: String
    let organisationType: String
    let role: String
    let leads: [String]
    let funders: [String]
    let sectors: [String]
    let sectorCodes: [String]
    let subsectors: [String]
    let activities: [String]
    let title: String
    let code: String
    let country: String
    /// For each level, outermost first, name and code; both may be empty.
    let levels: [(name: String, code: String)]
    let place: String
    let targetGroups: [String]
    let start: String
    let end: String
    let period: String
    let year: String
    let status: String
    let targeted: String
    let reached: String
    let budget: String
    let currency: String

    init(_ sheet: ThreeWSheet, row: Int) {
        let table = sheet.table
        func one(_ role: ThreeWRole) -> String {
            for column in sheet.columns[role] ?? [] where !table.isEmpty(row: row, column: column) {
                return Self.tidied(table.text(row: row, column: column))
            }
            return ""
        }
        func all(_ roles: ThreeWRole...) -> [String] {
            var values: [String] = []
            for role in roles {
                for column in sheet.columns[role] ?? [] where !table.isEmpty(row: row, column: column) {
                    values += Self.split(table.text(row: row, column: column))
                }
            }
            return values
        }
        line = table.line(row: row)
        acronym = one(.orgAcronym)
        let named = all(.org, .partner)
        organisations = named.isEmpty ? Self.split(acronym) : named
        organisationCode = one(.orgCode)
        organisationType = one(.orgType)
        role = one(.orgRole).lowercased()
        leads = all(.lead)
        funders = all(.funder)
        sectors = all(.sector)
        sectorCodes = all(.sectorCode)
        subsectors = all(.subsector)
        activities = all(.activity)
        title = one(.title)
        code = one(.code)
        country = one(.country)
        levels = ThreeWRole.levels.map { level in (one(level.name), level.code.map { one($0) } ?? "") }
        place = one(.place)
        targetGroups = all(.targetGroup)
        start = one(.start)
        end = one(.end)
        period = one(.period)
        year = one(.year)
        status = one(.status)
        targeted = one(.targeted)
        reached = one(.reached)
        budget = one(.budget)
        currency = one(.currency)
    }

    /// A piece of work: by its code; by its title and who does it; else by who does what, when.
    func workKey(_ organisations: [String]) -> String {
        if !code.isEmpty { return "code\u{1}" + comparisonKey(code) }
        let who = organisations.sorted().joined(separator: "\u{2}")
        if !title.isEmpty { return "title\u{1}" + comparisonKey(title) + "\u{1}" + who }
        let what = [sectors, sectorCodes, subsectors, activities, leads].map { values in
            values.map { comparisonKey($0) }.sorted().joined(separator: "\u{2}")
        }
        return "work\u{1}" + who + "\u{1}" + what.joined(separator: "\u{1}") + "\u{1}" + start + "\u{1}" + end
    }

    /// Several values of one cell stand apart by bars, semicolons or line ends.
    private static func split(_ text: String) -> [String] {
        guard text.utf8.contains(where: { $0 == 0x7C || $0 == 0x3B || $0 == 10 }) else {
            let one = tidied(text)
            return one.isEmpty ? [] : [one]
        }
        return text.split { $0 == "|" || $0 == ";" || $0 == "\n" }.map { tidied(String($0)) }.filter { !$0.isEmpty }
    }

    /// Runs of space as one, none around; a dash or `N/A` says nothing.
    private static func tidied(_ text: String) -> String {
        var previous: UInt8 = 32
        var isTidy = true
        for byte in text.utf8 {
            if byte == 0xC2 || byte < 32 || (byte == 32 && previous == 32) { isTidy = false }
            previous = byte
        }
        if previous == 32 { isTidy = false }
        let tidy = isTidy ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch tidy.utf8.count {
        case 1 where tidy == "-": return ""
        case 3...7 where ["n/a", "#n/a", "(blank)", "(empty)"].contains(tidy.lowercased()): return ""
        default: return tidy
        }
    }
}
