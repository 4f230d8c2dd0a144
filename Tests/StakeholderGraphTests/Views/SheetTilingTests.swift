import Testing

@testable import StakeholderGraph

/// A page cut onto sheets: how many, where each window stands, and that nothing is lost between them.
@Suite struct SheetTilingTests {
    /// By hand: a window on A4 across is 281 × 194 mm, each further sheet adds 271 × 184; upright 194 × 281 and 184 × 271.
    private static let counts: [(page: Page, columns: Int, rows: Int)] = [
        (Page(.a3), 2, 2), (Page(.a2), 4, 2), (Page(.a1), 5, 3), (Page(.a0), 5, 5), (Page(.a0, portrait: true), 5, 5),
        (Page(.custom(width: 281, height: 300)), 1, 2),
    ]

    @Test(arguments: counts)
    func theSheetsAreAsFewAsCanBe(_ sample: (page: Page, columns: Int, rows: Int)) throws {
        let tiling = try #require(SheetTiling(sample.page, onto: .a4))
        #expect(tiling.columns == sample.columns)
        #expect(tiling.rows == sample.rows)
        #expect(tiling.name(column: sample.columns - 1, row: 0) == ["A1", "B1", "C1", "D1", "E1"][sample.columns - 1])
    }

    @Test func aPageThatFitsOnASheetIsNotCut() {
        for page in [Page(.a4), Page(.a4, portrait: true), Page(.custom(width: 200, height: 100))] {
            #expect(SheetTiling(page, onto: .a4) == nil)
        }
    }

    @Test(arguments: counts)
    func windowsCoverThePageAndShareTenMillimetres(_ sample: (page: Page, columns: Int, rows: Int)) throws {
        let tiling = try #require(SheetTiling(sample.page, onto: .a4))
        let millimetre = 72 / 25.4
        let first = tiling.window(column: 0, row: 0)
        let last = tiling.window(column: tiling.columns - 1, row: tiling.rows - 1)
        #expect(first.minX <= 0.001 && first.minY <= 0.001)
        #expect(last.maxX >= sample.page.size.width - 0.001 && last.maxY >= sample.page.size.height - 0.001)
        // The same beyond the page at both ends.
        #expect((first.minX + last.maxX - sample.page.size.width).magnitude < 0.001)
        #expect((first.minY + last.maxY - sample.page.size.height).magnitude < 0.001)
        if tiling.columns > 1 {
            let next = tiling.window(column: 1, row: 0)
            #expect(((first.maxX - next.minX) / millimetre - 10).magnitude < 0.001)
        }
        if tiling.rows > 1 {
            let next = tiling.window(column: 0, row: 1)
            #expect(((first.maxY - next.minY) / millimetre - 10).magnitude < 0.001)
        }
    }

    /// A3 across on four sheets across: windows begin at −66 and 205 mm, and at −40.5 and 143.5 mm; a point of the page
    /// stands at itself less the window's begin plus the margin of 8 mm.
    @Test func aShapeStandsOnTheSheetsThatShowIt() throws {
        let millimetre = 72 / 25.4
        var scene = Scene(
            name: SceneID("v"), title: "T", description: "D", language: "en", page: Page(.a3))
        func add(_ name: String, _ x: Double, _ y: Double) {
            scene.shapes.append(
                Scene.Shape(
                    id: SceneID(name), role: .body, outline: .rectangle,
                    frame: Rect(center: Point(x * millimetre, y * millimetre), size: Size(4, 4))))
        }
        add("left", 100, 50)
        add("shared", 210, 148.5)
        scene.lines.append(
            Scene.Line(
                id: SceneID("line"), from: SceneID("left"), to: SceneID("shared"),
                spline: [Point(280, 140), Point(290, 150), Point(300, 160), Point(310, 170)], ink: Ink(0), width: 1))
        let tiling = try #require(SheetTiling(scene.page, onto: .a4))
        let sheets = tiling.sheets(of: Disclosed(scene, for: Audience(.public)))
        #expect(sheets.map(\.name) == ["A1", "B1", "A2", "B2"])
        let places = sheets.map { sheet -> [String: Point] in
            Dictionary(
                uniqueKeysWithValues: sheet.scene.value.shapes.filter { $0.role == .body }
                    .map { ($0.id.text, Point($0.frame.center.x / millimetre, $0.frame.center.y / millimetre)) })
        }
        #expect(places.map { $0.keys.sorted() } == [["left", "shared"], ["shared"], ["shared"], ["shared"]])
        func near(_ point: Point?, _ x: Double, _ y: Double) -> Bool {
            point.map { ($0.x - x).magnitude < 0.001 && ($0.y - y).magnitude < 0.001 } ?? false
        }
        #expect(near(places[0]["left"], 174, 98.5))
        #expect(near(places[0]["shared"], 284, 197))
        #expect(near(places[3]["shared"], 13, 13))
        // A line whose end stands on another sheet hangs on nothing there.
        let line = sheets[1].scene.value.lines.first
        #expect(line == nil || line?.from == nil)
        #expect(sheets[0].scene.value.lines.first?.from == SceneID("left"))
        for sheet in sheets {
            #expect(sheet.scene.value.page == Page(.a4))
            let names = sheet.scene.value.shapes.map(\.id)
            #expect(Set(names).count == names.count)
            let words = sheet.scene.value.shapes.compactMap { $0.text?.lines.first }
            #expect(words == ["\(sheet.name) of 2 × 2 · T"])
        }
    }
}
