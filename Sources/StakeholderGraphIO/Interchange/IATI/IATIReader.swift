internal import Foundation
internal import StakeholderGraph

/// Reads IATI activity files of the versions 1.01 to 2.03: narratives or plain text, codes or the words of version 1.
final class IATIReader: XMLEventHandler {
    private(set) var activities: [IATIActivity] = []
    private(set) var version = ""
    /// Parts of activities that a map has no place for, by element.
    private(set) var unused: [String: Int] = [:]
    private var path: [String] = []
    private var text: [UInt8] = []
    private var isEnglish = false
    /// The text of the field under way and whether it is English, which goes before other languages.
    private var field: (text: String, isEnglish: Bool)?
    private var activity: IATIActivity?

    static func read(_ url: URL) throws(ImportFailure) -> IATIReader {
        let handler = IATIReader()
        try XMLInput.read(url, handler)
        return handler
    }

    func start(_ element: XMLElement) throws(XMLFailure) {
        let name = element.local
        if path.isEmpty {
            guard name == "iati-activities" || name == "iati-activity" else {
                throw XMLFailure(.refused, "This is no IATI activity file: the document is “\(name)”")
            }
            version = element["version"] ?? ""
        }
        path.append(name)
        text.removeAll(keepingCapacity: true)
        let language = element.anyNamespace("lang")?.lowercased() ?? ""
        if name == "iati-activity" {
            var new = IATIActivity(line: element.line)
            new.defaultCurrency = element["default-currency"] ?? ""
            new.updated = element["last-updated-datetime"] ?? ""
            activity = new
            return
        }
        guard activity != nil else { return }
        if depth == 1 {
            field = nil
            begin(name, element)
        } else if depth == 2 {
            beginInner(name, element)
        } else if depth == 3, name == "pos" || name == "administrative" {
            addLocationDetail(name, element)
        }
        if name == "narrative" || depth == 1 || (depth == 2 && name == "name") { isEnglish = language.hasPrefix("en") }
    }

    /// Below the activity.
    private var depth: Int { path.count - (path.first == "iati-activity" ? 1 : 2) }

    private func begin(_ name: String, _ element: XMLElement) {
        switch name {
        case "reporting-org":
            activity?.reporter = organisation(element)
            activity?.isSecondaryReporter = ["1", "true"].contains(element["secondary-reporter"] ?? "")
        case "participating-org":
            var one = organisation(element)
            one.role = Self.role(element["role"] ?? "")
            activity?.organisations.append(one)
        case "activity-status": activity?.status = element["code"] ?? ""
        case "activity-date":
            if let type = Self.dateType(element["type"] ?? ""), let day = element["iso-date"] {
                activity?.dates[type] = day
            }
        case "recipient-country": activity?.countries.append((element["code"] ?? "", ""))
        case "location":
            var location = IATIActivity.Location()
            location.reference = element["ref"] ?? ""
            activity?.locations.append(location)
        case "sector":
            activity?.sectors.append(
                IATIActivity.Sector(code: element["code"] ?? "", vocabulary: element["vocabulary"] ?? ""))
        case "budget":
            var budget = IATIActivity.Budget()
            budget.isRevised = ["2", "revised"].contains(element["type"]?.lowercased() ?? "")
            activity?.budgets.append(budget)
        case "tag":
            if element["vocabulary"] == "99" {
                activity?.tags.append(IATIActivity.Tag(code: element["code"] ?? ""))
            } else {
                unused[name, default: 0] += 1
            }
        case "iati-identifier", "title": break
        case "description":
            if !(activity?.description.isEmpty ?? true) { unused["further descriptions", default: 0] += 1 }
        default: unused[name, default: 0] += 1
        }
    }

    private func organisation(_ element: XMLElement) -> IATIActivity.Organisation {
        IATIActivity.Organisation(
            reference: (element["ref"] ?? "").trimmingSpaces, type: (element["type"] ?? "").trimmingSpaces)
    }

    private static func role(_ text: String) -> Int? {
        switch text.lowercased() {
        case "1", "funding": 1
        case "2", "accountable": 2
        case "3", "extending": 3
        case "4", "implementing": 4
        default: nil
        }
    }

