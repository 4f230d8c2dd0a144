internal import StakeholderGraph

extension Scene {
    /// Everything on the page in smaller measures: places, sizes, letters and strokes. The page itself stays as it is.
    func shrunk(by factor: Double) -> Scene {
        guard factor > 1 else { return self }
        let share = 1 / factor
        func shrunk(_ point: Point) -> Point { Point(point.x * share, point.y * share) }
        func shrunk(_ frame: Rect) -> Rect {
            Rect(
                minX: frame.minX * share, minY: frame.minY * share, maxX: frame.maxX * share,
                maxY: frame.maxY * share)
        }
        var result = self
        for index in result.backdrops.indices {
            result.backdrops[index].width *= share
            switch result.backdrops[index].figure {
            case .ellipse(let center, let radii):
                result.backdrops[index].figure = .ellipse(
                    center: shrunk(center), radii: Size(radii.width * share, radii.height * share))
            case .polygon(let points): result.backdrops[index].figure = .polygon(points.map(shrunk))
            case .polyline(let points): result.backdrops[index].figure = .polyline(points.map(shrunk))
            }
        }
        for index in result.lines.indices {
            result.lines[index].width *= share
            result.lines[index].spline = result.lines[index].spline.map(shrunk)
        }
        for index in result.shapes.indices {
            result.shapes[index].frame = shrunk(result.shapes[index].frame)
            result.shapes[index].strokeWidth *= share
            result.shapes[index].text?.fontSize *= share
        }
        return result
    }
}
