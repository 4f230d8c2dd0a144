internal import Foundation
internal import StakeholderGraph

/// Imports IATI activities as programmes.
struct IATIImport {
    private let reference: ReferenceLibrary
    private let file: String
    private var account: ImportAccount
    private var result = ImportResult()
    private var organisations: IATIOrganisations
    private var places: IATIPlaces
    private var themes: IATIThemes
    private var others: [String: Int] = [:]

    static func read(_ url: URL, reference: ReferenceLibrary, types: OrganisationTypes) throws(ImportFailure)
        -> ImportResult
    {
        let file = url.lastPathComponent
        let reader = try IATIReader.read(url)
        var work = IATIImport(file, reference, types)
        return work.result(reader, title: url.deletingPathExtension().lastPathComponent)
    }

    private init(_ file: String, _ reference: ReferenceLibrary, _ types: OrganisationTypes) {
        self.file = file
        self.reference = reference
        account = ImportAccount(file: file, sheet: "activities")
        organisations = IATIOrganisations(reference, types)
        places = IATIPlaces(reference)
        themes = IATIThemes(reference.themes)
    }

    private mutating func result(_ reader: IATIReader, title: String) -> ImportResult {
        let activities = settled(reader.activities)
        for activity in activities {
            if !activity.isSecondaryReporter { organisations.add(activity.reporter) }
            for one in activity.organisations { organisations.add(one) }
            for tag in activity.tags where tag.code.hasPrefix("host:") {
                organisations.add(
                    IATIActivity.Organisation(name: tag.name, reference: String(tag.code.dropFirst("host:".count))))
            }
            themes.add(activity)
        }
        organisations.settle()
        var personal = PersonalColumns(reference)
        let programmes = activities.map { personal.clean(row($0), file: .programmes) }
            .sorted { ($0["id"] ?? "") < ($1["id"] ?? "") }
        let bodies = organisations.rows().map { personal.clean($0, file: .stakeholders) }
        let tables: [(MapFile, [[String: String]])] = [
            (.stakeholders, bodies), (.programmes, programmes), (.places, places.rows), (.themes, themes.rows),
        ]
        result.tables = tables.filter { !$0.1.isEmpty }.map { MapFolderTable(file: $0.0, records: $0.1) }
        result.settings = [("title", title)]
        result.accounts = [account]
        result.leftOut += personal.leftOut
        sayWhatIsLeftOut(reader)
        return result
    }

    /// Activities that stand: each identifier once.
    private mutating func settled(_ all: [IATIActivity]) -> [IATIActivity] {
        var first: [String: IATIActivity] = [:]
        var kept: [IATIActivity] = []
        for activity in all {
            var activity = activity
            if activity.identifier.isEmpty { activity.identifier = slug(activity.title) }
            activity.identifier = activity.identifier.replacing("|", with: "/")
            if activity.identifier.hasPrefix("example-") { activity.identifier = "activity-" + activity.identifier }
            guard !activity.identifier.isEmpty else {
                reject(activity, .missingValue, "An activity without an identifier and a title; it was left out.")
                continue
            }
            if let known = first[activity.identifier] {
                if known.fingerprint == activity.fingerprint {
                    account.merged += 1
                } else {
                    reject(
                        activity, .conflictingRows,
                        "The activity “\(activity.identifier)” stands twice with different contents; the one of line \(known.line) is used."
                    )
                }
                continue
            }
            first[activity.identifier] = activity
            account.accepted += 1
            kept.append(activity)
        }
        return kept
    }

    private mutating func reject(_ activity: IATIActivity, _ code: DiagnosticCode, _ message: String) {
        account.rejected += 1
        result.diagnostics.append(
            Diagnostic(
                code, severity: .error, message, at: SourceLocation(file: file, line: activity.line),
                value: activity.identifier))
    }

    // MARK: Programmes

    private mutating func row(_ activity: IATIActivity) -> [String: String] {
        var row = ["id": activity.identifier, "name": activity.title.isEmpty ? activity.identifier : activity.title]
        if activity.description != row["name"] { row["note"] = activity.description }
        if !activity.isSecondaryReporter {
            _ = organisations.id(activity.reporter)
            row["source"] = activity.reporter.name.isEmpty ? activity.reporter.reference : activity.reporter.name
        }
        addOrganisations(activity, &row)
        addDates(activity, &row)
        row["places"] = places.places(activity).joined(separator: "|")
        row["themes"] = themes.ids(activity).joined(separator: "|")
        addTags(activity, &row)
        addBudget(activity, &row)
        if case .date = DateReader.read(String(activity.updated.prefix(10)), order: .iso) {
            row["as_of"] = String(activity.updated.prefix(10))
        }
        return row
    }

