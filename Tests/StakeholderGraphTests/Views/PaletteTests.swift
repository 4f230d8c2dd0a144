import Foundation
import Testing

@testable import StakeholderGraph

/// Colours by numbers: words can be read on what is behind them, and what looks alike to somebody differs in shape or
/// letter too.
@Suite struct PaletteTests {
    // MARK: Definitions

    /// sRGB (IEC 61966-2-1) to linear light.
    private func linear(_ ink: Ink) -> [Double] {
        [ink.red, ink.green, ink.blue].map { part in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    /// WCAG 2.2: contrast ratio from 1 to 21.
    private func contrast(_ one: Ink, _ other: Ink) -> Double {
        func luminance(_ ink: Ink) -> Double {
            let light: [Double] = linear(ink)
            let (red, green, blue) = (0.2126 * light[0], 0.7152 * light[1], 0.0722 * light[2])
            return red + green + blue
        }
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    private enum Sight: String, CaseIterable {
        case normal, protan, deutan, tritan, grey

        /// Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1.0.
        var matrix: [[Double]]? {
            switch self {
            case .normal, .grey: nil
            case .protan:
                [
                    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
                ]
            case .deutan:
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            case .tritan:
                [
                    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
                ]
            }
        }
    }

    /// CIELAB under D65 of what somebody sees.
    private func lab(_ ink: Ink, _ sight: Sight) -> [Double] {
        var light = linear(ink)
        if let matrix = sight.matrix {
            let seen = light
            light = matrix.map { row in
                min(1, max(0, row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2]))
            }
        }
        if sight == .grey {
            let sum = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
            light = [sum, sum, sum]
        }
        func part(_ weights: [Double], white: Double) -> Double {
            let value = (weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2]) / white
            return value > 216.0 / 24389.0 ? cbrt(value) : (24389.0 / 27.0 * value + 16) / 116
        }
        let xyz: [Double] = [
            part([0.4124564, 0.3575761, 0.1804375], white: 0.95047),
            part([0.2126729, 0.7151522, 0.0721750], white: 1),
            part([0.0193339, 0.1191920, 0.9503041], white: 1.08883),
        ]
        return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
    }

    /// ΔE of 1976.
    private func distance(_ one: Ink, _ other: Ink, _ sight: Sight) -> Double {
        let (first, second) = (lab(one, sight), lab(other, sight))
        var sum = 0.0
        for index in 0..<3 { sum += (first[index] - second[index]) * (first[index] - second[index]) }
        return sum.squareRoot()
    }

    private func pairs<Item>(_ items: [Item]) -> [(Item, Item)] {
        items.indices.flatMap { first in items.indices.dropFirst(first + 1).map { (items[first], items[$0]) } }
    }

    // MARK: The yardstick itself

    private static let okabeIto: [UInt32] = [
        0x000000, 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7,
    ]

    /// Values worked out apart from this program, with colour-science's definitions, for the eight colours.
    @Test func theYardstickGivesTheKnownDistances() {
        let inks = Self.okabeIto.map { Ink($0) }
        func least(_ sight: Sight) -> Double { pairs(inks).map { distance($0.0, $0.1, sight) }.min() ?? 0 }
        #expect((least(.normal) - 26.4).magnitude < 0.1)
        #expect((least(.deutan) - 17.0).magnitude < 0.1)
        #expect((least(.protan) - 20.7).magnitude < 0.1)
        #expect((least(.tritan) - 16.1).magnitude < 0.1)
        #expect((distance(Ink(0xE69F00), Ink(0x56B4E9), .grey) - 0.8).magnitude < 0.1)
        #expect((contrast(Ink(0x000000), Ink(0xFFFFFF)) - 21).magnitude < 0.001)
        #expect((contrast(Ink(0x0072B2), Ink(0xFFFFFF)) - 5.2).magnitude < 0.05)
    }

    // MARK: Bodies

    private static let sheets = StyleSheet.Theme.allCases.map { StyleSheet(theme: $0) }

    private func families(_ sheet: StyleSheet) -> [BodyStyle] {
        CategoryFamily.allCases.map { BodyStyle.family($0, sheet, swahili: false) }
    }

    private func standings(_ sheet: StyleSheet) -> [BodyStyle] {
        [Standing.state, .nonState, nil].map { BodyStyle.standing($0, sheet, swahili: false) }
    }

    private func sectors(_ sheet: StyleSheet) -> [BodyStyle] {
        (Sector.allCases.map { $0 } + [nil]).map { BodyStyle.sector($0, sheet, swahili: false) }
    }

    @Test(arguments: StyleSheet.Theme.allCases)
    func wordsStandOutFromWhatIsBehindThem(_ theme: StyleSheet.Theme) {
        let sheet = StyleSheet(theme: theme)
        for style in families(sheet) + standings(sheet) + sectors(sheet) + [BodyStyle.plain(sheet)] {
            #expect(contrast(sheet.ink, style.fill) >= 4.5, "name on \(style.label)")
            #expect(contrast(sheet.white, style.stroke) >= 4.5, "letter on \(style.label)")
            #expect(contrast(style.stroke, style.fill) >= 3, "outline of \(style.label)")
        }
        for ground in [sheet.white, sheet.backdropInk] {
            #expect(contrast(sheet.ink, ground) >= 4.5)
            #expect(contrast(sheet.quietInk, ground) >= 4.5)
            #expect(contrast(sheet.gapInk, ground) >= 4.5)
        }
        #expect(contrast(sheet.tieInk, sheet.white) >= 3)
    }

    @Test(arguments: StyleSheet.Theme.allCases)
    func bodiesThatLookAlikeDifferInShapeOrLetter(_ theme: StyleSheet.Theme) {
        let sheet = StyleSheet(theme: theme)
        for styles in [families(sheet), standings(sheet), sectors(sheet)] {
            for (one, other) in pairs(styles) {
                for sight in Sight.allCases where distance(one.fill, other.fill, sight) < 16 {
                    let differs = one.badge != other.badge || one.outline != other.outline
                    #expect(differs, "\(one.label) and \(other.label), \(sight.rawValue)")
                }
            }
        }
    }

    // MARK: Ties

    /// Every style of a tie, once a meaning.
    private func ties(_ sheet: StyleSheet) -> [TieStyle] {
        let kinds = [
            "tension", "agreement", "funds", "provides", "delivers-with", "analyses-with", "reports-to", "supervises",
            "informs", "consults", "member-of", "influences", "mediates", "hosts",
        ]
        var seen: Set<String> = []
        return ([nil] + TieQuality.allCases.map { $0 }).flatMap { quality in
            kinds.map { kind in
                TieStyle.of(
                    Tie(
                        id: Identifier<Tie>("t"), from: .stakeholder(StakeholderID("a")), kind: TieKind(kind),
                        to: .stakeholder(StakeholderID("b")), quality: quality,
                        evidence: Evidence(location: SourceLocation(file: "ties.csv", line: 2))), sheet, swahili: false)
            }
        }.filter { seen.insert($0.label).inserted }
    }

    @Test(arguments: StyleSheet.Theme.allCases)
    func tiesThatLookAlikeDifferInTheirLine(_ theme: StyleSheet.Theme) {
        let styles = ties(StyleSheet(theme: theme))
        #expect(styles.count >= 10)
        for (one, other) in pairs(styles) {
            for sight in Sight.allCases where distance(one.ink, other.ink, sight) < 16 {
                let differs =
                    one.form != other.form || one.dash != other.dash || one.hasArrow != other.hasArrow
                    || (one.width - other.width).magnitude >= 0.35
                #expect(differs, "\(one.label) and \(other.label), \(sight.rawValue)")
            }
        }
        for style in styles {
            #expect(contrast(style.ink, Ink(0xFFFFFF)) >= 3, "\(style.label)")
        }
    }

    @Test func everyThemeLooksDifferent() {
        let looks = Self.sheets.map { sheet in families(sheet).map(\.fill) }
        #expect(Set(looks).count == StyleSheet.Theme.allCases.count)
    }
}
