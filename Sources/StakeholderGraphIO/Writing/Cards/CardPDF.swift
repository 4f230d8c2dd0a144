public import Foundation

extension CardDeck {
    /// The cards as PDF, a page of A4 for four of them, in Helvetica, which is in every reader and printer and so not in
    /// the file. Equal cards give equal bytes.
    ///
    /// - Returns: the file, and how many letters the font does not have (they are drawn as `?`; SVG shows them).
    public func pdf() -> (data: Data, missingLetters: Int) {
        let layout = CardLayout(words: CardWords(isSwahili: isSwahili))
        var missing = 0
        let contents = pages.map { page in
            layout.marks(page).map { Self.operators($0, &missing) }.joined()
        }
        var file = PDFFile()
        // 1 the catalogue, 2 the pages, 3 and 4 the fonts, 5 their letters; then page and content by turns.
        let pageNumbers = contents.indices.map { 6 + 2 * $0 }
        file.add("<< /Type /Catalog /Pages 2 0 R /Lang (\(isSwahili ? "sw" : "en")) >>")
        let kids = pageNumbers.map { "\($0) 0 R" }.joined(separator: " ")
        file.add("<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>")
        for font in ["Helvetica", "Helvetica-Bold"] {
            file.add("<< /Type /Font /Subtype /Type1 /BaseFont /\(font) /Encoding 5 0 R >>")
        }
        file.add("<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 \(PDFLetters.extraGlyphs)] >>")
        let box = "\(Self.number(CardLayout.pageWidth)) \(Self.number(CardLayout.pageHeight))"
        for (number, content) in zip(pageNumbers, contents) {
            file.add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(box)] "
                    + "/Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents \(number + 1) 0 R >>")
            file.add("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        return (file.data(), missing)
    }

    private static func operators(_ mark: CardMark, _ missing: inout Int) -> String {
        // PDF counts from the lower left corner.
        func up(_ y: Double) -> String { number(CardLayout.pageHeight - y) }
        switch mark {
        case .line(let x, let y, let toX, let toY, let grey, let width, let isDashed):
            return "\(number(grey)) G \(number(width)) w \(isDashed ? "[3 3] 0 d" : "[] 0 d") "
                + "\(number(x)) \(up(y)) m \(number(toX)) \(up(toY)) l S\n"
        case .box(let x, let y, let width, let height, let fill, let stroke):
            let paint = fill == nil ? (stroke == nil ? "n" : "S") : (stroke == nil ? "f" : "B")
            return (fill.map { "\(number($0)) g " } ?? "") + (stroke.map { "\(number($0)) G 0.7 w [] 0 d " } ?? "")
                + "\(number(x)) \(up(y + height)) \(number(width)) \(number(height)) re \(paint)\n"
        case .text(let words, let x, let y, let size, let isBold, let grey):
            let letters = PDFLetters(words)
            missing += letters.missing
            return "BT /\(isBold ? "B" : "R") \(number(size)) Tf \(number(grey)) g "
                + "\(number(x)) \(up(y)) Td [\(letters.array)] TJ ET\n"
        }
    }
}

/// Puts numbered objects together to a PDF file.
private struct PDFFile {
    private var bytes = Array("%PDF-1.4\n%\u{E4}\u{F6}\n".utf8)
    private var offsets: [Int] = []

    mutating func add(_ object: String) {
        offsets.append(bytes.count)
        bytes += Array("\(offsets.count) 0 obj\n\(object)\nendobj\n".utf8)
    }

    func data() -> Data {
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(bytes.count)\n%%EOF\n"
        return Data(bytes + Array(table.utf8))
    }
}

/// A text in the letters of Helvetica: an array for the operator TJ, letters with accents that the font lacks, such as
/// the ĩ and ũ of Gĩkũyũ, put together of letter and accent.
struct PDFLetters {
    /// Accents beside those of WinAnsi, from code 1 on.
    static let extraGlyphs = "/breve /dotaccent /ring /caron /ogonek /hungarumlaut"

    private(set) var array = ""
    private(set) var missing = 0

    init(_ text: String) {
        var literal = ""
        func escaped(_ code: UInt8) -> String {
            if code < 32 || code > 126 {
                let octal = String(code, radix: 8)
                return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
            let letter = String(Character(Unicode.Scalar(code)))
            return "()\\".contains(letter) ? "\\" + letter : letter
        }
        for character in text {
            let scalars = Array(String(character).precomposed.unicodeScalars)
            if scalars.count == 1, let code = Self.code(scalars[0]) {
                literal += escaped(code)
                continue
            }
            let parts = Array(String(character).decomposed.unicodeScalars)
            guard let base = parts.first, base.isASCII, let code = Self.code(base), parts.count == 2,
                let accent = Self.accents[parts[1].value]
            else {
                missing += 1
                literal += "?"
                continue
            }
            let (wide, narrow) = (CardFont.width(of: base), 333)
            array += "(\(literal + escaped(code))) \((wide + narrow) / 2) (\(escaped(accent))) \((narrow - wide) / 2) "
            literal = ""
        }
        array += "(\(literal))"
    }

    /// Combining marks and the codes of their spacing forms, all 333 wide.
    private static let accents: [UInt32: UInt8] = [
        0x300: 0x60, 0x301: 0xB4, 0x302: 0x88, 0x303: 0x98, 0x304: 0xAF, 0x306: 1, 0x307: 2, 0x308: 0xA8, 0x30A: 3,
        0x30B: 6, 0x30C: 4, 0x327: 0xB8, 0x328: 5,
    ]

    /// The code of a letter in WinAnsi.
    private static func code(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xFF: UInt8(scalar.value)
        case 0xA0, 0x2009, 0x202F: 0x20
        default: windows[scalar.value]
        }
    }

    private static let windows: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x2030: 0x89,
        0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94,
        0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B, 0x0153: 0x9C, 0x017E: 0x9E,
        0x0178: 0x9F,
    ]
}

extension String {
    fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
