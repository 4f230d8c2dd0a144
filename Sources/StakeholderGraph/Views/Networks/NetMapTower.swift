/// A body of a net-map with its tower: one block for each point of influence, 0 to 8, above the name.
struct NetMapTower {
    let box: BodyBox
    /// Rounded; `nil` where influence is not judged.
    let blocks: Int?
    /// Whether a body without a judgement says so.
    let marksUnjudged: Bool
    private let blockSize: Size
    private let textSize: Double

    init(_ box: BodyBox, influence: Double?, marksUnjudged: Bool) {
        self.box = box
        self.marksUnjudged = marksUnjudged
        blocks = influence.map { Int(max(0, min(8, $0)).rounded()) }
        blockSize = Size(box.fontSize * 1.2, box.fontSize * 0.3)
        textSize = max(StyleSheet.smallestSize, box.fontSize * 0.75)
    }

    private var pitch: Double { blockSize.height * 1.35 }

    /// A word instead of blocks: nothing to build with, or not known how much.
    private var word: String? { blocks == 0 ? "0" : blocks == nil && marksUnjudged ? "?" : nil }

    private var height: Double {
        if word != nil { return textSize * FontMetrics.lineHeight }
        return Double(blocks ?? 0) * pitch + (blocks == nil ? 0 : blockSize.height * 0.35)
    }

    /// The room of body and tower.
    var room: Size { Size(max(box.room.width, blockSize.width), box.room.height + height) }

    /// Where the body stands when body and tower have a middle.
    func body(_ middle: Point) -> Rect {
        Rect(center: Point(middle.x, middle.y + height / 2), size: box.size)
    }

    func draw(on canvas: inout Canvas, at middle: Point) {
        let body = body(middle)
        box.draw(on: &canvas, at: body.center)
        if let word {
            canvas.text(
                [word], at: Point(middle.x, body.minY - textSize * FontMetrics.lineHeight), size: textSize, bold: true,
                ink: canvas.sheet.quietInk, alignment: .center, role: .mark)
            return
        }
        for block in 0..<(blocks ?? 0) {
            let foot = body.minY - box.fontSize * 0.12 - Double(block) * pitch
            canvas.add(
                Scene.Shape(
                    id: canvas.nextMark(), role: .mark, outline: .rectangle,
                    frame: Rect(
                        minX: middle.x - blockSize.width / 2, minY: foot - blockSize.height,
                        maxX: middle.x + blockSize.width / 2, maxY: foot), fill: canvas.sheet.quietInk,
                    stroke: canvas.sheet.quietInk, strokeWidth: 0.2 * canvas.scale))
        }
    }
}
