/// One search among the names of many bodies: candidates by blocks, each pair compared once, the uncertain set apart.
struct NameSearch {
    /// What is known of a pair of bodies, by their positions.
    private struct Match {
        let left: Int
        let right: Int
        let score: Double
        let outcome: NameComparison.Outcome
        let isAcronym: Bool
    }

    private let entries: [NameEntry]
    private let index: NameWordIndex
    private let comparison: NameComparison
    private let places: PlaceIntervals
    private let threshold: Double
    private var seen: Set<UInt64> = []
    private var matches: [UInt64: Match] = [:]
    private var skipped: [(words: String, names: Int)] = []
    private var compared = 0

    init(entries: [NameEntry], index: NameWordIndex, places: PlaceIntervals, threshold: Double) {
        self.entries = entries
        self.index = index
        comparison = NameComparison(index: index)
        self.places = places
        self.threshold = threshold
    }

    /// Blocks larger than this are left uncompared and listed.
    private var largestBlock: Int { max(600, index.forms.count * 3 / 100) }

    mutating func run() {
        compareNamesThatShareAllWordsButOne()
        compareNamesOfTheSameLetters()
        compareNamesThatShareARareWord()
        compareAcronyms()
    }

    // MARK: Blocks

    private mutating func compareNamesThatShareAllWordsButOne() {
        var blocks = NameBlocks(forms: index.forms.count)
        for (number, form) in index.forms.enumerated() {
            let total = form.words.reduce(UInt64(0)) { $0 &+ Self.mixed($1) }
            blocks.add(number, under: total)
            guard form.words.count > 1 else { continue }
            for (at, word) in form.words.enumerated() where at == 0 || form.words[at - 1] != word {
                blocks.add(number, under: total &- Self.mixed(word))
            }
        }
        blocks.each { compareBlock($0) }
    }

    /// Names that differ only in where one word ends and the next begins: `Good Will` and `Goodwill`.
    private mutating func compareNamesOfTheSameLetters() {
        var blocks = NameBlocks(forms: index.forms.count)
        for (number, form) in index.forms.enumerated() {
            // FNV-1a, 64 bits.
            var key: UInt64 = 0xcbf2_9ce4_8422_2325
            var length = 0
            for word in form.written {
                let letters = index.bytes[Int(word)]
                for letter in letters { key = (key ^ UInt64(letter)) &* 0x100_0000_01b3 }
                length += letters.count
            }
            if length > 4 { blocks.add(number, under: key) }
        }
        blocks.each { block in
            guard block.count <= largestBlock else { return }
            for (at, left) in block.enumerated() {
                for right in block[(at + 1)...] where places.agree(left, right) {
                    compareLetters(left, right)
                }
            }
        }
    }

    private mutating func compareLetters(_ left: Int, _ right: Int) {
        let (one, other) = (index.forms[left], index.forms[right])
        guard one.owner != other.owner, one.written != other.written, letters(one) == letters(other) else { return }
        compared += 1
        record(left, right, NameComparison.Outcome(score: 0.95, isSameLetters: true), isAcronym: false)
    }

    private func letters(_ form: NameWordIndex.Form) -> [UInt8] { form.written.flatMap { index.bytes[Int($0)] } }

    private mutating func compareNamesThatShareARareWord() {
        var holders: [Int32: [Int]] = [:]
        for (number, form) in index.forms.enumerated() {
            for word in form.words where (2...12).contains(index.frequency[Int(word)]) {
                holders[word, default: []].append(number)
            }
        }
        for word in holders.keys.sorted() { compareBlock(holders[word] ?? []) }
    }

    private mutating func compareBlock(_ forms: [Int]) {
        guard forms.count <= largestBlock else {
            let words = NameComparison.difference(index.forms[forms[0]].words, index.forms[forms[1]].words).shared
            skipped.append((words.map { index.texts[Int($0)] }.joined(separator: " "), forms.count))
            return
        }
        for (at, left) in forms.enumerated() {
            for right in forms[(at + 1)...] where places.agree(left, right) { consider(left, right) }
        }
    }

    private mutating func consider(_ left: Int, _ right: Int) {
        let (one, other) = (index.forms[left], index.forms[right])
        guard one.owner != other.owner, seen.insert(Self.key(left, right)).inserted else { return }
        compared += 1
        guard let outcome = comparison.compare(one, other) else { return }
        record(left, right, outcome, isAcronym: false)
    }

    private mutating func record(_ left: Int, _ right: Int, _ outcome: NameComparison.Outcome, isAcronym: Bool) {
        var score = outcome.score
        if places.isUnknown(left) != places.isUnknown(right) { score -= 0.04 }
        if index.forms[left].written != index.forms[right].written { score -= 0.01 }
        guard score >= threshold else { return }
        let key = Self.key(index.forms[left].owner, index.forms[right].owner)
        if let known = matches[key], known.score >= score { return }
        matches[key] = Match(left: left, right: right, score: score, outcome: outcome, isAcronym: isAcronym)
    }

