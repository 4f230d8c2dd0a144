/// Places at their coordinates, each with a mark for every programme, body and unmet need recorded there.
///
/// Equirectangular projection by the cosine of the mean latitude. The marks of a place stand in rows on a card; a card
/// that has no room at its point stands as near as possible, with a line to the point.
struct PointMap {
    let context: ViewContext
    let tally: PlaceTally
    let focus: MapFocus
    /// Places with something recorded, and counties without, each in the gazetteer's order.
    let filled: [Place]
    let empty: [Place]
    let links: [(from: PlaceID, to: PlaceID, programmes: [String])]

    init(_ context: ViewContext, _ tally: PlaceTally, _ focus: MapFocus) {
        self.context = context
        self.tally = tally
        self.focus = focus
        let gazetteer = context.map.gazetteer
        filled = tally.byPoint.keys.compactMap { gazetteer[$0] }.filter { !(tally.byPoint[$0.id]?.isEmpty ?? true) }
            .sorted { (gazetteer.index(of: $0.id) ?? 0) < (gazetteer.index(of: $1.id) ?? 0) }
        empty = tally.counties.filter { tally.byPoint[$0.id]?.isEmpty ?? true }
        var found: [PlaceID: [PlaceID: [String]]] = [:]
        for crossing in tally.crossings {
            let tree = ShortestTree.edges(crossing.counties) { from, to in
                guard let first = gazetteer[from], let second = gazetteer[to] else { return .infinity }
                let across = (first.longitude ?? 0) - (second.longitude ?? 0)
                let down = (first.latitude ?? 0) - (second.latitude ?? 0)
                return across * across + down * down
            }
            for (from, to) in tree {
                found[min(from, to), default: [:]][max(from, to), default: []].append(crossing.programme.name)
            }
        }
        let all = found.flatMap { from, others in others.map { (from: from, to: $0, programmes: $1.sorted()) } }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        links = all.count > TileCrossings.limit ? [] : all
    }

    private var squareInk: Ink { context.sheet.adapt(Ink(0x0072B2)) }
    var linkInk: Ink { context.sheet.adapt(Ink(0x4D4D4D)) }

    enum Mark: CaseIterable {
        case programme
        case body
        case unmet
    }

    private func items(_ mark: Mark, _ place: PlaceID) -> [String] {
        guard let count = tally.byPoint[place] else { return [] }
        let map = context.map
        return switch mark {
        case .programme: tally.names(count.programmes)
        case .body: count.bodies.map { map.name(of: .stakeholder($0)) }.sorted()
        case .unmet:
            count.unmet.map {
                "\(map.reference.themes.label($0.theme, swahili: context.isSwahili)), \(context.placeName($0.place))"
            }.sorted()
        }
    }

    func symbol(_ mark: Mark) -> (outline: Scene.Outline, fill: Ink, stroke: Ink, dash: Scene.Dash) {
        let sheet = context.sheet
        return switch mark {
        case .programme: (.rectangle, squareInk, squareInk, .solid)
        case .body: (.ellipse, sheet.white, sheet.ink, .solid)
        case .unmet: (.diamond, sheet.white, sheet.gapInk, .solid)
        }
    }

    /// How many things one mark stands for, by what fits on the page.
    private func legend(unit: Int) -> [LegendItem] {
        func words(_ mark: Mark) -> String {
            switch mark {
            case .programme:
                unit == 1
                    ? context.words("A programme", "Mradi") : context.words("\(unit) programmes", "Miradi \(unit)")
            case .body:
                unit == 1
                    ? context.words(
                        "A stakeholder, with its place here or working here", "Mdau mwenye makao au kazi hapa")
                    : context.words("\(unit) stakeholders", "Wadau \(unit)")
            case .unmet:
                unit == 1
                    ? context.words("A declared need without a programme", "Hitaji lililotajwa bila mradi")
                    : context.words("\(unit) declared needs without a programme", "Mahitaji \(unit) bila mradi")
            }
        }
        var result: [LegendItem] = []
        for mark in Mark.allCases where filled.contains(where: { !items(mark, $0.id).isEmpty }) {
            let symbol = symbol(mark)
            result.append(
                LegendItem(
                    .body(
                        outline: symbol.outline, fill: symbol.fill, stroke: symbol.stroke, dash: symbol.dash,
                        isDouble: false, badge: ""), words(mark)))
        }
        return result
    }

    var legend: [LegendItem] {
        var result = legend(unit: unit)
        if !links.isEmpty {
            let style = TieStyle(
                form: .line, dash: .dashed, width: 1.2, ink: linkInk, hasArrow: false,
                label: context.words(
                    "A programme in several counties, joined the shortest way",
                    "Mradi katika kaunti kadhaa, kwa njia fupi"),
                rank: 0)
            result.append(LegendItem(.tie(style), style.label))
        }
        if !empty.isEmpty {
            result.append(
                LegendItem(
                    .word("·", context.sheet.quietInk),
                    context.words("A county of which nothing is recorded", "Kaunti isiyo na taarifa")))
        }
        return result
    }

    var remarks: [String] {
        [
            context.words(
                "What is recorded for several places stands in each; a card that is not at its point has a line to it",
                "Kilicho katika mahali kadhaa kinaonyeshwa katika kila pahali; kadi isiyo mahali pake ina mstari")
        ]
    }

