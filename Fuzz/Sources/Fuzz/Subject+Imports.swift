internal import Foundation
internal import StakeholderGraph
internal import StakeholderGraphIO

extension Subject {
    /// An import: refused with a reason, or every row accounted for, and the tables can be written, read and built.
    func importFiles(_ bytes: [UInt8], _ format: ImportFormat, _ names: [String]) {
        var url = work.url.appendingPathComponent("pair")
        if names.count > 1 {
            for (name, file) in zip(names, PackedFiles.unpack(bytes, count: names.count)) {
                _ = work.write(file, "pair/" + name)
            }
        } else {
            url = work.write(bytes, names[0])
        }
        do {
            hold(try importer.read(url, from: format), isDeep: Self.isDeep(bytes))
        } catch {
            require(!error.reason.isEmpty && !error.file.isEmpty, "Import: it is refused with a reason")
        }
    }

    private func hold(_ result: ImportResult, isDeep: Bool) {
        for account in result.accounts {
            require(min(account.accepted, account.merged, account.rejected) >= 0, "Import: \(account)")
        }
        if result.total.rejected > 0 {
            require(!result.diagnostics.isEmpty, "Import: rejected rows have a reason")
        }
        for table in result.tables {
            require(table.rows.allSatisfy { $0.count == table.header.count }, "Import: a row of another width")
            require(Set(table.header).count == table.header.count, "Import: a column twice in \(table.header)")
            if let column = table.header.firstIndex(of: "id") {
                let ids = table.rows.map { $0[column] }
                require(Set(ids).count == ids.count, "Import: an id twice in \(table.file)")
            }
        }
        if reader.isNetwork { holdNetwork(result) }
        // What was written is read with the same rows.
        for table in result.tables {
            let written = [UInt8](MapFolderWriter.data(table))
            let reading = CSVReader.read(written, name: table.file.rawValue, file: table.file.fileName)
            require(
                reading.rowsRead == table.rows.count && reading.rejectedRows == 0,
                "Import: \(table.rows.count) rows of \(table.file) are read as \(reading.rowsRead)")
        }
        _ = MapFolderWriter.yaml(result.settings)
        guard isDeep else { return }
        let built = MapBuilder(reference: library).build(result.draft())
        require(
            built.map.stakeholders.count <= rows(result, .stakeholders), "Import: the map has more bodies than rows")
    }

    private func rows(_ result: ImportResult, _ file: MapFile) -> Int {
        result.tables.first { $0.file == file }?.rows.count ?? 0
    }

    /// Every accepted node is a row of an entity, every accepted edge a tie or a seat. Each file has an account, or each part
    /// of the only file; nodes stand before edges.
    private func holdNetwork(_ result: ImportResult) {
        let accounts = result.accounts
        guard (2...3).contains(accounts.count) else { broken("Network: it has nodes and edges, in two files at most") }
        let nodes = accounts.last?.sheet == "edges" ? accounts.dropLast() : accounts.prefix(1)
        let accepted = nodes.reduce(0) { $0 + $1.accepted }
        let entities = rows(result, .stakeholders) + rows(result, .programmes) + rows(result, .forums)
        require(entities >= accepted, "Network: \(accepted) nodes became \(entities) rows")
        let acceptedEdges = accounts.dropFirst(nodes.count).reduce(0) { $0 + $1.accepted }
        let edges = rows(result, .ties) + rows(result, .seats)
        require(edges == acceptedEdges, "Network: \(acceptedEdges) edges became \(edges) rows")
    }
}
