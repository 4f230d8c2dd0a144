public import StakeholderGraph

/// One file of a map folder as texts: a header and rows of its width.
public struct MapFolderTable: Sendable, Hashable {
    public let file: MapFile
    public let header: [String]
    public let rows: [[String]]

    public init(file: MapFile, header: [String], rows: [[String]]) {
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
        let known = file.columns.filter { $0.isRequired || filled.contains($0.name) }.map(\.name)
        let all = Set(file.columns.map(\.name))
        header = known + filled.filter { !all.contains($0) }.sorted()
        self.file = file
        let header = header
        rows = records.map { record in header.map { record[$0] ?? "" } }
    }
}
