import StakeholderGraph

/// Finds what a person meant by a place or a theme on the command line, among what the audience may see.
enum MapTerms {
    /// - Throws: a failure of usage that names what may have been meant.
    static func place(_ text: String, in map: Disclosed<StakeholderMap>) throws -> PlaceID {
        switch map.value.reference.placeResolver.resolve(text) {
        case .place(let id): return id
        case .ambiguous(let ids):
            throw CommandFailure(
                .usage, "“\(text)” may be \(ids.map(\.rawValue).joined(separator: " or ")); write a path.")
        case .bareNumber:
            throw CommandFailure(.usage, "“\(text)” is a bare number; write county:032, iso:KE-31 or pcode:KE032.")
        case .unknown(let suggestions):
            throw CommandFailure(.usage, "No place is called “\(text)”." + hint(suggestions.map(\.rawValue)))
        }
    }

    /// A theme of the taxonomy, or one that only the map's programmes use.
    static func theme(_ text: String, in map: Disclosed<StakeholderMap>) throws -> TermID {
        let taxonomy = map.value.reference.themes
        if let term = taxonomy.term(named: text) { return term.id }
        let used = Set(map.value.programmes.flatMap(\.themes.values))
        if let match = used.sorted().first(where: { slug($0.rawValue) == slug(text) }) { return match }
        let words = Array(Set(taxonomy.terms.map(\.id.rawValue) + used.map(\.rawValue))).sorted()
        throw CommandFailure(
            .usage, "No theme is called “\(text)”." + hint(nearMisses(of: slug(text), among: words, limit: 3)))
    }

    /// A programme by its identifier, or by its name where no other has it.
    static func programme(_ text: String, in map: Disclosed<StakeholderMap>) throws -> ProgrammeID {
        let programmes = map.value.programmes
        if let match = map.value.programme(ProgrammeID(text)) { return match.id }
        let named = programmes.filter { slug($0.name) == slug(text) || $0.id.rawValue == slug(text) }
        if named.count == 1 { return named[0].id }
        let words =
            named.isEmpty
            ? nearMisses(of: slug(text), among: programmes.map(\.id.rawValue), limit: 3)
            : named.map(\.id.rawValue)
        throw CommandFailure(
            .usage,
            (named.isEmpty ? "No programme is" : "\(named.count) programmes are") + " called “\(text)”." + hint(words))
    }

    private static func hint(_ words: [String]) -> String {
        words.isEmpty ? "" : " Did you mean \(words.joined(separator: ", "))?"
    }
}
