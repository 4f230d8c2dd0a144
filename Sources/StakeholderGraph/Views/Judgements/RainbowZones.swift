/// Half rings around the issue, cut into five parts: where a body of one influence and one affectedness may stand.
struct RainbowZones {
    /// Of the hub, in the reach of the outermost ring.
    static let hub = 0.13
    static let rings = 3
    static let parts = 5

    /// Two equal halves one above the other; the upper one is the picture.
    private let disc: StretchedDisc
    let area: Rect
    /// The outer edges of the three rings.
    let edges: [Double]
    /// The shares of the half turn at which the five parts end.
    let ends: [Double]

    /// `nil` when the bodies do not fit, whatever the widths.
    ///
    /// - Parameters:
    ///   - area: The room for the half rings, their straight side below.
    ///   - needs: The room that the bodies of each part and ring take, part by part.
    ///   - depths: The least breadth of each ring.
    ///   - isEqual: Whether the five parts have the same angle.
    init?(area: Rect, needs: [Double], depths: [Double], isEqual: Bool) {
        let filled = (0..<Self.parts).map { part in
            (0..<Self.rings).reduce(0) { $0 + needs[part * Self.rings + $1] }
        }
        let all = max(1, filled.reduce(0, +))
        // A part has at least half of an equal share.
        let equal = 1 / Double(Self.parts)
        let spans = filled.map { isEqual ? equal : (equal + $0 / all) / 2 }
        // What a ring needs for its fullest part; inner rings waste more room at their edges.
        let total = area.width * area.height * 0.88
        let waste = [1.7, 1.6, 1.2]
        let rings = (0..<Self.rings).map { ring in
            max(
                0.07,
                (0..<Self.parts).map { needs[$0 * Self.rings + ring] / spans[$0] * waste[ring] / total }.max() ?? 0)
        }
        let hub = Self.hub * Self.hub
        let wanted = rings.reduce(hub, +)
        guard wanted < 1.7 else { return nil }
        let stretch = (1 - hub) / (wanted - hub)
        let first = (hub + rings[0] * stretch).squareRoot()
        let second = (hub + (rings[0] + rings[1]) * stretch).squareRoot()
        self.area = area
        disc = StretchedDisc(
            Rect(minX: area.minX, minY: area.minY, maxX: area.maxX, maxY: area.maxY + area.height))
        guard let edges = Self.widened([first, second, 1], to: depths.map { $0 / (area.width / 2) }) else { return nil }
        self.edges = edges
        ends = (1...Self.parts).map { spans.prefix($0).reduce(0, +) }
    }

    /// The edges moved so that each ring has its least breadth, at the cost of those that have more than that; `nil`
    /// when there is not enough for all.
    private static func widened(_ edges: [Double], to least: [Double]) -> [Double]? {
        let breadths = zip(edges, [hub] + edges).map { $0 - $1 }
        let free = 1 - hub - least.reduce(0, +)
        guard free >= 0 else { return nil }
        let above = zip(breadths, least).map { max(0, $0 - $1) }
        let share = free / max(free, above.reduce(0, +))
        var edge = hub
        let result = zip(above, least).map { above, least -> Double in
            edge += least + above * share
            return edge
        }
        // Rounding must not leave a slit at the rim.
        return Array(result.dropLast()) + [1]
    }

    /// From 0 at the left end of the arc to 1 at the right one.
    private func turn(_ point: Point) -> Double { (disc.turn(point) + 0.25) * 2 }

    private func start(_ part: Int) -> Double { part == 0 ? 0 : ends[part - 1] }

    func contains(_ frame: Rect, part: Int, ring: Int) -> Bool {
        guard disc.contains(frame, from: ring == 0 ? Self.hub : edges[ring - 1], to: edges[ring]) else { return false }
        // A line from the hub meets a box between its corners.
        return frame.corners.allSatisfy { turn($0) >= start(part) && turn($0) <= ends[part] }
    }

    /// A place in a part and ring: shares of its angle, from the left, and of its depth, from the hub.
    func point(part: Int, ring: Int, across: Double, out: Double) -> Point {
        let inner = ring == 0 ? Self.hub : edges[ring - 1]
        return point(
            start(part) + across * (ends[part] - start(part)), reach: inner + out * (edges[ring] - inner))
    }

    private func point(_ turn: Double, reach: Double) -> Point {
        disc.point(turn: turn / 2 - 0.25, reach: reach)
    }

    /// Where the issue stands, in the hub.
    var hubFrame: Rect {
        let radii = Size(disc.radii.width * Self.hub, disc.radii.height * Self.hub)
        return Rect(
            minX: disc.middle.x - radii.width * 0.8, minY: area.maxY - radii.height * 0.8,
            maxX: disc.middle.x + radii.width * 0.8, maxY: area.maxY)
    }

    /// Where the words of a ring stand along the straight side, at the left and at the right: the middle of its depth.
    func footing(_ ring: Int) -> [Double] {
        let inner = ring == 0 ? Self.hub : edges[ring - 1]
        let middle = (inner + edges[ring]) / 2 * disc.radii.width
        return [disc.middle.x - middle, disc.middle.x + middle]
    }

    func draw(on canvas: inout Canvas) {
        let sheet = canvas.sheet
        for (ring, edge) in edges.enumerated().reversed() {
            canvas.add(
                Scene.Backdrop(
                    .polygon(arc(edge)), fill: ring == 0 ? sheet.backdropInk : sheet.white, stroke: sheet.faintInk,
                    width: canvas.scale))
        }
        canvas.add(
            Scene.Backdrop(.polygon(arc(Self.hub)), fill: sheet.white, stroke: sheet.faintInk, width: canvas.scale))
        for end in ends.dropLast() {
            canvas.add(
                Scene.Backdrop(
                    .polyline([point(end, reach: Self.hub), point(end, reach: 1)]), stroke: sheet.faintInk,
                    width: canvas.scale))
        }
    }

    private func arc(_ reach: Double) -> [Point] { (0...80).map { point(Double($0) / 80, reach: reach) } }
}
