/// Makes texts unique by a number behind them, without keeping the texts: 64 bits of each are kept (FNV-1a). Two texts
/// with the same bits are taken for equal, so that one of them gets a number that it would not need.
struct UniqueTexts {
    private var seen: Set<UInt64> = []
    /// For texts that came more than once the next number to try.
    private var next: [UInt64: Int] = [:]

    /// The text, or the text with the first of `-2`, `-3`… that was not given before.
    mutating func unique(_ text: String) -> String {
        let bits = Self.bits(text)
        if seen.insert(bits).inserted { return text }
        var number = next[bits] ?? 2
        var numbered = text + "-\(number)"
        while !seen.insert(Self.bits(numbered)).inserted {
            number += 1
            numbered = text + "-\(number)"
        }
        next[bits] = number + 1
        return numbered
    }

    private static func bits(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
