internal import Testing

@testable import StakeholderGraph
@testable import StakeholderGraphIO

@Suite struct ReportWriterTests {
    private static func table(_ rows: [[String]], name: String = "pairs") -> ReportTable {
        ReportTable(
            name: name, caption: "Pairs", columns: [.init("programme"), .init("score", isNumeric: true)], rows: rows)
    }

    private static let document = ReportDocument(
        title: "Overlaps <1>", finding: "One pair & a question.",
        blocks: [
            .heading(level: 2, "Pairs"), .paragraph("Words of *both* sides."), .bullets(["merge", "keep"]),
            .table(table([["Land, water", "61.5"], ["=SUM(A1)", "7"]])), .notice("Thin data."),
            .links([.init(title: "Circle & map", path: "views/a-b.svg", words: "18 of <23>.")]),
            .figure(svg: "<?xml version=\"1.0\"?>\n<svg width=\"9\"><g id=\"a\"/></svg>", alternative: "Two circles"),
        ])

    private static func written(_ format: ReportFormat, _ document: ReportDocument = document) -> String {
        ReportWriter.string(
            Disclosed(document, for: Audience(.forum)), as: format, on: CivilDate(year: 2025, month: 6, day: 30))
    }

    @Test(arguments: ReportFormat.allCases) func everyFormatCarriesAudienceDateAndSentence(format: ReportFormat) {
        let text = Self.written(format)
        #expect(text.contains("forum"))
        #expect(text.contains("2025-06-30"))
        #expect(text.contains("Some facts may be withheld from this audience"))
    }

    @Test func linksAreLinksWithTheirWords() {
        #expect(
            Self.written(.html).contains(
                "<li><a href=\"views/a-b.svg\">Circle &amp; map</a><br>18 of &lt;23&gt;.</li>"))
        #expect(Self.written(.markdown).contains("- [Circle & map](<views/a-b.svg>): 18 of \\<23>."))
        #expect(Self.written(.text).contains("Circle & map (views/a-b.svg) 18 of <23>."))
    }

    @Test func textAlignsColumnsAndPutsNumbersRight() {
        let expected = """
            Pairs
            programme    score
            -----------  -----
            Land, water   61.5
            =SUM(A1)         7

            """
        #expect(Self.written(.text).contains(expected))
        #expect(Self.written(.text).hasPrefix("Overlaps <1>\n============\nAudience: forum · on 2025-06-30\n"))
    }

    @Test func textWrapsWideTablesInsideTheirColumns() {
        let long = Array(repeating: "word", count: 60).joined(separator: " ")
        let document = ReportDocument(title: "T", blocks: [.table(Self.table([[long, "1"]]))])
        let lines = Self.written(.text, document).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.joined(separator: " ").components(of: "word") == 60)
    }

    @Test func aWordLongerThanTheLineIsCut() {
        #expect(TextReportWriter.wrap("ab cdefgh i", to: 4) == ["ab", "cdef", "gh i"])
        #expect(TextReportWriter.wrap("", to: 4) == [""])
    }

    @Test func markdownEscapesWhatWouldBeMarkup() {
        let text = Self.written(.markdown)
        #expect(text.hasPrefix("# Overlaps \\<1>\n"))
        #expect(text.contains("Words of \\*both\\* sides."))
        #expect(text.contains("| Land, water | 61.5 |\n"))
        #expect(text.contains("| --- | ---: |\n"))
        #expect(MarkdownReportWriter.escape("1. a|b\nc_d &amp; e & f") == "1\\. a\\|b c\\_d \\&amp; e & f")
        #expect(MarkdownReportWriter.escape("- x") == "\\- x")
    }

    @Test func csvOfOneTableBeginsWithItsHeaderAndDisarmsFormulas() {
        let lines = Self.written(.csv).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(3) == ["programme,score", "\"Land, water\",61.5", "'=SUM(A1),7"])
        #expect(lines[3] == "# Audience: forum · on 2025-06-30")
    }

    @Test func csvOfSeveralTablesNamesEach() {
        let document = ReportDocument(
            title: "T",
            blocks: [.table(Self.table([["a", "1"]])), .table(Self.table([["-2.5", "x \"y\""]], name: "cells"))])
        #expect(
            Self.written(.csv, document).hasPrefix(
                "pairs\r\nprogramme,score\r\na,1\r\n\r\ncells\r\nprogramme,score\r\n-2.5,\"x \"\"y\"\"\"\r\n"))
    }

    @Test func htmlIsOneFileWithoutScriptAndWithTableHeaders() {
        let text = Self.written(.html)
        #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(text.contains("<h1>Overlaps &lt;1&gt;</h1>"))
        #expect(text.contains("<th scope=\"col\" class=\"number\">score</th>"))
        #expect(text.contains("<td class=\"number\">61.5</td>"))
        #expect(text.contains("@page { size: A4;"))
        #expect(!text.contains("<script") && !text.contains("http"))
    }

    @Test func picturesKeepTheirIdentifiersApart() {
        let text = Self.written(.html)
        #expect(text.contains("<svg role=\"img\" aria-label=\"Two circles\" width=\"9\"><g id=\"f1-a\"/></svg>"))
        #expect(!text.contains("<?xml"))
        #expect(
            InlineSVG.embedded(
                "<svg><a href=\"#x\"/><text fill=\"url(#g)\">url(#g)</text></svg>", prefix: "p", label: "")
                == "<svg role=\"img\" aria-label=\"\"><a href=\"#px\"/><text fill=\"url(#pg)\">url(#g)</text></svg>")
    }

    @Test func aPictureHasOneRoleAndOneName() {
        let own = "<svg width=\"9\" role=\"group\" aria-labelledby=\"a b\" lang=\"en\"><title id=\"a\">T</title></svg>"
        #expect(
            InlineSVG.embedded(own, prefix: "p-", label: "Two \"circles\"")
                == "<svg role=\"img\" aria-label=\"Two &quot;circles&quot;\" width=\"9\" lang=\"en\"><title id=\"p-a\">T</title></svg>"
        )
    }

    @Test func emptyTablesSaySo() {
        let document = ReportDocument(title: "T", blocks: [.table(Self.table([]))])
        #expect(Self.written(.text, document).contains("Pairs\n(none)\n"))
        #expect(Self.written(.markdown, document).contains("Pairs\n\n(none)\n"))
        #expect(Self.written(.html, document).contains("<p>Pairs (none)</p>"))
    }
}

extension String {
    /// How often a piece occurs.
    fileprivate func components(of piece: String) -> Int {
        split(separator: " ").filter { $0 == piece }.count
    }
}
