/// A disc stretched to a rectangle, between an ellipse and the rectangle itself, so that the corners of a page are used.
struct StretchedDisc {
    let middle: Point
    let radii: Size

    init(_ area: Rect) {
        middle = area.center
        radii = Size(area.width / 2, area.height / 2)
    }

    /// Distance from the middle with the rim at 1.
    func reach(_ point: Point) -> Double {
        let a = ((point.x - middle.x) / radii.width).magnitude
        let b = ((point.y - middle.y) / radii.height).magnitude
        return (a * a * a + b * b * b).cubeRoot()
    }

    /// Clockwise from the top, from -0.5 to 0.5 of a turn.
    func turn(_ point: Point) -> Double {
        let x = (point.x - middle.x) / radii.width
        let y = (point.y - middle.y) / radii.height
        return Trigonometry.angle(Point(-y, x)) / Trigonometry.fullTurn
    }

    /// The point at a turn, clockwise from the top, and a share of the radius.
    func point(turn: Double, reach: Double) -> Point {
        let clockwise = turn * Trigonometry.fullTurn
        let x = Trigonometry.sine(clockwise)
        let y = -Trigonometry.cosine(clockwise)
        let (a, b) = (x.magnitude, y.magnitude)
        let rim = (a * a * a + b * b * b).cubeRoot()
        return Point(middle.x + x / rim * reach * radii.width, middle.y + y / rim * reach * radii.height)
    }

    /// The outline at a share of the radius.
    func ring(_ reach: Double) -> [Point] { (0..<120).map { point(turn: Double($0) / 120, reach: reach) } }

    /// Whether a box lies between two rings.
    func contains(_ frame: Rect, from inner: Double, to outer: Double) -> Bool {
        guard frame.corners.allSatisfy({ reach($0) <= outer }) else { return false }
        let nearest = Point(min(max(middle.x, frame.minX), frame.maxX), min(max(middle.y, frame.minY), frame.maxY))
        return reach(nearest) >= inner
    }
}
