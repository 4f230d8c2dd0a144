internal import StakeholderGraph

/// One row of a 3W table as far as a map can use it.
struct ThreeWRow {
    let line: Int
    private(set) var organisations: [String] = []
    private(set) var acronym = ""
    private(set) var organisationCode = ""
    private(set) var organisationType = ""
    private(set) var role = ""
    private(set) var leads: [String] = []
    private(set) var funders: [String] = []
    private(set) var sectors: [String] = []
    private(set) var sectorCodes: [String] = []
    private(set) var subsectors: [String] = []
    private(set) var activities: [String] = []
    private(set) var title = ""
    private(set) var code = ""
    private(set) var country = ""
    /// For each level, outermost first, name and code; both may be empty.
    private(set) var levels = Self.noLevels
    private(set) var place = ""
    private(set) var targetGroups: [String] = []
    private(set) var start = ""
    private(set) var end = ""
    private(set) var period = ""
    private(set) var year = ""
    private(set) var status = ""
    private(set) var targeted = ""
    private(set) var reached = ""
    private(set) var budget = ""
    private(set) var currency = ""

    private static let noLevels = ThreeWRole.levels.map { _ in (name: "", code: "") }

    init(_ sheet: ThreeWSheet, row: Int) {
        let table = sheet.table
        func one(_ columns: [Int]) -> String {
            for column in columns where !table.isEmpty(row: row, column: column) {
                return Self.tidied(table.text(row: row, column: column))
            }
            return ""
        }
        func all(_ columns: [Int]) -> [String] {
            var values: [String] = []
            for column in columns where !table.isEmpty(row: row, column: column) {
                values += Self.split(table.text(row: row, column: column))
            }
            return values
        }
        line = table.line(row: row)
        // Only the roles that the sheet has, each once, in the order of their declaration.
        for (role, columns) in sheet.roles {
            switch role {
            case .org: organisations = all(columns)
            case .partner: organisations += all(columns)
            case .orgAcronym: acronym = one(columns)
            case .orgCode: organisationCode = one(columns)
            case .orgType: organisationType = one(columns)
            case .orgRole: self.role = one(columns).lowercased()
            case .lead: leads = all(columns)
            case .funder: funders = all(columns)
            case .sector: sectors = all(columns)
            case .sectorCode: sectorCodes = all(columns)
            case .subsector: subsectors = all(columns)
            case .activity: activities = all(columns)
            case .title: title = one(columns)
            case .code: code = one(columns)
            case .country: country = one(columns)
            case .adm1: levels[0].name = one(columns)
            case .adm1Code: levels[0].code = one(columns)
            case .adm2: levels[1].name = one(columns)
            case .adm2Code: levels[1].code = one(columns)
            case .adm3: levels[2].name = one(columns)
            case .adm3Code: levels[2].code = one(columns)
            case .adm4: levels[3].name = one(columns)
            case .adm4Code: levels[3].code = one(columns)
            case .adm5: levels[4].name = one(columns)
            case .location: levels[5].name = one(columns)
            case .place: place = one(columns)
            case .targetGroup: targetGroups = all(columns)
            case .start: start = one(columns)
            case .end: end = one(columns)
            case .period: period = one(columns)
            case .year: year = one(columns)
            case .status: status = one(columns)
            case .targeted: targeted = one(columns)
            case .reached: reached = one(columns)
            case .budget: budget = one(columns)
            case .currency: currency = one(columns)
            case .contact, .ignore: break
            }
        }
        if organisations.isEmpty { organisations = Self.split(acronym) }
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
