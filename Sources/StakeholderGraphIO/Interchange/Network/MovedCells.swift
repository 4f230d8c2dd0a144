/// What of the attributes of an import does not fit the columns of their names and stands beside them: by the column how
/// much, and where it stands.
struct MovedCells {
    private var counts: [String: Int] = [:]
    private var places: [String: String] = [:]

    /// Notes cells, or items of lists, of a column.
    mutating func note(_ column: String, _ count: Int, to place: String) {
        counts[column, default: 0] += count
        places[column] = place
    }

    var leftOut: [LeftOut] {
        counts.sorted { $0.key < $1.key }.map { column, count in
            LeftOut(
                what: "values of the column \(column)", count: count,
                reason: "They are none that the column may have; they are kept as \(places[column] ?? "attributes")")
        }
    }
}
