/// Rows of one table that describe one record, under its identifier.
struct RowGroup {
    let id: String
    let rows: [Int]
}

extension RowTable {
    /// Whether a row is an explained example of a new map: accepted, noted, never counted.
    private func isExample(_ row: Int) -> Bool {
        examplePositions.contains { position in
            draft.withBytes(row: row, column: position) { $0.starts(with: "example-".utf8) }
        }
    }

    /// The rows that count: examples are noted and accepted, blank ones were never read.
    func countedRows(_ log: BuildLog) -> [Int] {
        var counted: [Int] = []
        counted.reserveCapacity(draft.rowCount)
        for row in 0..<draft.rowCount {
            guard isExample(row) else {
                counted.append(row)
                continue
            }
            log.accept(draft.file(row: row))
            log.report(Diagnostic(.exampleRow, "An example; it is not counted.", at: draft.location(row: row)))
        }
        return counted
    }

    /// Groups rows by id, made from the name where it is left out. Rows of one id that contradict one another are
    /// reported and left out, all but the first.
    func groups(_ log: BuildLog) -> [RowGroup] {
        var order: [String] = []
        var members: [String: [Int]] = [:]
        var derivedFrom: [String: String] = [:]
        for row in countedRows(log) {
            var id = text("id", row: row)
            let name = text("name", row: row)
            let isDerived = id.isEmpty
            if isDerived { id = slug(name) }
            if id.isEmpty {
                // A row without a name is refused where names are read; it needs a group of its own until then.
                order.append("\u{0}\(row)")
                members["\u{0}\(row)"] = [row]
                continue
            }
            if let first = members[id]?.first {
                if isDerived, let other = derivedFrom[id], comparisonKey(other) != comparisonKey(name) {
                    reject(
                        row, conflicting: first, .slugCollision,
                        "“\(name)” and “\(other)” make one id, “\(id)”; give one of them an id.", log)
                    continue
                }
                let columns = conflicts(between: members[id] ?? [], and: row)
                if columns.isEmpty {
                    members[id, default: []].append(row)
                    noteMerge(row, with: first, id, log)
                } else {
                    reject(
                        row, conflicting: first, .conflictingRows,
                        "Two rows have the id “\(id)” and differ in \(columns.joined(separator: ", ")).", log)
                }
                continue
            }
            order.append(id)
            members[id] = [row]
            if isDerived {
                derivedFrom[id] = name
                log.derive(id, name: name, at: draft.location(row: row))
            }
        }
        return order.map { RowGroup(id: $0, rows: members[$0] ?? []) }
    }

    /// Groups rows that are equal in every cell; such a row is merged and noted.
    func equalGroups(_ log: BuildLog) -> [RowGroup] {
        let positions = loadedPositions
        var first: [UInt64: Int] = [:]
        var groups: [RowGroup] = []
        for row in countedRows(log) {
            var key = contentHash(row, positions)
            var same: Int?
            while same == nil, let other = first[key] {
                let isEqual = positions.allSatisfy {
                    draft.text(row: row, column: $0) == draft.text(row: other, column: $0)
                }
                // Two contents with one hash: the second stands under the next number.
                if isEqual { same = other } else { key &+= 1 }
            }
            if let same {
                noteMerge(row, with: same, nil, log)
            } else {
                first[key] = row
                groups.append(RowGroup(id: "", rows: [row]))
            }
        }
        return groups
    }

    /// FNV-1a, 64 bits, of some cells of a row: the same on every machine.
    func contentHash(_ row: Int, _ positions: [Int]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for position in positions {
            draft.withBytes(row: row, column: position) { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            hash = (hash ^ 0x1f) &* 0x100_0000_01b3
        }
        return hash
    }

    func noteMerge(_ row: Int, with first: Int, _ id: String?, _ log: BuildLog) {
        log.merge(draft.file(row: row))
        let what = id.map { "the row of “\($0)”" } ?? "an equal row"
        log.report(
            Diagnostic(
                .mergedRow, "Merged with \(what) at \(draft.location(row: first).text).",
                at: draft.location(row: row)))
    }

    func reject(_ row: Int, conflicting first: Int, _ code: DiagnosticCode, _ message: String, _ log: BuildLog) {
        log.reject(draft.file(row: row))
        log.report(
            Diagnostic(
                code, message + " The first row stands, this one was left out.", at: draft.location(row: row),
                notes: [Diagnostic.Note("The first row is here.", at: draft.location(row: first))]))
    }

    /// The columns in which a row contradicts some others; an empty cell contradicts nothing.
    func conflicts(between rows: [Int], and row: Int) -> [String] {
        loadedPositions.filter { position in
            guard position >= 0, !draft.isEmpty(row: row, column: position) else { return false }
            let (other, own) = (text(position: position, rows: rows), draft.text(row: row, column: position))
            // Names that differ in case and spaces alone are one name.
            let isName = position == self.position("name")
            return !other.isEmpty && other != own && !(isName && comparisonKey(other) == comparisonKey(own))
        }.map { draft.header[$0] }
    }
}
