import StakeholderGraph
import Testing

@Suite struct NearMissTests {
    @Test func nearestFirstThenByText() {
        let candidates = ["Njoro", "Naivasha", "Nairobi", "Naivashe", "Navasha"]
        // Naivasha, Naivashe and Navasha are 1, 2 and 2 letters away from "Naivsha"; Nairobi is 4, above 7 / 3.
        #expect(nearMisses(of: "Naivsha", among: candidates) == ["Naivasha", "Naivashe", "Navasha"])
        #expect(nearMisses(of: "Naivsha", among: candidates, limit: 1) == ["Naivasha"])
    }

    @Test func aTranspositionIsOneStep() {
        #expect(nearMisses(of: "abcd", among: ["abdc", "adbc", "bacd"]) == ["abdc", "bacd"])
    }

    @Test func shortTextsAllowOneStep() {
        #expect(nearMisses(of: "ngo", among: ["cso", "ngos", "ngo2", "go"]) == ["go", "ngo2", "ngos"])
        #expect(nearMisses(of: "a", among: ["b", "ab", "abc", ""]) == ["ab", "b"])
    }

    @Test func whatIsFarIsLeftOutWhereSomethingIsNear() {
        // Of twelve letters four may differ: the first is one step away, the second three.
        #expect(nearMisses(of: "abcdefghijkl", among: ["abcdefghijkm", "abcdefghixyz"]) == ["abcdefghijkm"])
        #expect(nearMisses(of: "abcdefghijkl", among: ["abcdefghixyz"]) == ["abcdefghixyz"])
        #expect(nearMisses(of: "abcdefghijkl", among: ["abcdefgvwxyz"]).isEmpty)
    }

    @Test func caseAndPunctuationDoNotCount() {
        #expect(nearMisses(of: "peace committee", among: ["Peace-Committee", "Police"]) == ["Peace-Committee"])
    }

    @Test func theTextItselfAndTheEmptyTextHaveNone() {
        #expect(nearMisses(of: "media", among: ["media"]).isEmpty)
        #expect(nearMisses(of: "", among: ["media", ""]).isEmpty)
        #expect(nearMisses(of: "media", among: ["medai"], limit: 0).isEmpty)
        #expect(nearMisses(of: "media", among: [String]()).isEmpty)
    }

    @Test func orderOfCandidatesDoesNotMatter() {
        let candidates = ["rongai", "ronga", "rongay", "rango", "rongia", "runga"]
        let expected = nearMisses(of: "rongaii", among: candidates)
        #expect(nearMisses(of: "rongaii", among: candidates.reversed()) == expected)
        #expect(expected == ["rongai", "ronga", "rongay"])
    }

    /// Against the plain definition, on every pair of texts of up to four letters over two letters and a longer set.
    @Test func boundedDistanceEqualsTheDefinition() {
        var texts = [""]
        for length in 1...4 {
            for value in 0..<(1 << length) {
                texts.append(String((0..<length).map { value >> $0 & 1 == 0 ? "a" : "b" }))
            }
        }
        texts.removeFirst()
        texts += ["abcabc", "acbabc", "bacbac", "abcab", "cabcab", "aabbcc"]
        for query in texts {
            let reach = max(1, query.count / 3)
            let near = texts.filter { $0 != query }
                .map { (distance: Self.distance(Array(query), Array($0)), text: $0) }
                .filter { $0.distance <= reach }
                .sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }
            let bound = [2, 4].first { bound in near.contains { $0.distance <= bound } } ?? reach
            let expected = near.filter { $0.distance <= bound }.map(\.text)
            #expect(nearMisses(of: query, among: texts, limit: 100) == expected, "\(query)")
            #expect(nearMisses(of: query, among: texts) == Array(expected.prefix(3)), "\(query)")
        }
    }

    /// The restricted Damerau–Levenshtein distance by its recursion.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var result = min(
            distance(left.dropLast(), right) + 1, distance(left, right.dropLast()) + 1,
            distance(left.dropLast(), right.dropLast()) + (left.last == right.last ? 0 : 1))
        if left.count > 1, right.count > 1, left.last == right[right.count - 2],
            left[left.count - 2] == right.last
        {
            result = min(result, distance(left.dropLast(2), right.dropLast(2)) + 1)
        }
        return result
    }
}
