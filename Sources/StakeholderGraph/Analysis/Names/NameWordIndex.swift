/// The names of many bodies as numbers: every word once, every name as the sorted numbers of the words it is compared
/// by.
struct NameWordIndex {
    /// One name of one body.
    struct Form {
        let owner: Int
        /// Numbers of the words as written, in order, the trailing place left out.
        var written: [Int32]
        /// Numbers of the words it is compared by, sorted.
        var words: [Int32]
        /// The place that the name itself ends with: `- Nakuru`, `(Nakuru)`.
        var place: PlaceID?
        /// The words of that place, for the evidence.
        var placeWords: String
        /// Letters that the name gives for itself in brackets: `Kibera Peace Network (KPN)`.
        var ownAcronym: Int32?
        /// The word for the legal form that it states, where that form excludes others.
        var legalForm: Int32?
    }

    private(set) var texts: [String] = []
    private(set) var numbers: [String: Int32] = [:]
    private(set) var bytes: [[UInt8]] = []
    private(set) var isGeneric: [Bool] = []
    private(set) var isKnown: [Bool] = []
    /// Words that, when one name alone has them, mean another body.
    private(set) var isOwnKind: [Bool] = []
    private var opensPhrase: [Bool] = []
    /// In how many names a word stands, repairs not counted.
    private(set) var frequency: [Int32] = []
    private(set) var forms: [Form] = []
    let lexicon: NameLexicon
    private var meanings: [Int32: [Int32]] = [:]

    init(_ entries: [NameEntry], lexicon: NameLexicon, gazetteer: Gazetteer) {
        self.lexicon = lexicon
        forms.reserveCapacity(entries.count)
        for (owner, entry) in entries.enumerated() {
            for name in entry.names { add(name, owner: owner, gazetteer: gazetteer) }
        }
        frequency = [Int32](repeating: 0, count: texts.count)
        for form in forms {
            for word in Set(form.words) { frequency[Int(word)] += 1 }
        }
        repairWords()
    }

    private mutating func number(_ text: String) -> Int32 {
        if let known = numbers[text] { return known }
        let number = Int32(texts.count)
        numbers[text] = number
        texts.append(text)
        bytes.append(Array(text.utf8))
        isGeneric.append(lexicon.generic.contains(text))
        isKnown.append(lexicon.words.contains(text))
        isOwnKind.append(lexicon.ownKinds.contains(text))
        opensPhrase.append(lexicon.legalPhrases[text] != nil)
        return number
    }

    private mutating func meaning(_ word: Int32) -> [Int32] {
        if let known = meanings[word] { return known }
        let made = lexicon.canonical(texts[Int(word)]).map { number($0) }
        meanings[word] = made
        return made
    }

    private mutating func add(_ name: String, owner: Int, gazetteer: Gazetteer) {
        let text = NameText(name)
        var written = text.words
        var place: PlaceID?
        var placeWords = ""
        if text.wordsBeforeTail < written.count,
            let found = Self.place(Array(written[text.wordsBeforeTail...]), gazetteer)
        {
            place = found
            placeWords = written[text.wordsBeforeTail...].joined(separator: " ")
            written.removeLast(written.count - text.wordsBeforeTail)
        } else if written.count > 2, let last = written.last, last == "kenya" {
            placeWords = "kenya"
            written.removeLast()
        }
        written = Self.joiningHyphenated(written, lexicon)
        let acronym = Self.removeOwnAcronym(&written)
        let numbered = written.map { number($0) }
        let phrase = legalPhrase(numbered)
        var words: [Int32] = []
        words.reserveCapacity(numbered.count)
        for (at, word) in numbered.enumerated() where !phrase.contains(at) { words += meaning(word) }
        if words.isEmpty { words = numbered }
        let letters = acronym.map { number($0) }
        forms.append(
            Form(
                owner: owner, written: numbered, words: words.sorted(), place: place, placeWords: placeWords,
                ownAcronym: letters, legalForm: legalForm(written)))
    }

    /// Where a legal form stands in full, as positions of words.
    private func legalPhrase(_ words: [Int32]) -> Range<Int> {
        for (at, word) in words.enumerated() where opensPhrase[Int(word)] {
            for phrase in lexicon.legalPhrases[texts[Int(word)]] ?? [] where at + phrase.count <= words.count {
                let end = at + phrase.count
                if zip(words[at..<end], phrase).allSatisfy({ texts[Int($0)] == $1 }) { return at..<end }
            }
        }
        return 0..<0
    }

    private mutating func legalForm(_ words: [String]) -> Int32? {
        for word in words.reversed() {
            if let form = lexicon.exclusiveForms[word] { return number(form) }
        }
        return nil
    }

    /// The place meant by the words behind a name, with or without `county`.
    private static func place(_ words: [String], _ gazetteer: Gazetteer) -> PlaceID? {
        var words = words
        while let last = words.last, ["county", "sub", "subcounty", "ward", "kaunti", "region"].contains(last) {
            words.removeLast()
        }
        guard !words.isEmpty, words.count <= 4 else { return nil }
        let found = gazetteer.places(named: words.joined(separator: " "))
        return found.first?.id ?? (words == ["muranga"] ? PlaceID("murang-a") : nil)
    }

