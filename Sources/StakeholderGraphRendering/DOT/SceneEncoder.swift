public import StakeholderGraph

/// Writes a scene as one graph in the DOT language in which every place is pinned, for the engine `nop2`.
///
/// The text is the same for the same scene on every machine. `dot -Tpdf FILE` draws it: the graph names its engine.
public enum SceneEncoder {
    /// The resolution is that of a bitmap; `nil` for the other formats, whose page it would enlarge.
    ///
    /// - Complexity: O(elements + length of texts).
    public static func dot(_ scene: Disclosed<Scene>, dpi: Int? = nil) -> [UInt8] {
        encode(scene.value, dpi: dpi)
    }

    /// Graphviz draws dashes and the gap of a double line in points, however large the page is. What is larger than A3 is
    /// therefore written in the measures of A3 and enlarged by the viewport, so that strokes on the wall are told apart
    /// as on the table. Letters stay at 5 points at least: of smaller ones Graphviz measures the width far too large.
    static func encode(_ scene: Scene, dpi: Int?) -> [UInt8] {
        let smallest = scene.shapes.compactMap { $0.text?.fontSize }.min() ?? .infinity
        let zoom = max(1, min(scene.enlargement / Page(.a3).scale, smallest / 5))
        return encode(scene.shrunk(by: zoom), dpi: dpi, zoom: zoom)
    }

    private static func encode(_ scene: Scene, dpi: Int?, zoom: Double) -> [UInt8] {
        let height = scene.page.size.height / zoom
        var document = DOTDocument()
        document.open(graph: scene.name.text)
        document.defaults("graph", graphAttributes(of: scene, dpi: dpi, zoom: zoom))
        document.defaults(
            "node",
            [
                ("fontname", .plain(book)), ("fixedsize", .plain("true")), ("margin", .plain("0")),
                ("label", .plain("")), ("shape", .plain("none")),
            ])
        document.defaults("edge", [("fontname", .plain(book)), ("dir", .plain("none"))])
        document.node(
            anchor, [("id", .plain(anchor)), ("pos", .plain("0,0")), ("style", .plain("invis"))])
        for shape in scene.shapes {
            guard shape.isDouble else {
                document.node(shape.id.text, attributes(of: shape, height: height))
                continue
            }
            // Graphviz draws the second outline four points outside, whatever the size; ours follows the pen.
            let (outer, inner) = doubled(shape)
            document.node(outer.id.text, attributes(of: outer, height: height))
            document.node(inner.id.text, attributes(of: inner, height: height))
        }
        for line in scene.lines where line.spline.count >= 4 {
            document.edge(
                line.from?.text ?? anchor, line.to?.text ?? anchor, attributes(of: line, height: height))
        }
        document.close()
        return document.bytes
    }

    private static let book = "DejaVu Sans"
    private static let bold = "DejaVu Sans Bold"
    /// Lines that join nothing hang on a node that is not drawn.
    private static let anchor = "page_anchor"

    private static func graphAttributes(
        of scene: Scene, dpi: Int?, zoom: Double
    ) -> [(StaticString, DOTDocument.Value)] {
        let size = scene.page.size
        let (width, height) = (number(size.width, 3), number(size.height, 3))
        let (across, down) = (size.width / zoom, size.height / zoom)
        let center = "\(number(across / 2, 3)),\(number(down / 2, 3))"
        var result: [(StaticString, DOTDocument.Value)] = [
            ("layout", .plain("nop2")), ("id", .plain(scene.name.text)),
            ("bb", .plain("0,0,\(number(across, 3)),\(number(down, 3))")),
            ("margin", .plain("0")), ("pad", .plain("0")),
            ("viewport", .plain("\(width),\(height),\(number(zoom, 6)),\(center)")),
            // Coordinates are those of the page, also where something reaches beyond it, as on the sheets of a large one.
            ("notranslate", .plain("true")), ("bgcolor", .plain("#FFFFFF")), ("outputorder", .plain("edgesfirst")),
            ("start", .plain("7")),
        ]
        if let dpi { result.append(("dpi", .plain(String(dpi)))) }
        let background = scene.backdrops.map { operations(of: $0, height: down) }.joined(separator: " ")
        if !background.isEmpty { result.append(("_background", .plain(background))) }
        return result
    }