    private static func dateType(_ text: String) -> Int? {
        switch text.lowercased() {
        case "1", "start-planned": 1
        case "2", "start-actual": 2
        case "3", "end-planned": 3
        case "4", "end-actual": 4
        default: nil
        }
    }

    private func beginInner(_ name: String, _ element: XMLElement) {
        switch (path[path.count - 2], name) {
        case ("budget", "period-start"): lastBudget { $0.start = element["iso-date"] ?? "" }
        case ("budget", "period-end"): lastBudget { $0.end = element["iso-date"] ?? "" }
        case ("budget", "value"): lastBudget { $0.currency = element["currency"] ?? "" }
        case ("location", "administrative"), ("location", "coordinates"): addLocationDetail(name, element)
        default: break
        }
    }

    private func lastBudget(_ change: (inout IATIActivity.Budget) -> Void) {
        guard var current = activity, let last = current.budgets.indices.last else { return }
        change(&current.budgets[last])
        activity = current
    }

    private func addLocationDetail(_ name: String, _ element: XMLElement) {
        guard let last = activity?.locations.indices.last, path.contains("location") else { return }
        if name == "administrative" {
            for key in [element["code"], element["adm2"], element["adm1"]] {
                if let key, !key.isEmpty { activity?.locations[last].codes.append(key) }
            }
        } else if name == "coordinates" {
            activity?.locations[last].latitude = element["latitude"].flatMap { Double($0) }
            activity?.locations[last].longitude = element["longitude"].flatMap { Double($0) }
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) { text.append(contentsOf: bytes) }

    func end(_ element: XMLElement) throws(XMLFailure) {
        let name = path.removeLast()
        defer { text.removeAll(keepingCapacity: true) }
        if name == "iati-activity", let done = activity {
            activities.append(done)
            activity = nil
            return
        }
        guard activity != nil else { return }
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let inside = path.count - (path.first == "iati-activity" ? 1 : 2)
        if name == "narrative" {
            keep(words)
            // The name of a location is one level further down than other names.
            if inside == 2, path.suffix(2).elementsEqual(["location", "name"]) { return }
        }
        if inside == 0 {
            if field == nil { keep(words) }
            finish(name, field?.text ?? "")
            field = nil
        } else if inside == 1 {
            finishInner(name, words)
        } else if inside == 2, name == "pos", path.last == "point" {
            let numbers = words.split(separator: " ").compactMap { Double($0) }
            guard numbers.count == 2, let last = activity?.locations.indices.last, path.contains("location") else {
                return
            }
            activity?.locations[last].latitude = numbers[0]
            activity?.locations[last].longitude = numbers[1]
        }
    }

    private func keep(_ words: String) {
        guard !words.isEmpty else { return }
        if let field, field.isEnglish || !isEnglish { return }
        field = (words, isEnglish)
    }

    private func finish(_ name: String, _ words: String) {
        switch name {
        case "iati-identifier": activity?.identifier = words
        case "title": activity?.title = words
        case "description":
            if activity?.description.isEmpty ?? false { activity?.description = words }
        case "reporting-org": activity?.reporter.name = words
        case "participating-org":
            if let last = activity?.organisations.indices.last { activity?.organisations[last].name = words }
        case "recipient-country":
            if let last = activity?.countries.indices.last { activity?.countries[last].name = words }
        case "sector":
            if let last = activity?.sectors.indices.last { activity?.sectors[last].name = words }
        case "tag":
            if let last = activity?.tags.indices.last { activity?.tags[last].name = words }
        default: break
        }
    }

    private func finishInner(_ name: String, _ words: String) {
        switch (path.last ?? "", name) {
        case ("location", "name"):
            guard let last = activity?.locations.indices.last else { return }
            if activity?.locations[last].name.isEmpty ?? false {
                activity?.locations[last].name = field?.text ?? words
            }
            field = nil
        case ("budget", "value"): lastBudget { $0.value = words }
        case (_, "narrative"): break
        default: field = nil
        }
    }
}
