internal import StakeholderGraph

/// Rows of a 3W table gathered into programmes: one for each distinct piece of work, its places, themes and target groups
/// brought together.
struct ThreeWProgrammes {
    private struct Work {
        let key: String
        var title = ""
        var code = ""
        /// Who and what in words, of its rows the first by the alphabet; only where they have neither title nor code.
        var words = ""
        var start: PartialDate?
        var end: PartialDate?
        var firstReported: PartialDate?
        var lastReported: PartialDate?
        var targeted: Double = 0
        var reached: Double = 0
        var budget: Double = 0
        /// The position of the last of its links, below 0 while there is none.
        var lastLink: Int32 = -1
    }

    /// What rows name several of.
    private enum Field: Int, CaseIterable {
        case lead, implementers, funders, themes, activities, places, targetGroups, status, currency
    }

    /// One thing that a row of a piece of work names. The links of all works lie in one list, each with the position of
    /// the one before it: sets of texts for every work would take ten times as much.
    private struct Link {
        let text: Int32
        let previous: Int32
        let field: Field
    }

    private let words: ImportWords
    private var works: [Work] = []
    private var positions: [String: Int] = [:]
    private var links: [Link] = []
    private var texts: [String] = []
    private var textNumbers: [String: Int32] = [:]
    private var statuses: [String: String?] = [:]
    /// People counted month by month, which cannot be added up.
    private(set) var peopleByMonth = 0
    /// Numbers of people and budgets that are no numbers.
    private(set) var badNumbers = 0
    private(set) var unknownStatuses: [String: Int] = [:]

    init(_ words: ImportWords) { self.words = words }

    // MARK: Adding

    /// Adds a row.
    ///
    /// - Parameter ids: the ids of what the row names.
    mutating func add(_ row: ThreeWRow, _ ids: ThreeWRowIDs, dates: inout ThreeWDates) {
        let at = position(of: row.workKey(ids.organisations))
        let start = dates.read(row.start)
        let end = dates.read(row.end)
        let month = dates.month(row.period, year: row.year)
        let status = row.status.isEmpty ? nil : statusOrCount(row.status)
        let numbers = numbers(row)
        link(at, ids.organisations, row.role == "lead" ? .lead : .implementers)
        link(at, ids.leads, .lead)
        link(at, ids.funders, .funders)
        link(at, ids.themes, .themes)
        link(at, ids.activities, .activities)
        link(at, ids.targetGroups, .targetGroups)
        if let place = ids.place { link(at, place, .places) }
        if let status { link(at, status, .status) }
        if numbers.hasBudget, !row.currency.isEmpty { link(at, row.currency, .currency) }
        // In place: a piece of work may have thousands of rows.
        update(&works[at]) { work in
            // Of spellings that differ by case the smallest, so that the order of rows does not matter.
            if work.title.isEmpty || (!row.title.isEmpty && row.title < work.title) { work.title = row.title }
            if work.code.isEmpty || row.code < work.code { work.code = row.code }
            if work.title.isEmpty, work.code.isEmpty {
                let words = Self.words(ids)
                if work.words.isEmpty || words < work.words { work.words = words }
            }
            if let start, work.start.map({ start.earliest < $0.earliest }) ?? true { work.start = start }
            if let end, work.end.map({ end.latest > $0.latest }) ?? true { work.end = end }
            if let month {
                if work.firstReported.map({ Self.isEarlier(month, $0) }) ?? true { work.firstReported = month }
                if work.lastReported.map({ Self.isEarlier($0, month) }) ?? true { work.lastReported = month }
            }
            work.targeted += numbers.targeted
            work.reached += numbers.reached
            work.budget += numbers.budget
        }
    }

    private func update(_ work: inout Work, _ body: (inout Work) -> Void) { body(&work) }

    private static func words(_ ids: ThreeWRowIDs) -> String {
        ids.who + ": " + (ids.what.isEmpty ? "work not described" : ids.what)
    }

    private static func isEarlier(_ one: PartialDate, _ other: PartialDate) -> Bool {
        (one.earliest, one.latest) < (other.earliest, other.latest)
    }

    private mutating func position(of key: String) -> Int {
        if let known = positions[key] { return known }
        positions[key] = works.count
        works.append(Work(key: key))
        return works.count - 1
    }

    private mutating func link(_ work: Int, _ names: [String], _ field: Field) {
        for name in names { link(work, name, field) }
    }

    private mutating func link(_ work: Int, _ text: String, _ field: Field) {
        var number = Int32(texts.count)
        if let known = textNumbers[text] {
            number = known
        } else {
            textNumbers[text] = number
            texts.append(text)
        }
        links.append(Link(text: number, previous: works[work].lastLink, field: field))
        works[work].lastLink = Int32(links.count - 1)
    }

