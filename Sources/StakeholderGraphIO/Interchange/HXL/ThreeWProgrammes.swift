internal import StakeholderGraph

/// Rows of a 3W table gathered into programmes: one for each distinct piece of work, its places, themes and target groups
/// brought together.
struct ThreeWProgrammes {
    private struct Work {
        var key = ""
        var title = ""
        var code = ""
        var implementers: Set<String> = []
        var leads: Set<String> = []
        var funders: Set<String> = []
        var themes: Set<String> = []
        var activities: Set<String> = []
        var places: Set<String> = []
        var targetGroups: Set<String> = []
        var start: PartialDate?
        var end: PartialDate?
        var reported: Set<PartialDate> = []
        var statuses: Set<String> = []
        var targeted: Double = 0
        var reached: Double = 0
        var budget: Double = 0
        var currencies: Set<String> = []
        var names = (who: "", what: "")
    }

    private let words: ImportWords
    private var works: [String: Work] = [:]
    private var hasPeriods = false
    /// People counted month by month, which cannot be added up.
    private(set) var peopleByMonth = 0
    /// Numbers of people and budgets that are no numbers.
    private(set) var badNumbers = 0
    private(set) var unknownStatuses: [String: Int] = [:]

    init(_ words: ImportWords) { self.words = words }

    /// Adds a row.
    ///
    /// - Parameter ids: the ids of what the row names.
    mutating func add(_ row: ThreeWRow, _ ids: ThreeWRowIDs, dates: inout ThreeWDates) {
        let key = row.workKey(ids.organisations)
        let start = dates.read(row.start)
        let end = dates.read(row.end)
        let month = dates.month(row.period, year: row.year)
        let status = row.status.isEmpty ? nil : statusOrCount(row.status)
        let numbers = numbers(row)
        // In place: a piece of work may have thousands of rows, and its sets are not copied for each.
        update(&works[key, default: Work(key: key)]) { work in
            // Of spellings that differ by case the smallest, so that the order of rows does not matter.
            if work.title.isEmpty || (!row.title.isEmpty && row.title < work.title) { work.title = row.title }
            if work.code.isEmpty || row.code < work.code { work.code = row.code }
            if row.role == "lead" {
                work.leads.formUnion(ids.organisations)
            } else {
                work.implementers.formUnion(ids.organisations)
            }
            work.leads.formUnion(ids.leads)
            work.funders.formUnion(ids.funders)
            work.themes.formUnion(ids.themes)
            work.activities.formUnion(ids.activities)
            work.targetGroups.formUnion(ids.targetGroups)
            if let place = ids.place { work.places.insert(place) }
            if let start, work.start.map({ start.earliest < $0.earliest }) ?? true { work.start = start }
            if let end, work.end.map({ end.latest > $0.latest }) ?? true { work.end = end }
            if let month { work.reported.insert(month) }
            if let status { work.statuses.insert(status) }
            work.targeted += numbers.targeted
            work.reached += numbers.reached
            work.budget += numbers.budget
            if numbers.hasBudget, !row.currency.isEmpty { work.currencies.insert(row.currency) }
            work.names = (ids.who, ids.what)
        }
    }

    private func update(_ work: inout Work, _ body: (inout Work) -> Void) { body(&work) }

    private mutating func statusOrCount(_ text: String) -> String? {
        let status = words.meaning(text, in: .status)
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

    /// The rows of `programmes.csv`, by id.
    func rows() -> [[String: String]] {
        var names = NameMerger()
        let all = works.values.sorted { $0.key < $1.key }
        let titles = all.map { Self.title($0) }
        var uses: [String: Int] = [:]
        for title in titles { uses[slug(title), default: 0] += 1 }
        var rows: [[String: String]] = []
        for (work, title) in zip(all, titles) {
            var row = cells(work)
            row["name"] = title
            let plain = NameMerger.shortened(slug(title), 60)
            if Self.isIdentifier(work.code) {
                row["id"] = work.code
            } else {
                row["id"] = uses[slug(title)] == 1 ? plain : plain + "-" + NameMerger.mark(work.key)
            }
            names.add(title)
            rows.append(row)
        }
        return rows.sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
    }

    private static func isIdentifier(_ code: String) -> Bool {
        !code.isEmpty && !code.contains("|") && !code.hasPrefix("example-") && code != "-"
    }

    private static func title(_ work: Work) -> String {
        if !work.title.isEmpty { return work.title }
        if !work.code.isEmpty { return work.code }
        return work.names.who + ": " + (work.names.what.isEmpty ? "work not described" : work.names.what)
    }

    private func cells(_ work: Work) -> [String: String] {
        func list(_ values: Set<String>) -> String { values.sorted().joined(separator: "|") }
        var row = [
            "lead": list(work.leads), "implementers": list(work.implementers), "funders": list(work.funders),
            "themes": list(work.themes), "activities": list(work.activities), "places": list(work.places),
            "target_groups": list(work.targetGroups),
        ]
        let reported = work.reported.sorted { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
        let start = work.start ?? (work.end == nil ? reported.first : nil)
        let end = work.end ?? (work.start == nil ? reported.last : nil)
        row["start"] = CellWords.date(start)
        if let start, let end, end.latest < start.earliest {
            row["imported_end"] = CellWords.date(end)
        } else {
            row["end"] = CellWords.date(end)
        }
        row["as_of"] = CellWords.date(reported.last)
        row["status"] =
            work.statuses.count == 1 ? work.statuses.first : work.statuses.contains("ongoing") ? "ongoing" : ""
        if work.targeted > 0 { row["people_targeted"] = CellWords.number(work.targeted) }
        if work.reached > 0 { row["people_reached"] = CellWords.number(work.reached) }
        if work.budget > 0, work.currencies.count < 2 {
            row["budget"] = CellWords.number(work.budget)
            row["currency"] = work.currencies.first ?? ""
        }
        return row
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
