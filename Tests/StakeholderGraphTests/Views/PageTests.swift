import StakeholderGraph
import Testing

@Suite struct PageTests {
    @Test func sizesAreThoseOfISO216() {
        #expect(Page(.a4, portrait: true).millimetres == Size(210, 297))
        #expect(Page(.a3).millimetres == Size(420, 297))
        #expect(Page(.a2).millimetres == Size(594, 420))
        #expect(Page(.a1, portrait: true).millimetres == Size(594, 841))
        #expect(Page(.a0).millimetres == Size(1189, 841))
        // 210 / 25.4 · 72, by hand.
        #expect((Page(.a4, portrait: true).size.width - 595.2756).magnitude < 0.0001)
        #expect(Page(.a0).scale == 841.0 / 210)
    }

    @Test func aCustomSizeIsTakenAsTyped() {
        #expect(Page.Format(name: "300x200") == .custom(width: 300, height: 200))
        #expect(Page(.custom(width: 300, height: 200), portrait: true).millimetres == Size(300, 200))
        #expect(Page.Format(name: "500x700mm") == .custom(width: 500, height: 700))
        #expect(Page.Format(name: "500mmx70.5MM") == .custom(width: 500, height: 70.5))
        for wrong in ["500x700cm", "mmxmm", "", "a5", "300", "300x", "10x10", "9000x200", "nanxnan", "-300x200"] {
            #expect(Page.Format(name: wrong) == nil, "\(wrong)")
        }
    }

    @Test func namesOfElementsAreSafeAndDiffer() {
        let raws = [
            "a-b", "a_b", "a b", "a", "A", "ä", "a\"b", String(repeating: "x", count: 90),
            String(repeating: "x", count: 91),
        ]
        let ids = raws.map { SceneID("s", $0).text }
        #expect(Set(ids).count == raws.count)
        #expect(ids.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } })
    }
}
