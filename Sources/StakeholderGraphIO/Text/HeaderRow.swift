internal import StakeholderGraph

/// Rules for header rows that CSV files and sheets share.
enum HeaderRow {
    /// The columns whose header stood before, each with the column where it stood first; in order of columns.
    static func repeatedColumns(_ header: [String]) -> [(column: Int, first: Int)] {
        var firsts: [String: Int] = [:]
        var repeated: [(column: Int, first: Int)] = []
        for (column, cell) in header.enumerated() {
            let key = HeaderName.key(cell)
            guard !key.isEmpty else { continue }
            if let first = firsts[key] {
                repeated.append((column, first))
            } else {
                firsts[key] = column
            }
        }
        return repeated
    }

    /// The error for a header that comes twice.
    static func diagnostic(_ header: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .duplicateHeader, "The header “\(header)” comes twice; this second column was left out.", at: location,
            field: HeaderName.contractName(header), value: header,
            notes: [.init("The first stands here.", at: first)])
    }
}
