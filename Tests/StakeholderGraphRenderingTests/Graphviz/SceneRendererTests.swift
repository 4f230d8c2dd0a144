import Foundation
import StakeholderGraph
import StakeholderGraphRendering
import Testing

/// Paper is exact: points in PDF, pixels in PNG.
@Suite struct SceneRendererTests {
    private let renderer = SceneRenderer(backend: InProcessGraphviz())

    private func scene(_ page: Page) throws -> Disclosed<Scene> {
        let map = try SampleMaps.map(stakeholders: ["a,Alpha,ngo", "b,Beta,elders"], ties: ["a,informs,b"])
        return try SampleMaps.compose("network", of: map, page: page).scene
    }

    /// ISO 216 in whole points: what `pdfinfo` calls A4, A3 and A0.
    private static let pages: [(page: Page, width: Int, height: Int)] = [
        (Page(.a4), 842, 595), (Page(.a4, portrait: true), 595, 842), (Page(.a3), 1191, 842),
        (Page(.a3, portrait: true), 842, 1191), (Page(.a2), 1684, 1191), (Page(.a2, portrait: true), 1191, 1684),
        (Page(.a1), 2384, 1684), (Page(.a1, portrait: true), 1684, 2384), (Page(.a0), 3370, 2384),
        (Page(.a0, portrait: true), 2384, 3370), (Page(.custom(width: 500, height: 700)), 1417, 1984),
        (Page(.custom(width: 1200.5, height: 333)), 3403, 944),
    ]

    @Test(arguments: pages)
    func thePageBoxOfAPDFIsThePaper(_ sheet: (page: Page, width: Int, height: Int)) throws {
        let pdf = try renderer.render(scene(sheet.page), as: .pdf)
        let text = String(decoding: pdf, as: Unicode.ASCII.self)
        let box = try #require(text.firstMatch(of: /\/MediaBox \[ ?0 0 ([0-9.]+) ([0-9.]+)/))
        #expect(Double(box.1).map { Int($0.rounded()) } == sheet.width)
        #expect(Double(box.2).map { Int($0.rounded()) } == sheet.height)
    }

    /// Millimetres · dpi / 25.4, to the nearest pixel.
    private static let bitmaps: [(page: Page, dpi: Int, width: Int, height: Int)] = [
        (Page(.a4), 96, 1123, 794), (Page(.a4), 150, 1754, 1240), (Page(.a4), 300, 3508, 2480),
        (Page(.a4, portrait: true), 72, 595, 842), (Page(.a4), 133, 1555, 1100), (Page(.a3), 101, 1670, 1181),
        (Page(.a2, portrait: true), 90, 1488, 2105), (Page(.a1), 50, 1656, 1169), (Page(.a0), 40, 1872, 1324),
        (Page(.custom(width: 500, height: 700)), 77, 1516, 2122),
    ]

    @Test(arguments: bitmaps)
    func thePixelsOfAPNGFollowTheResolution(_ size: (page: Page, dpi: Int, width: Int, height: Int)) throws {
        let png = try renderer.render(scene(size.page), as: .png, dpi: size.dpi)
        func number(_ at: Int) -> Int { png[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
        #expect(Array(png[1..<4]) == Array("PNG".utf8))
        #expect(number(16) == size.width)
        #expect(number(20) == size.height)
        // The chunk pHYs behind the header: pixels in a metre.
        #expect(Array(png[37..<41]) == Array("pHYs".utf8))
        #expect(number(41) == Int((Double(size.dpi) / 0.0254).rounded()))
    }

    /// Graphviz draws dashes and double lines in points of its own: the strokes of a large page are written as those of A3 and
    /// enlarged, here by 841 / 297.
    @Test func strokesOnTheWallAreThoseOfTheTable() throws {
        func text(_ page: Page) throws -> String {
            String(decoding: SceneEncoder.dot(try scene(page)), as: Unicode.UTF8.self)
        }
        let (table, wall) = (try text(Page(.a3)), try text(Page(.a0)))
        let pen = /penwidth="?([0-9.]+)/
        let pens = (table.matches(of: pen).map(\.1), wall.matches(of: pen).map(\.1))
        #expect(!pens.0.isEmpty)
        #expect(pens.0 == pens.1)
        let views = [table, wall].map { $0.firstMatch(of: /viewport="?([0-9.]+),([0-9.]+),([0-9.]+),/)?.output }
        #expect(views[0]?.3 == "1")
        #expect(views[1]?.1 == "3370.394")
        #expect(views[1]?.3 == "2.83165")
        // What is drawn is as large as the scene has it.
        let drawn = DrawnSVG(try renderer.render(scene(Page(.a0)), as: .svg))
        let shape = try #require(try scene(Page(.a0)).value.shapes.first { $0.role == .body && $0.text != nil })
        let word = try #require(drawn.words.first { $0.text == shape.text?.lines[0] })
        #expect((word.x * 841 / 297 - shape.frame.center.x).magnitude < 0.1)
        #expect((word.size * 841 / 297 - (shape.text?.fontSize ?? 0)).magnitude < 0.1)
    }

    /// Every sheet is A4 to the point, and each body stands on at least one.
    @Test func aLargePageIsCutOntoSheets() throws {
        let scene = try scene(Page(.a3))
        let tiling = try #require(SheetTiling(Page(.a3), onto: .a4))
        var seen: Set<String> = []
        for sheet in tiling.sheets(of: scene) {
            let pdf = String(decoding: try renderer.render(sheet.scene, as: .pdf), as: Unicode.ASCII.self)
            let box = try #require(pdf.firstMatch(of: /\/MediaBox \[ ?0 0 ([0-9.]+) ([0-9.]+)/))
            #expect(Double(box.1).map { Int($0.rounded()) } == 842)
            #expect(Double(box.2).map { Int($0.rounded()) } == 595)
            let svg = DrawnSVG(try renderer.render(sheet.scene, as: .svg))
            #expect(svg.isWellFormed)
            #expect(svg.root["width"] == "297mm")
            seen.formUnion(svg.words.map(\.text))
            // Words stand where the scene has them, although others reach beyond the sheet.
            for shape in sheet.scene.value.shapes where shape.role == .body {
                let word = try #require(svg.words.first { $0.text == shape.text?.lines[0] })
                #expect((word.x - shape.frame.center.x).magnitude < 0.1, "\(word.text)")
            }
        }
        #expect(seen.isSuperset(of: ["Alpha", "Beta", "NGOs and civil society"]))
    }

    @Test func aBitmapBeyondTheCapIsRefusedWithTheMostThatIsPossible() throws {
        let scene = try scene(Page(.a0))
        #expect(throws: RenderingError.self) { try renderer.render(scene, as: .png, dpi: 600) }
    }

    @Test func oneSceneGivesTheSameBytes() throws {
        let scene = try scene(Page(.a4))
        for format in [PictureFormat.dot, .svg, .png] {
            #expect(try renderer.render(scene, as: format) == renderer.render(scene, as: format))
        }
    }

    @Test func theSVGNamesNoProgramAndNoInternalName() throws {
        let svg = String(decoding: try renderer.render(scene(Page(.a4)), as: .svg), as: UTF8.self)
        #expect(!svg.contains("Generated by"))
        #expect(!svg.contains("<!--"))
        #expect(!svg.contains("page_anchor</title>"))
        #expect(svg.contains("role=\"img\" tabindex=\"0\""))
    }
}
