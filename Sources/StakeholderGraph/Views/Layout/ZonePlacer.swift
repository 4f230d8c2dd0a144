/// Puts boxes as near as possible to where they want to be, without two touching and each inside its zone.
///
/// Boxes are placed in the order given; each takes the nearest free place on a fine grid around its wish. The result is
/// a pure function of the input.
struct ZonePlacer {
    struct Item {
        let wish: Point
        let size: Size
        /// Whether the box may stand here.
        let isAllowed: (Rect) -> Bool
    }

    let area: Rect
    /// The least distance between two boxes.
    let gap: Double
    /// Boxes that are there already.
    var fixed: [Rect] = []
    private let step: Double
    private let offsets: [(dx: Int, dy: Int)]

    init(area: Rect, gap: Double, step: Double, fixed: [Rect] = []) {
        self.area = area
        self.gap = gap
        self.step = step
        self.fixed = fixed
        let reachX = Int(area.width / step) + 1
        let reachY = Int(area.height / step) + 1
        var offsets: [(dx: Int, dy: Int)] = []
        offsets.reserveCapacity((2 * reachX + 1) * (2 * reachY + 1))
        for dy in -reachY...reachY {
            for dx in -reachX...reachX { offsets.append((dx, dy)) }
        }
        // Sideways moves are a little dearer for broad boxes: a box moves up or down first.
        self.offsets = offsets.sorted { left, right in
            let first = left.dx * left.dx + 2 * left.dy * left.dy
            let second = right.dx * right.dx + 2 * right.dy * right.dy
            return (first, left.dy, left.dx) < (second, right.dy, right.dx)
        }
    }

    /// The middle of each box, or `nil` for those that found no room. With `stopsAtFirstFailure` those behind the first
    /// such box are not tried.
    /// - Complexity: O(items × places tried × boxes near); a grid of cells keeps the last factor small.
    func place(_ items: [Item], stopsAtFirstFailure: Bool = false) -> [Point?] {
        var index = CellIndex(area: area, cell: max(step * 4, 20))
        for frame in fixed { index.insert(frame.inset(-gap / 2)) }
        var result: [Point?] = []
        for item in items {
            let place = nearest(item, in: index)
            result.append(place?.middle)
            if let place { index.insert(place.guarded) } else if stopsAtFirstFailure { return result }
        }
        return result
    }

    private func nearest(_ item: Item, in index: CellIndex) -> (middle: Point, guarded: Rect)? {
        for offset in offsets {
            let middle = Point(item.wish.x + Double(offset.dx) * step, item.wish.y + Double(offset.dy) * step)
            let frame = Rect(center: middle, size: item.size)
            guard area.contains(frame, tolerance: 0.01) else { continue }
            let guarded = frame.inset(-gap / 2)
            if index.isFree(guarded), item.isAllowed(frame) { return (middle, guarded) }
        }
        return nil
    }

    /// The middles of all boxes, or `nil` when one finds no room. The larger a box, the earlier it chooses.
    func placeAll(_ items: [Item]) -> [Point]? {
        let order = items.indices.sorted { left, right in
            let first = items[left].size.width * items[left].size.height
            let second = items[right].size.width * items[right].size.height
            return (second, left) < (first, right)
        }
        var middles = items.map(\.wish)
        for (index, place) in zip(order, place(order.map { items[$0] }, stopsAtFirstFailure: true)) {
            guard let place else { return nil }
            middles[index] = place
        }
        return middles
    }
}

/// Boxes by the cells of a grid that they touch.
struct CellIndex {
    private let area: Rect
    private let cell: Double
    private let columns: Int
    private let rows: Int
    private var cells: [[Rect]]

    init(area: Rect, cell: Double) {
        self.area = area
        self.cell = cell
        columns = max(1, Int(area.width / cell) + 1)
        rows = max(1, Int(area.height / cell) + 1)
        cells = Array(repeating: [], count: columns * rows)
    }

    private func span(_ low: Double, _ high: Double, _ origin: Double, _ count: Int) -> ClosedRange<Int> {
        let first = min(count - 1, max(0, Int((low - origin) / cell)))
        let last = min(count - 1, max(first, Int((high - origin) / cell)))
        return first...last
    }

    mutating func insert(_ frame: Rect) {
        for row in span(frame.minY, frame.maxY, area.minY, rows) {
            for column in span(frame.minX, frame.maxX, area.minX, columns) {
                cells[row * columns + column].append(frame)
            }
        }
    }

    func isFree(_ frame: Rect) -> Bool {
        for row in span(frame.minY, frame.maxY, area.minY, rows) {
            for column in span(frame.minX, frame.maxX, area.minX, columns) {
                for other in cells[row * columns + column] where other.overlaps(frame) { return false }
            }
        }
        return true
    }
}
