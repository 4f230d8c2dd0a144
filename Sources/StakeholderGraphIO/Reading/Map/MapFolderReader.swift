internal import Foundation
internal import StakeholderGraph

/// Reads the files of a map folder into tables.
struct MapFolderReader {
    let folder: URL

    /// The tables and settings; each file that is no part of a map is noted.
    func draft() throws(MapReadingError) -> MapDraft {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw .unreadable(folder.path, FileAccess.reason(error))
        }
        var draft = MapDraft()
        var found: [String: String] = [:]
        for name in names where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
            let stem = slug(String(name.dropLast(4)))
            // What merging wrote or reads; no part of the map.
            if stem == "conflicts" || stem == "decisions" { continue }
            guard MapFile(rawValue: stem) != nil else {
                draft.diagnostics.append(
                    Diagnostic(
                        .unknownFile, "“\(name)” is no file of a map; it was not read.",
                        at: SourceLocation(file: name, line: 0), value: name,
                        suggestions: nearMisses(of: stem, among: MapFile.allCases.map(\.rawValue), limit: 1).map {
                            $0 + ".csv"
                        }))
                continue
            }
            if let first = found[stem] {
                draft.diagnostics.append(
                    Diagnostic(
                        .unknownFile, severity: .error, "“\(name)” is “\(first)” again; it was not read.",
                        at: SourceLocation(file: name, line: 0), value: name))
                continue
            }
            found[stem] = name
            read(name, as: stem, into: &draft)
        }
        readSettings(names, into: &draft)
        if found.isEmpty {
            throw .notAMap(folder.path, "it holds none of stakeholders.csv, programmes.csv, forums.csv and the others")
        }
        return draft
    }

    private func read(_ name: String, as stem: String, into draft: inout MapDraft) {
        switch FileAccess.bytes(folder.appendingPathComponent(name)) {
        case .failure(let failure):
            draft.diagnostics.append(
                Diagnostic(
                    .unreadableFile, "The file cannot be read: \(failure.reason).",
                    at: SourceLocation(file: name, line: 0)))
        case .success(let bytes):
            let reading = CSVReader.read(bytes, name: stem, file: name)
            draft.diagnostics += reading.diagnostics
            if reading.rejectedRows > 0 { draft.rejectedRows[name] = reading.rejectedRows }
            if let table = reading.table { draft.tables.append(table) }
        }
    }

    private func readSettings(_ names: [String], into draft: inout MapDraft) {
        let files = names.filter { ["map.yaml", "map.yml"].contains($0.lowercased()) }
        guard let name = files.first else { return }
        switch FileAccess.bytes(folder.appendingPathComponent(name)) {
        case .failure(let failure):
            draft.diagnostics.append(
                Diagnostic(
                    .unreadableFile, "The file cannot be read: \(failure.reason).",
                    at: SourceLocation(file: name, line: 0)))
        case .success(let bytes):
            let reading = SettingsReader.read(bytes, file: name)
            draft.settings = reading.settings
            draft.diagnostics += reading.diagnostics
        }
    }
}
