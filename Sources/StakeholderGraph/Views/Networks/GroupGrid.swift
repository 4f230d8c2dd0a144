/// Groups of bodies in cells of a page: each cell has its heading above and its bodies inside, near where all ties pull them.
struct GroupGrid {
    let headings: [String]
    /// Positions of boxes; every box is in one group.
    let members: [[Int]]
    let rooms: [Size]
    let abstract: [Point]
    let edges: [(Int, Int)]
    let scale: Double

    struct Placed {
        fileprivate(set) var middles: [Point]
        fileprivate(set) var words: [Rect] = []
        fileprivate var cells: [(frame: Rect, lines: [String], size: Double)] = []

        func draw(on canvas: inout Canvas) {
            for cell in cells {
                canvas.add(
                    Scene.Backdrop(
                        .polygon(cell.frame.corners), fill: canvas.sheet.backdropInk, stroke: canvas.sheet.faintInk,
                        width: 0.75 * canvas.scale))
                let inset = cell.size * 0.5
                let corner = Point(cell.frame.minX + inset, cell.frame.minY + inset * 0.6)
                let room = TextWrapping.size(cell.lines, fontSize: cell.size, bold: true)
                // Ties pass behind the words.
                canvas.add(
                    Scene.Shape(
                        id: canvas.nextMark(), role: .frame, outline: .rectangle,
                        frame: Rect(
                            minX: corner.x, minY: corner.y, maxX: corner.x + room.width, maxY: corner.y + room.height),
                        fill: canvas.sheet.backdropInk, stroke: nil))
                canvas.text(cell.lines, at: corner, size: cell.size, bold: true, ink: canvas.sheet.quietInk)
            }
        }
    }

    private var headingSize: Double { max(StyleSheet.smallestSize, 8.5 * scale) }
    private var gap: Double { 4 * scale }

    /// `nil` when the boxes do not fit.
    func place(in free: Rect) -> Placed? {
        let used = members.map { group in
            group.reduce(0) { $0 + (rooms[$1].width + gap) * (rooms[$1].height + gap) }
        }
        let weights = zip(members, used).map { group, area -> Double in
            let widest = group.map { rooms[$0].width }.max() ?? 0
            return area * 1.4 + (widest + 4 * gap) * (headingSize * 2.6 + 2 * gap)
        }
        guard used.reduce(0, +) < free.width * free.height * 0.75 else { return nil }
        let least = members.indices.map(least)
        for cells in StripCells.divisions(weights, least: least, of: free).prefix(6) {
            if let placed = place(into: cells) { return placed }
        }
        return nil
    }

    /// What a cell needs for its heading on three lines and its largest body.
    private func least(_ group: Int) -> Size {
        let heading = "\(headings[group]) (\(members[group].count))"
        let words = heading.split(separator: " ").map { FontMetrics.bold.width(String($0)) * headingSize }
        let all = FontMetrics.bold.width(heading) * headingSize
        let widest = max(members[group].map { rooms[$0].width }.max() ?? 0, 0)
        let tallest = members[group].map { rooms[$0].height }.max() ?? 0
        let width = max(widest + 3 * gap, (words.max() ?? 0) + 2 * headingSize, all / 2.4 + 2 * headingSize)
        let lines = Double(min(3, Int(all / max(1, width - 2 * headingSize)) + 1))
        return Size(width + 2 * gap, tallest + headingSize * (lines * FontMetrics.lineHeight + 0.8) + 3 * gap)
    }

    /// Where ties leave no room: in rows, as words in a paragraph.
    private func rows(_ sizes: [Size], in area: Rect) -> [Point]? {
        let rows = FlowRows(sizes, width: area.width, gap: gap)
        return rows.height <= area.height ? rows.middles(in: area) : nil
    }

    /// Bodies of one cell exchange places until fewer ties cross or run behind a body.
    private func tidied(_ middles: [Point], _ insides: [Rect]) -> [Point] {
        guard rooms.count <= 160 else { return middles }
        var groups = Array(repeating: 0, count: rooms.count)
        for (group, bodies) in members.enumerated() { for body in bodies { groups[body] = group } }
        return TieTidying(sizes: rooms, ties: edges, groups: groups, gap: gap * 0.5) { body, frame in
            insides[groups[body]].contains(frame, tolerance: 0.01)
        }.improve(middles)
    }

    private func place(into cells: [Rect]) -> Placed? {
        var result = Placed(middles: Array(repeating: Point(0, 0), count: rooms.count))
        var insides: [Rect] = []
        for (group, cell) in cells.enumerated() {
            let frame = cell.inset(gap * 0.5)
            let count = members[group].count
            let wrapped = TextWrapping.wrap(
                "\(headings[group]) (\(count))", width: frame.width - headingSize, fontSize: headingSize, bold: true,
                maxLines: 3)
            let room = TextWrapping.size(wrapped.lines, fontSize: headingSize, bold: true)
            let inside = Rect(
                minX: frame.minX + gap, minY: frame.minY + room.height + headingSize * 0.6, maxX: frame.maxX - gap,
                maxY: frame.maxY - gap)
            let sizes = members[group].map { rooms[$0] }
            guard !wrapped.isCut, sizes.allSatisfy({ $0.width <= inside.width && $0.height <= inside.height }) else {
                return nil
            }
            let local = Dictionary(uniqueKeysWithValues: members[group].enumerated().map { ($1, $0) })
            let inner = edges.compactMap { edge -> (Int, Int)? in
                guard let from = local[edge.0], let to = local[edge.1] else { return nil }
                return (from, to)
            }
            let middles =
                NetworkArrangement.spread(
                    sizes, members[group].map { abstract[$0] }, inner, in: inside, gap: gap, step: 2.5 * scale,
                    rankShare: 0.8) ?? rows(sizes, in: inside)
            guard let middles else { return nil }
            for (position, middle) in zip(members[group], middles) { result.middles[position] = middle }
            result.cells.append((frame, wrapped.lines, headingSize))
            result.words.append(
                Rect(
                    minX: frame.minX, minY: frame.minY, maxX: frame.minX + room.width + headingSize,
                    maxY: frame.minY + room.height + headingSize * 0.6))
            insides.append(inside)
        }
        result.middles = tidied(result.middles, insides)
        return result
    }
}
