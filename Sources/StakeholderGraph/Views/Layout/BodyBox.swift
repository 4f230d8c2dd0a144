/// A body as it will stand in a picture: its words wrapped, its shape measured.
struct BodyBox {
    let id: SceneID
    let style: BodyStyle
    let lines: [String]
    let isCut: Bool
    let fontSize: Double
    let size: Size
    /// The room that the body takes with the letters at its edge, about the same middle.
    let room: Size
    let tooltip: String

    /// The words of a name in lines: the same at every size, so they are made once for all sizes that are tried.
    struct Label {
        let lines: [String]
        let isCut: Bool

        /// - Parameters:
        ///   - name: as written in the map.
        ///   - width: of the widest line, in em; a long name gets broader lines, then one line more, before it is cut.
        ///   - maxLines: how many lines a name of usual length may have.
        init(_ name: String, width: Double, maxLines: Int = 3) {
            let words = TextWrapping.clean(name)
            var wrapped = TextWrapping.balanced(words, width: width, fontSize: 1, maxLines: maxLines)
            for (stretch, extra) in [(1.35, 0), (1.5, 1)] where wrapped.isCut {
                wrapped = TextWrapping.balanced(
                    words, width: width * stretch, fontSize: 1, maxLines: maxLines + extra)
            }
            lines = wrapped.lines
            isCut = wrapped.isCut
        }

        /// A name with a line of its own below it.
        init(_ name: String, adding line: String, width: Double) {
            let label = Label(name, width: width)
            lines = label.lines + [line]
            isCut = label.isCut
        }
    }

    /// - Parameters:
    ///   - id: its name in the scene.
    ///   - label: its words in lines.
    ///   - style: its shape, inks and letter.
    ///   - fontSize: in points on the page.
    ///   - growth: how much larger than its words need the body is drawn.
    ///   - tooltip: what is said when it is pointed at.
    init(id: SceneID, label: Label, style: BodyStyle, fontSize: Double, growth: Double = 1, tooltip: String) {
        self.id = id
        self.style = style
        self.fontSize = fontSize
        self.tooltip = tooltip
        lines = label.lines
        isCut = label.isCut
        let natural = style.outline.frameSize(
            of: label.lines, fontSize: fontSize, padding: fontSize * 0.55, isDouble: style.isDouble)
        size = Size(natural.width * growth, natural.height * growth)
        // The letters of `drawBadge` and `drawMark`.
        let radius = Self.letterSize(fontSize) * 0.78 + 0.5
        room =
            Self.pointed.contains(style.outline)
            ? Size(size.width + radius * 2.7, max(size.height, radius * 2))
            : Size(size.width + radius * 2, size.height + radius * 2.2)
    }

    /// Draws the body and its letter.
    func draw(on canvas: inout Canvas, at middle: Point, dash: Scene.Dash = .solid, strokeWidth: Double = 0.9) {
        let frame = Rect(center: middle, size: size)
        canvas.add(
            Scene.Shape(
                id: id, role: .body, outline: style.outline, frame: frame, fill: style.fill, stroke: style.stroke,
                strokeWidth: strokeWidth * canvas.scale, dash: dash, isDouble: style.isDouble,
                text: Scene.Text(lines, fontSize: fontSize, ink: canvas.sheet.ink), tooltip: tooltip))
        drawBadge(on: &canvas, frame: frame)
    }

    /// A dark letter at the right, opposite the letter of the family.
    func drawMark(_ word: String, on canvas: inout Canvas, at middle: Point) {
        let frame = Rect(center: middle, size: size)
        let radius = badgeSize * 0.78
        let corner = isPointed ? Point(frame.maxX, middle.y) : Point(frame.maxX, frame.minY)
        drawLetter(word, at: corner, radius: radius, ink: canvas.sheet.ink, id: SceneID("m", id.text), on: &canvas)
    }

    /// The letter of the family, half outside, where no word of the body stands: at the left point of round and pointed
    /// shapes, else at the corner.
    private func drawBadge(on canvas: inout Canvas, frame: Rect) {
        guard !style.badge.isEmpty else { return }
        let radius = badgeSize * 0.78
        let corner =
            isPointed
            ? Point(frame.minX - radius * 0.35, frame.center.y)
            : Point(frame.minX + radius * 0.1, frame.minY - radius * 0.1)
        drawLetter(
            style.badge, at: corner, radius: radius, ink: style.stroke, id: SceneID("b", id.text), on: &canvas)
    }

    private static let pointed: [Scene.Outline] = [.ellipse, .hexagon, .diamond]
    private static func letterSize(_ fontSize: Double) -> Double { max(StyleSheet.smallestSize, fontSize * 0.72) }

    private var isPointed: Bool { Self.pointed.contains(style.outline) }
    private var badgeSize: Double { Self.letterSize(fontSize) }

    private func drawLetter(
        _ word: String, at corner: Point, radius: Double, ink: Ink, id: SceneID, on canvas: inout Canvas
    ) {
        canvas.add(
            Scene.Shape(
                id: id, role: .mark, outline: .ellipse,
                frame: Rect(center: corner, size: Size(radius * 2, radius * 2)), fill: ink, stroke: ink,
                strokeWidth: 0.5 * canvas.scale,
                text: Scene.Text([word], fontSize: badgeSize, isBold: true, ink: canvas.sheet.white)))
    }
}
