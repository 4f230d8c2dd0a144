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

    private var works: [String: Work] = [:]
    private var hasPeriods = false
    /// People counted month by month, which cannot be added up.
    private(set) var peopleByMonth = 0
    /// Numbers of people and budgets that are no numbers.
    private(set) var badNumbers = 0
    private(set) var unknownStatuses: [String: Int] = [:]

    /// Adds a row.
    ///
    /// - Parameter ids: the ids of what the row names.
    mutating func add(_ row: ThreeWRow, _ ids: ThreeWRowIDs, dates: inout ThreeWDates) {
        let key = row.workKey(ids.organisations)
        var work = works[key] ?? Work(key: key)
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
        if let start = dates.read(row.start), work.start.map({ start.earliest < $0.earliest }) ?? true {
            work.start = start
        }
        if let end = dates.read(row.end), work.end.map({ end.latest > $0.latest }) ?? true { work.end = end }
        if let month = dates.month(row.period, year: row.year) { work.reported.insert(month) }
        if !row.status.isEmpty { addStatus(row.status, &work) }
        addNumbers(row, &work)
        work.names = (ids.who, ids.what)
        works[key] = work
    }

    private mutating func addStatus(_ text: String, _ work: inout Work) {
        if let status = ThreeWWords.status(text) {
            work.statuses.insert(status)
        } else {
            unknownStatuses[text, default: 0] += 1
        }
    }

    private mutating func addNumbers(_ row: ThreeWRow, _ work: inout Work) {
        func number(_ text: String) -> Double? {
            guard !text.isEmpty else { return nil }
            let plain = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" }
            guard let value = Double(plain), value.isFinite, value >= 0 else {
                badNumbers += 1
                return nil
            }
            return value
        }
        let people = (number(row.targeted), number(row.reached))
        if row.period.isEmpty && row.year.isEmpty {
            work.targeted += people.0 ?? 0
            work.reached += people.1 ?? 0
        } else {
            peopleByMonth += (people.0 == nil ? 0 : 1) + (people.1 == nil ? 0 : 1)
        }
        if let budget = number(row.budget) {
            work.budget += budget
            if !row.currency.isEmpty { work.currencies.insert(row.currency) }
        }
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

/// Words of 3W tables in English and French.
enum ThreeWWords {
    private static let statuses: [String: String] = [
        "planned": "planned", "pipeline": "planned", "planifié": "planned", "planifie": "planned", "prévu": "planned",
        "funded": "planned", "ongoing": "ongoing", "on-going": "ongoing", "on going": "ongoing", "active": "ongoing",
        "en cours": "ongoing", "implementation": "ongoing", "in progress": "ongoing", "completed": "ended",
        "complete": "ended", "ended": "ended", "closed": "ended", "finished": "ended", "terminé": "ended",
        "termine": "ended", "achevé": "ended",
    ]

    /// The status of a programme that a word means.
    static func status(_ text: String) -> String? { statuses[comparisonKey(text)] }
}
