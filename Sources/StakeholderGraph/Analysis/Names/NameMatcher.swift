/// Finds bodies that may be one by their names.
///
/// Names are read as sets of words (case, marks, order, abbreviations, Kiswahili forms and legal endings do not count).
/// Only names that share all words but one, a rare word, or an acronym and its words are compared, so that 100,000 names
/// take seconds; names that are the same in different places are different bodies.
public struct NameMatcher: Sendable {
    private let lexicon: NameLexicon
    private let gazetteer: Gazetteer
    /// Pairs below this score are left out.
    private let threshold: Double

    /// - Parameters:
    ///   - gazetteer: decides whether two places are one, inside or around each other.
    ///   - lexicon: words that say nothing, endings of legal forms, and words that mean the same.
    ///   - threshold: the least score of a pair, from 0 to 1.
    public init(gazetteer: Gazetteer, lexicon: NameLexicon = .standard, threshold: Double = 0.75) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        self.threshold = threshold
    }

    /// The pairs of bodies that may be one.
    /// - Complexity: O(n log n + candidates × length of a name).
    public func report(on entries: [NameEntry]) -> NameReport {
        let entries = entries.sorted { $0.id < $1.id }
        let index = NameWordIndex(entries, lexicon: lexicon, gazetteer: gazetteer)
        var search = NameSearch(
            entries: entries, index: index, places: PlaceIntervals(entries, index, gazetteer), threshold: threshold)
        search.run()
        return search.report()
    }
}

/// For each name, where its body is as intervals of the gazetteer, so that two are compared without looking anything up.
struct PlaceIntervals {
    private var bounds: [(Range<Int>?, Range<Int>?)] = []

    init(_ entries: [NameEntry], _ index: NameWordIndex, _ gazetteer: Gazetteer) {
        var unlisted: [PlaceID: Int] = [:]
        func interval(_ id: PlaceID?) -> Range<Int>? {
            guard let id else { return nil }
            if let known = gazetteer.interval(of: id) { return known }
            let next = gazetteer.places.count + unlisted.count
            let at = unlisted[id] ?? next
            unlisted[id] = at
            return at..<(at + 1)
        }
        bounds.reserveCapacity(index.forms.count)
        for form in index.forms { bounds.append((interval(entries[form.owner].place), interval(form.place))) }
    }

    /// Whether a name says nothing of where its body is.
    func isUnknown(_ form: Int) -> Bool { bounds[form].0 == nil && bounds[form].1 == nil }

    /// Whether two names may belong to one place: each stated place of one meets each of the other.
    func agree(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = bounds[left]
        let (c, d) = bounds[right]
        return Self.meet(a, c) && Self.meet(a, d) && Self.meet(b, c) && Self.meet(b, d)
    }

    private static func meet(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return true }
        return left.overlaps(right)
    }
}