    /// `net-work` is one word when the lexicon has it.
    private static func joiningHyphenated(_ words: [String], _ lexicon: NameLexicon) -> [String] {
        guard words.count > 1 else { return words }
        var result: [String] = []
        for word in words {
            if let last = result.last, last.utf8.count + word.utf8.count > 5, !lexicon.words.contains(word),
                lexicon.words.contains(last + word)
            {
                result[result.count - 1] = last + word
            } else {
                result.append(word)
            }
        }
        return result
    }

    /// Takes the first or last word away when it is the first letters of all the others.
    private static func removeOwnAcronym(_ words: inout [String]) -> String? {
        guard words.count > 3 else { return nil }
        for index in [0, words.count - 1] where words[index].utf8.count == words.count - 1 {
            let others = words.enumerated().filter { $0.offset != index }.compactMap(\.element.utf8.first)
            if Array(words[index].utf8) == others { return words.remove(at: index) }
        }
        return nil
    }
}

extension NameWordIndex {
    /// A rare word that is one slip away from exactly one word at least twenty times as common is read as that word;
    /// a rare word that is two common ones written together, or parted at the wrong letter, is read as the two.
    ///
    /// This happens only where twenty names share the common word, so never in a small map.
    fileprivate mutating func repairWords() {
        let common = texts.indices.filter { frequency[$0] >= 20 }
        guard !common.isEmpty else { return }
        var nearby: [[UInt8]: [Int32]] = [:]
        for word in common {
            for shape in Self.shapes(bytes[word]) { nearby[shape, default: []].append(Int32(word)) }
        }
        var repairs: [Int32: [Int32]] = [:]
        for word in texts.indices where frequency[word] > 0 && bytes[word].count > 3 {
            if let better = repair(word, nearby) { repairs[Int32(word)] = better }
        }
        for index in forms.indices {
            let form = forms[index]
            if form.words.contains(where: { repairs[$0] != nil }) {
                forms[index].words = form.words.flatMap { repairs[$0] ?? [$0] }.sorted()
            }
            repairShiftedSpace(index)
        }
    }

    private func repair(_ word: Int, _ nearby: [[UInt8]: [Int32]]) -> [Int32]? {
        let text = bytes[word]
        guard !isKnown[word], !text.contains(where: { (48...57).contains($0) }) else { return nil }
        var candidates: Set<Int32> = []
        for shape in Self.shapes(text) { candidates.formUnion(nearby[shape] ?? []) }
        let fitting = candidates.filter {
            Int(frequency[Int($0)]) >= 20 * Int(frequency[word])
                && SpellingDistance.between(text, bytes[Int($0)], limit: 1) == 1
        }
        if fitting.count == 1 { return Array(fitting) }
        guard fitting.isEmpty, text.count >= 6 else { return nil }
        var splits: [[Int32]] = []
        for cut in 2..<(text.count - 1) {
            let left = commonWord(text[..<cut], than: word)
            if let left, let right = commonWord(text[cut...], than: word) { splits.append(left + right) }
            if let left, let right = commonWord(text[(cut + 1)...], than: word) { splits.append(left + right) }
        }
        return splits.count == 1 ? splits[0] : nil
    }

    private func commonWord(_ text: ArraySlice<UInt8>, than rare: Int) -> [Int32]? {
        guard let number = numbers[String(decoding: text, as: UTF8.self)] else { return nil }
        let meaning = meanings[number] ?? [number]
        let isCommon = meaning.allSatisfy { Int(frequency[Int($0)]) >= 20 * Int(frequency[rare]) }
        return !meaning.isEmpty && isCommon ? meaning : nil
    }

    /// `Aman iRural` is `Amani Rural`: the space stands one letter too early or too late.
    private mutating func repairShiftedSpace(_ index: Int) {
        let written = forms[index].written
        guard written.count > 1 else { return }
        for at in 0..<(written.count - 1) {
            let (left, right) = (Int(written[at]), Int(written[at + 1]))
            let meaning = (meanings[written[at]] ?? []) + (meanings[written[at + 1]] ?? [])
            guard meaning.allSatisfy({ frequency[Int($0)] < 20 }), let first = bytes[right].first,
                let last = bytes[left].last
            else { continue }
            let readings = [
                (bytes[left] + [first], Array(bytes[right].dropFirst())),
                (Array(bytes[left].dropLast()), [last] + bytes[right]),
            ]
            for (before, after) in readings {
                guard let one = commonWord(before[...], than: left), let other = commonWord(after[...], than: right)
                else { continue }
                var words = forms[index].words
                for word in meaning { if let place = words.firstIndex(of: word) { words.remove(at: place) } }
                forms[index].words = (words + one + other).sorted()
                return
            }
        }
    }

    /// The word itself and the word without each of its letters: words one slip apart share one of them.
    private static func shapes(_ word: [UInt8]) -> [[UInt8]] {
        var result = [word]
        for index in word.indices {
            var shorter = word
            shorter.remove(at: index)
            result.append(shorter)
        }
        return result
    }
}
