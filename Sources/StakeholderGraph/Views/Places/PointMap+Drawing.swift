extension PointMap {
    /// Every second degree, with its number at the left and below.
    func drawGraticule(_ projection: MapProjection, in area: Rect, on canvas: inout Canvas) {
        let scale = canvas.scale
        let size = max(StyleSheet.smallestSize, 5.5 * scale)
        let bounds = projection.bounds
        let (left, bottom) = (area.minX + 20 * scale, area.maxY - 9 * scale)
        func even(_ low: Double, _ high: Double) -> [Int] {
            Array(stride(from: Int((low / 2).rounded(.up)) * 2, through: Int(high.rounded(.down)), by: 2))
        }
        func degrees(_ value: Int, _ positive: String, _ negative: String) -> String {
            value == 0 ? "0°" : "\(abs(value))° " + (value > 0 ? positive : negative)
        }
        func line(_ from: Point, _ to: Point) {
            canvas.add(Scene.Backdrop(.polyline([from, to]), stroke: canvas.sheet.faintInk, width: 0.4 * scale))
        }
        for latitude in even(bounds.south, bounds.north) {
            let y = projection.point(Double(latitude), bounds.west).y
            line(Point(left, y), Point(area.maxX, y))
            canvas.text(
                [degrees(latitude, context.words("N", "K"), "S")], at: Point(left - 2 * scale, y - size * 0.6),
                size: size, ink: canvas.sheet.quietInk, alignment: .trailing, role: .mark)
        }
        for longitude in even(bounds.west, bounds.east) {
            let x = projection.point(bounds.north, Double(longitude)).x
            line(Point(x, area.minY), Point(x, bottom))
            canvas.text(
                [degrees(longitude, context.words("E", "M"), "W")], at: Point(x, bottom + scale), size: size,
                ink: canvas.sheet.quietInk, alignment: .center, role: .mark)
        }
    }

    func drawLinks(_ projection: MapProjection, on canvas: inout Canvas) {
        for link in links {
            guard let from = context.map.gazetteer[link.from], let to = context.map.gazetteer[link.to] else { continue }
            canvas.add(
                Scene.Line(
                    id: SceneID("x", "\(link.from) \(link.to)"), role: .tie,
                    spline: Spline.straight(projection.point(from), projection.point(to)), ink: linkInk,
                    width: min(3, 1 + 0.5 * Double(link.programmes.count - 1)) * canvas.scale, dash: .dashed,
                    tooltip: TextWrapping.clean(link.programmes.joined(separator: "; "))))
        }
    }

    /// Counties of which nothing is recorded: a point, and the name where it has room.
    func drawEmpty(_ projection: MapProjection, around cards: [Rect], in area: Rect, on canvas: inout Canvas) {
        let scale = canvas.scale
        let size = max(StyleSheet.smallestSize, 5.2 * scale)
        let dot = Size(2.4 * scale, 2.4 * scale)
        let dots = empty.map { Rect(center: projection.point($0), size: dot) }
        // No name stands across a line between counties.
        let crossed = links.flatMap { link -> [Point] in
            guard let from = context.map.gazetteer[link.from], let to = context.map.gazetteer[link.to] else {
                return []
            }
            let (start, end) = (projection.point(from), projection.point(to))
            return (0...80).map { start + (end - start) * (Double($0) / 80) }
        }
        let placer = ZonePlacer(area: area, gap: 1 * scale, step: 1.5 * scale, fixed: cards + dots)
        let items = empty.enumerated().map { index, place in
            let name = TextWrapping.size([TextWrapping.clean(place.name)], fontSize: size)
            let middle = dots[index].center
            return ZonePlacer.Item(wish: Point(middle.x, middle.y - size * 0.95), size: name) { frame in
                let near = Point(
                    min(max(middle.x, frame.minX), frame.maxX), min(max(middle.y, frame.minY), frame.maxY))
                return near.distance(to: middle) <= 5 * scale && !crossed.contains(where: frame.contains)
            }
        }
        let ink = canvas.sheet.quietInk
        for (index, middle) in placer.place(items).enumerated() {
            if !cards.contains(where: { $0.overlaps(dots[index]) }) {
                canvas.add(
                    Scene.Shape(
                        id: SceneID("d", empty[index].id.rawValue), role: .mark, outline: .ellipse, frame: dots[index],
                        fill: ink, stroke: ink, strokeWidth: 0.2 * canvas.scale,
                        tooltip: TextWrapping.clean(empty[index].name)))
            }
            guard let middle else { continue }
            canvas.text(
                [TextWrapping.clean(empty[index].name)],
                at: Point(middle.x, middle.y - size * FontMetrics.lineHeight / 2), size: size, ink: ink,
                alignment: .center, role: .mark)
        }
    }

    /// From a card that does not stand at its point to the point.
    func drawLeader(_ card: Card, at middle: Point, _ projection: MapProjection, on canvas: inout Canvas) {
        let frame = Rect(center: middle, size: card.size)
        let point = projection.point(card.place)
        guard !frame.contains(point) else { return }
        let foot = Point(min(max(point.x, frame.minX), frame.maxX), min(max(point.y, frame.minY), frame.maxY))
        let ink = context.sheet.tieInk
        canvas.rule(point, foot, ink: ink, width: 0.6 * canvas.scale, role: .mark)
        canvas.add(
            Scene.Shape(
                id: SceneID("d", card.place.id.rawValue), role: .mark, outline: .ellipse,
                frame: Rect(center: point, size: Size(2.4 * canvas.scale, 2.4 * canvas.scale)), fill: ink,
                stroke: ink, strokeWidth: 0.2 * canvas.scale))
    }

    func draw(
        _ card: Card, at middle: Point, pitch: Double, fontSize: Double, on canvas: inout Canvas
    ) {
        let sheet = context.sheet
        let frame = Rect(center: middle, size: card.size)
        let county = context.map.gazetteer.ancestor(of: card.place.id, at: .county)?.id ?? card.place.id
        let isInside = focus.counties.contains(county)
        canvas.add(
            Scene.Shape(
                id: SceneID("c", card.place.id.rawValue), role: .body, outline: .rectangle, frame: frame,
                fill: sheet.white,
                stroke: isInside ? sheet.tieInk : sheet.faintInk, strokeWidth: 0.6 * canvas.scale,
                tooltip: TextWrapping.clean(card.place.name)))
        canvas.text(
            [TextWrapping.clean(card.place.name)], at: Point(frame.center.x, frame.minY + fontSize * 0.2),
            size: fontSize,
            ink: isInside ? sheet.ink : sheet.quietInk, alignment: .center, role: .mark)
        var y = frame.minY + fontSize * (FontMetrics.lineHeight + 0.3) + pitch * 0.6
        for (row, line) in card.rows.enumerated() {
            let symbol = symbol(line.mark)
            let left = frame.center.x - Double(line.names.count - 1) * pitch / 2
            for (column, name) in line.names.enumerated() {
                let reach = pitch * (line.mark == .unmet ? 0.86 : 0.74)
                canvas.add(
                    Scene.Shape(
                        id: SceneID("i", "\(card.place.id) \(row) \(column)"), role: .mark, outline: symbol.outline,
                        frame: Rect(center: Point(left + Double(column) * pitch, y), size: Size(reach, reach)),
                        fill: symbol.fill, stroke: symbol.stroke, strokeWidth: 0.7 * canvas.scale, dash: symbol.dash,
                        tooltip: TextWrapping.clean(name)))
            }
            y += pitch
        }
    }
}
