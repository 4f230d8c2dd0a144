internal import Foundation
internal import StakeholderGraph
internal import Yams

/// Reads `map.yaml` by Yams' nodes, so that every setting keeps its line.
enum SettingsReader {
    struct Reading {
        var settings: [MapDraft.Setting] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Larger settings are no settings.
    static let maximumBytes = 1 << 20

    static func read(_ bytes: [UInt8], file: String) -> Reading {
        var reading = Reading()
        func report(_ code: DiagnosticCode, _ message: String, line: Int = 0, column: Int? = nil) {
            reading.diagnostics.append(
                Diagnostic(code, message, at: SourceLocation(file: file, line: line, column: column)))
        }
        guard bytes.count <= maximumBytes else {
            report(.unreadableFile, "The file is larger than a megabyte; it was not read.")
            return reading
        }
        guard let text = String(validatingUTF8: bytes) else {
            report(.wrongEncoding, "The file is not UTF-8; save it as UTF-8.")
            return reading
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            let (line, message) = place(of: error)
            report(.yamlSyntax, "The file cannot be understood here: \(message).", line: line)
            return reading
        } catch {
            report(.yamlSyntax, "The file cannot be understood: \(error).")
            return reading
        }
        guard let root else { return reading }
        guard case .mapping(let mapping) = root else {
            report(.yamlSyntax, "Settings are lines of the form “key: value”.", line: root.mark?.line ?? 1)
            return reading
        }
        for (key, value) in mapping {
            add(key, value, prefix: "", file: file, to: &reading)
        }
        return reading
    }

    private static func add(_ key: Node, _ value: Node, prefix: String, file: String, to reading: inout Reading) {
        let name = prefix + (key.string ?? "")
        let mark = value.mark ?? key.mark
        let place = SourceLocation(file: file, line: mark?.line ?? 0, column: mark?.column)
        switch value {
        case .scalar(let scalar):
            let text = scalar.string == "~" || scalar.string == "null" ? "" : scalar.string
            reading.settings.append(
                MapDraft.Setting(
                    key: name,
                    value: text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines),
                    location: place))
        case .mapping(let mapping) where prefix.isEmpty && name == "criteria":
            for (inner, innerValue) in mapping {
                add(inner, innerValue, prefix: "criteria.", file: file, to: &reading)
            }
        case .mapping, .sequence, .alias:
            reading.diagnostics.append(
                Diagnostic(
                    .badSetting, "“\(name)” takes one value, not a list or a mapping.", at: place, field: name))
        }
    }

    /// What the parser's commonest complaints mean to somebody who never heard of YAML.
    private static func inPlainWords(_ problem: String) -> String {
        if problem.contains("mapping values are not allowed") {
            return "a colon inside a text needs quotation marks around the whole text"
        }
        if problem.contains("cannot start any token") {
            return "a line begins with blanks, not with a tab, and a text that begins with a sign needs quotation marks"
        }
        if problem.contains("did not find expected") {
            return "this line does not go with the one above it; look at the blanks before it and at quotation marks"
        }
        return problem
    }

    private static func place(of error: YamlError) -> (line: Int, message: String) {
        switch error {
        case .scanner(let context?, let problem, _, _) where problem.contains("unexpected end of stream"):
            // Something that was opened and never closed: where it was opened is what helps.
            return (context.mark.line, "what begins here is never closed")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, inPlainWords(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "\($0)" }.sorted().joined(separator: ", ")
            return (context.mark.line, "“\(keys)” stands twice")
        default:
            return (0, "\(error)".split(separator: "\n").first.map(String.init) ?? "")
        }
    }
}

extension String {
    fileprivate init?(validatingUTF8 bytes: [UInt8]) {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self = text
    }
}
