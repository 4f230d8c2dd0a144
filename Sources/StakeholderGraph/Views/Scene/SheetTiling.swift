/// A large page cut onto sheets that an ordinary printer takes, to be glued together.
///
/// Every sheet shows a window of the page inside a white margin of 8 mm. Neighbouring windows share a strip of 10 mm: cut one
/// sheet along the corner marks, lay it over the other until the small crosses in the strip meet, and glue. Columns are
/// letters and rows are numbers, as in a spreadsheet.
public struct SheetTiling: Sendable, Hashable {
    /// What two neighbouring windows share, in millimetres.
    public static let overlap = 10.0
    /// What a printer may leave white, in millimetres.
    public static let margin = 8.0

    public let page: Page
    public let sheet: Page
    public let columns: Int
    public let rows: Int

    /// The sheets upright or across, whichever are fewer; across when both are as many.
    ///
    /// `nil` when the page is no larger than a sheet, or needs more than 26 columns.
    public init?(_ page: Page, onto format: Page.Format) {
        let choices = [false, true].map { portrait -> (sheet: Page, columns: Int, rows: Int) in
            let sheet = Page(format, portrait: portrait)
            let window = Self.window(of: sheet)
            return (
                sheet, Self.count(page.millimetres.width, window.width),
                Self.count(page.millimetres.height, window.height)
            )
        }
        let best = choices[1].columns * choices[1].rows < choices[0].columns * choices[0].rows ? choices[1] : choices[0]
        let small = min(page.millimetres.width, page.millimetres.height)
        let large = max(page.millimetres.width, page.millimetres.height)
        let side = (
            min(best.sheet.millimetres.width, best.sheet.millimetres.height),
            max(best.sheet.millimetres.width, best.sheet.millimetres.height)
        )
        guard small > side.0 || large > side.1, best.columns <= 26 else { return nil }
        self.page = page
        (sheet, columns, rows) = best
    }

    private static func window(of sheet: Page) -> Size {
        Size(sheet.millimetres.width - 2 * margin, sheet.millimetres.height - 2 * margin)
    }

    private static func count(_ length: Double, _ window: Double) -> Int {
        max(1, Int(((length - overlap) / (window - overlap)).rounded(.up)))
    }

    /// `A1`, `B1`, …
    public func name(column: Int, row: Int) -> String {
        String(Unicode.Scalar(UInt8(65 + column))) + String(row + 1)
    }

    /// What a sheet shows of the page, in points from its upper left corner. What the sheets have beyond the page is the
    /// same on all sides.
    public func window(column: Int, row: Int) -> Rect {
        let window = Self.window(of: sheet)
        func start(_ index: Int, _ count: Int, _ length: Double, _ part: Double) -> Double {
            let all = Double(count) * (part - Self.overlap) + Self.overlap
            return Double(index) * (part - Self.overlap) - (all - length) / 2
        }
        let left = start(column, columns, page.millimetres.width, window.width)
        let top = start(row, rows, page.millimetres.height, window.height)
        return Rect(
            minX: left * Self.point, minY: top * Self.point, maxX: (left + window.width) * Self.point,
            maxY: (top + window.height) * Self.point)
    }

    /// Points in a millimetre.
    private static let point = 72 / 25.4

    /// The sheets of a scene with their names, row by row.
    /// - Complexity: O(sheets × elements).
    public func sheets(of scene: Disclosed<Scene>) -> [(name: String, scene: Disclosed<Scene>)] {
        (0..<rows).flatMap { row in
            (0..<columns).map { column in
                (name(column: column, row: row), scene.map { sheet(of: $0, column: column, row: row) })
            }
        }
    }

