/// Says in words why two names may mean one body.
struct NameEvidenceWriter {
    let index: NameWordIndex

    func evidence(
        _ left: NameWordIndex.Form, _ right: NameWordIndex.Form, _ outcome: NameComparison.Outcome, isAcronym: Bool,
        samePlace: Bool
    ) -> [NameEvidence] {
        var found: [NameEvidence] = []
        if isAcronym {
            found.append(NameEvidence(kind: .acronym, words: text(left.written) + " / " + text(right.written)))
        } else if outcome.isSameLetters {
            found.append(parting(left, right))
        } else {
            found += wording(left, right, spelled: Set(outcome.spelled.flatMap { [$0.0, $0.1] }))
            found += outcome.spelled.map { NameEvidence(kind: .spelling, words: word($0.0) + " / " + word($0.1)) }
            if !outcome.extra.isEmpty { found.append(NameEvidence(kind: .extraWord, words: text(outcome.extra))) }
        }
        for form in [left, right] where !form.placeWords.isEmpty && left.placeWords != right.placeWords {
            found.append(NameEvidence(kind: .placeInName, words: form.placeWords))
        }
        for form in [left, right] {
            if let letters = form.ownAcronym { found.append(NameEvidence(kind: .acronym, words: word(letters))) }
        }
        if samePlace { found.append(NameEvidence(kind: .samePlace, words: "")) }
        return Array(Set(found)).sorted()
    }

    /// The words that are parted in two ways: `good will / goodwill`.
    private func parting(_ left: NameWordIndex.Form, _ right: NameWordIndex.Form) -> NameEvidence {
        let (mine, yours, _) = NameComparison.difference(left.written.sorted(), right.written.sorted())
        return NameEvidence(
            kind: .spelling,
            words: text(inOrder(mine, left.written)) + " / " + text(inOrder(yours, right.written)))
    }

    /// What differs between the words as written: nothing but the writing, their order, their form, or a legal ending.
    private func wording(
        _ left: NameWordIndex.Form, _ right: NameWordIndex.Form, spelled: Set<Int32>
    ) -> [NameEvidence] {
        if left.written == right.written { return [NameEvidence(kind: .writing, words: text(left.written))] }
        let (mine, yours, _) = NameComparison.difference(left.written.sorted(), right.written.sorted())
        if mine.isEmpty, yours.isEmpty {
            return [NameEvidence(kind: .wordOrder, words: text(left.written) + " / " + text(right.written))]
        }
        var found: [NameEvidence] = []
        let (legalLeft, legalRight) = (mine.filter(isLegal), yours.filter(isLegal))
        if !(legalLeft + legalRight).isEmpty {
            found.append(NameEvidence(kind: .legalForm, words: text(legalLeft + legalRight)))
        }
        // Words that are two spellings of one are told as such.
        let (onlyLeft, onlyRight) = (
            mine.filter { !isLegal($0) && !spelled.contains($0) },
            yours.filter { !isLegal($0) && !spelled.contains($0) }
        )
        let isKnownForm = (onlyLeft + onlyRight).contains { index.isKnown[Int($0)] }
        if isKnownForm, !onlyLeft.isEmpty, !onlyRight.isEmpty {
            found.append(
                NameEvidence(
                    kind: .wording,
                    words: text(inOrder(onlyLeft, left.written)) + " / " + text(inOrder(onlyRight, right.written))))
        } else if onlyLeft.isEmpty != onlyRight.isEmpty {
            found.append(NameEvidence(kind: .wording, words: text(onlyLeft + onlyRight)))
        } else if !onlyLeft.isEmpty {
            found.append(NameEvidence(kind: .spelling, words: text(onlyLeft) + " / " + text(onlyRight)))
        }
        return found
    }

    private func isLegal(_ word: Int32) -> Bool {
        let text = index.texts[Int(word)]
        return index.lexicon.legalEndings.contains(text) || index.lexicon.legalWords.contains(text)
    }
    private func word(_ number: Int32) -> String { index.texts[Int(number)] }
    private func text(_ words: [Int32]) -> String { words.map(word).joined(separator: " ") }
    private func inOrder(_ words: [Int32], _ order: [Int32]) -> [Int32] { order.filter { words.contains($0) } }
}