    private mutating func statusOrCount(_ text: String) -> String? {
        let status: String?
        if let known = statuses[text] {
            status = known
        } else {
            status = words.meaning(text, in: .status)
            statuses[text] = .some(status)
        }
        if status == nil { unknownStatuses[text, default: 0] += 1 }
        return status
    }

    private mutating func numbers(_ row: ThreeWRow) -> (
        targeted: Double, reached: Double, budget: Double, hasBudget: Bool
    ) {
        func number(_ text: String) -> Double? {
            guard !text.isEmpty else { return nil }
            let plain = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" }
            guard let value = Double(plain), value.isFinite, value >= 0 else {
                badNumbers += 1
                return nil
            }
            return value
        }
        let (targeted, reached) = (number(row.targeted), number(row.reached))
        let budget = number(row.budget)
        let isByMonth = !row.period.isEmpty || !row.year.isEmpty
        if isByMonth { peopleByMonth += (targeted == nil ? 0 : 1) + (reached == nil ? 0 : 1) }
        return (isByMonth ? 0 : targeted ?? 0, isByMonth ? 0 : reached ?? 0, budget ?? 0, budget != nil)
    }

    /// The last day of the latest month or year that a row reports on.
    var lastReportedDay: CivilDate? { works.compactMap(\.lastReported?.latest).max() }

    // MARK: The table

    /// `programmes.csv`, its rows by id; cells that may not be kept are counted.
    func table(_ personal: inout PersonalColumns) -> MapFolderTable {
        let ids = identifiers()
        let order = works.indices.sorted { (ids[$0], works[$0].key) < (ids[$1], works[$1].key) }
        let sorted = texts.indices.sorted { texts[$0] < texts[$1] }
        var ranks = [Int](repeating: 0, count: texts.count)
        for (rank, text) in sorted.enumerated() { ranks[text] = rank }
        var table = RecordTable(.programmes)
        for at in order {
            table.append("id", ids[at], &personal)
            addCells(of: works[at], to: &table, &personal) { field in
                var found: [Int] = []
                var next = works[at].lastLink
                while next >= 0 {
                    let link = links[Int(next)]
                    if link.field == field { found.append(ranks[Int(link.text)]) }
                    next = link.previous
                }
                found.sort()
                return found.enumerated().compactMap { index, rank in
                    index > 0 && found[index - 1] == rank ? nil : texts[sorted[rank]]
                }
            }
            table.endRow()
        }
        return table.table()
    }

    /// The id of each work: its code, else its title as a slug, with a mark where several have one title.
    private func identifiers() -> [String] {
        let slugs = works.map { slug(Self.title($0)) }
        var uses: [String: Int] = [:]
        for slug in slugs { uses[slug, default: 0] += 1 }
        return zip(works, slugs).map { work, slug in
            if ImportedID.isUsable(work.code) { return work.code }
            let plain = NameMerger.shortened(slug, 60)
            return uses[slug] == 1 ? plain : plain + "-" + NameMerger.mark(work.key)
        }
    }

    private static func title(_ work: Work) -> String {
        if !work.title.isEmpty { return work.title }
        return work.code.isEmpty ? work.words : work.code
    }

    private func addCells(
        of work: Work, to table: inout RecordTable, _ personal: inout PersonalColumns, values: (Field) -> [String]
    ) {
        func add(_ column: String, _ text: String) { table.append(column, text, &personal) }
        func add(_ column: String, _ field: Field) { add(column, values(field).joined(separator: "|")) }
        add("name", Self.title(work))
        add("lead", .lead)
        add("implementers", .implementers)
        add("funders", .funders)
        add("themes", .themes)
        add("activities", .activities)
        add("places", .places)
        add("target_groups", .targetGroups)
        let start = work.start ?? (work.end == nil ? work.firstReported : nil)
        let end = work.end ?? (work.start == nil ? work.lastReported : nil)
        add("start", CellWords.date(start))
        if let start, let end, end.latest < start.earliest {
            add("imported_end", CellWords.date(end))
        } else {
            add("end", CellWords.date(end))
        }
        add("as_of", CellWords.date(work.lastReported))
        let statuses = values(.status)
        if let status = statuses.count == 1 ? statuses.first : statuses.first(where: { $0 == "ongoing" }) {
            add("status", status)
        }
        if work.targeted > 0 { add("people_targeted", CellWords.number(work.targeted)) }
        if work.reached > 0 { add("people_reached", CellWords.number(work.reached)) }
        let currencies = work.budget > 0 ? values(.currency) : []
        if work.budget > 0, currencies.count < 2 {
            add("budget", CellWords.number(work.budget))
            add("currency", currencies.first ?? "")
        }
    }
}

/// What a row names, as ids.
struct ThreeWRowIDs {
    var organisations: [String]
    var leads: [String]
    var funders: [String]
    var themes: [String]
    var activities: [String]
    var targetGroups: [String]
    var place: String?
    /// Who and what in words, for a title.
    var who: String
    var what: String
}