    /// The xdot operations of a backdrop: colours, style, width, figure.
    private static func operations(of backdrop: Scene.Backdrop, height: Double) -> String {
        var parts: [String] = []
        let style = backdrop.dash.rawValue
        parts.append("S \(style.utf8.count) -\(style)")
        let width = "setlinewidth(\(number(backdrop.stroke == nil ? 0 : backdrop.width)))"
        parts.append("S \(width.utf8.count) -\(width)")
        // Without a stroke the outline takes the colour of the fill, for there is no operation without one.
        let stroke = (backdrop.stroke ?? backdrop.fill)?.hex ?? "#FFFFFF"
        parts.append("c 7 -\(stroke)")
        if let fill = backdrop.fill { parts.append("C 7 -\(fill.hex)") }
        switch backdrop.figure {
        case .ellipse(let center, let radii):
            let letter = backdrop.fill == nil ? "e" : "E"
            parts.append(
                "\(letter) \(number(center.x)) \(number(height - center.y)) \(number(radii.width))"
                    + " \(number(radii.height))")
        case .polygon(let points):
            let letter = backdrop.fill == nil ? "p" : "P"
            parts.append("\(letter) \(points.count) \(coordinates(points, height))")
        case .polyline(let points):
            parts.append("L \(points.count) \(coordinates(points, height))")
        }
        return parts.joined(separator: " ")
    }

    private static func coordinates(_ points: [Point], _ height: Double) -> String {
        points.map { "\(number($0.x)) \(number(height - $0.y))" }.joined(separator: " ")
    }

    private static func attributes(
        of shape: Scene.Shape, height: Double
    ) -> [(StaticString, DOTDocument.Value)] {
        let frame = room(for: shape)
        var result: [(StaticString, DOTDocument.Value)] = [
            ("id", .plain(shape.id.text)), ("class", .plain(shape.role.rawValue)),
            ("pos", .plain("\(number(frame.center.x)),\(number(height - frame.center.y))")),
            ("width", .plain(number(max(0.01, frame.width / 72), 4))),
            ("height", .plain(number(max(0.01, frame.height / 72), 4))),
        ]
        if shape.outline != .none {
            result.append(("shape", .plain(name(of: shape.outline))))
            var styles: [String] = []
            if shape.outline == .rounded { styles.append("rounded") }
            if shape.fill != nil { styles.append("filled") }
            if shape.dash != .solid { styles.append(shape.dash.rawValue) }
            if !styles.isEmpty { result.append(("style", .plain(styles.joined(separator: ",")))) }
            if let fill = shape.fill { result.append(("fillcolor", .plain(fill.hex))) }
            if let stroke = shape.stroke {
                result.append(("color", .plain(stroke.hex)))
                result.append(("penwidth", .plain(number(shape.strokeWidth))))
            } else {
                result.append(("peripheries", .plain("0")))
            }
        }
        if let text = shape.text {
            let justification: DOTDocument.Justification =
                switch text.alignment {
                case .leading: .left
                case .center: .center
                case .trailing: .right
                }
            result.append(("label", .label(text.lines, justification)))
            result.append(("fontsize", .plain(number(text.fontSize))))
            if text.isBold { result.append(("fontname", .plain(bold))) }
            result.append(("fontcolor", .plain(text.ink.hex)))
        }
        return result
    }

    /// The outer and the inner outline of a shape that has two.
    private static func doubled(_ shape: Scene.Shape) -> (Scene.Shape, Scene.Shape) {
        var outer = shape
        outer.id = SceneID("outer", shape.id.text)
        outer.role = .frame
        outer.text = nil
        var inner = shape
        let inset = shape.strokeWidth * 2.2
        inner.frame = Rect(
            minX: shape.frame.minX + inset, minY: shape.frame.minY + inset, maxX: shape.frame.maxX - inset,
            maxY: shape.frame.maxY - inset)
        return (outer, inner)
    }