    // MARK: Acronyms

    private mutating func compareAcronyms() {
        var expansions: [Int32: [Int]] = [:]
        for (number, form) in index.forms.enumerated() where form.written.count > 2 {
            for letters in initials(form) { expansions[letters, default: []].append(number) }
        }
        for (number, form) in index.forms.enumerated() {
            for (at, word) in form.written.enumerated() {
                guard let candidates = expansions[word], !index.isKnown[Int(word)] else { continue }
                let rest = form.written.enumerated().filter { $0.offset != at }.map(\.element)
                compareAcronym(number, rest, candidates)
            }
        }
    }

    private mutating func compareAcronym(_ number: Int, _ rest: [Int32], _ candidates: [Int]) {
        guard candidates.count <= largestBlock else { return }
        for candidate in candidates where places.agree(number, candidate) {
            let other = index.forms[candidate]
            guard other.owner != index.forms[number].owner, rest.allSatisfy({ other.written.contains($0) }) else {
                continue
            }
            compared += 1
            let outcome = NameComparison.Outcome(score: rest.isEmpty ? 0.83 : 0.88)
            record(number, candidate, outcome, isAcronym: true)
        }
    }

    /// The first letters of all words, and of those that count, where such a word stands in some name.
    private func initials(_ form: NameWordIndex.Form) -> [Int32] {
        let all = form.written.compactMap { index.bytes[Int($0)].first }
        let main = form.written.filter { index.bytes[Int($0)].count > 3 }.compactMap { index.bytes[Int($0)].first }
        var result: [Int32] = []
        for letters in [all, main] where letters.count > 2 {
            if let number = index.numbers[String(decoding: letters, as: UTF8.self)], !result.contains(number) {
                result.append(number)
            }
        }
        return result
    }

    // MARK: The report

    func report() -> NameReport {
        var byBody: [Int: [Match]] = [:]
        for match in matches.values {
            byBody[index.forms[match.left].owner, default: []].append(match)
            byBody[index.forms[match.right].owner, default: []].append(match)
        }
        var ambiguous: [(body: String, candidates: [String])] = []
        var dropped: Set<UInt64> = []
        for body in byBody.keys.sorted() {
            let all = byBody[body] ?? []
            guard let undecided = undecided(body, all) else { continue }
            ambiguous.append((entries[body].id, undecided.map { entries[$0].id }.sorted()))
            for match in all {
                dropped.insert(Self.key(index.forms[match.left].owner, index.forms[match.right].owner))
            }
        }
        let pairs = matches.filter { !dropped.contains($0.key) }.map { pair($0.value) }.sorted {
            if $0.score != $1.score { return $0.score > $1.score }
            return ($0.first, $0.second) < ($1.first, $1.second)
        }
        return NameReport(
            pairs: pairs, ambiguous: ambiguous,
            skipped: skipped.sorted { ($0.words, $0.names) < ($1.words, $1.names) }, compared: compared)
    }

    /// The bodies among which nothing decides: a body without a place whose matches lie in places apart.
    private func undecided(_ body: Int, _ all: [Match]) -> [Int]? {
        let placed = all.filter { places.isUnknown(form(of: body, in: $0)) && !places.isUnknown(other(body, in: $0)) }
        for (at, match) in placed.enumerated() {
            for later in placed[(at + 1)...] where !places.agree(other(body, in: match), other(body, in: later)) {
                return placed.map { index.forms[other(body, in: $0)].owner }
            }
        }
        return nil
    }

    private func form(of body: Int, in match: Match) -> Int {
        index.forms[match.left].owner == body ? match.left : match.right
    }

    private func other(_ body: Int, in match: Match) -> Int {
        index.forms[match.left].owner == body ? match.right : match.left
    }

    private func pair(_ match: Match) -> NamePair {
        let (left, right) = (index.forms[match.left], index.forms[match.right])
        let (first, second) = left.owner < right.owner ? (left, right) : (right, left)
        let evidence = NameEvidenceWriter(index: index).evidence(
            first, second, match.outcome, isAcronym: match.isAcronym,
            samePlace: !places.isUnknown(match.left) && !places.isUnknown(match.right))
        return NamePair(
            first: entries[first.owner].id, second: entries[second.owner].id,
            score: FixedFormat.rounded(match.score, 2), evidence: evidence)
    }

    private static func key(_ left: Int, _ right: Int) -> UInt64 {
        UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    }

    /// A word as a number spread over all bits (the finaliser of SplitMix64), so that sums of words name sets of words.
    private static func mixed(_ word: Int32) -> UInt64 {
        var value = (UInt64(word) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
