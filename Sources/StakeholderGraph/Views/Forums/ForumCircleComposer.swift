/// The seat-gap picture of one forum: equal sectors in the circular's order, full rings from seated to nobody known.
struct ForumCircleComposer: ViewPicture {
    private let context: ViewContext
    private let audit: ForumAudit
    private let seats: [SeatFinding]
    private let circular: Circular?

    init(_ context: ViewContext) throws(ViewError) {
        self.context = context
        let map = context.map
        guard let forum = context.view.query.forum ?? Self.only(map) else {
            throw .needs(
                option: "--forum",
                hint: map.forums.isEmpty
                    ? "the map has no forum"
                    : "one of " + Self.likely(map).prefix(8).map(\.id.rawValue).joined(separator: ", "))
        }
        guard let audit = try context.auditor().audit(forum)?.value else {
            throw .unknown(what: "forum", value: forum.rawValue, suggestions: [])
        }
        self.audit = audit
        seats = audit.seats.filter(\.isCounted)
        circular = map.reference.circular(audit.circular)
        guard !seats.isEmpty else { throw .nothingToShow("The circular of the forum names no category.") }
    }

    /// The one forum of the map's own place, or of the whole map; of several nobody knows which is meant.
    private static func only(_ map: StakeholderMap) -> ForumID? {
        let likely = likely(map)
        return likely.count == 1 ? likely.first?.id : nil
    }

    /// The forums of the map's own place, or all when there are none, as people name them.
    private static func likely(_ map: StakeholderMap) -> [Forum] {
        let all = ForumOrder.sorted(map)
        let own = all.filter { $0.place == map.settings.place }
        return own.isEmpty ? all : own
    }

    private static let states: [SeatState] = [.seated, .invited, .known, .nobody]

    private func count(_ state: SeatState) -> Int { seats.count { $0.state == state } }

    private func finding() -> String {
        let coverage = audit.coverage
        if context.isSwahili {
            return "Aina \(coverage.seated) kati ya \(coverage.of) zina kiti; \(count(.invited)) zimealikwa; kwa "
                + "\(count(.known)) tunajua wa kualika; kwa \(count(.nobody)) hakuna anayejulikana."
        }
        var parts = ["\(coverage.seated) of \(coverage.of) categories are seated"]
        let invited = count(.invited)
        if invited > 0 { parts.append(invited == 1 ? "1 is invited" : "\(invited) are invited") }
        let known = count(.known)
        if known > 0 { parts.append("for \(known) somebody to invite is already known") }
        let nobody = count(.nobody)
        parts.append(nobody == 0 ? "none is without anybody known" : "nobody is known for \(nobody)")
        return parts.joined(separator: "; ") + "."
    }

    private func ink(_ state: SeatState) -> Ink {
        let sheet = context.sheet
        return switch state {
        case .seated: sheet.adapt(Ink(0x0072B2))
        case .invited: sheet.adapt(Ink(0x56B4E9))
        case .known: sheet.adapt(Ink(0xF0E442).tinted(0.25))
        case .nobody: sheet.white
        }
    }

    func compose() throws(ViewError) -> ComposedView {
        let finding = finding()
        let used = Self.states.filter { state in seats.contains { $0.state == state } }
        let legend = used.map { state in
            LegendItem(
                .body(
                    outline: .rectangle, fill: ink(state),
                    stroke: state == .nobody ? context.sheet.gapInk : context.sheet.ink,
                    dash: state == .nobody ? .dashed : .solid, isDouble: false, badge: ""),
                "\(context.word(state)): \(count(state))")
        }
        let ids = Set(seats.flatMap { $0.holders + $0.candidates.map(\.stakeholder) })
        let bodies = context.map.stakeholders.filter { ids.contains($0.id) }
        var (canvas, free) = context.frame(
            finding: finding, detail: audit.name, place: audit.place, drawn: bodies, stakeholders: bodies.count,
            ties: 0,
            legend: legend,
            legendPlace: .strip, remarks: [circular?.citation ?? ""], countsTies: false)
        let share = draw(on: &canvas, in: free)
        return ComposedView(
            scene: canvas.scene, finding: finding, stakeholders: bodies.count, ties: 0, leftOut: context.leftOut,
            textShare: share, warnings: [], table: table())
    }

    // MARK: Drawing

