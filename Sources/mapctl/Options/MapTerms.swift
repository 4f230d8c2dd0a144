import StakeholderGraph

/// Finds what a person meant by a place or a theme on the command line, among what the audience may see.
enum MapTerms {
    /// - Throws: a failure of usage that names what may have been meant.
    static func place(_ text: String, in map: Disclosed<StakeholderMap>) throws -> PlaceID {
        switch PlaceResolver(map.value.gazetteer).resolve(text) {
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

    private static func hint(_ words: [String]) -> String {
        words.isEmpty ? "" : " Did you mean \(words.joined(separator: ", "))?"
    }
}
