/// The files of nodes, or of edges, of a network that stands in several: each with the position of its first record.
struct NetworkFileParts {
    private var parts: [(file: String, first: Int)] = []

    /// Says that the records from a position on stand in a file.
    mutating func begin(_ file: String, at position: Int) { parts.append((file, position)) }

    /// The number of the file of a record; 0 where there is one file for all.
    func number(at position: Int) -> Int { parts.lastIndex { $0.first <= position } ?? 0 }

    /// The file of a record; `nil` where there is one file for nodes and edges.
    func file(at position: Int) -> String? { parts.last { $0.first <= position }?.file }

    /// An empty account for each file, or for a part of the only one.
    func accounts(or file: String, _ part: String) -> [ImportAccount] {
        parts.isEmpty ? [ImportAccount(file: file, sheet: part)] : parts.map { ImportAccount(file: $0.file) }
    }
}
