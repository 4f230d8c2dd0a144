public import Foundation
public import StakeholderGraph

/// Loads the reference data that travels with the program, and what a map's folder `reference` adds to it.
///
/// Both folders are built alike: `circulars/*.yaml` and `circulars/cross-walk.csv`, `gazetteer/*.csv`,
/// `taxonomies/*.csv`, `schema/ties.csv`, `schema/forbidden-columns.csv`. A map's folder may hold any part of that. An
/// entry with an id that is already there takes its place; forbidden columns can only be added.
///
///     let reader = ReferenceLibraryReader(folder: data)
///     let library = try reader.read(overlaying: [map.appendingPathComponent("reference")])
public struct ReferenceLibraryReader: Sendable {
    /// The folder of the data that travels with the program.
    let folder: URL

    /// - Parameter folder: the folder that holds `schema`, `circulars` and the others.
    public init(folder: URL) {
        self.folder = folder
    }

    /// Reads everything.
    ///
    /// - Parameter overlays: folders of the same structure, the later before the earlier; one that is not there adds
    ///   nothing.
    /// - Throws: a ``ReferenceDataError`` that names the first file and line that is missing or damaged.
    /// - Complexity: linear in the size of the files.
    public func read(overlaying overlays: [URL] = []) throws(ReferenceDataError) -> ReferenceLibrary {
        let folders =
            [ReferenceFolder(url: folder, origin: .program)] + overlays.map { ReferenceFolder(url: $0, origin: .map) }
        var circulars: [CircularID: Circular] = [:]
        var comparisons: [CrossWalk.Entry] = []
        var rules = TieRuleRows()
        var forbidden: [String: String] = [:]
        var places = GazetteerRows()
        var taxonomies: [String: TaxonomyRows] = [:]
        for folder in folders {
            for name in try folder.names(in: "circulars", suffix: ".yaml") {
                guard let file = try folder.file(name) else { continue }
                let circular = try CircularReader(file).circular
                circulars[circular.id] = circular
            }
            if let table = try table("circulars/cross-walk.csv", in: folder, required: CrossWalkRows.columns) {
                comparisons += try CrossWalkRows.entries(of: table)
            }
            if let table = try table("schema/ties.csv", in: folder, required: TieRuleRows.columns) {
                try rules.add(table)
            }
            if let table = try table("schema/forbidden-columns.csv", in: folder, required: ["name", "reason"]) {
                for row in table.rows { forbidden[slug(row("name"))] = row("reason") }
            }
            if let table = try table("gazetteer/regions.csv", in: folder, required: GazetteerRows.regionColumns) {
                try places.addRegions(table)
            }
            if let table = try table("gazetteer/counties.csv", in: folder, required: GazetteerRows.countyColumns) {
                try places.addCounties(table)
            }
            if let table = try table(
                "gazetteer/sub-counties.csv", in: folder, required: GazetteerRows.subCountyColumns)
            {
                try places.addSubCounties(table)
            }
            for name in Self.taxonomyNames {
                if let table = try table("taxonomies/\(name).csv", in: folder, required: ["id", "name"]) {
                    taxonomies[name, default: TaxonomyRows()].add(table)
                }
            }
        }
        return ReferenceLibrary(
            circulars: Array(circulars.values), gazetteer: try places.gazetteer(),
            themes: try (taxonomies["themes"] ?? TaxonomyRows()).taxonomy(),
            activities: try (taxonomies["activities"] ?? TaxonomyRows()).taxonomy(),
            targetGroups: try (taxonomies["target-groups"] ?? TaxonomyRows()).taxonomy(),
            resources: try (taxonomies["resources"] ?? TaxonomyRows()).taxonomy(), ties: rules.schema,
            forbiddenColumns: forbidden, crossWalk: CrossWalk(comparisons))
    }

    private static let taxonomyNames = ["themes", "activities", "target-groups", "resources"]

    private func table(
        _ name: String, in folder: ReferenceFolder, required: [String]
    ) throws(ReferenceDataError) -> ReferenceTable? {
        guard let file = try folder.file(name) else { return nil }
        return try ReferenceTable(file, required: required)
    }
}
