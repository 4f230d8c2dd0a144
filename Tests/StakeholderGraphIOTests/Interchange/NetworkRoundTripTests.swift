import Foundation
import StakeholderGraph
import StakeholderGraphIO
import Testing

/// What is exported and imported again is the same map as far as nodes and edges can hold it.
@Suite struct NetworkRoundTripTests {
    private static let formats: [(ExportFormat, ImportFormat, String)] = [
        (.graphml, .graphml, "m.graphml"), (.gexf, .gexf, "m.gexf"), (.nodeLink, .nodeLink, "m.json"),
        (.json, .json, "m.json"), (.cytoscape, .cytoscape, "m.cyjs"), (.kumuJSON, .kumuJSON, "m.json"),
        (.kumu, .kumu, ""), (.gephi, .gephi, ""), (.neo4j, .neo4j, ""),
    ]

    /// The filled cells of each row. An edge needs a body: seats without a holder stay behind, and are counted.
    private func tables(_ map: StakeholderMap) -> [MapFile: [[String: String]]] {
        let kept: Set<MapFile> = [.stakeholders, .programmes, .forums, .seats, .ties]
        let tables = MapFolderWriter.tables(map.disclosed(for: Audience(.sealed))).filter { kept.contains($0.file) }
        return Dictionary(
            uniqueKeysWithValues: tables.map { table in
                let rows = table.rows.map { row in
                    Dictionary(uniqueKeysWithValues: zip(table.header, row).filter { !$0.1.isEmpty })
                }
                return (table.file, rows.filter { table.file != .seats || $0["stakeholder"] != nil })
            })
    }

    /// The identifier of an edge is its tool's: ties get theirs from what they say.
    private func comparable(_ tables: [MapFile: [[String: String]]], _ file: MapFile) -> [[String]] {
        (tables[file] ?? []).map { row in
            row.filter { file != .ties || $0.key != "id" }.map { "\($0.key)=\($0.value)" }.sorted()
        }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// What is to come back where the importer has no places of the map's own: their ids beside the column.
    private func expected(_ map: StakeholderMap) -> (tables: [MapFile: [[String: String]]], moved: Int) {
        let own = Set(map.ownPlaces.map(\.id.rawValue))
        var moved = 0
        var tables = tables(map)
        for (file, rows) in tables {
            let columns = file.columns.filter { ["place", "works_in", "places"].contains($0.name) }
            tables[file] = rows.map { row in
                var row = row
                for column in columns {
                    let items = (row[column.name] ?? "").split(separator: "|").map(String.init)
                    let lost = items.filter { own.contains($0) }
                    guard !lost.isEmpty else { continue }
                    moved += lost.count
                    row["imported_" + column.name] = lost.joined(separator: "|")
                    let left = items.filter { !own.contains($0) }
                    row[column.name] = left.isEmpty ? nil : left.joined(separator: "|")
                }
                return row
            }
        }
        return (tables, moved)
    }

    @Test(arguments: ["pilot-2025", "nakuru-workshop", "national-2025"], NetworkRoundTripTests.formats.map(\.0))
    func comesBackTheSame(_ sample: String, _ format: ExportFormat) throws {
        let (_, back, name) = try #require(Self.formats.first { $0.0 == format })
        let map = try InterchangeFixture.sample(sample)
        let export = MapExport(
            map.disclosed(for: Audience(.sealed)), to: format,
            types: try OrganisationTypes(folder: ReferenceFixture.folder))
        let files = export.files.map { (name: $0.name.isEmpty ? name : $0.name, data: $0.data) }
        try InterchangeFixture.withFiles(files) { folder in
            // A network has no room for places and terms of the map's own, and who imports it does not have them.
            let url = name.isEmpty ? folder : folder.appendingPathComponent(name)
            let result = try InterchangeFixture.importer().read(url, from: back)
            #expect(result.total.rejected == 0 && result.diagnostics.isEmpty, "\(result.diagnostics.prefix(3))")
            let again = MapBuilder(reference: try ReferenceFixture.library()).build(result.draft())
            #expect(!again.hasErrors, "\(again.diagnostics.prefix(3).map(\.message))")
            let (before, after) = (expected(map), tables(again.map))
            for file in before.tables.keys {
                #expect(comparable(after, file) == comparable(before.tables, file), "\(file)")
            }
            let moved = result.leftOut.filter { $0.what.hasPrefix("values of the column") }
            #expect(moved.reduce(0) { $0 + $1.count } == before.moved)
            #expect(sample != "national-2025" || before.moved > 0)
        }
    }

    @Test func gephiIsToldWhichEdgesAreUndirected() throws {
        let tables: [(name: String, data: Data)] = [
            ("stakeholders.csv", Data("id,name,category\na,A,cso\nb,B,cso\n".utf8)),
            (
                "ties.csv",
                Data("id,from,kind,to,direction\n1,a,funds,b,\n2,a,agreement,b,\n3,a,informs,b,both\n".utf8)
            ),
        ]
        try InterchangeFixture.withFiles(tables) { folder in
            let map = try MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)).read(folder).map
            let export = MapExport(
                map.disclosed(for: Audience(.sealed)), to: .gephi,
                types: try OrganisationTypes(folder: ReferenceFixture.folder))
            let edges = try #require(export.files.first { $0.name == "edges.csv" })
            let lines = String(decoding: edges.data, as: UTF8.self).split(separator: "\n").dropFirst()
            // An agreement is symmetric by the schema, the third tie by its own word.
            #expect(
                lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[2...4].joined(separator: " ") }
                    == ["Directed 1 funds", "Undirected 2 agreement", "Undirected 3 informs"])
        }
    }

    @Test func whatANetworkCannotHoldIsNamed() throws {
        let map = try InterchangeFixture.sample("nakuru-workshop")
        let export = MapExport(
            map.disclosed(for: Audience(.sealed)), to: .graphml,
            types: try OrganisationTypes(folder: ReferenceFixture.folder))
        let counts = Dictionary(uniqueKeysWithValues: export.leftOut.map { ($0.what, $0.count) })
        #expect(counts["needs"] == map.needs.count && counts["resources"] == map.resources.count)
        #expect(counts["meetings"] == map.meetings.count && map.meetings.count > 0)
    }
}
