/// A scene under construction, with the helpers that every view needs.
struct Canvas {
    private(set) var scene: Scene
    let sheet: StyleSheet
    /// How much larger than on A4 things are drawn.
    let scale: Double
    private var textCount = 0
    private var lineCount = 0

    init(scene: Scene, sheet: StyleSheet) {
        self.scene = scene
        self.sheet = sheet
        scale = scene.page.scale
    }

    mutating func add(_ backdrop: Scene.Backdrop) { scene.backdrops.append(backdrop) }
    mutating func add(_ shape: Scene.Shape) { scene.shapes.append(shape) }
    mutating func add(_ line: Scene.Line) { scene.lines.append(line) }
    mutating func describe(_ description: String) { scene.description = description }

    /// A name for a word or mark that stands for nothing in the map.
    mutating func nextMark() -> SceneID {
        textCount += 1
        return SceneID("t" + String(textCount))
    }

    mutating func nextLine() -> SceneID {
        lineCount += 1
        return SceneID("l" + String(lineCount))
    }

    /// Draws words whose box begins at a corner, and returns the box.
    /// - Parameter anchor: the upper left, upper middle or upper right corner, after the alignment.
    @discardableResult
    mutating func text(
        _ lines: [String], at anchor: Point, size: Double, bold: Bool = false, ink: Ink? = nil,
        alignment: Scene.Alignment = .leading, role: Scene.Role = .frame
    ) -> Rect {
        let room = TextWrapping.size(lines, fontSize: size, bold: bold)
        let left =
            switch alignment {
            case .leading: anchor.x
            case .center: anchor.x - room.width / 2
            case .trailing: anchor.x - room.width
            }
        let frame = Rect(minX: left, minY: anchor.y, maxX: left + room.width, maxY: anchor.y + room.height)
        guard lines.contains(where: { !$0.isEmpty }) else { return frame }
        scene.shapes.append(
            Scene.Shape(
                id: nextMark(), role: role, outline: .none, frame: frame,
                text: Scene.Text(lines, fontSize: size, isBold: bold, ink: ink ?? sheet.ink, alignment: alignment)))
        return frame
    }

    /// Wraps and draws words, and returns their box.
    @discardableResult
    mutating func paragraph(
        _ words: String, at anchor: Point, width: Double, size: Double, bold: Bool = false, ink: Ink? = nil,
        alignment: Scene.Alignment = .leading, maxLines: Int = 2, role: Scene.Role = .frame
    ) -> Rect {
        let wrapped = TextWrapping.wrap(
            TextWrapping.clean(words), width: width, fontSize: size, bold: bold, maxLines: maxLines)
        return text(wrapped.lines, at: anchor, size: size, bold: bold, ink: ink, alignment: alignment, role: role)
    }

    /// A straight line that joins nothing.
    mutating func rule(
        _ from: Point, _ to: Point, ink: Ink, width: Double, dash: Scene.Dash = .solid, isDouble: Bool = false,
        arrow: Scene.Arrow = .none, role: Scene.Role = .frame
    ) {
        scene.lines.append(
            Scene.Line(
                id: nextLine(), role: role, spline: Spline.straight(from, to), ink: ink, width: width, dash: dash,
                isDouble: isDouble, arrow: arrow))
    }
}
