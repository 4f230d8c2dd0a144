/// A name as words: lower case, without marks and punctuation.
struct NameText {
    /// The words of the name in order.
    private(set) var words: [String] = []
    /// How many words stand before the last dash, comma or opening bracket; all when there is none.
    private(set) var wordsBeforeTail: Int

    /// Reads a name: letters and digits are kept, marks fall away, apostrophes vanish, dots join single letters.
    /// - Complexity: O(length).
    init(_ name: String) {
        var word: [UInt8] = []
        var runStart = 0
        var tailStart: Int?

        func close(_ words: inout [String]) {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
            runStart = 0
        }
        func add(_ letters: some Sequence<UInt8>, _ words: inout [String]) {
            word.append(contentsOf: letters)
            // `S.Group`: the dot before a whole word parts it from the letters before.
            if runStart > 0, word.count - runStart >= 2 {
                let rest = Array(word[runStart...])
                word.removeLast(rest.count)
                close(&words)
                word = rest
            }
        }
        for scalar in name.unicodeScalars {
            let value = scalar.value
            switch value {
            case 97...122, 48...57: add(CollectionOfOne(UInt8(value)), &words)
            case 65...90: add(CollectionOfOne(UInt8(value + 32)), &words)
            case 0x27, 0x60, 0x2018, 0x2019, 0x02BC: continue
            case 0x2E where word.count - runStart == 1: runStart = word.count
            case 0x2C, 0x28, 0x2013, 0x2014:
                close(&words)
                tailStart = words.count
            case 0x2D:
                // A dash between spaces opens a tail; a hyphen only parts words.
                let isDash = word.isEmpty
                close(&words)
                if isDash { tailStart = words.count }
            case 0x80...:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    add(Self.folded(scalar), &words)
                } else if scalar.properties.canonicalCombiningClass == .notReordered {
                    close(&words)
                }
            default: close(&words)
            }
        }
        close(&words)
        wordsBeforeTail = min(tailStart ?? words.count, words.count)
        if wordsBeforeTail == 0 { wordsBeforeTail = words.count }
    }

    /// A letter in lower case without its marks, by its Unicode name: `É` is LATIN CAPITAL LETTER E WITH ACUTE.
    private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
        if let name = scalar.properties.name, name.hasPrefix("LATIN ") {
            let words = name.split(separator: " ")
            if words.count > 4, words[2] == "LETTER", words[4] == "WITH", let letter = words[3].utf8.first,
                words[3].utf8.count == 1
            {
                return [letter | 0x20]
            }
        }
        return Array(scalar.properties.lowercaseMapping.utf8)
    }
}
