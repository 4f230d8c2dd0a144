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

    private func tables(_ map: StakeholderMap) -> [MapFile: String] {
        let kept: Set<MapFile> = [.stakeholders, .programmes, .forums, .seats, .ties]
        let tables = MapFolderWriter.tables(map.disclosed(for: Audience(.sealed))).filter { kept.contains($0.file) }
        return Dictionary(
            uniqueKeysWithValues: tables.map { table in
                // An edge needs a body: seats without a holder stay behind, and are counted.
                let holder = table.file == .seats ? table.header.firstIndex(of: "stakeholder") : nil
                let rows = table.rows.filter { row in holder.map { !row[$0].isEmpty } ?? true }
                let left = MapFolderTable(file: table.file, header: table.header, rows: rows)
                return (
                    table.file, String(decoding: MapFolderWriter.data(left, neutralisingFormulas: false), as: UTF8.self)
                )
            })
    }

    @Test(arguments: ["pilot-2025", "nakuru-workshop"], NetworkRoundTripTests.formats.map(\.0))
    func comesBackTheSame(_ sample: String, _ format: ExportFormat) throws {
        let (_, back, name) = try #require(Self.formats.first { $0.0 == format })
        let map = try InterchangeFixture.sample(sample)
        let export = MapExport(
            map.disclosed(for: Audience(.sealed)), to: format,
            types: try OrganisationTypes(folder: ReferenceFixture.folder))
        let files = export.files.map { (name: $0.name.isEmpty ? name : $0.name, data: $0.data) }
        try InterchangeFixture.withFiles(files) { folder in
            // A network has no room for places and terms of the map's own.
            let reference = map.reference
            let url = name.isEmpty ? folder : folder.appendingPathComponent(name)
            let result = try MapImport(
                reference: reference, types: try OrganisationTypes(folder: ReferenceFixture.folder)
            ).read(url, from: back)
            #expect(result.total.rejected == 0 && result.diagnostics.isEmpty, "\(result.diagnostics.prefix(3))")
            let again = MapBuilder(reference: reference).build(result.draft())
            #expect(!again.hasErrors, "\(again.diagnostics.prefix(3).map(\.message))")
            let (before, after) = (tables(map), tables(again.map))
            for file in before.keys { #expect(after[file] == before[file], "\(file)") }
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
