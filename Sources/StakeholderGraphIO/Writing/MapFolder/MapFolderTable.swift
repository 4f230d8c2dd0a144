public import StakeholderGraph

/// One file of a map folder as texts: a header and rows of its width.
public struct MapFolderTable: Sendable, Hashable {
    public let file: MapFile
    public let header: [String]
    public let rows: TableRows

    /// A table of rows, which are made as wide as the header.
    public init(file: MapFile, header: [String], rows: some Sequence<[String]>) {
        self.init(file: file, header: header, rows: TableRows(rows, width: header.count))
    }

    /// A table of rows that are as wide as the header.
    init(file: MapFile, header: [String], rows: TableRows) {
        precondition(rows.width == header.count, "rows of another width than the header")
        self.file = file
        self.header = header
        self.rows = rows
    }

    /// Lays records out as rows: the columns of the contract that are required or filled, in its order, then attributes
    /// by name.
    init(file: MapFile, records: [[String: String]]) {
        var filled: Set<String> = []
        for record in records {
            for (column, text) in record where !text.isEmpty { filled.insert(column) }
        }
        let header = file.header(filled: filled)
        self.init(
            file: file, header: header, rows: records.lazy.map { record in header.map { record[$0] ?? "" } })
    }
}

extension MapFile {
    /// The header of a table: the columns of the contract that are required or filled, in its order, then attributes by
    /// name.
    func header(filled: Set<String>) -> [String] {
        columns.filter { $0.isRequired || filled.contains($0.name) }.map(\.name)
            + filled.subtracting(columns.map(\.name)).sorted()
    }
}