    private func draw(on canvas: inout Canvas, in free: Rect) -> Double {
        let scale = canvas.scale
        let isTall = free.height > free.width
        let labelWidth = isTall ? free.width * 0.27 : min(free.width * 0.26, 250 * scale)
        let radius = max(30 * scale, min(free.height / 2 - 2 * scale, (free.width - 2 * labelWidth - 44 * scale) / 2))
        let middle = free.center
        let hub = radius * 0.26
        let ring = (radius - hub) / Double(Self.states.count)
        drawRings(on: &canvas, middle: middle, hub: hub, ring: ring)
        let step = Trigonometry.fullTurn / Double(seats.count)
        for (position, seat) in seats.enumerated() {
            drawSector(
                seat, number: position + 1, from: step * Double(position), to: step * Double(position + 1), hub: hub,
                ring: ring, middle: middle, on: &canvas)
        }
        drawHub(on: &canvas, middle: middle, hub: hub)
        return drawLabels(on: &canvas, in: free, middle: middle, radius: radius, width: labelWidth)
    }

    private func drawRings(on canvas: inout Canvas, middle: Point, hub: Double, ring: Double) {
        for index in (0...Self.states.count).reversed() {
            let radius = hub + ring * Double(index)
            canvas.add(
                Scene.Backdrop(
                    .ellipse(center: middle, radii: Size(radius, radius)),
                    fill: index == Self.states.count ? context.sheet.backdropInk : nil,
                    stroke: context.sheet.faintInk, width: 0.75 * canvas.scale))
        }
    }

    /// A cell of a ring as a polygon.
    private func cell(_ middle: Point, _ inner: Double, _ outer: Double, _ from: Double, _ to: Double) -> [Point] {
        let steps = 8
        let angles = (0...steps).map { from + (to - from) * Double($0) / Double(steps) }
        return angles.map { Trigonometry.polar(middle, outer, $0) }
            + angles.reversed().map { Trigonometry.polar(middle, inner, $0) }
    }

    private func drawSector(
        _ seat: SeatFinding, number: Int, from: Double, to: Double, hub: Double, ring: Double, middle: Point,
        on canvas: inout Canvas
    ) {
        let scale = canvas.scale
        let place = Self.states.firstIndex(of: seat.state) ?? 0
        let inner = hub + ring * Double(place)
        let pad = 0.9 * scale
        let turn = pad / (inner + ring / 2)
        let isEmpty = seat.state == .nobody
        canvas.add(
            Scene.Backdrop(
                .polygon(cell(middle, inner + pad, inner + ring - pad, from + turn, to - turn)), fill: ink(seat.state),
                stroke: isEmpty ? context.sheet.gapInk : context.sheet.ink, width: (isEmpty ? 1.2 : 0.6) * scale,
                dash: isEmpty ? .dashed : .solid))
        let size = max(StyleSheet.smallestSize, min(8 * scale, (inner + ring / 2) * (to - from) * 0.55))
        let mark = Trigonometry.polar(middle, inner + ring / 2, (from + to) / 2)
        canvas.text(
            [String(number)], at: Point(mark.x, mark.y - size * 0.6), size: size, bold: true,
            ink: isEmpty
                ? context.sheet.gapInk
                : seat.state == .seated && context.sheet.theme != .highContrast
                    ? context.sheet.white : context.sheet.ink, alignment: .center, role: .mark)
    }

    private func drawHub(on canvas: inout Canvas, middle: Point, hub: Double) {
        let coverage = audit.coverage
        let large = hub * 0.42
        let words = context.words("\(coverage.seated) of \(coverage.of)", "\(coverage.seated)/\(coverage.of)")
        let width = FontMetrics.bold.width(words)
        let size = min(large, hub * 1.7 / max(0.1, width))
        canvas.text(
            [words], at: Point(middle.x, middle.y - size * 1.0), size: size, bold: true, alignment: .center,
            role: .mark)
        let small = max(StyleSheet.smallestSize, min(7 * canvas.scale, hub * 0.2))
        canvas.text(
            [
                context.words("seated", "zina kiti"),
                context.words("\(coverage.independent) independent", "\(coverage.independent) huru"),
            ], at: Point(middle.x, middle.y + size * 0.25), size: small, alignment: .center, role: .mark)
    }

