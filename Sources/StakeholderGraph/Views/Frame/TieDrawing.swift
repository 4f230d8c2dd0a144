/// Draws a tie in its style along a path.
enum TieDrawing {
    /// A straight tie that joins no shapes: for legends.
    static func draw(
        _ style: TieStyle, from: Point, to: Point, isMutual: Bool, scale: Double, on canvas: inout Canvas
    ) {
        draw(
            style, along: Spline.straight(from, to), id: canvas.nextLine(), role: .legend, from: nil, to: nil,
            isMutual: isMutual, tooltip: "", scale: scale, on: &canvas)
    }

    /// A tie along a single piece of spline from outline to outline.
    static func draw(
        _ style: TieStyle, along piece: [Point], id: SceneID, role: Scene.Role = .tie, from: SceneID?, to: SceneID?,
        isMutual: Bool, tooltip: String, scale: Double, on canvas: inout Canvas
    ) {
        guard let start = piece.first, let end = piece.last else { return }
        let arrow: Scene.Arrow = style.hasArrow ? (isMutual ? .both : .forward) : .none
        let spline =
            style.form == .zigzag
            ? Spline.zigzag(start, end, step: 3.2 * scale, height: 2.2 * scale) : piece
        canvas.add(
            Scene.Line(
                id: id, role: role, from: from, to: to, spline: spline, ink: style.ink, width: style.width * scale,
                dash: style.dash, isDouble: style.form == .double, arrow: arrow, tooltip: tooltip))
        if style.form == .crossed {
            let middle = Spline.point(piece, 0.5)
            let along = (end - start).unit
            for lean in [1.0, -1.0] {
                let stroke = (along + along.normal * lean).unit * (3.4 * scale)
                canvas.add(
                    Scene.Line(
                        id: canvas.nextLine(), role: role == .legend ? .legend : .mark,
                        spline: Spline.straight(middle - stroke, middle + stroke), ink: style.ink,
                        width: style.width * scale))
            }
        }
    }
}
