public import Foundation
internal import StakeholderGraph

extension CardDeck {
    /// The cards as SVG in millimetres of paper, the pages one below the other.
    public func svg() -> Data {
        let words = CardWords(isSwahili: isSwahili)
        let layout = CardLayout(words: words)
        let pages = pages
        let height = CardLayout.pageHeight * Double(max(1, pages.count))
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="\(297 * max(1, pages.count))mm" \
            viewBox="0 0 \(Self.number(CardLayout.pageWidth)) \(Self.number(height))" lang="\(isSwahili ? "sw" : "en")" \
            font-family="Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif">

            """
        for (index, page) in pages.enumerated() {
            let offset = Self.number(Double(index) * CardLayout.pageHeight)
            text += "<g id=\"page-\(index + 1)\" transform=\"translate(0 \(offset))\">\n"
            for mark in layout.marks(page) { text += Self.element(mark) + "\n" }
            text += "</g>\n"
        }
        return Data((text + "</svg>\n").utf8)
    }

    private static func element(_ mark: CardMark) -> String {
        switch mark {
        case .line(let x, let y, let toX, let toY, let grey, let width, let isDashed):
            "<line x1=\"\(number(x))\" y1=\"\(number(y))\" x2=\"\(number(toX))\" y2=\"\(number(toY))\" "
                + "stroke=\"\(ink(grey))\" stroke-width=\"\(number(width))\""
                + (isDashed ? " stroke-dasharray=\"3 3\"/>" : "/>")
        case .box(let x, let y, let width, let height, let fill, let stroke):
            "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" "
                + "fill=\"\(fill.map(ink) ?? "none")\""
                + (stroke.map { " stroke=\"\(ink($0))\" stroke-width=\"0.7\"/>" } ?? "/>")
        case .text(let words, let x, let y, let size, let isBold, let grey):
            "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(ink(grey))\""
                + (isBold ? " font-weight=\"bold\">" : ">") + XMLText.escaped(words) + "</text>"
        }
    }

    private static func ink(_ grey: Double) -> String {
        let digits = String(Int((grey * 255).rounded()), radix: 16)
        let two = digits.count == 1 ? "0" + digits : digits
        return "#" + two + two + two
    }

    /// Hundredths of a point are enough for paper.
    static func number(_ value: Double) -> String { FixedFormat.shortest((value * 100).rounded() / 100) }
}
