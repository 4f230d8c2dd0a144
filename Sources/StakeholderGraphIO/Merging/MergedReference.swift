internal import Foundation
internal import StakeholderGraph

/// The folders `reference` of several maps as one: tables row by row, circulars file by file.
///
/// Rows of one key that say the same are one row. Where they differ, the first row in the order of texts stands as a
/// whole, and every column in which another differs is a conflict; so is a circular of which two maps have different
/// texts. Nothing depends on the order of the maps.
struct MergedReference {
    /// A file of one map's folder, by its path below it.
    struct Source {
        let map: String
        let path: String
        let bytes: [UInt8]
    }

    private struct Row {
        let cells: [String: String]
        let source: String
    }

    /// The files, by their paths in the merged map.
    private(set) var files: [(name: String, data: Data)] = []
    private(set) var conflicts: [MergeConflict] = []

    /// What tells rows of a table from one another; without an entry `id`, else `name`, else the whole row.
    private static let keys: [String: [String]] = [
        "schema/ties.csv": ["kind", "domain", "range"], "circulars/cross-walk.csv": [],
    ]

    init(_ sources: [Source]) {
        for (path, versions) in Dictionary(grouping: sources, by: \.path).sorted(by: { $0.key < $1.key }) {
            let versions = versions.sorted { $0.map < $1.map }
            if versions.allSatisfy({ $0.bytes == versions[0].bytes }) {
                files.append(("reference/" + path, Data(versions[0].bytes)))
            } else if path.hasSuffix(".csv") {
                mergeTables(path, versions)
            } else {
                chooseFile(path, versions)
            }
        }
    }

    /// The files of a map's folder that reference data is read from.
    static func sources(of map: String, in folder: URL) -> [Source] {
        let files = FileManager.default
        return ["circulars", "gazetteer", "schema", "taxonomies"].flatMap { part -> [Source] in
            let names = (try? files.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)) ?? []
            return names.sorted().compactMap { name in
                guard name.hasSuffix(".csv") || name.hasSuffix(".yaml"), !name.hasPrefix("."),
                    case .success(let bytes) = FileAccess.bytes(folder.appendingPathComponent(part + "/" + name))
                else { return nil }
                return Source(map: map, path: part + "/" + name, bytes: bytes)
            }
        }
    }

    /// Files that cannot be merged by rows: the first in the order of texts stands.
    private mutating func chooseFile(_ path: String, _ versions: [Source]) {
        let texts = Dictionary(grouping: versions) { String(decoding: $0.bytes, as: UTF8.self) }.sorted {
            $0.key < $1.key
        }
        files.append(("reference/" + path, Data(texts[0].value[0].bytes)))
        conflicts.append(
            MergeConflict(
                file: "reference/" + path, id: path, column: "the whole file",
                values: texts.map {
                    MergeConflict.Stated(value: "the file of \($0.value[0].map)", from: $0.value.map(\.map))
                },
                chosen: "the file of \(texts[0].value[0].map)", rule: .first))
    }

    private mutating func mergeTables(_ path: String, _ versions: [Source]) {
        var header: [String] = []
        var rows: [Row] = []
        for version in versions {
            let reading = CSVReader.read(version.bytes, name: path, file: path)
            guard let table = reading.table else { continue }
            let columns = table.header.map(HeaderName.contractName)
            for column in columns where !column.isEmpty && !header.contains(column) { header.append(column) }
            for row in 0..<table.rowCount {
                var cells: [String: String] = [:]
                for (column, name) in columns.enumerated() where !name.isEmpty {
                    cells[name] = table.text(row: row, column: column)
                }
                rows.append(Row(cells: cells, source: "\(version.map)/reference/\(path):\(table.line(row: row))"))
            }
        }
        let named = header.contains("id") ? ["id"] : header.contains("name") ? ["name"] : []
        let keys = Self.keys[path] ?? named
        let order = header
        func texts(_ row: Row) -> [String] { order.map { row.cells[$0] ?? "" } }
        let groups = Dictionary(grouping: rows) { row in keys.isEmpty ? texts(row) : keys.map { row.cells[$0] ?? "" } }
        var merged: [[String]] = []
        for (key, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let versions = Dictionary(grouping: group, by: texts).sorted { $0.key.lexicographicallyPrecedes($1.key) }
            merged.append(versions[0].key)
            guard versions.count > 1 else { continue }
            for (position, column) in header.enumerated() {
                let values = Dictionary(grouping: versions) { $0.key[position] }.sorted { $0.key < $1.key }
                guard values.count > 1 else { continue }
                conflicts.append(
                    MergeConflict(
                        file: "reference/" + path, id: key.joined(separator: " / "), column: column,
                        values: values.map { value in
                            MergeConflict.Stated(
                                value: value.key, from: value.value.flatMap { $0.value.map(\.source) })
                        }, chosen: versions[0].key[position], rule: .first))
            }
        }
        files.append(("reference/" + path, CSVTableWriter.data([header] + merged)))
    }
}
