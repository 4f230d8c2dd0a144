import StakeholderGraph
import Testing

@Suite("Explanations of findings")
struct FindingExplanationTests {
    @Test("every verdict, seat state and kind of gap is explained")
    func complete() {
        let words =
            OverlapVerdict.allCases.map(\.rawValue) + SeatState.allCases.map(\.rawValue)
            + GapKind.allCases.map { "\($0.rawValue)-gap" }
        for word in words {
            #expect(FindingExplanation.explanation(of: word)?.hasPrefix(word + "\n\n") == true, "\(word)")
        }
        #expect(FindingExplanation.explanation(of: "no-such-word") == nil)
    }
}
