/// What cards need to know of Helvetica, which every printer and reader of PDF has: its widths and letters.
enum CardFont {
    /// How much wider the bold letters are, at most.
    static let boldFactor = 1.1

    /// Widths of the letters from space to `~`, in thousandths of the size (Adobe font metrics of Helvetica).
    private static let ascii: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    static func width(of scalar: Unicode.Scalar) -> Int {
        // The ellipsis and the long dash.
        if scalar.value == 0x2026 || scalar.value == 0x2014 { return 1000 }
        let index = Int(scalar.value) - 32
        // Letters with accents are as wide as their base; what is no letter of the font is drawn as a question mark.
        return ascii.indices.contains(index) ? ascii[index] : 556
    }

    /// The width of a text in points.
    static func width(_ text: String, size: Double) -> Double {
        Double(text.unicodeScalars.reduce(0) { $0 + width(of: $1) }) * size / 1000
    }

    /// Whether a text fits whole.
    static func fits(_ text: String, width limit: Double, size: Double, lines: Int) -> Bool {
        wrapped(text, width: limit, size: size, lines: .max).count <= lines
    }

    /// Breaks a text into at most so many lines; what does not fit ends in `…`. Other fonts of the same size, which show
    /// an SVG, may be an eighth wider.
    static func wrapped(_ text: String, width limit: Double, size: Double, lines: Int) -> [String] {
        let limit = limit / 1.12
        var result: [String] = []
        var current = ""
        func fits(_ text: String) -> Bool { width(text, size: size) <= limit }
        for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
            let longer = current.isEmpty ? word : current + " " + word
            if fits(longer) {
                current = longer
            } else {
                if !current.isEmpty { result.append(current) }
                current = word
                // A word that is wider than the line is broken where it must.
                while !fits(current) {
                    var head = current
                    while !fits(head), head.count > 1 { head.removeLast() }
                    result.append(head)
                    current.removeFirst(head.count)
                }
            }
        }
        if !current.isEmpty { result.append(current) }
        guard result.count > lines, lines > 0 else { return result }
        var last = result[lines - 1]
        while !fits(last + "…"), !last.isEmpty { last.removeLast() }
        return result.prefix(lines - 1) + [last + "…"]
    }
}
