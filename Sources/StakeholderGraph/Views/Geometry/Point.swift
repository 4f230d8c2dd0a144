/// A place on the page, in points (1/72 inch) from the top left corner, y downwards.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    static func * (point: Point, factor: Double) -> Point { Point(point.x * factor, point.y * factor) }

    /// The distance from the origin.
    var length: Double { (x * x + y * y).squareRoot() }

    func distance(to other: Point) -> Double { (other - self).length }

    /// The same direction with length 1; the origin stays.
    var unit: Point {
        let length = length
        return length == 0 ? self : Point(x / length, y / length)
    }

    /// Turned by a quarter.
    var normal: Point { Point(-y, x) }
}

/// A width and a height in points.
public struct Size: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle in points.
public struct Rect: Hashable, Sendable {
    public var minX: Double
    public var minY: Double
    public var maxX: Double
    public var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    public init(center: Point, size: Size) {
        self.init(
            minX: center.x - size.width / 2, minY: center.y - size.height / 2, maxX: center.x + size.width / 2,
            maxY: center.y + size.height / 2)
    }

    public var width: Double { maxX - minX }
    public var height: Double { maxY - minY }
    public var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }
    public var size: Size { Size(width, height) }

    /// Whether the two share more than an edge, with `tolerance` points of grace.
    public func overlaps(_ other: Rect, tolerance: Double = 0) -> Bool {
        minX < other.maxX - tolerance && other.minX < maxX - tolerance && minY < other.maxY - tolerance
            && other.minY < maxY - tolerance
    }

    /// Whether the other lies inside, with `tolerance` points of grace.
    public func contains(_ other: Rect, tolerance: Double = 0) -> Bool {
        other.minX >= minX - tolerance && other.maxX <= maxX + tolerance && other.minY >= minY - tolerance
            && other.maxY <= maxY + tolerance
    }

    func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    /// The rectangle made smaller on all sides.
    func inset(_ amount: Double) -> Rect { inset(amount, amount) }

    func inset(_ horizontal: Double, _ vertical: Double) -> Rect {
        Rect(minX: minX + horizontal, minY: minY + vertical, maxX: maxX - horizontal, maxY: maxY - vertical)
    }

    func union(_ other: Rect) -> Rect {
        Rect(
            minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
            maxY: max(maxY, other.maxY))
    }

    var corners: [Point] { [Point(minX, minY), Point(maxX, minY), Point(maxX, maxY), Point(minX, maxY)] }
}
