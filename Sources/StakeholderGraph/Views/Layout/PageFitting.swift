/// Spreads abstract positions over a part of the page and parts boxes that overlap.
enum PageFitting {
    /// Positions stretched to fill an area; a share of each coordinate comes from its rank, so that crowded middles open.
    static func stretch(_ positions: [Point], into area: Rect, sizes: [Size], rankShare: Double = 0.45) -> [Point] {
        guard !positions.isEmpty else { return [] }
        let across = axis(positions.map(\.x), rankShare: rankShare)
        let down = axis(positions.map(\.y), rankShare: rankShare)
        return positions.indices.map { index in
            let size = sizes[index]
            let room = area.inset(min(size.width, area.width) / 2, min(size.height, area.height) / 2)
            return Point(room.minX + across[index] * room.width, room.minY + down[index] * room.height)
        }
    }

    /// Each value from 0 to 1.
    private static func axis(_ values: [Double], rankShare: Double) -> [Double] {
        guard let low = values.min(), let high = values.max(), high > low else { return values.map { _ in 0.5 } }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var result = values.map { ($0 - low) / (high - low) * (1 - rankShare) }
        for (rank, index) in order.enumerated() {
            result[index] += rankShare * Double(rank) / Double(max(1, values.count - 1))
        }
        return result
    }

    /// Pushes overlapping boxes apart, growing them slowly so that the picture keeps its form, inside the area.
    /// - Complexity: O(rounds · n log n) for boxes that are spread out.
    static func part(_ middles: [Point], sizes: [Size], in area: Rect, gap: Double, rounds: Int = 240) -> [Point] {
        var middles = middles
        let count = middles.count
        guard count > 1 else { return middles }
        for round in 0..<rounds {
            let grown = min(1, 0.3 + 0.7 * Double(round) / (Double(rounds) * 0.6))
            let order = middles.indices.sorted { (middles[$0].x, $0) < (middles[$1].x, $1) }
            let widest = (sizes.map(\.width).max() ?? 0) * grown + gap
            var isCalm = true
            for (position, first) in order.enumerated() {
                for second in order[(position + 1)...] {
                    let dx = middles[second].x - middles[first].x
                    if dx >= widest { break }
                    let dy = middles[second].y - middles[first].y
                    let overlapX = ((sizes[first].width + sizes[second].width) / 2) * grown + gap - dx.magnitude
                    let overlapY = ((sizes[first].height + sizes[second].height) / 2) * grown + gap - dy.magnitude
                    guard overlapX > 0, overlapY > 0 else { continue }
                    isCalm = false
                    if overlapX < overlapY * 1.4 {
                        let push = overlapX * 0.26 * (dx < 0 || (dx == 0 && first > second) ? -1 : 1)
                        middles[first].x -= push
                        middles[second].x += push
                    } else {
                        let push = overlapY * 0.26 * (dy < 0 || (dy == 0 && first > second) ? -1 : 1)
                        middles[first].y -= push
                        middles[second].y += push
                    }
                }
            }
            for index in 0..<count {
                let room = area.inset(
                    min(sizes[index].width, area.width) / 2, min(sizes[index].height, area.height) / 2)
                middles[index].x = min(room.maxX, max(room.minX, middles[index].x))
                middles[index].y = min(room.maxY, max(room.minY, middles[index].y))
            }
            if isCalm, grown >= 1 { break }
        }
        return middles
    }
}
