/// Sine, cosine and their kin without the platform's mathematics, so that a place on the page has the same bits on every
/// machine.
enum Trigonometry {
    static let pi = 3.141592653589793
    static let fullTurn = 6.283185307179586

    /// The sine of an angle in radians, right to about 1e-15 for angles of a few turns.
    static func sine(_ angle: Double) -> Double {
        var reduced = angle - (angle / fullTurn).rounded() * fullTurn
        if reduced > pi / 2 { reduced = pi - reduced }
        if reduced < -pi / 2 { reduced = -pi - reduced }
        let square = reduced * reduced
        var term = reduced
        var sum = reduced
        var index = 1.0
        while index < 23 {
            term *= -square / ((index + 1) * (index + 2))
            sum += term
            index += 2
        }
        return sum
    }

    static func cosine(_ angle: Double) -> Double { sine(angle + pi / 2) }

    /// The angle of a direction, from −π to π; 0 for the origin.
    static func angle(_ direction: Point) -> Double {
        let (x, y) = (direction.x, direction.y)
        if x == 0, y == 0 { return 0 }
        if y.magnitude > x.magnitude { return (y > 0 ? pi / 2 : -pi / 2) - arcTangent(x / y) }
        if x > 0 { return arcTangent(y / x) }
        return arcTangent(y / x) + (y < 0 ? -pi : pi)
    }

    /// For |value| ≤ 1. The argument is halved twice, then the series is summed.
    private static func arcTangent(_ value: Double) -> Double {
        var reduced = value
        for _ in 0..<2 { reduced /= 1 + (1 + reduced * reduced).squareRoot() }
        let square = reduced * reduced
        var power = reduced
        var sum = 0.0
        var index = 1.0
        while index < 41 {
            sum += power / index
            power *= -square
            index += 2
        }
        return 4 * sum
    }

    /// A point at a distance and an angle from a centre. Angles grow clockwise from twelve o'clock.
    static func polar(_ center: Point, _ radius: Double, _ clockwise: Double) -> Point {
        Point(center.x + radius * sine(clockwise), center.y - radius * cosine(clockwise))
    }

    static func radians(_ degrees: Double) -> Double { degrees * pi / 180 }

    /// The logarithm to base 2 of a positive number, from its exponent and a series; used for widths only.
    static func logarithm2(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        let mantissa = value.significand
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        var index = 1.0
        while index < 40 {
            sum += power / index
            power *= square
            index += 2
        }
        return Double(value.exponent) + 2 * sum / 0.6931471805599453
    }
}

extension Double {
    /// The cube root of a number that is not negative, by Newton's steps.
    func cubeRoot() -> Double {
        guard self > 0 else { return 0 }
        var root = Double(sign: .plus, exponent: Int(exponent) / 3, significand: 1)
        for _ in 0..<60 {
            let next = (2 * root + self / (root * root)) / 3
            if next == root { break }
            root = next
        }
        return root
    }
}
