/// The three sectors of the actor map's notation.
enum ActorMapSector: Int, CaseIterable {
    case state
    case civilSociety
    case privateSector
}

/// Three sectors and three rings around the issue, stretched to the page.
struct ActorMapZones {
    let area: Rect
    private let disc: StretchedDisc
    /// The outer edges of key, primary and secondary, as shares of the radius.
    let edges: [Double]
    /// How much of the turn each sector has; a third each in the notation.
    let spans: [Double]

    /// The issue in the centre.
    static let hub = 0.15

    private init(area: Rect, edges: [Double], spans: [Double]) {
        self.area = area
        disc = StretchedDisc(area)
        self.edges = edges
        self.spans = spans
    }

    /// Rings as broad as the fullest sector of each needs; `nil` when the page is too small.
    /// - Parameter needs: room that the boxes of each sector and ring take, sector by sector.
    init?(area: Rect, needs: [Double], isEqual: Bool) {
        let total = area.width * area.height * 0.88
        // Where one sector is much fuller than the others, it may take up to two thirds of the turn.
        let filled = (0..<3).map { third in needs[(third * 3)..<(third * 3 + 3)].reduce(0, +) }
        let all = max(1, filled.reduce(0, +))
        let shares = filled.map { max(0.16, min(0.68, $0 / all)) }
        let spans = isEqual ? [1.0 / 3, 1.0 / 3, 1.0 / 3] : shares.map { $0 / shares.reduce(0, +) }
        // What a ring needs for its fullest sector; inner rings waste more room at their edges.
        let waste = [2.0, 1.5, 1.2]
        let rings = (0..<3).map { ring in
            max(0.07, (0..<3).map { needs[$0 * 3 + ring] / spans[$0] * waste[ring] / total }.max() ?? 0)
        }
        let hub = Self.hub * Self.hub
        let wanted = rings.reduce(hub, +)
        guard wanted < 1.45 else { return nil }
        let stretch = (1 - hub) / (wanted - hub)
        let first = (hub + rings[0] * stretch).squareRoot()
        let second = (hub + (rings[0] + rings[1]) * stretch).squareRoot()
        self.init(area: area, edges: [first, second, 1], spans: spans)
    }

    var middle: Point { disc.middle }

    /// The sector of a point. The state is centred at the top, the others follow clockwise.
    private func sector(_ point: Point) -> Int {
        let share = disc.turn(point) + spans[0] / 2
        let turn = share < 0 ? share + 1 : share
        return turn < spans[0] ? 0 : turn < spans[0] + spans[1] ? 1 : 2
    }

    func contains(_ frame: Rect, sector: Int, ring: Int) -> Bool {
        // Outside of the last ring there are the corners of the page, which belong to it.
        let outer = ring == 2 ? Double.infinity : edges[ring]
        return disc.contains(frame, from: ring == 0 ? Self.hub : edges[ring - 1], to: outer)
            && (frame.corners + [frame.center]).allSatisfy { self.sector($0) == sector }
    }

    /// A point at a share of a sector and of the radius.
    func point(sector: Int, share: Double, reach: Double) -> Point {
        let before = spans.prefix(sector).reduce(0, +) - spans[0] / 2
        return disc.point(turn: before + share * spans[sector], reach: reach)
    }

    func draw(on canvas: inout Canvas) {
        let scale = canvas.scale
        let sheet = canvas.sheet
        for edge in edges.reversed().dropFirst() {
            let points = (0..<120).map { point(sector: $0 / 40, share: Double($0 % 40) / 40, reach: edge) }
            canvas.add(
                Scene.Backdrop(
                    .polygon(points), fill: edge == edges[1] ? sheet.backdropInk : sheet.white,
                    stroke: sheet.faintInk, width: scale))
        }
        for sector in 0..<3 {
            canvas.add(
                Scene.Backdrop(
                    .polyline([
                        point(sector: sector, share: 0, reach: Self.hub), point(sector: sector, share: 0, reach: 1),
                    ]), stroke: sheet.faintInk, width: 1.5 * scale))
        }
    }

    /// Where the issue stands in the middle.
    var hubFrame: Rect {
        Rect(center: middle, size: Size(disc.radii.width * Self.hub * 1.5, disc.radii.height * Self.hub * 1.5))
    }
}