    private func sheet(of scene: Scene, column: Int, row: Int) -> Scene {
        let window = window(column: column, row: row)
        let margin = Self.margin * Self.point
        var result = scene.shifted(
            by: Point(margin - window.minX, margin - window.minY), onto: sheet,
            keeping: Rect(
                minX: margin, minY: margin, maxX: sheet.size.width - margin, maxY: sheet.size.height - margin))
        let label = "\(name(column: column, row: row)) of \(columns) × \(rows)"
        result.title = "\(scene.title): \(label)"
        drawMargin(on: &result)
        drawCorners(on: &result)
        drawCrosses(on: &result, column: column, row: row)
        let size = 7.0
        let words = TextWrapping.wrap(
            TextWrapping.clean("\(label) · \(scene.title)"), width: sheet.size.width - 4 * margin, fontSize: size,
            maxLines: 1
        ).lines
        let room = TextWrapping.size(words, fontSize: size)
        let foot = sheet.size.height - margin / 2
        result.shapes.append(
            Scene.Shape(
                id: SceneID("sheet", "label"), role: .frame, outline: .none,
                frame: Rect(
                    minX: 2 * margin, minY: foot - room.height / 2, maxX: 2 * margin + room.width,
                    maxY: foot + room.height / 2),
                text: Scene.Text(words, fontSize: size, ink: Ink(0x1A1A1A), alignment: .leading)))
        return result
    }

    private func add(_ frame: Rect, _ ink: Ink, _ name: String, to scene: inout Scene) {
        scene.shapes.append(
            Scene.Shape(
                id: SceneID("sheet", name), role: .frame, outline: .rectangle, frame: frame, fill: ink, stroke: nil))
    }

    /// White over what the window does not show.
    private func drawMargin(on scene: inout Scene) {
        let (width, height, margin) = (sheet.size.width, sheet.size.height, Self.margin * Self.point)
        let strips = [
            Rect(minX: 0, minY: 0, maxX: width, maxY: margin),
            Rect(minX: 0, minY: height - margin, maxX: width, maxY: height),
            Rect(minX: 0, minY: 0, maxX: margin, maxY: height),
            Rect(minX: width - margin, minY: 0, maxX: width, maxY: height),
        ]
        for (index, strip) in strips.enumerated() { add(strip, Ink(0xFFFFFF), "margin\(index)", to: &scene) }
    }

    /// Two short strokes in the margin at each corner of the window, along which to cut.
    private func drawCorners(on scene: inout Scene) {
        let margin = Self.margin * Self.point
        let (near, far) = (margin * 0.3, margin * 0.85)
        for (x, outwards) in [(margin, -1.0), (sheet.size.width - margin, 1.0)] {
            for (y, away) in [(margin, -1.0), (sheet.size.height - margin, 1.0)] {
                let name = "corner\(outwards < 0 ? "l" : "r")\(away < 0 ? "t" : "b")"
                let (endX, startX) = (x + outwards * far, x + outwards * (margin - far + near) / 2)
                let (endY, startY) = (y + away * far, y + away * (margin - far + near) / 2)
                add(
                    Rect(minX: min(startX, endX), minY: y - 0.2, maxX: max(startX, endX), maxY: y + 0.2),
                    Ink(0x000000), name + "x", to: &scene)
                add(
                    Rect(minX: x - 0.2, minY: min(startY, endY), maxX: x + 0.2, maxY: max(startY, endY)),
                    Ink(0x000000), name + "y", to: &scene)
            }
        }
    }

    /// Small crosses in the middle of each shared strip: the same places of the page on both sheets.
    private func drawCrosses(on scene: inout Scene, column: Int, row: Int) {
        let (width, height, margin) = (sheet.size.width, sheet.size.height, Self.margin * Self.point)
        let inset = margin + Self.overlap * Self.point / 2
        var middles: [Point] = []
        for share in [0.25, 0.75] {
            let y = margin + (height - 2 * margin) * share
            if column > 0 { middles.append(Point(inset, y)) }
            if column < columns - 1 { middles.append(Point(width - inset, y)) }
            let x = margin + (width - 2 * margin) * share
            if row > 0 { middles.append(Point(x, inset)) }
            if row < rows - 1 { middles.append(Point(x, height - inset)) }
        }
        let reach = 2 * Self.point
        for (index, middle) in middles.enumerated() {
            add(Rect(center: middle, size: Size(2 * reach, 0.4)), Ink(0x595959), "cross\(index)x", to: &scene)
            add(Rect(center: middle, size: Size(0.4, 2 * reach)), Ink(0x595959), "cross\(index)y", to: &scene)
        }
    }
}
