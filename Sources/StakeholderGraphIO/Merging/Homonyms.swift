internal import StakeholderGraph

/// Finds bodies and forums of different maps that have one id only because their rows have none and their names are
/// alike, such as *Peace committee* in every sub-county, and keeps them apart by their places.
///
/// Two such rows are two bodies when both have a place and neither place holds the other. Their ids get their places:
/// `peace-committee-nakuru-njoro`.
struct Homonyms {
    /// A record under an id that was made, with its place.
    private struct Made {
        let map: String
        let place: String
        let source: MergeSource
    }

    /// For each map the ids that change.
    private var renamed: [String: [String: String]] = [:]
    private(set) var conflicts: [MergeConflict] = []

    /// - Parameters:
    ///   - inputs: the maps.
    ///   - decisions: who decided on the place of such an id has decided that it is one body.
    init(_ inputs: [MergeInput], _ decisions: [MergeDecision]) {
        for file in [MapFile.stakeholders, .forums] {
            let decided = decisions.filter { $0.file == file.fileName && $0.column == "place" }.map(\.id)
            find(inputs, file, Set(decided))
        }
    }

    private mutating func find(_ inputs: [MergeInput], _ file: MapFile, _ decided: Set<String>) {
        var byID: [String: [Made]] = [:]
        for input in inputs {
            for row in input.rows[file] ?? [] {
                guard let id = row.cells["id"], let place = row.cells["place"], input.madeIDs.contains(row.source)
                else { continue }
                byID[id, default: []].append(Made(map: input.name, place: place, source: row.source))
            }
        }
        for (id, made) in byID.sorted(by: { $0.key < $1.key })
        where !decided.contains(id) && Self.lieApart(Set(made.map(\.place))) {
            for record in made { renamed[record.map, default: [:]][id] = id + "-" + slug(record.place) }
            let byPlace = Dictionary(grouping: made, by: \.place).sorted { $0.key < $1.key }
            conflicts.append(
                MergeConflict(
                    file: file.fileName, id: id, column: "place",
                    values: byPlace.map { place, records in
                        .init(value: place, from: records.map(\.source).sorted().map(\.text))
                    }, chosen: "", rule: .keptApart))
        }
    }

    /// Whether any two places lie apart: neither is the other nor holds it.
    private static func lieApart(_ places: Set<String>) -> Bool {
        let sorted = places.sorted()
        return zip(sorted, sorted.dropFirst()).contains { !$1.hasPrefix($0 + "/") }
    }

    /// The rows of a map, references included, under the ids that the merged map has.
    func separated(_ input: MergeInput) -> [MapFile: [MergeRow]] {
        guard let renamed = renamed[input.name] else { return input.rows }
        var result: [MapFile: [MergeRow]] = [:]
        for (file, rows) in input.rows {
            result[file] = rows.map { Self.row($0, file, renamed) }
        }
        return result
    }

    private static func row(_ row: MergeRow, _ file: MapFile, _ renamed: [String: String]) -> MergeRow {
        var row = row
        var change = ""
        for column in file.columns {
            guard let text = row.cells[column.name], refers(column, file) else { continue }
            let values = column.isList ? text.split(separator: "|").map(String.init) : [text]
            let changed = values.map { renamed[$0] ?? $0 }
            guard changed != values else { continue }
            row.cells[column.name] = changed.joined(separator: "|")
            if let first = zip(values, changed).first(where: { $0 != $1 }) {
                change = String(first.1.dropFirst(first.0.count))
            }
        }
        // Their ids were made of the ids that changed, so that rows of different maps would fall together.
        if !change.isEmpty, file == .ties || file == .resources, let id = row.cells["id"] {
            row.cells["id"] = id + change
        }
        return row
    }

    private static func refers(_ column: MapColumn, _ file: MapFile) -> Bool {
        switch column.content {
        case .stakeholder, .forum, .holder, .entity: true
        case .identifier: file == .stakeholders || file == .forums
        case .text: file == .forums && ["chair", "secretary"].contains(column.name)
        default: false
        }
    }
}
