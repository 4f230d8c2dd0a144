/// Cubic splines as lists of 3k + 1 points.
enum Spline {
    static func straight(_ from: Point, _ to: Point) -> [Point] {
        [from, from + (to - from) * (1.0 / 3), from + (to - from) * (2.0 / 3), to]
    }

    /// A bow whose middle lies `offset` points beside the straight line.
    static func bow(_ from: Point, _ to: Point, offset: Double) -> [Point] {
        let side = (to - from).unit.normal * (offset * 4 / 3)
        return [from, from + (to - from) * 0.25 + side, from + (to - from) * 0.75 + side, to]
    }

    /// A broken line through points.
    static func polyline(_ points: [Point]) -> [Point] {
        guard let first = points.first else { return [] }
        var result = [first]
        for (from, to) in zip(points, points.dropFirst()) { result += straight(from, to).dropFirst() }
        return result
    }

    /// A zigzag between two points, straight for a step at both ends.
    static func zigzag(_ from: Point, _ to: Point, step: Double, height: Double) -> [Point] {
        let length = from.distance(to: to)
        let teeth = max(2, Int(length / step))
        let side = (to - from).unit.normal * height
        var points = [from]
        for index in 1..<teeth {
            let foot = from + (to - from) * (Double(index) / Double(teeth))
            let isEnd = index == 1 || index == teeth - 1
            points.append(isEnd ? foot : foot + side * (index.isMultiple(of: 2) ? 1 : -1))
        }
        points.append(to)
        return polyline(points)
    }

    /// A point of a single piece, `share` from 0 to 1.
    static func point(_ piece: [Point], _ share: Double) -> Point {
        let rest = 1 - share
        return piece[0] * (rest * rest * rest) + piece[1] * (3 * rest * rest * share)
            + piece[2] * (3 * rest * share * share) + piece[3] * (share * share * share)
    }

    /// The part of a single piece from one share to another (de Casteljau).
    static func part(_ piece: [Point], _ start: Double, _ end: Double) -> [Point] {
        func blossom(_ a: Double, _ b: Double, _ c: Double) -> Point {
            func mix(_ points: [Point], _ share: Double) -> [Point] {
                zip(points, points.dropFirst()).map { $0 * (1 - share) + $1 * share }
            }
            return mix(mix(mix(piece, a), b), c)[0]
        }
        return [
            blossom(start, start, start), blossom(start, start, end), blossom(start, end, end), blossom(end, end, end),
        ]
    }
}
