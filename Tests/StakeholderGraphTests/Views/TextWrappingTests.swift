import StakeholderGraph
import Testing

@Suite struct TextWrappingTests {
    @Test func linesBreakBetweenWordsAndAreNoWiderThanAsked() {
        let wrapped = TextWrapping.wrap("County Security and Intelligence Committee", width: 80, fontSize: 8)
        #expect(wrapped.lines == ["County Security", "and Intelligence", "Committee"])
        #expect(!wrapped.isCut)
        #expect(TextWrapping.size(wrapped.lines, fontSize: 8).width <= 80)
    }

    @Test func whatIsTooMuchEndsInAnEllipsis() {
        let wrapped = TextWrapping.wrap("one two three four five six seven", width: 30, fontSize: 8, maxLines: 2)
        #expect(wrapped.isCut)
        #expect(wrapped.lines.count == 2)
        #expect(wrapped.lines.last?.hasSuffix("…") == true)
    }

    @Test func aWordThatFitsExactlyIsNotBroken() {
        let word = "Administrative"
        let width = FontMetrics.book.width(word) * 5
        #expect(TextWrapping.wrap("Village \(word) Elders", width: width, fontSize: 5).lines.contains(word))
    }

    @Test func aLongWordIsBrokenAfterItsHyphen() {
        let wrapped = TextWrapping.wrap("Mombasa-Malindi-Lamu", width: 50, fontSize: 8)
        #expect(wrapped.lines.allSatisfy { FontMetrics.book.width($0) * 8 <= 50.001 })
        #expect(wrapped.lines.joined() == "Mombasa-Malindi-Lamu")
    }

    @Test func controlCharactersAndOverridesGoAndOtherScriptsStay() {
        #expect(TextWrapping.clean("a\u{0}b\u{202E}c\nd\u{FFFE}") == "abc d")
        #expect(TextWrapping.clean("مجلس & <b>") == "مجلس & <b>")
    }

    /// Widths of DejaVu Sans 2.37 in 1/2048 em, read with fontTools by Scripts/font-metrics.py: a 1255, W 2025, space 651.
    @Test func widthsAreThoseOfTheFont() {
        #expect(FontMetrics.book.width("a") == 1255.0 / 2048)
        #expect(FontMetrics.book.width("W ") == (2025.0 + 651) / 2048)
        #expect(FontMetrics.book.width("e\u{301}") == FontMetrics.book.width("e"))
        #expect(!FontMetrics.book.covers("ኢ"))
    }
}
