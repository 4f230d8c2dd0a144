/// Who works where: a tile or a point for each county, with what is recorded of it.
///
/// What lies in no county, or has no place at all, stands in a list beside the map.
struct GeographicComposer: ViewPicture {
    private let context: ViewContext
    private let tally: PlaceTally
    private let focus: MapFocus

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        let map = context.map
        guard !(map.stakeholders.isEmpty && map.programmes.isEmpty && map.needs.isEmpty) else {
            throw .nothingToShow(
                context.words("The map has nobody, no programme and no need.", "Ramani haina mdau, mradi wala hitaji."))
        }
        tally = PlaceTally(context)
        guard !tally.counties.isEmpty else {
            throw .nothingToShow("The gazetteer has no county with coordinates, so there is no map to draw.")
        }
        focus = MapFocus(context, tally)
    }

    func compose() throws(ViewError) -> ComposedView {
        switch context.view.layout.map {
        case .tiles:
            let arrangement = TileArrangement(tally.counties.map(TileArrangement.Site.init))
            let tiles = TileMap(context, tally, focus, arrangement, isFull: focus.county == nil)
            return try compose(
                legend: tiles.legend, remarks: [tiles.remark], most: focus.county == nil ? tiles.most : nil
            ) { canvas, area in tiles.draw(on: &canvas, in: area) }
        case .points:
            let points = PointMap(context, tally, focus)
            return try compose(legend: points.legend, remarks: points.remarks, most: nil) { canvas, area in
                points.draw(on: &canvas, in: area)
            }
        }
    }

    /// The map at the left with list and legend beside it; on an upright page below it. A map of one county shares its
    /// room with the tiles of its sub-counties.
    private func compose(
        legend items: [LegendItem], remarks: [String], most: Int?, draw: (inout Canvas, Rect) -> Double?
    ) throws(ViewError) -> ComposedView {
        let finding = finding()
        var remarks = remarks
        if tally.outsidePeriod > 0 {
            remarks.append(
                context.words(
                    "\(tally.outsidePeriod) programmes that have ended or not begun are not counted",
                    "Miradi \(tally.outsidePeriod) iliyoisha au haijaanza haijahesabiwa"))
        }
        let (blank, free) = context.frame(
            finding: finding, stakeholders: context.bodies.count, ties: 0, legend: [], legendPlace: .strip,
            remarks: remarks, countsTies: false)
        let scale = blank.scale
        let cards = focus.county.map { PartCards(context, tally, county: $0) }
        let legend = Legend(squares(most ?? cards?.most) + items, scale: scale)
        let panel = PlacePanel(context, tally)
        let isBroad = free.width >= free.height
        let column = isBroad ? max(170 * scale, free.width * 0.235) : free.width * 0.46
        let key = legend.columnSize(maxWidth: column)
        var area: Rect
        let list: Rect
        if isBroad {
            area = Rect(minX: free.minX, minY: free.minY, maxX: free.maxX - column - 14 * scale, maxY: free.maxY)
            list = Rect(
                minX: free.maxX - column, minY: free.minY, maxX: free.maxX,
                maxY: free.maxY - key.height - 8 * scale)
        } else {
            let wanted = max(key.height, panel.height(width: column, scale: scale))
            let band = max(key.height, min(wanted, free.height * 0.34))
            area = Rect(
                minX: free.minX, minY: free.minY, maxX: free.maxX, maxY: free.maxY - band - 10 * scale)
            list = Rect(minX: free.minX, minY: free.maxY - band, maxX: free.minX + column, maxY: free.maxY)
        }
        var canvas = blank
        var sizes: [Double?] = []
        if let cards {
            let part: Rect
            if isBroad {
                let middle = area.minX + area.width * 0.54
                part = Rect(minX: middle + 8 * scale, minY: area.minY, maxX: area.maxX, maxY: area.maxY)
                area.maxX = middle
            } else {
                let middle = area.minY + area.height * 0.56
                part = Rect(minX: area.minX, minY: middle + 8 * scale, maxX: area.maxX, maxY: area.maxY)
                area.maxY = middle
            }
            sizes.append(cards.draw(on: &canvas, in: part))
        }
        sizes.append(draw(&canvas, area))
        panel.draw(on: &canvas, in: list)
        legend.drawColumn(
            on: &canvas,
            in: Rect(minX: free.maxX - column, minY: free.minY, maxX: free.maxX, maxY: free.maxY))
        guard !sizes.contains(nil), let size = sizes.compactMap(\.self).min() else {
            throw .doesNotFit(
                "The counties do not fit on this page: use a larger page (--page a3 or a0) or a broader one.")
        }
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: context.bodies.count, ties: 0,
            leftOut: context.leftOut, textShare: size / (StyleSheet.nameSize * scale), warnings: [], table: table())
    }

    /// What squares, the word “bodies” and broken outlines mean, where tiles are drawn.
    private func squares(_ most: Int?) -> [LegendItem] {
        guard let most else { return [] }
        var items: [LegendItem] = []
        if most > 0 {
            let ink = context.sheet.adapt(Ink(0x0072B2))
            items.append(
                LegendItem(
                    .body(outline: .rectangle, fill: ink, stroke: ink, dash: .solid, isDouble: false, badge: ""),
                    context.words(
                        "Programmes: the area of the square is in proportion to their number, at most \(most)",
                        "Miradi: eneo la mraba ni kwa idadi yake, isiyozidi \(most)")))
        }
        if tally.counties.contains(where: { !tally[$0.id].bodies.isEmpty }) {
            items.append(
                LegendItem(
                    .remark,
                    context.words(
                        "Bodies have their place here or work here", "Wadau wana makao hapa au hufanya kazi hapa")))
        }
        if tally.counties.contains(where: { !tally[$0.id].unmet.isEmpty }) {
            let sheet = context.sheet
            items.append(
                LegendItem(
                    .body(
                        outline: .rectangle, fill: sheet.white, stroke: sheet.gapInk, dash: .dashed, isDouble: false,
                        badge: ""),
                    context.words("Unmet: declared needs without a programme", "Pengo: mahitaji yaliyotajwa bila mradi")
                ))
        }
        if tally.counties.contains(where: { !tally[$0.id].partly.isEmpty }) {
            items.append(
                LegendItem(
                    .remark,
                    context.words(
                        "In part: needs whose programmes leave out a group that was named",
                        "Sehemu: mahitaji ambayo miradi yake inaacha kundi lililotajwa")))
        }
        return items
    }

    private func finding() -> String {
        let total = tally.total
        let gaps = context.words(of: tally.needs)
        if let county = focus.county {
            let count = tally[county]
            let name = context.placeName(county)
            return context.words(
                "\(count.programmes.count) of \(total.programmes.count) programmes and \(count.bodies.count) of "
                    + "\(total.bodies.count) stakeholders are recorded in \(name) County; \(gaps).",
                "Miradi \(count.programmes.count) kati ya \(total.programmes.count) na wadau \(count.bodies.count) kati "
                    + "ya \(total.bodies.count) wamerekodiwa katika Kaunti ya \(name); \(gaps).")
        }
        let served = tally.counties.count { !tally[$0.id].programmes.isEmpty }
        let crossing = tally.crossings.count
        var parts = [
            context.words(
                "Programmes are recorded in \(served) of \(tally.counties.count) counties",
                "Miradi imerekodiwa katika kaunti \(served) kati ya \(tally.counties.count)"),
            context.words(
                crossing == 1 ? "1 works in several" : "\(crossing) work in several",
                "\(crossing) hufanya kazi katika kaunti kadhaa"), gaps,
        ]
        let (programmes, bodies) = (tally.unlocated.programmes.count, tally.unlocated.bodies.count)
        if programmes + bodies > 0 {
            let projects = programmes == 1 ? "1 programme" : "\(programmes) programmes"
            parts.append(
                context.words(
                    "no place is recorded for \(projects) and \(context.bodyCount(bodies))",
                    "hakuna mahali palipotajwa kwa miradi \(programmes) na wadau \(bodies)"))
        }
        return parts.joined(separator: "; ") + "."
    }

    private func table() -> ReportTable {
        func row(_ name: String, _ count: PlaceTally.Count) -> [String] {
            [
                name, String(count.bodies.count), String(count.programmes.count), String(count.implementers.count),
                String(count.shared.count), String(count.unmet.count),
                tally.names(count.programmes).joined(separator: "; "),
            ]
        }
        var rows = tally.counties.map { row($0.name, tally[$0.id]) }
        if let county = focus.county {
            let name = context.placeName(county)
            let whole = context.words("county as a whole", "kaunti nzima")
            rows += tally.inside(county).map { place, count in
                row("\(name): \(place == county ? whole : context.placeName(place))", count)
            }
        }
        rows += tally.elsewhere.map { row(context.placeName($0.place), $0.count) }
        rows.append(row(context.words("No place recorded", "Mahali hapajatajwa"), tally.unlocated))
        return ReportTable(
            name: "places",
            columns: [
                .init(context.words("County", "Kaunti")),
                .init(context.words("Stakeholders", "Wadau"), isNumeric: true),
                .init(context.words("Programmes", "Miradi"), isNumeric: true),
                .init(context.words("Implementers", "Watekelezaji"), isNumeric: true),
                .init(context.words("Programmes across counties", "Miradi ya kaunti kadhaa"), isNumeric: true),
                .init(context.words("Needs without a programme", "Mahitaji bila mradi"), isNumeric: true),
                .init(context.words("Names of programmes", "Majina ya miradi")),
            ], rows: rows)
    }
}

/// Which counties a map is about: those of the query's place, else of the map's own.
struct MapFocus {
    /// The counties inside, or around, the place.
    let counties: Set<PlaceID>
    /// The one county that the map is about, or of which its place is a part.
    let county: PlaceID?

    init(_ context: ViewContext, _ tally: PlaceTally) {
        let gazetteer = context.map.gazetteer
        let all = Set(tally.counties.map(\.id))
        let place = context.view.query.place ?? context.map.settings.place
        if let place, let county = gazetteer.ancestor(of: place, at: .county)?.id, all.contains(county) {
            self.county = county
            counties = [county]
        } else {
            county = nil
            let inside = place.map { place in all.filter { gazetteer.isInside($0, place) } } ?? all
            counties = inside.isEmpty ? all : inside
        }
    }
}

extension TileArrangement.Site {
    init(_ place: Place) {
        self.init(
            id: place.id, latitude: place.latitude ?? 0, longitude: place.longitude ?? 0, neighbours: place.neighbours)
    }
}
