/// One entry of a taxonomy: a theme, an activity kind, a target group or a kind of resource.
public struct Term: Sendable, Hashable {
    public let id: Identifier<Term>
    public let name: String
    /// The label in Kiswahili.
    public let nameSwahili: String?
    public let parent: Identifier<Term>?
    /// Cross-walks by system, for example `3w-sector` or `iati`.
    public let codes: [String: [String]]
    public let source: String?
    /// Whether no speaker has confirmed the label in Kiswahili yet.
    public let isSwahiliDraft: Bool
    /// How far a map's own term, or a value that no list has, may travel.
    public let sensitivity: Sensitivity

    public init(
        id: Identifier<Term>, name: String, nameSwahili: String? = nil, parent: Identifier<Term>? = nil,
        codes: [String: [String]] = [:], source: String? = nil, isSwahiliDraft: Bool = false,
        sensitivity: Sensitivity = .public
    ) {
        self.id = id
        self.name = name
        self.nameSwahili = nameSwahili
        self.parent = parent
        self.codes = codes
        self.source = source
        self.isSwahiliDraft = isSwahiliDraft
        self.sensitivity = sensitivity
    }

    /// The same term at the top of its list.
    func withoutParent() -> Term {
        Term(
            id: id, name: name, nameSwahili: nameSwahili, codes: codes, source: source,
            isSwahiliDraft: isSwahiliDraft, sensitivity: sensitivity)
    }
}

public typealias TermID = Identifier<Term>

/// A list of terms with parents.
public struct Taxonomy: Sendable {
    /// In the order of the file; a map's own terms after them.
    public let terms: [Term]
    private let indexByID: [TermID: Int]
    private let byName: [String: Int]

    /// Of two terms with one id the later stands, in the place of the first.
    public init(_ given: [Term]) {
        var terms: [Term] = []
        var indexByID: [TermID: Int] = [:]
        for term in given {
            if let index = indexByID[term.id] {
                terms[index] = term
            } else {
                indexByID[term.id] = terms.count
                terms.append(term)
            }
        }
        var byName: [String: Int] = [:]
        for (index, term) in terms.enumerated().reversed() {
            byName[slug(term.name)] = index
            if let name = term.nameSwahili { byName[slug(name)] = index }
        }
        for (index, term) in terms.enumerated() { byName[slug(term.id.rawValue)] = index }
        self.terms = terms
        self.indexByID = indexByID
        self.byName = byName
    }

    public subscript(id: TermID) -> Term? { indexByID[id].map { terms[$0] } }

    /// Where a term stands in `terms`.
    public func index(of id: TermID) -> Int? { indexByID[id] }

    /// The term meant by an id or a name in English or Kiswahili, in any case.
    public func term(named text: String) -> Term? { byName[slug(text)].map { terms[$0] } }

    /// The label of a term in a language, its id when the taxonomy does not have it.
    public func label(_ id: TermID, swahili: Bool = false) -> String {
        guard let term = self[id] else { return id.rawValue }
        return swahili ? term.nameSwahili ?? term.name : term.name
    }

    /// The term, then its parents outwards.
    public func chain(from id: TermID) -> [TermID] {
        var result = [id]
        while let parent = self[result[result.count - 1]]?.parent, !result.contains(parent) { result.append(parent) }
        return result
    }

    /// These terms followed by a map's own; the same id overrides.
    public func adding(_ own: [Term]) -> Taxonomy { own.isEmpty ? self : Taxonomy(terms + own) }
}
