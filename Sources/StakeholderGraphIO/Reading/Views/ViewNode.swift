internal import StakeholderGraph
internal import Yams

/// A mapping of a view or style file, read key by key: what is not asked for is a mistake worth naming.
struct ViewNode {
    private let file: String
    private let entries: [(key: String, node: Node)]

    init(_ node: Node, file: String, problems: inout [Diagnostic]) {
        self.file = file
        guard case .mapping(let mapping) = node else {
            entries = []
            problems.append(
                Diagnostic(
                    .yamlSyntax, "Here “key: value” lines are expected.", at: Self.location(of: node, in: file)))
            return
        }
        entries = mapping.map { ($0.key.string ?? "", $0.value) }
    }

    private static func location(of node: Node, in file: String) -> SourceLocation {
        SourceLocation(file: file, line: node.mark?.line ?? 0, column: node.mark?.column)
    }

    func node(_ key: String) -> Node? { entries.first { $0.key == key }?.node }

    /// Names keys that mean nothing here, with the near miss.
    func allow(_ keys: [String], problems: inout [Diagnostic]) {
        for (key, node) in entries where !keys.contains(key) {
            problems.append(
                Diagnostic(
                    .unknownSetting, "“\(key)” means nothing here; known are \(keys.joined(separator: ", ")).",
                    at: Self.location(of: node, in: file), field: key, value: key,
                    suggestions: nearMisses(of: key, among: keys)))
        }
    }

    func text(_ key: String, problems: inout [Diagnostic]) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            problems.append(
                Diagnostic(
                    .badSetting, "“\(key)” takes one value.", at: Self.location(of: node, in: file), field: key))
            return nil
        }
        let text = scalar.string
        return text.isEmpty || text == "~" || text == "null" ? nil : text
    }

    /// One value or a list of them, each with its place.
    func entries(_ key: String, problems: inout [Diagnostic]) -> [(text: String, location: SourceLocation)] {
        guard let node = node(key) else { return [] }
        if let sequence = node.sequence {
            return sequence.compactMap { item in item.string.map { ($0, Self.location(of: item, in: file)) } }
        }
        return text(key, problems: &problems).map { [($0, Self.location(of: node, in: file))] } ?? []
    }

    /// A word out of a closed list.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, problems: inout [Diagnostic]
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, problems: &problems) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        bad(key, text, allowed: Choice.allCases.map(\.rawValue), problems: &problems)
        return nil
    }

    /// A word that names a rule; the list is for what is said of a wrong one.
    func rule<Rule>(
        _ key: String, _ names: [String], _ rule: (String) -> Rule?, problems: inout [Diagnostic]
    ) -> Rule? {
        guard let text = text(key, problems: &problems) else { return nil }
        if let rule = rule(text) { return rule }
        bad(key, text, allowed: names, problems: &problems)
        return nil
    }

    /// `on`, or `from` and `to`: days, months or years; `nil` without any.
    func period(problems: inout [Diagnostic]) -> DateSpan? {
        func date(_ key: String) -> PartialDate? {
            guard let text = text(key, problems: &problems) else { return nil }
            if case .date(let date) = DateReader.read(text, order: .iso) { return date }
            bad(key, text, allowed: ["a date such as 2025-06-30, 2025-06 or 2025"], problems: &problems)
            return nil
        }
        if let on = date("on") { return DateSpan(start: on, end: on) }
        let (from, to) = (date("from"), date("to"))
        return from == nil && to == nil ? nil : DateSpan(start: from, end: to)
    }

    func flag(_ key: String, problems: inout [Diagnostic]) -> Bool? {
        guard let text = text(key, problems: &problems) else { return nil }
        switch text.lowercased() {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            bad(key, text, allowed: ["yes", "no"], problems: &problems)
            return nil
        }
    }

    func number(_ key: String, within range: ClosedRange<Double>, problems: inout [Diagnostic]) -> Double? {
        guard let text = text(key, problems: &problems) else { return nil }
        if let value = Double(text), range.contains(value) { return value }
        bad(key, text, allowed: ["a number from \(range.lowerBound) to \(range.upperBound)"], problems: &problems)
        return nil
    }

    func bad(_ key: String, _ value: String, allowed: [String], problems: inout [Diagnostic]) {
        let location = node(key).map { Self.location(of: $0, in: file) } ?? SourceLocation(file: file, line: 0)
        problems.append(
            Diagnostic(
                .badSetting, "“\(value)” is no value of \(key): \(allowed.joined(separator: ", ")).", at: location,
                field: key, value: value, suggestions: nearMisses(of: value, among: allowed)))
    }

    /// The mapping under a key.
    func part(_ key: String, problems: inout [Diagnostic]) -> ViewNode? {
        node(key).map { ViewNode($0, file: file, problems: &problems) }
    }
}
