public import Foundation
public import StakeholderGraph

/// What `merge` says: the maps and their rows, the conflicts, and what was left out; the author's view.
public struct MergeReport: Encodable, Sendable {
    struct Rows: Encodable {
        let read: Int
        let accepted: Int
        let merged: Int
        let rejected: Int
        let examples: Int
    }

    struct FileRows: Encodable {
        let file: String
        let rows: Rows
    }

    struct MapRows: Encodable {
        let map: String
        let read: Int
        let rejected: Int
        let errors: Int
        let warnings: Int
    }

    struct Problem: Encodable {
        let map: String
        let place: String
        let severity: String
        let code: String
        let message: String
    }

    let schemaVersion = 1
    let command = "merge"
    let maps: [MapRows]
    let files: [FileRows]
    let rows: Rows
    let conflicts: [MergeConflict]
    let settings: [String: String]
    let leftOut: [LeftOut]
    let diagnostics: [Problem]
    let written: [String]

    /// Whether rows of any map were left out, or a decision could not be used.
    public let hasErrors: Bool

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, maps, files, rows, conflicts, settings, leftOut, diagnostics, written
    }

    /// - Parameters:
    ///   - merged: the map and its conflicts.
    ///   - inputs: the maps it was made of, with their accounts.
    ///   - problems: what was wrong with the decisions.
    ///   - written: the files of the merged map.
    public init(_ merged: MergedMap, of inputs: [MergeInput], problems: [Diagnostic], written: [String]) {
        maps = inputs.map { input in
            MapRows(
                map: input.name, read: input.accounts.reduce(0) { $0 + $1.read },
                rejected: input.accounts.reduce(0) { $0 + $1.rejected },
                errors: input.diagnostics.count { $0.severity == .error },
                warnings: input.diagnostics.count { $0.severity == .warning })
        }
        files = Self.rows(merged, inputs)
        let all = files.map(\.rows)
        rows = Rows(
            read: all.reduce(0) { $0 + $1.read }, accepted: all.reduce(0) { $0 + $1.accepted },
            merged: all.reduce(0) { $0 + $1.merged }, rejected: all.reduce(0) { $0 + $1.rejected },
            examples: all.reduce(0) { $0 + $1.examples })
        conflicts = merged.conflicts
        settings = Dictionary(merged.settings.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        leftOut = merged.leftOut
        diagnostics =
            problems.map { Self.problem($0, "") }
            + inputs.flatMap { input in
                input.diagnostics.filter { $0.severity > .note }.map { Self.problem($0, input.name) }
            }
        self.written = written
        hasErrors = (problems + inputs.flatMap(\.diagnostics)).contains { $0.severity == .error }
    }

    private static func problem(_ diagnostic: Diagnostic, _ map: String) -> Problem {
        Problem(
            map: map, place: diagnostic.location.text, severity: diagnostic.severity.name,
            code: diagnostic.code.rawValue, message: diagnostic.message)
    }

    /// Every row that was read is in the merged map, one with another, left out, or an example.
    private static func rows(_ merged: MergedMap, _ inputs: [MergeInput]) -> [FileRows] {
        let written = Dictionary(
            merged.tables.map { ($0.file, $0.rows.count) }, uniquingKeysWith: { first, _ in first })
        return MapFile.allCases.compactMap { file in
            var (read, rejected, examples) = (0, 0, 0)
            for input in inputs {
                for account in input.accounts where MergeInput.file(of: account.file) == file {
                    read += account.read
                    rejected += account.rejected
                    examples += input.examples[account.file] ?? 0
                }
            }
            guard read > 0 else { return nil }
            let accepted = written[file] ?? 0
            return FileRows(
                file: file.fileName,
                rows: Rows(
                    read: read, accepted: accepted, merged: read - rejected - examples - accepted,
                    rejected: rejected, examples: examples))
        }
    }

    /// The same in words.
    public var text: String {
        var text = "Merged \(maps.count) \(maps.count == 1 ? "map" : "maps").\n\n"
        for problem in diagnostics {
            let place = problem.map.isEmpty ? problem.place : problem.map + "/" + problem.place
            text += "\(place): \(problem.severity) [\(problem.code)]: \(problem.message)\n"
        }
        if !diagnostics.isEmpty { text += "\n" }
        text += Self.line("rows", ["read", "accepted", "merged", "rejected", "examples"])
        for entry in files { text += Self.line(entry.file, Self.cells(entry.rows)) }
        text += Self.line("all", Self.cells(rows)) + "\n"
        text += conflicts.isEmpty ? "No conflicts.\n" : "Conflicts: \(conflicts.count)\n"
        for conflict in conflicts {
            text += "\(conflict.file) \(conflict.id) (\(conflict.column)): " + Self.outcome(conflict) + "\n"
            for stated in conflict.values {
                text += "    “\(stated.value)” from \(Self.short(stated.from))\n"
            }
        }
        if !leftOut.isEmpty {
            text += "\nLeft out:\n" + leftOut.map { "  \($0.count) \($0.what): \($0.reason).\n" }.joined()
        }
        return text + "\nWritten:\n" + written.map { "  \($0)\n" }.joined()
    }

    private static func outcome(_ conflict: MergeConflict) -> String {
        switch conflict.rule {
        case .decision: "“\(conflict.chosen)” stands, as decided"
        case .latest: "“\(conflict.chosen)” stands, confirmed last"
        case .most: "“\(conflict.chosen)” stands, most maps say so"
        case .first: "“\(conflict.chosen)” stands, first in the order of texts; please decide"
        case .keptApart: "kept apart as different bodies, their ids made from one name"
        }
    }

    /// The first few of many sources.
    private static func short(_ sources: [String]) -> String {
        let shown = sources.prefix(3).joined(separator: ", ")
        return sources.count > 3 ? shown + " and \(sources.count - 3) more" : shown
    }

    private static func cells(_ rows: Rows) -> [String] {
        [rows.read, rows.accepted, rows.merged, rows.rejected, rows.examples].map(String.init)
    }

    private static func line(_ name: String, _ cells: [String]) -> String {
        name + String(repeating: " ", count: max(0, 18 - name.count))
            + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined() + "\n"
    }
}

extension MergedMap {
    /// The files of the merged map: the map folder with its own `reference`, and `conflicts.csv` when there are conflicts, which is no file of a
    /// map: one row for each value with the maps and rows that state it. Copied to `decisions.csv` and reduced to the
    /// values wanted, it decides.
    public func files() -> [(name: String, data: Data)] {
        var files: [(name: String, data: Data)] = []
        if !settings.isEmpty { files.append(("map.yaml", MapFolderWriter.yaml(settings))) }
        files += tables.map { ($0.file.fileName, MapFolderWriter.data($0)) }
        files += reference
        guard !conflicts.isEmpty else { return files }
        var rows = [["file", "id", "column", "value", "stands", "rule", "from"]]
        for conflict in conflicts {
            for stated in conflict.values {
                let stands = conflict.rule == .keptApart || stated.value == conflict.chosen
                rows.append([
                    conflict.file, conflict.id, conflict.column, stated.value, stands ? "yes" : "no",
                    conflict.rule.rawValue, stated.from.joined(separator: "|"),
                ])
            }
        }
        files.append(("conflicts.csv", CSVTableWriter.data(rows.map { $0.map(FormulaGuard.neutralised) })))
        return files
    }
}
