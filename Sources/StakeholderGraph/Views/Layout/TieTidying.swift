/// Makes the ties of a finished arrangement shorter, with fewer that cross or run over a body: bodies of one group change
/// places while that helps.
///
/// Hill climbing in a fixed order, so the result is a pure function of the input.
struct TieTidying {
    /// The room of each body with its letters.
    let sizes: [Size]
    /// Bodies that are tied, by index.
    let ties: [(Int, Int)]
    /// Bodies of one group may change places.
    let groups: [Int]
    /// The least distance between two bodies.
    let gap: Double
    /// Whether a body may stand in a frame.
    let isAllowed: (_ body: Int, _ frame: Rect) -> Bool
    private let incident: [[Int]]

    init(
        sizes: [Size], ties: [(Int, Int)], groups: [Int], gap: Double, isAllowed: @escaping (Int, Rect) -> Bool
    ) {
        self.sizes = sizes
        self.ties = ties
        self.groups = groups
        self.gap = gap
        self.isAllowed = isAllowed
        var incident = Array(repeating: [Int](), count: sizes.count)
        for (index, tie) in ties.enumerated() {
            incident[tie.0].append(index)
            incident[tie.1].append(index)
        }
        self.incident = incident
    }

    /// Where the partners of each body stand on average, drawn half-way towards its own place; alone it stays.
    func pulled(_ middles: [Point]) -> [Point] {
        middles.indices.map { body in
            let near = incident[body].map { ties[$0].0 == body ? middles[ties[$0].1] : middles[ties[$0].0] }
            guard !near.isEmpty else { return middles[body] }
            let sum = near.reduce(Point(0, 0), +)
            return sum * (0.5 / Double(near.count)) + middles[body] * 0.5
        }
    }

    /// How ill the ties lie: one for each crossing, two for each body run over, and their length.
    /// - Complexity: O(ties² + ties · bodies).
    func cost(_ middles: [Point]) -> Double {
        // Each crossing is met from both of its ties.
        ties.indices.reduce(0) { $0 + cost(of: $1, middles, counting: 0.5) }
    }

    /// Moves each tied body, in turn, to the free place that is offered for it, where that helps.
    /// - Parameter offer: a place for a body near a wish, while all others stay where they are.
    /// - Complexity: O(bodies) offers and O(ties · (ties + bodies)).
    func move(_ start: [Point], offer: (_ body: Int, _ wish: Point, _ middles: [Point]) -> Point?) -> [Point] {
        var middles = start
        for body in middles.indices where !incident[body].isEmpty {
            let near = incident[body].map { ties[$0].0 == body ? middles[ties[$0].1] : middles[ties[$0].0] }
            let wish = near.reduce(Point(0, 0), +) * (1 / Double(near.count))
            guard let place = offer(body, wish, middles) else { continue }
            var moved = middles
            moved[body] = place
            let before = incident[body].reduce(0) { $0 + cost(of: $1, middles, counting: 1) } + covered(body, middles)
            let after = incident[body].reduce(0) { $0 + cost(of: $1, moved, counting: 1) } + covered(body, moved)
            if after < before - 1e-6 { middles = moved }
        }
        return middles
    }

    /// What the ties of others cost that run over a body.
    private func covered(_ body: Int, _ middles: [Point]) -> Double {
        let frame = frame(body, middles)
        return ties.reduce(0) { sum, tie in
            guard tie.0 != body, tie.1 != body, Self.runs(middles[tie.0], middles[tie.1], over: frame) else {
                return sum
            }
            return sum + 2
        }
    }

    /// Exchanges places until nothing is gained, at most a few rounds.
    /// - Complexity: O(rounds · pairs of a group · ties of a body · (ties + bodies)).
    func improve(_ start: [Point], rounds: Int = 3) -> [Point] {
        var middles = start
        for _ in 0..<rounds {
            var isCalm = true
            for first in sizes.indices {
                for second in sizes.indices where second > first && groups[first] == groups[second] {
                    guard !incident[first].isEmpty || !incident[second].isEmpty else { continue }
                    var swapped = middles
                    swapped.swapAt(first, second)
                    guard fits(first, swapped), fits(second, swapped) else { continue }
                    let concerned = Set(incident[first] + incident[second]).sorted()
                    let before = concerned.reduce(0) { $0 + cost(of: $1, middles, counting: 1) }
                    let after = concerned.reduce(0) { $0 + cost(of: $1, swapped, counting: 1) }
                    guard after < before - 1e-6 else { continue }
                    middles = swapped
                    isCalm = false
                }
            }
            if isCalm { break }
        }
        return middles
    }

    private func frame(_ body: Int, _ middles: [Point]) -> Rect { Rect(center: middles[body], size: sizes[body]) }

    private func fits(_ body: Int, _ middles: [Point]) -> Bool {
        let frame = frame(body, middles)
        guard isAllowed(body, frame) else { return false }
        let guarded = frame.inset(-gap)
        return middles.indices.allSatisfy { $0 == body || !guarded.overlaps(self.frame($0, middles)) }
    }

    private func cost(of tie: Int, _ middles: [Point], counting crossing: Double) -> Double {
        let (from, to) = ties[tie]
        let (start, end) = (middles[from], middles[to])
        let reach = Rect(
            minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
            maxY: max(start.y, end.y))
        var sum = start.distance(to: end) / 100
        for other in ties.indices where other != tie {
            let (a, b) = (middles[ties[other].0], middles[ties[other].1])
            if Self.cross(start, end, a, b) { sum += crossing }
        }
        for body in middles.indices where body != from && body != to {
            let frame = frame(body, middles)
            if frame.overlaps(reach.inset(-1)), Self.runs(start, end, over: frame) { sum += 2 }
        }
        return sum
    }

    /// Whether two segments meet between their ends.
    static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    }

    /// Whether a segment passes through a frame.
    static func runs(_ a: Point, _ b: Point, over frame: Rect) -> Bool {
        if frame.contains(a) || frame.contains(b) { return true }
        let corners = frame.corners
        return cross(a, b, corners[0], corners[2]) || cross(a, b, corners[1], corners[3])
    }
}
