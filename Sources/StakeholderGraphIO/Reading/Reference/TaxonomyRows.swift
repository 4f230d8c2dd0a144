internal import StakeholderGraph

/// Collects the rows of one taxonomy over all folders.
struct TaxonomyRows {
    private var terms: [Term] = []
    private var parents: [(parent: TermID, file: ReferenceFile, line: Int)] = []

    mutating func add(_ table: ReferenceTable) {
        for row in table.rows {
            let parent = row.optional("parent").map { TermID($0) }
            if let parent { parents.append((parent, table.file, row.line)) }
            var codes: [String: [String]] = [:]
            for (system, code) in row.codes("codes") { codes[system, default: []].append(code) }
            terms.append(
                Term(
                    id: TermID(row("id")), name: row("name"), nameSwahili: row.optional("name_sw"), parent: parent,
                    codes: codes, source: row.optional("source"), isSwahiliDraft: row("sw_status") == "draft"))
        }
    }

    /// The taxonomy of all rows, when every parent is in it.
    func taxonomy() throws(ReferenceDataError) -> Taxonomy {
        let taxonomy = Taxonomy(terms)
        for (parent, file, line) in parents where taxonomy[parent] == nil {
            throw file.damaged(line, "The parent \(parent) is in no row.")
        }
        return taxonomy
    }
}
