/// The sub-counties of the county that a map is about, as tiles in the order of the list: the gazetteer has no coordinates
/// of sub-counties, so they have no place on the map.
struct PartCards {
    private let context: ViewContext
    private let heading: String
    private let tiles: [TileFace.Tile]
    private let face: TileFace

    init(_ context: ViewContext, _ tally: PlaceTally, county: PlaceID) {
        self.context = context
        let name = context.placeName(county)
        heading = context.words(
            "\(name) by sub-county, in the order of the list, not by position",
            "\(name) kwa kaunti ndogo, kwa mpangilio wa orodha, si kwa mahali zilipo")
        let parts = tally.inside(county)
        tiles = parts.map { place, count in
            let name =
                place == county ? context.words("County as a whole", "Kaunti nzima") : context.placeName(place)
            return TileFace.Tile(
                id: SceneID("p", place.rawValue), name: name, count: count, tooltip: tally.words(name, count))
        }
        face = TileFace(
            context: context, most: parts.map(\.count.programmes.count).max() ?? 0, isFull: true)
    }

    var most: Int { face.most }

    /// Draws the tiles at the largest size at which everything fits; `nil` when they do not fit.
    func draw(on canvas: inout Canvas, in area: Rect) -> Double? {
        let scale = canvas.scale
        let title = canvas.paragraph(
            heading, at: Point(area.minX + 3.5 * scale, area.minY), width: area.width - 7 * scale,
            size: max(StyleSheet.smallestSize, 7.5 * scale), bold: true, role: .mark)
        let room = Rect(minX: area.minX, minY: title.maxY + 2 * scale, maxX: area.maxX, maxY: area.maxY)
        var best: (grid: TileGrid, columns: Int, fit: TileFace.Fit)?
        for columns in 1...6 {
            let rows = (tiles.count + columns - 1) / columns
            let grid = TileGrid(room, columns: columns, rows: rows, gap: 7 * scale)
            guard grid.tile.width > 0, grid.tile.height > 0, let fit = face.fit(tiles, in: grid.tile, scale: scale)
            else { continue }
            let area = grid.tile.width * grid.tile.height
            if let best, (best.fit.size, best.grid.tile.width * best.grid.tile.height) >= (fit.size, area) { continue }
            best = (grid, columns, fit)
        }
        guard let best else { return nil }
        let sheet = context.sheet
        for (index, tile) in tiles.enumerated() {
            var look = TileFace.Look(
                fill: tile.count.isEmpty ? sheet.white : sheet.backdropInk,
                stroke: tile.count.isEmpty ? sheet.faintInk : sheet.tieInk, width: 0.6,
                ink: tile.count.isEmpty ? sheet.quietInk : sheet.ink)
            if !tile.count.unmet.isEmpty {
                look.stroke = sheet.gapInk
                look.width = 1.2
                look.dash = .dashed
            }
            let cell = TileArrangement.Cell(column: index % best.columns, row: index / best.columns)
            face.draw(tile, best.fit.names[index], look, in: best.grid.frame(cell), best.fit, on: &canvas)
        }
        return best.fit.size
    }
}
