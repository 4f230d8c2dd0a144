import Testing

@testable import StakeholderGraph

/// Properties of the placers on seeded inputs: nothing overlaps, nothing leaves its zone, the same input the same places.
@Suite struct PlacementTests {
    @Test(arguments: 1...8)
    func boxesNeverTouchAndStayInTheirZone(_ seed: Int) {
        var random = LayoutGenerator(seed: UInt64(seed))
        let area = Rect(minX: 10, minY: 20, maxX: 410, maxY: 320)
        let zone = Rect(minX: 10, minY: 20, maxX: 300, maxY: 320)
        let items = (0..<40).map { _ in
            ZonePlacer.Item(
                wish: Point(10 + random.unit() * 400, 20 + random.unit() * 300),
                size: Size(15 + random.unit() * 30, 8 + random.unit() * 12)
            ) { zone.contains($0) }
        }
        let fixed = [Rect(minX: 100, minY: 100, maxX: 150, maxY: 130)]
        let places = ZonePlacer(area: area, gap: 3, step: 3, fixed: fixed).place(items)
        let frames = zip(places, items).compactMap { place, item in place.map { Rect(center: $0, size: item.size) } }
        #expect(frames.count == items.count)
        for (index, frame) in frames.enumerated() {
            #expect(zone.contains(frame))
            #expect(!frame.overlaps(fixed[0]))
            for other in frames[(index + 1)...] { #expect(!frame.inset(-1.49).overlaps(other.inset(-1.49))) }
        }
        let again = ZonePlacer(area: area, gap: 3, step: 3, fixed: fixed).place(items)
        #expect(places == again)
    }

    @Test func aBoxWithoutRoomIsNotPlaced() {
        let item = ZonePlacer.Item(wish: Point(5, 5), size: Size(20, 5)) { _ in true }
        let placer = ZonePlacer(area: Rect(minX: 0, minY: 0, maxX: 10, maxY: 10), gap: 1, step: 1)
        #expect(placer.place([item, item]) == [nil, nil])
        #expect(placer.place([item, item], stopsAtFirstFailure: true) == [nil])
    }

    /// A path of four: distances along it are 1, 2 and 3, which a line shows without any stress.
    @Test func aPathIsLaidOutAsALine() {
        let layout = StressLayout(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
        let places = layout.positions()
        for first in 0..<4 {
            for second in (first + 1)..<4 {
                let wanted = Double(second - first)
                #expect((places[first].distance(to: places[second]) - wanted).magnitude < 0.35)
            }
        }
        #expect(layout.positions() == places)
    }

    @Test func partedBoxesDoNotOverlap() {
        let sizes = Array(repeating: Size(30, 12), count: 30)
        let area = Rect(minX: 0, minY: 0, maxX: 400, maxY: 300)
        var random = LayoutGenerator(seed: 3)
        let middles = (0..<30).map { _ in Point(200 + random.unit() * 40, 150 + random.unit() * 40) }
        let parted = PageFitting.part(middles, sizes: sizes, in: area, gap: 2)
        let frames = zip(parted, sizes).map { Rect(center: $0, size: $1) }
        for (index, frame) in frames.enumerated() {
            #expect(area.contains(frame, tolerance: 0.01))
            for other in frames[(index + 1)...] { #expect(!frame.overlaps(other, tolerance: 1)) }
        }
    }

    @Test func aKeyHasEveryNameOnceAndLeavesRoom() {
        let entries = (1...60).map { NumberedKey.Entry.name($0, "Peace and security body number \($0) of the county") }
        let area = Rect(minX: 34, minY: 120, maxX: 808, maxY: 500)
        let keys = NumberedKey.candidates(entries, in: area, scale: 1)
        #expect(!keys.isEmpty)
        for key in keys {
            #expect(!key.isCut)
            #expect(key.free.width >= area.width * 0.38)
            var canvas = Canvas(
                scene: Scene(name: SceneID("k"), title: "", description: "", language: "en", page: Page(.a4)),
                sheet: StyleSheet())
            key.draw(on: &canvas)
            #expect(canvas.scene.shapes.count == 120)
            #expect(SceneAudit.textCollisions(in: canvas.scene).isEmpty)
            #expect(SceneAudit.strays(in: canvas.scene).isEmpty)
            #expect(canvas.scene.shapes.allSatisfy { !$0.frame.overlaps(key.free) })
        }
    }

    /// Okabe and Ito's palette, tinted and darkened: text on every fill keeps 4.5:1 (WCAG 2.2, 1.4.3), outlines 3:1.
    @Test func wordsAndOutlinesHaveContrastOnEveryFill() {
        func luminance(_ ink: Ink) -> Double {
            func linear(_ part: UInt8) -> Double {
                let value = Double(part) / 255
                if value <= 0.04045 { return value / 12.92 }
                // ((v + 0.055) / 1.055)^2.4 by logarithm and series.
                let base = (value + 0.055) / 1.055
                var power = base * base
                // base^0.4 by Newton's method on x^5 = base^2.
                var root = base
                for _ in 0..<40 {
                    root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
                }
                power *= root
                return power
            }
            return 0.2126 * linear(ink.red) + 0.7152 * linear(ink.green) + 0.0722 * linear(ink.blue)
        }
        func contrast(_ first: Ink, _ second: Ink) -> Double {
            let lights = [luminance(first), luminance(second)].sorted()
            return (lights[1] + 0.05) / (lights[0] + 0.05)
        }
        for theme in StyleSheet.Theme.allCases {
            let sheet = StyleSheet(theme: theme)
            for family in CategoryFamily.allCases {
                let style = BodyStyle.family(family, sheet, swahili: false)
                #expect(contrast(sheet.ink, style.fill) >= 4.5)
                #expect(contrast(style.stroke, sheet.white) >= 4.5)
            }
            #expect(contrast(sheet.quietInk, sheet.white) >= 4.5)
            #expect(contrast(sheet.gapInk, sheet.white) >= 4.5)
        }
        #expect((contrast(Ink(0x000000), Ink(0xFFFFFF)) - 21).magnitude < 0.01)
    }

    /// Two families of one outline shape differ by their letter, so colour is never the only cue.
    @Test func everyFamilyHasALetterOfItsOwn() {
        let sheet = StyleSheet()
        let badges = CategoryFamily.allCases.filter { $0 != .other }.map {
            BodyStyle.family($0, sheet, swahili: false).badge
        }
        #expect(Set(badges).count == badges.count)
        #expect(badges.allSatisfy { $0.count == 1 })
    }
}
