/// Places the boxes of a network: those with ties where the ties pull them, the others in rows below.
struct NetworkArrangement {
    let rooms: [Size]
    /// How many of the boxes have ties; they stand first.
    let connected: Int
    /// Of the boxes with ties, in units of one tie.
    let abstract: [Point]
    let edges: [(Int, Int)]
    /// Where boxes stood before, as shares of the area.
    var kept: [Int: Point] = [:]

    /// Up to so many tied boxes exchange places until fewer ties cross or run behind a body.
    private static let tidiedBoxes = 120

    /// Middles of all boxes; `nil` when they do not fit.
    /// - Parameters:
    ///   - free: where they may stand.
    ///   - scale: how much larger than on A4 they are drawn.
    ///   - rowShare: what the boxes without ties may take of the height, where others have some.
    func middles(in free: Rect, scale: Double, rowShare: Double = 1) -> [Point]? {
        let gap = 4 * scale
        let used = rooms.prefix(connected).reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        let rows = FlowRows(Array(rooms.dropFirst(connected)), width: free.width, gap: gap)
        let reserved = rooms.count == connected ? 0 : rows.height + gap
        // Names and lines need air between them: what is drawn in rows needs none.
        guard used <= free.width * max(0, free.height - reserved) * 0.7,
            reserved <= (connected == 0 ? 1 : rowShare) * free.height + gap,
            rooms.allSatisfy({ $0.width <= free.width && $0.height <= free.height })
        else { return nil }
        let area = Rect(
            minX: free.minX, minY: free.minY, maxX: free.maxX, maxY: max(free.minY, free.maxY - reserved))
        // Of very many boxes each tries fewer places, so that all of them together try about as many.
        let step = 2.5 * scale * max(1, (Double(connected) / 250).squareRoot())
        let tied = Array(rooms.prefix(connected))
        guard
            let spread = Self.spread(tied, abstract, edges, kept: kept, in: area, gap: gap, step: step)
        else { return nil }
        // Boxes that stood somewhere before stay there.
        let groups = tied.indices.map { kept[$0] == nil ? -1 : $0 }
        let middles =
            connected > Self.tidiedBoxes
            ? spread
            : TieTidying(
                sizes: tied, ties: edges.filter { $0.0 < connected && $0.1 < connected }, groups: groups, gap: gap * 0.5
            ) { _, frame in area.contains(frame, tolerance: 0.01) }.improve(spread)
        guard connected > 0 else {
            // Nobody is tied: the rows stand in the middle.
            let (across, down) = ((free.width - rows.width) / 2, (free.height - rows.height) / 2)
            return rows.middles(in: free).map { Point($0.x + max(0, across), $0.y + max(0, down)) }
        }
        return middles
            + rows.middles(in: Rect(minX: free.minX, minY: area.maxY + gap, maxX: free.maxX, maxY: free.maxY))
    }

    /// Boxes near their abstract places inside an area, none over another; `nil` when one finds no room.
    static func spread(
        _ sizes: [Size], _ abstract: [Point], _ edges: [(Int, Int)], kept: [Int: Point] = [:], in area: Rect,
        gap: Double, step: Double, rankShare: Double = 0.45
    ) -> [Point]? {
        let guarded = sizes.map { Size($0.width + gap, $0.height + gap) }
        var wishes = PageFitting.stretch(abstract, into: area, sizes: sizes, rankShare: rankShare)
        for (position, share) in kept {
            wishes[position] = Point(area.minX + share.x * area.width, area.minY + share.y * area.height)
        }
        let parted = PageFitting.part(wishes, sizes: guarded, in: area.inset(-gap / 2), gap: gap * 0.5)
        var degree = Array(repeating: 0, count: sizes.count)
        for (from, to) in edges where from < sizes.count && to < sizes.count {
            degree[from] += 1
            degree[to] += 1
        }
        let order = sizes.indices.sorted { (degree[$1], $0) < (degree[$0], $1) }
        let placer = ZonePlacer(area: area, gap: gap, step: step)
        let placed = placer.place(
            order.map { ZonePlacer.Item(wish: parted[$0], size: sizes[$0]) { _ in true } }, stopsAtFirstFailure: true)
        var middles = Array(repeating: Point(0, 0), count: sizes.count)
        for (position, point) in zip(order, placed) {
            guard let point else { return nil }
            middles[position] = point
        }
        return placed.count == sizes.count ? middles : nil
    }
}
