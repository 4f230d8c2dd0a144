extension Scene {
    /// The scene moved on another page, without what lies wholly outside of a part of it.
    func shifted(by offset: Point, onto page: Page, keeping part: Rect) -> Scene {
        var result = self
        result.page = page
        result.backdrops = backdrops.map { $0.shifted(by: offset) }.filter { part.overlaps($0.bounds, tolerance: -1) }
        result.shapes = shapes.map { shape in
            var shape = shape
            shape.frame = shape.frame.shifted(by: offset)
            return shape
        }.filter { part.overlaps($0.frame, tolerance: -2) }
        let kept = Set(result.shapes.map(\.id))
        result.lines = lines.map { line in
            var line = line
            line.spline = line.spline.map { $0 + offset }
            // A line whose end is on another sheet hangs on nothing.
            if let from = line.from, !kept.contains(from) { line.from = nil }
            if let to = line.to, !kept.contains(to) { line.to = nil }
            return line
        }.filter { part.overlaps(Rect(around: $0.spline), tolerance: -4) }
        return result
    }
}

extension Scene.Backdrop {
    fileprivate func shifted(by offset: Point) -> Scene.Backdrop {
        var result = self
        switch figure {
        case .ellipse(let center, let radii): result.figure = .ellipse(center: center + offset, radii: radii)
        case .polygon(let points): result.figure = .polygon(points.map { $0 + offset })
        case .polyline(let points): result.figure = .polyline(points.map { $0 + offset })
        }
        return result
    }

    fileprivate var bounds: Rect {
        switch figure {
        case .ellipse(let center, let radii): Rect(center: center, size: Size(radii.width * 2, radii.height * 2))
        case .polygon(let points), .polyline(let points): Rect(around: points)
        }
    }
}

extension Rect {
    fileprivate func shifted(by offset: Point) -> Rect {
        Rect(minX: minX + offset.x, minY: minY + offset.y, maxX: maxX + offset.x, maxY: maxY + offset.y)
    }

    /// The smallest that holds all points.
    fileprivate init(around points: [Point]) {
        self.init(
            minX: points.map(\.x).min() ?? 0, minY: points.map(\.y).min() ?? 0, maxX: points.map(\.x).max() ?? 0,
            maxY: points.map(\.y).max() ?? 0)
    }
}
