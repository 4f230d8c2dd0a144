/// Where the rows of a table that an import made stand in the imported files.
struct RowOrigins {
    private(set) var lines: [Int] = []
    /// The files in the order of the rows, each with its first row.
    private(set) var files: [(file: String, first: Int)] = []

    var count: Int { lines.count }

    /// Says where the next row stands.
    mutating func add(_ file: String, line: Int) {
        if files.last?.file != file { files.append((file, lines.count)) }
        lines.append(line)
    }

    /// The file of a row.
    func file(of row: Int) -> String? { files.last { $0.first <= row }?.file }

    /// The origins of some of the rows, in their order.
    func keeping(_ rows: [Int]) -> RowOrigins {
        var kept = RowOrigins()
        for row in rows where row < lines.count { kept.add(file(of: row) ?? "", line: lines[row]) }
        return kept
    }
}
