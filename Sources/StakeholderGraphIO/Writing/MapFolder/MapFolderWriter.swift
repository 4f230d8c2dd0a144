public import Foundation
public import StakeholderGraph

/// Writes a map as the canonical map folder: the same map gives the same bytes, whatever files it was read from.
///
/// Only columns that are filled are written. Contacts were never loaded and are not written; what an audience may not
/// see is not in a disclosed map.
public enum MapFolderWriter {
    /// The tables of a map, empty ones left out, `stakeholders` always there.
    /// - Complexity: O(size of the map).
    public static func tables(_ disclosed: Disclosed<StakeholderMap>) -> [MapFolderTable] {
        let map = disclosed.value
        let own: (Taxonomy) -> [[String: String]] = { taxonomy in
            taxonomy.terms.filter { $0.source == nil }.sorted { $0.id < $1.id }.map { RecordCells.cells($0) }
        }
        let records: [(MapFile, [[String: String]])] = [
            (.stakeholders, map.stakeholders.map { RecordCells.cells($0) }),
            (.programmes, map.programmes.map { RecordCells.cells($0) }),
            (.forums, map.forums.map { RecordCells.cells($0) }),
            (.seats, map.seats.map { RecordCells.cells($0) }),
            (.meetings, map.meetings.map { RecordCells.cells($0) }),
            (.reports, map.reports.map { RecordCells.cells($0) }),
            (.plans, map.planItems.map { RecordCells.cells($0) }),
            (.ties, map.ties.map { RecordCells.cells($0, map.reference.ties) }),
            (.resources, map.resources.map { RecordCells.cells($0) }),
            (.needs, map.needs.map { RecordCells.cells($0) }),
            (.places, map.ownPlaces.map { RecordCells.cells($0) }),
            (.aliases, map.aliases.map { RecordCells.cells($0) }),
            (.waivers, map.waivers.map { RecordCells.cells($0) }),
            (.themes, own(map.reference.themes)), (.activities, own(map.reference.activities)),
            (.targetGroups, own(map.reference.targetGroups)),
        ]
        return records.compactMap { file, records in
            records.isEmpty && file != .stakeholders ? nil : MapFolderTable(file: file, records: records)
        }
    }

    /// The settings that `map.yaml` holds, by key in the order of the contract.
    public static func settings(_ disclosed: Disclosed<StakeholderMap>) -> [(key: String, value: String)] {
        let settings = disclosed.value.settings
        let standard = MapSettings()
        var all: [(key: String, value: String)] = [
            ("title", settings.title ?? ""), ("question", settings.question ?? ""),
            ("place", CellWords.id(settings.place)), ("viewpoint", settings.viewpoint ?? ""),
            ("date", settings.date?.description ?? ""), ("circular", CellWords.id(settings.circular)),
            ("draft", settings.isDraft ? "yes" : ""),
            ("language", settings.language == standard.language ? "" : settings.language),
            ("subcounties", settings.subcounties == standard.subcounties ? "" : settings.subcounties),
            ("audience", settings.audience?.name ?? ""),
            ("judgements", settings.judgements == standard.judgements ? "" : settings.judgements.name),
        ]
        for (name, value) in settings.criteria.sorted(by: { $0.key < $1.key }) {
            all.append(("criteria." + name, FixedFormat.shortest(value)))
        }
        return all.filter { !$0.value.isEmpty }
    }

    /// The files of the folder by name.
    ///
    /// - Parameters:
    ///   - disclosed: what the audience may see.
    ///   - neutralisingFormulas: whether a cell that a spreadsheet would run as a formula gets an apostrophe before it.
    public static func files(
        _ disclosed: Disclosed<StakeholderMap>, neutralisingFormulas: Bool = true
    ) -> [(name: String, data: Data)] {
        let tables = tables(disclosed).map { table in
            (table.file.fileName, data(table, neutralisingFormulas: neutralisingFormulas))
        }
        let settings = settings(disclosed)
        return (settings.isEmpty ? [] : [("map.yaml", yaml(settings))]) + tables
    }

    /// A table as CSV.
    public static func data(_ table: MapFolderTable, neutralisingFormulas: Bool = true) -> Data {
        var data = Data()
        write(table, neutralisingFormulas: neutralisingFormulas) { data.append($0) }
        return data
    }

    /// Writes a table as CSV piece by piece, so that a large one is never in memory as text.
    public static func write(
        _ table: MapFolderTable, neutralisingFormulas: Bool = true, to sink: (Data) throws -> Void
    ) rethrows {
        let header = neutralisingFormulas ? table.header.map(FormulaGuard.neutralised) : table.header
        var piece = [UInt8](CSVTableWriter.data([header]))
        try table.rows.forEachRow { cells in
            for (column, cell) in cells.enumerated() {
                if column > 0 { piece.append(UInt8(ascii: ",")) }
                if neutralisingFormulas, let first = cell.first, FormulaGuard.isSign(first) {
                    let guarded = FormulaGuard.neutralised(String(decoding: cell, as: UTF8.self))
                    CSVTableWriter.append(guarded.utf8, to: &piece)
                } else {
                    CSVTableWriter.append(cell, to: &piece)
                }
            }
            piece.append(UInt8(ascii: "\n"))
            if piece.count >= pieceSize {
                try sink(Data(piece))
                piece.removeAll(keepingCapacity: true)
            }
        }
        try sink(Data(piece))
    }

    /// Bytes after which a piece of a file is handed over.
    private static let pieceSize = 1 << 16

    /// Settings as YAML: one `key: value` a line, criteria indented below their own key, every value quoted.
    public static func yaml(_ settings: [(key: String, value: String)]) -> Data {
        var text = ""
        var hasCriteria = false
        for (key, value) in settings {
            if key.hasPrefix("criteria.") {
                if !hasCriteria { text += "criteria:\n" }
                hasCriteria = true
                text += "  \(key.dropFirst("criteria.".count)): \(value)\n"
            } else {
                text += "\(key): \(quoted(value))\n"
            }
        }
        return Data(text.utf8)
    }

    /// A double-quoted YAML scalar.
    private static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if scalar.value < 32 || scalar.value == 127 {
                    result += "\\x" + String(scalar.value + 256, radix: 16).suffix(2)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
