/// Where the bodies of an actor map stand: each inside its sector and ring, none touching, near their partners.
struct ActorMapPlacement {
    let zones: ActorMapZones
    /// Sector times three and ring of each body.
    let places: [Int]
    /// The room of each body with its letters.
    let sizes: [Size]
    /// Bodies that are tied, by index.
    let ties: [(Int, Int)]
    /// The names of the sectors, which nothing may cover.
    let labels: [Rect]
    let gap: Double
    let step: Double

    /// The middle of each body; `nil` when they do not fit.
    func middles() -> [Point]? {
        let placer = ZonePlacer(area: zones.area, gap: gap, step: step, fixed: labels)
        // The larger a box, the earlier it chooses.
        let bySize = sizes.indices.sorted { left, right in
            let (first, second) = (sizes[left].width * sizes[left].height, sizes[right].width * sizes[right].height)
            return (second, left) < (first, right)
        }
        let tidying = TieTidying(sizes: sizes, ties: ties, groups: places, gap: gap, isAllowed: isAllowed)
        var degree = Array(repeating: 0, count: sizes.count)
        for (from, to) in ties {
            degree[from] += 1
            degree[to] += 1
        }
        let byDegree = sizes.indices.sorted { (degree[$1], $0) < (degree[$0], $1) }
        let wishes = wishes()
        guard let first = place(wishes, in: byDegree, placer) ?? place(wishes, in: bySize, placer) else { return nil }
        guard !ties.isEmpty else { return first }
        var lone = placer
        func offer(_ body: Int, _ wish: Point, _ middles: [Point]) -> Point? {
            lone.fixed = labels
            for other in middles.indices where other != body {
                lone.fixed.append(Rect(center: middles[other], size: sizes[other]))
            }
            let item = ZonePlacer.Item(wish: wish, size: sizes[body]) { isAllowed(body, $0) }
            return lone.place([item]).first ?? nil
        }
        func tidied(_ middles: [Point]) -> [Point] {
            tidying.improve(tidying.move(tidying.improve(middles, rounds: 2), offer: offer), rounds: 2)
        }
        var best = tidied(first)
        var least = tidying.cost(best)
        var current = best
        for _ in 0..<3 {
            let wishes = tidying.pulled(current)
            guard let next = place(wishes, in: byDegree, placer) ?? place(wishes, in: bySize, placer) else { break }
            current = tidied(next)
            let cost = tidying.cost(current)
            if cost < least { (best, least) = (current, cost) }
        }
        return best
    }

    private func isAllowed(_ body: Int, _ frame: Rect) -> Bool {
        let (sector, ring) = (places[body] / 3, places[body] % 3)
        guard zones.area.contains(frame, tolerance: 0.01) else { return false }
        if labels.contains(where: { $0.inset(-gap / 2).overlaps(frame.inset(-gap / 2)) }) { return false }
        // The corners of a round body are empty.
        let core = ring < 2 ? frame.inset(frame.width * 0.13, frame.height * 0.13) : frame
        return zones.contains(core, sector: sector, ring: ring)
    }

    private func place(_ wishes: [Point], in order: [Int], _ placer: ZonePlacer) -> [Point]? {
        let items = order.map { body in
            ZonePlacer.Item(wish: wishes[body], size: sizes[body]) { isAllowed(body, $0) }
        }
        var middles = Array(repeating: Point(0, 0), count: sizes.count)
        for (body, point) in zip(order, placer.place(items, stopsAtFirstFailure: true)) {
            guard let point else { return nil }
            middles[body] = point
        }
        return middles
    }

    /// Each zone is filled from side to side in the order in which partners pull its bodies.
    private func wishes() -> [Point] {
        var partners = Array(repeating: [Int](), count: sizes.count)
        for (from, to) in ties {
            partners[from].append(to)
            partners[to].append(from)
        }
        var groups: [[Int]] = Array(repeating: [], count: 9)
        for position in sizes.indices { groups[places[position]].append(position) }
        var points = Array(repeating: zones.middle, count: sizes.count)
        for _ in 0..<8 {
            let pulls = sizes.indices.map { position -> Double in
                let near = partners[position]
                guard !near.isEmpty else { return Trigonometry.angle(points[position] - zones.middle) }
                let sum = near.reduce(Point(0, 0)) { $0 + (points[$1] - zones.middle).unit }
                return Trigonometry.angle(sum + (points[position] - zones.middle).unit * 0.5)
            }
            for (zone, members) in groups.enumerated() where !members.isEmpty {
                let (sector, ring) = (zone / 3, zone % 3)
                let inner = ring == 0 ? ActorMapZones.hub : zones.edges[ring - 1]
                let middle = Trigonometry.angle(zones.point(sector: sector, share: 0.5, reach: 1) - zones.middle)
                // Angles are told from the middle of the sector, so that the seam of the circle lies opposite.
                func turn(_ position: Int) -> Double {
                    var turn = pulls[position] - middle
                    while turn > Trigonometry.fullTurn / 2 { turn -= Trigonometry.fullTurn }
                    while turn < -Trigonometry.fullTurn / 2 { turn += Trigonometry.fullTurn }
                    return turn
                }
                let ordered = members.sorted { (turn($0), $0) < (turn($1), $1) }
                for (place, member) in ordered.enumerated() {
                    points[member] = zones.point(
                        sector: sector, share: (Double(place) + 0.5) / Double(ordered.count),
                        reach: (inner + zones.edges[ring]) / 2)
                }
            }
        }
        return points
    }
}