    /// The least of 1, 2, 5, 10, 20 … at which no card has more than 150 marks and all together at most 700.
    private var unit: Int {
        let counts = filled.map { place in Mark.allCases.map { items($0, place.id).count } }
        for unit in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
            let marks = counts.map { $0.reduce(0) { $0 + ($1 + unit - 1) / unit } }
            if (marks.max() ?? 0) <= 150, marks.reduce(0, +) <= 700 { return unit }
        }
        return 2000
    }

    /// The rows of marks of a place under its name.
    struct Card {
        let place: Place
        let rows: [(mark: Mark, names: ArraySlice<String>)]
        let size: Size
    }

    private func card(_ place: Place, unit: Int, pitch: Double, fontSize: Double) -> Card {
        let groups = Mark.allCases.map { mark -> (Mark, [String]) in
            let names = items(mark, place.id)
            guard unit > 1 else { return (mark, names) }
            let marks = stride(from: 0, to: names.count, by: unit).map { start in
                names[start..<min(names.count, start + unit)].joined(separator: "; ")
            }
            return (mark, marks)
        }
        let total = groups.reduce(0) { $0 + $1.1.count }
        let nameWidth = FontMetrics.book.width(TextWrapping.clean(place.name)) * fontSize
        let columns = max(
            1, Int(nameWidth / pitch), Int((Double(total) * 1.5).squareRoot().rounded(.up)))
        let rows = groups.flatMap { mark, names in
            stride(from: 0, to: names.count, by: columns).map { start in
                (mark: mark, names: names[start..<min(names.count, start + columns)])
            }
        }
        let widest = Double(rows.map(\.names.count).max() ?? 0) * pitch
        return Card(
            place: place, rows: rows,
            size: Size(
                max(widest, nameWidth) + pitch,
                fontSize * (FontMetrics.lineHeight + 0.3) + (Double(rows.count) + 0.3) * pitch))
    }

    /// Cards where they may stand.
    private struct Placing {
        let cards: [(card: Card, middle: Point)]
        let pitch: Double
        let fontSize: Double
        /// How far cards stand from their points on average, in points on A4.
        let distance: Double
        /// How many points of counties without a card lie under cards.
        let hidden: Int

        var cost: Double { distance + 2 * Double(hidden) }
    }

    /// Draws the map with the largest marks whose cards stand near their points and hide few others, else with those that
    /// do so best; `nil` when the cards do not fit at all.
    func draw(on canvas: inout Canvas, in whole: Rect) -> Double? {
        let scale = canvas.scale
        let unit = unit
        // The degrees stand at the left and below.
        let area = Rect(
            minX: whole.minX + 22 * scale, minY: whole.minY, maxX: whole.maxX, maxY: whole.maxY - 10 * scale)
        let projection = MapProjection(filled + empty, in: area)
        var best: Placing?
        for (planned, font) in Self.sizes where font * scale >= StyleSheet.smallestSize {
            guard let placing = place(unit, planned * scale, font * scale, projection, in: area, scale: scale) else {
                continue
            }
            if best.map({ placing.cost < $0.cost }) ?? true { best = placing }
            if placing.cost <= 10 { break }
        }
        guard let best else { return nil }
        drawGraticule(projection, in: whole, on: &canvas)
        drawLinks(projection, on: &canvas)
        drawEmpty(projection, around: best.cards.map { Rect(center: $1, size: $0.size) }, in: area, on: &canvas)
        for (card, middle) in best.cards { drawLeader(card, at: middle, projection, on: &canvas) }
        for (card, middle) in best.cards {
            draw(card, at: middle, pitch: best.pitch, fontSize: best.fontSize, on: &canvas)
        }
        return best.fontSize
    }

    /// From mark to mark and of names, in points on A4.
    private static let sizes = [
        (9, 8.5), (8, 8), (6.8, 7.5), (5.6, 7), (4.6, 6.5), (3.8, 6), (3.2, 5.5), (2.6, 5.0),
    ]

    private func place(
        _ unit: Int, _ pitch: Double, _ fontSize: Double, _ projection: MapProjection, in area: Rect, scale: Double
    ) -> Placing? {
        let cards = filled.map { card($0, unit: unit, pitch: pitch, fontSize: fontSize) }
        // Cards are pushed apart first, which keeps who stands north or west of whom; then none may touch.
        let points = cards.map { projection.point($0.place) }
        let parted = PageFitting.part(points, sizes: cards.map(\.size), in: area, gap: 4 * scale)
        let order = cards.indices.sorted { left, right in
            let first = cards[left].size.width * cards[left].size.height
            let second = cards[right].size.width * cards[right].size.height
            return (second, left) < (first, right)
        }
        let items = order.map { index in
            ZonePlacer.Item(wish: parted[index], size: cards[index].size) { _ in true }
        }
        let placer = ZonePlacer(area: area, gap: 3 * scale, step: 2 * scale)
        let middles = placer.place(items, stopsAtFirstFailure: true).compactMap(\.self)
        guard middles.count == cards.count else { return nil }
        let distance = zip(order, middles).reduce(0) { $0 + points[$1.0].distance(to: $1.1) }
        let frames = zip(order, middles).map { Rect(center: $1, size: cards[$0].size) }
        let hidden = empty.count { place in frames.contains { $0.contains(projection.point(place)) } }
        return Placing(
            cards: zip(order, middles).map { (cards[$0], $1) }, pitch: pitch, fontSize: fontSize,
            distance: distance / Double(max(1, cards.count)) / scale, hidden: hidden)
    }
}