    /// Words alone get more room than they need, on the side away from where they are aligned: a font of another machine
    /// may be a little wider, and Graphviz complains of a node that is too small for its label.
    private static func room(for shape: Scene.Shape) -> Rect {
        guard shape.outline == .none, let text = shape.text else { return shape.frame }
        var frame = shape.frame
        let across = frame.width * 0.12 + text.fontSize
        if text.alignment != .trailing { frame.maxX += across }
        if text.alignment != .leading { frame.minX -= across }
        frame.minY -= text.fontSize * 0.4
        frame.maxY += text.fontSize * 0.4
        return frame
    }

    private static func name(of outline: Scene.Outline) -> String {
        switch outline {
        case .none: "none"
        case .rectangle, .rounded: "box"
        case .ellipse: "ellipse"
        case .hexagon: "hexagon"
        case .diamond: "diamond"
        case .octagon: "octagon"
        }
    }

    private static func attributes(of line: Scene.Line, height: Double) -> [(StaticString, DOTDocument.Value)] {
        var spline = line.spline
        var ends = ""
        let head = arrowLength(of: line)
        // Graphviz draws the head from the end of the line to the tip, so the line ends one head earlier.
        if line.arrow == .both { ends += "s,\(pair(shorten(&spline, atStart: true, by: head), height)) " }
        if line.arrow != .none { ends += "e,\(pair(shorten(&spline, atStart: false, by: head), height)) " }
        var result: [(StaticString, DOTDocument.Value)] = [
            ("id", .plain(line.id.text)), ("class", .plain(line.role.rawValue)),
            ("pos", .plain(ends + spline.map { pair($0, height) }.joined(separator: " "))),
            ("color", .plain(line.isDouble ? "\(line.ink.hex):invis:\(line.ink.hex)" : line.ink.hex)),
            ("penwidth", .plain(number(line.width))),
        ]
        if line.dash != .solid { result.append(("style", .plain(line.dash.rawValue))) }
        if line.arrow != .none {
            result.append(("dir", .plain(line.arrow == .both ? "both" : "forward")))
            result.append(("arrowsize", .plain(number(head / 10, 3))))
        }
        return result
    }

    /// The length of an arrowhead in points: no more than a third of a short line.
    static func arrowLength(of line: Scene.Line) -> Double {
        guard let start = line.spline.first, let end = line.spline.last else { return 0 }
        let across = Point(end.x - start.x, end.y - start.y)
        let length = (across.x * across.x + across.y * across.y).squareRoot()
        return min(4 + 2.5 * line.width, length * 0.35)
    }

    /// Moves an end of the spline back by a head and returns where the end was.
    private static func shorten(_ spline: inout [Point], atStart: Bool, by length: Double) -> Point {
        let last = spline.count - 1
        let (end, handle, other) = atStart ? (0, 1, min(3, last)) : (last, last - 1, max(0, last - 3))
        let tip = spline[end]
        var direction = Point(spline[handle].x - tip.x, spline[handle].y - tip.y)
        var distance = (direction.x * direction.x + direction.y * direction.y).squareRoot()
        if distance < 0.01 {
            direction = Point(spline[other].x - tip.x, spline[other].y - tip.y)
            distance = (direction.x * direction.x + direction.y * direction.y).squareRoot()
        }
        guard distance > 0.01 else { return tip }
        spline[end] = Point(tip.x + direction.x / distance * length, tip.y + direction.y / distance * length)
        if distance < length * 1.5 { spline[handle] = spline[end] }
        return tip
    }

    private static func pair(_ point: Point, _ height: Double) -> String {
        "\(number(point.x)),\(number(height - point.y))"
    }

    private static func number(_ value: Double, _ places: Int = 2) -> String {
        var text = FixedFormat.decimal(value, places)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text.isEmpty || text == "-0" ? "0" : text
    }
}
