/// What common words of names mean: abbreviations, Kiswahili forms, legal endings and little words.
///
/// The lexicon turns a word into the words by which names are compared, so that `Kikundi cha Vijana` and `Y.G.` both
/// become `youth group`. Proper names stay as they are.
public struct NameLexicon: Sendable {
    /// What a word stands for; an empty list when it does not count.
    let meanings: [String: [String]]
    /// Words that say what a body is rather than which one: `group`, `association`.
    let generic: Set<String>
    /// Words left out that mark a company's legal form: `ltd`.
    let legalEndings: Set<String>
    /// Runs of words left out that mark a legal form, by their first words: `limited liability company`.
    let legalPhrases: [String: [[String]]]
    /// Words of `legalPhrases`.
    let legalWords: Set<String>
    /// Legal forms that exclude one another: a `gmbh` is not the `ag` of the same name. Each by the word that stands for it.
    let exclusiveForms: [String: String]
    /// Kinds of bodies of their own: the foundation of a company is not the company.
    let ownKinds: Set<String>
    /// Runs of words that mean one legal form or kind: `self help group`.
    let words: Set<String>

    /// Makes a lexicon.
    /// - Parameters:
    ///   - meanings: a word in lower case without marks, and the words it stands for.
    ///   - generic: words, after their meaning was looked up, that many bodies share.
    ///   - legalEndings: words that are left out because they mark only a legal form.
    ///   - littleWords: words that are left out because they carry no meaning in a name.
    ///   - legalPhrases: runs of words that are left out like legal endings, the longer before those they hold.
    ///   - exclusiveForms: legal endings of which two different ones mean two bodies, by a word for each form.
    ///   - ownKinds: generic words that, when one name alone has them, mean another body.
    public init(
        meanings: [String: [String]], generic: Set<String>, legalEndings: Set<String>, littleWords: Set<String>,
        legalPhrases: [[String]] = [], exclusiveForms: [String: String] = [:], ownKinds: Set<String> = []
    ) {
        var all = meanings
        for word in littleWords.union(legalEndings) { all[word] = [] }
        self.meanings = all
        self.generic = generic
        self.legalEndings = legalEndings
        self.legalPhrases = Dictionary(grouping: legalPhrases.filter { !$0.isEmpty }) { $0[0] }
        legalWords = Set(legalPhrases.joined())
        self.exclusiveForms = exclusiveForms
        self.ownKinds = ownKinds
        words = Set(all.keys).union(all.values.joined()).union(generic)
    }

    /// The words by which a word of a name is compared.
    func canonical(_ word: String) -> [String] {
        if let meaning = meanings[word] { return meaning }
        let single = Self.singular(Self.american(word))
        if let meaning = meanings[single] { return meaning }
        return [single]
    }

    /// British spellings by their American counterpart, so that both compare equal.
    private static func american(_ word: String) -> String {
        for (ending, other) in [
            ("isation", "ization"), ("isations", "ization"), ("programme", "program"), ("programmes", "program"),
            ("centre", "center"), ("centres", "center"), ("labour", "labor"), ("defence", "defense"),
        ] where word.hasSuffix(ending) {
            return String(word.dropLast(ending.count)) + other
        }
        return word
    }

    /// English plurals by their singular, crude on purpose: both forms of a name pass through it.
    private static func singular(_ word: String) -> String {
        guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
            !word.hasSuffix("is")
        else { return word }
        return word.hasSuffix("ies") ? String(word.dropLast(3)) + "y" : String(word.dropLast())
    }
}
