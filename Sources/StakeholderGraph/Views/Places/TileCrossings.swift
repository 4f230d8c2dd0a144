/// Programmes in several counties as lines between tiles: each joins its counties the shortest way, and lines of one
/// pair of counties are one line.
struct TileCrossings {
    struct Link {
        let from: PlaceID
        let to: PlaceID
        /// By name.
        let programmes: [String]
    }

    /// More than so many lines between tiles could not be followed by eye.
    static let limit = 60

    /// By the two places; empty when there would be too many, so that tiles only count.
    let links: [Link]
    private let cells: [PlaceID: TileArrangement.Cell]

    /// - Complexity: O(programmes · counties²).
    init(_ crossings: [PlaceTally.Crossing], _ arrangement: TileArrangement) {
        let cells = Dictionary(uniqueKeysWithValues: zip(arrangement.sites.map(\.id), arrangement.cells))
        self.cells = cells
        struct Pair: Hashable {
            let low: PlaceID
            let high: PlaceID
        }
        var programmes: [Pair: [String]] = [:]
        for crossing in crossings {
            let tree = ShortestTree.edges(crossing.counties) { from, to in
                guard let first = cells[from], let second = cells[to] else { return .infinity }
                let (across, down) = (Double(first.column - second.column), Double(first.row - second.row))
                return across * across + down * down
            }
            for (from, to) in tree {
                programmes[Pair(low: min(from, to), high: max(from, to)), default: []].append(crossing.programme.name)
            }
        }
        let all = programmes.map { Link(from: $0.key.low, to: $0.key.high, programmes: $0.value.sorted()) }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        links = all.count > Self.limit ? [] : all
    }

    /// From the edge of one tile to the edge of another: across the gap between tiles that touch, else in the lanes
    /// between the tiles.
    func path(
        _ link: Link, lane: Double, gap: Double, frame: (TileArrangement.Cell) -> Rect
    ) -> [Point] {
        guard let first = cells[link.from], let second = cells[link.to] else { return [] }
        let (start, end) = (frame(first), frame(second))
        let across = second.column - first.column
        let down = second.row - first.row
        if down == 0, abs(across) == 1 {
            let y = start.center.y + lane
            return across > 0
                ? [Point(start.maxX, y), Point(end.minX, y)] : [Point(start.minX, y), Point(end.maxX, y)]
        }
        if across == 0, abs(down) == 1 {
            let x = start.center.x + lane
            return down > 0
                ? [Point(x, start.maxY), Point(x, end.minY)] : [Point(x, start.minY), Point(x, end.maxY)]
        }
        // In one column or row the way leads along its right or lower side.
        let isRight = across >= 0
        let isLower = down >= 0
        let leave = Point(isRight ? start.maxX : start.minX, isLower ? start.maxY : start.minY)
        let enter = Point(
            across == 0 ? end.maxX : isRight ? end.minX : end.maxX, down == 0 ? end.maxY : isLower ? end.minY : end.maxY
        )
        if abs(across) == 1, abs(down) == 1 { return [leave, enter] }
        let half = gap / 2
        let from = Point(leave.x + (isRight ? half : -half) + lane, leave.y + (isLower ? half : -half) + lane)
        let to = Point(
            enter.x + (across == 0 ? half : isRight ? -half : half) + lane,
            enter.y + (down == 0 ? half : isLower ? -half : half) + lane)
        return [leave, from, Point(to.x, from.y), to, enter]
    }
}
