import Foundation
import StakeholderGraph

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG read by an XML parser that knows nothing of who wrote it.
final class DrawnSVG: NSObject, XMLParserDelegate {
    struct Word {
        var text: String
        let x: Double
        let y: Double
        let size: Double
        let anchor: String
        let isBold: Bool

        /// Where the ink of the word stands, by the font's own metrics: from the x-height line to the baseline.
        var frame: Rect {
            let width = (isBold ? FontMetrics.bold : .book).width(text) * size
            let left = anchor == "middle" ? x - width / 2 : anchor == "end" ? x - width : x
            return Rect(minX: left, minY: y - size * 0.55, maxX: left + width, maxY: y)
        }
    }

    private(set) var words: [Word] = []
    private(set) var titles: [String] = []
    private(set) var root: [String: String] = [:]
    private(set) var elements: [String: Int] = [:]
    private(set) var isWellFormed = false
    private var open: [String] = []

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if open.isEmpty { root = attributes }
        open.append(name)
        elements[name, default: 0] += 1
        if name == "text" {
            words.append(
                Word(
                    text: "", x: Double(attributes["x"] ?? "") ?? 0, y: Double(attributes["y"] ?? "") ?? 0,
                    size: Double(attributes["font-size"] ?? "") ?? 0, anchor: attributes["text-anchor"] ?? "start",
                    isBold: attributes["font-weight"] == "bold"))
        }
        if name == "title" { titles.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        switch open.last {
        case "text" where !words.isEmpty: words[words.count - 1].text += text
        case "title" where !titles.isEmpty: titles[titles.count - 1] += text
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    /// Pairs of words whose ink overlaps.
    var collisions: [String] {
        var result: [String] = []
        for (index, first) in words.enumerated() {
            for second in words[(index + 1)...] where first.frame.overlaps(second.frame, tolerance: 0.5) {
                result.append("“\(first.text)” on “\(second.text)”")
            }
        }
        return result
    }
}
