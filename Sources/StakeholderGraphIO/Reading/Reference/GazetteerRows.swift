internal import StakeholderGraph

/// Collects the places of all folders.
struct GazetteerRows {
    static let regionColumns = ["id", "name", "level"]
    static let countyColumns = ["id", "name", "code", "region"]
    static let subCountyColumns = ["id", "name", "county"]

    private var places: [Place] = []
    private var orders: [PlaceID: Int] = [:]
    private var parents: [(parent: PlaceID, file: ReferenceFile, line: Int)] = []

    mutating func addRegions(_ table: ReferenceTable) throws(ReferenceDataError) {
        for row in table.rows {
            guard let level = PlaceLevel(name: row("level")) else {
                throw table.file.damaged(row.line, "\(row("level")) is no level of places.")
            }
            let codes = Dictionary(row.codes("codes").map { ($0.system, $0.code) }, uniquingKeysWith: { $1 })
            add(row, of: table, level: level, parent: row.optional("parent"), order: Int(row("order")), codes: codes)
        }
    }

    mutating func addCounties(_ table: ReferenceTable) throws(ReferenceDataError) {
        for row in table.rows {
            guard let order = Int(row("code")) else {
                throw table.file.damaged(row.line, "\(row("code")) is no county code.")
            }
            var codes = ["county": row("code")]
            codes["iso"] = row.optional("iso")
            codes["pcode"] = row.optional("pcode")
            for column in ["latitude", "longitude"] where row.optional(column) != nil && Double(row(column)) == nil {
                throw table.file.damaged(row.line, "\(row(column)) is no \(column).")
            }
            add(row, of: table, level: .county, parent: row("region"), order: order, codes: codes)
        }
    }

    mutating func addSubCounties(_ table: ReferenceTable) throws(ReferenceDataError) {
        for row in table.rows {
            add(row, of: table, level: .subCounty, parent: row("county"), order: nil, codes: [:])
        }
    }

    private mutating func add(
        _ row: ReferenceTable.Row, of table: ReferenceTable, level: PlaceLevel, parent: String?, order: Int?,
        codes: [String: String]
    ) {
        let id = PlaceID(row("id"))
        let parent = parent.map { PlaceID($0) }
        if let parent { parents.append((parent, table.file, row.line)) }
        // A place keeps the position at which it was first named.
        let order = order ?? orders[id] ?? orders.count + 1
        orders[id] = order
        places.append(
            Place(
                id: id, name: row("name"), level: level, parent: parent, latitude: Double(row("latitude")),
                longitude: Double(row("longitude")), aliases: row.list("aliases"), codes: codes,
                lists: row.list("lists"), neighbours: row.list("neighbours").map { PlaceID($0) }.sorted(),
                order: order, source: row.optional("source"), capital: row.optional("capital")))
    }

    /// The gazetteer of all rows, when every parent is in it.
    func gazetteer() throws(ReferenceDataError) -> Gazetteer {
        for (parent, file, line) in parents where orders[parent] == nil {
            throw file.damaged(line, "The place \(parent) is in no row.")
        }
        return Gazetteer(places)
    }
}
