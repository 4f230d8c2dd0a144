/// What people mean by the words with which they name records of a map: on the command line and in the files of views.
public struct MapNames: Sendable {
    /// A name that says nothing, or too much.
    public struct Unclear: Error, Hashable, Sendable {
        /// One sentence: “No place is called “Naivsha”.”
        public let reason: String
        /// Identifiers that may have been meant, best first.
        public let suggestions: [String]

        /// The sentence with the suggestions.
        public var sentence: String {
            suggestions.isEmpty ? reason : "\(reason) Did you mean \(suggestions.joined(separator: ", "))?"
        }
    }

    private let map: StakeholderMap

    /// - Parameter map: what the audience may see; nothing else is ever suggested.
    public init(_ map: Disclosed<StakeholderMap>) {
        self.map = map.value
    }

    /// A place by name, path or prefixed code.
    public func place(_ text: String) throws(Unclear) -> PlaceID {
        switch map.reference.placeResolver.resolve(text) {
        case .place(let id): return id
        case .ambiguous(let ids):
            let names = ids.map(\.rawValue).joined(separator: " or ")
            throw Unclear(reason: "“\(text)” may be \(names); write a path.", suggestions: [])
        case .bareNumber:
            throw Unclear(
                reason: "“\(text)” is a bare number; write county:032, iso:KE-31 or pcode:KE032.", suggestions: [])
        case .unknown(let near):
            throw Unclear(reason: "No place is called “\(text)”.", suggestions: near.map(\.rawValue))
        }
    }

    /// A theme of the taxonomy, or one that only the map's programmes use.
    public func theme(_ text: String) throws(Unclear) -> TermID {
        let taxonomy = map.reference.themes
        if let term = taxonomy.term(named: text) { return term.id }
        let used = Set(map.programmes.flatMap(\.themes.values))
        if let match = used.sorted().first(where: { slug($0.rawValue) == slug(text) }) { return match }
        let words = Set(taxonomy.terms.map(\.id.rawValue) + used.map(\.rawValue))
        throw Unclear(
            reason: "No theme is called “\(text)”.", suggestions: nearMisses(of: slug(text), among: words.sorted()))
    }

    /// A kind of tie.
    public func tieKind(_ text: String) throws(Unclear) -> TieKind {
        let kinds = map.reference.ties.kinds
        if let kind = kinds.first(where: { slug($0.rawValue) == slug(text) }) { return kind }
        let near = nearMisses(of: text, among: kinds.map(\.rawValue))
        let list = near.isEmpty ? " There are \(kinds.map(\.rawValue).joined(separator: ", "))." : ""
        throw Unclear(reason: "No kind of tie is called “\(text)”.\(list)", suggestions: near)
    }

    /// A category of a circular by identifier or name, the map's circular first.
    public func category(_ text: String) throws(Unclear) -> CategoryID {
        let own = map.reference.circular(map.circularID)
        for circular in [own].compactMap(\.self) + map.reference.circulars {
            if let category = circular.category(named: text) { return category.id }
        }
        let known = (own?.categories ?? []).map { ($0.id.rawValue, $0.name) }
        throw Unclear(reason: "No category is called “\(text)”.", suggestions: Self.near(text, known))
    }

    /// A forum by its identifier, or by a name that only it has.
    public func forum(_ text: String) throws(Unclear) -> ForumID {
        try record(text, map.forums.map { ($0.id, $0.name) }, "forum", "forums")
    }

    /// A stakeholder by its identifier, or by a name that only it has.
    public func stakeholder(_ text: String) throws(Unclear) -> StakeholderID {
        try record(text, map.stakeholders.map { ($0.id, $0.name) }, "stakeholder", "stakeholders")
    }

    /// A programme by its identifier, or by a name that only it has.
    public func programme(_ text: String) throws(Unclear) -> ProgrammeID {
        try record(text, map.programmes.map { ($0.id, $0.name) }, "programme", "programmes")
    }

    private func record<Subject>(
        _ text: String, _ records: [(id: Identifier<Subject>, name: String)], _ one: String, _ several: String
    ) throws(Unclear) -> Identifier<Subject> {
        if let exact = records.first(where: { $0.id.rawValue == text }) { return exact.id }
        let key = slug(text)
        let named = records.filter { comparisonKey($0.name) == comparisonKey(text) }
        let alike = named.isEmpty ? records.filter { slug($0.name) == key || $0.id.rawValue == key } : named
        if let only = alike.first, alike.count == 1 { return only.id }
        guard alike.isEmpty else {
            throw Unclear(
                reason: "\(alike.count) \(several) are called “\(text)”.", suggestions: alike.map(\.id.rawValue))
        }
        throw Unclear(
            reason: "No \(one) is called “\(text)”.",
            suggestions: Self.near(text, records.map { ($0.id.rawValue, $0.name) }))
    }

    /// Near misses among identifiers, then among names; else the first three of which the text is a part.
    private static func near(_ text: String, _ records: [(id: String, name: String)]) -> [String] {
        let near = nearMisses(of: text, among: records.map(\.id))
        guard near.isEmpty else { return near }
        let names = nearMisses(of: text, among: records.map(\.name))
        guard names.isEmpty else {
            return names.compactMap { name in records.first { $0.name == name }?.id }
        }
        let key = slug(text)
        guard !key.isEmpty else { return [] }
        return records.filter { $0.id.contains(key) || slug($0.name).contains(key) }.prefix(3).map(\.id)
    }
}
