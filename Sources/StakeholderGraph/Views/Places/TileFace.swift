/// What stands on a tile: a name, a square whose area is in proportion to the programmes, and what else is counted.
struct TileFace {
    let context: ViewContext
    /// The number of programmes that gets the largest square.
    let most: Int
    /// Whether the square and the words are drawn; without them only the number of programmes.
    let isFull: Bool

    struct Tile {
        let id: SceneID
        let name: String
        let count: PlaceTally.Count
        let tooltip: String
    }

    /// How the outline and the ground of a tile look.
    struct Look {
        var fill: Ink
        var stroke: Ink
        var width: Double
        var dash = Scene.Dash.solid
        var ink: Ink
    }

    /// Sizes at which everything fits on every tile.
    struct Fit {
        let size: Double
        let small: Double
        let names: [[String]]
        let head: Double
        let side: Double
        let pad: Double
    }

    /// What is blue stands for programmes.
    var squareInk: Ink { context.sheet.adapt(Ink(0x0072B2)) }

    private func facts(_ count: PlaceTally.Count) -> [(words: String, ink: Ink)] {
        guard isFull else { return [] }
        var facts: [(words: String, ink: Ink)] = []
        if !count.bodies.isEmpty {
            let bodies = count.bodies.count
            facts.append(
                (context.words(bodies == 1 ? "1 body" : "\(bodies) bodies", "wadau \(bodies)"), context.sheet.ink))
        }
        if !count.shared.isEmpty {
            facts.append(
                (context.words("\(count.shared.count) shared", "pamoja \(count.shared.count)"), context.sheet.quietInk))
        }
        if !count.unmet.isEmpty {
            facts.append(
                (context.words("\(count.unmet.count) unmet", "pengo \(count.unmet.count)"), context.sheet.gapInk))
        }
        if !count.partly.isEmpty {
            facts.append(
                (
                    context.words("\(count.partly.count) in part", "sehemu \(count.partly.count)"),
                    context.sheet.gapInk
                ))
        }
        return facts
    }

    /// The largest sizes at which names stand on one line, or else on two, and all facts fit; `nil` when none do.
    func fit(_ tiles: [Tile], in tile: Size, scale: Double) -> Fit? {
        let pad = (isFull ? 2.5 : 1.5) * scale
        let names = tiles.map { TextWrapping.clean($0.name) }
        let words = tiles.map { facts($0.count) }
        let rows = Double(words.map(\.count).max() ?? 0)
        let widest = words.joined().map { FontMetrics.bold.width($0.words) }.max() ?? 0
        let needed = max(rows, tiles.contains { !$0.count.programmes.isEmpty } ? 1 : 0)
        let sizes = [9.0, 8.5, 8, 7.5, 7, 6.5, 6].map { ($0, 1) } + [7.5, 7, 6.5, 6, 5.5, 5].map { ($0, 2) }
        for (planned, lineCount) in sizes where planned * scale >= StyleSheet.smallestSize {
            let size = planned * scale
            let width = tile.width - 2 * pad
            let isBroken = names.contains { name in
                name.split(whereSeparator: { $0.isWhitespace || $0 == "-" }).contains {
                    FontMetrics.book.width(String($0) + (name.contains("-") ? "-" : "")) * size > width
                }
            }
            let wrapped = names.map {
                TextWrapping.wrap($0, width: width, fontSize: size, maxLines: lineCount)
            }
            guard !isBroken, !wrapped.contains(where: \.isCut) else { continue }
            let head = Double(wrapped.map(\.lines.count).max() ?? 1) * size * FontMetrics.lineHeight
            let room = tile.height - head - 2 * pad
            let side = min(room, tile.width * 0.36)
            for share in [0.95, 0.88, 0.8, 0.72] {
                let small = max(StyleSheet.smallestSize, size * share)
                guard room >= needed * small * 1.16, widest * small <= width - side - pad else { continue }
                return Fit(size: size, small: small, names: wrapped.map(\.lines), head: head, side: side, pad: pad)
            }
        }
        return nil
    }

    func draw(_ tile: Tile, _ name: [String], _ look: Look, in frame: Rect, _ fit: Fit, on canvas: inout Canvas) {
        let pad = fit.pad
        canvas.add(
            Scene.Shape(
                id: tile.id, role: .body, outline: .rectangle, frame: frame, fill: look.fill, stroke: look.stroke,
                strokeWidth: look.width * canvas.scale, dash: look.dash, tooltip: TextWrapping.clean(tile.tooltip)))
        canvas.text(
            name, at: Point(frame.minX + pad, frame.minY + pad * 0.7), size: fit.size, ink: look.ink, role: .mark)
        let base = frame.maxY - pad
        if isFull {
            drawSquare(tile, corner: Point(frame.minX + pad, base), fit, on: &canvas)
        } else if !tile.count.programmes.isEmpty {
            canvas.text(
                [String(tile.count.programmes.count)], at: Point(frame.maxX - pad, base - fit.small * 1.16),
                size: fit.small, bold: true, ink: squareInk, alignment: .trailing, role: .mark)
        }
        for (line, fact) in facts(tile.count).reversed().enumerated() {
            canvas.text(
                [fact.words], at: Point(frame.maxX - pad, base - Double(line + 1) * fit.small * 1.16), size: fit.small,
                bold: fact.ink == canvas.sheet.gapInk, ink: fact.ink, alignment: .trailing, role: .mark)
        }
    }

    /// A square with its number in it, or beside it where it is small.
    private func drawSquare(_ tile: Tile, corner: Point, _ fit: Fit, on canvas: inout Canvas) {
        let number = tile.count.programmes.count
        guard number > 0, most > 0 else { return }
        let edge = max(2 * canvas.scale, fit.side * (Double(number) / Double(most)).squareRoot())
        let frame = Rect(minX: corner.x, minY: corner.y - edge, maxX: corner.x + edge, maxY: corner.y)
        let width = FontMetrics.bold.width(String(number)) * fit.small
        let isInside = edge >= fit.small * 1.15 && edge >= width + 2
        canvas.add(
            Scene.Shape(
                id: SceneID("q", tile.id.text), role: .mark, outline: .rectangle, frame: frame, fill: squareInk,
                stroke: squareInk, strokeWidth: 0.3 * canvas.scale,
                text: isInside
                    ? Scene.Text([String(number)], fontSize: fit.small, isBold: true, ink: canvas.sheet.white) : nil))
        guard !isInside else { return }
        canvas.text(
            [String(number)], at: Point(corner.x + edge + 1.5 * canvas.scale, corner.y - fit.small * 1.12),
            size: fit.small, bold: true, role: .mark)
    }
}
