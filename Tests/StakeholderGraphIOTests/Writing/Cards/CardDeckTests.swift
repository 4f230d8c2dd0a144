import Foundation
import StakeholderGraph
import Testing

@testable import StakeholderGraphIO

@Suite("Mapping cards")
struct CardDeckTests {
    /// Collects the words of an SVG.
    private final class Words: XMLEventHandler {
        var all: [String] = []
        private var current = ""

        func start(_ element: XMLElement) throws(XMLFailure) { current = "" }
        func end(_ element: XMLElement) throws(XMLFailure) {
            if element.isNamed("text") { all.append(current) }
        }
        func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
            current += String(decoding: bytes, as: UTF8.self)
        }
    }

    private func words(_ deck: CardDeck) throws -> [String] {
        let words = Words()
        try XMLEventReader.read(Array(deck.svg()), handler: words)
        return words.all
    }

    private func map() throws -> StakeholderMap {
        let folder = ReferenceFixture.folder.appendingPathComponent("samples/nakuru-workshop", isDirectory: true)
        return try MapReader(reference: ReferenceLibraryReader(folder: ReferenceFixture.folder)).read(folder).map
    }

    @Test("Blank cards: a page of four for each kind, their fields the columns of the contract")
    func blank() throws {
        let deck = CardDeck(blank: CardKind.allCases, isSwahili: false)
        #expect(deck.pageCount == 4)
        #expect(deck.pages.allSatisfy { $0.count == 4 })
        let files: [(CardKind, MapFile)] = [
            (.actor, .stakeholders), (.category, .seats), (.programme, .programmes), (.tie, .ties),
        ]
        for (kind, file) in files {
            let columns = Set(file.columns.map(\.name))
            for isSwahili in [false, true] {
                let fields = CardWords(isSwahili: isSwahili).fields(kind)
                #expect(Set(fields.map(\.column)).subtracting(columns).isEmpty)
                let required = file.columns.filter(\.isRequired).map(\.name)
                #expect(Set(required).isSubset(of: fields.map(\.column)))
            }
        }
        #expect(try words(deck).count { $0 == "Actor" } == 4)
        #expect(try words(CardDeck(blank: [.tie], isSwahili: true)).count { $0 == "Uhusiano" } == 4)
    }

    @Test("Every mark stands on the page and the fields of a card one below the other")
    func layout() {
        for kind in CardKind.allCases {
            let deck = CardDeck(blank: [kind], isSwahili: true)
            for mark in CardLayout(words: CardWords(isSwahili: true)).marks(deck.pages[0]) {
                guard case .text(let text, let x, let y, let size, _, _) = mark else { continue }
                #expect(x >= 25 && x + CardFont.width(text, size: size) <= CardLayout.pageWidth - 25, "\(text)")
                #expect(y >= 25 && y <= CardLayout.pageHeight - 25, "\(text)")
            }
        }
    }

    @Test("Filled cards hold what the audience may see, and names instead of ids")
    func filled() throws {
        let map = try map()
        let deck = CardDeck(map.disclosed(for: Audience(.internal)), kinds: [.actor], isSwahili: false)
        #expect(deck.pageCount == (map.disclosed(for: Audience(.internal)).value.stakeholders.count + 3) / 4)
        let texts = try words(deck)
        #expect(texts.contains("Organised youth-led organisations"))
        #expect(!texts.contains("youth-led"))
        let open = CardDeck(map.disclosed(for: Audience(.public)), kinds: [.actor], isSwahili: false)
        #expect(open.cards.allSatisfy { $0.values["influence"] == nil && $0.values["importance"] == nil })
        #expect(deck.cards.contains { $0.values["influence"] != nil })
        let categories = CardDeck(map.disclosed(for: .standard), kinds: [.category], isSwahili: false)
        #expect(categories.cards.count == 24)
    }

    @Test("The PDF's table of objects leads to the objects, and equal cards give equal bytes")
    func pdf() throws {
        let deck = CardDeck(blank: CardKind.allCases, isSwahili: false)
        let (data, missing) = deck.pdf()
        #expect(missing == 0)
        #expect(deck.pdf().data == data)
        let text = String(decoding: data, as: Unicode.ASCII.self)
        let bytes = Array(data)
        let start = try #require(
            text.components(separatedBy: "startxref\n").last.flatMap { Int($0.prefix { $0.isNumber }) })
        let table = String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")
        #expect(table[0] == "xref")
        let entries = table.dropFirst(3).prefix { $0.hasSuffix("n ") }
        #expect(entries.count == 5 + 2 * 4)
        for (index, entry) in entries.enumerated() {
            let offset = try #require(Int(entry.prefix(10)))
            #expect(String(decoding: bytes[offset...].prefix(20), as: UTF8.self).hasPrefix("\(index + 1) 0 obj\n"))
        }
        #expect(text.components(separatedBy: "/Type /Page ").count == 5)
    }

    @Test("Letters with accents that the font lacks are put together; others are counted")
    func letters() {
        // The tilde is 333 wide, i 222 and u 556: the accent is centred over each.
        #expect(PDFLetters("kĩ(ũ)").array == "(ki) 277 (\\230) 55 (\\(u) 444 (\\230) -111 (\\))")
        #expect(PDFLetters("Café – “x”").array == "(Caf\\351 \\226 \\223x\\224)")
        #expect(PDFLetters("ሰላም").missing == 3)
    }

    @Test("Long words are broken, long texts end in an ellipsis")
    func wrapping() {
        // An n is 556 thousandths wide; ten of them at 10 points take 55.6, and a tenth more of room is kept free.
        #expect(CardFont.wrapped("nnnnnnnnnn nn", width: 63, size: 10, lines: 2) == ["nnnnnnnnnn", "nn"])
        #expect(CardFont.wrapped("nnnnnnnnnnn", width: 63, size: 10, lines: 2) == ["nnnnnnnnnn", "n"])
        #expect(CardFont.wrapped("nnnnnnnnnn nn n", width: 63, size: 10, lines: 1) == ["nnnnnnnn…"])
        #expect(CardFont.wrapped("", width: 63, size: 10, lines: 1).isEmpty)
    }
}
