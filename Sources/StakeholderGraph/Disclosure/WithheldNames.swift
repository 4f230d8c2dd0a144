/// The names and identifiers of withheld bodies, programmes, forums and places, looked for in free text.
///
/// Free text can name what its row may not: a chair typed as text, a note, a source. A text that holds such a name as
/// whole words is withheld as a whole. A name of one word that may be an ordinary word, because it is short or stands in
/// the name of a category, a place or a term (`elders`), counts only when it is the whole text.
struct WithheldNames {
    /// The words of each name, by their first word.
    private var keys: [String: [[String]]] = [:]
    /// Words that say nothing of whom they name.
    private var ordinary: Set<String> = []

    init(_ map: StakeholderMap, for audience: Audience) {
        for body in map.stakeholders where !audience.sees(body.evidence.sensitivity) {
            add(body.name)
            add(body.id.rawValue)
            for alias in body.aliases { add(alias) }
        }
        let withheld = Set(map.stakeholders.lazy.filter { !audience.sees($0.evidence.sensitivity) }.map(\.id))
        for alias in map.aliases where withheld.contains(alias.stakeholder) { add(alias.name) }
        for programme in map.programmes where !audience.sees(programme.evidence.sensitivity) {
            add(programme.name)
            add(programme.id.rawValue)
        }
        for forum in map.forums where !audience.sees(forum.evidence.sensitivity) {
            add(forum.name)
            add(forum.id.rawValue)
        }
        for place in map.ownPlaces where !audience.sees(place.sensitivity) {
            add(place.name)
            add(place.id.rawValue)
        }
        if keys.values.contains(where: { $0.contains { $0.count == 1 } }) {
            ordinary = Self.ordinaryWords(map, for: audience)
        }
    }

    private static func ordinaryWords(_ map: StakeholderMap, for audience: Audience) -> Set<String> {
        let reference = map.reference
        var names = reference.circulars.flatMap { $0.categories.flatMap { [$0.id.rawValue, $0.name] } }
        for taxonomy in [reference.themes, reference.activities, reference.targetGroups, reference.resources] {
            names += taxonomy.terms.lazy.filter { audience.sees($0.sensitivity) }.flatMap {
                [$0.name, $0.nameSwahili ?? ""]
            }
        }
        names += reference.gazetteer.places.lazy.filter { audience.sees($0.sensitivity) }.map(\.name)
        return Set(names.flatMap(words))
    }

    /// Whether a name may be looked for inside longer texts.
    private func isDistinctive(_ name: [String]) -> Bool {
        name.count > 1 || (name[0].utf8.count >= 4 && !ordinary.contains(name[0]))
    }

    /// Whether nothing is withheld.
    var isEmpty: Bool { keys.isEmpty }

    private static func words(_ text: String) -> [String] {
        slug(text).split(separator: "-").map(String.init)
    }

    private mutating func add(_ name: String) {
        let words = Self.words(name)
        guard let first = words.first else { return }
        keys[first, default: []].append(words)
    }

    /// The text itself, or `nil` when it holds a withheld name.
    /// - Complexity: O(words), times the withheld names that begin with the same word.
    func removed(from text: String) -> String? {
        guard !keys.isEmpty else { return text }
        let words = Self.words(text)
        for (index, word) in words.enumerated() {
            for name in keys[word] ?? []
            where words[index...].starts(with: name) && (words.count == 1 || isDistinctive(name)) {
                return nil
            }
        }
        return text
    }
}