    private mutating func addOrganisations(_ activity: IATIActivity, _ row: inout [String: String]) {
        let columns = [1: "funders", 2: "lead", 3: "supporters", 4: "implementers"]
        var lists: [String: [String]] = [:]
        for one in activity.organisations {
            guard let id = organisations.id(one) else {
                others["participating organisations without a name", default: 0] += 1
                continue
            }
            guard let column = one.role.flatMap({ columns[$0] }) else {
                others["roles of organisations that IATI does not know", default: 0] += 1
                continue
            }
            if !(lists[column]?.contains(id) ?? false) { lists[column, default: []].append(id) }
        }
        for (column, ids) in lists { row[column] = ids.sorted().joined(separator: "|") }
    }

    private mutating func addDates(_ activity: IATIActivity, _ row: inout [String: String]) {
        func date(_ types: [Int]) -> String? {
            for type in types {
                guard let text = activity.dates[type]?.prefix(10), !text.isEmpty else { continue }
                if case .date = DateReader.read(String(text), order: .iso) { return String(text) }
                others["dates that cannot be read", default: 0] += 1
            }
            return nil
        }
        row["start"] = date([2, 1])
        let end = date([4, 3])
        if let start = row["start"], let end, end < start {
            row["imported_end"] = end
            others["ends before their start, kept as an attribute", default: 0] += 1
        } else {
            row["end"] = end
        }
        switch activity.status {
        case "1": row["status"] = "planned"
        case "2": row["status"] = "ongoing"
        case "3", "4": row["status"] = "ended"
        case "": break
        default: row["imported_status"] = activity.status
        }
    }

    private mutating func addTags(_ activity: IATIActivity, _ row: inout [String: String]) {
        let columns = [
            "activity": "activities", "target-group": "target_groups", "duty": "duties", "host": "hosts",
            "people-targeted": "people_targeted", "people-reached": "people_reached",
        ]
        for (tag, name) in activity.tags.map({ ($0.code, $0.name) }) {
            guard let colon = tag.firstIndex(of: ":") else {
                others["tag", default: 0] += 1
                continue
            }
            let (kind, value) = (String(tag[..<colon]), String(tag[tag.index(after: colon)...]))
            if kind == "category", let end = value.lastIndex(of: ":") {
                organisations.add(category: String(value[value.index(after: end)...]), of: String(value[..<end]))
            } else if kind == "status", value == "unknown" {
                row["status"] = nil
            } else if let column = columns[kind] {
                if kind == "host" { _ = organisations.id(IATIActivity.Organisation(name: name, reference: value)) }
                row[column] = (row[column].map { $0 + "|" } ?? "") + value
            } else {
                others["tag", default: 0] += 1
            }
        }
    }

    /// The budgets of an activity added up, a revised one in place of the original of its period; not across currencies.
    private mutating func addBudget(_ activity: IATIActivity, _ row: inout [String: String]) {
        var byPeriod: [String: IATIActivity.Budget] = [:]
        for budget in activity.budgets {
            let key = budget.start + "\u{1}" + budget.end
            if let known = byPeriod[key], known.isRevised, !budget.isRevised { continue }
            byPeriod[key] = budget
        }
        guard !byPeriod.isEmpty else { return }
        let currencies = Set(byPeriod.values.map { $0.currency.isEmpty ? activity.defaultCurrency : $0.currency })
        let values = byPeriod.values.map { Double($0.value.filter { $0 != "," }) }
        guard currencies.count == 1, !values.contains(nil), values.allSatisfy({ ($0 ?? -1) >= 0 }) else {
            others["budgets in several currencies, negative or unreadable", default: 0] += byPeriod.count
            return
        }
        row["budget"] = CellWords.number(values.compactMap { $0 }.sorted().reduce(0, +))
        row["currency"] = currencies.first
    }

    // MARK: What is left out

    private mutating func sayWhatIsLeftOut(_ reader: IATIReader) {
        result.leftOut += organisations.leftOut
        result.leaveOut(
            "spellings of organisations", organisations.folded,
            "They differ only by case or spaces from the one that is used")
        result.leaveOut(
            "sectors", themes.unused, "Another vocabulary of the same activity is used: ours, else the DAC's")
        result.leaveOut("locations", places.unnamed, "They have no name and no code")
        for (what, count) in others.sorted(by: { $0.key < $1.key }) {
            result.leaveOut(what, count, "A map has no place for them")
        }
        for (name, count) in reader.unused.sorted(by: { $0.key < $1.key }) {
            let reason =
                name == "contact-info"
                ? "Contact details of persons are not imported" : "It has no place in a map"
            result.leaveOut(name, count, reason)
        }
    }
}
