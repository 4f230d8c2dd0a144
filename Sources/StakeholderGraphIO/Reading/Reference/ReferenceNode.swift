internal import StakeholderGraph
internal import Yams

/// A mapping in a YAML file of reference data, which knows its line.
struct ReferenceNode {
    private let file: ReferenceFile
    private let line: Int
    private let values: [String: Node]
    private let keys: [(name: String, line: Int)]

    /// The document of a file, which must be a mapping.
    init(document file: ReferenceFile) throws(ReferenceDataError) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw file.damaged(1, "The text is not UTF-8.")
        }
        let node: Node?
        do {
            // Every value is taken as text, so the rules that tell numbers from words are not needed.
            node = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw file.damaged(mark.line, "The YAML cannot be read: \(problem).")
        } catch {
            throw file.damaged(1, "The YAML cannot be read.")
        }
        guard let node else { throw file.damaged(1, "The file is empty.") }
        try self.init(node, in: file)
    }

    private init(_ node: Node, in file: ReferenceFile) throws(ReferenceDataError) {
        self.file = file
        line = node.mark?.line ?? 1
        guard let mapping = node.mapping else { throw file.damaged(line, "Keys with values are expected here.") }
        var values: [String: Node] = [:]
        var keys: [(String, Int)] = []
        for (key, value) in mapping {
            let keyLine = key.mark?.line ?? line
            guard let name = key.scalar?.string else { throw file.damaged(keyLine, "A key must be a word.") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw file.damaged(keyLine, "The key \(name) stands twice.")
            }
            keys.append((name, keyLine))
        }
        self.values = values
        self.keys = keys
    }

    func damaged(_ reason: String) -> ReferenceDataError { file.damaged(line, reason) }

    /// Refuses every key that is not in a list.
    func allow(_ names: Set<String>) throws(ReferenceDataError) {
        for key in keys where !names.contains(key.name) {
            throw file.damaged(key.line, "The key \(key.name) is not known here.")
        }
    }

    /// The mapping under a key.
    subscript(key: String) -> ReferenceNode? {
        get throws(ReferenceDataError) {
            guard let node = values[key] else { return nil }
            return try ReferenceNode(node, in: file)
        }
    }

    /// The mappings of the list under a key; none when the key is not there.
    func items(_ key: String) throws(ReferenceDataError) -> [ReferenceNode] {
        guard let node = values[key] else { return [] }
        guard let sequence = node.sequence else {
            throw file.damaged(node.mark?.line ?? line, "A list is expected under \(key).")
        }
        var items: [ReferenceNode] = []
        for node in sequence { items.append(try ReferenceNode(node, in: file)) }
        return items
    }

    /// The words of the list under a key.
    func texts(_ key: String) throws(ReferenceDataError) -> [String] {
        guard let node = values[key] else { return [] }
        guard let texts = node.sequence.map({ $0.compactMap { $0.scalar?.string } }) else {
            throw file.damaged(node.mark?.line ?? line, "A list is expected under \(key).")
        }
        return texts
    }

    /// The text under a key, `nil` when the key is not there or empty.
    func optionalText(_ key: String) throws(ReferenceDataError) -> String? {
        guard let node = values[key] else { return nil }
        guard let text = node.scalar?.string else {
            throw file.damaged(node.mark?.line ?? line, "A text is expected under \(key).")
        }
        return text.isEmpty ? nil : text
    }

    /// The text under a key that must be there.
    func text(_ key: String) throws(ReferenceDataError) -> String {
        guard let text = try optionalText(key) else { throw damaged("The key \(key) is missing.") }
        return text
    }

    /// Yes or no under a key; no when it is not there.
    func flag(_ key: String) throws(ReferenceDataError) -> Bool {
        switch try optionalText(key) {
        case nil, "false", "no": return false
        case "true", "yes": return true
        default: throw damaged("The key \(key) must say true or false.")
        }
    }

    /// The tier under a key; `nil` when it is not there.
    func tier(_ key: String) throws(ReferenceDataError) -> ForumTier? {
        guard let text = try optionalText(key) else { return nil }
        guard let tier = ForumTier(rawValue: text) else { throw damaged("\(text) is no tier of forums.") }
        return tier
    }

    /// The day under a key, as `2024-08-22`.
    func day(_ key: String) throws(ReferenceDataError) -> CivilDate? {
        guard let date = try partialDate(key) else { return nil }
        guard date.earliest == date.latest else { throw damaged("The key \(key) needs a full date.") }
        return date.earliest
    }

    /// The day, month or year under a key.
    func partialDate(_ key: String) throws(ReferenceDataError) -> PartialDate? {
        guard let text = try optionalText(key) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch parts.count {
        case 1:
            if let year = parts[0] { return .year(year) }
        case 2:
            if let year = parts[0], let month = parts[1], let value = YearMonth(year: year, month: month) {
                return .month(value)
            }
        case 3:
            if let year = parts[0], let month = parts[1], let day = parts[2],
                let value = CivilDate(year: year, month: month, day: day)
            {
                return .day(value)
            }
        default: break
        }
        throw damaged("\(text) is no date: YYYY-MM-DD, YYYY-MM or YYYY.")
    }
}
