/// Places the boxes of a network on the page: connected ones where their ties pull them, those without ties in rows at
/// the foot.
struct NetworkArrangement {
    /// The room of each box, connected ones first.
    let rooms: [Size]
    let connected: Int
    /// Where ties pull the connected ones, in any unit.
    let abstract: [Point]
    /// Ties between connected boxes, by index.
    let edges: [(Int, Int)]
    /// Where connected boxes stood before, as shares of the picture.
    var kept: [Int: Point] = [:]

    /// The middles of all boxes, or `nil` when they do not fit.
    func middles(in free: Rect, scale: Double) -> [Point]? {
        let gap = 4 * scale
        let used = rooms.prefix(connected).reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        let rows = FlowRows(Array(rooms.dropFirst(connected)), width: free.width, gap: gap)
        let reserved = rooms.count == connected ? 0 : rows.height + gap
        // Names and lines need air between them: what is drawn in rows needs none.
        guard used <= free.width * max(0, free.height - reserved) * 0.7, reserved <= free.height + gap else {
            return nil
        }
        let area = Rect(
            minX: free.minX, minY: free.minY, maxX: free.maxX, maxY: max(free.minY, free.maxY - reserved))
        let sizes = Array(rooms.prefix(connected))
        let guarded = sizes.map { Size($0.width + gap, $0.height + gap) }
        var wishes = PageFitting.stretch(abstract, into: area, sizes: sizes)
        for (position, place) in kept {
            wishes[position] = Point(area.minX + place.x * area.width, area.minY + place.y * area.height)
        }
        let parted = PageFitting.part(wishes, sizes: guarded, in: area.inset(-gap / 2), gap: gap * 0.5)
        var degree = Array(repeating: 0, count: connected)
        for (from, to) in edges {
            degree[from] += 1
            degree[to] += 1
        }
        let order = (0..<connected).sorted { (degree[$1], $0) < (degree[$0], $1) }
        let placer = ZonePlacer(area: area, gap: gap, step: 2.5 * scale)
        let placed = placer.place(
            order.map { ZonePlacer.Item(wish: parted[$0], size: sizes[$0]) { _ in true } })
        var middles = Array(repeating: Point(0, 0), count: connected)
        for (position, point) in zip(order, placed) {
            guard let point else { return nil }
            middles[position] = point
        }
        return middles
            + rows.middles(
                in: Rect(minX: free.minX, minY: area.maxY + gap, maxX: free.maxX, maxY: free.maxY))
    }
}
