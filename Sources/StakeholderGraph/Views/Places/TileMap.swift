/// Equal tiles, one a county, where its neighbours are.
struct TileMap {
    private let context: ViewContext
    private let tally: PlaceTally
    private let focus: MapFocus
    private let arrangement: TileArrangement
    private let crossings: TileCrossings
    private let face: TileFace

    /// - Parameter isFull: whether all that is counted stands on the tiles, or only the number of programmes.
    init(
        _ context: ViewContext, _ tally: PlaceTally, _ focus: MapFocus, _ arrangement: TileArrangement, isFull: Bool
    ) {
        self.context = context
        self.tally = tally
        self.focus = focus
        self.arrangement = arrangement
        crossings = TileCrossings(tally.crossings, arrangement)
        face = TileFace(
            context: context, most: tally.counties.map { tally[$0.id].programmes.count }.max() ?? 0, isFull: isFull)
    }

    /// How far the tiles keep neighbours together.
    var remark: String {
        let touching = arrangement.pairsByEdge + arrangement.pairsByCorner
        let pairs = arrangement.neighbourPairs
        return context.words(
            "Tiles: \(touching) of \(pairs) pairs of neighbouring counties touch, \(arrangement.pairsByEdge) along an edge",
            "Vigae: jozi \(touching) kati ya \(pairs) za kaunti jirani hugusana, \(arrangement.pairsByEdge) kwa upande")
    }

    private var focusInk: Ink { context.sheet.adapt(Ink(0x56B4E9).tinted(0.72)) }
    private var crossingInk: Ink { context.sheet.adapt(Ink(0x4D4D4D)) }

    private func look(_ place: PlaceID, _ count: PlaceTally.Count) -> TileFace.Look {
        let sheet = context.sheet
        let isInside = focus.counties.contains(place)
        let isFocus = focus.county == place
        var look = TileFace.Look(
            fill: isFocus ? focusInk : isInside && !count.isEmpty ? sheet.backdropInk : sheet.white,
            stroke: isFocus ? sheet.ink : isInside && !count.isEmpty ? sheet.tieInk : sheet.faintInk,
            width: isFocus ? 1.3 : 0.6, ink: isInside && !count.isEmpty ? sheet.ink : sheet.quietInk)
        if !count.unmet.isEmpty {
            look.stroke = sheet.gapInk
            look.width = 1.2
            look.dash = .dashed
        }
        return look
    }

    var legend: [LegendItem] {
        let sheet = context.sheet
        func tile(_ fill: Ink, _ stroke: Ink, _ dash: Scene.Dash = .solid) -> LegendItem.Symbol {
            .body(outline: .rectangle, fill: fill, stroke: stroke, dash: dash, isDouble: false, badge: "")
        }
        var items: [LegendItem] = []
        if face.most > 0, !face.isFull {
            items.append(
                LegendItem(
                    .word(String(face.most), face.squareInk),
                    context.words("Programmes in the county", "Miradi katika kaunti")))
        }
        if !crossings.links.isEmpty {
            let style = TieStyle(
                form: .line, dash: .dashed, width: 1.4, ink: crossingInk, hasArrow: false,
                label: context.words(
                    "Shared: a programme in several counties, joined the shortest way; wider where there are more",
                    "Pamoja: mradi katika kaunti kadhaa, kwa njia fupi; nene zaidi palipo mingi"), rank: 0)
            items.append(LegendItem(.tie(style), style.label))
        }
        if let county = focus.county {
            let name = context.placeName(county)
            items.append(
                LegendItem(
                    tile(focusInk, sheet.ink),
                    context.words("\(name), the county of this map", "\(name), kaunti ya ramani hii")))
        }
        if tally.counties.contains(where: { tally[$0.id].isEmpty || !focus.counties.contains($0.id) }) {
            items.append(
                LegendItem(
                    tile(sheet.white, sheet.faintInk),
                    focus.counties.count < tally.counties.count
                        ? context.words("Nothing recorded, or outside the place", "Hakuna taarifa, au nje ya mahali")
                        : context.words("Nothing recorded", "Hakuna taarifa")))
        }
        return items
    }

    /// The number of programmes that has the largest square.
    var most: Int { face.most }

    /// Draws the tiles at the largest size of text at which all names fit; `nil` when none does.
    func draw(on canvas: inout Canvas, in area: Rect) -> Double? {
        let grid = TileGrid(
            area, columns: arrangement.columns, rows: arrangement.rows, gap: (face.isFull ? 7 : 4) * canvas.scale)
        let tiles = arrangement.sites.map { site in
            let count = tally[site.id]
            return TileFace.Tile(
                id: SceneID("c", site.id.rawValue), name: context.placeName(site.id), count: count,
                tooltip: tally.words(context.placeName(site.id), count))
        }
        guard let fit = face.fit(tiles, in: grid.tile, scale: canvas.scale) else { return nil }
        drawCrossings(on: &canvas, grid)
        for (index, tile) in tiles.enumerated() {
            face.draw(
                tile, fit.names[index], look(arrangement.sites[index].id, tile.count),
                in: grid.frame(arrangement.cells[index]), fit, on: &canvas)
        }
        return fit.size
    }

    private func drawCrossings(on canvas: inout Canvas, _ grid: TileGrid) {
        for (index, link) in crossings.links.enumerated() {
            let lane = Double(index % 3 - 1) * grid.gap * 0.27
            let points = crossings.path(link, lane: lane, gap: grid.gap, frame: grid.frame)
            guard let first = points.first, let last = points.last else { continue }
            let width = min(3, 1 + 0.5 * Double(link.programmes.count - 1)) * canvas.scale
            canvas.add(
                Scene.Line(
                    id: SceneID("x", "\(link.from) \(link.to)"), role: .tie, spline: Spline.polyline(points),
                    ink: crossingInk, width: width, dash: .dashed,
                    tooltip: TextWrapping.clean(link.programmes.joined(separator: "; "))))
            for (end, point) in [first, last].enumerated() {
                let reach = width * 0.6 + 0.9 * canvas.scale
                canvas.add(
                    Scene.Shape(
                        id: SceneID("xe", "\(link.from) \(link.to) \(end)"), role: .mark, outline: .ellipse,
                        frame: Rect(center: point, size: Size(2 * reach, 2 * reach)), fill: crossingInk,
                        stroke: crossingInk, strokeWidth: 0.2 * canvas.scale))
            }
        }
    }
}

/// Equal tiles in columns and rows in the middle of an area.
struct TileGrid {
    let tile: Size
    /// Between two tiles, and half of it around all.
    let gap: Double
    private let origin: Point

    /// Tiles are at most twice as broad as high.
    init(_ area: Rect, columns: Int, rows: Int, gap: Double) {
        let room = area.inset(gap / 2)
        let broad = (room.width + gap) / Double(max(1, columns)) - gap
        let high = (room.height + gap) / Double(max(1, rows)) - gap
        let width = min(broad, high * 2)
        let height = min(high, width * 1.15)
        self.gap = gap
        tile = Size(width, height)
        let whole = Size(Double(columns) * (width + gap) - gap, Double(rows) * (height + gap) - gap)
        origin = Point(room.center.x - whole.width / 2, room.center.y - whole.height / 2)
    }

    func frame(_ cell: TileArrangement.Cell) -> Rect {
        let left = origin.x + Double(cell.column) * (tile.width + gap)
        let top = origin.y + Double(cell.row) * (tile.height + gap)
        return Rect(minX: left, minY: top, maxX: left + tile.width, maxY: top + tile.height)
    }
}
