/// Draws ties around bodies that stand in the way, where a slight bow is enough.
struct EdgeRouter {
    struct Obstacle {
        let outline: Scene.Outline
        let frame: Rect
    }

    let obstacles: [Obstacle]
    let scale: Double
    /// Ties stay inside.
    let area: Rect

    /// A single piece of spline from outline to outline.
    /// - Parameter bow: where the bow begins to be tried, in steps; ties of one pair differ in it.
    /// - Complexity: O(bows · obstacles).
    func route(from: Int, to: Int, lane: Int = 0) -> [Point] {
        let start = obstacles[from].frame.center
        let end = obstacles[to].frame.center
        let length = start.distance(to: end)
        let unit = max(8 * scale, length * 0.055)
        let near = obstacles.indices.filter { index in
            index != from && index != to
                && obstacles[index].frame.inset(-length * 0.35).overlaps(
                    Rect(
                        minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x) + 0.1,
                        maxY: max(start.y, end.y) + 0.1))
        }
        var best = Spline.bow(start, end, offset: 0)
        var fewest = Int.max
        for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5] {
            let path = Spline.bow(start, end, offset: Double(step + lane) * unit)
            guard step == 0 || (0...8).allSatisfy({ area.contains(Spline.point(path, Double($0) / 8)) }) else {
                continue
            }
            let crossed = hits(path, among: near)
            if crossed < fewest {
                fewest = crossed
                best = path
            }
            if fewest == 0 { break }
        }
        return clipped(best, from: from, to: to)
    }

    private func hits(_ path: [Point], among near: [Int]) -> Int {
        let samples = (1..<24).map { Spline.point(path, Double($0) / 24) }
        return near.reduce(0) { sum, index in
            let frame = obstacles[index].frame.inset(-2 * scale)
            return sum + samples.reduce(0) { $0 + (frame.contains($1) ? 1 : 0) }
        }
    }

    /// Cuts off what lies inside the two shapes.
    func clipped(_ path: [Point], from: Int, to: Int) -> [Point] {
        let first = obstacles[from]
        let second = obstacles[to]
        let start = crossing(path, inside: first, low: 0, high: 0.5, leaving: true)
        let end = crossing(path, inside: second, low: 0.5, high: 1, leaving: false)
        guard end > start else { return path }
        return Spline.part(path, start, end)
    }

    private func crossing(
        _ path: [Point], inside obstacle: Obstacle, low: Double, high: Double, leaving: Bool
    ) -> Double {
        var low = low
        var high = high
        for _ in 0..<30 {
            let middle = (low + high) / 2
            let isInside = obstacle.outline.contains(Spline.point(path, middle), in: obstacle.frame)
            if isInside == leaving { low = middle } else { high = middle }
        }
        return leaving ? high : low
    }
}