    /// Names of categories and holders in two columns beside the circle, in its order; returns the share of the planned
    /// text size.
    private func drawLabels(
        on canvas: inout Canvas, in free: Rect, middle: Point, radius: Double, width: Double
    ) -> Double {
        let half = (seats.count + 1) / 2
        let right = Array(seats.enumerated().prefix(half))
        let left = Array(seats.enumerated().dropFirst(half).reversed())
        let scale = canvas.scale
        let step = Trigonometry.fullTurn / Double(seats.count)
        var smallest = 1.0
        for share in context.textShares(StyleSheet.smallSize, scale: scale) {
            let fits = [left, right].allSatisfy { side in
                side.map { labelHeight($0.element, $0.offset + 1, width: width, scale: scale * share) }
                    .reduce(0, +) <= free.height
            }
            smallest = share
            if fits { break }
        }
        for (side, isRight) in [(right, true), (left, false)] {
            let heights = side.map { labelHeight($0.element, $0.offset + 1, width: width, scale: scale * smallest) }
            let spare = max(0, free.height - heights.reduce(0, +)) / Double(max(1, side.count))
            var y = free.minY + spare / 2
            for ((position, seat), height) in zip(side, heights) {
                let edge = isRight ? free.maxX - width : free.minX + width
                drawLabel(
                    seat, number: position + 1, at: Point(isRight ? edge : free.minX, y), width: width,
                    isRight: isRight, scale: scale * smallest, on: &canvas)
                let angle = (Double(position) + 0.5) * step
                let ring = Trigonometry.polar(middle, radius + 1.5 * scale, angle)
                let knee = Point(edge + (isRight ? -10 : 10) * scale, y + 5 * scale * smallest)
                let end = Point(edge + (isRight ? -3 : 3) * scale, y + 5 * scale * smallest)
                canvas.add(
                    Scene.Backdrop(
                        .polyline([ring, knee, end]), stroke: canvas.sheet.faintInk, width: 0.5 * scale))
                y += height + spare
            }
        }
        return smallest
    }

    private func names(_ seat: SeatFinding, limit: Int = 3) -> String {
        func list(_ ids: [StakeholderID]) -> String {
            let names = ids.map { context.map.name(of: .stakeholder($0)) }
            let rest =
                names.count > limit
                ? context.words(" and \(names.count - limit) more", " na wengine \(names.count - limit)") : ""
            return names.prefix(limit).joined(separator: "; ") + rest
        }
        switch seat.state {
        case .seated, .invited:
            var text = list(seat.holders)
            if seat.isHolderWithheld {
                text += (text.isEmpty ? "" : "; ") + context.words("holder withheld", "jina limefichwa")
            } else if text.isEmpty {
                text = context.words("holder not recorded", "jina halijarekodiwa")
            }
            return seat.state == .invited ? context.words("invited: ", "amealikwa: ") + text : text
        case .known:
            return context.words("could be asked: ", "anaweza kuulizwa: ") + list(seat.candidates.map(\.stakeholder))
        case .nobody: return context.words("nobody known", "hakuna anayejulikana")
        }
    }

    private func label(_ seat: SeatFinding, _ number: Int, width: Double, scale: Double) -> (
        head: [String], body: [String]
    ) {
        let name = context.name(of: seat, in: circular)
        let head = TextWrapping.wrap(
            TextWrapping.clean("\(number)  \(name)"), width: width, fontSize: 7.5 * scale, bold: true, maxLines: 2
        ).lines
        // Fewer names rather than half a name.
        for limit in [3, 2, 1] {
            let body = TextWrapping.wrap(
                TextWrapping.clean(names(seat, limit: limit)), width: width, fontSize: StyleSheet.smallSize * scale,
                maxLines: 2)
            if !body.isCut || limit == 1 { return (head, body.lines) }
        }
        return (head, [])
    }

    private func labelHeight(_ seat: SeatFinding, _ number: Int, width: Double, scale: Double) -> Double {
        let words = label(seat, number, width: width, scale: scale)
        return (Double(words.head.count) * 7.5 + Double(words.body.count) * StyleSheet.smallSize)
            * scale * FontMetrics.lineHeight + 2 * scale
    }

    private func drawLabel(
        _ seat: SeatFinding, number: Int, at corner: Point, width: Double, isRight: Bool, scale: Double,
        on canvas: inout Canvas
    ) {
        let words = label(seat, number, width: width, scale: scale)
        let isEmpty = seat.state == .nobody
        let x = isRight ? corner.x : corner.x + width
        let alignment: Scene.Alignment = isRight ? .leading : .trailing
        let head = canvas.text(
            words.head, at: Point(x, corner.y), size: max(StyleSheet.smallestSize, 7.5 * scale), bold: true,
            ink: isEmpty ? canvas.sheet.gapInk : canvas.sheet.ink, alignment: alignment, role: .body)
        canvas.text(
            words.body, at: Point(x, head.maxY), size: max(StyleSheet.smallestSize, StyleSheet.smallSize * scale),
            ink: isEmpty ? canvas.sheet.gapInk : canvas.sheet.quietInk, alignment: alignment, role: .body)
    }

    private func table() -> ReportTable {
        ReportTable(
            name: "seats", caption: audit.name,
            columns: [
                .init("#", isNumeric: true), .init(context.words("Category", "Aina")),
                .init(context.words("State", "Hali")), .init(context.words("Who", "Nani")),
                .init(context.words("Clause", "Kifungu")),
            ],
            rows: seats.enumerated().map { position, seat in
                [
                    String(position + 1), context.name(of: seat, in: circular), context.word(seat.state),
                    names(seat, limit: .max),
                    seat.clause,
                ]
            })
    }
}
